// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestspane.h"

#include <models/decisionmodel.h>
#include <models/requestlogmodel.h>
#include <ui/attestation/evidenceparts.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/common/tablefit.h>
#include <ui/service/emptystate.h>
#include <ui/service/exchangepane.h>
#include <ui/service/noncepane.h>

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace endorse::ui {

using emulator::EmulatorHost;
using models::DecisionModel;
using models::RequestLogModel;

namespace {

constexpr int decisionsWidth = 520;
/// The table takes this part of the height, the details the rest: out of a hundred.
constexpr int tableShare = 47;
/// "What happened" takes this part of the width.
constexpr int outcomeShare = 35;
constexpr int valueShare = 44;

} // namespace

RequestsPane::RequestsPane(EmulatorHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_model(new RequestLogModel(this))
    , m_decisionModel(new DecisionModel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(IconId::Service, m_stack))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_details(new QSplitter(Qt::Horizontal, this))
    , m_exchange(new ExchangePane(this))
{
    m_model->setHidesDesk(true);
    m_model->setLog(&host.log());
    buildTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_details->setObjectName(QStringLiteral("serviceDetails"));
    m_details->setChildrenCollapsible(false);
    m_details->addWidget(m_exchange);
    m_details->addWidget(buildDecisions());
    m_details->setStretchFactor(0, 1);
    m_details->setStretchFactor(1, 0);
    m_rows->setObjectName(QStringLiteral("serviceRows"));
    m_rows->setChildrenCollapsible(false);
    m_rows->addWidget(buildList());
    m_rows->addWidget(m_details);
    m_rows->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows);

    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (!m_model->filterText().isEmpty())
            Q_EMIT filterClearWanted();
        else if (m_host.state() == EmulatorHost::State::Running)
            Q_EMIT demoWanted();
        else
            Q_EMIT startWanted();
    });
    connect(&host, &EmulatorHost::stateChanged, this, &RequestsPane::updateEmpty);
    connect(&host.log(), &emulator::RequestLog::appended, this, &RequestsPane::updateEmpty);
    connect(&host.log(), &emulator::RequestLog::cleared, this, &RequestsPane::updateEmpty);
    retranslate();
}

void RequestsPane::buildTable()
{
    m_table = evidenceTable(this, m_model,
                            {RequestLogModel::TimeColumn, RequestLogModel::MethodColumn,
                             RequestLogModel::PathColumn, RequestLogModel::StatusColumn,
                             RequestLogModel::DurationColumn});
    m_table->setObjectName(QStringLiteral("requests"));
    static_cast<InkDelegate *>(m_table->itemDelegate())->setMonoElidedInTheMiddle(true);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(RequestLogModel::TimeColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(RequestLogModel::PathColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RequestsPane::choose);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this] { m_wasAtEnd = isAtEnd(); });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        updateEmpty();
        if (m_wasAtEnd && !m_hold)
            m_table->scrollToBottom();
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &RequestsPane::updateEmpty);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        updateEmpty();
        choose();
        if (!m_hold)
            m_table->scrollToBottom();
    });
}

QWidget *RequestsPane::buildDecisions()
{
    auto *box = new QWidget(this);
    m_decisionHeader = new PaneHeader(box);
    m_decisions = evidenceTable(box, m_decisionModel, {});
    m_decisions->setObjectName(QStringLiteral("decisions"));
    m_decisions->horizontalHeader()->hide();
    m_decisions->viewport()->installEventFilter(this);
    auto *delegate = static_cast<InkDelegate *>(m_decisions->itemDelegate());
    delegate->setMonoRole(DecisionModel::PlainValueRole);
    delegate->setMonoElidedInTheMiddle(true);
    delegate->setIconInkColumns({DecisionModel::CheckColumn});
    m_nonce = new NoncePane(m_host, box);
    m_nonce->setObjectName(QStringLiteral("noncePane"));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_decisionHeader);
    layout->addWidget(m_decisions, 1);
    layout->addWidget(m_nonce);
    return box;
}

QWidget *RequestsPane::buildList()
{
    auto *box = new QWidget(this);
    m_hide = new QCheckBox(box);
    m_hide->setObjectName(QStringLiteral("hideOwnRequests"));
    m_hide->setChecked(m_model->hidesDesk());
    connect(m_hide, &QCheckBox::toggled, m_model, &RequestLogModel::setHidesDesk);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(10, 1, 10, 1);
    line->addWidget(m_hide);
    line->addStretch();
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_stack, 1);
    return box;
}

bool RequestsPane::isAtEnd() const
{
    const QScrollBar *bar = m_table->verticalScrollBar();
    return bar->value() >= bar->maximum();
}

