// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepspane.h"

#include <models/keytreemodel.h>
#include <models/steplistmodel.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/evidenceparts.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/attestation/keyfacts.h>
#include <ui/attestation/stepdelegate.h>
#include <ui/attestation/viewcopy.h>
#include <ui/common/appearance.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QListView>
#include <QTreeView>

namespace endorse::ui {

namespace {

/// What the IDs of the SDKs have: 52 characters, two lines of 26.
constexpr qsizetype idLineLength = 26;

QString inLines(const QString &id)
{
    QStringList lines;
    for (qsizetype i = 0; i < id.size(); i += idLineLength)
        lines.append(id.mid(i, idLineLength));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

StepsPane::StepsPane(AttestationPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_stepModel(new models::StepListModel(this))
    , m_keyModel(new models::KeyTreeModel(this))
{
    build();
    retranslate();
}

void StepsPane::build()
{
    m_stepsHeader = new PaneHeader(this);
    m_steps = new QListView(this);
    m_steps->setObjectName(QStringLiteral("steps"));
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setModel(m_stepModel);
    m_stepDelegate = new StepDelegate(m_steps);
    m_steps->setItemDelegate(m_stepDelegate);
    m_turn.setInterval(StepDelegate::turnMs);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_stepDelegate->turn();
        m_steps->viewport()->update();
    });
    m_steps->setResizeMode(QListView::Adjust);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_steps->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_steps->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    enableRowCopy(m_steps);
    markPane(m_steps);
    connect(m_steps->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (!m_refreshing && current.isValid())
                    m_presenter.showStep(current.row());
            });

    m_keysHeader = new PaneHeader(this);
    m_keysHeader->setTopLine(true);
    m_keys = new QTreeView(this);
    m_keys->setObjectName(QStringLiteral("keys"));
    m_keys->setFrameShape(QFrame::NoFrame);
    m_keys->setModel(m_keyModel);
    auto *delegate = new InkDelegate(m_keys);
    delegate->setMonoColumns({models::KeyTreeModel::HandleColumn});
    m_keys->setItemDelegate(delegate);
    m_keys->setHeaderHidden(true);
    m_keys->setUniformRowHeights(true);
    m_keys->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_keys->setAllColumnsShowFocus(true);
    m_keys->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fitFirstColumn(m_keys, 20, 50);
    m_keys->header()->setStretchLastSection(true);
    m_keys->expandAll();
    enableRowCopy(m_keys);
    markPane(m_keys);
    const auto span = [this] {
        for (int group = 0; group < m_keyModel->rowCount(); ++group) {
            m_keys->setFirstColumnSpanned(group, {}, true);
            m_keys->expand(m_keyModel->index(group, 0));
        }
    };
    span();
    connect(m_keyModel, &QAbstractItemModel::rowsInserted, this, span);
    connect(m_keyModel, &QAbstractItemModel::modelReset, this, span);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stepsHeader);
    layout->addWidget(m_steps, 100);
    layout->addWidget(m_keysHeader);
    layout->addWidget(m_keys, 1);
    m_keyFacts = new KeyFacts(this);
    layout->addWidget(m_keyFacts);
    connect(m_keys->selectionModel(), &QItemSelectionModel::currentChanged, m_keyFacts,
            &KeyFacts::setKey);
    m_keyFacts->hide();
    layout->addWidget(buildRegistrationId());
}

QWidget *StepsPane::buildRegistrationId()
{
    auto *box = new QWidget(this);
    m_idTitle = new MutedLabel(box);
    setFontRole(m_idTitle, FontRole::Small);
    m_id = new QLabel(box);
    m_id->setObjectName(QStringLiteral("registrationId"));
    m_id->setTextFormat(Qt::PlainText);
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFontRole(m_id, FontRole::Mono);
    m_copyId = new PushButton(box, PushButton::Kind::Flat);
    m_copyId->setObjectName(QStringLiteral("copyRegistrationId"));
    m_copyId->setIconId(IconId::Copy);
    connect(m_copyId, &QPushButton::clicked, this, &StepsPane::copyRegistrationId);

    auto *titleRow = new QHBoxLayout;
    titleRow->setSpacing(4);
    titleRow->addWidget(m_idTitle, 1);
    titleRow->addWidget(m_copyId);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(10, 4, 4, 8);
    layout->setSpacing(2);
    layout->addLayout(titleRow);
    layout->addWidget(m_id);
    return box;
}

