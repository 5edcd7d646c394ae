// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurepane.h"

#include <ui/attestation/attestationpresenter.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QLabel>
#include <QScrollArea>

namespace endorse::ui {

namespace {

QLabel *wrappingLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

FailurePane::FailurePane(AttestationPresenter &presenter, CommandSet &commands, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_header(new PaneHeader(this))
    , m_scroll(new QScrollArea(this))
    , m_stepsBox(nullptr)
    , m_steps(nullptr)
    , m_technicalTitle(nullptr)
    , m_technical(nullptr)
    , m_restart(nullptr)
    , m_copy(nullptr)
{
    m_header->setTopLine(true);
    auto *content = new QWidget(m_scroll);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    m_stepsBox = new QWidget(content);
    m_stepsBox->setObjectName(QStringLiteral("nextSteps"));
    m_steps = new QVBoxLayout(m_stepsBox);
    m_steps->setContentsMargins(0, 0, 0, 0);
    m_steps->setSpacing(4);
    m_technicalTitle = new MutedLabel(content);
    m_technicalTitle->setForegroundRole(QPalette::WindowText);
    setFontRole(m_technicalTitle, FontRole::SmallStrong);
    m_technical = wrappingLabel(content);
    m_technical->setObjectName(QStringLiteral("technical"));
    setFontRole(m_technical, FontRole::Mono);

    m_restart = new PushButton(commands.action(CommandId::AttestationRestart), content,
                               PushButton::Kind::Primary);
    m_restart->setObjectName(QStringLiteral("restartAfterFailure"));
    m_copy = new PushButton(content);
    m_copy->setObjectName(QStringLiteral("copyFailure"));
    m_copy->setIconId(IconId::Copy);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_presenter.failureReport()); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_restart);
    buttons->addWidget(m_copy);
    buttons->addStretch();

    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(12, 8, 12, 10);
    inner->setSpacing(8);
    inner->addWidget(m_stepsBox);
    inner->addLayout(buttons);
    inner->addWidget(m_technicalTitle);
    inner->addWidget(m_technical);
    inner->addStretch();
    m_scroll->setObjectName(QStringLiteral("failure"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setMinimumHeight(scaled(100));
    markPane(m_scroll);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_scroll, 1);
    retranslate();
}

void FailurePane::showSteps(const QStringList &steps)
{
    if (steps == m_shownSteps)
        return;
    m_shownSteps = steps;
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (qsizetype i = 0; i < steps.size(); ++i) {
        auto *row = new QWidget(m_stepsBox);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(6);
        auto *number = new QLabel(row);
        number->setTextFormat(Qt::PlainText);
        //: Number of an instruction in a list of instructions.
        number->setText(tr("%1.").arg(i + 1));
        setFontRole(number, FontRole::Strong);
        QLabel *text = wrappingLabel(row);
        text->setText(steps.at(i));
        layout->addWidget(number, 0, Qt::AlignTop);
        layout->addWidget(text, 1);
        m_steps->addWidget(row);
        row->show();
    }
}

void FailurePane::refresh()
{
    const std::optional<FailureView> failure = m_presenter.failure();
    setVisible(failure.has_value());
    if (!failure)
        return;
    showSteps(failure->nextSteps);
    m_technical->setText(failure->technical);
    m_technical->setVisible(!failure->technical.isEmpty());
    m_technicalTitle->setVisible(!failure->technical.isEmpty());
    m_header->setNote(failure->code);
}

void FailurePane::retranslate()
{
    m_header->setTitle(tr("What to do next"));
    m_scroll->setAccessibleName(tr("What to do next"));
    m_technicalTitle->setText(tr("Technical text"));
    m_technical->setAccessibleName(tr("Technical text"));
    m_copy->setText(tr("Copy for a Report"));
    m_copy->setToolTip(tr("Copies step, code, message and technical text in English."));
    refresh();
}

} // namespace endorse::ui
