// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordprinter.h"

#include <attestation/genuineness.h>

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace endorse::app::cli {

namespace {

/// "Label: value"; nothing to tell is told as "-".
void row(const Console &console, const char *label, const QString &value)
{
    console.line(
        QStringLiteral("%1: %2").arg(say(label), value.isEmpty() ? QStringLiteral("-") : value));
}

QString statusText(const dps::ProvisioningSettings &record)
{
    return record.isEnabled() ? say(QT_TRANSLATE_NOOP("endorse::app", "enabled"))
                              : say(QT_TRANSLATE_NOOP("endorse::app", "disabled"));
}

void printCertificate(const Console &console, const char *label,
                      const std::optional<dps::X509CertificateWithInfo> &certificate)
{
    if (!certificate || !certificate->info)
        return;
    //: %1 the subject of a certificate, %2 its SHA-256 thumbprint.
    row(console, label,
        text(QT_TRANSLATE_NOOP("endorse::app", "%1, SHA-256 %2"))
            .arg(certificate->info->subjectName)
            .arg(certificate->info->sha256Thumbprint)
            .render());
}

void printX509(const Console &console, const dps::X509Attestation &x509)
{
    for (const auto &certificates : {x509.clientCertificates, x509.signingCertificates}) {
        if (!certificates)
            continue;
        printCertificate(console, QT_TRANSLATE_NOOP("endorse::app", "Primary certificate"),
                         certificates->primary);
        printCertificate(console, QT_TRANSLATE_NOOP("endorse::app", "Secondary certificate"),
                         certificates->secondary);
    }
    if (!x509.caReferences)
        return;
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Primary CA reference"),
        x509.caReferences->primary);
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Secondary CA reference"),
        x509.caReferences->secondary);
}

void printAttestation(const Console &console, const dps::AttestationMechanism &attestation)
{
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Attestation"), attestation.type);
    if (attestation.tpm) {
        row(console, QT_TRANSLATE_NOOP("endorse::app", "Endorsement key"),
            QString::fromLatin1(attestation.tpm->endorsementKey));
    }
    if (attestation.x509)
        printX509(console, *attestation.x509);
    if (attestation.symmetricKey && !attestation.symmetricKey->isEmpty()) {
        row(console, QT_TRANSLATE_NOOP("endorse::app", "Primary key"),
            QString::fromLatin1(attestation.symmetricKey->primaryKey.view()));
        row(console, QT_TRANSLATE_NOOP("endorse::app", "Secondary key"),
            QString::fromLatin1(attestation.symmetricKey->secondaryKey.view()));
    }
}

void printSettings(const Console &console, const dps::ProvisioningSettings &record)
{
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Provisioning status"), statusText(record));
    printAttestation(console, record.attestation);
    if (!record.allocationPolicy.isEmpty())
        row(console, QT_TRANSLATE_NOOP("endorse::app", "Allocation policy"),
            record.allocationPolicy);
    if (record.iotHubs && !record.iotHubs->isEmpty())
        row(console, QT_TRANSLATE_NOOP("endorse::app", "IoT hubs"),
            record.iotHubs->join(QLatin1String(", ")));
}

void printEnd(const Console &console, const dps::ProvisioningSettings &record)
{
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Last change"), record.lastUpdatedDateTimeUtc);
    row(console, QT_TRANSLATE_NOOP("endorse::app", "ETag"), QString::fromLatin1(record.etag));
}

void printDocument(const Console &console, const char *member, const core::Bytes &json)
{
    console.document({{QStringLiteral("ok"), true},
                      {QLatin1String(member), QJsonDocument::fromJson(json).object()}});
}

} // namespace

void printRecord(const Console &console, const dps::IndividualEnrollment &enrollment)
{
    if (console.isJson()) {
        printDocument(console, "enrollment", enrollment.toJson());
        return;
    }
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Registration ID"), enrollment.registrationId);
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Device ID"), enrollment.deviceId);
    printSettings(console, enrollment);
    if (const auto genuineness = attestation::genuinenessIn(enrollment.optionalDeviceInformation)) {
        row(console, QT_TRANSLATE_NOOP("endorse::app", "EK verdict"),
            attestation::toString(genuineness->verdict));
    }
    if (enrollment.registrationState) {
        row(console, QT_TRANSLATE_NOOP("endorse::app", "Registration"),
            enrollment.registrationState->status
                ? dps::toString(*enrollment.registrationState->status)
                : QString());
        row(console, QT_TRANSLATE_NOOP("endorse::app", "IoT hub"),
            enrollment.registrationState->assignedHub);
    } else if (!enrollment.iotHubHostName.isEmpty()) {
        row(console, QT_TRANSLATE_NOOP("endorse::app", "IoT hub"), enrollment.iotHubHostName);
    }
    printEnd(console, enrollment);
}

void printRecord(const Console &console, const dps::EnrollmentGroup &group)
{
    if (console.isJson()) {
        printDocument(console, "enrollmentGroup", group.toJson());
        return;
    }
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Enrollment group ID"), group.enrollmentGroupId);
    printSettings(console, group);
    if (!group.iotHubHostName.isEmpty())
        row(console, QT_TRANSLATE_NOOP("endorse::app", "IoT hub"), group.iotHubHostName);
    printEnd(console, group);
}

void RecordTable::add(const dps::IndividualEnrollment &enrollment)
{
    m_table.add({enrollment.registrationId, enrollment.attestation.type, statusText(enrollment),
                 enrollment.iotHubHostName});
}

void RecordTable::add(const dps::EnrollmentGroup &group)
{
    m_table.add(
        {group.enrollmentGroupId, group.attestation.type, statusText(group), group.iotHubHostName});
}

void RecordTable::add(const dps::DeviceRegistrationState &registration)
{
    m_table.add({registration.registrationId,
                 registration.status ? dps::toString(*registration.status) : QString(),
                 registration.deviceId, registration.assignedHub});
}

void AlignedTable::print(const Console &console) const
{
    QList<qsizetype> widths;
    for (const QStringList &row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max<qsizetype>(widths.at(i), columnsOf(row.at(i)));
    }
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += row.at(i);
            line += QString(widths.at(i) - columnsOf(row.at(i)) + 2, QLatin1Char(' '));
        }
        console.line(line.trimmed());
    }
}

} // namespace endorse::app::cli
