// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylepainting.h"

#include <ui/common/fonts.h>
#include <ui/common/icons.h>
#include <ui/common/pushbutton.h>

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace endorse::ui::stylepainting {

namespace {

constexpr qreal radius = 3;

struct Colors
{
    QColor fill, border, text;
};

void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

PushButton::Kind kindOf(const QStyleOptionButton &option, const QWidget *widget)
{
    if (const auto *button = qobject_cast<const PushButton *>(widget))
        return button->kind();
    return option.features & QStyleOptionButton::DefaultButton ? PushButton::Kind::Primary
                                                               : PushButton::Kind::Normal;
}

bool isLarge(const QWidget *widget)
{
    const auto *button = qobject_cast<const PushButton *>(widget);
    return button && button->isLarge();
}

Colors buttonColors(const QStyleOptionButton &option, PushButton::Kind kind, const Tokens &tokens)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool over = enabled && (option.state & QStyle::State_MouseOver);
    if (!enabled)
        return {kind == PushButton::Kind::Flat ? QColor() : tokens[Token::Button],
                kind == PushButton::Kind::Flat ? QColor() : tokens[Token::Mid],
                tokens[Token::DisabledText]};
    if (kind == PushButton::Kind::Primary) {
        QColor fill = tokens[Token::Highlight];
        if (down)
            fill = fill.darker(120);
        else if (over)
            fill = fill.darker(110);
        return {fill, fill, tokens[Token::HighlightedText]};
    }
    if (kind == PushButton::Kind::Warn)
        return {tokens.tint(Token::Warn), tokens[Token::Warn], tokens[Token::Warn]};
    if (kind == PushButton::Kind::Flat && !over && !down)
        return {QColor(), QColor(), tokens[Token::WindowText]};
    const Token fill = down ? Token::Mid : over ? Token::Midlight : Token::Button;
    return {tokens[fill], tokens[Token::Mid], tokens[Token::ButtonText]};
}

int iconSize(const QWidget *widget)
{
    return scaled(isLarge(widget) ? 20 : 16);
}

int iconGap(const QWidget *widget)
{
    return scaled(isLarge(widget) ? 8 : 6);
}

} // namespace

/// The border of a field; with the focus one pixel more, both in the ink of links.
void drawField(QPainter *painter, const QRect &rect, const Tokens &tokens, bool enabled, bool focus)
{
    const QColor line = focus ? tokens[Token::Link] : tokens[enabled ? Token::Border : Token::Mid];
    drawBox(painter, rect, tokens[enabled ? Token::Base : Token::Window], line);
    if (focus)
        drawBox(painter, rect.adjusted(1, 1, -1, -1), QColor(), line);
}

void drawButton(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget)
{
    const Tokens &tokens = Tokens::of(option.palette);
    const Colors colors = buttonColors(option, kindOf(option, widget), tokens);
    drawBox(painter, option.rect, colors.fill, colors.border);
    // The keyboard's focus alone is drawn: after a click everybody knows where it is.
    if ((option.state & QStyle::State_HasFocus) &&
        (option.state & QStyle::State_KeyboardFocusChange)) {
        drawBox(painter, option.rect, QColor(), tokens[Token::Link]);
        drawBox(painter, option.rect.adjusted(2, 2, -2, -2), QColor(),
                kindOf(option, widget) == PushButton::Kind::Primary ? tokens[Token::HighlightedText]
                                                                    : tokens[Token::Link]);
    }
}

void drawButtonLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget)
{
    const Tokens &tokens = Tokens::of(option.palette);
    const Colors colors = buttonColors(option, kindOf(option, widget), tokens);
    const auto *button = qobject_cast<const PushButton *>(widget);
    const std::optional<IconId> icon = button ? button->iconId() : std::nullopt;
    const int size = iconSize(widget);
    const QString text = option.text;
    const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, text).width();
    int width = textWidth;
    if (icon)
        width += size + (text.isEmpty() ? 0 : iconGap(widget));
    int x = option.rect.x() + std::max(0, (option.rect.width() - width) / 2);
    if (icon) {
        painter->drawPixmap(
            x, option.rect.y() + (option.rect.height() - size) / 2,
            iconPixmap(*icon, colors.text, size, painter->device()->devicePixelRatio()));
        x += size + iconGap(widget);
    }
    painter->setPen(colors.text);
    painter->drawText(QRect(x, option.rect.y(), option.rect.right() - x + 1, option.rect.height()),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, text);
}

