// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/tokens.h>

#include <QWidget>

namespace endorse::ui {

/// A text without blanks (an ID, a key, a host name) that breaks wherever the line ends, in fixed
/// pitch; or words that stand in its place, which break between them. Plain; its menu copies it as
/// it is.
class WrapLabel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WrapLabel)

public:
    explicit WrapLabel(QWidget *parent = nullptr);
    void setText(const QString &text);
    /// In the font of the window, and in the usual ink.
    void setWords(const QString &words);
    QString text() const { return m_text; }
    void setInk(Token ink);
    /// What comes after so many lines is left out and marked by "…"; 0: nothing is.
    void setMostLines(int lines);
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void show(const QString &text, bool isWords);

    QString m_text;
    bool m_isWords = false;
    Token m_ink = Token::Text;
    int m_mostLines = 0;
};

} // namespace endorse::ui
