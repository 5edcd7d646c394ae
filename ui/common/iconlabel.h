// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/icons.h>

#include <QWidget>

namespace endorse::ui {

/// An icon in an ink of the theme, for decoration beside a text: it has no accessible name.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(QWidget *parent = nullptr);
    /// @p size in pixels at the design size.
    void setIcon(IconId icon, Token ink = Token::WindowText, int size = 20);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    IconId m_icon = IconId::Idle;
    Token m_ink = Token::WindowText;
    int m_size = 20;
};

} // namespace endorse::ui
