// SPDX-License-Identifier: GPL-3.0-or-later
#include "glossarypopup.h"

#include <ui/common/fonts.h>
#include <ui/common/glossary.h>
#include <ui/common/glossarywindow.h>
#include <ui/common/pushbutton.h>
#include <ui/common/tokens.h>

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int widthAt13 = 360;
constexpr int gap = 4;
constexpr int margin = 8;

bool isInside(const QWidget *widget, const QWidget *ancestor)
{
    return widget && (widget == ancestor || ancestor->isAncestorOf(widget));
}

} // namespace

GlossaryPopup *GlossaryPopup::open(QWidget *widget, const QRect &place, const QString &termId)
{
    QWidget *window = widget->window();
    // Another one closes when it loses the focus; not before this one has taken it.
    auto *popup = new GlossaryPopup(window, widget,
                                    QRect(widget->mapTo(window, place.topLeft()), place.size()));
    popup->show(termId);
    popup->QFrame::show();
    popup->raise();
    popup->setFocus(Qt::PopupFocusReason);
    return popup;
}

GlossaryPopup::GlossaryPopup(QWidget *window, QWidget *origin, const QRect &place)
    : QFrame(window)
    , m_origin(origin)
    , m_place(place)
{
    setObjectName(QStringLiteral("glossaryPopup"));
    setFocusPolicy(Qt::StrongFocus);
    build();
    window->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // No widget at all: another program has the focus, and comes back.
        if (now && !isInside(now, this))
            deleteLater();
    });
}

void GlossaryPopup::build()
{
    m_title = new QLabel(this);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    setFontRole(m_title, FontRole::Strong);
    m_definition = new GlossaryLabel(this);
    m_definition->setObjectName(QStringLiteral("definition"));
    m_definition->setFollows(true);
    connect(m_definition, &GlossaryLabel::termActivated, this, &GlossaryPopup::show);

    m_back = new PushButton(this, PushButton::Kind::Flat);
    m_back->setObjectName(QStringLiteral("back"));
    connect(m_back, &QPushButton::clicked, this, &GlossaryPopup::back);
    m_all = new PushButton(this, PushButton::Kind::Flat);
    m_all->setObjectName(QStringLiteral("all"));
    connect(m_all, &QPushButton::clicked, this, [this] {
        const QString id = termId();
        QWidget *owner = m_origin ? m_origin->window() : parentWidget();
        leave();
        GlossaryWindow::open(owner, id);
    });
    m_close = new PushButton(this, PushButton::Kind::Flat);
    m_close->setObjectName(QStringLiteral("close"));
    connect(m_close, &QPushButton::clicked, this, &GlossaryPopup::leave);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(m_back);
    buttons->addWidget(m_all);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 6);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_definition);
    layout->addLayout(buttons);
}

void GlossaryPopup::show(const QString &termId)
{
    if (!glossary::find(termId))
        return;
    m_path.append(termId);
    render();
}

void GlossaryPopup::back()
{
    if (m_path.size() < 2)
        return;
    m_path.removeLast();
    // The button may go away under the focus.
    setFocus(Qt::OtherFocusReason);
    render();
}

void GlossaryPopup::render()
{
    const GlossaryTerm *term = glossary::find(termId());
    if (!term)
        return;
    m_title->setText(glossary::titleOf(*term));
    m_definition->setExcept(termId());
    m_definition->setPlainText(glossary::definitionOf(*term));
    m_back->setText(tr("Back"));
    m_back->setVisible(m_path.size() > 1);
    m_all->setText(tr("Open Glossary"));
    m_close->setText(tr("Close"));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_definition->plainText());
    placeIt();
}

void GlossaryPopup::placeIt()
{
    const QRect room = parentWidget()->rect().adjusted(margin, margin, -margin, -margin);
    const int buttons = m_back->sizeHint().width() + m_all->sizeHint().width() +
                        m_close->sizeHint().width() + scaled(40);
    const int width = std::min(room.width(), std::max(scaled(widthAt13), buttons));
    const int height = std::max(layout()->heightForWidth(width), layout()->minimumSize().height());
    int x = std::clamp(m_place.left(), room.left(), std::max(room.left(), room.right() - width));
    int y = m_place.bottom() + gap;
    if (y + height > room.bottom())
        y = m_place.top() - gap - height;
    y = std::clamp(y, room.top(), std::max(room.top(), room.bottom() - height));
    setGeometry(x, y, width, height);
}

void GlossaryPopup::leave()
{
    if (m_origin)
        m_origin->setFocus(Qt::OtherFocusReason);
    deleteLater();
}

void GlossaryPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        event->accept();
        leave();
        return;
    }
    QFrame::keyPressEvent(event);
}

void GlossaryPopup::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        render();
}

bool GlossaryPopup::eventFilter(QObject *watched, QEvent *event)
{
    // The word under it has moved.
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        deleteLater();
    return QFrame::eventFilter(watched, event);
}

void GlossaryPopup::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens[Token::Base]);
    painter.setPen(tokens[Token::Border]);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace endorse::ui
