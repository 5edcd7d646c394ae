// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/icons.h>

#include <QWidget>

class QLabel;

namespace endorse::ui {

class IconLabel;
class MutedLabel;
class PushButton;

/// What stands where a list has no rows: what to do first, and the button that does it.
class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    explicit EmptyState(IconId icon, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &text);
    /// Empty text: no button.
    void setAction(const QString &text);
    QString title() const;
    PushButton *button() const { return m_button; }
    /// What is not seen asks for no room, so that a stack is not made higher by it.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void triggered();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fit();

    IconLabel *m_picture;
    QLabel *m_title;
    MutedLabel *m_text;
    PushButton *m_button;
};

} // namespace endorse::ui