void RequestsPane::setFilterText(const QString &text)
{
    m_model->setFilterText(text.trimmed());
    updateEmpty();
}

void RequestsPane::setHold(bool hold)
{
    m_hold = hold;
    if (!hold)
        m_table->scrollToBottom();
}

void RequestsPane::choose()
{
    const emulator::EmulatorRequest *request = m_model->request(m_table->currentIndex());
    m_exchange->setRequest(request);
    m_decisionModel->setDecisions(request ? request->decisions : QList<emulator::Decision>());
    m_decisionHeader->setNote(request && request->isWhatIf
                                  //: The request went to the service of a what-if.
                                  ? tr("what if")
                                  : QString());
    m_nonce->setRequest(request);
}

void RequestsPane::updateEmpty()
{
    const bool empty = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    // Before there is any request nothing can be hidden.
    m_hide->setVisible(!m_host.log().isEmpty());
    if (!empty)
        return;
    const EmulatorHost::State state = m_host.state();
    m_empty->button()->setKind(PushButton::Kind::Normal);
    if (!m_model->filterText().isEmpty() && !m_host.log().isEmpty()) {
        m_empty->setTexts(tr("No request matches the filter."), {});
        m_empty->setAction(tr("Clear the Filter"));
    } else if (state == EmulatorHost::State::Running) {
        m_empty->setTexts(tr("No request has come in yet."),
                          tr("The demo sends the first ones. A device of your own needs the "
                             "address, the ID scope and the CA certificate above."));
        m_empty->setAction(tr("Start the Demo"));
    } else if (state == EmulatorHost::State::Stopped || state == EmulatorHost::State::Failed) {
        m_empty->setTexts(tr("The emulated service does not run."),
                          tr("Start it to provision devices on this computer, with no account "
                             "and no network."));
        m_empty->setAction(tr("Start the Emulator"));
    } else {
        m_empty->setTexts(state == EmulatorHost::State::Starting
                              ? tr("The emulated service is starting.")
                              : tr("The emulated service is stopping."),
                          {});
        m_empty->setAction({});
    }
}

void RequestsPane::retranslate()
{
    m_model->retranslate();
    m_decisionModel->retranslate();
    m_table->setAccessibleName(tr("Requests"));
    m_table->setAccessibleDescription(
        tr("Choosing a request shows what it sent and how the service decided."));
    m_hide->setText(tr("Hide This Window's Requests"));
    m_hide->setAccessibleName(m_hide->text());
    m_hide->setToolTip(tr("Leaves out the requests by which this window reads and changes the "
                          "lists of the service."));
    m_decisionHeader->setTitle(tr("How the service decided"));
    m_decisions->setAccessibleName(tr("How the service decided"));
    m_exchange->retranslate();
    m_nonce->retranslate();
    choose();
    updateEmpty();
    fit();
}

void RequestsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void RequestsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool RequestsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        m_decisions->horizontalHeader()->resizeSection(
            DecisionModel::ValueColumn, m_decisions->viewport()->width() * valueShare / 100);
    return QWidget::eventFilter(watched, event);
}

void RequestsPane::fit()
{
    const int row = rowHeight(this);
    fitRowsAndHeader(m_table);
    setRowHeights(m_decisions, row + scaled(4));
    QHeaderView *header = m_table->horizontalHeader();
    const QFontMetrics mono(fontOf(FontRole::MonoStrong));
    const auto width = [&](int column, const QString &widest, int more) {
        const QString title = m_model->headerData(column, Qt::Horizontal).toString();
        header->resizeSection(column, std::max(mono.horizontalAdvance(widest) + more,
                                               header->fontMetrics().horizontalAdvance(title)) +
                                          scaled(20));
    };
    width(RequestLogModel::TimeColumn, QStringLiteral("00:00:00.000"), 0);
    width(RequestLogModel::MethodColumn, QStringLiteral("DELETE"), scaled(2));
    width(RequestLogModel::StatusColumn, QStringLiteral("000"), scaled(22));
    width(RequestLogModel::DurationColumn, QStringLiteral("000.0 ms"), scaled(4));
    header->resizeSection(RequestLogModel::OutcomeColumn, this->width() * outcomeShare / 100);
    m_table->setMinimumHeight(header->height() + row);
    m_decisions->setMinimumHeight(row + scaled(4));
    if (!m_sized && isVisible()) {
        m_sized = true;
        const int right = std::min(scaled(decisionsWidth), this->width() * 2 / 5);
        m_details->setSizes({this->width() - right, right});
        const int top = height() * tableShare / 100;
        m_rows->setSizes({top, height() - top});
    }
}

} // namespace endorse::ui
