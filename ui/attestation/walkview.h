// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListView;

namespace endorse::models {
class WalkModel;
}

namespace endorse::ui {

class AttestationPresenter;
class PaneHeader;

/// The walk as a list of messages between TPM, device and service, a step a band. Choosing a
/// message shows the evidence of its step.
class WalkView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WalkView)

public:
    WalkView(AttestationPresenter &presenter, QWidget *parent = nullptr);

    void refresh();
    void retranslate();

private:
    AttestationPresenter &m_presenter;
    models::WalkModel *m_model;
    PaneHeader *m_header;
    QListView *m_list;
    bool m_refreshing = false;
};

} // namespace endorse::ui
