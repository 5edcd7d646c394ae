// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QSlider;

namespace endorse::ui {

/// How fast the drawing shows what happened, from a quarter to eight times. At eight nothing moves.
/// It never delays the run, which takes the time that TPM and service take.
class SpeedControl final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeedControl)

public:
    explicit SpeedControl(QWidget *parent = nullptr);

    /// 0.25, 0.5, 1, 2, 4 or 8.
    double speed() const;
    /// Takes the nearest of them.
    void setSpeed(double speed);
    void retranslate();
    /// Without its word where there is no room.
    void setCompact(bool compact);

Q_SIGNALS:
    void speedChanged(double speed);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSpeed();
    void fit();

    QLabel *m_title;
    QSlider *m_slider;
    QLabel *m_value;
};

} // namespace endorse::ui
