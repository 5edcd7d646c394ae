// SPDX-License-Identifier: GPL-3.0-or-later
#include "syscommands.h"

#include "returncodes.h"

#include <tpmtypes/random.h>

#include <tss2/tss2_mu.h>

namespace endorse::tpm::commands {

using core::Bytes;
using core::Result;

namespace {

/// One authorisation with the empty password (Part 1 section 19.4).
TSS2L_SYS_AUTH_COMMAND emptyPassword()
{
    TSS2L_SYS_AUTH_COMMAND auths{};
    auths.count = 1;
    auths.auths[0].sessionHandle = TPM2_RH_PW;
    return auths;
}

template<class Buffer>
Bytes bytesOf(const Buffer &buffer, UINT16 size)
{
    return core::toBytes(std::span(reinterpret_cast<const std::uint8_t *>(&buffer), size));
}

TPM2B_MAX_BUFFER maxBuffer(QByteArrayView data)
{
    TPM2B_MAX_BUFFER buffer{};
    // Callers cut their data at TPM_PT_INPUT_BUFFER, which the connection limits to this.
    Q_ASSERT(data.size() <= static_cast<qsizetype>(sizeof buffer.buffer));
    buffer.size = static_cast<UINT16>(data.size());
    std::copy(data.begin(), data.end(), buffer.buffer);
    return buffer;
}

} // namespace

core::Error tooLargeError(const char *place, qsizetype size, qsizetype limit)
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QStringLiteral("size");
    error.place = QString::fromLatin1(place);
    error.message =
        core::Text("endorse::tpm",
                   QT_TRANSLATE_NOOP("endorse::tpm", "%1 has %2 bytes; a TPM takes at most %3."))
            .arg(QString::fromLatin1(place))
            .arg(static_cast<qint64>(size))
            .arg(static_cast<qint64>(limit));
    error.hint = core::Text(
        "endorse::tpm",
        QT_TRANSLATE_NOOP("endorse::tpm", "Check that the data is a challenge for a TPM and that "
                                          "it was cut into its parts at the right places."));
    return error;
}

Result<Bytes> marshalPublic(const TPM2B_PUBLIC &publicArea)
{
    std::uint8_t buffer[sizeof(TPM2B_PUBLIC) + sizeof(UINT16)];
    size_t used = 0;
    const TSS2_RC rc = Tss2_MU_TPM2B_PUBLIC_Marshal(&publicArea, buffer, sizeof buffer, &used);
    if (rc != TSS2_RC_SUCCESS)
        return core::fail(tpmError(TPM2_CC_ReadPublic, rc));
    return core::toBytes(std::span(buffer, used));
}

Result<TPM2B_PUBLIC> unmarshalPublic(const Bytes &tpmt)
{
    TPM2B_PUBLIC publicArea{};
    size_t used = 0;
    const auto *data = reinterpret_cast<const std::uint8_t *>(tpmt.constData());
    const auto size = static_cast<size_t>(tpmt.size());
    const TSS2_RC rc = Tss2_MU_TPMT_PUBLIC_Unmarshal(data, size, &used, &publicArea.publicArea);
    if (rc == TSS2_RC_SUCCESS && used == size)
        return publicArea;
    core::Error error;
    error.category = core::ErrorCategory::Protocol;
    error.code = QStringLiteral("public-area");
    error.place = QStringLiteral("TPMT_PUBLIC");
    error.message = core::Text(
        "endorse::tpm",
        QT_TRANSLATE_NOOP("endorse::tpm",
                          "The public area of the key is not a structure that a TPM understands."));
    error.hint = core::Text(
        "endorse::tpm",
        QT_TRANSLATE_NOOP("endorse::tpm",
                          "Register again to receive a new challenge. If that does not help, the "
                          "service or something between changes the bytes."));
    error.technical = rc == TSS2_RC_SUCCESS
                          ? QStringLiteral("%1 of %2 bytes used").arg(used).arg(size)
                          : returnCodeString(rc);
    return core::fail(std::move(error));
}

