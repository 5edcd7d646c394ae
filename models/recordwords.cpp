// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <limits>
#include <span>

namespace endorse::models {

namespace {

struct Word final
{
    const char *code;
    const char *text;
};

QString translated(const char *text)
{
    return QCoreApplication::translate("endorse::models", text);
}

QString wordOf(std::span<const Word> words, const QString &code)
{
    for (const Word &word : words) {
        if (code.compare(QLatin1String(word.code), Qt::CaseInsensitive) == 0)
            return translated(word.text);
    }
    return code;
}

constexpr std::array attestations{
    //: How a device proves itself; so in the next ones.
    Word{"tpm", QT_TRANSLATE_NOOP("endorse::models", "TPM")},
    Word{"x509", QT_TRANSLATE_NOOP("endorse::models", "X.509")},
    Word{"symmetricKey", QT_TRANSLATE_NOOP("endorse::models", "Symmetric key")},
    Word{"none", QT_TRANSLATE_NOOP("endorse::models", "None")},
};

constexpr std::array states{
    //: State of a registration at the service; so in the next ones.
    Word{"assigned", QT_TRANSLATE_NOOP("endorse::models", "Assigned")},
    Word{"assigning", QT_TRANSLATE_NOOP("endorse::models", "Assigning")},
    Word{"failed", QT_TRANSLATE_NOOP("endorse::models", "Failed")},
    Word{"disabled", QT_TRANSLATE_NOOP("endorse::models", "Disabled")},
    Word{"unassigned", QT_TRANSLATE_NOOP("endorse::models", "Unassigned")},
};

constexpr std::array policies{
    //: How the service chooses a hub; so in the next ones.
    Word{"hashed", QT_TRANSLATE_NOOP("endorse::models", "Evenly weighted")},
    Word{"geoLatency", QT_TRANSLATE_NOOP("endorse::models", "Lowest latency")},
    Word{"static", QT_TRANSLATE_NOOP("endorse::models", "Static")},
    Word{"custom", QT_TRANSLATE_NOOP("endorse::models", "Custom")},
};

struct Verdict final
{
    const char *code;
    const char *text;
    const char *icon;
    Ink ink;
};

constexpr std::array verdicts{
    //: Whether the endorsement key comes from a maker of TPMs; so in the next ones.
    Verdict{"genuine", QT_TRANSLATE_NOOP("endorse::models", "Genuine"), "ok", Ink::Ok},
    Verdict{"unknownIssuer", QT_TRANSLATE_NOOP("endorse::models", "Unknown issuer"), "warn",
            Ink::Warn},
    Verdict{"expired", QT_TRANSLATE_NOOP("endorse::models", "Expired"), "warn", Ink::Warn},
    Verdict{"mismatch", QT_TRANSLATE_NOOP("endorse::models", "Mismatch"), "fail", Ink::Fail},
    Verdict{"noCertificate", QT_TRANSLATE_NOOP("endorse::models", "No certificate"), "idle",
            Ink::Muted},
};

const Verdict *verdictOf(const QString &code)
{
    for (const Verdict &verdict : verdicts) {
        if (code == QLatin1String(verdict.code))
            return &verdict;
    }
    return nullptr;
}

} // namespace

QString attestationWord(const dps::AttestationMechanism &attestation)
{
    if (attestation.x509 && attestation.x509->caReferences)
        //: How a device proves itself: by a certificate that a known CA has issued.
        return translated(QT_TRANSLATE_NOOP("endorse::models", "X.509 CA"));
    return attestationWord(attestation.type);
}

QString attestationWord(const QString &type)
{
    return wordOf(attestations, type);
}

QString provisioningWord(bool isEnabled)
{
    return isEnabled ? translated(QT_TRANSLATE_NOOP("endorse::models", "Enabled"))
                     : translated(QT_TRANSLATE_NOOP("endorse::models", "Disabled"));
}

QString allocationText(const dps::ProvisioningSettings &settings)
{
    if (!settings.iotHubHostName.isEmpty())
        return settings.iotHubHostName;
    const QString policy = settings.allocationPolicy.isEmpty()
                               ? wordOf(policies, QStringLiteral("hashed"))
                               : wordOf(policies, settings.allocationPolicy);
    if (!settings.iotHubs || settings.iotHubs->isEmpty())
        return policy;
    if (settings.iotHubs->size() == 1)
        return settings.iotHubs->first();
    const int count =
        int(qMin<qsizetype>(settings.iotHubs->size(), std::numeric_limits<int>::max()));
    //: %1: an allocation policy; the number is that of the hubs among which it chooses.
    return QCoreApplication::translate("endorse::models", "%1, %Ln hubs", nullptr, count)
        .arg(policy);
}

QString registrationWord(const QString &status)
{
    return wordOf(states, status);
}

QString verdictWord(const QString &verdict)
{
    const Verdict *known = verdictOf(verdict);
    return known ? translated(known->text) : verdict;
}

Ink verdictInk(const QString &verdict)
{
    const Verdict *known = verdictOf(verdict);
    return known ? known->ink : Ink::Muted;
}

const char *verdictIcon(const QString &verdict)
{
    const Verdict *known = verdictOf(verdict);
    return known ? known->icon : "";
}

} // namespace endorse::models
