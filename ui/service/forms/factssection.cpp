// SPDX-License-Identifier: GPL-3.0-or-later
#include "factssection.h"

#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>

#include <QBoxLayout>
#include <QGridLayout>

namespace endorse::ui {

using dps::RegistrationStatus;

namespace {

constexpr int narrowest = 320; // With titles beside the values.

/// "2026-11-22 17:41:30" of the service's ISO 8601.
QString secondsOf(QString time)
{
    constexpr qsizetype seconds = 19;
    return time.left(seconds).replace(u'T', u' ');
}

} // namespace

FactsSection::FactsSection(QWidget *parent)
    : FormSection(parent)
    , m_reason(new QLabel(this))
    , m_grid(new QGridLayout)
{
    constexpr const char *names[]{"registration", "hub",     "deviceId", "substatus",
                                  "problem",      "created", "updated",  "etag"};
    m_grid->setVerticalSpacing(4);
    for (int i = 0; i < factCount; ++i) {
        auto *title = new MutedLabel(this);
        m_titles[std::size_t(i)] = title;
        if (i == Problem)
            continue;
        auto *value = new ElidedLabel(this, Qt::ElideMiddle);
        value->setObjectName(QStringLiteral("fact_") + QLatin1String(names[i]));
        m_values[std::size_t(i)] = value;
    }
    m_reason->setObjectName(QStringLiteral("fact_problem"));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (const Fact fact : {Hub, DeviceId, ETag})
        setFontRole(m_values[fact], FontRole::Mono);
    place(false);
    body()->addLayout(m_grid);
    clear();
}

void FactsSection::place(bool stacked)
{
    for (int i = 0; i < factCount; ++i) {
        QWidget *title = m_titles[std::size_t(i)];
        QWidget *value = i == Problem ? static_cast<QWidget *>(m_reason) : m_values[std::size_t(i)];
        m_grid->removeWidget(title);
        m_grid->removeWidget(value);
        m_grid->addWidget(title, stacked ? 2 * i : i, 0, Qt::AlignTop);
        m_grid->addWidget(value, stacked ? 2 * i + 1 : i, stacked ? 0 : 1);
    }
    m_grid->setColumnStretch(0, stacked ? 1 : 0);
    m_grid->setColumnStretch(1, stacked ? 0 : 1);
    m_grid->setHorizontalSpacing(stacked ? 0 : 12);
    m_stacked = stacked;
}

void FactsSection::resizeEvent(QResizeEvent *event)
{
    FormSection::resizeEvent(event);
    const bool stacked = width() < scaled(narrowest);
    if (stacked != m_stacked)
        place(stacked);
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

void FactsSection::set(Fact fact, const QString &value)
{
    if (fact == Problem)
        m_reason->setText(value);
    else
        m_values[fact]->setText(value);
    QWidget *const shown = fact == Problem ? static_cast<QWidget *>(m_reason) : m_values[fact];
    shown->setVisible(!value.isEmpty());
    shown->setAccessibleName(m_titles[fact]->text() + u' ' + value);
    m_titles[fact]->setVisible(!value.isEmpty());
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
    set(Created, secondsOf(m_written.created));
    set(Updated, secondsOf(m_written.updated));
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
