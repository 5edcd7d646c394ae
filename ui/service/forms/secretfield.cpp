// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretfield.h"

#include <ui/common/fonts.h>
#include <ui/common/tokens.h>

#include <QAccessibleWidget>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int sidePadding = 6;
constexpr int topPadding = 4;
constexpr int leastCharacters = 12;
constexpr qsizetype mostCharacters = 512;

bool isTyped(const QKeyEvent &event)
{
    const QString text = event.text();
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    return !text.isEmpty() && text.front().isPrint() &&
           (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier);
}

/// Printable ASCII without white space; anything else as '?', which no key holds.
QByteArray asciiOf(const QString &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace())
            bytes.append(c > u' ' && c < QChar(0x7f) ? char(c.unicode()) : '?');
    }
    return bytes;
}

class SecretFieldAccessible final : public QAccessibleWidget
{
public:
    explicit SecretFieldAccessible(SecretField *field)
        : QAccessibleWidget(field, QAccessible::EditableText)
    {
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return static_cast<SecretField *>(widget())->spokenText();
        return QAccessibleWidget::text(kind);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.editable = widget()->isEnabled();
        state.passwordEdit = !static_cast<SecretField *>(widget())->isShown();
        return state;
    }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *field = qobject_cast<SecretField *>(object);
    return field ? new SecretFieldAccessible(field) : nullptr;
}

} // namespace

SecretField::SecretField(QWidget *parent)
    : QWidget(parent)
{
    static const bool installed = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(installed)
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setAttribute(Qt::WA_InputMethodEnabled);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase | Qt::ImhLatinOnly);
    setFontRole(this, FontRole::Mono);
}

void SecretField::setSecret(core::Secret secret)
{
    m_secret = std::move(secret);
    m_caret = size();
    m_allSelected = false;
    updateGeometry();
    update();
}

void SecretField::setShown(bool shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    m_allSelected = false;
    m_caret = size();
    updateGeometry();
    update();
}

void SecretField::setPlaceholder(const QString &placeholder)
{
    m_placeholder = placeholder;
    update();
}

QString SecretField::spokenText() const
{
    return m_shown ? QString::fromLatin1(m_secret.view()) : QString(size(), u'•');
}

/// Puts @p by in the place of @p length characters, without leaving a copy of either text behind.
void SecretField::replace(qsizetype from, qsizetype length, QByteArray by)
{
    const QByteArrayView old = m_secret.view();
    QByteArray next;
    next.reserve(old.size() + by.size());
    next.append(old.first(from));
    next.append(by.first(std::min(by.size(), mostCharacters - (old.size() - length))));
    m_caret = next.size();
    next.append(old.sliced(from + length));
    core::wipe(by);
    m_secret = core::Secret::take(std::move(next));
    m_allSelected = false;
    updateGeometry();
    update();
    Q_EMIT edited();
}

void SecretField::insert(const QString &text)
{
    QByteArray bytes = asciiOf(text);
    if (bytes.isEmpty())
        return;
    if (m_allSelected)
        replace(0, size(), std::move(bytes));
    else if (size() < mostCharacters)
        replace(m_caret, 0, std::move(bytes));
}

void SecretField::eraseAt(qsizetype at)
{
    if (m_allSelected)
        replace(0, size(), {});
    else if (at >= 0 && at < size())
        replace(at, 1, {});
}

bool SecretField::moveCaret(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Left:
        m_caret = std::max<qsizetype>(0, m_caret - 1);
        break;
    case Qt::Key_Right:
        m_caret = std::min(size(), m_caret + 1);
        break;
    case Qt::Key_Home:
        m_caret = 0;
        break;
    case Qt::Key_End:
        m_caret = size();
        break;
    default:
        return false;
    }
    m_allSelected = false;
    update();
    return true;
}

void SecretField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        insert(QApplication::clipboard()->text());
    } else if (event->matches(QKeySequence::SelectAll)) {
        m_allSelected = size() > 0;
        update();
    } else if (event->key() == Qt::Key_Backspace) {
        eraseAt(m_caret - 1);
    } else if (event->key() == Qt::Key_Delete) {
        eraseAt(m_caret);
    } else if (isTyped(*event)) {
        insert(event->text());
    } else if (!moveCaret(*event)) {
        QWidget::keyPressEvent(event);
    }
}

