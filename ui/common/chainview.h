// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/icons.h>

#include <QList>
#include <QWidget>

class QAbstractButton;
class QVBoxLayout;

namespace endorse::ui {

/// One certificate of a chain as it is drawn: words alone, whatever the chain is of.
struct ChainBox final
{
    /// How a certificate stands, or the link to the one above it.
    enum class State : quint8 {
        Good,   ///< Solid, circle with tick.
        Warned, ///< Solid, triangle.
        Bad,    ///< Dashed where it is a link; octagon with cross.
        Unknown ///< Dotted where it is a link; dashed circle: nobody looked.
    };

    IconId icon = IconId::Chain;
    QString title; ///< Foreign text is welcome: it is drawn as it is.
    QString facts; ///< A second line in fixed pitch; may be empty.
    State state = State::Good;
    QString linkWords; ///< About the link to the box above; not shown of the first box.
    State linkState = State::Good;

    friend bool operator==(const ChainBox &, const ChainBox &) = default;
};

/// A chain of certificates from the root down: a box each, and between two boxes the link with an
/// icon and words. Each box takes the focus; Up and Down walk, and one box is current, whose
/// details the owner shows. Texts break into lines and are never shortened.
class ChainView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChainView)

public:
    explicit ChainView(QWidget *parent = nullptr);

    /// The current box stays where it was, as far as there is one.
    void setBoxes(const QList<ChainBox> &boxes);
    const QList<ChainBox> &boxes() const { return m_boxes; }
    /// -1: there is no box.
    int current() const { return m_current; }
    void setCurrent(int box);
    /// For the focus and for tests: the widget of a box.
    QAbstractButton *boxAt(int box) const { return m_widgets.value(box); }

Q_SIGNALS:
    void currentChanged(int box);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void refresh();

    QList<ChainBox> m_boxes;
    QVBoxLayout *m_column;
    QList<QAbstractButton *> m_widgets;
    QList<QWidget *> m_links; ///< m_links[i] leads from box i to box i + 1.
    int m_current = -1;
};

} // namespace endorse::ui
