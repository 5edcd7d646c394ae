// SPDX-License-Identifier: GPL-3.0-or-later
#include "paneparts.h"

#include <ui/common/fonts.h>
#include <ui/common/tokens.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int elidedMinimum = 4; // characters
constexpr int tabPadding = 9;
constexpr int leastTabPadding = 3;
constexpr int underline = 2;

/// Gives every palette group the theme's muted ink as text.
void applyMuted(QWidget *widget)
{
    QPalette palette = widget->palette();
    const QColor ink = Tokens::of(widget)[Token::Muted];
    if (palette.color(QPalette::WindowText) == ink)
        return;
    palette.setColor(QPalette::WindowText, ink);
    // On a ground of Base a label is drawn in Text.
    palette.setColor(QPalette::Text, ink);
    widget->setPalette(palette);
}

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent, Qt::TextElideMode mode)
    : QWidget(parent)
    , m_mode(mode)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    updateToolTip();
    update();
}

void ElidedLabel::setMuted(bool muted)
{
    m_muted = muted;
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment horizontal)
{
    m_alignment = horizontal;
    update();
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(m_text) > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const
{
    // One pixel more than the advance: rounding of a scaled font must not elide a text that fits.
    const QMargins margins = contentsMargins();
    return {fontMetrics().horizontalAdvance(m_text) + 1 + margins.left() + margins.right(),
            fontMetrics().height() + margins.top() + margins.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int least = fontMetrics().averageCharWidth() * elidedMinimum;
    return {std::min(least, sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setPen(!isEnabled() ? tokens[Token::DisabledText]
                   : m_muted    ? tokens[Token::Muted]
                                : palette().color(QPalette::WindowText));
    painter.drawText(contentsRect(), static_cast<int>(Qt::AlignVCenter | m_alignment),
                     fontMetrics().elidedText(m_text, m_mode, contentsRect().width()));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        updateToolTip();
    }
}

void ElidedLabel::updateToolTip()
{
    // Foreign text may look like markup; a tooltip that is escaped shows it as it is.
    setToolTip(isElided() ? QStringLiteral("<qt>%1</qt>").arg(m_text.toHtmlEscaped()) : QString());
}

MutedLabel::MutedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    updateInk();
}

int MutedLabel::heightForWidth(int width) const
{
    if (m_measuredText != text()) {
        m_heights.clear();
        m_measuredText = text();
    }
    const auto known = m_heights.constFind(width);
    if (known != m_heights.cend())
        return *known;
    return *m_heights.insert(width, QLabel::heightForWidth(width));
}

void MutedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::ContentsRectChange)
        m_heights.clear();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
        updateInk();
}

void MutedLabel::updateInk()
{
    applyMuted(this);
}

PaneHeader::PaneHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new MutedLabel(this))
    , m_note(new MutedLabel(this))
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(10, 0, 8, 1);
    m_layout->setSpacing(6);
    m_layout->addWidget(m_title);
    m_layout->addStretch();
    m_layout->addWidget(m_note);
    setFontRole(m_title, FontRole::SmallStrong);
    setFontRole(m_note, FontRole::Small);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PaneHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PaneHeader::setNote(const QString &note)
{
    m_note->setText(note);
}

void PaneHeader::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void PaneHeader::setTopLine(bool line)
{
    m_topLine = line;
    update();
}

QSize PaneHeader::sizeHint() const
{
    return {QWidget::sizeHint().width(), std::max(scaled(26), m_layout->minimumSize().height())};
}

QSize PaneHeader::minimumSizeHint() const
{
    return {m_layout->minimumSize().width(), sizeHint().height()};
}

void PaneHeader::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens[Token::Window]);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens[Token::Hairline]);
    if (m_topLine)
        painter.fillRect(QRect(0, 0, width(), 1), tokens[Token::Hairline]);
}

TabStrip::TabStrip(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize TabStrip::tabSizeHint(int index) const
{
    // The current tab is semibold: all have the width of that, so that nothing moves on a change.
    const QFontMetrics strong(fontOf(FontRole::Strong));
    int padding = scaled(tabPadding);
    // A strip that takes the width it is given moves its tabs together before it scrolls them.
    if (sizePolicy().horizontalPolicy() == QSizePolicy::Ignored && count() > 0) {
        int words = 0;
        for (int i = 0; i < count(); ++i)
            words += strong.size(Qt::TextShowMnemonic, tabText(i)).width();
        padding = std::clamp((width() - words) / (2 * count()), scaled(leastTabPadding), padding);
    }
    return {strong.size(Qt::TextShowMnemonic, tabText(index)).width() + 2 * padding,
            std::max(scaled(30), strong.height() + 10)};
}

QSize TabStrip::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void TabStrip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens[Token::Window]);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens[Token::Hairline]);
    for (int i = 0; i < count(); ++i) {
        QStyleOptionTab option;
        initStyleOption(&option, i);
        const QRect area = option.rect;
        const bool current = i == currentIndex();
        if (current)
            painter.fillRect(
                QRect(area.x(), area.bottom() - underline + 1, area.width(), underline),
                tokens[Token::Highlight]);
        painter.setFont(fontOf(current ? FontRole::Strong : FontRole::Body));
        const bool over = option.state & QStyle::State_MouseOver;
        painter.setPen(!isTabEnabled(i)  ? tokens[Token::DisabledText]
                       : current || over ? tokens[Token::WindowText]
                                         : tokens[Token::Muted]);
        painter.drawText(area, Qt::AlignCenter | Qt::TextShowMnemonic, tabText(i));
        if (current && hasFocus()) {
            painter.setPen(tokens[Token::Link]);
            painter.drawRect(area.adjusted(1, 3, -2, -5));
        }
    }
}

ToolRow::ToolRow(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(12, 0, 12, 1);
    m_layout->setSpacing(6);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ToolRow::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void ToolRow::addSeparator()
{
    m_layout->addWidget(new RowSeparator(this));
}

void ToolRow::addStretch()
{
    m_layout->addStretch();
}

QSize ToolRow::sizeHint() const
{
    return {m_layout->sizeHint().width(), std::max(scaled(44), m_layout->minimumSize().height())};
}

QSize ToolRow::minimumSizeHint() const
{
    return {m_layout->minimumSize().width(), sizeHint().height()};
}

void ToolRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Tokens::of(this)[Token::Hairline]);
}

RowSeparator::RowSeparator(QWidget *parent, int height)
    : QWidget(parent)
    , m_height(height)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize RowSeparator::sizeHint() const
{
    return {9, scaled(m_height)};
}

void RowSeparator::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(width() / 2, 0, 1, height()), Tokens::of(this)[Token::Hairline]);
}

} // namespace endorse::ui
