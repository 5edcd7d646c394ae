// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptystate.h"

#include <ui/common/fonts.h>
#include <ui/common/iconlabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>

#include <QBoxLayout>
#include <QLabel>

namespace endorse::ui {

EmptyState::EmptyState(IconId icon, QWidget *parent)
    : QWidget(parent)
    , m_picture(new IconLabel(this))
    , m_title(new QLabel(this))
    , m_text(new MutedLabel(this))
    , m_button(new PushButton(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_picture->setIcon(icon, Token::Muted, 24);
    setFontRole(m_title, FontRole::CaptionTitle);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_button->setObjectName(QStringLiteral("emptyAction"));
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::triggered);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 4, 24, 4);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    fit();
}

void EmptyState::setAction(const QString &text)
{
    m_button->setVisible(!text.isEmpty());
    m_button->setText(text);
    fit();
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void EmptyState::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fit();
}

void EmptyState::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    setMinimumHeight(0);
}

QSize EmptyState::minimumSizeHint() const
{
    return isVisible() ? QWidget::minimumSizeHint() : QSize();
}

void EmptyState::fit()
{
    if (!isVisible())
        return;
    // Where there is no room the words come before the picture.
    const QMargins margins = layout()->contentsMargins();
    const int inner = width() - margins.left() - margins.right();
    int needed = margins.top() + margins.bottom() + m_title->heightForWidth(inner);
    for (const QWidget *widget :
         {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_button)}) {
        if (widget->isHidden())
            continue;
        needed += layout()->spacing() + (widget->hasHeightForWidth() ? widget->heightForWidth(inner)
                                                                     : widget->sizeHint().height());
    }
    setMinimumHeight(needed);
    m_picture->setVisible(needed + layout()->spacing() + m_picture->sizeHint().height() <=
                          height());
}

QString EmptyState::title() const
{
    return m_title->text();
}

} // namespace endorse::ui
