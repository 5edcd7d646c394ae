// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/lockstate.h>

#include <QList>

namespace endorse::ui {

/// How far each part of the drawing has moved: 0 where it was sealed, 1 where it ends.
struct LockMotion final
{
    qreal ekFlap = 0;    ///< The flap of the EK envelope.
    qreal innerKey = 0;  ///< Inside the EK envelope; 1 outside; 2 at the inner lock, used up.
    qreal srkFlap = 0;   ///< The flap of the SRK envelope.
    qreal content = 0;   ///< The locked box: in the SRK envelope; 1 in the slot.
    qreal fill = 0;      ///< The slot: empty or outlined; 1 filled.
    qreal pin = 0;       ///< 1: kept at a persistent handle.
    qreal toSign = 0;    ///< The arrow of the text that goes in.
    qreal signature = 0; ///< The arrow of the signature that comes out.

    friend bool operator==(const LockMotion &, const LockMotion &) = default;
};

/// Where everything stands when @p phase is reached.
LockMotion restOf(LockPhase phase);

/// The way from one state of the locks to another: one part moves at a time, in the order in which
/// the locks open. Visual design section 3: a flap 220 ms, a key 280, the slot 160, an arrow 180,
/// all together at most 600.
class LockTimeline final
{
public:
    static constexpr int longestMs = 600;

    LockTimeline() = default;
    /// Parts that would have to go back do so at once.
    LockTimeline(const LockMotion &from, LockPhase to);

    /// At speed 1; 0 when nothing has to move.
    int totalMs() const;
    /// Where everything is @p ms after the start, eased.
    LockMotion at(qreal ms) const;
    const LockMotion &end() const { return m_end; }

private:
    struct Move
    {
        qreal LockMotion::*part;
        qreal from;
        qreal to;
        qreal startMs;
        qreal durationMs;
    };

    QList<Move> m_moves;
    LockMotion m_start;
    LockMotion m_end;
};

} // namespace endorse::ui
