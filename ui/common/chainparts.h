// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainview.h"

#include <QAbstractButton>

namespace endorse::ui {

/// A certificate of a ChainView: frame, icon, title, facts, and at the right how it stands.
class ChainBoxPart final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChainBoxPart)

public:
    explicit ChainBoxPart(QWidget *parent);

    void setContent(const ChainBox &box, bool isCurrent);
    /// "good", "with a warning", "refused", "not examined".
    static QString word(ChainBox::State state);
    static IconId iconOf(ChainBox::State state);
    static Token inkOf(ChainBox::State state);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int textWidth(int width) const;

    ChainBox m_box;
    bool m_isCurrent = false;
};

/// Between two boxes of a ChainView: a line, an icon on it, and words.
class ChainLinkPart final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChainLinkPart)

public:
    explicit ChainLinkPart(QWidget *parent);

    void setContent(const QString &words, ChainBox::State state);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_words;
    ChainBox::State m_state = ChainBox::State::Good;
};

} // namespace endorse::ui
