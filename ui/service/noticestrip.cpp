// SPDX-License-Identifier: GPL-3.0-or-later
#include "noticestrip.h"

#include <ui/common/iconlabel.h>
#include <ui/common/pushbutton.h>

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>

namespace endorse::ui {

namespace {

constexpr int iconSize = 18;

Token inkOf(NoticeStrip::Tone tone)
{
    switch (tone) {
    case NoticeStrip::Tone::Ok:
        return Token::Ok;
    case NoticeStrip::Tone::Warn:
        return Token::Warn;
    case NoticeStrip::Tone::Fail:
        return Token::Fail;
    case NoticeStrip::Tone::Busy:
        return Token::Busy;
    }
    return Token::Idle;
}

IconId iconOf(NoticeStrip::Tone tone)
{
    switch (tone) {
    case NoticeStrip::Tone::Ok:
        return IconId::Ok;
    case NoticeStrip::Tone::Warn:
        return IconId::Warn;
    case NoticeStrip::Tone::Fail:
        return IconId::Fail;
    case NoticeStrip::Tone::Busy:
        return IconId::Busy;
    }
    return IconId::Idle;
}

} // namespace

NoticeStrip::NoticeStrip(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(this))
    , m_text(new QLabel(this))
    , m_row(new QHBoxLayout(this))
    , m_close(new PushButton(this, PushButton::Kind::Flat))
{
    setObjectName(QStringLiteral("notice"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_close->setObjectName(QStringLiteral("closeNotice"));
    m_close->setIconId(IconId::Cancel);
    connect(m_close, &QPushButton::clicked, this, &NoticeStrip::dismiss);
    m_row->setContentsMargins(12, 6, 8, 6);
    m_row->setSpacing(8);
    m_row->addWidget(m_icon, 0, Qt::AlignTop);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_close, 0, Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void NoticeStrip::present(Words words, Chosen chosen)
{
    m_words = std::move(words);
    m_chosen = std::move(chosen);
    refresh();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeStrip::dismiss()
{
    m_words = nullptr;
    m_chosen = nullptr;
    hide();
}

QString NoticeStrip::text() const
{
    return isPresented() ? m_text->text() : QString();
}

void NoticeStrip::refresh()
{
    if (!m_words)
        return;
    const Notice notice = m_words();
    m_tone = notice.tone;
    m_icon->setIcon(iconOf(m_tone), inkOf(m_tone), iconSize);
    m_text->setText(notice.text);
    setAccessibleName(notice.text);
    setButtons(notice.buttons);
    m_close->setVisible(notice.canClose);
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Close the message"));
    updateGeometry();
    update();
}

void NoticeStrip::setButtons(const QStringList &words)
{
    while (m_buttons.size() > words.size())
        delete m_buttons.takeLast();
    while (m_buttons.size() < words.size()) {
        auto *button = new PushButton(this);
        const int place = int(m_buttons.size());
        button->setObjectName(QStringLiteral("noticeButton%1").arg(place));
        connect(button, &QPushButton::clicked, this, [this, place] {
            // The call may present something else.
            const Chosen chosen = m_chosen;
            if (chosen)
                chosen(place);
        });
        m_row->insertWidget(2 + place, button, 0, Qt::AlignTop);
        button->show();
        m_buttons.append(button);
    }
    for (qsizetype i = 0; i < words.size(); ++i) {
        m_buttons.at(i)->setText(words.at(i));
        m_buttons.at(i)->setAccessibleName(words.at(i));
    }
}

int NoticeStrip::heightForWidth(int width) const
{
    return layout()->totalHeightForWidth(width);
}

void NoticeStrip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.tint(inkOf(m_tone)));
    painter.setPen(tokens[Token::Hairline]);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

void NoticeStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace endorse::ui
