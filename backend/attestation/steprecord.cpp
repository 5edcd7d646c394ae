// SPDX-License-Identifier: GPL-3.0-or-later
#include "steprecord.h"

#include <algorithm>
#include <utility>

namespace endorse::attestation {

namespace {

/// Names and words of an enumerator.
struct Words final
{
    const char *name;
    const char *words; ///< For lupdate: marked in the tables below.
};

constexpr std::array<const char *, stepCount> stepNames{
    "connect", "read-ek",         "read-srk", "register",       "activate",   "import",
    "sign",    "register-signed", "poll",     "import-hub-key", "hub-connect"};

constexpr std::array<const char *, 6> statusNames{"pending", "running", "ok",
                                                  "failed",  "skipped", "cancelled"};

constexpr std::array<const char *, 6> kindNames{"ek",    "srk",     "inner-key",
                                                "nonce", "hub-key", "device-key"};

constexpr std::array<Words, 9> keyStates{{
    {"absent", QT_TRANSLATE_NOOP("endorse::attestation", "absent")},
    {"present", QT_TRANSLATE_NOOP("endorse::attestation", "present")},
    {"created", QT_TRANSLATE_NOOP("endorse::attestation", "created")},
    {"received", QT_TRANSLATE_NOOP("endorse::attestation", "received")},
    {"loaded", QT_TRANSLATE_NOOP("endorse::attestation", "loaded")},
    {"persistent", QT_TRANSLATE_NOOP("endorse::attestation", "persistent")},
    {"changed", QT_TRANSLATE_NOOP("endorse::attestation", "changed")},
    {"spent", QT_TRANSLATE_NOOP("endorse::attestation", "used and wiped")},
    {"evicted", QT_TRANSLATE_NOOP("endorse::attestation", "removed")},
}};

constexpr std::array<Words, 8> nonceStates{{
    {"waiting", QT_TRANSLATE_NOOP("endorse::attestation", "No nonce has been received.")},
    {"received", QT_TRANSLATE_NOOP("endorse::attestation",
                                   "The nonce is in two sealed envelopes, outside the TPM.")},
    {"ek-opened", QT_TRANSLATE_NOOP("endorse::attestation",
                                    "The EK envelope is open. The nonce is still sealed.")},
    {"imported",
     QT_TRANSLATE_NOOP("endorse::attestation", "The SRK envelope is open, inside the TPM.")},
    {"persistent",
     QT_TRANSLATE_NOOP("endorse::attestation", "The nonce is inside the TPM, at 0x81000100.")},
    {"used", QT_TRANSLATE_NOOP("endorse::attestation",
                               "The nonce has signed the token and is still inside the TPM.")},
    {"hub-key-persistent",
     QT_TRANSLATE_NOOP("endorse::attestation", "The hub key has taken the place of the nonce.")},
    {"refused", QT_TRANSLATE_NOOP("endorse::attestation", "The TPM refused to open an envelope.")},
}};

template<class Enum, std::size_t N>
const Words &wordsOf(const std::array<Words, N> &table, Enum value)
{
    return table.at(static_cast<std::size_t>(value));
}

template<class Enum, std::size_t N>
QString nameOf(const std::array<const char *, N> &table, Enum value)
{
    return QString::fromLatin1(table.at(static_cast<std::size_t>(value)));
}

} // namespace

const std::array<StepId, stepCount> &allSteps()
{
    static constexpr std::array<StepId, stepCount> steps{
        StepId::Connect,  StepId::ReadEk,       StepId::ReadSrk,   StepId::Register,
        StepId::Activate, StepId::Import,       StepId::Sign,      StepId::RegisterSigned,
        StepId::Poll,     StepId::ImportHubKey, StepId::HubConnect};
    return steps;
}

int indexOf(StepId id)
{
    return static_cast<int>(id);
}

QString toString(StepId id)
{
    return nameOf(stepNames, id);
}

QString toString(StepStatus status)
{
    return nameOf(statusNames, status);
}

QString toString(KeyKind kind)
{
    return nameOf(kindNames, kind);
}

QString toString(KeyState state)
{
    return QString::fromLatin1(wordsOf(keyStates, state).name);
}

core::Text describe(KeyState state)
{
    return {"endorse::attestation", wordsOf(keyStates, state).words};
}

QString toString(NonceState state)
{
    return QString::fromLatin1(wordsOf(nonceStates, state).name);
}

core::Text describe(NonceState state)
{
    return {"endorse::attestation", wordsOf(nonceStates, state).words};
}

QList<StepRecord> pendingSteps()
{
    QList<StepRecord> steps;
    steps.reserve(stepCount);
    for (const StepId id : allSteps()) {
        StepRecord record;
        record.id = id;
        steps.append(record);
    }
    return steps;
}

} // namespace endorse::attestation
