// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmentdelegate.h"

#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace endorse::ui {

using models::EnrollmentListModel;
using models::TextRange;

namespace {

const QChar ellipsis(0x2026);

QFont fontOfCell(const QModelIndex &index)
{
    return fontOf(index.data(EnrollmentListModel::MonoRole).toBool() ? FontRole::Mono
                                                                     : FontRole::Body);
}

QString elided(const QString &text, const QFontMetrics &metrics, int width)
{
    return metrics.elidedText(text, Qt::ElideMiddle, width);
}

QList<QTextLayout::FormatRange> formats(const QList<TextRange> &matches, const QString &whole,
                                        const QString &shown, const Tokens &tokens, bool isSelected)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const TextRange &match : matches) {
        const TextRange place = shownRange(match, whole, shown);
        QTextLayout::FormatRange range;
        range.start = int(place.start);
        range.length = int(place.length);
        range.format.setFontWeight(QFont::DemiBold);
        if (isSelected)
            range.format.setFontUnderline(true);
        else
            range.format.setBackground(tokens[Token::Selection]);
        ranges.append(range);
    }
    return ranges;
}

void drawText(QPainter *painter, const QRect &rect, const QString &shown,
              const QList<QTextLayout::FormatRange> &ranges)
{
    QTextLayout layout(shown, painter->font());
    QTextOption plain(Qt::AlignLeft);
    plain.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(plain);
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    const qreal top = rect.top() + (rect.height() - line.height()) / 2;
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    layout.draw(painter, QPointF(rect.left(), top));
    painter->restore();
}

} // namespace

TextRange shownRange(const TextRange &range, const QString &whole, const QString &shown)
{
    if (shown.size() >= whole.size() && shown == whole)
        return range;
    const qsizetype head = shown.indexOf(ellipsis);
    const qsizetype tail = shown.size() - head - 1;
    const qsizetype tailBegins = whole.size() - tail;
    const auto moved = [&](qsizetype at, bool isEnd) {
        if (at <= head)
            return at;
        if (at >= tailBegins + (isEnd ? 1 : 0))
            return at - tailBegins + head + 1;
        return isEnd ? head + 1 : head;
    };
    const qsizetype start = moved(range.start, false);
    const qsizetype end = std::max(moved(range.start + range.length, true), start + 1);
    return {start, end - start};
}

EnrollmentDelegate::EnrollmentDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QRect EnrollmentDelegate::textRect(const QRect &cell, const QModelIndex &index)
{
    QRect rect = cell.adjusted(scaled(padding), 0, -scaled(padding), 0);
    if (!index.data(models::IconNameRole).toString().isEmpty())
        rect.setLeft(rect.left() + scaled(iconSize) + scaled(iconGap));
    return rect;
}

void EnrollmentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, option.widget);

    const Tokens &tokens = Tokens::of(cell.palette);
    const bool isSelected = cell.state & QStyle::State_Selected;
    // On the Highlight of a view with the focus only its own text colour is legible.
    const bool onHighlight = isSelected && (cell.state & QStyle::State_Active);
    const Token ink = onHighlight ? Token::HighlightedText
                                  : tokenOf(models::Ink(index.data(models::InkRole).toInt()));
    if (const auto icon = iconOfName(index.data(models::IconNameRole).toString())) {
        const int size = scaled(iconSize);
        const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1.0;
        painter->drawPixmap(cell.rect.left() + scaled(padding),
                            cell.rect.top() + (cell.rect.height() - size) / 2,
                            iconPixmap(*icon, tokens[ink], size, ratio));
    }
    painter->save();
    painter->setFont(fontOfCell(index));
    painter->setPen(tokens[onHighlight ? Token::HighlightedText : Token::Text]);
    const QRect rect = textRect(cell.rect, index);
    const QString shown = elided(cell.text, painter->fontMetrics(), rect.width());
    const auto matches =
        index.data(EnrollmentListModel::MatchesRole).value<QList<models::TextRange>>();
    if (matches.isEmpty())
        painter->drawText(rect, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), shown);
    else
        drawText(painter, rect, shown, formats(matches, cell.text, shown, tokens, isSelected));
    painter->restore();
}

QSize EnrollmentDelegate::sizeHint(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const QFontMetrics metrics(fontOfCell(index));
    int width = metrics.horizontalAdvance(index.data().toString()) + 2 * scaled(padding) + 1;
    if (!index.data(models::IconNameRole).toString().isEmpty())
        width += scaled(iconSize) + scaled(iconGap);
    return {width, option.widget ? rowHeight(option.widget) : metrics.height()};
}

bool EnrollmentDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                   const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty() && sizeHint(option, index).width() > view->visualRect(index).width())
        text = index.data().toString();
    // What a file or a service said may look like markup: it is shown as it is.
    QToolTip::showText(event->globalPos(),
                       text.isEmpty() ? QString()
                                      : QStringLiteral("<qt>%1</qt>")
                                            .arg(text.toHtmlEscaped().replace(
                                                QLatin1Char('\n'), QLatin1String("<br>"))),
                       view);
    return true;
}

} // namespace endorse::ui
