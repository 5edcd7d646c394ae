// SPDX-License-Identifier: GPL-3.0-or-later
#include "wraplabel.h"

#include <ui/common/fonts.h>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace endorse::ui {

namespace {

/// Lays @p layout out in lines of @p width, so many of them at most (0: all); gives the height.
/// @p shown: how many characters stand in the lines.
qreal layOut(QTextLayout &layout, int width, int mostLines, bool isWords, qsizetype *shown)
{
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(isWords ? QTextOption::WrapAtWordBoundaryOrAnywhere
                               : QTextOption::WrapAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        line.setPosition(QPointF(0, height));
        height += line.height();
        *shown = line.textStart() + line.textLength();
        if (mostLines > 0 && layout.lineCount() == mostLines)
            break;
    }
    layout.endLayout();
    return height;
}

} // namespace

WrapLabel::WrapLabel(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFontRole(this, FontRole::Mono);
}

void WrapLabel::setText(const QString &text)
{
    show(text, false);
}

void WrapLabel::setWords(const QString &words)
{
    show(words, true);
}

void WrapLabel::show(const QString &text, bool isWords)
{
    if (m_text == text && m_isWords == isWords)
        return;
    m_text = text;
    if (m_isWords != isWords) {
        m_isWords = isWords;
        setFontRole(this, isWords ? FontRole::Body : FontRole::Mono);
    }
    updateGeometry();
    update();
}

void WrapLabel::setInk(Token ink)
{
    m_ink = ink;
    update();
}

void WrapLabel::setMostLines(int lines)
{
    m_mostLines = lines;
    updateGeometry();
    update();
}

int WrapLabel::heightForWidth(int width) const
{
    QTextLayout layout(m_text, font());
    qsizetype shown = 0;
    return std::max(fontMetrics().height(),
                    qCeil(layOut(layout, width, m_mostLines, m_isWords, &shown)));
}

QSize WrapLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text), fontMetrics().height()};
}

QSize WrapLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().height()};
}

void WrapLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Tokens::of(this)[m_isWords ? Token::Text : m_ink]);
    QTextLayout layout(m_text, font());
    qsizetype shown = 0;
    layOut(layout, width(), m_mostLines, m_isWords, &shown);
    if (shown >= m_text.size()) {
        layout.draw(&painter, QPointF(0, 0));
        return;
    }
    QTextLayout shortened(m_text.left(shown - 1) + QChar(0x2026), font());
    layOut(shortened, width(), m_mostLines, m_isWords, &shown);
    shortened.draw(&painter, QPointF(0, 0));
}

void WrapLabel::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy")), &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(m_text); });
    menu->popup(event->globalPos());
}

void WrapLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace endorse::ui
