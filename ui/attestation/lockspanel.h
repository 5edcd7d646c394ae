// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/lockstate.h>

#include <QWidget>

class QScrollArea;

namespace endorse::ui {

class LocksScene;
class PaneHeader;

/// The nonce as what it is: two locks. A header that counts them over the drawing, which scrolls
/// where the pane is smaller than its text allows.
class LocksPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LocksPanel)

public:
    explicit LocksPanel(QWidget *parent = nullptr);
    /// @p caption is the sentence that leads the page: the drawing is read aloud with it.
    void setLocks(const LocksView &locks, const QString &caption, bool animated);
    void retranslate();
    LocksScene *scene() const { return m_scene; }
    /// The height that shows the whole drawing in a pane of @p width.
    int heightFor(int width) const;
    QSize sizeHint() const override;

private:
    PaneHeader *m_header;
    QScrollArea *m_scroll;
    LocksScene *m_scene;
};

} // namespace endorse::ui
