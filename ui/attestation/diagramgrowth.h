// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariantAnimation>

namespace endorse::ui {

class DiagramScene;

/// Lets new arrows grow, one at a time. It plays behind the run and never holds it up: what comes
/// while something grows ends that at once.
class DiagramGrowth final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiagramGrowth)

public:
    /// From this speed on nothing moves any more.
    static constexpr double stillFrom = 8;

    explicit DiagramGrowth(DiagramScene &scene, QObject *parent = nullptr);

    void setSpeed(double speed) { m_speed = speed; }
    double speed() const { return m_speed; }
    bool isGrowing() const { return !m_waiting.isEmpty(); }
    /// How long one of @p count arrows of a step grows at @p speed. Milliseconds.
    static int duration(qsizetype count, double speed);
    /// Lets the rows of these ids grow one after the other.
    void grow(const QStringList &ids);
    /// Everything is there at once.
    void finish();

private:
    void next();

    DiagramScene &m_scene;
    QVariantAnimation m_animation;
    QStringList m_waiting; ///< The first one grows.
    double m_speed = 1;
};

} // namespace endorse::ui
