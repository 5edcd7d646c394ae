// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QScrollArea>

class QVBoxLayout;

namespace endorse::ui {

/// The column of sections of a form. What has the focus is kept in view, and at its place when rows
/// above it change their height.
class FormScroll final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormScroll)

public:
    explicit FormScroll(QWidget *parent);
    ~FormScroll() override;

    void addSection(QWidget *section);
    QWidget *content() const { return widget(); }
    /// Lays out what has changed at once, with the focused field where it was before.
    void layOut();
    void scrollToTop();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *focusedField() const;
    void notePlace();

    QVBoxLayout *m_column;
    QPointer<QWidget> m_field; ///< Which has the focus.
    int m_place = 0;           ///< Where it stands in the viewport.
};

} // namespace endorse::ui
