// SPDX-License-Identifier: GPL-3.0-or-later
#include "facetpane.h"

#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int rowAt13 = 28;
constexpr int sidePadding = 12;
constexpr int iconAt13 = 16;
constexpr int gap = 6;

} // namespace

FacetButton::FacetButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FacetButton::setFacet(const FacetChoice &facet)
{
    m_facet = facet;
    setObjectName(QStringLiteral("facet:") + facet.id);
    setText(facet.text);
    setChecked(facet.isActive);
    setAccessibleName(QStringLiteral("%1, %2").arg(facet.text, QLocale().toString(facet.count)));
    // A long name is shortened.
    setToolTip(QStringLiteral("<qt>%1</qt>").arg(facet.text.toHtmlEscaped()));
    update();
}

QSize FacetButton::sizeHint() const
{
    const QFontMetrics metrics(fontOf(FontRole::Strong));
    const int texts = metrics.horizontalAdvance(m_facet.text) +
                      metrics.horizontalAdvance(QLocale().toString(m_facet.count));
    return {texts + 2 * scaled(sidePadding) + scaled(iconAt13) + 2 * scaled(gap),
            std::max(scaled(rowAt13), metrics.height() + 6)};
}

QSize FacetButton::minimumSizeHint() const
{
    return {scaled(80), sizeHint().height()};
}

void FacetButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    if (isChecked())
        painter.fillRect(rect(), tokens[Token::Selection]);
    else if (underMouse())
        painter.fillRect(rect(), tokens[Token::AlternateBase]);
    const int size = scaled(iconAt13);
    QRect place = rect().adjusted(scaled(sidePadding), 0, -scaled(sidePadding), 0);
    painter.drawPixmap(
        place.left(), (height() - size) / 2,
        iconPixmap(m_facet.icon, tokens[tokenOf(m_facet.ink)], size, devicePixelRatioF()));
    place.setLeft(place.left() + size + scaled(gap));
    const QString count = QLocale().toString(m_facet.count);
    painter.setFont(fontOf(FontRole::Body));
    painter.setPen(tokens[Token::Muted]);
    painter.drawText(place, int(Qt::AlignRight | Qt::AlignVCenter), count);
    place.setRight(place.right() - painter.fontMetrics().horizontalAdvance(count) - scaled(gap));
    painter.setFont(fontOf(isChecked() ? FontRole::Strong : FontRole::Body));
    painter.setPen(tokens[Token::Text]);
    painter.drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(m_facet.text, Qt::ElideRight, place.width()));
    if (hasFocus()) {
        painter.setPen(tokens[Token::Link]);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void FacetButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void FacetButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FacetButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

FacetPane::FacetPane(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget(this))
    , m_layout(new QVBoxLayout(m_content))
    , m_status(new PaneHeader(m_content))
    , m_compared(new PaneHeader(m_content))
    , m_hubs(new PaneHeader(m_content))
{
    setObjectName(QStringLiteral("facets"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Base);
    m_content->setBackgroundRole(QPalette::Base);
    m_content->setAutoFillBackground(true);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    for (PaneHeader *header : {m_status, m_compared, m_hubs}) {
        m_layout->addWidget(header);
        header->setTopLine(header != m_status);
    }
    m_layout->addStretch();
    m_compared->hide();
    m_hubs->hide();
    setWidget(m_content);
    markPane(this);
}

PaneHeader *FacetPane::headerOf(const QString &id) const
{
    if (id.startsWith(QLatin1String("compared:")))
        return m_compared;
    return id.startsWith(QLatin1String("hub:")) ? m_hubs : m_status;
}

FacetButton *FacetPane::buttonOf(qsizetype place)
{
    while (m_buttons.size() <= place) {
        auto *button = new FacetButton(m_content);
        connect(button, &QAbstractButton::clicked, this, [this, button] {
            // What is checked is what the page says, not what was pressed.
            button->setChecked(button->facet().isActive);
            Q_EMIT facetChosen(button->facet().id);
        });
        m_buttons.append(button);
    }
    return m_buttons.at(place);
}

void FacetPane::setFacets(const QList<FacetChoice> &facets)
{
    bool isSame = facets.size() == m_buttons.size();
    for (qsizetype i = 0; isSame && i < facets.size(); ++i)
        isSame = m_buttons.at(i)->facet().id == facets.at(i).id;
    while (m_buttons.size() > facets.size())
        delete m_buttons.takeLast();
    for (qsizetype i = 0; i < facets.size(); ++i)
        buttonOf(i)->setFacet(facets.at(i));
    if (isSame)
        return;
    while (QLayoutItem *item = m_layout->takeAt(0))
        delete item;
    for (PaneHeader *header : {m_status, m_compared, m_hubs}) {
        bool hasFacets = false;
        m_layout->addWidget(header);
        for (FacetButton *button : std::as_const(m_buttons)) {
            if (headerOf(button->facet().id) != header)
                continue;
            m_layout->addWidget(button);
            button->show();
            hasFacets = true;
        }
        header->setVisible(hasFacets);
    }
    m_layout->addStretch();
    QWidget *before = nullptr;
    for (FacetButton *button : std::as_const(m_buttons)) {
        if (before)
            QWidget::setTabOrder(before, button);
        before = button;
    }
}

void FacetPane::retranslate()
{
    setAccessibleName(tr("Facets of the list"));
    m_status->setTitle(tr("Status"));
    m_compared->setTitle(tr("Against the service"));
    m_hubs->setTitle(tr("IoT hub"));
}

void FacetPane::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    // Names are shortened rather than scrolled sideways.
    m_content->setMaximumWidth(viewport()->width());
}

} // namespace endorse::ui
