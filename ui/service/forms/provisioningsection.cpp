// SPDX-License-Identifier: GPL-3.0-or-later
#include "provisioningsection.h"

#include <ui/common/paneparts.h>

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>

namespace endorse::ui {

namespace {

// The choices of the service's documentation, by names of our own.
QString migrate()
{
    return QStringLiteral("migrate");
}

QString reset()
{
    return QStringLiteral("reset");
}

QString never()
{
    return QStringLiteral("never");
}

/// No policy: what services did before there was one.
QString unset()
{
    return QStringLiteral("unset");
}

QString enabled()
{
    return QStringLiteral("enabled");
}

QString disabled()
{
    return QStringLiteral("disabled");
}

QString choiceOf(const std::optional<dps::ReprovisionPolicy> &policy)
{
    if (!policy)
        return unset();
    if (!policy->updateHubAssignment.value_or(true))
        return never();
    return policy->migrateDeviceData.value_or(true) ? migrate() : reset();
}

} // namespace

ProvisioningSection::ProvisioningSection(QWidget *parent)
    : FormSection(parent)
    , m_status(newFormCombo(QStringLiteral("provisioningStatus"), this))
    , m_edge(new QCheckBox(this))
    , m_reprovision(newFormCombo(QStringLiteral("reprovisionPolicy"), this))
{
    m_edge->setObjectName(QStringLiteral("iotEdge"));
    m_statusRow = addRow({QStringLiteral("provisioningStatus")}, m_status);
    m_reprovisionRow = addRow({QStringLiteral("reprovisionPolicy")}, m_reprovision);
    m_edgeRow = addRow({QStringLiteral("capabilities")}, m_edge);
    connect(m_status, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT edited(m_statusRow);
    });
    connect(m_reprovision, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT edited(m_reprovisionRow);
    });
    connect(m_edge, &QCheckBox::toggled, this, [this] { Q_EMIT edited(m_edgeRow); });
    retranslate();
}

void ProvisioningSection::fill(const dps::ProvisioningSettings &given, bool isNew)
{
    m_givenStatus = given.isEnabled() ? enabled() : disabled();
    m_givenEdge = given.capabilities && given.capabilities->iotEdge.value_or(false);
    m_givenReprovision = choiceOf(given.reprovisionPolicy);
    const QSignalBlocker quietStatus(m_status);
    const QSignalBlocker quietReprovision(m_reprovision);
    const QSignalBlocker quietEdge(m_edge);
    const int unsetAt = m_reprovision->findData(unset());
    // Offered to a record that has it: new ones are to say what they mean.
    if (m_givenReprovision == unset() && !isNew && unsetAt < 0)
        m_reprovision->addItem(QString(), unset());
    else if ((m_givenReprovision != unset() || isNew) && unsetAt >= 0)
        m_reprovision->removeItem(unsetAt);
    retranslate();
    m_status->setCurrentIndex(m_status->findData(m_givenStatus));
    m_reprovision->setCurrentIndex(m_reprovision->findData(m_givenReprovision));
    m_edge->setChecked(m_givenEdge);
    refresh();
}

void ProvisioningSection::apply(dps::ProvisioningSettings &record) const
{
    if (m_status->currentData().toString() != m_givenStatus)
        record.provisioningStatus = m_status->currentData().toString();
    if (m_edge->isChecked() != m_givenEdge) {
        dps::DeviceCapabilities capabilities =
            record.capabilities.value_or(dps::DeviceCapabilities{});
        capabilities.iotEdge = m_edge->isChecked();
        record.capabilities = capabilities;
    }
    const QString choice = m_reprovision->currentData().toString();
    if (choice == m_givenReprovision)
        return;
    if (choice == unset()) {
        record.reprovisionPolicy.reset();
        return;
    }
    dps::ReprovisionPolicy policy = record.reprovisionPolicy.value_or(dps::ReprovisionPolicy{});
    policy.updateHubAssignment = choice != never();
    policy.migrateDeviceData = choice == migrate();
    record.reprovisionPolicy = policy;
}

bool ProvisioningSection::isModified() const
{
    return m_status->currentData().toString() != m_givenStatus ||
           m_edge->isChecked() != m_givenEdge ||
           m_reprovision->currentData().toString() != m_givenReprovision;
}

void ProvisioningSection::refresh()
{
    const QString choice = m_reprovision->currentData().toString();
    m_reprovisionRow->setNote(
        choice == migrate() ? tr("A device that registers again may be moved to another hub and "
                                 "takes its twin along.")
        : choice == reset() ? tr("A device that registers again may be moved to another hub and "
                                 "begins there with the initial twin.")
                            : tr("A device that registers again is given the hub that it has."));
    m_statusRow->setNote(m_status->currentData().toString() == disabled()
                             ? tr("Devices that register are refused.")
                             : QString());
}

void ProvisioningSection::retranslate()
{
    const QSignalBlocker quietStatus(m_status);
    const QSignalBlocker quietReprovision(m_reprovision);
    header()->setTitle(tr("Provisioning"));
    m_statusRow->setTitle(tr("Provisioning stat&us"));
    setComboItem(m_status, enabled(), tr("Enabled"));
    setComboItem(m_status, disabled(), tr("Disabled"));
    m_reprovisionRow->setTitle(tr("Repr&ovisioning"));
    setComboItem(m_reprovision, migrate(), tr("Re-evaluate and migrate"));
    setComboItem(m_reprovision, reset(), tr("Re-evaluate and reset"));
    setComboItem(m_reprovision, never(), tr("Never move"));
    if (m_reprovision->findData(unset()) >= 0)
        setComboItem(m_reprovision, unset(), tr("Not set: never move"));
    m_edgeRow->setTitle(tr("Capabilities"));
    m_edge->setText(tr("IoT Ed&ge device"));
    m_edge->setAccessibleName(tr("IoT Edge device"));
    refresh();
}

} // namespace endorse::ui