Result<ReadObject> readPublic(TpmChannel &channel, quint32 handle)
{
    TPM2B_PUBLIC publicArea{};
    TPM2B_NAME name{};
    TPM2B_NAME qualifiedName{};
    const auto read =
        channel.run({TPM2_CC_ReadPublic, handle}, [&](TSS2_SYS_CONTEXT *sys) -> TSS2_RC {
            publicArea.size = 0; // Unmarshalling refuses structures that look filled in.
            name.size = sizeof name.name;
            qualifiedName.size = sizeof qualifiedName.name;
            return Tss2_Sys_ReadPublic(sys, handle, nullptr, &publicArea, &name, &qualifiedName,
                                       nullptr);
        });
    if (!read)
        return core::fail(read.error());
    auto bytes = marshalPublic(publicArea);
    if (!bytes)
        return core::fail(std::move(bytes.error()));
    return ReadObject{std::move(*bytes), bytesOf(name.name, name.size)};
}

Result<CreatedObject> createPrimary(TpmChannel &channel, quint32 hierarchy,
                                    const tpmtypes::PublicArea &keyTemplate)
{
    const auto inPublic = unmarshalPublic(keyTemplate.tpmt());
    if (!inPublic)
        return core::fail(inPublic.error());
    const TSS2L_SYS_AUTH_COMMAND auths = emptyPassword();
    TPM2B_SENSITIVE_CREATE sensitive{};
    const TPM2B_DATA outsideInfo{};
    const TPML_PCR_SELECTION creationPcr{};
    TPM2_HANDLE handle = 0;
    TPM2B_PUBLIC outPublic{};
    TPM2B_CREATION_DATA creationData{};
    TPM2B_DIGEST creationHash{};
    TPMT_TK_CREATION ticket{};
    TPM2B_NAME name{};
    const TpmCall call{TPM2_CC_CreatePrimary, hierarchy, keyTemplate.tpmt()};
    const auto created = channel.run(call, [&](TSS2_SYS_CONTEXT *sys) -> TSS2_RC {
        outPublic.size = 0;
        creationData.size = 0;
        creationHash.size = sizeof creationHash.buffer;
        name.size = sizeof name.name;
        return Tss2_Sys_CreatePrimary(sys, hierarchy, &auths, &sensitive, &*inPublic, &outsideInfo,
                                      &creationPcr, &handle, &outPublic, &creationData,
                                      &creationHash, &ticket, &name, nullptr);
    });
    if (!created)
        return core::fail(created.error());
    channel.own(handle, bytesOf(name.name, name.size));
    auto bytes = marshalPublic(outPublic);
    if (!bytes) {
        channel.flushOwned(handle);
        return core::fail(std::move(bytes.error()));
    }
    return CreatedObject{handle, std::move(*bytes), bytesOf(name.name, name.size)};
}

Result<void> evictControl(TpmChannel &channel, quint32 object, quint32 persistent)
{
    const TSS2L_SYS_AUTH_COMMAND auths = emptyPassword();
    return channel.run({TPM2_CC_EvictControl, persistent}, [&](TSS2_SYS_CONTEXT *sys) {
        return Tss2_Sys_EvictControl(sys, TPM2_RH_OWNER, object, &auths, persistent, nullptr);
    });
}

Result<void> flushContext(TpmChannel &channel, quint32 handle)
{
    return channel.run({TPM2_CC_FlushContext, handle},
                       [&](TSS2_SYS_CONTEXT *sys) { return Tss2_Sys_FlushContext(sys, handle); });
}

