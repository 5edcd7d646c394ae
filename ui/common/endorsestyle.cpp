// SPDX-License-Identifier: GPL-3.0-or-later
#include "endorsestyle.h"

#include <ui/common/fonts.h>
#include <ui/common/icons.h>
#include <ui/common/stylepainting.h>

#include <QAbstractButton>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace endorse::ui {

using namespace stylepainting;

namespace {

/// A scroll bar is a groove with a handle; what lies before and behind the handle turns pages.
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const QRect slider = scrollBarSlider(option);
    QRect before = option.rect;
    QRect behind = option.rect;
    if (option.orientation == Qt::Horizontal) {
        before.setRight(slider.left() - 1);
        behind.setLeft(slider.right() + 1);
    } else {
        before.setBottom(slider.top() - 1);
        behind.setTop(slider.bottom() + 1);
    }
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return slider;
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    case QStyle::SC_ScrollBarSubPage:
        return before;
    case QStyle::SC_ScrollBarAddPage:
        return behind;
    default:
        return {};
    }
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
    case PE_IndicatorBranch:
        drawBranch(*option, painter);
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
            // In line with the cells below; a header margin would cost height as well.
            muted.rect.adjust(scaled(6), 0, -scaled(6), 0);
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
    if (control == CC_ComboBox) {
        drawComboBox(*option, painter, subControlRect(control, option, SC_ComboBoxArrow, widget));
        return;
    }
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        slider && control == CC_Slider && slider->orientation == Qt::Horizontal) {
        drawSlider(*slider, painter,
                   subControlRect(CC_Slider, option, SC_SliderHandle, widget).center().x());
        return;
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar) {
        drawScrollBar(*bar, painter);
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
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return buttonSize(*button, widget);
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
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar)
        return scrollBarPart(*bar, subControl);
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QIcon EndorseStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option,
                                 const QWidget *widget) const
{
    // Every menu bar asks for its extension button's picture. Qt's is a PNG file, and the first of
    // those makes Qt look through all image plugins.
    if (pixmap == SP_ToolBarHorizontalExtensionButton)
        return iconFor(IconId::ChevronRight);
    return QProxyStyle::standardIcon(pixmap, option, widget);
}

int EndorseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                              const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1;
    case PM_ScrollBarExtent:
        return scaled(12);
    case PM_ScrollBarSliderMin:
        return scaled(24);
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return scaled(18);
    case PM_SliderLength:
        return scaled(15);
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
