// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/lockmotion.h>
#include <ui/attestation/lockstate.h>
#include <ui/common/tokens.h>

#include <QFont>
#include <QList>
#include <QPointF>
#include <QRectF>

class QPainter;

namespace endorse::ui {

/// Draws the two locks in a scene of 590 × 190 units. Geometry is in units; text keeps a size of
/// its own and is never smaller than 11 pixels.
class LocksPainter final
{
public:
    static constexpr qreal sceneWidth = 590;
    static constexpr qreal sceneHeight = 190;
    static constexpr int smallestText = 11; ///< Pixels.

    /// A text that did not fit and was shortened.
    struct Shortened
    {
        QRectF area; ///< In pixels.
        QString text;
    };

    /// @p scale is pixels per unit; @p origin the place of the scene's corner in pixels.
    LocksPainter(QPainter &painter, const Tokens &tokens, qreal scale, QPointF origin);

    void paint(const LocksView &locks, const LockMotion &motion);
    const QList<Shortened> &shortened() const { return m_shortened; }

private:
    enum class Weight : quint8 { Normal, Strong };
    enum class Family : quint8 { Sans, Mono };
    struct TextStyle
    {
        Token ink = Token::Text;
        Weight weight = Weight::Normal;
        Family family = Family::Sans;
        Qt::Alignment alignment = Qt::AlignLeft;
        qreal size = 11.5; ///< Units.
        bool wraps = false;
    };

    // The parts of the drawing.
    void paintFrame(const LocksView &locks);
    void paintKeyRow(qreal y, const LockLine &line, const QString &otherKey);
    void paintSlot(const LocksView &locks, const LockMotion &motion);
    void paintEkEnvelope(const LocksView &locks, const LockMotion &motion);
    void paintInnerKey(const LockMotion &motion);
    void paintSrkEnvelope(const LocksView &locks, const LockMotion &motion);
    void paintContent(const LocksView &locks, QPointF place);
    void paintRefusal(const LocksView &locks);
    void paintSignature(const LocksView &locks, const LockMotion &motion);
    /// @p onlyState: the envelope has one lock, which needs no name.
    void paintWords(const LockPlace &place, qreal x, qreal width, bool onlyState);
    void paintAbsent(const LockPlace &place, const QRectF &body);

    // Tools, all in units.
    void envelope(const QRectF &body, qreal flap, Token ink);
    void seal(QPointF centre, qreal radius, Token ink);
    void arrow(const QList<QPointF> &points, qreal progress, Token ink, Qt::PenStyle style);
    void icon(IconId id, QPointF corner, qreal size, Token ink, qreal stroke = 1.75);
    void dashedHexagon(const QRectF &area, Token ink);
    void text(const QRectF &area, const QString &text, const TextStyle &style);
    qreal textWidth(const QString &text, const TextStyle &style) const;
    QFont fontFor(const TextStyle &style) const;
    QPen pen(Token ink, qreal width, Qt::PenStyle style = Qt::SolidLine) const;
    QPointF at(qreal x, qreal y) const;
    QRectF at(const QRectF &units) const;

    QPainter &m_painter;
    const Tokens &m_tokens;
    qreal m_scale;
    QPointF m_origin;
    QList<Shortened> m_shortened;
};

} // namespace endorse::ui
