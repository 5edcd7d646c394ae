// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/cancel.h>
#include <core/result.h>
#include <core/secret.h>
#include <tpm/digestkey.h>
#include <tpm/ekcertificates.h>
#include <tpm/mischief.h>
#include <tpm/tpmauth.h>
#include <tpm/tpmexchange.h>
#include <tpm/tpmproperties.h>
#include <tpm/tpmreadings.h>
#include <tpm/tpmtransport.h>

#include <QCoroTask>
#include <QList>

#include <chrono>
#include <memory>
#include <optional>
#include <thread>

namespace endorse::tpm {

class TpmWorker;

/// One TPM and the verbs that provisioning needs.
///
/// A worker thread owns everything that talks to the TPM; commands to one TPM are serial. A verb
/// may be called from any one thread that runs an event loop; its task resumes there, and finishes
/// with Cancelled when the connection is destroyed first. Verbs may be called while others run:
/// they queue.
///
/// Every verb ends within its deadlines and, after its token fires, in well under a frame, also
/// when the TPM has stopped answering. Transient objects and sessions that a verb made are flushed
/// whatever happens; what an interrupted command left behind is found and flushed by the next verb
/// that reaches the TPM. Objects of others are left alone.
///
/// Errors: category Tpm with the return code in words (returncodes.h), Cancelled, Deadline,
/// Protocol when the TPM answers with what cannot be, Input for parameters that cannot be sent.
class TpmConnection final
{
public:
    using ImportedKey = endorse::tpm::ImportedKey;

    struct Options final
    {
        /// Longest time for one TPM command. 0: by class, 5 s, 30 s for RSA private operations,
        /// 300 s for the creation of a primary key.
        std::chrono::milliseconds timeout{0};
        /// Empty values mean that the TPM has none.
        TpmAuth auth;
    };

    /// Connects and checks that a TPM 2.0 answers.
    /// @param transport kept for reconnecting after an I/O error.
    static QCoro::Task<core::Result<std::unique_ptr<TpmConnection>>>
    open(std::shared_ptr<TpmTransport> transport, Options options, core::CancelToken cancel);
    /// Cancels what runs and what waits, and joins the worker: milliseconds.
    ~TpmConnection();
    TpmConnection(const TpmConnection &) = delete;
    TpmConnection &operator=(const TpmConnection &) = delete;

    /// Everything TPM2_GetCapability says that is of use here.
    QCoro::Task<core::Result<TpmProperties>> properties(core::CancelToken cancel);

    /// Takes the EK at 0x81010001, else creates the TCG one (template L-1, 256 zero bytes), which
    /// stays in the TPM with Persist::Yes only. An object at the handle that is not an EK is
    /// reported (code "not-an-ek") and never evicted. EkReading::keyTemplate is filled in when that
    /// costs nothing: the key was created here, its certificate names it, or it was identified
    /// before on this connection.
    QCoro::Task<core::Result<EkReading>> readEk(Persist persist, core::CancelToken cancel);
    /// Which template gives the EK of this TPM; nullopt: none of ours. Creates up to two primary
    /// keys, seconds on a hardware TPM, unless the answer is known already.
    QCoro::Task<core::Result<std::optional<tpmtypes::KeyTemplate>>>
    identifyEkTemplate(core::CancelToken cancel);
    /// Takes the SRK at 0x81000001, else creates the TCG one. An object at the handle that cannot
    /// be a storage parent is reported (code "not-an-srk") and never evicted.
    QCoro::Task<core::Result<SrkReading>> ensureSrk(Persist persist, core::CancelToken cancel);

