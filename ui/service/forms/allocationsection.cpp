// SPDX-License-Identifier: GPL-3.0-or-later
#include "allocationsection.h"

#include "hublist.h"

#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

namespace endorse::ui {

namespace {

QString custom()
{
    return QStringLiteral("custom");
}

/// The policy under the spelling that the combo box knows; others as they are.
QString spelled(const QString &policy)
{
    for (const QString &known : {QStringLiteral("hashed"), QStringLiteral("geoLatency"),
                                 QStringLiteral("static"), custom()}) {
        if (policy.compare(known, Qt::CaseInsensitive) == 0)
            return known;
    }
    return policy;
}

QString textOrNull(const QLineEdit *edit)
{
    const QString text = edit->text().trimmed();
    return text.isEmpty() ? QString() : text;
}

} // namespace

AllocationSection::AllocationSection(QWidget *parent)
    : FormSection(parent)
    , m_policy(newFormCombo(QStringLiteral("allocationPolicy"), this))
    , m_hubs(new HubList(this))
    , m_url(new QLineEdit(this))
    , m_apiVersion(new QLineEdit(this))
{
    m_url->setObjectName(QStringLiteral("webhookUrl"));
    m_apiVersion->setObjectName(QStringLiteral("webhookApiVersion"));
    setFontRole(m_url, FontRole::Mono);
    setFontRole(m_apiVersion, FontRole::Mono);
    m_policyRow = addRow({QStringLiteral("allocationPolicy")}, m_policy);
    // Its lines answer for the hubs; the row gives them their title.
    m_hubsRow = addRow({}, m_hubs);
    const QString definition = QStringLiteral("customAllocationDefinition");
    m_urlRow = addRow({definition + QStringLiteral(".webhookUrl"), definition}, m_url);
    m_apiVersionRow = addRow({definition + QStringLiteral(".apiVersion")}, m_apiVersion);
    for (FieldRow *row : m_hubs->rows())
        registerRow(row);
    connect(m_hubs, &HubList::rowAdded, this, [this](FieldRow *row) {
        registerRow(row);
        followHubs();
    });
    connect(m_hubs, &HubList::rowRemoved, this, [this](FieldRow *row) {
        unregisterRow(row);
        followHubs();
    });
    connect(m_hubs, &HubList::edited, this, &AllocationSection::edited);
    connect(m_policy, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT edited(m_policyRow);
    });
    connect(m_url, &QLineEdit::textChanged, this, [this] { Q_EMIT edited(m_urlRow); });
    connect(m_apiVersion, &QLineEdit::textChanged, this,
            [this] { Q_EMIT edited(m_apiVersionRow); });
    followHubs();
    retranslate();
    refresh();
}

void AllocationSection::followHubs()
{
    if (!m_hubs->rows().isEmpty())
        m_hubsRow->setBuddy(m_hubs->rows().constFirst()->editor());
    Q_EMIT rowsChanged();
}

QString AllocationSection::policy() const
{
    return m_policy->currentData().toString();
}

void AllocationSection::fill(const dps::ProvisioningSettings &given)
{
    m_givenPolicy = given.allocationPolicy;
    m_givenDefinition = given.customAllocationDefinition;
    {
        const QSignalBlocker quiet(m_policy);
        const QString policy = spelled(given.allocationPolicy);
        if (m_policy->findData(policy) < 0)
            m_policy->addItem(policy, policy);
        m_policy->setCurrentIndex(m_policy->findData(policy));
    }
    m_hubs->fill(given.iotHubs);
    const auto definition = m_givenDefinition.value_or(dps::CustomAllocationDefinition{});
    m_url->setText(definition.webhookUrl);
    m_apiVersion->setText(definition.apiVersion);
    refresh();
}

bool AllocationSection::isDefinitionModified() const
{
    const auto definition = m_givenDefinition.value_or(dps::CustomAllocationDefinition{});
    return m_url->text() != definition.webhookUrl || m_apiVersion->text() != definition.apiVersion;
}

void AllocationSection::apply(dps::ProvisioningSettings &record) const
{
    if (policy() != spelled(m_givenPolicy))
        record.allocationPolicy = policy().isEmpty() ? QString() : policy();
    if (m_hubs->isModified())
        record.iotHubs = m_hubs->hubs();
    if (policy() != custom()) {
        // A definition that nothing asks for any more goes; one that was idle before stays.
        if (spelled(m_givenPolicy) == custom())
            record.customAllocationDefinition.reset();
        return;
    }
    if (!isDefinitionModified())
        return;
    auto definition = m_givenDefinition.value_or(dps::CustomAllocationDefinition{});
    definition.webhookUrl = textOrNull(m_url);
    definition.apiVersion = textOrNull(m_apiVersion);
    record.customAllocationDefinition = definition;
}

void AllocationSection::setHubs(const QStringList &hubs)
{
    m_hubs->setSuggestions(hubs);
}

bool AllocationSection::isModified() const
{
    return policy() != spelled(m_givenPolicy) || m_hubs->isModified() ||
           (policy() == custom() && isDefinitionModified());
}

void AllocationSection::refresh()
{
    m_urlRow->setVisible(policy() == custom());
    m_apiVersionRow->setVisible(policy() == custom());
    QString note = tr("The service's own policy decides.");
    if (policy() == QLatin1String("hashed"))
        note = tr("Devices are spread over the hubs by their ID, each hub by its weight.");
    else if (policy() == QLatin1String("geoLatency"))
        note = tr("A device goes to the hub that answers it soonest.");
    else if (policy() == QLatin1String("static"))
        note = tr("Devices go to the hub that is named below.");
    else if (policy() == custom())
        note = tr("A web service of yours names the hub for each device.");
    else if (!policy().isEmpty())
        note.clear();
    m_policyRow->setNote(note);
}

void AllocationSection::retranslate()
{
    header()->setTitle(tr("Allocation"));
    m_policyRow->setTitle(tr("Allo&cation policy"));
    {
        const QSignalBlocker quiet(m_policy);
        setComboItem(m_policy, QString(), tr("As the service is set"));
        setComboItem(m_policy, QStringLiteral("hashed"), tr("Evenly weighted (hashed)"));
        setComboItem(m_policy, QStringLiteral("geoLatency"), tr("Lowest latency (geoLatency)"));
        setComboItem(m_policy, QStringLiteral("static"), tr("Static configuration (static)"));
        setComboItem(m_policy, custom(), tr("Custom (custom)"));
    }
    m_hubsRow->setTitle(tr("IoT hu&bs"));
    m_hubs->retranslate();
    m_urlRow->setTitle(tr("&Webhook URL"));
    m_apiVersionRow->setTitle(tr("API versio&n"));
    refresh();
}

} // namespace endorse::ui
