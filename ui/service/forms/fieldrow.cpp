// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldrow.h"

#include <ui/common/commandset.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/service/servicewords.h>

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int iconSize = 14;
constexpr int iconGap = 5;
constexpr int titleGap = 10;
constexpr int lineGap = 3;

IconId iconOf(FieldLine::Tone tone)
{
    switch (tone) {
    case FieldLine::Tone::Note:
    case FieldLine::Tone::Good:
        break;
    case FieldLine::Tone::Warn:
        return IconId::Warn;
    case FieldLine::Tone::Problem:
        return IconId::Fail;
    }
    return IconId::Ok;
}

Token inkOf(FieldLine::Tone tone)
{
    switch (tone) {
    case FieldLine::Tone::Note:
        break;
    case FieldLine::Tone::Good:
        return Token::Ok;
    case FieldLine::Tone::Warn:
        return Token::Warn;
    case FieldLine::Tone::Problem:
        return Token::Fail;
    }
    return Token::Muted;
}

} // namespace

FieldLine::FieldLine(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::NoFocus);
    setFontRole(this, FontRole::Small);
    hide();
    updateLook();
}

void FieldLine::setTone(Tone tone)
{
    if (m_tone == tone)
        return;
    m_tone = tone;
    updateLook();
}

void FieldLine::setWords(const QString &words)
{
    setText(words);
    setVisible(!words.isEmpty());
}

void FieldLine::updateLook()
{
    setContentsMargins(m_tone == Tone::Note ? 0 : scaled(iconSize + iconGap), 0, 0, 0);
    const QColor ink = Tokens::of(this)[inkOf(m_tone)];
    if (palette().color(QPalette::WindowText) != ink || palette().color(QPalette::Text) != ink) {
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, ink);
        // On a ground of Base a label is drawn in Text.
        colors.setColor(QPalette::Text, ink);
        setPalette(colors);
    }
    update();
}

void FieldLine::paintEvent(QPaintEvent *event)
{
    if (m_tone != Tone::Note) {
        QPainter painter(this);
        const int size = scaled(iconSize);
        painter.drawPixmap(
            0, std::max(0, (fontMetrics().height() - size) / 2),
            iconPixmap(iconOf(m_tone), Tokens::of(this)[inkOf(m_tone)], size, devicePixelRatioF()));
    }
    QLabel::paintEvent(event);
}

void FieldLine::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
}

FieldRow::FieldRow(const QStringList &members, QWidget *editor, QWidget *parent, QWidget *content)
    : QWidget(parent)
    , m_members(members)
    , m_editor(editor)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_column(new QVBoxLayout)
    , m_title(new MutedLabel(this))
    , m_line(new FieldLine(this))
{
    QWidget *const shown = content ? content : editor;
    m_title->setBuddy(editor);
    m_title->setWordWrap(true);
    m_column->setSpacing(lineGap);
    m_column->addWidget(shown);
    m_column->addWidget(m_line);
    m_column->addStretch();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_title, 0, Qt::AlignTop);
    m_layout->addLayout(m_column, 1);
    setTitleWidth(0);
}

void FieldRow::setBuddy(QWidget *buddy)
{
    m_title->setBuddy(buddy);
}

void FieldRow::addBelow(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget);
}

void FieldRow::setTitle(const QString &title)
{
    const QString before = m_name;
    m_title->setText(title);
    m_name = withoutMnemonic(title);
    if (m_editor->accessibleName().isEmpty() || m_editor->accessibleName() == before)
        m_editor->setAccessibleName(m_name);
    m_line->setAccessibleName(QString());
}

QString FieldRow::plainTitle() const
{
    return m_name;
}

void FieldRow::setNote(const QString &note)
{
    m_note = note;
    refresh();
}

void FieldRow::setAnswer(const std::optional<core::Error> &answer)
{
    m_answer = answer;
    refresh();
}

void FieldRow::setProblem(const std::optional<core::Error> &problem)
{
    m_problem = problem;
    refresh();
}

void FieldRow::setTouched(bool touched)
{
    m_touched = touched;
    refresh();
}

QString FieldRow::shownText() const
{
    return m_line->isHidden() ? QString() : m_line->text();
}

void FieldRow::refresh()
{
    const core::Error *error = m_answer                 ? &*m_answer
                               : m_problem && m_touched ? &*m_problem
                                                        : nullptr;
    m_line->setTone(error ? FieldLine::Tone::Problem : FieldLine::Tone::Note);
    m_line->setWords(error ? linesOf(*error) : m_note);
    m_editor->setAccessibleDescription(m_line->text());
}

qsizetype FieldRow::match(const QString &member) const
{
    qsizetype best = -1;
    for (const QString &path : m_members) {
        if (!member.startsWith(path))
            continue;
        const bool whole = member.size() == path.size() || member[path.size()] == u'.' ||
                           member[path.size()] == u'[';
        if (whole)
            best = std::max(best, path.size());
    }
    return best;
}

int FieldRow::titleWidth() const
{
    return m_title->text().isEmpty()
               ? 0
               : m_title->fontMetrics().size(Qt::TextShowMnemonic, m_title->text()).width() + 2;
}

void FieldRow::setTitleWidth(int titleWidth)
{
    const bool above = titleWidth == 0 || m_title->text().isEmpty();
    m_layout->setDirection(above ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setSpacing(above ? lineGap : titleGap);
    m_title->setVisible(!m_title->text().isEmpty());
    // In line with the text of a field, which has a frame and a padding.
    m_title->setContentsMargins(0, above ? 0 : scaled(5), 0, 0);
    m_title->setMinimumWidth(above ? 0 : titleWidth);
    m_title->setMaximumWidth(above ? QWIDGETSIZE_MAX : titleWidth);
}

} // namespace endorse::ui
