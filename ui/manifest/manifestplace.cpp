// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestplace.h"

#include <ui/common/fonts.h>
#include <ui/common/iconlabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace endorse::ui {

namespace {

constexpr int placeWidth = 620;
constexpr int placeMargin = 24;
constexpr int placePadding = 28;
constexpr qreal placeRadius = 4;

QLabel *placeLabel(QWidget *parent, const char *name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    label->setMinimumWidth(1);
    return label;
}

} // namespace

ManifestPlace::ManifestPlace(QWidget *parent)
    : QWidget(parent)
    , m_frame(new QWidget(this))
    , m_icon(new IconLabel(m_frame))
    , m_title(placeLabel(m_frame, "placeTitle"))
    , m_text(placeLabel(m_frame, "placeText"))
    , m_facts(new CopyFieldList(m_frame))
    , m_note(new MutedLabel(m_frame))
    , m_row(nullptr)
{
    setObjectName(QStringLiteral("manifestPlace"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFontRole(m_title, FontRole::CaptionTitle);
    m_note->setObjectName(QStringLiteral("placeNote"));
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignHCenter);
    m_note->setMinimumWidth(1);
    auto *buttons = new QWidget(m_frame);
    m_row = new QHBoxLayout(buttons);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    auto *column = new QVBoxLayout(m_frame);
    column->setContentsMargins(placePadding, placePadding, placePadding, placePadding);
    column->setSpacing(10);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_facts);
    column->addWidget(buttons, 0, Qt::AlignHCenter);
    column->addWidget(m_note);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_frame, 100);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(placeMargin, placeMargin, placeMargin, placeMargin);
    layout->addStretch();
    layout->addLayout(row);
    layout->addStretch();
    setTone(Tone::Drop);
    fit();
}

void ManifestPlace::setTone(Tone tone)
{
    m_tone = tone;
    if (tone == Tone::Drop)
        m_icon->setIcon(IconId::Manifests, Token::Muted, 32);
    else
        m_icon->setIcon(IconId::Fail, Token::Fail, 32);
    update();
}

void ManifestPlace::setTexts(const QString &title, const QString &text, const QString &note)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void ManifestPlace::setFacts(const QList<CopyFact> &facts)
{
    m_facts->setFacts(facts);
    m_facts->setVisible(!facts.isEmpty());
}

void ManifestPlace::setActions(const QStringList &words)
{
    while (m_buttons.size() > words.size())
        delete m_buttons.takeLast();
    while (m_buttons.size() < words.size()) {
        const int place = int(m_buttons.size());
        auto *button = new PushButton(m_row->parentWidget(), place == 0 ? PushButton::Kind::Primary
                                                                        : PushButton::Kind::Normal);
        button->setObjectName(QStringLiteral("placeAction%1").arg(place));
        connect(button, &QPushButton::clicked, this, [this, place] { Q_EMIT triggered(place); });
        m_row->addWidget(button);
        m_buttons.append(button);
    }
    for (qsizetype i = 0; i < words.size(); ++i)
        m_buttons.at(i)->setText(words.at(i));
}

void ManifestPlace::setAimedAt(bool aimed)
{
    m_aimed = aimed;
    update();
}

QSize ManifestPlace::minimumSizeHint() const
{
    return {QWidget::minimumSizeHint().width(), 0};
}

QString ManifestPlace::title() const
{
    return m_title->text();
}

QString ManifestPlace::text() const
{
    return m_text->text();
}

void ManifestPlace::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isDrop = m_tone == Tone::Drop;
    QPen pen(tokens[!isDrop   ? Token::Fail
                    : m_aimed ? Token::Link
                              : Token::Border],
             m_aimed ? 2 : 1.5);
    if (isDrop)
        pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(!isDrop   ? tokens.tint(Token::Fail)
                     : m_aimed ? tokens[Token::Selection]
                               : tokens[Token::AlternateBase]);
    painter.drawRoundedRect(QRectF(m_frame->geometry()).adjusted(1, 1, -1, -1), placeRadius,
                            placeRadius);
}

void ManifestPlace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void ManifestPlace::fit()
{
    m_frame->setMaximumWidth(scaled(placeWidth));
}

} // namespace endorse::ui
