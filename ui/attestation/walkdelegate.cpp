// SPDX-License-Identifier: GPL-3.0-or-later
#include "walkdelegate.h"

#include <models/walkmodel.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace endorse::ui {

using models::Party;
using models::WalkModel;

namespace {

constexpr int gutter = 34;
constexpr int glyphSize = 17;
constexpr int gap = 4;

Token tokenOfParty(Party party)
{
    switch (party) {
    case Party::Tpm:
        return Token::Tpm;
    case Party::Device:
        return Token::Device;
    case Party::Service:
        break;
    }
    return Token::Service;
}

/// The width that the longest route needs, so that all labels begin at one place.
int routeWidth()
{
    const QFontMetrics metrics(fontOf(FontRole::Strong));
    const auto width = [&metrics](Party a, Party b) {
        return metrics.horizontalAdvance(
            QStringLiteral("%1  %2  %3")
                .arg(models::partyText(a), QString(QChar(0x2192)), models::partyText(b)));
    };
    return std::max(width(Party::Device, Party::Service), width(Party::Tpm, Party::Device));
}

void drawRoute(QPainter *painter, const QRect &area, const QModelIndex &index, const Tokens &tokens)
{
    const auto from = Party(index.data(WalkModel::FromRole).toInt());
    const auto to = Party(index.data(WalkModel::ToRole).toInt());
    int x = area.x();
    const auto word = [&](const QString &text, const QColor &ink) {
        painter->setPen(ink);
        painter->drawText(QRect(x, area.y(), area.right() - x + 1, area.height()),
                          Qt::AlignVCenter | Qt::AlignLeft, text);
        x += painter->fontMetrics().horizontalAdvance(text);
    };
    const QString space = QStringLiteral(" ");
    word(models::partyText(from) + space, tokens[tokenOfParty(from)]);
    word(QString(QChar(0x2192)) + space, tokens[Token::Muted]);
    word(models::partyText(to), tokens[tokenOfParty(to)]);
}

} // namespace

WalkDelegate::WalkDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize WalkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics strong(fontOf(FontRole::Strong));
    const auto glyphs = int(index.data(WalkModel::GlyphsRole).toList().size());
    return {scaled(gutter) + routeWidth() + scaled(20) + glyphs * scaled(glyphSize + gap) +
                strong.horizontalAdvance(index.data().toString()),
            option.widget ? rowHeight(option.widget) : strong.height()};
}

void WalkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::of(option.palette);
    const QRect row = option.rect;
    const bool shown = index.data(WalkModel::ShownRole).toBool();
    const bool failed = index.data(WalkModel::FailedRole).toBool();
    const bool ahead = index.data(WalkModel::AheadRole).toBool();
    const bool first = index.data(WalkModel::FirstOfStepRole).toBool();

    painter->save();
    const bool stepFailed = index.data(WalkModel::StepFailedRole).toBool();
    if (stepFailed)
        painter->fillRect(row, tokens.tint(Token::Fail));
    else if (shown)
        painter->fillRect(row, tokens[Token::Selection]);
    if (shown || stepFailed)
        painter->fillRect(QRect(row.x(), row.y(), 3, row.height()),
                          tokens[stepFailed ? Token::Fail : Token::Highlight]);
    if (first && index.row() > 0)
        painter->fillRect(QRect(row.x(), row.y(), row.width(), 1), tokens[Token::Hairline]);

    painter->setFont(fontOf(shown ? FontRole::Strong : FontRole::Body));
    if (first) {
        painter->setPen(tokens[stepFailed ? Token::Fail : shown ? Token::Link : Token::Muted]);
        painter->drawText(QRect(row.x(), row.y(), scaled(gutter), row.height()), Qt::AlignCenter,
                          QString::number(index.data(WalkModel::StepRole).toInt() + 1));
    }
    int x = row.x() + scaled(gutter);
    if (!ahead) {
        drawRoute(painter, QRect(x, row.y(), routeWidth(), row.height()), index, tokens);
        x += routeWidth() + scaled(10);
    }
    const QVariantList names = index.data(WalkModel::GlyphsRole).toList();
    const QVariantList inks = index.data(WalkModel::GlyphInksRole).toList();
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto icon = iconOfName(names.at(i).toString());
        if (!icon)
            continue;
        const QColor ink = tokens[tokenOf(models::Ink(inks.at(i).toInt()))];
        const int size = scaled(glyphSize);
        painter->drawPixmap(
            x, row.y() + (row.height() - size) / 2,
            iconPixmap(*icon, ink, size, option.widget ? option.widget->devicePixelRatioF() : 1.0));
        x += size + scaled(gap);
    }
    painter->setPen(tokens[failed ? Token::Fail : ahead ? Token::Muted : Token::Text]);
    painter->setFont(fontOf(failed || shown ? FontRole::Strong : FontRole::Body));
    const QRect label(x, row.y(), row.right() - scaled(6) - x, row.height());
    painter->drawText(
        label, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, label.width()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(tokens[Token::Link]);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

bool WalkDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    if (sizeHint(option, index).width() <= view->visualRect(index).width())
        QToolTip::hideText();
    else
        QToolTip::showText(
            event->globalPos(),
            QStringLiteral("<qt>%1</qt>").arg(index.data().toString().toHtmlEscaped()), view);
    return true;
}

} // namespace endorse::ui
