// SPDX-License-Identifier: GPL-3.0-or-later
#include "factssection.h"

#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>

#include <QBoxLayout>
#include <QGridLayout>

namespace endorse::ui {

using dps::RegistrationStatus;

namespace {

/// "2026-11-22 17:41:30" of the service's ISO 8601; the whole text stands in the tooltip.
QString secondsOf(QString time)
{
    constexpr qsizetype seconds = 19;
    return time.left(seconds).replace(u'T', u' ');
}

} // namespace

FactsSection::FactsSection(QWidget *parent)
    : FormSection(parent)
    , m_grid(new QGridLayout)
{
    constexpr const char *names[]{"registration", "hub",     "deviceId", "substatus",
                                  "problem",      "created", "updated",  "etag"};
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    for (int i = 0; i < factCount; ++i) {
        auto *title = new MutedLabel(this);
        auto *value = new QLabel(this);
        value->setObjectName(QStringLiteral("fact_") + QLatin1String(names[i]));
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        // A long word does not make the form wider than its pane.
        value->setMinimumWidth(1);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_titles[std::size_t(i)] = title;
        m_values[std::size_t(i)] = value;
        m_grid->addWidget(title, i, 0, Qt::AlignTop);
        m_grid->addWidget(value, i, 1);
    }
    for (const Fact fact : {Hub, DeviceId, ETag})
        setFontRole(m_values[fact], FontRole::Mono);
    body()->addLayout(m_grid);
    clear();
}

void FactsSection::clear()
{
    m_written = {};
    m_registration.reset();
    hide();
}

void FactsSection::fill(const dps::ProvisioningSettings &record,
                        const std::optional<dps::DeviceRegistrationState> &registration)
{
    m_written = {record.iotHubHostName, record.createdDateTimeUtc, record.lastUpdatedDateTimeUtc,
                 QString::fromLatin1(record.etag)};
    m_registration = registration;
    retranslate();
    show();
}

void FactsSection::set(Fact fact, const QString &value, const QString &toolTip)
{
    m_values[fact]->setText(value);
    m_values[fact]->setToolTip(toolTip.toHtmlEscaped());
    m_values[fact]->setVisible(!value.isEmpty());
    m_titles[fact]->setVisible(!value.isEmpty());
    m_values[fact]->setAccessibleName(m_titles[fact]->text() + u' ' + value);
}

void FactsSection::showTexts()
{
    const auto statusWord = [](std::optional<RegistrationStatus> status) {
        switch (status.value_or(RegistrationStatus::Unassigned)) {
        case RegistrationStatus::Unassigned:
            break;
        case RegistrationStatus::Assigning:
            return tr("Being assigned");
        case RegistrationStatus::Assigned:
            return tr("Assigned");
        case RegistrationStatus::Failed:
            return tr("Failed");
        case RegistrationStatus::Disabled:
            return tr("Disabled");
        }
        return tr("Not assigned");
    };
    const bool known = m_registration.has_value();
    const auto state = m_registration.value_or(dps::DeviceRegistrationState{});
    set(Registration, known ? statusWord(state.status) : QString());
    set(Hub, known ? state.assignedHub : m_written.hub);
    set(DeviceId, state.deviceId);
    set(Substatus, state.substatus);
    set(Problem, state.errorCode ? tr("%1: %2").arg(*state.errorCode).arg(state.errorMessage)
                                 : state.errorMessage);
    set(Created, secondsOf(m_written.created), m_written.created);
    set(Updated, secondsOf(m_written.updated), m_written.updated);
    set(ETag, m_written.etag);
}

void FactsSection::retranslate()
{
    header()->setTitle(tr("At the Service"));
    m_titles[Registration]->setText(tr("Registration"));
    m_titles[Hub]->setText(tr("IoT hub"));
    m_titles[DeviceId]->setText(tr("Device ID"));
    m_titles[Substatus]->setText(tr("Substatus"));
    m_titles[Problem]->setText(tr("Reason"));
    m_titles[Created]->setText(tr("Created (UTC)"));
    m_titles[Updated]->setText(tr("Updated (UTC)"));
    m_titles[ETag]->setText(tr("ETag"));
    showTexts();
}

} // namespace endorse::ui
