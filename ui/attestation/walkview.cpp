// SPDX-License-Identifier: GPL-3.0-or-later
#include "walkview.h"

#include <models/walkmodel.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/viewcopy.h>
#include <ui/attestation/walkdelegate.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>

#include <QBoxLayout>
#include <QListView>

namespace endorse::ui {

WalkView::WalkView(AttestationPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_model(new models::WalkModel(this))
    , m_header(new PaneHeader(this))
    , m_list(new QListView(this))
{
    m_list->setObjectName(QStringLiteral("walk"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new WalkDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    enableRowCopy(m_list);
    markPane(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (!m_refreshing && current.isValid())
                    m_presenter.showStep(current.data(models::WalkModel::StepRole).toInt());
            });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_list, 1);
    retranslate();
}

void WalkView::refresh()
{
    m_refreshing = true;
    const int shown = m_presenter.shownStep();
    m_model->setSteps(m_presenter.snapshot().steps, shown, m_presenter.hasEnded());
    const QModelIndex current = m_list->currentIndex();
    // The message that the user chose keeps the focus while its step is shown.
    if (!current.isValid() || current.data(models::WalkModel::StepRole).toInt() != shown)
        m_list->setCurrentIndex(m_model->firstOf(shown));
    m_list->scrollTo(m_model->firstOf(shown));
    m_list->scrollTo(m_model->lastOf(shown));
    m_refreshing = false;
}

void WalkView::retranslate()
{
    m_header->setTitle(tr("What goes between TPM, device and service"));
    m_list->setAccessibleName(tr("Messages of the walk"));
    m_model->retranslate();
}

} // namespace endorse::ui
