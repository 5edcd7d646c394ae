// SPDX-License-Identifier: GPL-3.0-or-later
#include "endorsestyle.h"

#include <ui/common/fonts.h>
#include <ui/common/icons.h>
#include <ui/common/pushbutton.h>

#include <QComboBox>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace endorse::ui {

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

/// The border of a field; with the focus one pixel more, both in the ink of links.
void drawField(QPainter *painter, const QRect &rect, const Tokens &tokens, bool enabled, bool focus)
{
    const QColor line = focus ? tokens[Token::Link] : tokens[enabled ? Token::Border : Token::Mid];
    drawBox(painter, rect, tokens[enabled ? Token::Base : Token::Window], line);
    if (focus)
        drawBox(painter, rect.adjusted(1, 1, -1, -1), QColor(), line);
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
    if (kind == PushButton::Kind::Flat && !over && !down)
        return {QColor(), QColor(), tokens[Token::WindowText]};
    const Token fill = down ? Token::Mid : over ? Token::Midlight : Token::Button;
    return {tokens[fill], tokens[Token::Mid], tokens[Token::ButtonText]};
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

int iconSize(const QWidget *widget)
{
    return scaled(isLarge(widget) ? 20 : 16);
}

int iconGap(const QWidget *widget)
{
    return scaled(isLarge(widget) ? 8 : 6);
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

} // namespace

EndorseStyle::EndorseStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void EndorseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                 QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawButton(*button, painter, widget);
            return;
        }
        break;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0) {
            drawField(painter, option->rect, Tokens::of(option->palette),
                      option->state & State_Enabled, option->state & State_HasFocus);
            return;
        }
        break;
    case PE_FrameFocusRect:
        // Check boxes and radio buttons show it by their indicator.
        if (qobject_cast<const QAbstractButton *>(widget))
            return;
        painter->setPen(Tokens::of(option->palette)[Token::Link]);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_IndicatorCheckBox:
        drawIndicator(*option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(*option, painter, true);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void EndorseStyle::drawControl(ControlElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawButtonLabel(*button, painter, widget);
            return;
        }
        break;
    case CE_PushButtonBevel:
        drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    case CE_HeaderSection:
        drawHeaderSection(*option, painter);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader muted(*header);
            muted.palette.setColor(QPalette::ButtonText, Tokens::of(option->palette)[Token::Muted]);
            QProxyStyle::drawControl(element, &muted, painter, widget);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
        drawMenuBarGround(*option, painter);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuBarItem(*item, painter);
            return;
        }
        break;
    case CE_Splitter:
        drawSplitter(*option, painter);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void EndorseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    const Tokens &tokens = Tokens::of(option->palette);
    const bool enabled = option->state & State_Enabled;
    if (control == CC_ComboBox) {
        drawField(painter, option->rect, tokens, enabled, option->state & State_HasFocus);
        const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        const int size = scaled(16);
        const QPoint corner(arrow.x() + (arrow.width() - size) / 2,
                            arrow.y() + (arrow.height() - size) / 2);
        painter->drawPixmap(corner, iconPixmap(IconId::Chevron,
                                               tokens[enabled ? Token::Text : Token::DisabledText],
                                               size, painter->device()->devicePixelRatio()));
        return;
    }
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        slider && control == CC_Slider && slider->orientation == Qt::Horizontal) {
        drawSlider(*slider, painter,
                   subControlRect(CC_Slider, option, SC_SliderHandle, widget).center().x());
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize EndorseStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                     const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const bool large = isLarge(widget);
            const QSize text = button->fontMetrics.size(Qt::TextShowMnemonic, button->text);
            const auto *ours = qobject_cast<const PushButton *>(widget);
            int width = text.width() + 2 * scaled(large ? 20 : 10) + 2;
            if (ours && ours->iconId())
                width += iconSize(widget) + (button->text.isEmpty() ? 0 : iconGap(widget));
            if (!ours)
                width = std::max(width, scaled(84));
            return QSize(width, std::max(scaled(large ? 40 : 28), text.height() + 6));
        }
        break;
    case CT_ComboBox: {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        const int height = std::max(scaled(28), option->fontMetrics.height() + 8);
        return QSize(size.width() + scaled(combo && !combo->editable ? 8 + 30 : 30), height);
    }
    case CT_LineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            result.setHeight(std::max(scaled(28), option->fontMetrics.height() + 8));
        break;
    case CT_MenuBarItem:
        result = {size.width() + 2 * scaled(8),
                  std::max(scaled(26), option->fontMetrics.height() + 4)};
        break;
    case CT_HeaderSection:
        result.setHeight(std::max(scaled(26), option->fontMetrics.height() + 6));
        break;
    default:
        break;
    }
    return result;
}

QRect EndorseStyle::subElementRect(SubElement element, const QStyleOption *option,
                                   const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            return option->rect.adjusted(scaled(6), 1, -scaled(6), -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect EndorseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                   SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        const QRect &rect = option->rect;
        const int arrow = scaled(26);
        QRect part;
        switch (subControl) {
        case SC_ComboBoxEditField:
            part = rect.adjusted(scaled(6), 2, -arrow, -2);
            break;
        case SC_ComboBoxArrow:
            part = QRect(rect.right() - arrow + 1, rect.y(), arrow, rect.height());
            break;
        default:
            return QProxyStyle::subControlRect(control, option, subControl, widget);
        }
        return visualRect(option->direction, rect, part);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

int EndorseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                              const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return scaled(18);
    case PM_SliderLength:
        return scaled(15);
    case PM_HeaderMargin:
        return scaled(8);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return scaled(16);
    case PM_MenuBarHMargin:
        return 8;
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing:
    case PM_MenuBarPanelWidth:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int EndorseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return m_reducedMotion ? 0 : QProxyStyle::styleHint(hint, option, widget, returnData);
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace endorse::ui
