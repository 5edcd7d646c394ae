// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace endorse::ui {

/// A fact with its title, which copies itself: by a click, Enter, Space or Ctrl+C. The value breaks
/// wherever its line ends and is never shortened; plain text. Where there is no room the title
/// stands above it.
class CopyField final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CopyField)

public:
    enum class Kind : quint8 {
        Words, ///< In the font of the window.
        Mono   ///< IDs, hex: fixed pitch.
    };

    explicit CopyField(QWidget *parent);

    void setContent(const QString &title, const QString &value, Kind kind);
    QString title() const { return m_title; }
    QString value() const { return m_value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }

Q_SIGNALS:
    void copied();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool isStacked(int width) const;
    int valueLeft(int width) const;
    int valueWidth(int width) const;
    void retranslate();
    void copy();

    QString m_title;
    QString m_value;
    Kind m_kind = Kind::Words;
};

} // namespace endorse::ui
