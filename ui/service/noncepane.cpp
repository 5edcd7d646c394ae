// SPDX-License-Identifier: GPL-3.0-or-later
#include "noncepane.h"

#include <ui/common/fonts.h>
#include <ui/common/iconlabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>
#include <ui/service/secretview.h>

#include <QBoxLayout>
#include <QCoroTask>

namespace endorse::ui {

NoncePane::NoncePane(emulator::EmulatorHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_header(new PaneHeader(this))
    , m_icon(new IconLabel(this))
    , m_words(new ElidedLabel(this))
    , m_view(new SecretView(this))
    , m_button(new PushButton(this))
{
    m_header->setTopLine(true);
    m_view->setObjectName(QStringLiteral("nonceBytes"));
    m_button->setObjectName(QStringLiteral("showNonce"));
    m_button->setIconId(IconId::Eye);
    m_button->setCheckable(true);
    m_hideTimer.setSingleShot(true);
    m_hideTimer.setInterval(shownMs);
    connect(&m_hideTimer, &QTimer::timeout, this, &NoncePane::conceal);
    connect(m_button, &QPushButton::clicked, this, &NoncePane::toggle);
    connect(&m_host, &emulator::EmulatorHost::stateChanged, this, &NoncePane::conceal);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_words);
    texts->addWidget(m_view);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 6, 12, 6);
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addLayout(texts, 1);
    row->addWidget(m_button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(row);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    markPane(this);
    retranslate();
}

void NoncePane::setRequest(const emulator::EmulatorRequest *request)
{
    const QByteArray id = request ? request->requestId : QByteArray();
    if (id != m_requestId || id.isEmpty())
        conceal();
    m_requestId = id;
    m_hasNonce = request && request->hasNonce && !request->isWhatIf;
    m_isHubKey = request && request->isHubKey;
    m_gone = false;
    refresh();
}

bool NoncePane::isRevealed() const
{
    return m_view->isRevealed();
}

void NoncePane::toggle()
{
    if (isRevealed()) {
        conceal();
        return;
    }
    const quint64 asked = ++m_asked;
    refresh();
    QCoro::connect(
        m_host.nonceOf(m_requestId), this,
        [this, asked](std::optional<core::Secret> secret) { take(asked, std::move(secret)); });
}

void NoncePane::take(quint64 asked, std::optional<core::Secret> secret)
{
    if (asked != m_asked || !isVisible())
        return;
    m_gone = !secret.has_value();
    if (secret) {
        m_view->reveal(std::move(*secret));
        m_hideTimer.start();
    }
    refresh();
}

void NoncePane::conceal()
{
    ++m_asked;
    m_hideTimer.stop();
    m_view->conceal();
    refresh();
}

void NoncePane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    conceal();
}

void NoncePane::refresh()
{
    const bool shown = isRevealed();
    const bool can = m_hasNonce && !m_gone;
    m_icon->setIcon(m_isHubKey ? IconId::Hub : IconId::Nonce,
                    !can         ? Token::Idle
                    : m_isHubKey ? Token::Hub
                                 : Token::Nonce,
                    20);
    m_header->setTitle(m_isHubKey ? tr("The service's copy of the hub key")
                                  : tr("The service's copy of the nonce"));
    if (m_requestId.isEmpty())
        m_words->setText(tr("No request is chosen."));
    else if (m_gone)
        m_words->setText(tr("The service does not hold it any more."));
    else if (!m_hasNonce)
        m_words->setText(tr("No nonce belongs to this request."));
    m_words->setVisible(!can);
    m_view->setVisible(can);
    m_button->setEnabled(can);
    m_button->setChecked(shown);
    m_button->setText(shown ? tr("Hide") : tr("Show"));
    const QString name = m_isHubKey ? tr("Show the hub key") : tr("Show the nonce");
    m_button->setAccessibleName(shown ? tr("Hide the key") : name);
    m_button->setToolTip(
        tr("Shows it in hex for thirty seconds. Whoever sees it can sign as this device."));
    m_view->setAccessibleName(m_header->title());
}

void NoncePane::retranslate()
{
    refresh();
}

} // namespace endorse::ui
