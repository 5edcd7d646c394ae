// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/attestationpresenter.h>

#include <QWidget>

class QLabel;
class QScrollArea;

namespace endorse::ui {

class ChainView;
class PaneHeader;

/// In place of the two locks in a run with a certificate: the chain from the root down to the
/// device, and the key that stays in its home.
class ChainPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChainPanel)

public:
    explicit ChainPanel(QWidget *parent = nullptr);

    void setChain(const ChainContent &content);
    void retranslate();
    ChainView *chain() const { return m_chain; }
    /// The height that shows everything in a pane of @p width.
    int heightFor(int width) const;

private:
    PaneHeader *m_header;
    QScrollArea *m_scroll;
    QLabel *m_empty;
    ChainView *m_chain;
};

} // namespace endorse::ui
