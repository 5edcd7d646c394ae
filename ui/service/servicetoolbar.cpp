// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicetoolbar.h"

#include <ui/attestation/whatifbutton.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>

namespace endorse::ui {

namespace {

constexpr int filterWidth = 210;
constexpr int kindWidth = 150;
constexpr int gap = 6;

} // namespace

ServiceToolbar::ServiceToolbar(CommandSet &commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_row(new ToolRow(this))
    , m_second(new ToolRow(this))
    , m_right(new QWidget(m_row))
    , m_kind(new QComboBox(m_row))
    , m_whatIf(new WhatIfButton(commands, m_row))
    , m_filter(new QLineEdit(m_right))
    , m_hold(new PushButton(m_right))
{
    build();
    retranslate();
}

PushButton *ServiceToolbar::follow(CommandId id, const char *name, IconId icon)
{
    // The menu says "Stop the Emulator"; here the page says what is meant.
    auto *button = new PushButton(this);
    button->setObjectName(QLatin1String(name));
    button->setIconId(icon);
    QAction *action = m_commands.action(id);
    const auto take = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
        button->setStatusTip(action->statusTip());
        button->setAccessibleName(withoutMnemonic(action->text()));
    };
    connect(action, &QAction::changed, button, take);
    if (id == CommandId::LendTpm)
        connect(action, &QAction::changed, this, &ServiceToolbar::showLent);
    connect(button, &QPushButton::clicked, this, [this, id, action] {
        m_keepFocus = id == CommandId::EmulatorStart || id == CommandId::EmulatorStop;
        action->trigger();
    });
    take();
    return button;
}

void ServiceToolbar::build()
{
    markPane(m_row);
    markPane(m_second);
    m_kind->setObjectName(QStringLiteral("serviceKind"));
    m_kind->addItem(iconFor(IconId::Service), QString());
    m_kind->addItem(iconFor(IconId::Globe), QString());
    m_start = follow(CommandId::EmulatorStart, "startEmulator", IconId::Run);
    m_stop = follow(CommandId::EmulatorStop, "stopEmulator", IconId::Stop);
    m_reset = follow(CommandId::EmulatorReset, "resetEmulator", IconId::Restart);
    m_lend = follow(CommandId::LendTpm, "lendTpm", IconId::Tpm);
    m_save = follow(CommandId::SaveRequests, "saveRequests", IconId::Export);
    m_save->setKind(PushButton::Kind::Flat);
    m_whatIf->setObjectName(QStringLiteral("serviceWhatIf"));
    m_filter->setObjectName(QStringLiteral("requestFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(iconFor(IconId::Search, Token::Muted), QLineEdit::LeadingPosition);
    m_hold->setObjectName(QStringLiteral("holdRequests"));
    m_hold->setIconId(IconId::Pause);
    m_hold->setCheckable(true);

    m_emulatorPart = new QWidget(m_row);
    auto *left = new QHBoxLayout(m_emulatorPart);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(gap);
    left->addWidget(new RowSeparator(m_emulatorPart));
    for (PushButton *button : {m_start, m_stop, m_reset})
        left->addWidget(button);
    left->addWidget(new RowSeparator(m_emulatorPart));
    left->addWidget(m_lend);
    left->addWidget(m_whatIf);
    m_row->addWidget(m_kind);
    m_row->addWidget(m_emulatorPart);
    m_row->addStretch();
    auto *right = new QHBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(gap);
    right->addWidget(m_filter, 1);
    right->addWidget(m_hold);
    right->addWidget(m_save);
    m_row->addWidget(m_right);
    m_second->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_row);
    layout->addWidget(m_second);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    m_refit.setSingleShot(true);
    m_refit.setInterval(0);
    connect(&m_refit, &QTimer::timeout, this, &ServiceToolbar::fit);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        Q_EMIT kindChanged();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &ServiceToolbar::filterChanged);
    connect(m_hold, &QPushButton::toggled, this, &ServiceToolbar::holdChanged);
}

ServiceToolbar::Kind ServiceToolbar::kind() const
{
    return m_kind->currentIndex() == 0 ? Kind::Emulator : Kind::Real;
}

void ServiceToolbar::setKind(Kind kind)
{
    m_kind->setCurrentIndex(kind == Kind::Emulator ? 0 : 1);
}

void ServiceToolbar::showKind()
{
    const bool emulator = kind() == Kind::Emulator;
    m_emulatorPart->setVisible(emulator);
    m_right->setVisible(emulator && m_requestsShown);
    m_second->setVisible(emulator && m_requestsShown && m_twoRows);
}

QString ServiceToolbar::filterText() const
{
    return m_filter->text();
}

void ServiceToolbar::clearFilter()
{
    m_filter->clear();
}

void ServiceToolbar::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ServiceToolbar::setRequestsShown(bool shown)
{
    if (shown == m_requestsShown)
        return;
    m_requestsShown = shown;
    showKind();
}

void ServiceToolbar::setRunning(bool runs, bool mayStart)
{
    m_start->setVisible(!runs);
    m_stop->setVisible(runs);
    m_start->setKind(mayStart ? PushButton::Kind::Primary : PushButton::Kind::Normal);
    PushButton *shown = runs ? m_stop : m_start;
    if (m_keepFocus && shown->isEnabled()) {
        m_keepFocus = false;
        shown->setFocus();
    }
    fit();
}

void ServiceToolbar::setLentAt(const QString &address)
{
    if (address == m_lentAt)
        return;
    m_lentAt = address;
    showLent();
    fit();
}

/// The ground tells it too, but nothing is told by colour alone.
void ServiceToolbar::showLent()
{
    const bool lent = !m_lentAt.isEmpty();
    const QAction *action = m_commands.action(CommandId::LendTpm);
    //: %1 is an address: "127.0.0.1:2321".
    const QString where = tr("The TPM is lent at %1.").arg(m_lentAt);
    m_lend->setKind(lent ? PushButton::Kind::Warn : PushButton::Kind::Normal);
    m_lend->setToolTip(lent ? where : action->toolTip());
    m_lend->setStatusTip(lent ? where : action->statusTip());
    m_lend->setAccessibleName(lent ? lendWords() : withoutMnemonic(action->text()));
}

QString ServiceToolbar::lendWords() const
{
    //: Button: other programs use the TPM now. It opens the dialog that ends this.
    return m_lentAt.isEmpty() ? tr("Lend the TPM...") : tr("TPM Lent...");
}

void ServiceToolbar::retranslate()
{
    m_row->setAccessibleName(tr("Controls of the service"));
    m_second->setAccessibleName(tr("Controls of the requests"));
    m_kind->setItemText(0, tr("Emulator"));
    //: The service of the cloud, in contrast to the emulator.
    m_kind->setItemText(1, tr("Real service"));
    m_kind->setAccessibleName(tr("Service that the page shows"));
    m_kind->setToolTip(
        tr("Chooses what this page shows. Which service attestation uses is chosen with "
           "Connect a Service in the File menu."));
    m_filter->setPlaceholderText(tr("Filter requests"));
    m_filter->setAccessibleName(tr("Filter requests"));
    m_filter->setToolTip(
        tr("Shows requests that hold this text in method, path, status, registration ID or what "
           "happened (Ctrl+F)."));
    //: Button: new requests do not move the list.
    m_hold->setText(tr("Hold"));
    m_hold->setToolTip(tr("Keeps the list where it is while new requests come in."));
    m_hold->setAccessibleName(tr("Hold the list"));
    m_whatIf->retranslate();
    showLent();
    setCompact(m_compact);
    fit();
}

void ServiceToolbar::setCompact(bool compact)
{
    m_compact = compact;
    const auto word = [compact](PushButton *button, const QString &text) {
        button->setText(compact ? QString() : text);
    };
    //: Button: starts the emulated service.
    m_start->setText(tr("Start"));
    //: Button: stops the emulated service.
    m_stop->setText(tr("Stop"));
    //: Button: the emulated service forgets its devices.
    word(m_reset, tr("Reset..."));
    word(m_lend, lendWords());
    //: Button: writes the list of requests into a file.
    word(m_save, tr("Save..."));
}

void ServiceToolbar::fit()
{
    if (m_fitting)
        return;
    m_fitting = true;
    m_whatIf->setShort(true);
    setCompact(false);
    m_kind->setMinimumWidth(scaled(kindWidth));
    m_filter->setMinimumWidth(scaled(filterWidth));
    const int margins = 2 * 12 + 3 * gap;
    const auto leftWidth = [this] {
        return m_kind->sizeHint().width() + m_emulatorPart->layout()->sizeHint().width();
    };
    m_emulatorPart->layout()->activate();
    const bool two = leftWidth() + m_right->layout()->sizeHint().width() + margins > width();
    if (two != m_twoRows) {
        m_twoRows = two;
        (two ? m_second : m_row)->addWidget(m_right);
    }
    if (two && leftWidth() + margins > width())
        setCompact(true);
    if (two && leftWidth() + margins > width()) {
        m_start->setText({});
        m_stop->setText({});
        m_kind->setMinimumWidth(0);
    }
    showKind();
    m_fitting = false;
}

QSize ServiceToolbar::minimumSizeHint() const
{
    return {scaled(300), sizeHint().height()};
}

void ServiceToolbar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ServiceToolbar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_refit.start();
}

} // namespace endorse::ui
