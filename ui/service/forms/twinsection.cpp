// SPDX-License-Identifier: GPL-3.0-or-later
#include "twinsection.h"

#include "jsonfield.h"
#include "textfield.h"

#include <ui/common/paneparts.h>

namespace endorse::ui {

namespace {

QString tagsMember()
{
    return QStringLiteral("initialTwin.tags");
}

QString desiredMember()
{
    return QStringLiteral("initialTwin.properties.desired");
}

QString informationMember()
{
    return QStringLiteral("optionalDeviceInformation");
}

} // namespace

TwinSection::TwinSection(QWidget *parent)
    : FormSection(parent)
    , m_tags(new JsonField(QStringLiteral("twinTags"), this))
    , m_desired(new JsonField(QStringLiteral("twinDesired"), this))
    , m_tagsRow(addRow({tagsMember(), QStringLiteral("initialTwin")}, m_tags->editor(), m_tags))
    , m_desiredRow(addRow({desiredMember(), QStringLiteral("initialTwin.properties")},
                          m_desired->editor(), m_desired))
{
    connect(m_tags, &JsonField::edited, this, [this] { Q_EMIT edited(m_tagsRow); });
    connect(m_desired, &JsonField::edited, this, [this] { Q_EMIT edited(m_desiredRow); });
    retranslate();
}

void TwinSection::fill(const std::optional<dps::InitialTwin> &given)
{
    const dps::InitialTwin twin = given.value_or(dps::InitialTwin{});
    m_tags->setJson(twin.tags);
    m_desired->setJson(twin.desiredProperties);
}

void TwinSection::apply(dps::ProvisioningSettings &record) const
{
    if (!isModified())
        return;
    dps::InitialTwin twin = record.initialTwin.value_or(dps::InitialTwin{});
    twin.tags = m_tags->json();
    twin.desiredProperties = m_desired->json();
    if (twin == dps::InitialTwin{})
        record.initialTwin.reset();
    else
        record.initialTwin = twin;
}

QList<dps::FieldProblem> TwinSection::problems() const
{
    QList<dps::FieldProblem> all;
    if (const auto problem = m_tags->problem())
        all.append({tagsMember(), *problem});
    if (const auto problem = m_desired->problem())
        all.append({desiredMember(), *problem});
    return all;
}

bool TwinSection::isModified() const
{
    return m_tags->isModified() || m_desired->isModified();
}

void TwinSection::retranslate()
{
    header()->setTitle(tr("Initial Device Twin"));
    m_tagsRow->setTitle(tr("Tag&s"));
    m_desiredRow->setTitle(tr("D&esired properties"));
}

InformationSection::InformationSection(QWidget *parent)
    : FormSection(parent)
    , m_json(new JsonField(QStringLiteral("deviceInformation"), this))
    , m_row(addRow({informationMember()}, m_json->editor(), m_json))
{
    connect(m_json, &JsonField::edited, this, [this] { Q_EMIT edited(m_row); });
    retranslate();
}

void InformationSection::fill(const core::Bytes &given)
{
    m_json->setJson(given);
}

core::Bytes InformationSection::information() const
{
    return m_json->json();
}

QList<dps::FieldProblem> InformationSection::problems() const
{
    if (const auto problem = m_json->problem())
        return {{informationMember(), *problem}};
    return {};
}

bool InformationSection::isModified() const
{
    return m_json->isModified();
}

void InformationSection::retranslate()
{
    header()->setTitle(tr("Optional Device Information"));
    m_row->setTitle(tr("&Information"));
    m_row->setNote(tr("Free JSON that the service keeps and does not read."));
}

} // namespace endorse::ui
