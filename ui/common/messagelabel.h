// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace endorse::ui {

/// A sentence under a field or at the foot of a form, on the tint of its tone with the icon of it.
/// Plain text that wraps and can be selected.
class MessageLabel final : public QLabel
{
    Q_OBJECT

public:
    enum class Tone : quint8 { Info, Fail };

    explicit MessageLabel(QWidget *parent = nullptr);
    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateLook();

    Tone m_tone = Tone::Info;
};

} // namespace endorse::ui