Result<quint32> startPolicySession(TpmChannel &channel)
{
    TPM2B_NONCE nonceCaller{};
    tpmtypes::SystemRandom random;
    // No HMAC is ever computed with this session; the TPM wants 16 octets all the same.
    if (const auto filled = fill(nonceCaller, nonceCaller.buffer, random.bytes(16), "nonceCaller");
        !filled)
        return core::fail(filled.error());
    const TPM2B_ENCRYPTED_SECRET noSalt{};
    TPMT_SYM_DEF symmetric{};
    symmetric.algorithm = TPM2_ALG_NULL;
    TPMI_SH_AUTH_SESSION session = 0;
    TPM2B_NONCE nonceTpm{};
    const auto started =
        channel.run({TPM2_CC_StartAuthSession}, [&](TSS2_SYS_CONTEXT *sys) -> TSS2_RC {
            nonceTpm.size = sizeof nonceTpm.buffer;
            return Tss2_Sys_StartAuthSession(sys, TPM2_RH_NULL, TPM2_RH_NULL, nullptr, &nonceCaller,
                                             &noSalt, TPM2_SE_POLICY, &symmetric, TPM2_ALG_SHA256,
                                             &session, &nonceTpm, nullptr);
        });
    if (!started)
        return core::fail(started.error());
    channel.own(session);
    return session;
}

Result<void> policySecret(TpmChannel &channel, quint32 hierarchy, quint32 session)
{
    const TSS2L_SYS_AUTH_COMMAND auths = emptyPassword();
    const TPM2B_NONCE nonceTpm{};
    const TPM2B_DIGEST cpHash{};
    const TPM2B_NONCE policyRef{};
    TPM2B_TIMEOUT timeout{};
    TPMT_TK_AUTH ticket{};
    return channel.run({TPM2_CC_PolicySecret, hierarchy}, [&](TSS2_SYS_CONTEXT *sys) -> TSS2_RC {
        timeout.size = sizeof timeout.buffer;
        return Tss2_Sys_PolicySecret(sys, hierarchy, session, &auths, &nonceTpm, &cpHash,
                                     &policyRef, 0, &timeout, &ticket, nullptr);
    });
}

Result<core::Secret> activateCredential(TpmChannel &channel, quint32 activateHandle,
                                        quint32 keyHandle, quint32 session, const Bytes &idObject,
                                        const Bytes &encryptedSecret)
{
    TPM2B_ID_OBJECT credentialBlob{};
    TPM2B_ENCRYPTED_SECRET secret{};
    if (const auto filled =
            fill(credentialBlob, credentialBlob.credential, idObject, "TPM2B_ID_OBJECT");
        !filled)
        return core::fail(filled.error());
    if (const auto filled = fill(secret, secret.secret, encryptedSecret, "TPM2B_ENCRYPTED_SECRET");
        !filled)
        return core::fail(filled.error());
    TSS2L_SYS_AUTH_COMMAND auths{};
    auths.count = 2;
    auths.auths[0].sessionHandle = TPM2_RH_PW;
    // Attributes 0, so without continueSession: the session ends with the command.
    auths.auths[1].sessionHandle = session == 0 ? TPM2_RH_PW : session;
    TPM2B_DIGEST certInfo{};
    const auto activated =
        channel.run({TPM2_CC_ActivateCredential, keyHandle}, [&](TSS2_SYS_CONTEXT *sys) -> TSS2_RC {
            certInfo.size = sizeof certInfo.buffer;
            return Tss2_Sys_ActivateCredential(sys, activateHandle, keyHandle, &auths,
                                               &credentialBlob, &secret, &certInfo, nullptr);
        });
    core::Secret innerKey(
        std::span(certInfo.buffer, activated ? certInfo.size : static_cast<UINT16>(0)));
    core::wipe(&certInfo, sizeof certInfo);
    if (!activated)
        return core::fail(activated.error());
    return innerKey;
}

Result<TPM2B_PRIVATE> import(TpmChannel &channel, quint32 parent, const ImportInput &input)
{
    const TSS2L_SYS_AUTH_COMMAND auths = emptyPassword();
    TPMT_SYM_DEF_OBJECT symmetric{};
    symmetric.algorithm = TPM2_ALG_AES;
    symmetric.keyBits.aes = static_cast<UINT16>(input.encryptionKey.size * 8);
    symmetric.mode.aes = TPM2_ALG_CFB;
    TPM2B_PRIVATE outPrivate{};
    const auto imported =
        channel.run({TPM2_CC_Import, parent}, [&](TSS2_SYS_CONTEXT *sys) -> TSS2_RC {
            outPrivate.size = sizeof outPrivate.buffer;
            return Tss2_Sys_Import(sys, parent, &auths, &input.encryptionKey, &input.objectPublic,
                                   &input.duplicate, &input.symSeed, &symmetric, &outPrivate,
                                   nullptr);
        });
    if (!imported)
        return core::fail(imported.error());
    return outPrivate;
}

