// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmentform.h"

#include <attestation/genuineness.h>
#include <ui/service/forms/attestationsection.h>
#include <ui/service/forms/factssection.h>
#include <ui/service/forms/identitysection.h>
#include <ui/service/forms/settingssections.h>

namespace endorse::ui {

EnrollmentForm::EnrollmentForm(QWidget *parent)
    : RecordForm(parent)
    , m_identity(new IdentitySection(IdentitySection::Kind::Enrollment, content()))
    , m_attestation(new AttestationSection(AttestationSection::Kind::Enrollment, content()))
    , m_settings(std::make_unique<SettingsSections>(content()))
    , m_information(new InformationSection(content()))
    , m_facts(new FactsSection(content()))
{
    setObjectName(QStringLiteral("enrollmentForm"));
    addSection(m_identity);
    addSection(m_attestation);
    for (FormSection *section : m_settings->all())
        addSection(section);
    addSection(m_information);
    addSection(m_facts);
    connect(m_attestation, &AttestationSection::derivedIdChanged, m_identity,
            &IdentitySection::setDerivedId);
    startNew(dps::AttestationType::Tpm);
}

EnrollmentForm::~EnrollmentForm() = default;

void EnrollmentForm::startNew(dps::AttestationType type)
{
    beginFilling();
    m_base = {};
    m_base.provisioningStatus = QStringLiteral("enabled");
    m_base.reprovisionPolicy = dps::ReprovisionPolicy{true, true, {}};
    m_base.attestation.type = dps::toString(type);
    m_identity->fill({}, {}, true);
    m_attestation->fillNew(type);
    m_settings->fill(m_base, true);
    m_information->fill({});
    m_facts->clear();
    restart(true);
}

void EnrollmentForm::setRecord(const dps::IndividualEnrollment &record)
{
    beginFilling();
    m_base = record;
    m_identity->fill(record.registrationId, record.deviceId, false);
    m_attestation->fill(record.attestation);
    m_settings->fill(record, false);
    m_information->fill(record.optionalDeviceInformation);
    m_facts->fill(record, record.registrationState);
    restart(false);
}

dps::IndividualEnrollment EnrollmentForm::record() const
{
    dps::IndividualEnrollment result = m_base;
    result.registrationId = m_identity->id();
    result.deviceId = m_identity->deviceId();
    result.attestation = m_attestation->attestation();
    m_settings->apply(result);
    result.optionalDeviceInformation = m_information->information();
    if (m_attestation->isEkModified() && !m_information->isModified())
        result.optionalDeviceInformation =
            attestation::withoutGenuineness(result.optionalDeviceInformation);
    return result;
}

QList<dps::FieldProblem> EnrollmentForm::problemsOfRecord() const
{
    return dps::problemsOf(record());
}

void EnrollmentForm::takeHubs(const QStringList &hubs)
{
    m_settings->setHubs(hubs);
}

void EnrollmentForm::followEdit()
{
    m_attestation->setDeviceInformation(m_base.optionalDeviceInformation);
}

} // namespace endorse::ui
