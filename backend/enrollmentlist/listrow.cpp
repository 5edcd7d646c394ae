// SPDX-License-Identifier: GPL-3.0-or-later
#include "listrow.h"

#include <core/secret.h>
#include <dps/json.h>
#include <tpmtypes/algorithm.h>
#include <tpmtypes/endorsementkey.h>

#include <QDateTime>

namespace endorse::enrollmentlist {

using core::Bytes;
using dps::IndividualEnrollment;

namespace {

Method methodOf(const dps::AttestationMechanism &attestation)
{
    switch (dps::attestationType(attestation.type).value_or(dps::AttestationType::None)) {
    case dps::AttestationType::None:
        break;
    case dps::AttestationType::Tpm:
        return Method::Tpm;
    case dps::AttestationType::X509:
        return Method::X509;
    case dps::AttestationType::SymmetricKey:
        return Method::SymmetricKey;
    }
    return Method::None;
}

Status statusOf(const IndividualEnrollment &record)
{
    if (!record.isEnabled())
        return Status::Disabled;
    const auto &state = record.registrationState;
    switch (state ? state->status.value_or(dps::RegistrationStatus::Unassigned)
                  : dps::RegistrationStatus::Unassigned) {
    case dps::RegistrationStatus::Unassigned:
    case dps::RegistrationStatus::Assigning:
        break;
    case dps::RegistrationStatus::Assigned:
        return Status::Assigned;
    case dps::RegistrationStatus::Failed:
        return Status::Failed;
    case dps::RegistrationStatus::Disabled:
        return Status::Disabled;
    }
    return Status::Unassigned;
}

/// Seven fractional digits as the service writes them are more than Qt takes.
qint64 msOfServiceTime(QString time)
{
    const qsizetype dot = time.indexOf(QLatin1Char('.'));
    if (dot >= 0) {
        qsizetype end = dot + 1;
        while (end < time.size() && time.at(end).isDigit())
            ++end;
        if (end - dot > 4)
            time.remove(dot + 4, end - dot - 4);
    }
    QDateTime at = QDateTime::fromString(time, Qt::ISODateWithMs);
    if (!at.isValid())
        return 0;
    if (at.timeSpec() == Qt::LocalTime)
        at.setTimeSpec(Qt::UTC);
    return at.toMSecsSinceEpoch();
}

qint64 lastAssignedOf(const IndividualEnrollment &record)
{
    const auto &state = record.registrationState;
    if (!state || state->status != dps::RegistrationStatus::Assigned)
        return 0;
    const QString &time = state->lastUpdatedDateTimeUtc.isEmpty() ? state->createdDateTimeUtc
                                                                  : state->lastUpdatedDateTimeUtc;
    return msOfServiceTime(time);
}

/// The first one that is not empty.
QByteArray firstOf(const QString &a, const QString &b)
{
    return (a.isEmpty() ? b : a).toUtf8();
}

Bytes serviceStateOf(const IndividualEnrollment &record)
{
    if (record.createdDateTimeUtc.isNull() && record.lastUpdatedDateTimeUtc.isNull() &&
        !record.registrationState)
        return {};
    dps::JsonWriter writer;
    writer.string("createdDateTimeUtc", record.createdDateTimeUtc)
        .string("lastUpdatedDateTimeUtc", record.lastUpdatedDateTimeUtc);
    if (record.registrationState)
        writer.raw("registrationState", record.registrationState->toJson());
    return writer.finish();
}

/// The Name of a TPM2B_PUBLIC whose frame is right, without a look at the key itself, which a
/// million rows would feel. Source: TPM 2.0 part 1, "Names"; part 2, 12.2.4 and 12.2.5.
Bytes nameOfPublic(const Bytes &tpm2b)
{
    const auto word = [&tpm2b](qsizetype at) {
        return (static_cast<quint8>(tpm2b.at(at)) << 8) | static_cast<quint8>(tpm2b.at(at + 1));
    };
    constexpr int rsa = 0x0001;
    constexpr int ecc = 0x0023;
    constexpr int sha256 = 0x000b;
    if (tpm2b.size() < 6 || word(0) != tpm2b.size() - 2 || word(4) != sha256 ||
        (word(2) != rsa && word(2) != ecc))
        return {};
    const Bytes area = Bytes::fromRawData(tpm2b.constData() + 2, tpm2b.size() - 2);
    return tpm2b.mid(4, 2) + tpmtypes::digest(tpmtypes::HashAlgorithm::Sha256, area);
}

} // namespace

QString toString(Method method)
{
    switch (method) {
    case Method::None:
        break;
    case Method::Tpm:
        return QStringLiteral("tpm");
    case Method::X509:
        return QStringLiteral("x509");
    case Method::SymmetricKey:
        return QStringLiteral("symmetricKey");
    }
    return QStringLiteral("none");
}

QString toString(Status status)
{
    switch (status) {
    case Status::Unassigned:
        break;
    case Status::Assigned:
        return QStringLiteral("assigned");
    case Status::Failed:
        return QStringLiteral("failed");
    case Status::Disabled:
        return QStringLiteral("disabled");
    }
    return QStringLiteral("unassigned");
}

Bytes ekNameOf(const IndividualEnrollment &record)
{
    const auto &tpm = record.attestation.tpm;
    if (!tpm || tpm->endorsementKey.isEmpty())
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(tpm->endorsementKey,
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (decoded) {
        Bytes name = nameOfPublic(*decoded);
        if (!name.isEmpty())
            return name;
    }
    const auto ek = tpmtypes::EndorsementKey::fromBase64(tpm->endorsementKey);
    return ek ? ek->name() : Bytes();
}

core::Result<PreparedRow> prepareRow(const IndividualEnrollment &record)
{
    const auto id = dps::RegistrationId::parse(record.registrationId);
    if (!id)
        return core::fail(id.error());
    PreparedRow row;
    row.registrationId = record.registrationId.toLatin1();
    row.key = row.registrationId.toLower();
    const auto &state = record.registrationState;
    row.deviceId = firstOf(record.deviceId, state ? state->deviceId : QString());
    row.iotHub = firstOf(state ? state->assignedHub : QString(), record.iotHubHostName);
    row.method = methodOf(record.attestation);
    row.status = statusOf(record);
    row.lastAssignedMs = lastAssignedOf(record);
    row.ekName = ekNameOf(record);
    row.digest = recordDigest(record);
    row.serviceState = serviceStateOf(record);
    if (record.etag.isNull() && row.serviceState.isEmpty()) {
        row.record = record.toJson();
        return row;
    }
    IndividualEnrollment own = record;
    own.clearReadOnly();
    own.registrationState.reset();
    row.record = own.toJson();
    return row;
}

} // namespace endorse::enrollmentlist
