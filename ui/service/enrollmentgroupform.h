// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/enrollmentgroup.h>
#include <ui/service/forms/recordform.h>

#include <memory>

namespace endorse::ui {

class AttestationSection;
class FactsSection;
class IdentitySection;
class SettingsSections;

/// The form of an enrollment group, for a new one and for one that the service has. A group takes
/// X.509 certificates or symmetric keys, never a TPM.
class EnrollmentGroupForm final : public RecordForm
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrollmentGroupForm)

public:
    explicit EnrollmentGroupForm(QWidget *parent = nullptr);
    ~EnrollmentGroupForm() override;

    /// Empties the form for a group that does not exist yet. @p type is X509 or SymmetricKey.
    void startNew(dps::AttestationType type);
    /// Shows a group of the service; its ID cannot be edited. What stood in the form before is
    /// gone.
    void setRecord(const dps::EnrollmentGroup &record);
    /// What the fields say. Members that no field shows, and those whose field was not touched, are
    /// as setRecord() gave them; the ETag too. Meant for use while isValid().
    dps::EnrollmentGroup record() const;

protected:
    QList<dps::FieldProblem> problemsOfRecord() const override;
    void takeHubs(const QStringList &hubs) override;

private:
    dps::EnrollmentGroup m_base; ///< What the fields were filled from.
    IdentitySection *m_identity;
    AttestationSection *m_attestation;
    std::unique_ptr<SettingsSections> m_settings;
    FactsSection *m_facts;
};

} // namespace endorse::ui
