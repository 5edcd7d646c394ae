// SPDX-License-Identifier: GPL-3.0-or-later
#include "captionband.h"

#include <ui/common/fonts.h>
#include <ui/common/glossary.h>

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace endorse::ui {

namespace {

constexpr int barWidth = 4;
constexpr int wideFrom = 700;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

} // namespace

CaptionBand::CaptionBand(QWidget *parent)
    : QWidget(parent)
    , m_iconLabel(new QLabel(this))
    , m_title(plainLabel(this))
    , m_text(new GlossaryLabel(this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(barWidth + 14, 8, 14, 8);
    layout->setHorizontalSpacing(6);
    layout->setVerticalSpacing(2);
    layout->addWidget(m_iconLabel, 0, 0, Qt::AlignTop);
    layout->addWidget(m_title, 0, 1);
    layout->addWidget(m_text, 1, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(2, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setFontRole(m_title, FontRole::CaptionTitle);
    updateLook();
}

void CaptionBand::setContent(IconId icon, Token ink, const QString &title, const QString &text)
{
    m_icon = icon;
    m_ink = ink;
    m_title->setText(title);
    m_text->setPlainText(text);
    setAccessibleName(title);
    setAccessibleDescription(text);
    updateLook();
}

void CaptionBand::setTone(Tone tone)
{
    m_tone = tone;
    updateLook();
}

QString CaptionBand::title() const
{
    return m_title->text();
}

QString CaptionBand::text() const
{
    return m_text->plainText();
}

void CaptionBand::updateLook()
{
    const Tokens &tokens = Tokens::of(this);
    m_iconLabel->setPixmap(iconPixmap(m_icon, tokens[m_ink], scaled(18), devicePixelRatioF()));
    update();
}

void CaptionBand::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QColor ground = tokens[Token::Base];
    QColor bar = tokens[Token::Highlight];
    if (m_tone != Tone::Normal) {
        const Token ink = m_tone == Tone::Fail ? Token::Fail : Token::Warn;
        ground = tokens.tint(ink);
        bar = tokens[ink];
    }
    QPainter painter(this);
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, 0, barWidth, height()), bar);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens[Token::Hairline]);
}

void CaptionBand::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= scaled(wideFrom);
    if (wide == m_wide)
        return;
    m_wide = wide;
    updateFonts();
}

void CaptionBand::setPresenting(bool presenting)
{
    m_presenting = presenting;
    updateFonts();
}

void CaptionBand::updateFonts()
{
    setFontRole(m_title, m_presenting ? FontRole::CaptionTitlePresented
                         : m_wide     ? FontRole::CaptionTitleWide
                                      : FontRole::CaptionTitle);
    setFontRole(m_text, m_wide && !m_presenting ? FontRole::Lead : FontRole::Body);
}

void CaptionBand::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
}

} // namespace endorse::ui
