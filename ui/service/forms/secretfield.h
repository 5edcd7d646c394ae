// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/secret.h>

#include <QWidget>

namespace endorse::ui {

/// A field for a secret of printable ASCII, such as a key in base64. The text is in no property of
/// the widget: it is kept in a core::Secret, drawn from there as dots, or in whole while it is
/// shown, and read aloud only while it is shown. What is typed over a hidden secret takes its
/// place. There is no copying by keys and no undo.
class SecretField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretField)

public:
    explicit SecretField(QWidget *parent = nullptr);

    const core::Secret &secret() const { return m_secret; }
    /// Not an edit: edited() is not emitted.
    void setSecret(core::Secret secret);
    void setShown(bool shown);
    bool isShown() const { return m_shown; }
    void setPlaceholder(const QString &placeholder);
    QString placeholder() const { return m_placeholder; }
    /// What a screen reader is given as the field's value.
    QString spokenText() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void edited();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void insert(const QString &text);
    void eraseAt(qsizetype at);
    void replace(qsizetype from, qsizetype length, QByteArray by);
    bool moveCaret(const QKeyEvent &event);
    void paintText(QPainter &painter, const QRect &area);
    QRect textArea() const;
    int charactersPerLine(int width) const;
    qsizetype size() const { return qsizetype(m_secret.size()); }

    core::Secret m_secret;
    QString m_placeholder;
    qsizetype m_caret = 0;
    bool m_allSelected = false;
    bool m_shown = false;
};

} // namespace endorse::ui
