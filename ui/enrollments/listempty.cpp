// SPDX-License-Identifier: GPL-3.0-or-later
#include "listempty.h"

#include <ui/common/fonts.h>
#include <ui/common/iconlabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>

namespace endorse::ui {

namespace {

constexpr int progressWidth = 320;
constexpr int steps = 1000;

} // namespace

ListEmpty::ListEmpty(QWidget *parent)
    : QWidget(parent)
    , m_picture(new IconLabel(this))
    , m_title(new QLabel(this))
    , m_text(new MutedLabel(this))
    , m_progress(new QProgressBar(this))
    , m_row(new QHBoxLayout)
{
    setObjectName(QStringLiteral("listEmpty"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setPicture(IconId::Enrollments, Token::Muted);
    setFontRole(m_title, FontRole::CaptionTitle);
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("emptyText"));
    for (QLabel *label : std::initializer_list<QLabel *>{m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        label->setMinimumWidth(1);
    }
    m_progress->setTextVisible(false);
    m_progress->setFocusPolicy(Qt::NoFocus);
    m_progress->hide();
    m_row->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 8);
    layout->setSpacing(10);
    layout->addStretch();
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addLayout(m_row);
    layout->setAlignment(m_row, Qt::AlignHCenter);
    layout->addStretch();
    fit();
}

void ListEmpty::setPicture(IconId icon, Token ink)
{
    m_picture->setIcon(icon, ink, 24);
}

void ListEmpty::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void ListEmpty::setActions(const QStringList &words)
{
    while (m_buttons.size() > words.size())
        delete m_buttons.takeLast();
    while (m_buttons.size() < words.size()) {
        const int place = int(m_buttons.size());
        auto *button = new PushButton(this);
        button->setObjectName(QStringLiteral("emptyAction%1").arg(place));
        connect(button, &QPushButton::clicked, this, [this, place] { Q_EMIT triggered(place); });
        m_row->addWidget(button);
        m_buttons.append(button);
    }
    for (qsizetype i = 0; i < words.size(); ++i) {
        m_buttons.at(i)->setText(words.at(i));
        m_buttons.at(i)->setAccessibleName(words.at(i));
    }
}

void ListEmpty::setProgress(qint64 done, qint64 total)
{
    m_progress->setVisible(done >= 0);
    m_progress->setRange(0, total > 0 ? steps : 0);
    m_progress->setValue(total > 0 ? int(steps * done / total) : 0);
    m_progress->setAccessibleName(m_title->text());
}

QString ListEmpty::title() const
{
    return m_title->text();
}

QString ListEmpty::text() const
{
    return m_text->text();
}

QStringList ListEmpty::actions() const
{
    QStringList words;
    for (const PushButton *button : m_buttons)
        words.append(button->text());
    return words;
}

void ListEmpty::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void ListEmpty::fit()
{
    m_progress->setFixedWidth(scaled(progressWidth));
}

} // namespace endorse::ui
