// SPDX-License-Identifier: GPL-3.0-or-later
#include "status.h"

#include <ui/common/appearance.h>
#include <ui/common/fonts.h>

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

namespace endorse::ui {

namespace {

constexpr int framesPerTurn = 24;
constexpr int chipPadding = 7;
constexpr int chipGap = 4;
constexpr int chipIcon = 14;

} // namespace

IconId iconOf(Status status)
{
    switch (status) {
    case Status::Ok:
        return IconId::Ok;
    case Status::Warn:
        return IconId::Warn;
    case Status::Fail:
        return IconId::Fail;
    case Status::Busy:
        return IconId::Busy;
    case Status::Idle:
        return IconId::Idle;
    case Status::Skip:
        return IconId::Skip;
    }
    return IconId::Idle;
}

Token inkOf(Status status)
{
    switch (status) {
    case Status::Ok:
        return Token::Ok;
    case Status::Warn:
        return Token::Warn;
    case Status::Fail:
        return Token::Fail;
    case Status::Busy:
        return Token::Busy;
    case Status::Idle:
    case Status::Skip:
        return Token::Idle;
    }
    return Token::Idle;
}

QString wordOf(Status status)
{
    const char *word = "";
    switch (status) {
    case Status::Ok:
        word = QT_TRANSLATE_NOOP("endorse::ui", "done");
        break;
    case Status::Warn:
        word = QT_TRANSLATE_NOOP("endorse::ui", "warning");
        break;
    case Status::Fail:
        word = QT_TRANSLATE_NOOP("endorse::ui", "failed");
        break;
    case Status::Busy:
        word = QT_TRANSLATE_NOOP("endorse::ui", "running");
        break;
    case Status::Idle:
        word = QT_TRANSLATE_NOOP("endorse::ui", "waiting");
        break;
    case Status::Skip:
        word = QT_TRANSLATE_NOOP("endorse::ui", "not run");
        break;
    }
    return QCoreApplication::translate("endorse::ui", word);
}

StatusIcon::StatusIcon(QWidget *parent)
    : QWidget(parent)
{
    m_turn.setInterval(1000 / framesPerTurn);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 360 / framesPerTurn) % 360;
        update();
    });
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    updateState();
}

void StatusIcon::setStatus(Status status)
{
    m_status = status;
    updateState();
}

void StatusIcon::updateState()
{
    setToolTip(wordOf(m_status));
    setAccessibleName(wordOf(m_status));
    const bool turns = m_status == Status::Busy && isVisible() && motionAllowed(this);
    if (!turns) {
        m_turn.stop();
        m_angle = 0;
    } else if (!m_turn.isActive()) {
        m_turn.start();
    }
    update();
}

QSize StatusIcon::sizeHint() const
{
    return {scaled(16), scaled(16)};
}

void StatusIcon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const int size = scaled(16);
    const QPixmap pixels =
        iconPixmap(iconOf(m_status), Tokens::of(this)[inkOf(m_status)], size, devicePixelRatioF());
    painter.translate(width() / 2.0, height() / 2.0);
    painter.rotate(m_angle);
    painter.drawPixmap(QPointF(-size / 2.0, -size / 2.0), pixels);
}

void StatusIcon::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateState();
}

void StatusIcon::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateState();
}

void StatusIcon::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        updateState();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

StatusChip::StatusChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFontRole(this, FontRole::SmallStrong);
}

void StatusChip::setInk(Token ink)
{
    m_ink = ink;
    update();
}

void StatusChip::setIconId(std::optional<IconId> icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void StatusChip::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const
{
    int width = fontMetrics().horizontalAdvance(m_text) + 2 * scaled(chipPadding);
    if (m_icon)
        width += scaled(chipIcon) + scaled(chipGap);
    return {width, std::max(scaled(20), fontMetrics().height() + 2)};
}

void StatusChip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.tint(m_ink));
    painter.drawRoundedRect(rect(), 3, 3);
    int x = scaled(chipPadding);
    if (m_icon) {
        const int size = scaled(chipIcon);
        painter.drawPixmap(x, (height() - size) / 2,
                           iconPixmap(*m_icon, tokens[m_ink], size, devicePixelRatioF()));
        x += size + scaled(chipGap);
    }
    painter.setPen(tokens[m_ink]);
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

void StatusChip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace endorse::ui
