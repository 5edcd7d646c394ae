// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/enrollment.h>
#include <ui/service/forms/recordform.h>

#include <memory>

namespace endorse::ui {

class AttestationSection;
class FactsSection;
class IdentitySection;
class InformationSection;
class SettingsSections;

/// The form of an individual enrollment, for a new one and for one that the service has.
class EnrollmentForm final : public RecordForm
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrollmentForm)

public:
    explicit EnrollmentForm(QWidget *parent = nullptr);
    ~EnrollmentForm() override;

    /// Empties the form for an enrollment that does not exist yet.
    void startNew(dps::AttestationType type);
    /// Shows an enrollment of the service; its registration ID cannot be edited. What stood in the
    /// form before is gone.
    void setRecord(const dps::IndividualEnrollment &record);
    /// What the fields say. Members that no field shows, and those whose field was not touched, are
    /// as setRecord() gave them; the ETag too. Meant for use while isValid().
    dps::IndividualEnrollment record() const;

protected:
    QList<dps::FieldProblem> problemsOfRecord() const override;
    void takeHubs(const QStringList &hubs) override;
    void followEdit() override;

private:
    dps::IndividualEnrollment m_base; ///< What the fields were filled from.
    IdentitySection *m_identity;
    AttestationSection *m_attestation;
    std::unique_ptr<SettingsSections> m_settings;
    InformationSection *m_information;
    FactsSection *m_facts;
};

} // namespace endorse::ui
