// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/lockmotion.h>
#include <ui/attestation/lockspainter.h>

#include <QVariantAnimation>
#include <QWidget>

namespace endorse::ui {

/// The drawing of the two locks. It shows the state that it is given; the way there is played
/// behind the run, and skipped where motion is not wanted.
class LocksScene final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LocksScene)

public:
    /// From this speed on nothing moves.
    static constexpr qreal speedWithoutMotion = 8;

    explicit LocksScene(QWidget *parent = nullptr);

    /// @p animated: the run has just brought this about, and it may be seen happening.
    void setLocks(const LocksView &locks, bool animated);
    const LocksView &locks() const { return m_locks; }
    /// Divides the times of the motion.
    void setSpeed(qreal speed) { m_speed = speed; }
    /// Where everything stands in this moment.
    const LockMotion &motion() const { return m_motion; }
    bool isMoving() const { return m_animation.state() == QAbstractAnimation::Running; }
    /// Milliseconds that the motion under way takes; 0 when nothing moves.
    int motionMs() const { return isMoving() ? m_animation.duration() : 0; }
    /// Texts that did not fit when it was painted last.
    const QList<LocksPainter::Shortened> &shortened() const { return m_shortened; }

    /// The height that shows the whole scene in a pane of @p width.
    static int heightFor(int width);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    static qreal smallestScale();
    void rest();

    LocksView m_locks;
    LockMotion m_motion;
    LockTimeline m_timeline;
    QVariantAnimation m_animation;
    qreal m_speed = 1;
    QList<LocksPainter::Shortened> m_shortened;
};

} // namespace endorse::ui
