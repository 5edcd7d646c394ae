// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/provisioningsettings.h>
#include <ui/service/forms/formsection.h>

class QCheckBox;

namespace endorse::ui {

/// Whether devices may register, whether they are IoT Edge devices, and what happens to a device
/// that registers again.
class ProvisioningSection final : public FormSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProvisioningSection)

public:
    explicit ProvisioningSection(QWidget *parent);

    /// A new record is enabled, and devices that come back keep their data.
    void fill(const dps::ProvisioningSettings &given, bool isNew);
    void apply(dps::ProvisioningSettings &record) const;

    bool isModified() const override;
    void retranslate() override;

private:
    void refresh();

    QComboBox *m_status;
    QCheckBox *m_edge;
    QComboBox *m_reprovision;
    FieldRow *m_statusRow;
    FieldRow *m_edgeRow;
    FieldRow *m_reprovisionRow;
    QString m_givenStatus;
    bool m_givenEdge = false;
    QString m_givenReprovision;
};

} // namespace endorse::ui
