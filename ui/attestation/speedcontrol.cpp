// SPDX-License-Identifier: GPL-3.0-or-later
#include "speedcontrol.h"

#include <ui/common/fonts.h>

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QSlider>

#include <algorithm>
#include <array>
#include <cmath>

namespace endorse::ui {

namespace {

constexpr std::array speeds{0.25, 0.5, 1.0, 2.0, 4.0, 8.0};

QString speedText(double speed)
{
    //: A speed: %1 times as fast.
    return SpeedControl::tr("%1 \u00d7").arg(QLocale().toString(speed));
}

} // namespace

SpeedControl::SpeedControl(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_value(new QLabel(this))
{
    for (QLabel *label : {m_title, m_value})
        label->setTextFormat(Qt::PlainText);
    m_slider->setObjectName(QStringLiteral("speed"));
    m_slider->setRange(0, int(speeds.size()) - 1);
    m_slider->setPageStep(1);
    m_slider->setTickPosition(QSlider::NoTicks);
    m_title->setBuddy(m_slider);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_slider);
    layout->addWidget(m_value);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        showSpeed();
        Q_EMIT speedChanged(speed());
    });
    setSpeed(1);
    retranslate();
}

double SpeedControl::speed() const
{
    return speeds.at(size_t(m_slider->value()));
}

void SpeedControl::setSpeed(double speed)
{
    const auto *const nearest =
        std::min_element(speeds.cbegin(), speeds.cend(), [speed](double a, double b) {
            return std::abs(a - speed) < std::abs(b - speed);
        });
    m_slider->setValue(int(nearest - speeds.cbegin()));
}

void SpeedControl::showSpeed()
{
    const QString text = speedText(speed());
    m_value->setText(text);
    m_slider->setAccessibleDescription(text);
}

void SpeedControl::setCompact(bool compact)
{
    m_title->setVisible(!compact);
}

void SpeedControl::retranslate()
{
    m_title->setText(tr("Speed"));
    m_slider->setAccessibleName(tr("Speed"));
    const QString tip = tr("How fast the drawing shows what happened. The run itself does not wait "
                           "for it. At 8 \u00d7 nothing moves.");
    m_slider->setToolTip(tip);
    m_slider->setStatusTip(tip);
    showSpeed();
    fit();
}

void SpeedControl::fit()
{
    m_slider->setFixedWidth(scaled(92));
    int widest = 0;
    for (const double speed : speeds)
        widest = std::max(widest, m_value->fontMetrics().horizontalAdvance(speedText(speed)));
    m_value->setMinimumWidth(widest + 2);
}

void SpeedControl::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace endorse::ui
