// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramgrowth.h"

#include <ui/attestation/diagramscene.h>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr double arrowMs = 180;
constexpr double stepMs = 600;

} // namespace

DiagramGrowth::DiagramGrowth(DiagramScene &scene, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
{
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        if (m_waiting.isEmpty())
            return;
        if (DiagramItem *item = m_scene.itemOf(m_waiting.constFirst()))
            item->setGrown(value.toDouble());
    });
    connect(&m_animation, &QVariantAnimation::finished, this, [this] {
        if (!m_waiting.isEmpty())
            m_waiting.removeFirst();
        next();
    });
}

int DiagramGrowth::duration(qsizetype count, double speed)
{
    return int(std::min(arrowMs, stepMs / double(std::max<qsizetype>(count, 1))) / speed);
}

void DiagramGrowth::grow(const QStringList &ids)
{
    finish();
    if (ids.isEmpty() || m_speed >= stillFrom)
        return;
    m_waiting = ids;
    for (const QString &id : ids) {
        if (DiagramItem *item = m_scene.itemOf(id))
            item->setGrown(0);
    }
    m_animation.setDuration(duration(ids.size(), m_speed));
    next();
}

void DiagramGrowth::next()
{
    if (!m_waiting.isEmpty())
        m_animation.start();
}

void DiagramGrowth::finish()
{
    const QStringList waiting = std::exchange(m_waiting, {});
    m_animation.stop();
    for (const QString &id : waiting) {
        if (DiagramItem *item = m_scene.itemOf(id))
            item->setGrown(1);
    }
}

} // namespace endorse::ui
