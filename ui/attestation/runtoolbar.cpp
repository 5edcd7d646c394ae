// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtoolbar.h"

#include <ui/attestation/devicebutton.h>
#include <ui/attestation/speedcontrol.h>
#include <ui/attestation/whatifbutton.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>

#include <QAbstractButton>
#include <QBoxLayout>
#include <QEvent>

#include <array>

namespace endorse::ui {

namespace {

constexpr std::array commandsOfTheRun{CommandId::AttestationStep, CommandId::AttestationRun,
                                      CommandId::AttestationPause, CommandId::AttestationRestart,
                                      CommandId::AttestationCancel};
constexpr qsizetype indexOfPause = 2;
constexpr qsizetype indexOfCancel = 4;
constexpr qsizetype indexOfRestart = 3;
constexpr qsizetype indexOfRun = 1;

} // namespace

RunToolbar::RunToolbar(CommandSet &commands, QWidget *parent)
    : QWidget(parent)
    , m_row(new ToolRow(this))
    , m_device(new DeviceButton(commands, this))
    , m_speed(new SpeedControl(this))
    , m_whatIf(new WhatIfButton(commands, this))
{
    markPane(m_row);
    m_row->addWidget(m_device);
    m_device->hide();
    for (const CommandId id : commandsOfTheRun) {
        auto *button = new PushButton(commands.action(id), m_row);
        m_row->addWidget(button);
        m_buttons.append(button);
    }
    m_row->addSeparator();
    m_row->addWidget(m_speed);
    m_row->addSeparator();
    m_row->addWidget(m_whatIf);
    m_row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void RunToolbar::addRight(PushButton *button)
{
    m_right.append(button);
    m_row->addWidget(button);
    fit();
}

PushButton *RunToolbar::button(CommandId id) const
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (commandsOfTheRun.at(size_t(i)) == id)
            return m_buttons.at(i);
    }
    return nullptr;
}

int RunToolbar::wantedWidth() const
{
    m_row->layout()->activate();
    return m_row->layout()->sizeHint().width();
}

QString RunToolbar::wordsAndRoom() const
{
    QStringList parts{QString::number(width()), font().key()};
    for (const QAbstractButton *button : m_row->findChildren<QAbstractButton *>())
        parts += button->accessibleName() + QChar(button->isHidden() ? u'-' : u'+');
    return parts.join(QChar(u'\n'));
}

void RunToolbar::fit()
{
    // Taking words away and giving them back asks for another layout, which asks for this again.
    // Only what a person would see as a change counts, or it would go on for ever.
    const QString now = wordsAndRoom();
    if (m_fitting || m_fitted == now)
        return;
    m_fitted = now;
    m_fitting = true;
    const QList<PushButton *> all = m_buttons + m_right;
    for (PushButton *button : all)
        button->setIconOnly(false);
    m_whatIf->setShort(false);
    m_speed->setCompact(false);
    // What is pressed least often gives way first; Step keeps its word.
    const auto tooWide = [this] { return wantedWidth() > width(); };
    if (tooWide())
        m_whatIf->setShort(true);
    QList<PushButton *> rare;
    for (const qsizetype i : {indexOfCancel, indexOfRestart, indexOfPause})
        rare.append(m_buttons.at(i));
    for (auto button = m_right.crbegin(); button != m_right.crend(); ++button)
        rare.append(*button);
    rare.append(m_buttons.at(indexOfRun));
    if (tooWide())
        m_speed->setCompact(true);
    for (PushButton *button : std::as_const(rare)) {
        if (!tooWide())
            break;
        button->setIconOnly(true);
    }
    m_fitting = false;
}

QSize RunToolbar::minimumSizeHint() const
{
    // It gives way until only Step and the fault have words.
    return {scaled(300), m_row->minimumSizeHint().height()};
}

void RunToolbar::retranslate()
{
    m_row->setAccessibleName(tr("Controls of the run"));
    m_device->retranslate();
    m_speed->retranslate();
    m_whatIf->retranslate();
    fit();
}

void RunToolbar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool RunToolbar::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    // A button that changed its words or its font asks for another layout.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange)
        fit();
    return done;
}

} // namespace endorse::ui