Result<CreatedObject> load(TpmChannel &channel, quint32 parent, const TPM2B_PRIVATE &privateArea,
                           const TPM2B_PUBLIC &publicArea, const Bytes &expectedName)
{
    const TSS2L_SYS_AUTH_COMMAND auths = emptyPassword();
    TPM2_HANDLE handle = 0;
    TPM2B_NAME name{};
    const TpmCall call{TPM2_CC_Load, parent, expectedName};
    const auto loaded = channel.run(call, [&](TSS2_SYS_CONTEXT *sys) -> TSS2_RC {
        name.size = sizeof name.name;
        return Tss2_Sys_Load(sys, parent, &auths, &privateArea, &publicArea, &handle, &name,
                             nullptr);
    });
    if (!loaded)
        return core::fail(loaded.error());
    channel.own(handle, bytesOf(name.name, name.size));
    return CreatedObject{handle, {}, bytesOf(name.name, name.size)};
}

Result<Bytes> hmac(TpmChannel &channel, quint32 key, QByteArrayView data)
{
    const TSS2L_SYS_AUTH_COMMAND auths = emptyPassword();
    const TPM2B_MAX_BUFFER buffer = maxBuffer(data);
    TPM2B_DIGEST out{};
    const auto done = channel.run({TPM2_CC_HMAC, key}, [&](TSS2_SYS_CONTEXT *sys) -> TSS2_RC {
        out.size = sizeof out.buffer;
        return Tss2_Sys_HMAC(sys, key, &auths, &buffer, TPM2_ALG_NULL, &out, nullptr);
    });
    if (!done)
        return core::fail(done.error());
    return bytesOf(out.buffer, out.size);
}

Result<quint32> hmacStart(TpmChannel &channel, quint32 key)
{
    const TSS2L_SYS_AUTH_COMMAND auths = emptyPassword();
    const TPM2B_AUTH noAuth{};
    TPMI_DH_OBJECT sequence = 0;
    const auto started = channel.run({TPM2_CC_HMAC_Start, key}, [&](TSS2_SYS_CONTEXT *sys) {
        return Tss2_Sys_HMAC_Start(sys, key, &auths, &noAuth, TPM2_ALG_NULL, &sequence, nullptr);
    });
    if (!started)
        return core::fail(started.error());
    channel.own(sequence);
    return sequence;
}

Result<void> sequenceUpdate(TpmChannel &channel, quint32 sequence, QByteArrayView data)
{
    const TSS2L_SYS_AUTH_COMMAND auths = emptyPassword();
    const TPM2B_MAX_BUFFER buffer = maxBuffer(data);
    return channel.run({TPM2_CC_SequenceUpdate, sequence}, [&](TSS2_SYS_CONTEXT *sys) {
        return Tss2_Sys_SequenceUpdate(sys, sequence, &auths, &buffer, nullptr);
    });
}

Result<Bytes> sequenceComplete(TpmChannel &channel, quint32 sequence, QByteArrayView data)
{
    const TSS2L_SYS_AUTH_COMMAND auths = emptyPassword();
    const TPM2B_MAX_BUFFER buffer = maxBuffer(data);
    TPM2B_DIGEST out{};
    TPMT_TK_HASHCHECK ticket{};
    const auto done =
        channel.run({TPM2_CC_SequenceComplete, sequence}, [&](TSS2_SYS_CONTEXT *sys) -> TSS2_RC {
            out.size = sizeof out.buffer;
            return Tss2_Sys_SequenceComplete(sys, sequence, &auths, &buffer, TPM2_RH_NULL, &out,
                                             &ticket, nullptr);
        });
    if (!done)
        return core::fail(done.error());
    channel.disown(sequence);
    return bytesOf(out.buffer, out.size);
}

} // namespace endorse::tpm::commands
