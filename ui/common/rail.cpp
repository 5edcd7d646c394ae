// SPDX-License-Identifier: GPL-3.0-or-later
#include "rail.h"

#include <ui/common/fonts.h>

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int margin = 6;
constexpr int barWidth = 3;
constexpr int iconSize = 24;
constexpr int gap = 4;
constexpr int hairline = 1;
constexpr int sideSpace = 4;

} // namespace

Rail::Rail(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setFontRole(this, FontRole::Small);
}

void Rail::addItem(int id, IconId icon, Place place)
{
    m_items.append({id, icon, place, {}});
    if (m_current < 0)
        m_current = id;
    updateGeometry();
}

void Rail::setText(int id, const QString &text)
{
    for (Item &item : m_items) {
        if (item.id == id)
            item.text = text;
    }
    if (id == m_current)
        setAccessibleDescription(text);
    updateGeometry();
    update();
}

void Rail::setCurrent(int id)
{
    const auto item = std::find_if(m_items.cbegin(), m_items.cend(),
                                   [id](const Item &each) { return each.id == id; });
    if (item == m_items.cend() || id == m_current)
        return;
    m_current = id;
    setAccessibleDescription(item->text);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
    Q_EMIT currentChanged(id);
}

int Rail::itemHeight() const
{
    return std::max(scaled(58), scaled(iconSize) + gap + fontMetrics().height() + 2 * 6);
}

QSize Rail::sizeHint() const
{
    const QFontMetrics strong(fontOf(FontRole::SmallStrong));
    int width = scaled(80);
    for (const Item &item : m_items)
        width = std::max(width, strong.horizontalAdvance(item.text) + 2 * sideSpace + hairline);
    return {width, static_cast<int>(m_items.size()) * itemHeight() + 2 * margin};
}

QSize Rail::minimumSizeHint() const
{
    return sizeHint();
}

QRect Rail::rectOf(qsizetype index) const
{
    int above = 0;
    int below = 0;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).place == m_items.at(index).place) {
            above += i < index;
            below += i > index;
        }
    }
    const int y = m_items.at(index).place == Place::Top
                      ? margin + above * itemHeight()
                      : height() - margin - (below + 1) * itemHeight();
    return {0, y, width() - hairline, itemHeight()};
}

QRect Rail::itemRect(int id) const
{
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).id == id)
            return rectOf(i);
    }
    return {};
}

int Rail::indexAt(QPoint position) const
{
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (rectOf(i).contains(position))
            return static_cast<int>(i);
    }
    return -1;
}

void Rail::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens[Token::Rail]);
    painter.fillRect(QRect(width() - hairline, 0, hairline, height()), tokens[Token::Hairline]);
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const Item &item = m_items.at(i);
        const QRect area = rectOf(i);
        const bool current = item.id == m_current;
        if (current) {
            painter.fillRect(area.adjusted(0, 0, hairline, 0), tokens[Token::Base]);
            painter.fillRect(QRect(area.topLeft(), QSize(barWidth, area.height())),
                             tokens[Token::Highlight]);
        } else if (i == m_hovered) {
            painter.fillRect(area, tokens[Token::Midlight]);
        }
        const QColor iconInk = tokens[current ? Token::Link : Token::Muted];
        const int size = scaled(iconSize);
        const int content = size + gap + fontMetrics().height();
        const int top = area.y() + (area.height() - content) / 2;
        painter.drawPixmap(area.x() + (area.width() - size) / 2, top,
                           iconPixmap(item.icon, iconInk, size, devicePixelRatioF()));
        painter.setFont(current ? fontOf(FontRole::SmallStrong) : font());
        painter.setPen(tokens[current ? Token::WindowText : Token::Muted]);
        painter.drawText(QRect(area.x(), top + size + gap, area.width(), fontMetrics().height()),
                         Qt::AlignCenter, item.text);
        if (current && hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            painter.setPen(tokens[Token::Link]);
            painter.drawRect(area.adjusted(barWidth + 1, 1, -2, -2));
        }
    }
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    qsizetype index = 0;
    while (index < m_items.size() && m_items.at(index).id != m_current)
        ++index;
    switch (event->key()) {
    case Qt::Key_Up:
        index = std::max<qsizetype>(0, index - 1);
        break;
    case Qt::Key_Down:
        index = std::min(m_items.size() - 1, index + 1);
        break;
    case Qt::Key_Home:
        index = 0;
        break;
    case Qt::Key_End:
        index = m_items.size() - 1;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (index < m_items.size())
        setCurrent(m_items.at(index).id);
}

void Rail::mousePressEvent(QMouseEvent *event)
{
    const int index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index >= 0)
        setCurrent(m_items.at(index).id);
}

void Rail::mouseMoveEvent(QMouseEvent *event)
{
    const int index = indexAt(event->pos());
    if (index != m_hovered) {
        m_hovered = index;
        update();
    }
}

void Rail::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void Rail::focusInEvent(QFocusEvent *)
{
    update();
}

void Rail::focusOutEvent(QFocusEvent *)
{
    update();
}

void Rail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace endorse::ui
