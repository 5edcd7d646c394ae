// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmentgroupform.h"

#include <ui/service/forms/attestationsection.h>
#include <ui/service/forms/factssection.h>
#include <ui/service/forms/identitysection.h>
#include <ui/service/forms/settingssections.h>

namespace endorse::ui {

EnrollmentGroupForm::EnrollmentGroupForm(QWidget *parent)
    : RecordForm(parent)
    , m_identity(new IdentitySection(IdentitySection::Kind::Group, content()))
    , m_attestation(new AttestationSection(AttestationSection::Kind::Group, content()))
    , m_settings(std::make_unique<SettingsSections>(content()))
    , m_facts(new FactsSection(content()))
{
    setObjectName(QStringLiteral("enrollmentGroupForm"));
    addSection(m_identity);
    addSection(m_attestation);
    for (FormSection *section : m_settings->all())
        addSection(section);
    addSection(m_facts);
    startNew(dps::AttestationType::SymmetricKey);
}

EnrollmentGroupForm::~EnrollmentGroupForm() = default;

void EnrollmentGroupForm::startNew(dps::AttestationType type)
{
    beginFilling();
    m_base = {};
    m_base.provisioningStatus = QStringLiteral("enabled");
    m_base.reprovisionPolicy = dps::ReprovisionPolicy{true, true, {}};
    m_base.attestation.type = dps::toString(type);
    m_identity->fill({}, {}, true);
    m_attestation->fillNew(type);
    m_settings->fill(m_base, true);
    m_facts->clear();
    restart(true);
}

void EnrollmentGroupForm::setRecord(const dps::EnrollmentGroup &record)
{
    beginFilling();
    m_base = record;
    m_identity->fill(record.enrollmentGroupId, {}, false);
    m_attestation->fill(record.attestation);
    m_settings->fill(record, false);
    m_facts->fill(record, std::nullopt);
    restart(false);
}

dps::EnrollmentGroup EnrollmentGroupForm::record() const
{
    dps::EnrollmentGroup result = m_base;
    result.enrollmentGroupId = m_identity->id();
    result.attestation = m_attestation->attestation();
    m_settings->apply(result);
    return result;
}

QList<dps::FieldProblem> EnrollmentGroupForm::problemsOfRecord() const
{
    return dps::problemsOf(record());
}

void EnrollmentGroupForm::takeHubs(const QStringList &hubs)
{
    m_settings->setHubs(hubs);
}

} // namespace endorse::ui
