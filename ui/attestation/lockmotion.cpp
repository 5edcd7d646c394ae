// SPDX-License-Identifier: GPL-3.0-or-later
#include "lockmotion.h"

#include <QEasingCurve>

#include <algorithm>
#include <array>
#include <cmath>

namespace endorse::ui {

namespace {

struct Part
{
    qreal LockMotion::*value;
    qreal durationMs; ///< Of a way of length 1.
};

constexpr qreal flapMs = 220;
constexpr qreal keyMs = 280;
constexpr qreal slotMs = 160;
constexpr qreal arrowMs = 180;

/// In the order in which they move.
constexpr std::array<Part, 8> parts{{
    {&LockMotion::ekFlap, flapMs},
    {&LockMotion::innerKey, keyMs},
    {&LockMotion::srkFlap, flapMs},
    {&LockMotion::content, keyMs},
    {&LockMotion::fill, slotMs},
    {&LockMotion::pin, slotMs},
    {&LockMotion::toSign, arrowMs},
    {&LockMotion::signature, arrowMs},
}};

} // namespace

LockMotion restOf(LockPhase phase)
{
    LockMotion motion;
    if (phase >= LockPhase::EkOpened)
        motion.ekFlap = motion.innerKey = 1;
    if (phase >= LockPhase::Imported) {
        motion.innerKey = 2;
        motion.srkFlap = motion.content = 1;
    }
    if (phase >= LockPhase::Loaded)
        motion.fill = 1;
    if (phase >= LockPhase::Persistent)
        motion.pin = 1;
    if (phase >= LockPhase::Used)
        motion.toSign = motion.signature = 1;
    return motion;
}

LockTimeline::LockTimeline(const LockMotion &from, LockPhase to)
    : m_start(from)
    , m_end(restOf(to))
{
    qreal total = 0;
    for (const Part &part : parts) {
        const qreal begin = from.*part.value;
        const qreal end = m_end.*part.value;
        if (begin > end)
            m_start.*part.value = end;
        if (begin >= end)
            continue;
        const qreal duration = part.durationMs * (end - begin);
        m_moves.append({part.value, begin, end, total, duration});
        total += duration;
    }
    if (total <= longestMs)
        return;
    for (Move &move : m_moves) {
        move.startMs *= longestMs / total;
        move.durationMs *= longestMs / total;
    }
}

int LockTimeline::totalMs() const
{
    return m_moves.isEmpty()
               ? 0
               : int(std::ceil(m_moves.constLast().startMs + m_moves.constLast().durationMs));
}

LockMotion LockTimeline::at(qreal ms) const
{
    static const QEasingCurve curve(QEasingCurve::OutCubic);
    LockMotion motion = m_start;
    for (const Move &move : m_moves) {
        const qreal progress = std::clamp((ms - move.startMs) / move.durationMs, 0.0, 1.0);
        motion.*move.part = move.from + (move.to - move.from) * curve.valueForProgress(progress);
    }
    return motion;
}

} // namespace endorse::ui
