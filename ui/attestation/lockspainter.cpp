// SPDX-License-Identifier: GPL-3.0-or-later
#include "lockspainter.h"

#include <models/format.h>
#include <models/keytreemodel.h>
#include <ui/common/fonts.h>

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace endorse::ui {

namespace {

class SceneTexts
{
    Q_DECLARE_TR_FUNCTIONS(endorse::ui::Locks)
};

// Places of the drawing, in units.
constexpr QRectF frameRect(14, 24, 190, 158);
constexpr QRectF slotRect(22, 90, 174, 84);
constexpr QRectF ekRect(226, 50, 130, 74);
constexpr QRectF srkRect(446, 34, 138, 90);
constexpr QRectF innerRect(371, 60, 62, 50);
constexpr QSizeF contentSize(100, 42);
constexpr QPointF contentAtHome(srkRect.x() + 30, srkRect.y() + 40);
constexpr QPointF contentInSlot(slotRect.x() + 37, slotRect.y() + 21);
constexpr qreal hexagonRoom = 30; ///< Between the sides of the hexagon in the slot.
constexpr qreal openSrkDrop = 14; ///< The body of the open SRK envelope, so that its flap has room.
constexpr qreal line = 1.75;
constexpr qreal thinLine = 1.5;

QPointF between(QPointF from, QPointF to, qreal progress)
{
    return from + (to - from) * progress;
}

} // namespace

LocksPainter::LocksPainter(QPainter &painter, const Tokens &tokens, qreal scale, QPointF origin)
    : m_painter(painter)
    , m_tokens(tokens)
    , m_scale(scale)
    , m_origin(origin)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void LocksPainter::paint(const LocksView &locks, const LockMotion &motion)
{
    paintFrame(locks);
    paintSlot(locks, motion);
    const TextStyle heading{Token::Muted, Weight::Strong};
    const qreal right = sceneWidth - ekRect.x() - 6;
    text({ekRect.x(), 2, right, 18}, SceneTexts::tr("Outside: device and network"), heading);
    if (locks.phase == LockPhase::Used) {
        paintSignature(locks, motion);
        return;
    }
    if (locks.ekEnvelope.outlineOnly) {
        paintAbsent(locks.ekEnvelope, ekRect);
        paintAbsent(locks.srkEnvelope, srkRect.adjusted(0, openSrkDrop, 0, 0));
        return;
    }
    paintEkEnvelope(locks, motion);
    paintSrkEnvelope(locks, motion);
    paintWords(locks.ekEnvelope, ekRect.x(), srkRect.x() - ekRect.x() - 6, true);
    paintWords(locks.srkEnvelope, srkRect.x(), srkRect.width(), false);
    paintInnerKey(motion);
    if (locks.refusal != LockRefusal::None)
        paintRefusal(locks);
}

void LocksPainter::paintFrame(const LocksView &locks)
{
    text({frameRect.x(), 2, frameRect.width(), 18}, locks.tpm.title, {Token::Tpm, Weight::Strong});
    m_painter.setPen(pen(Token::Tpm, line));
    // The chip stands for what is inside: its ground is quieter than that of the envelopes.
    m_painter.setBrush(m_tokens.isDark() ? m_tokens[Token::AlternateBase]
                                         : m_tokens.tint(Token::Tpm));
    m_painter.drawRoundedRect(at(frameRect), 4 * m_scale, 4 * m_scale);
    constexpr int pins = 7;
    for (int i = 0; i < pins; ++i) {
        const qreal y = 40 + i * 20;
        m_painter.drawLine(at(frameRect.left() - 7, y), at(frameRect.left(), y));
        m_painter.drawLine(at(frameRect.right(), y), at(frameRect.right() + 7, y));
    }
    paintKeyRow(33, locks.tpm.lines.at(0), {});
    paintKeyRow(60, locks.tpm.lines.at(1), locks.otherSrk);
}

void LocksPainter::paintKeyRow(qreal y, const LockLine &key, const QString &otherKey)
{
    const QRectF row(22, y, 174, 23);
    const bool differs = !otherKey.isEmpty();
    m_painter.setPen(differs ? pen(Token::Fail, thinLine) : pen(Token::Hairline, 1));
    m_painter.setBrush(m_tokens[Token::Base]);
    m_painter.drawRoundedRect(at(row), 2 * m_scale, 2 * m_scale);
    icon(key.icon.value_or(IconId::Ek), {27, y + 2}, 19, key.ink);
    const TextStyle name{key.ink, Weight::Strong};
    text({52, y, 60, 23}, key.label, name);
    const qreal x = 56 + textWidth(key.label, name);
    TextStyle state{differs ? Token::Fail : key.stateInk, Weight::Normal,
                    key.mono || differs ? Family::Mono : Family::Sans, Qt::AlignRight, 11};
    const QString words = differs ? otherKey + QStringLiteral(" \u2260") : key.state;
    text({x, y, 190 - x, 23}, words, state);
}

void LocksPainter::paintSlot(const LocksView &locks, const LockMotion &motion)
{
    const Token ink = locks.keyInk();
    const bool taken = motion.content >= 1;
    const bool notKept = locks.refusal == LockRefusal::Slot;
    m_painter.setPen(notKept ? pen(Token::Fail, thinLine, Qt::DashLine)
                     : taken ? pen(ink, thinLine)
                             : pen(Token::Border, 1, Qt::DashLine));
    m_painter.setBrush(m_tokens[Token::Base]);
    m_painter.drawRoundedRect(at(slotRect), 2 * m_scale, 2 * m_scale);
    if (motion.fill > 0) {
        m_painter.setOpacity(motion.fill);
        m_painter.setBrush(m_tokens.tint(ink));
        m_painter.drawRoundedRect(at(slotRect), 2 * m_scale, 2 * m_scale);
        m_painter.setOpacity(1);
    }
    if (!taken || notKept) {
        const QRectF shape(30, 110, 40, 40);
        if (locks.hub)
            icon(IconId::Hub, shape.topLeft(), shape.width(), Token::Idle, 1.3);
        else
            dashedHexagon(shape, Token::Idle);
    } else {
        icon(locks.keyIcon(), {27, 103}, 50, ink, motion.fill > 0 ? 1.1 : 0.6);
        // What kind of key it is stands in it as soon as the text is legible there.
        const TextStyle kind{ink, Weight::Strong, Family::Sans, Qt::AlignHCenter, 8.5};
        if (!locks.hub && motion.fill > 0 && textWidth(QStringLiteral("HMAC"), kind) < hexagonRoom)
            text({27, 117, 50, 22}, QStringLiteral("HMAC"), kind);
    }
    if (motion.pin > 0) {
        m_painter.setOpacity(motion.pin);
        icon(IconId::Pin, {174, 93}, 16, ink);
        m_painter.setOpacity(1);
    }
    // Of a key on its way the words of the empty slot stay until it is there.
    const bool arrived = taken || locks.phase < LockPhase::Imported;
    const qreal width = slotRect.right() - 82 - 2;
    text({82, 103, motion.pin > 0 ? 90 : width, 17}, locks.slot.title,
         {taken ? ink : Token::Muted, Weight::Strong});
    text({82, 120, width, 17}, locks.slot.handle,
         {Token::Muted, Weight::Normal, Family::Mono, Qt::AlignLeft, 11});
    if (!arrived)
        return;
    // Without a note the words of the state have room for a second line.
    const qreal height = locks.slot.note.isEmpty() ? 34 : 17;
    TextStyle state{notKept ? Token::Fail
                    : taken ? Token::Text
                            : Token::Muted,
                    notKept ? Weight::Strong : Weight::Normal};
    state.wraps = locks.slot.note.isEmpty();
    text({82, 137, width, height}, locks.slot.state, state);
    TextStyle note{notKept ? Token::Fail : Token::Muted, Weight::Normal, Family::Sans,
                   Qt::AlignLeft, 10.5};
    if (textWidth(locks.slot.note, note) <= width) {
        text({82, 154, width, 16}, locks.slot.note, note);
        return;
    }
    // Below the key there is the whole width of the slot.
    note.alignment = Qt::AlignRight;
    text({slotRect.x() + 4, 156, slotRect.width() - 8, 16}, locks.slot.note, note);
}

void LocksPainter::paintEkEnvelope(const LocksView &locks, const LockMotion &motion)
{
    if (locks.ekEnvelope.refused) {
        m_painter.setPen(pen(Token::Fail, thinLine, Qt::DashLine));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(at(ekRect.adjusted(-5, -10, 5, 4)), 3 * m_scale, 3 * m_scale);
    }
    envelope(ekRect, motion.ekFlap, Token::Ek);
    const qreal middle = ekRect.center().x();
    if (motion.ekFlap <= 0) {
        seal({middle, ekRect.y() + 24}, 14, Token::Ek);
    } else {
        icon(IconId::Unlock, {middle - 11, ekRect.y() + 8}, 22, Token::Ek);
    }
    if (motion.innerKey > 0) {
        text({ekRect.x() + 4, ekRect.y() + 38, ekRect.width() - 8, 17}, SceneTexts::tr("empty"),
             {Token::Ek, Weight::Normal, Family::Sans, Qt::AlignHCenter});
        return;
    }
    // As on an X-ray: what is inside is seen, and that it is shut.
    const TextStyle style{Token::Inner};
    const QString label = models::keyText(attestation::KeyKind::InnerKey);
    const qreal width = std::min(textWidth(label, style) + 1, ekRect.width() - 38);
    const qreal x = middle - (width + 27) / 2;
    icon(IconId::Inner, {x, ekRect.y() + 45}, 22, Token::Inner, 1.5);
    text({x + 27, ekRect.y() + 47, width, 18}, label, style);
}

void LocksPainter::paintInnerKey(const LockMotion &motion)
{
    if (motion.innerKey <= 0 || motion.innerKey >= 2)
        return;
    const QPointF inside(ekRect.x() + 34, ekRect.y() + 16);
    const QPointF atTheLock(srkRect.x() + 22, innerRect.y() + 6);
    const QPointF corner = motion.innerKey <= 1
                               ? between(inside, innerRect.topLeft(), motion.innerKey)
                               : between(innerRect.topLeft(), atTheLock, motion.innerKey - 1);
    const QRectF box(corner, innerRect.size());
    m_painter.setPen(pen(Token::Inner, thinLine));
    m_painter.setBrush(m_tokens.tint(Token::Inner));
    m_painter.drawRoundedRect(at(box), 3 * m_scale, 3 * m_scale);
    icon(IconId::Inner, {box.x() + 19, box.y() + 1}, 24, Token::Inner);
    text({box.x() + 1, box.y() + 22, box.width() - 2, 14},
         QStringLiteral("\u2022\u2022\u2022\u2022"),
         {Token::Inner, Weight::Normal, Family::Mono, Qt::AlignHCenter, 10});
    text({box.x() + 1, box.y() + 33, box.width() - 2, 16},
         models::keyText(attestation::KeyKind::InnerKey),
         {Token::Inner, Weight::Strong, Family::Sans, Qt::AlignHCenter, 11});
    if (motion.innerKey < 1 || motion.innerKey > 1)
        return;
    const qreal y = innerRect.center().y();
    arrow({{ekRect.right() + 2, y}, {innerRect.x() - 1, y}}, 1, Token::Inner, Qt::SolidLine);
    const qreal lower = innerRect.y() + 36;
    arrow({{innerRect.right() + 2, lower}, {contentAtHome.x() - 1, lower}}, 1, Token::Inner,
          Qt::DashLine);
}

void LocksPainter::paintSrkEnvelope(const LocksView &locks, const LockMotion &motion)
{
    if (locks.srkEnvelope.refused) {
        m_painter.setPen(pen(Token::Fail, thinLine, Qt::DashLine));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(at(srkRect.adjusted(-4, -6, 4, 4)), 3 * m_scale, 3 * m_scale);
    }
    const QRectF body = srkRect.adjusted(0, openSrkDrop * motion.srkFlap, 0, 0);
    envelope(body, motion.srkFlap, Token::Srk);
    const qreal middle = srkRect.center().x();
    if (motion.srkFlap <= 0)
        seal({middle, srkRect.y() + 20}, 13, Token::Srk);
    if (motion.content <= 0) {
        paintContent(locks, contentAtHome);
        return;
    }
    icon(IconId::Unlock, {middle - 11, srkRect.y() + 24}, 22, Token::Srk);
    text({srkRect.x() + 4, srkRect.y() + 54, srkRect.width() - 8, 17}, SceneTexts::tr("empty"),
         {Token::Srk, Weight::Normal, Family::Sans, Qt::AlignHCenter});
    if (motion.content < 1)
        paintContent(locks, between(contentAtHome, contentInSlot, motion.content));
}

void LocksPainter::paintContent(const LocksView &locks, QPointF place)
{
    m_painter.setPen(pen(Token::Inner, thinLine));
    m_painter.setBrush(m_tokens.tint(Token::Inner));
    m_painter.drawRoundedRect(at(QRectF(place, contentSize)), 2 * m_scale, 2 * m_scale);
    icon(IconId::Lock, place + QPointF(4, 11), 19, Token::Inner);
    icon(locks.keyIcon(), place + QPointF(24, 10), 21, locks.keyInk(), 1.6);
    text({place.x() + 47, place.y() + 11, contentSize.width() - 48, 20},
         models::keyText(locks.hub ? attestation::KeyKind::HubKey : attestation::KeyKind::Nonce),
         {locks.keyInk(), Weight::Strong, Family::Sans, Qt::AlignLeft, 11});
}

void LocksPainter::paintRefusal(const LocksView &locks)
{
    // Between the envelopes; where the inner key lies there, beside the slot's words it says "not
    // kept", and the code stands above the key.
    const bool innerKeyThere = locks.refusal == LockRefusal::SrkEnvelope;
    const qreal middle = 403;
    const qreal size = innerKeyThere ? 20 : 30;
    const qreal top = innerKeyThere ? 18 : 60;
    icon(IconId::Fail, {middle - size / 2, top}, size, Token::Fail);
    text({ekRect.right() + 2, top + size + 1, srkRect.x() - ekRect.right() - 4, 18},
         locks.refusalCode, {Token::Fail, Weight::Strong, Family::Mono, Qt::AlignHCenter, 12});
}

void LocksPainter::paintAbsent(const LockPlace &place, const QRectF &body)
{
    m_painter.setPen(pen(Token::Border, thinLine, Qt::DashLine));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(at(body), 2 * m_scale, 2 * m_scale);
    icon(IconId::Envelope, {body.center().x() - 13, body.center().y() - 22}, 26, Token::Idle);
    text({body.x() + 4, body.center().y() + 6, body.width() - 8, 17},
         place.lines.isEmpty() ? QString() : place.lines.constFirst().label,
         {Token::Muted, Weight::Normal, Family::Sans, Qt::AlignHCenter});
    text({body.x(), 128, body.width() + 40, 17}, place.title, {Token::Muted, Weight::Strong});
}

void LocksPainter::paintWords(const LockPlace &place, qreal x, qreal width, bool onlyState)
{
    constexpr qreal pitch = 15;
    qreal y = 129;
    text({x, y, width, pitch}, place.title, {place.ink, Weight::Strong});
    for (const LockLine &words : place.lines) {
        y += pitch;
        // The picture itself shows what an envelope holds, and that it is empty.
        if (y + pitch > sceneHeight)
            break;
        // What an envelope holds is its foot: the picture itself shows the icon.
        const bool foot = words.icon && words.state.isEmpty();
        qreal left = x;
        if (words.icon && !foot) {
            icon(*words.icon, {x - 2, y}, 14, words.ink);
            left = x + 16;
        }
        if (onlyState && !words.state.isEmpty()) {
            text({left, y, x + width - left, pitch}, words.state,
                 {words.stateInk, Weight::Strong, Family::Sans, Qt::AlignLeft, 11});
            continue;
        }
        const bool labelIsMono = words.mono && words.state.isEmpty();
        const TextStyle label{foot ? Token::Muted : words.ink,
                              words.icon && !foot ? Weight::Strong : Weight::Normal,
                              labelIsMono ? Family::Mono : Family::Sans, Qt::AlignLeft, 11};
        const TextStyle state{words.stateInk,
                              words.stateInk == Token::Muted ? Weight::Normal : Weight::Strong,
                              Family::Sans, Qt::AlignRight, 11};
        const qreal room = width - (left - x);
        const qreal labelWidth = textWidth(words.label, label) + 1;
        text({left, y, std::min(labelWidth, room), pitch}, words.label, label);
        if (words.state.isEmpty())
            continue;
        const qreal from = left + std::min(labelWidth, room) + 2;
        text({from, y, x + width - from, pitch}, words.state, state);
    }
}

void LocksPainter::paintSignature(const LocksView &locks, const LockMotion &motion)
{
    const Token ink = locks.keyInk();
    const QRectF toSign(292, 36, 290, 50);
    const QRectF signature(292, 112, 290, 32);
    m_painter.setBrush(m_tokens[Token::Base]);
    m_painter.setPen(pen(Token::Border, 1.25));
    m_painter.drawRoundedRect(at(toSign), 3 * m_scale, 3 * m_scale);
    text({302, 39, 270, 16}, SceneTexts::tr("Text to sign"), {Token::Muted, Weight::Strong});
    // The text has two lines: what it is good for, and until when.
    const QStringList lines = locks.signature.toSign.split(QLatin1Char('\n'));
    const TextStyle mono{Token::Text, Weight::Normal, Family::Mono, Qt::AlignLeft, 10.5};
    qreal y = 55;
    for (const QString &part : lines.mid(0, 2)) {
        const QFontMetricsF metrics(fontFor(mono));
        m_painter.setFont(fontFor(mono));
        m_painter.setPen(m_tokens[Token::Text]);
        const QRectF area(302, y, 272, 14);
        m_painter.drawText(at(area), int(Qt::AlignLeft | Qt::AlignVCenter),
                           metrics.elidedText(part, Qt::ElideRight, area.width() * m_scale));
        y += 14;
    }
    arrow({{toSign.x() - 2, 61}, {250, 61}, {250, 118}, {slotRect.right() + 3, 118}}, motion.toSign,
          Token::Text, Qt::SolidLine);
    if (motion.signature <= 0)
        return;
    // What comes out is a signature; the key itself has no arrow.
    arrow({{slotRect.right() + 4, 136}, {signature.x() - 1, 136}}, motion.signature, ink,
          Qt::SolidLine);
    m_painter.setOpacity(motion.signature);
    m_painter.setBrush(m_tokens[Token::Base]);
    m_painter.setPen(pen(ink, 1.25));
    m_painter.drawRoundedRect(at(signature), 3 * m_scale, 3 * m_scale);
    const TextStyle title{ink, Weight::Strong};
    const QString words =
        //: %1 is a size in words.
        SceneTexts::tr("Signature, %1").arg(models::sizeText(locks.signature.sizeBytes));
    const qreal width = textWidth(words, title) + 1;
    text({302, signature.y(), width, signature.height()}, words, title);
    text({310 + width, signature.y(), 264 - width, signature.height()},
         //: Bytes that are not shown.
         SceneTexts::tr("%1 masked").arg(QString(12, QChar(0x2022))),
         {Token::Muted, Weight::Normal, Family::Mono, Qt::AlignLeft, 10.5});
    text({292, 148, 290, 18}, locks.signature.note,
         {Token::Muted, Weight::Normal, Family::Sans, Qt::AlignLeft, 10.5});
    m_painter.setOpacity(1);
}

} // namespace endorse::ui
