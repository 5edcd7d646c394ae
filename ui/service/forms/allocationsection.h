// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/provisioningsettings.h>
#include <ui/service/forms/formsection.h>

class QLineEdit;

namespace endorse::ui {

class HubList;

/// Which IoT hub a device is given: the policy, the hubs to choose from, and the web service that
/// is asked under the policy "custom".
class AllocationSection final : public FormSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AllocationSection)

public:
    explicit AllocationSection(QWidget *parent);

    void fill(const dps::ProvisioningSettings &given);
    void apply(dps::ProvisioningSettings &record) const;
    void setHubs(const QStringList &hubs);

    bool isModified() const override;
    void retranslate() override;

private:
    QString policy() const;
    bool isDefinitionModified() const;
    void followHubs();
    void refresh();

    QComboBox *m_policy;
    HubList *m_hubs;
    QLineEdit *m_url;
    QLineEdit *m_apiVersion;
    FieldRow *m_policyRow;
    FieldRow *m_hubsRow;
    FieldRow *m_urlRow;
    FieldRow *m_apiVersionRow;
    QString m_givenPolicy;
    std::optional<dps::CustomAllocationDefinition> m_givenDefinition;
};

} // namespace endorse::ui
