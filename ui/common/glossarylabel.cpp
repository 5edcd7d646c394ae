// SPDX-License-Identifier: GPL-3.0-or-later
#include "glossary.h"

#include <ui/common/glossarypopup.h>
#include <ui/common/tokens.h>

#include <QEvent>
#include <QFocusEvent>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace endorse::ui {

namespace {

constexpr QLatin1String scheme("term:");

} // namespace

GlossaryLabel::GlossaryLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    connect(this, &QLabel::linkActivated, this, &GlossaryLabel::open);
    render();
}

void GlossaryLabel::setPlainText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    render();
}

void GlossaryLabel::setExcept(const QString &termId)
{
    if (termId == m_except)
        return;
    m_except = termId;
    render();
}

void GlossaryLabel::setMuted(bool muted)
{
    m_muted = muted;
    render();
}

void GlossaryLabel::render()
{
    // The theme's own palette has no second-rank text.
    if (const QColor muted = Tokens::of(this)[Token::Muted];
        m_muted && palette().color(QPalette::WindowText) != muted) {
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, muted);
        setPalette(colors); // Renders again.
        return;
    }
    const bool hasLinks = !glossary::occurrences(m_text, m_except).isEmpty();
    // The colour of the text: the words lead, the line under them only says that there is more.
    QString html = glossary::linked(m_text, m_except);
    const QString ink = palette().color(foregroundRole()).name();
    html.replace(QLatin1String("<a href"), QStringLiteral("<a style=\"color:%1\" href").arg(ink));
    setText(QStringLiteral("<span style=\"white-space:pre-wrap\">%1</span>").arg(html));
    setTextInteractionFlags(hasLinks ? Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse |
                                           Qt::LinksAccessibleByKeyboard
                                     : Qt::TextSelectableByMouse);
    setFocusPolicy(hasLinks ? Qt::StrongFocus : Qt::NoFocus);
    setAccessibleName(m_text);
}

QString GlossaryLabel::focusedTerm() const
{
    if (!hasFocus() || !hasSelectedText())
        return {};
    const QList<glossary::Occurrence> places = glossary::occurrences(m_text, m_except);
    for (const glossary::Occurrence &place : places) {
        if (place.start == selectionStart() && place.length == selectedText().size())
            return place.id;
    }
    return {};
}

/// Where the word stands in the label: QLabel does not tell, so its text is laid out once more.
QRect GlossaryLabel::rectOf(const glossary::Occurrence &place) const
{
    QTextDocument document;
    document.setDefaultFont(font());
    document.setDocumentMargin(0);
    document.setPlainText(m_text);
    const QRect room = contentsRect();
    document.setTextWidth(room.width());
    const QTextBlock block = document.findBlock(static_cast<int>(place.start));
    const QTextLine line =
        block.layout()->lineForTextPosition(static_cast<int>(place.start) - block.position());
    if (!line.isValid())
        return room;
    const int inBlock = static_cast<int>(place.start) - block.position();
    const qreal left = line.cursorToX(inBlock);
    const qreal right = line.cursorToX(inBlock + static_cast<int>(place.length));
    const QPointF corner = block.layout()->position() + QPointF(left, line.y());
    return QRectF(corner, QSizeF(qMax<qreal>(1, right - left), line.height()))
        .toAlignedRect()
        .translated(room.topLeft());
}

void GlossaryLabel::open(const QString &link)
{
    if (!link.startsWith(scheme))
        return;
    const QString id = link.mid(scheme.size());
    Q_EMIT termActivated(id);
    if (m_follows)
        return;
    const QList<glossary::Occurrence> places = glossary::occurrences(m_text, m_except);
    for (const glossary::Occurrence &place : places) {
        if (place.id == id)
            GlossaryPopup::open(this, rectOf(place), id);
    }
}

void GlossaryLabel::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    // One press of Tab must reach the first term, not the label around it.
    if (event->reason() == Qt::TabFocusReason)
        focusNextPrevChild(true);
    else if (event->reason() == Qt::BacktabFocusReason)
        focusNextPrevChild(false);
}

void GlossaryLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

} // namespace endorse::ui
