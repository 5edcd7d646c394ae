// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramheads.h"

#include <ui/attestation/diagramitem.h>
#include <ui/common/fonts.h>

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace endorse::ui {

using models::Party;

namespace {

constexpr int iconSize = 20;
constexpr int padding = 8;
constexpr int iconGap = 7;

IconId iconOfParty(Party party, const DiagramEnds &ends)
{
    switch (party) {
    case Party::Tpm:
        return IconId::Tpm;
    case Party::Device:
        // A device whose key lives in a chip is drawn as that chip.
        return ends.keyHome == QLatin1String("tpm")      ? IconId::Tpm
               : ends.keyHome == QLatin1String("pkcs11") ? IconId::Lock
                                                         : IconId::Device;
    case Party::Hub:
        return IconId::Hub;
    case Party::Service:
        break;
    }
    return IconId::Service;
}

/// Where the words of a head begin, from its own left.
qreal textLeft(bool icons)
{
    return scaled(icons ? padding + iconSize + iconGap : padding);
}

qreal textRoom(const DiagramGeometry &geometry, bool icons)
{
    return geometry.headWidth - textLeft(icons) - scaled(padding) / 2.0;
}

/// Heads too narrow for what they always say give up their icons, all of them. A TPM's name or a
/// host may be longer than any head.
bool haveIcons(const DiagramGeometry &geometry, const DiagramEnds &ends)
{
    const QFontMetricsF strong(fontOf(FontRole::Strong));
    const QFontMetricsF small(fontOf(FontRole::Small));
    qreal needed = small.horizontalAdvance(endText(ends, Party::Device));
    for (const Party party : geometry.parties)
        needed = std::max(needed, strong.horizontalAdvance(models::partyText(party)));
    if (ends.serviceIsEmulator)
        needed = std::max(needed, small.horizontalAdvance(endText(ends, Party::Service)));
    return needed <= textRoom(geometry, true);
}

} // namespace

QString endText(const DiagramEnds &ends, Party party)
{
    const auto say = [](const char *source) {
        return QCoreApplication::translate("endorse::ui::DiagramHeads", source);
    };
    switch (party) {
    case Party::Tpm:
        return ends.tpmName;
    case Party::Device:
        if (ends.keyHome == QLatin1String("file"))
            //: Under the head "Device" of the diagram.
            return say(QT_TRANSLATE_NOOP("endorse::ui::DiagramHeads", "key in a file"));
        if (ends.keyHome == QLatin1String("pkcs11"))
            //: Under the head "Device" of the diagram: a PKCS#11 token.
            return say(QT_TRANSLATE_NOOP("endorse::ui::DiagramHeads", "key in a token"));
        if (ends.keyHome == QLatin1String("tpm"))
            //: Under the head "Device" of the diagram.
            return say(QT_TRANSLATE_NOOP("endorse::ui::DiagramHeads", "key in the TPM"));
        return say(QT_TRANSLATE_NOOP("endorse::ui::DiagramHeads", "this computer"));
    case Party::Hub:
        if (!ends.serviceIsEmulator)
            return ends.hub;
        break;
    case Party::Service:
        break;
    }
    //: Under the head "Service" of the diagram.
    return ends.serviceIsEmulator ? say(QT_TRANSLATE_NOOP("endorse::ui::DiagramHeads", "emulator"))
                                  : ends.service.host();
}

void paintHeads(QPainter *painter, const DiagramGeometry &geometry, const DiagramEnds &ends,
                const Tokens &tokens, bool vector)
{
    const QFontMetricsF strong(fontOf(FontRole::Strong));
    const QFontMetricsF small(fontOf(FontRole::Small));
    const bool icons = haveIcons(geometry, ends);
    const qreal room = textRoom(geometry, icons);
    painter->setRenderHint(QPainter::Antialiasing);
    for (const Party party : geometry.parties) {
        const QRectF head = geometry.headRect(party);
        const QColor ink = tokens[inkOfParty(party)];
        painter->setPen(QPen(ink, 1.5));
        painter->setBrush(tokens[Token::Base]);
        painter->drawRoundedRect(head, 3, 3);
        if (icons) {
            const int size = scaled(iconSize);
            drawIcon(painter,
                     QRectF(std::round(head.left() + scaled(padding)),
                            std::round(head.center().y() - size / 2.0), size, size),
                     iconOfParty(party, ends), ink, vector);
        }
        const FittedLabel below =
            fitLabel({core::Text::verbatim(endText(ends, party))}, fontOf(FontRole::Small), room);
        const bool two = !below.text.isEmpty();
        const qreal height = strong.height() + (two ? small.height() : 0);
        const qreal top = head.center().y() - height / 2;
        const qreal left = head.left() + textLeft(icons);
        painter->setFont(fontOf(FontRole::Strong));
        painter->setPen(ink);
        painter->drawText(QPointF(left, top + strong.ascent()),
                          strong.elidedText(models::partyText(party), Qt::ElideRight, room));
        if (!two)
            continue;
        painter->setFont(below.font);
        painter->setPen(tokens[Token::Muted]);
        painter->drawText(QPointF(left, top + strong.height() + small.ascent()), below.text);
    }
}

DiagramHeads::DiagramHeads(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::NoFocus);
}

void DiagramHeads::setEnds(const DiagramEnds &ends)
{
    if (m_ends == ends)
        return;
    m_ends = ends;
    update();
}

bool DiagramHeads::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    // Names may have been shortened: here they stand in full.
    const auto *help = static_cast<QHelpEvent *>(event);
    const DiagramGeometry geometry =
        DiagramGeometry::of(width(), DiagramGeometry::minimumPitch(), m_ends.mechanism);
    for (const Party party : geometry.parties) {
        if (!geometry.headRect(party).contains(help->pos()))
            continue;
        const QString words =
            models::partyText(party) + QStringLiteral(": ") +
            (party == Party::Service && !m_ends.service.isEmpty() ? m_ends.service.toString()
             : party == Party::Hub && !m_ends.hub.isEmpty()       ? m_ends.hub
                                                                  : endText(m_ends, party));
        QToolTip::showText(help->globalPos(),
                           QStringLiteral("<qt>%1</qt>").arg(words.toHtmlEscaped()), this);
        return true;
    }
    QToolTip::hideText();
    return true;
}

void DiagramHeads::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens[Token::Base]);
    paintHeads(&painter,
               DiagramGeometry::of(width(), DiagramGeometry::minimumPitch(), m_ends.mechanism),
               m_ends, tokens, false);
}

} // namespace endorse::ui