void SecretField::inputMethodEvent(QInputMethodEvent *event)
{
    insert(event->commitString());
    event->accept();
}

QVariant SecretField::inputMethodQuery(Qt::InputMethodQuery query) const
{
    switch (query) {
    case Qt::ImEnabled:
        return isEnabled();
    case Qt::ImCursorRectangle:
        return textArea();
    default:
        return QWidget::inputMethodQuery(query);
    }
}

bool SecretField::event(QEvent *event)
{
    // What is typed here is no shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isTyped(*key) || key->matches(QKeySequence::Paste) ||
            key->matches(QKeySequence::SelectAll) || key->key() == Qt::Key_Delete ||
            key->key() == Qt::Key_Backspace) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void SecretField::mousePressEvent(QMouseEvent *event)
{
    QWidget::mousePressEvent(event);
    m_allSelected = !m_shown && size() > 0;
    update();
}

void SecretField::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_allSelected = !m_shown && size() > 0;
    update();
}

void SecretField::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_allSelected = false;
    update();
}

QRect SecretField::textArea() const
{
    return rect().adjusted(scaled(sidePadding), scaled(topPadding), -scaled(sidePadding),
                           -scaled(topPadding));
}

int SecretField::charactersPerLine(int width) const
{
    const int text = width - 2 * scaled(sidePadding);
    return std::max(1, text / std::max(1, fontMetrics().horizontalAdvance(u'0')));
}

int SecretField::heightForWidth(int width) const
{
    const int perLine = charactersPerLine(width);
    // One more than there are: the caret stands behind the last.
    const int lines = m_shown ? int(size()) / perLine + 1 : 1;
    return lines * fontMetrics().height() + 2 * scaled(topPadding) + 2;
}

QSize SecretField::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'0') * leastCharacters + 2 * scaled(sidePadding),
            fontMetrics().height() + 2 * scaled(topPadding) + 2};
}

QSize SecretField::sizeHint() const
{
    const int width = minimumSizeHint().width() * 2;
    return {width, heightForWidth(width)};
}

void SecretField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionFrame frame;
    frame.initFrom(this);
    frame.lineWidth = 1;
    frame.state |= QStyle::State_Sunken;
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &frame, &painter, this);
    const QRect area = textArea();
    if (m_secret.isEmpty() && !hasFocus()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.setFont(fontOf(FontRole::Body));
        painter.drawText(
            area, int(Qt::AlignLeft | Qt::AlignVCenter),
            painter.fontMetrics().elidedText(m_placeholder, Qt::ElideRight, area.width()));
        return;
    }
    paintText(painter, area);
}

void SecretField::paintText(QPainter &painter, const QRect &area)
{
    const int perLine = charactersPerLine(width());
    const int advance = fontMetrics().horizontalAdvance(u'0');
    const int line = fontMetrics().height();
    // Hidden, it is one line of dots, of which those around the caret are seen.
    const qsizetype first = m_shown ? 0 : std::max<qsizetype>(0, m_caret - perLine + 1);
    const qsizetype end = m_shown ? size() : std::min(size(), first + perLine);
    if (m_allSelected)
        painter.fillRect(QRect(area.left(), area.top(), advance * int(end - first), line),
                         palette().color(QPalette::Highlight));
    painter.setPen(palette().color(m_allSelected ? QPalette::HighlightedText : QPalette::Text));
    for (qsizetype i = first; i < end; ++i) {
        const int place = int(i - first);
        const QRect cell(area.left() + place % perLine * advance,
                         area.top() + place / perLine * line, advance, line);
        QString glyph(1, m_shown ? QLatin1Char(m_secret.view()[i]) : QChar(u'•'));
        painter.drawText(cell, int(Qt::AlignCenter), glyph);
        glyph.fill(u'*');
    }
    if (hasFocus() && isEnabled()) {
        const int place = int(m_caret - first);
        painter.fillRect(QRect(area.left() + place % perLine * advance,
                               area.top() + place / perLine * line, 1, line),
                         palette().color(QPalette::Text));
    }
}

void SecretField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::EnabledChange)
        update();
}

} // namespace endorse::ui
