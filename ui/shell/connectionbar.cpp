// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionbar.h"

#include <attestation/connections.h>
#include <ui/common/commandset.h>
#include <ui/common/paneparts.h>
#include <ui/common/status.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace endorse::ui {

namespace {

using attestation::Connections;

constexpr int sidePadding = 4;
constexpr int gap = 6;
constexpr int buttonIcon = 16;
constexpr int leastCharacters = 8;

QString describe(const std::optional<core::Error> &error)
{
    return error ? QStringLiteral("\n%1\n%2").arg(error->message.render(), error->hint.render())
                 : QString();
}

} // namespace

ConnectionButton::ConnectionButton(IconId iconId, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(iconId)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFontRole(this, FontRole::Small);
}

void ConnectionButton::setContent(const QString &name, bool mono, bool failed)
{
    m_failed = failed;
    setFontRole(this, mono ? FontRole::Mono : FontRole::Small);
    setText(name);
    updateGeometry();
    update();
}

QSize ConnectionButton::sizeHint() const
{
    return {2 * sidePadding + scaled(buttonIcon) + gap + fontMetrics().horizontalAdvance(text()) +
                1,
            std::max(scaled(22), fontMetrics().height() + 2)};
}

QSize ConnectionButton::minimumSizeHint() const
{
    const int least = 2 * sidePadding + scaled(buttonIcon) + gap +
                      leastCharacters * fontMetrics().averageCharWidth();
    return {std::min(least, sizeHint().width()), sizeHint().height()};
}

QRect ConnectionButton::textRect() const
{
    return rect().adjusted(sidePadding + scaled(buttonIcon) + gap, 0, -sidePadding, 0);
}

bool ConnectionButton::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > textRect().width();
}

void ConnectionButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (underMouse() || isDown()) {
        painter.setBrush(tokens[isDown() ? Token::Mid : Token::Midlight]);
        painter.drawRoundedRect(rect(), 3, 3);
    }
    const QColor ink = tokens[m_failed ? Token::Fail : Token::WindowText];
    const int size = scaled(buttonIcon);
    painter.drawPixmap(
        sidePadding, (height() - size) / 2,
        iconPixmap(m_failed ? IconId::Fail : m_icon, ink, size, devicePixelRatioF()));
    painter.setPen(ink);
    painter.drawText(textRect(), Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, textRect().width()));
    if (hasFocus()) {
        painter.setPen(tokens[Token::Link]);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

void ConnectionButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

ConnectionBar::ConnectionBar(CommandSet &commands, QWidget *parent)
    : QWidget(parent)
    , m_tpm(new ConnectionButton(IconId::Tpm, this))
    , m_software(new StatusChip(this))
    , m_service(new ConnectionButton(IconId::Service, this))
    , m_emulator(new StatusChip(this))
    , m_message(new ElidedLabel(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_software->setInk(Token::Warn);
    m_software->setIconId(IconId::Warn);
    m_emulator->setInk(Token::Service);
    m_message->setMuted(true);
    setFontRole(m_message, FontRole::Small);
    m_message->setObjectName(QStringLiteral("statusMessage"));
    m_tpm->setObjectName(QStringLiteral("tpmConnection"));
    m_service->setObjectName(QStringLiteral("serviceConnection"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 1, 10, 0);
    layout->setSpacing(4);
    layout->addWidget(m_tpm);
    layout->addWidget(m_software);
    layout->addSpacing(4);
    layout->addWidget(new RowSeparator(this, 16));
    layout->addWidget(m_service);
    layout->addWidget(m_emulator);
    // The message gives way first: it takes what the names leave.
    m_message->setAlignment(Qt::AlignRight);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    layout->addWidget(m_message, 1);

    connect(m_tpm, &QAbstractButton::clicked, commands.action(CommandId::ConnectTpm),
            &QAction::trigger);
    connect(m_service, &QAbstractButton::clicked, commands.action(CommandId::ConnectService),
            &QAction::trigger);
    refresh();
}

void ConnectionBar::setConnections(const Connections &connections)
{
    m_connections = &connections;
    connect(&connections, &Connections::changed, this, &ConnectionBar::refresh);
    refresh();
}

void ConnectionBar::setMessage(const QString &message)
{
    m_message->setText(message);
}

QString ConnectionBar::message() const
{
    return m_message->text();
}

void ConnectionBar::refresh()
{
    refreshTpm();
    refreshService();
}

void ConnectionBar::refreshTpm()
{
    // Before the first run the program's own TPM is only a promise; another one is a choice that
    // the user made and sees.
    const bool chosen =
        m_connections && (m_connections->tpmStatus() != Connections::Status::NotConnected ||
                          m_connections->tpm().kind == attestation::TpmChoice::Kind::Address);
    const bool failed = m_connections && m_connections->tpmStatus() == Connections::Status::Failed;
    const QString name = chosen ? m_connections->tpmName() : tr("No TPM connected");
    m_tpm->setContent(name, false, failed);
    m_tpm->setAccessibleName(failed ? tr("TPM: %1, not reachable").arg(name)
                                    : tr("TPM: %1").arg(name));
    m_tpm->setToolTip(tr("%1. Opens the connections.").arg(m_tpm->accessibleName()) +
                      (failed ? describe(m_connections->tpmError()) : QString()));
    m_software->setText(tr("Software TPM: not for production"));
    m_software->setToolTip(tr("A software TPM keeps its keys in files, where other programs of the "
                              "same user can read them."));
    m_software->setVisible(chosen && m_connections->tpmIsSoftware());
}

void ConnectionBar::refreshService()
{
    const bool emulator = m_connections && m_connections->serviceIsEmulator();
    const bool failed =
        m_connections && m_connections->serviceStatus() == Connections::Status::Failed;
    const bool chosen =
        m_connections &&
        (m_connections->serviceStatus() != Connections::Status::NotConnected || !emulator);
    QString name = tr("No service connected");
    bool mono = false;
    if (chosen) {
        name = m_connections->serviceAddress();
        if (!m_connections->idScope().isEmpty())
            name += QStringLiteral(" · ") + m_connections->idScope();
        mono = !name.isEmpty();
        if (name.isEmpty())
            name = failed ? tr("The service did not start") : tr("The service is starting");
    }
    m_service->setContent(name, mono, failed);
    m_service->setAccessibleName(failed ? tr("Service: %1, not reachable").arg(name)
                                        : tr("Service: %1").arg(name));
    m_service->setToolTip(tr("%1. Opens the connections.").arg(m_service->accessibleName()) +
                          (failed ? describe(m_connections->serviceError()) : QString()));
    m_emulator->setText(tr("Emulator"));
    m_emulator->setToolTip(tr("An emulated service on this computer, not Azure."));
    m_emulator->setVisible(chosen && emulator);
}

QSize ConnectionBar::sizeHint() const
{
    return {QWidget::sizeHint().width(), std::max(scaled(26), layout()->minimumSize().height())};
}

void ConnectionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Tokens::of(this)[Token::Hairline]);
}

void ConnectionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace endorse::ui
