// SPDX-License-Identifier: GPL-3.0-or-later
#include "locksscene.h"

#include <ui/common/appearance.h>
#include <ui/common/fonts.h>

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace endorse::ui {

namespace {

constexpr qreal designBody = 13;
/// The text of the scene in units.
constexpr qreal bodyUnits = 11.5;
constexpr qreal margin = 4;

} // namespace

LocksScene::LocksScene(QWidget *parent)
    : QWidget(parent)
    , m_locks(locksAfter(attestation::StepRecord()))
{
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_motion = m_timeline.at(value.toReal());
        update();
    });
    connect(&m_animation, &QVariantAnimation::finished, this, &LocksScene::rest);
}

void LocksScene::setLocks(const LocksView &locks, bool animated)
{
    const bool changed = locks.phase != m_locks.phase || locks.hub != m_locks.hub ||
                         locks.refusal != m_locks.refusal;
    // The envelopes of the hub key are others than those of the nonce.
    const bool otherKey = locks.hub && !m_locks.hub;
    m_locks = locks;
    update();
    if (!changed)
        return;
    m_animation.stop();
    m_timeline = LockTimeline(otherKey ? LockMotion() : m_motion, locks.phase);
    const int duration = int(std::lround(m_timeline.totalMs() / m_speed));
    const bool moves = animated && duration > 0 && m_speed < speedWithoutMotion && isVisible() &&
                       motionAllowed(this);
    if (!moves) {
        rest();
        return;
    }
    m_motion = m_timeline.at(0);
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(double(m_timeline.totalMs()));
    m_animation.setDuration(duration);
    m_animation.start();
}

void LocksScene::rest()
{
    m_motion = m_timeline.end();
    update();
}

qreal LocksScene::smallestScale()
{
    const qreal body = QFontInfo(fontOf(FontRole::Body)).pixelSize();
    return std::max(LocksPainter::smallestText / bodyUnits, 0.95 * body / designBody);
}

int LocksScene::heightFor(int width)
{
    constexpr qreal largest = 1.25;
    const qreal scale =
        std::max(smallestScale(), std::min((width - 2 * margin) / LocksPainter::sceneWidth,
                                           std::max(largest, smallestScale())));
    return int(std::ceil(LocksPainter::sceneHeight * scale + 2 * margin));
}

QSize LocksScene::minimumSizeHint() const
{
    const qreal scale = smallestScale();
    return {int(std::ceil(LocksPainter::sceneWidth * scale)),
            int(std::ceil(LocksPainter::sceneHeight * scale))};
}

QSize LocksScene::sizeHint() const
{
    return minimumSizeHint();
}

void LocksScene::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Tokens::of(this)[Token::Base]);
    const qreal fitting =
        std::min(width() / LocksPainter::sceneWidth, height() / LocksPainter::sceneHeight);
    const qreal scale = std::max(smallestScale(), fitting);
    const QPointF origin(std::max(0.0, (width() - LocksPainter::sceneWidth * scale) / 2),
                         std::max(0.0, (height() - LocksPainter::sceneHeight * scale) / 2));
    LocksPainter scene(painter, Tokens::of(this), scale, origin);
    scene.paint(m_locks, m_motion);
    m_shortened = scene.shortened();
}

bool LocksScene::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (const LocksPainter::Shortened &part : std::as_const(m_shortened)) {
        if (part.area.contains(help->pos())) {
            QToolTip::showText(help->globalPos(),
                               QStringLiteral("<qt>%1</qt>").arg(part.text.toHtmlEscaped()), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

void LocksScene::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        updateGeometry();
        update();
    }
    if (event->type() == QEvent::StyleChange && isMoving() && !motionAllowed(this)) {
        m_animation.stop();
        rest();
    }
}

void LocksScene::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // What nobody sees does not move.
    if (isMoving()) {
        m_animation.stop();
        rest();
    }
}

} // namespace endorse::ui
