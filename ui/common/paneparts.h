// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLabel>
#include <QTabBar>
#include <QWidget>

class QHBoxLayout;

namespace endorse::ui {

/// A label that shortens its text with "…" when there is no room and then gives the whole text as
/// tooltip. Plain text, one line.
class ElidedLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr, Qt::TextElideMode mode = Qt::ElideRight);
    void setText(const QString &text);
    QString text() const { return m_text; }
    void setMuted(bool muted);
    void setAlignment(Qt::Alignment horizontal);
    bool isElided() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateToolTip();

    QString m_text;
    Qt::TextElideMode m_mode;
    Qt::Alignment m_alignment = Qt::AlignLeft;
    bool m_muted = false;
};

/// A QLabel in the muted ink of the theme, plain text.
class MutedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit MutedLabel(QWidget *parent = nullptr);
    /// Remembers what it answered: layouts ask for the same widths again and again, and each answer
    /// means breaking the text into lines.
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateInk();

    mutable QHash<int, int> m_heights; ///< By width; of m_measuredText in the current font.
    mutable QString m_measuredText;
};

/// The header of a pane: 26 pixels high, title in muted semibold, a note at the right, and room for
/// more widgets after the note.
class PaneHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PaneHeader(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setNote(const QString &note);
    QString title() const { return m_title->text(); }
    QString note() const { return m_note->text(); }
    void addWidget(QWidget *widget);
    /// A hairline above as well, where the pane over it does not end in one.
    void setTopLine(bool line);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_note;
    QHBoxLayout *m_layout;
    bool m_topLine = false;
};

/// Tabs of a pane: muted words, the current one semibold over a 2 pixel underline.
class TabStrip final : public QTabBar
{
    Q_OBJECT

public:
    explicit TabStrip(QWidget *parent = nullptr);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
};

/// The row of controls at the top of a page: 44 pixels, a hairline below.
class ToolRow final : public QWidget
{
    Q_OBJECT

public:
    explicit ToolRow(QWidget *parent = nullptr);
    void addWidget(QWidget *widget);
    void addSeparator();
    void addStretch();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_layout;
};

/// A vertical hairline between groups of a row.
class RowSeparator final : public QWidget
{
    Q_OBJECT

public:
    explicit RowSeparator(QWidget *parent = nullptr, int height = 22);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_height;
};

} // namespace endorse::ui
