// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/error.h>
#include <core/text.h>
#include <dps/httpexchange.h>
#include <tpm/tpmexchange.h>
#include <tpmtypes/structurenode.h>

#include <QDateTime>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace endorse::attestation {

/// The steps of a TPM attestation, in the order in which they run.
enum class StepId {
    Connect,
    ReadEk,
    ReadSrk,
    Register,
    Activate,
    Import,
    Sign,
    RegisterSigned,
    Poll,
    ImportHubKey,
    HubConnect
};

inline constexpr int stepCount = 11;
/// All steps in order.
const std::array<StepId, stepCount> &allSteps();
/// Position in allSteps(), from 0.
int indexOf(StepId id);
/// The stable English name: "connect", "read-ek", "read-srk", "register", "activate", "import",
/// "sign", "register-signed", "poll", "import-hub-key", "hub-connect".
QString toString(StepId id);

enum class StepStatus { Pending, Running, Ok, Failed, Skipped, Cancelled };
/// The stable English name: "pending", "running", "ok", "failed", "skipped", "cancelled".
QString toString(StepStatus status);

enum class KeyKind {
    Ek,
    Srk,
    InnerKey,
    Nonce,
    HubKey,
    DeviceKey ///< The private key of a device with a certificate; the only one of its run.
};
/// The stable English name: "ek", "srk", "inner-key", "nonce", "hub-key", "device-key".
QString toString(KeyKind kind);

enum class KeyState {
    Absent,
    Present,    ///< Was there before this attestation.
    Created,    ///< Made by this attestation.
    Received,   ///< Outside the TPM, in this program's memory.
    Loaded,     ///< In the TPM until it is flushed.
    Persistent, ///< Stored in the TPM.
    Changed,    ///< Another key than at the last registration of this device.
    Spent,      ///< Used and wiped.
    Evicted     ///< Removed from the TPM.
};
/// The stable English name: "absent", "present", …
QString toString(KeyState state);
/// The state in one or two words for a person.
core::Text describe(KeyState state);

/// One key as it stands after a step. Public facts only.
struct KeyView final
{
    KeyKind kind = KeyKind::Ek;
    quint32 handle = 0;   ///< 0 when the key has none.
    core::Bytes name;     ///< TPM2B_NAME content (algorithm and digest); empty when unknown.
    QString templateName; ///< "tcg-rsa2048-ek"…; empty when unknown or without meaning.
    KeyState state = KeyState::Absent;
    qsizetype sizeBytes = 0;     ///< Of the public area, or of the secret; 0 when unknown.
    QStringList attributes = {}; ///< TPMA_OBJECT by TCG names: "fixedTPM"…; empty when unknown.
    QString home = {};           ///< DeviceKey: hsm::toString(KeyHome), "file", "pkcs11", "tpm".
    QString algorithm = {};      ///< DeviceKey: "ec-p256"…
};

/// The Name of a key as the challenge was made for it and as the TPM has it now.
struct ComparedName final
{
    KeyKind kind = KeyKind::Srk;
    core::Bytes expected; ///< Of the key that the challenge was made for.
    core::Bytes found;    ///< Of the key in the TPM now; empty when there is none.

    bool isEqual() const { return expected == found; }
};

/// Where the nonce is: it arrives in two envelopes and is only ever used inside the TPM.
enum class NonceState {
    Waiting,          ///< Nothing received.
    Received,         ///< Two sealed envelopes.
    EkOpened,         ///< The EK envelope is open; the inner key is at hand.
    Imported,         ///< The SRK envelope was opened inside the TPM.
    Persistent,       ///< At 0x81000100.
    Used,             ///< It signed the token.
    HubKeyPersistent, ///< The hub key took its place at 0x81000100.
    Refused           ///< The TPM did not open an envelope.
};
/// The stable English name: "waiting", "received", "ek-opened", …
QString toString(NonceState state);
/// The state in a few words for a person.
core::Text describe(NonceState state);

/// One thing that a step sent or received.
struct Field final
{
    core::Text label;
    QString value;     ///< Readable form; empty when only bytes are shown.
    core::Bytes bytes; ///< The bytes, with '*' in place of each secret one.
    tpmtypes::StructureNode
        tree;            ///< Offsets count into bytes; a node without name when there is none.
    bool masked = false; ///< At least one byte was replaced by '*'.
};

/// What a fault did just before or during a step, for all to see. Holds no secret.
struct Injection final
{
    core::Text words;                    ///< "Here the TPM is cleared (on a copy of the TPM)."
    QList<tpm::TpmExchange> tpmCommands; ///< Sent for it before the step's own; may be empty.
};

/// What one step did. Holds no secret: secrets were replaced by as many '*' where they arose.
/// Thread: a value.
struct StepRecord final
{
    StepId id = StepId::Connect;
    StepStatus status = StepStatus::Pending;
    QDateTime startedAt; ///< UTC; invalid until the step began.
    double ms = 0;       ///< From its start to its end; while it runs, up to the last report.
    double tpmMs = 0;    ///< Between command sent and response received.
    double tssMs = 0;    ///< Inside the TSS calls.
    double httpMs = 0;   ///< Between request sent and response received.
    double waitMs = 0;   ///< Waiting that the service asked for.
    QList<Field> sent;
    QList<Field> received;
    QList<tpm::TpmExchange> tpmCommands;
    QList<dps::HttpExchange> httpExchanges;
    QList<KeyView> keys;                    ///< All keys that are known after this step.
    NonceState nonce = NonceState::Waiting; ///< After this step.
    /// Of a step in which the TPM kept an envelope shut: what it was bound to.
    QList<ComparedName> compared;
    core::Text explanation;             ///< One sentence: what happened.
    core::Text detail;                  ///< Why it is safe and what comes next.
    std::optional<Injection> injection; ///< Of a run with a fault.
    std::optional<core::Error> error;
};

/// Eleven records in order, all pending, with nothing in them.
QList<StepRecord> pendingSteps();

/// The step's title: "Open the EK lock".
core::Text stepTitle(StepId id);
/// What the step will do, in one or two sentences, for the time before it ran.
core::Text stepPreview(StepId id);

} // namespace endorse::attestation
