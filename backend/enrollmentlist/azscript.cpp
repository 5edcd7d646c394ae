// SPDX-License-Identifier: GPL-3.0-or-later
#include "azscript.h"

#include <dps/identifiers.h>

#include <algorithm>

namespace endorse::enrollmentlist {

using dps::AttestationType;
using dps::IndividualEnrollment;

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

/// The reprovisioning policies that `az` has words for; empty for the one that it has none for.
QByteArray policyWord(const dps::ReprovisionPolicy &policy)
{
    const bool updates = policy.updateHubAssignment.value_or(true);
    const bool migrates = policy.migrateDeviceData.value_or(true);
    if (updates)
        return migrates ? "reprovisionandmigratedata" : "reprovisionandresetdata";
    return migrates ? "" : "never";
}

QByteArray pemOf(const core::Bytes &der)
{
    constexpr qsizetype columns = 64;
    QByteArray pem = "-----BEGIN CERTIFICATE-----\n";
    const QByteArray base64 = der.toBase64();
    for (qsizetype at = 0; at < base64.size(); at += columns)
        pem += base64.mid(at, columns) + '\n';
    return pem + "-----END CERTIFICATE-----\n";
}

/// One command, put together option by option.
class Command final
{
public:
    Command(const IndividualEnrollment &record, bool withKeys)
        : m_record(record)
        , m_withKeys(withKeys)
    {
    }

    QByteArray text()
    {
        addAttestation();
        add("device-id", m_record.deviceId.toUtf8());
        add("provisioning-status", m_record.provisioningStatus.toUtf8().toLower());
        addAllocation();
        addTwin();
        if (m_record.reprovisionPolicy) {
            const QByteArray word = policyWord(*m_record.reprovisionPolicy);
            if (word.isEmpty())
                leaveOut("reprovisionPolicy");
            add("reprovision-policy", word);
        }
        if (m_record.capabilities && m_record.capabilities->iotEdge)
            add("edge-enabled", *m_record.capabilities->iotEdge ? "true" : "false");
        add("device-information", m_record.optionalDeviceInformation);
        if (!m_record.unknown.isEmpty())
            leaveOut("members that are not known");
        return m_before + comment() + line();
    }
    bool isIncomplete() const { return !m_leftOut.isEmpty(); }

private:
    void leaveOut(const QByteArray &what) { m_leftOut += (m_leftOut.isEmpty() ? "" : ", ") + what; }
    void refuse(const QByteArray &what)
    {
        m_isRefused = true;
        leaveOut(what);
    }
    void add(const char *option, const QByteArray &value)
    {
        if (value.isEmpty())
            return;
        // az would put the content of a file of that name in its place, and has no way to say that
        // it must not.
        if (value.startsWith('@')) {
            refuse(QByteArray("a value of --") + option + " that begins with @");
            return;
        }
        m_options += QByteArray(" --") + option + '=' + AzScript::quoted(value);
    }
    /// A value that lies in a file of the script's own: it does not stand in the list of processes.
    void addFile(const char *option, const char *name, const QByteArray &content, bool readsFile)
    {
        const QByteArray path = QByteArray("\"$work/") + name + '"';
        m_before += "printf %s " + AzScript::quoted(content) + " > " + path + '\n';
        m_options += QByteArray(" --") + option + '=' + (readsFile ? "@" : "") + path;
    }

