// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QStringList>

class QLabel;

namespace endorse::ui {

class GlossaryLabel;
class PushButton;

/// The explanation of one term beside the word that was chosen. It stops nothing: it lies over the
/// window, takes the focus, and goes away with Escape, its button, or when the focus leaves it.
/// Terms in the explanation are links too and show their own in its place; Back returns.
class GlossaryPopup final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GlossaryPopup)

public:
    /// Shows the term beside @p place of @p widget, in place of any other popup of that window.
    static GlossaryPopup *open(QWidget *widget, const QRect &place, const QString &termId);

    QString termId() const { return m_path.isEmpty() ? QString() : m_path.last(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    GlossaryPopup(QWidget *window, QWidget *origin, const QRect &place);

    void build();
    void show(const QString &termId);
    void back();
    void render();
    void placeIt();
    void leave();

    QPointer<QWidget> m_origin; ///< Gets the focus back.
    QRect m_place;              ///< In the window.
    QStringList m_path;         ///< Terms that were looked at, the shown one last.
    QLabel *m_title = nullptr;
    GlossaryLabel *m_definition = nullptr;
    PushButton *m_back = nullptr;
    PushButton *m_all = nullptr;
    PushButton *m_close = nullptr;
};

} // namespace endorse::ui
