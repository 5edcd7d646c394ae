// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/secret.h>

#include <QWidget>

namespace endorse::ui {

/// Shows the bytes of a secret in hex while it holds them, and as many dots, in one short line,
/// while it does not. The bytes are in no text of the widget: they are drawn, and read aloud, from
/// the secret itself, which conceal() wipes.
class SecretView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretView)

public:
    explicit SecretView(QWidget *parent = nullptr);
    void reveal(core::Secret secret);
    void conceal();
    bool isRevealed() const { return !m_secret.isEmpty(); }
    /// The hex as it is drawn, for a screen reader; empty while nothing is shown.
    QString spokenText() const;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int bytesPerLine(int width) const;
    int cellWidth() const;

    core::Secret m_secret;
};

} // namespace endorse::ui
