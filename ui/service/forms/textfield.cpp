// SPDX-License-Identifier: GPL-3.0-or-later
#include "textfield.h"

#include <ui/common/fonts.h>

#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QTextBlock>
#include <QTextLayout>
#include <QUrl>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace endorse::ui {

namespace {

constexpr int characters = 16;
constexpr int viewportMargin = 2; // Room for the ring of the focus.

QString localFileOf(const QMimeData *source)
{
    const QList<QUrl> urls = source->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

TextField::TextField(const QString &objectName, int leastLines, int mostLines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_leastLines(leastLines)
    , m_mostLines(mostLines)
    , m_lines(leastLines)
{
    setObjectName(objectName);
    setTabChangesFocus(true);
    // The ground is part of the frame that event() draws.
    viewport()->setAutoFillBackground(false);
    setViewportMargins(viewportMargin, viewportMargin, viewportMargin, viewportMargin);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFontRole(this, FontRole::Mono);
    connect(this, &QPlainTextEdit::textChanged, this, &TextField::fitHeight);
}

void TextField::setText(const QString &text)
{
    if (text != toPlainText())
        setPlainText(text);
    verticalScrollBar()->setValue(0);
}

/// As it is laid out: a font of fallback may be taller than the one that was asked for.
int TextField::lineHeight() const
{
    const QTextLayout *first = document()->firstBlock().layout();
    const int spacing = fontMetrics().lineSpacing();
    return first->lineCount() == 0 ? spacing
                                   : std::max(spacing, int(std::ceil(first->lineAt(0).height())));
}

int TextField::heightOf(int lines) const
{
    const QMargins margins = contentsMargins();
    const int document = int(std::ceil(2 * this->document()->documentMargin()));
    return lines * lineHeight() + document + margins.top() + margins.bottom() + 2 * viewportMargin +
           1;
}

void TextField::fitHeight()
{
    // The layout of a plain text document answers its height in lines, wrapped ones included.
    const int wanted = int(std::ceil(document()->size().height()));
    const int lines = std::clamp(wanted, m_leastLines, m_mostLines);
    if (lines == m_lines)
        return;
    m_lines = lines;
    updateGeometry();
}

QSize TextField::sizeHint() const
{
    return {minimumSizeHint().width(), heightOf(m_lines)};
}

QSize TextField::minimumSizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(QLatin1Char('0')) * characters;
    return {width, heightOf(m_lines)};
}

bool TextField::canInsertFromMimeData(const QMimeData *source) const
{
    return !isReadOnly() &&
           (!localFileOf(source).isEmpty() || QPlainTextEdit::canInsertFromMimeData(source));
}

void TextField::insertFromMimeData(const QMimeData *source)
{
    if (const QString path = localFileOf(source); !path.isEmpty())
        Q_EMIT fileGiven(path);
    else if (source->hasText() && source->text().size() > maxText)
        Q_EMIT bytesGiven(source->text().toUtf8());
    else
        QPlainTextEdit::insertFromMimeData(source);
}

bool TextField::event(QEvent *event)
{
    // The frame of a field of one line; QFrame's own knows no focus.
    if (event->type() == QEvent::Paint) {
        QPainter painter(this);
        QStyleOptionFrame frame;
        frame.initFrom(this);
        frame.lineWidth = 1;
        style()->drawPrimitive(QStyle::PE_PanelLineEdit, &frame, &painter, this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QPlainTextEdit::event(event);
}

void TextField::wheelEvent(QWheelEvent *event)
{
    // The form scrolls; the field only while the user is in it and there is more than it shows.
    if (hasFocus() && verticalScrollBar()->maximum() > 0)
        QPlainTextEdit::wheelEvent(event);
    else
        event->ignore();
}

void TextField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
    // What was loaded is read from its start, whatever scrolled while the field grew.
    if (!hasFocus() && textCursor().atStart())
        verticalScrollBar()->setValue(0);
}

void TextField::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace endorse::ui