void drawIndicator(const QStyleOption &option, QPainter *painter, bool round)
{
    const Tokens &tokens = Tokens::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const bool focus = option.state & QStyle::State_HasFocus;
    const QColor line = focus ? tokens[Token::Link] : tokens[enabled ? Token::Border : Token::Mid];
    const QColor ground = on && enabled ? tokens[Token::Highlight] : tokens[Token::Base];
    const QColor mark = enabled ? tokens[Token::HighlightedText] : tokens[Token::DisabledText];
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on && enabled && !focus ? tokens[Token::Highlight] : line, focus ? 2 : 1));
    painter->setBrush(ground);
    if (round)
        painter->drawEllipse(box);
    else
        painter->drawRoundedRect(box, radius, radius);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(box.center(), box.width() / 5, box.width() / 5);
    } else if (on) {
        painter->setPen(QPen(mark, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF tick[] = {
            {box.x() + box.width() * 0.24, box.y() + box.height() * 0.52},
            {box.x() + box.width() * 0.43, box.y() + box.height() * 0.71},
            {box.x() + box.width() * 0.77, box.y() + box.height() * 0.31},
        };
        painter->drawPolyline(tick, 3);
    }
    painter->restore();
}

void drawSlider(const QStyleOptionSlider &option, QPainter *painter, int handleX)
{
    const Tokens &tokens = Tokens::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focus = option.state & QStyle::State_HasFocus;
    const qreal y = option.rect.center().y() + 0.5;
    const qreal handle = scaled(13);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto groove = [&](qreal from, qreal to, Token ink) {
        painter->setPen(QPen(tokens[ink], 3, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(QPointF(from, y), QPointF(to, y));
    };
    groove(option.rect.left() + 3, option.rect.right() - 3, Token::Mid);
    if (enabled)
        groove(option.rect.left() + 3, handleX, Token::Highlight);
    painter->setPen(QPen(tokens[focus ? Token::Link : Token::Border], focus ? 2 : 1));
    painter->setBrush(tokens[Token::Button]);
    painter->drawEllipse(QPointF(handleX + 0.5, y), handle / 2, handle / 2);
    painter->restore();
}

void drawHeaderSection(const QStyleOption &option, QPainter *painter)
{
    const Tokens &tokens = Tokens::of(option.palette);
    painter->fillRect(option.rect, tokens[Token::Window]);
    painter->setPen(tokens[Token::Hairline]);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
}

void drawMenuBarGround(const QStyleOption &option, QPainter *painter)
{
    const Tokens &tokens = Tokens::of(option.palette);
    painter->fillRect(option.rect, tokens[Token::Window]);
    painter->setPen(tokens[Token::Hairline]);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter *painter)
{
    const Tokens &tokens = Tokens::of(option.palette);
    const bool open = option.state & QStyle::State_Sunken;
    drawMenuBarGround(option, painter);
    if (open || (option.state & QStyle::State_Selected))
        drawBox(painter, option.rect.adjusted(1, 2, -1, -3),
                tokens[open ? Token::Highlight : Token::Midlight], QColor());
    const bool enabled = option.state & QStyle::State_Enabled;
    painter->setPen(tokens[open      ? Token::HighlightedText
                           : enabled ? Token::WindowText
                                     : Token::DisabledText]);
    painter->drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
}

void drawSplitter(const QStyleOption &option, QPainter *painter)
{
    const QRect &rect = option.rect;
    const QColor line = Tokens::of(option.palette)[Token::Hairline];
    if (option.state & QStyle::State_Horizontal)
        painter->fillRect(QRect(rect.center().x(), rect.y(), 1, rect.height()), line);
    else
        painter->fillRect(QRect(rect.x(), rect.center().y(), rect.width(), 1), line);
}

QSize buttonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const auto *ours = qobject_cast<const PushButton *>(widget);
    const bool large = isLarge(widget);
    const QSize text = option.fontMetrics.size(Qt::TextShowMnemonic, option.text);
    int width = text.width() + 2 * scaled(large ? 20 : 10) + 2;
    if (ours && ours->iconId())
        width += iconSize(widget) + (option.text.isEmpty() ? 0 : iconGap(widget));
    if (!ours)
        width = std::max(width, scaled(84));
    return {width, std::max(scaled(large ? 40 : 28), text.height() + 6)};
}

void drawComboBox(const QStyleOption &option, QPainter *painter, const QRect &arrow)
{
    const Tokens &tokens = Tokens::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    drawField(painter, option.rect, tokens, enabled, option.state & QStyle::State_HasFocus);
    const int size = scaled(16);
    painter->drawPixmap(
        arrow.x() + (arrow.width() - size) / 2, arrow.y() + (arrow.height() - size) / 2,
        iconPixmap(IconId::Chevron, tokens[enabled ? Token::Text : Token::DisabledText], size,
                   painter->device()->devicePixelRatio()));
}

void drawBranch(const QStyleOption &option, QPainter *painter)
{
    if (!(option.state & QStyle::State_Children))
        return;
    const Tokens &tokens = Tokens::of(option.palette);
    // On the fill of a focused selection only its own text colour is legible.
    const bool onFill =
        (option.state & QStyle::State_Selected) && (option.state & QStyle::State_Active);
    const int size = scaled(14);
    painter->drawPixmap(
        option.rect.x() + (option.rect.width() - size) / 2,
        option.rect.y() + (option.rect.height() - size) / 2,
        iconPixmap(option.state & QStyle::State_Open ? IconId::Chevron : IconId::ChevronRight,
                   tokens[onFill ? Token::HighlightedText : Token::Text], size,
                   painter->device()->devicePixelRatio()));
}

QRect scrollBarSlider(const QStyleOptionSlider &option)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int room = horizontal ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range <= 0)
        return option.rect;
    const qint64 wanted = room * qint64(option.pageStep) / (range + option.pageStep);
    const int length =
        static_cast<int>(std::clamp<qint64>(wanted, std::min(room, scaled(24)), room));
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, room - length, option.upsideDown);
    return horizontal
               ? QRect(option.rect.x() + start, option.rect.y(), length, option.rect.height())
               : QRect(option.rect.x(), option.rect.y() + start, option.rect.width(), length);
}

void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter)
{
    const Tokens &tokens = Tokens::of(option.palette);
    painter->fillRect(option.rect, tokens[Token::Window]);
    if (option.maximum <= option.minimum)
        return;
    const bool held = (option.state & QStyle::State_Sunken) &&
                      (option.activeSubControls & QStyle::SC_ScrollBarSlider);
    const QRect slider = scrollBarSlider(option);
    const QRectF handle = QRectF(slider).adjusted(3, 3, -3, -3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens[held ? Token::Muted : Token::Border]);
    const qreal round = std::min(handle.width(), handle.height()) / 2;
    painter->drawRoundedRect(handle, round, round);
    painter->restore();
}

} // namespace endorse::ui::stylepainting
