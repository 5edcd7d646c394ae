// SPDX-License-Identifier: GPL-3.0-or-later
#include "lockspanel.h"

#include <ui/common/fonts.h>
#include <ui/common/iconlabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>

namespace endorse::ui {

namespace {

constexpr qreal outline = 1.5;
constexpr qreal radius = 4;

void setInk(QLabel *label, Token ink)
{
    QPalette palette = label->palette();
    const QColor color = Tokens::of(label)[ink];
    if (palette.color(QPalette::WindowText) == color)
        return;
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    // On Base the labels would take the Text role, and the inks are given as WindowText.
    label->setForegroundRole(QPalette::WindowText);
    return label;
}

} // namespace

LockPlaceBox::LockPlaceBox(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(this))
    , m_title(plainLabel(this))
    , m_lines()
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setHorizontalSpacing(4);
    layout->setVerticalSpacing(3);
    layout->addWidget(m_icon, 0, 0);
    layout->addWidget(m_title, 0, 1, 1, 2);
    setFontRole(m_title, FontRole::Strong);
    for (int row = 0; row < lineCount; ++row) {
        Line &line = m_lines.at(size_t(row));
        line = {new IconLabel(this), plainLabel(this), plainLabel(this)};
        line.state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        layout->addWidget(line.icon, row + 1, 0);
        layout->addWidget(line.label, row + 1, 1);
        layout->addWidget(line.state, row + 1, 2);
    }
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(lineCount + 1, 1);
    setPlace({});
}

void LockPlaceBox::setPlace(const LockPlace &place)
{
    m_place = place;
    m_icon->setIcon(place.icon, place.refused ? Token::Fail : place.ink, 18);
    m_title->setText(place.title);
    auto *layout = static_cast<QGridLayout *>(this->layout());
    for (int row = 0; row < lineCount; ++row) {
        Line &widgets = m_lines.at(size_t(row));
        const bool used = row < place.lines.size();
        const LockLine line = used ? place.lines.at(row) : LockLine();
        widgets.icon->setVisible(line.icon.has_value());
        if (line.icon)
            widgets.icon->setIcon(*line.icon, line.ink, 14);
        widgets.label->setVisible(used);
        widgets.label->setText(line.label);
        widgets.state->setVisible(used && !line.state.isEmpty());
        widgets.state->setText(line.state);
        const bool labelIsMono = line.mono && line.state.isEmpty();
        setFontRole(widgets.label, labelIsMono ? FontRole::Mono
                                   : line.icon ? FontRole::SmallStrong
                                               : FontRole::Small);
        setFontRole(widgets.state, line.mono ? FontRole::Mono : FontRole::Small);
        // Without an icon a line begins where the icons do.
        layout->removeWidget(widgets.label);
        if (line.icon)
            layout->addWidget(widgets.label, row + 1, 1, 1, line.state.isEmpty() ? 2 : 1);
        else
            layout->addWidget(widgets.label, row + 1, 0, 1, line.state.isEmpty() ? 3 : 2);
    }
    updateLook();
}

void LockPlaceBox::updateLook()
{
    setInk(m_title, m_place.refused ? Token::Fail : m_place.ink);
    for (int row = 0; row < std::min<int>(lineCount, int(m_place.lines.size())); ++row) {
        const LockLine &line = m_place.lines.at(row);
        setInk(m_lines.at(size_t(row)).label, line.ink);
        setInk(m_lines.at(size_t(row)).state, line.stateInk);
    }
    update();
}

void LockPlaceBox::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Token ink = m_place.refused ? Token::Fail : m_place.ink;
    QPen pen(m_place.outlineOnly ? tokens[Token::Border] : tokens[ink], outline);
    if (m_place.outlineOnly || m_place.refused)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    // The chip stands for what is inside: its ground is quieter than that of the envelopes.
    const bool chip = m_place.ink == Token::Tpm;
    painter.setBrush(m_place.outlineOnly ? tokens[Token::Base]
                     : chip              ? tokens[Token::AlternateBase]
                                         : tokens.tint(ink));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

void LockPlaceBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateLook();
}

LocksPanel::LocksPanel(QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(this))
    , m_scroll(new QScrollArea(this))
    , m_places(new QWidget(this))
    , m_tpm(new LockPlaceBox(m_places))
    , m_ek(new LockPlaceBox(m_places))
    , m_srk(new LockPlaceBox(m_places))
{
    m_header->setTopLine(true);
    auto *places = new QHBoxLayout(m_places);
    places->setContentsMargins(10, 8, 10, 8);
    places->setSpacing(8);
    places->addWidget(m_tpm, 1);
    places->addWidget(m_ek, 1);
    places->addWidget(m_srk, 1);
    m_places->setAutoFillBackground(true);
    m_places->setBackgroundRole(QPalette::Base);

    m_scroll->setObjectName(QStringLiteral("locks"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(m_places);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    markPane(m_scroll);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_scroll, 1);
    retranslate();
}

QSize LocksPanel::sizeHint() const
{
    // Room for the tallest place, so that the panel does not move when a lock opens.
    const int line = QFontMetrics(fontOf(FontRole::Body)).height() + scaled(4);
    return {m_places->sizeHint().width(),
            m_header->sizeHint().height() +
                std::max(m_places->sizeHint().height(), 6 * line + scaled(30))};
}

void LocksPanel::setLocks(const LocksView &locks)
{
    m_header->setNote(locks.summary);
    m_tpm->setPlace(locks.tpm);
    m_ek->setPlace(locks.ekEnvelope);
    m_srk->setPlace(locks.srkEnvelope);
    m_scroll->setAccessibleDescription(locks.accessibleText());
}

void LocksPanel::retranslate()
{
    m_header->setTitle(tr("The two locks"));
    m_scroll->setAccessibleName(tr("The two locks"));
}

} // namespace endorse::ui