    /// TPM2_ActivateCredential with the EK and the SRK of this TPM.
    /// @param idObject TPMS_ID_OBJECT: part 1 of a challenge without its size.
    /// @param encryptedSecret TPMU_ENCRYPTED_SECRET: part 2 without its size.
    /// @return the inner key, as many bytes as the service wrapped (16).
    QCoro::Task<core::Result<core::Secret>>
    activate(core::Bytes idObject, core::Bytes encryptedSecret, core::CancelToken cancel);
    /// Imports a wrapped HMAC key under the SRK and stores it at 0x81000100. A key stored there
    /// before is kept until the new one has been loaded; an object there that is not an HMAC key
    /// is reported (code "not-an-identity-key") and never evicted.
    /// @param innerKey what activate() gave.
    /// @param publicArea TPMT_PUBLIC, part 5 without its size.
    /// @param duplicate TPM2B_PRIVATE buffer, part 3 without its size.
    /// @param encryptedSeed part 4 without its size.
    QCoro::Task<core::Result<ImportedKey>> importKey(core::Secret innerKey, core::Bytes publicArea,
                                                     core::Bytes duplicate,
                                                     core::Bytes encryptedSeed,
                                                     core::CancelToken cancel);
    /// HMAC of @p data, any length, by the key at 0x81000100 with the key's own hash.
    QCoro::Task<core::Result<core::Bytes>> sign(core::Bytes data, core::CancelToken cancel);
    /// Makes a key that signs digests (tpmtypes::auditKeyTemplate()) under the SRK, which is
    /// created for the moment when the TPM holds none. Nothing of it stays in the TPM.
    QCoro::Task<core::Result<SigningKey>> createSigningKey(core::CancelToken cancel);
    /// Signs @p digest (SHA-256) with the first of @p keys that belongs to the SRK of this TPM. It
    /// is loaded for that and flushed. Category Tpm, code "no-signing-key": none belongs to it, so
    /// it is another TPM, or it was cleared since.
    QCoro::Task<core::Result<DigestSignature>>
    signDigest(QList<SigningKey> keys, core::Bytes digest, core::CancelToken cancel);
    /// Makes a key for a device (tpmtypes::deviceKeyTemplate()) under the SRK, which is made and
    /// stored when the TPM has none. The key itself is not stored: what comes back is all there is
    /// of it.
    QCoro::Task<core::Result<DigestKey>> createDigestKey(core::CancelToken cancel);
    /// Looks whether @p key can sign here, and fills in its public area when it is at a handle of
    /// its own. A wrapped one is loaded for that and flushed. Category Tpm, "key-of-another-tpm";
    /// category Input, "key-type" (no ECC P-256 key that signs), "key-damaged".
    QCoro::Task<core::Result<DigestKey>> openDigestKey(DigestKey key, core::CancelToken cancel);
    /// Signs @p digest (32 bytes) with @p key and waits for it: for a callback that has to have the
    /// signature before it returns, such as that of a TLS handshake. Any thread but two: the one
    /// that opened the connection is refused (category Internal, "tpm-thread"), since a window
    /// would stop meanwhile, and for ever if that thread also serves the TPM; so is the worker's.
    /// @param deadline for all of it, waiting for other verbs included.
    core::Result<EcdsaNumbers> signAndWait(const DigestKey &key, const core::Bytes &digest,
                                           std::chrono::milliseconds deadline,
                                           const core::CancelToken &cancel);
    /// The Name of the object at the persistent @p handle; nullopt when nothing is there. Creates
    /// nothing: one TPM2_ReadPublic.
    QCoro::Task<core::Result<std::optional<core::Bytes>>> nameAt(quint32 handle,
                                                                 core::CancelToken cancel);
    /// The DER certificate of the EK in NV index 0x01c00002; nullopt when the TPM has none.
    QCoro::Task<core::Result<std::optional<core::Bytes>>>
    readEkCertificate(core::CancelToken cancel);
    /// Every certificate that the TPM holds for its EKs, in all NV indices of the TCG EK credential
    /// profile, and the chain of their issuers. An index that cannot be read is reported in the
    /// result and hinders nothing else. Reading leaves no trace in the TPM: no auth value is ever
    /// guessed for an index whose failures the TPM counts.
    QCoro::Task<core::Result<EkCertificates>> readEkCertificates(core::CancelToken cancel);
    /// TPM2_Clear: removes every key of owner and endorsement and their auth values. Refused (code
    /// "not-embedded") for every TPM that this program did not start itself.
    QCoro::Task<core::Result<void>> clear(core::CancelToken cancel);
    /// Does to the TPM what a fault on purpose needs. Refused as clear() is.
    /// @param ownerAuth the present auth value of the owner hierarchy.
    QCoro::Task<core::Result<void>> meddle(Mischief mischief, core::Secret ownerAuth,
                                           core::CancelToken cancel);

    /// The certificate that a verb read along the way for the EK with this Name: readEk() looks at
    /// it to tell the template. nullopt when none did, or the TPM has none. Sends nothing.
    /// Thread-safe.
    std::optional<core::Bytes> ekCertificateSeen(const core::Bytes &ekName) const;

    TpmDescription description() const;
    /// The commands since the last call, oldest first, masked at the source. Thread-safe.
    QList<TpmExchange> takeExchanges();
    /// Time between sending commands and having their responses, summed since open(). Thread-safe.
    qint64 wireNs() const;
    /// Time inside the calls of the TSS, which contains wireNs(). Thread-safe.
    qint64 tssNs() const;

private:
    explicit TpmConnection(std::shared_ptr<TpmWorker> worker);

    std::shared_ptr<TpmWorker> m_worker;
    const std::thread::id m_owner; ///< Who opened it.
};

/// The refusal of TpmConnection::clear(), for those who can tell before they connect.
core::Error notEmbeddedError();

} // namespace endorse::tpm
