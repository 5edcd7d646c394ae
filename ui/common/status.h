// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/icons.h>

#include <QTimer>
#include <QWidget>

#include <optional>

namespace endorse::ui {

/// How something stands. Each has an icon, a colour and a word, so that none of the three is
/// needed.
enum class Status : quint8 { Ok, Warn, Fail, Busy, Idle, Skip };

IconId iconOf(Status status);
Token inkOf(Status status);
/// The word in the language of the program: "done", "warning", "failed", "running", "waiting",
/// "not run".
QString wordOf(Status status);

/// The icon of a status at 16 pixels (design size), its word as tooltip and accessible name. Busy
/// turns once a second while it is visible and motion is allowed.
class StatusIcon final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusIcon(QWidget *parent = nullptr);
    void setStatus(Status status);
    Status status() const { return m_status; }
    bool isTurning() const { return m_turn.isActive(); }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateState();

    Status m_status = Status::Idle;
    QTimer m_turn;
    int m_angle = 0;
};

/// A word on the tint of its ink, optionally with an icon: "Emulator", "Software TPM: not for
/// production".
class StatusChip final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusChip(QWidget *parent = nullptr);
    void setInk(Token ink);
    void setIconId(std::optional<IconId> icon);
    void setText(const QString &text);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Token m_ink = Token::Service;
    std::optional<IconId> m_icon;
    QString m_text;
};

} // namespace endorse::ui