void StepsPane::refresh()
{
    m_refreshing = true;
    const RunSnapshot &run = m_presenter.snapshot();
    const int shown = m_presenter.shownStep();
    const int rowsBefore = m_stepModel->rowCount();
    m_stepModel->setSteps(run.steps, run.currentStep, shown, m_presenter.hasEnded(), run.kind);
    m_steps->setCurrentIndex(m_stepModel->index(shown));
    m_stepsHeader->setNote(m_presenter.progressNote());
    m_keyModel->setMechanism(run.kind, run.keyHome);
    m_keyModel->setKeys(m_presenter.shownKeys());
    nameKeys();
    if (m_stepModel->rowCount() != rowsBefore || stepsHeight() != m_stepsHeight)
        updateHeights();
    m_keyFacts->refresh();
    m_registrationIdText = run.registrationId;
    const QString unknown = m_presenter.isOfTpm() ? tr("known after step 2")
                                                  //: Of a registration ID.
                                                  : tr("known after step 1");
    m_id->setText(run.registrationId.isEmpty() ? unknown : inLines(run.registrationId));
    setFontRole(m_id, run.registrationId.isEmpty() ? FontRole::Body : FontRole::Mono);
    m_copyId->setEnabled(!run.registrationId.isEmpty());
    m_refreshing = false;
    updateTurning();
}

void StepsPane::updateTurning()
{
    bool busy = false;
    for (int row = 0; row < m_stepModel->rowCount(); ++row) {
        const QString icon = m_stepModel->index(row).data(models::IconNameRole).toString();
        busy = busy || icon == QLatin1String("busy");
    }
    const bool turns = busy && isVisible() && motionAllowed(this);
    if (turns == m_turn.isActive())
        return;
    if (turns)
        m_turn.start();
    else
        m_turn.stop();
    m_stepDelegate->reset();
}

void StepsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateTurning();
}

void StepsPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateTurning();
}

void StepsPane::setRunningTime(qint64 milliseconds)
{
    m_stepModel->setRunningTime(double(milliseconds));
    updateTurning();
    m_stepsHeader->setNote(m_presenter.progressNote());
}

void StepsPane::retranslate()
{
    m_stepsHeader->setTitle(tr("Steps"));
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setAccessibleDescription(tr("Choosing a step shows what it sent and received."));
    nameKeys();
    m_idTitle->setText(tr("Registration ID"));
    m_id->setAccessibleName(tr("Registration ID"));
    m_copyId->setAccessibleName(tr("Copy the registration ID"));
    m_copyId->setToolTip(tr("Copies the registration ID."));
    m_stepModel->retranslate();
    m_keyModel->retranslate();
    m_keyFacts->retranslate();
    refresh();
    updateHeights();
}

void StepsPane::nameKeys()
{
    const QString title = m_presenter.isOfTpm() ? tr("Keys in the TPM") : tr("Key of the device");
    m_keysHeader->setTitle(title);
    m_keys->setAccessibleName(title);
}

void StepsPane::copyRegistrationId()
{
    QApplication::clipboard()->setText(m_registrationIdText);
}

void StepsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateHeights();
}

void StepsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateHeights();
}

int StepsPane::stepsHeight() const
{
    int height = 0;
    for (int step = 0; step < m_stepModel->rowCount(); ++step)
        height += m_steps->sizeHintForRow(step);
    return std::max(height, rowHeight(this));
}

void StepsPane::updateHeights()
{
    // All steps are visible without scrolling where the window allows it; the keys take the rest.
    const int row = rowHeight(this);
    m_stepsHeight = stepsHeight();
    const int most = std::max(row * 4, height() / 2 + row);
    m_steps->setMinimumHeight(row * 3);
    m_steps->setMaximumHeight(std::min(m_stepsHeight, most));
    m_keys->setMinimumHeight(row * 2);
    m_keyFacts->setFixedHeight(scaled(26) + row * 4);
    m_steps->doItemsLayout();
    m_keys->doItemsLayout();
    const QFontMetrics mono(fontOf(FontRole::Mono));
    m_keys->setIndentation(scaled(10));
    m_keys->setColumnWidth(models::KeyTreeModel::HandleColumn,
                           mono.horizontalAdvance(QStringLiteral("0x81000100")) + scaled(10));
}

} // namespace endorse::ui
