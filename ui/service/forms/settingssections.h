// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/provisioningsettings.h>
#include <ui/service/forms/allocationsection.h>
#include <ui/service/forms/provisioningsection.h>
#include <ui/service/forms/twinsection.h>

namespace endorse::ui {

/// The sections for what enrollments and enrollment groups share. The sections belong to @p parent.
class SettingsSections final
{
public:
    explicit SettingsSections(QWidget *parent)
        : m_provisioning(new ProvisioningSection(parent))
        , m_allocation(new AllocationSection(parent))
        , m_twin(new TwinSection(parent))
    {
    }

    QList<FormSection *> all() const { return {m_provisioning, m_allocation, m_twin}; }

    void fill(const dps::ProvisioningSettings &given, bool isNew)
    {
        m_provisioning->fill(given, isNew);
        m_allocation->fill(given);
        m_twin->fill(given.initialTwin);
    }

    void apply(dps::ProvisioningSettings &record) const
    {
        m_provisioning->apply(record);
        m_allocation->apply(record);
        m_twin->apply(record);
    }

    void setHubs(const QStringList &hubs) { m_allocation->setHubs(hubs); }

private:
    ProvisioningSection *m_provisioning;
    AllocationSection *m_allocation;
    TwinSection *m_twin;
};

} // namespace endorse::ui
