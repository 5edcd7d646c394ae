// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QPlainTextEdit>

namespace endorse::ui {

/// A field of several lines in fixed pitch, as tall as its text within limits. Tab leaves it. A
/// file that is dropped on it or pasted into it, and a text too large to be edited, are handed on
/// instead of being inserted.
class TextField final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextField)

public:
    /// A longer text is handed on as bytes: 32 KiB.
    static constexpr qsizetype maxText = 32 * 1024;

    TextField(const QString &objectName, int leastLines, int mostLines, QWidget *parent);
    QString text() const { return toPlainText(); }
    /// Sets the text as if loaded: no undo.
    void setText(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void fileGiven(const QString &path);
    void bytesGiven(const QByteArray &bytes);

protected:
    bool event(QEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int lineHeight() const;
    int heightOf(int lines) const;
    void fitHeight();

    int m_leastLines;
    int m_mostLines;
    int m_lines;
};

} // namespace endorse::ui
