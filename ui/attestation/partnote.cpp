// SPDX-License-Identifier: GPL-3.0-or-later
#include "partnote.h"

#include <ui/common/fonts.h>
#include <ui/common/glossary.h>

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

namespace endorse::ui {

namespace {

constexpr int barWidth = 3;
constexpr int margin = 8;

} // namespace

PartNote::PartNote(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new GlossaryLabel(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setForegroundRole(QPalette::WindowText);
    setFontRole(m_title, FontRole::Strong);
    m_text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin + barWidth + 8, margin, margin + 4, margin);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    hide();
}

void PartNote::setNote(const QString &title, const QString &text, Token ink)
{
    m_has = !text.isEmpty();
    m_ink = ink;
    m_title->setText(title);
    m_text->setPlainText(text);
    updateInk();
}

QString PartNote::text() const
{
    return m_text->plainText();
}

void PartNote::updateInk()
{
    QPalette palette = m_title->palette();
    const QColor color = Tokens::of(this)[m_ink];
    if (palette.color(QPalette::WindowText) != color) {
        palette.setColor(QPalette::WindowText, color);
        m_title->setPalette(palette);
    }
    update();
}

void PartNote::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens[Token::Base]);
    const QRect box = rect().adjusted(margin, margin / 2, -margin, -margin / 2);
    painter.setPen(tokens[Token::Hairline]);
    painter.drawRect(box.adjusted(0, 0, -1, -1));
    painter.fillRect(QRect(box.x(), box.y(), barWidth, box.height()), tokens[m_ink]);
}

void PartNote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateInk();
}

} // namespace endorse::ui
