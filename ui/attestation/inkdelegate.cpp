// SPDX-License-Identifier: GPL-3.0-or-later
#include "inkdelegate.h"

#include <ui/common/fonts.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QHash>
#include <QHelpEvent>
#include <QToolTip>

namespace endorse::ui {

using models::Ink;

Token tokenOf(Ink ink)
{
    switch (ink) {
    case Ink::Text:
        return Token::Text;
    case Ink::Muted:
        return Token::Muted;
    case Ink::Tpm:
        return Token::Tpm;
    case Ink::Device:
        return Token::Device;
    case Ink::Service:
        return Token::Service;
    case Ink::Ek:
        return Token::Ek;
    case Ink::Srk:
        return Token::Srk;
    case Ink::Inner:
        return Token::Inner;
    case Ink::Nonce:
        return Token::Nonce;
    case Ink::Hub:
        return Token::Hub;
    case Ink::Ok:
        return Token::Ok;
    case Ink::Warn:
        return Token::Warn;
    case Ink::Fail:
        return Token::Fail;
    case Ink::Busy:
        return Token::Busy;
    case Ink::Idle:
        return Token::Idle;
    }
    return Token::Text;
}

std::optional<IconId> iconOfName(const QString &name)
{
    static const QHash<QString, IconId> icons = [] {
        QHash<QString, IconId> table;
        for (int i = 0; i < iconCount; ++i)
            table.insert(QString::fromLatin1(nameOf(IconId(i))), IconId(i));
        return table;
    }();
    const auto found = icons.constFind(name);
    return found == icons.cend() ? std::nullopt : std::optional(*found);
}

InkDelegate::InkDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void InkDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto ink = Ink(index.data(models::InkRole).toInt());
    const bool strong = index.data(models::StrongRole).toBool();
    const bool mono = (m_monoRole >= 0 && index.data(m_monoRole).toBool()) ||
                      m_monoColumns.contains(index.column());
    if (mono && m_elideMono)
        option->textElideMode = Qt::ElideMiddle;
    if (mono)
        option->font = fontOf(strong ? FontRole::MonoStrong : FontRole::Mono);
    else
        option->font = fontOf(strong ? FontRole::Strong : FontRole::Body);
    const Tokens &tokens = Tokens::of(option->palette);
    // On the Highlight of a view with the focus only its own text colour is legible.
    const bool onHighlight =
        (option->state & QStyle::State_Selected) && (option->state & QStyle::State_Active);
    const bool iconAlone = !strong && m_iconInkColumns.contains(index.column());
    const QColor textColor = tokens[iconAlone ? Token::Text : tokenOf(ink)];
    option->palette.setColor(QPalette::All, QPalette::Text, textColor);
    option->palette.setColor(QPalette::Inactive, QPalette::HighlightedText, textColor);
    const auto icon = iconOfName(index.data(models::IconNameRole).toString());
    if (icon) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        const int size = scaled(16);
        const QPixmap pixmap =
            iconPixmap(*icon, tokens[onHighlight ? Token::HighlightedText : tokenOf(ink)], size,
                       option->widget ? option->widget->devicePixelRatioF() : 1.0);
        // The same for the Selected mode, or the style would paint it in the colour of Highlight.
        option->icon = QIcon(pixmap);
        option->icon.addPixmap(pixmap, QIcon::Selected);
        option->decorationSize = QSize(size, size);
    }
}

void InkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    if (m_padding == 0) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    // The ground fills the cell, the content keeps its distance from the edges.
    QStyleOptionViewItem content(option);
    initStyleOption(&content, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &content, painter, option.widget);
    const int padding = scaled(m_padding);
    content.rect.adjust(padding, 0, -padding, 0);
    style->drawControl(QStyle::CE_ItemViewItem, &content, painter, option.widget);
}

QSize InkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.rwidth() += 2 * scaled(m_padding);
    size.setHeight(option.widget ? rowHeight(option.widget) : size.height());
    return size;
}

bool InkDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                            const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString own = index.data(Qt::ToolTipRole).toString();
    const QString text = own.isEmpty() ? index.data(Qt::DisplayRole).toString() : own;
    const bool fits = sizeHint(option, index).width() <= view->visualRect(index).width();
    if (fits && (own.isEmpty() || own == index.data(Qt::DisplayRole).toString())) {
        QToolTip::hideText();
        return true;
    }
    // What a TPM or a service said may look like markup: it is shown as it is.
    QToolTip::showText(event->globalPos(), QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped()),
                       view);
    return true;
}

} // namespace endorse::ui
