// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepdelegate.h"

#include <models/steplistmodel.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace endorse::ui {

using models::StepListModel;

namespace {

constexpr int margin = 10;
constexpr int iconSize = 16;
constexpr int numberWidth = 20;
constexpr int gap = 6;
constexpr int timeMargin = 8;
constexpr int titleMargin = 4;
constexpr int twoLines = 6; ///< Room above and below a title of more than one line.

int timeWidth(const QModelIndex &index)
{
    return QFontMetrics(fontOf(FontRole::Body))
        .horizontalAdvance(index.data(StepListModel::TimeTextRole).toString());
}

/// Where the title stands in a @p row.
QRect titleArea(const QRect &row, int widthOfTime)
{
    const int left = row.x() + scaled(margin) + scaled(iconSize + gap) + scaled(numberWidth + gap);
    const int right =
        widthOfTime > 0 ? row.right() - scaled(timeMargin) - widthOfTime : row.right();
    return {left, row.y(), std::max(1, right - scaled(titleMargin) - left), row.height()};
}

/// As high as the title is in @p width. Each step is semibold once.
int heightOfTitle(const QModelIndex &index, int width)
{
    return QFontMetrics(fontOf(FontRole::Strong))
        .boundingRect(QRect(0, 0, width, 1), Qt::TextWordWrap,
                      index.data(StepListModel::TitleRole).toString())
        .height();
}

} // namespace

StepDelegate::StepDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics strong(fontOf(FontRole::Strong));
    const int width = scaled(margin * 2 + iconSize + numberWidth + gap * 2) +
                      strong.horizontalAdvance(index.data(StepListModel::TitleRole).toString()) +
                      strong.horizontalAdvance(index.data(StepListModel::TimeTextRole).toString());
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view)
        return {width, strong.height()};
    // A title that does not fit beside its time takes another line, and does so before there is a
    // time: a list must not move while its steps run.
    const int usualTime =
        QFontMetrics(fontOf(FontRole::Body)).horizontalAdvance(QStringLiteral("00.0 ms"));
    const QRect row(0, 0, view->viewport()->width(), rowHeight(view));
    const QRect area = titleArea(row, std::max(usualTime, timeWidth(index)));
    const int height = heightOfTitle(index, area.width());
    const bool isOneLine = height <= strong.lineSpacing() + 1;
    return {width, isOneLine ? row.height() : std::max(row.height(), height + scaled(twoLines))};
}

bool StepDelegate::showsWholeTitle(const QAbstractItemView &view, const QModelIndex &index)
{
    const QRect area = titleArea(view.visualRect(index), timeWidth(index));
    const QRect needed = QFontMetrics(fontOf(FontRole::Strong))
                             .boundingRect(QRect(0, 0, area.width(), 1), Qt::TextWordWrap,
                                           index.data(StepListModel::TitleRole).toString());
    return needed.width() <= area.width() && needed.height() <= area.height();
}

void StepDelegate::turn()
{
    m_angle = (m_angle + 360 * turnMs / 1000) % 360;
}

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::of(option.palette);
    const bool failed =
        index.data(StepListModel::StatusRole).toInt() == int(attestation::StepStatus::Failed);
    const bool shown = index.data(StepListModel::ShownRole).toBool();
    const bool strong = index.data(models::StrongRole).toBool();
    const bool ran = index.data(StepListModel::TimeRole).toDouble() >= 0;
    const QRect row = option.rect;

    painter->save();
    if (failed)
        painter->fillRect(row, tokens.tint(Token::Fail));
    else if (shown)
        painter->fillRect(row, tokens[Token::Selection]);
    if (shown)
        painter->fillRect(QRect(row.x(), row.y(), 3, row.height()),
                          tokens[failed ? Token::Fail : Token::Highlight]);

    const Token ink = tokenOf(models::Ink(index.data(models::InkRole).toInt()));
    int x = row.x() + scaled(margin);
    if (const auto icon = iconOfName(index.data(models::IconNameRole).toString())) {
        const int size = scaled(iconSize);
        const QPixmap pixmap = iconPixmap(*icon, tokens[ink], size,
                                          option.widget ? option.widget->devicePixelRatioF() : 1.0);
        const int top = row.y() + (row.height() - size) / 2; // On a whole pixel.
        const QRectF place(x, top, size, size);
        painter->save();
        if (*icon == IconId::Busy && m_angle != 0) {
            painter->setRenderHint(QPainter::SmoothPixmapTransform);
            painter->translate(place.center());
            painter->rotate(m_angle);
            painter->translate(-place.center());
        }
        painter->drawPixmap(place.topLeft(), pixmap);
        painter->restore();
    }
    x += scaled(iconSize + gap);

    painter->setFont(fontOf(FontRole::Body));
    painter->setPen(tokens[failed ? Token::Fail : Token::Muted]);
    painter->drawText(QRect(x, row.y(), scaled(numberWidth), row.height()),
                      Qt::AlignVCenter | Qt::AlignLeft,
                      index.data(StepListModel::NumberRole).toString());
    const QString time = index.data(StepListModel::TimeTextRole).toString();
    const int widthOfTime = timeWidth(index);
    const QRect timeArea(row.right() - scaled(timeMargin) - widthOfTime, row.y(), widthOfTime + 1,
                         row.height());
    painter->setPen(tokens[Token::Muted]);
    painter->drawText(timeArea, Qt::AlignVCenter | Qt::AlignRight, time);

    painter->setFont(fontOf(strong ? FontRole::Strong : FontRole::Body));
    painter->setPen(tokens[failed                   ? Token::Fail
                           : ran || shown || strong ? Token::Text
                                                    : Token::Muted]);
    const QString title = index.data(StepListModel::TitleRole).toString();
    const QRect area = titleArea(row, widthOfTime);
    if (heightOfTitle(index, area.width()) <= area.height())
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, title);
    else
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(title, Qt::ElideRight, area.width()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(tokens[Token::Link]);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

} // namespace endorse::ui
