// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepdelegate.h"

#include <models/steplistmodel.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>

#include <QPainter>

namespace endorse::ui {

using models::StepListModel;

namespace {

constexpr int margin = 10;
constexpr int iconSize = 16;
constexpr int numberWidth = 20;
constexpr int gap = 6;

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
    return {width, option.widget ? rowHeight(option.widget) : strong.height()};
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
    const int timeWidth = painter->fontMetrics().horizontalAdvance(time);
    const QRect timeArea(row.right() - scaled(8) - timeWidth, row.y(), timeWidth + 1, row.height());
    painter->setPen(tokens[Token::Muted]);
    painter->drawText(timeArea, Qt::AlignVCenter | Qt::AlignRight, time);
    x += scaled(numberWidth) + scaled(gap);

    painter->setFont(fontOf(strong ? FontRole::Strong : FontRole::Body));
    painter->setPen(tokens[failed                   ? Token::Fail
                           : ran || shown || strong ? Token::Text
                                                    : Token::Muted]);
    const int right = time.isEmpty() ? row.right() - scaled(4) : timeArea.left() - scaled(4);
    const QRect titleArea(x, row.y(), right - x, row.height());
    painter->drawText(
        titleArea, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(index.data(StepListModel::TitleRole).toString(),
                                          Qt::ElideRight, titleArea.width()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(tokens[Token::Link]);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

} // namespace endorse::ui