    void addAttestation()
    {
        const auto type = dps::attestationType(m_record.attestation.type);
        switch (type.value_or(AttestationType::None)) {
        case AttestationType::None:
            refuse("a record without attestation");
            return;
        case AttestationType::Tpm:
            if (!m_record.attestation.tpm || m_record.attestation.tpm->endorsementKey.isEmpty())
                refuse("a TPM without endorsementKey");
            else
                add("endorsement-key", m_record.attestation.tpm->endorsementKey);
            if (m_record.attestation.tpm && !m_record.attestation.tpm->storageRootKey.isEmpty())
                leaveOut("storageRootKey");
            break;
        case AttestationType::X509:
            addX509();
            break;
        case AttestationType::SymmetricKey:
            addKeys();
            break;
        }
        add("attestation-type", dps::toString(*type).toUtf8());
    }
    void addX509()
    {
        const auto &x509 = m_record.attestation.x509;
        if (!x509 || !x509->clientCertificates) {
            refuse("CA references");
            return;
        }
        addCertificate(x509->clientCertificates->primary, "certificate-path", "primary.pem");
        addCertificate(x509->clientCertificates->secondary, "secondary-certificate-path",
                       "secondary.pem");
    }
    void addCertificate(const std::optional<dps::X509CertificateWithInfo> &certificate,
                        const char *option, const char *name)
    {
        if (!certificate)
            return;
        const auto der = certificate->der();
        if (certificate->certificate.isEmpty() || !der)
            refuse("a certificate that the list does not hold itself");
        else
            addFile(option, name, pemOf(*der), false);
    }
    void addKeys()
    {
        const auto &keys = m_record.attestation.symmetricKey;
        if (!keys || keys->isEmpty())
            return;
        if (!m_withKeys) {
            leaveOut("symmetric keys");
            return;
        }
        addFile("primary-key", "primary.key", keys->primaryKey.view().toByteArray(), true);
        addFile("secondary-key", "secondary.key", keys->secondaryKey.view().toByteArray(), true);
    }
    void addAllocation()
    {
        add("iot-hub-host-name", m_record.iotHubHostName.toUtf8());
        add("allocation-policy", m_record.allocationPolicy.toUtf8().toLower());
        const QStringList hubs = m_record.iotHubs.value_or(QStringList());
        const bool areHubs = std::all_of(hubs.begin(), hubs.end(), [](const QString &hub) {
            return dps::HubName::parse(hub).has_value();
        });
        if (!areHubs)
            leaveOut("iotHubs");
        else if (!hubs.isEmpty())
            m_options += " --iot-hubs";
        for (const QString &hub : hubs)
            m_options += areHubs ? ' ' + AzScript::quoted(hub.toUtf8()) : QByteArray();
        if (m_record.customAllocationDefinition) {
            add("webhook-url", m_record.customAllocationDefinition->webhookUrl.toUtf8());
            add("api-version", m_record.customAllocationDefinition->apiVersion.toUtf8());
        }
    }
    void addTwin()
    {
        if (!m_record.initialTwin)
            return;
        add("initial-twin-tags", m_record.initialTwin->tags.trimmed());
        add("initial-twin-properties", m_record.initialTwin->desiredProperties.trimmed());
        if (!m_record.initialTwin->unknown.isEmpty() ||
            !m_record.initialTwin->unknownProperties.isEmpty())
            leaveOut("other members of initialTwin");
    }

    QByteArray comment() const
    {
        return m_leftOut.isEmpty() ? QByteArray() : "# Left out: " + m_leftOut + '\n';
    }
    QByteArray line() const
    {
        const QByteArray id = AzScript::quoted(m_record.registrationId.toUtf8());
        if (m_isRefused || m_record.registrationId.startsWith(QLatin1Char('@')))
            return "# az has no command that makes " + id + '\n';
        return "az iot dps enrollment create --dps-name=\"$DPS_NAME\" --output=none"
               " --enrollment-id=" +
               id + m_options + '\n';
    }

    const IndividualEnrollment &m_record;
    bool m_withKeys;
    bool m_isRefused = false;
    QByteArray m_before;
    QByteArray m_options;
    QByteArray m_leftOut;
};

} // namespace

QByteArray AzScript::quoted(QByteArrayView utf8)
{
    const bool isPlain =
        std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= ' ' && c < 0x7f; });
    if (isPlain) {
        QByteArray text = utf8.toByteArray();
        text.replace("'", "'\\''");
        return '\'' + text + '\'';
    }
    // Nothing that could turn round or break what a person reads stands in it as it is.
    QByteArray out = "$'";
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c >= ' ' && c < 0x7f && c != '\'' && c != '\\') {
            out += c;
            continue;
        }
        out += "\\x";
        out += hexDigits[byte >> 4];
        out += hexDigits[byte & 0xf];
    }
    return out + '\'';
}

QByteArray AzScript::beginning()
{
    return "#!/usr/bin/env bash\n"
           "# Makes individual enrollments with the Azure CLI and its extension azure-iot.\n"
           "# Sign in with `az login`, then run: DPS_NAME=my-provisioning-service bash THIS_FILE\n"
           "set -euo pipefail\n"
           "umask 077\n"
           ": \"${DPS_NAME:?Set DPS_NAME to the name of the provisioning service.}\"\n"
           "work=$(mktemp -d)\n"
           "trap 'rm -rf -- \"$work\"' EXIT\n"
           "\n";
}

QByteArray AzScript::command(const IndividualEnrollment &record, bool *isIncomplete) const
{
    Command command(record, m_withKeys);
    QByteArray text = command.text();
    *isIncomplete = command.isIncomplete();
    return text;
}

} // namespace endorse::enrollmentlist
