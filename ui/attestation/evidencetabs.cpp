// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencetabs.h"

#include <models/fieldmodel.h>
#include <models/format.h>
#include <models/httpexchangemodel.h>
#include <models/inks.h>
#include <models/tpmcommandmodel.h>
#include <tpm/commanddecoder.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/byteinspector.h>
#include <ui/attestation/evidenceparts.h>
#include <ui/attestation/httptext.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/attestation/viewcopy.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>
#include <ui/common/status.h>

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace endorse::ui {

using attestation::Field;
using attestation::StepRecord;
using models::Ink;

namespace {

constexpr int tableRows = 6;
constexpr int sideBySideFrom = 640;
/// Shorter runs of '*' may be what the bytes really are.
constexpr qsizetype leastMaskedRun = 8;

QList<tpmtypes::ByteRange> maskedRuns(const Field &field)
{
    QList<tpmtypes::ByteRange> runs;
    if (!field.masked)
        return runs;
    for (qsizetype i = 0; i < field.bytes.size();) {
        qsizetype end = i;
        while (end < field.bytes.size() && field.bytes.at(end) == '*')
            ++end;
        if (end - i >= leastMaskedRun)
            runs.append({i, end - i});
        i = std::max(end, i + 1);
    }
    return runs;
}

/// The command that takes what a step shows as fields: its parts have the same names.
quint32 commandOf(attestation::StepId step)
{
    constexpr quint32 activateCredential = 0x147;
    constexpr quint32 import = 0x156;
    return step == attestation::StepId::Import ? import : activateCredential;
}

void fillLayout(QWidget *widget, QWidget *content)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
}

} // namespace

FieldsTab::FieldsTab(QWidget *parent)
    : QWidget(parent)
    , m_model(new models::FieldModel(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_fields(new QTreeView(this))
    , m_inspector(new ByteInspector(this))
{
    m_fields->setObjectName(QStringLiteral("fields"));
    m_fields->setFrameShape(QFrame::NoFrame);
    m_fields->setModel(m_model);
    auto *delegate = new InkDelegate(m_fields);
    delegate->setMonoColumns({models::FieldModel::ValueColumn});
    m_fields->setItemDelegate(delegate);
    m_fields->setHeaderHidden(true);
    m_fields->setUniformRowHeights(true);
    m_fields->setAllColumnsShowFocus(true);
    m_fields->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fields->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fields->header()->setStretchLastSection(true);
    fitFirstColumn(m_fields, 25, 60);
    enableRowCopy(m_fields);
    markPane(m_fields);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_fields);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(1, 1);
    fillLayout(this, m_splitter);
    connect(m_fields->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FieldsTab::inspect);
    retranslate();
}

void FieldsTab::setStep(const StepRecord &step)
{
    const QString chosen =
        step.id == m_step ? m_fields->currentIndex().data(models::IdRole).toString() : QString();
    m_step = step.id;
    m_model->setStep(step);
    for (int group = 0; group < m_model->rowCount(); ++group) {
        m_fields->setFirstColumnSpanned(group, {}, true);
        m_fields->expand(m_model->index(group, 0));
    }
    QModelIndex current = m_model->indexOfId(chosen);
    if (!current.isValid())
        current = m_model->firstWithBytes();
    if (!current.isValid() && m_model->rowCount() > 0)
        current = m_model->index(0, 0, m_model->index(0, 0));
    m_fields->setCurrentIndex(current);
    m_inspector->setVisible(current.isValid());
    fit();
}

void FieldsTab::inspect(const QModelIndex &index)
{
    const Field *field = m_model->field(index);
    if (!field)
        return;
    InspectedBytes content;
    //: Header over bytes: %1 what they are, %2 their size in words.
    content.title =
        field->bytes.isEmpty()
            ? field->label.render()
            : tr("%1, %2").arg(field->label.render(), models::sizeText(field->bytes.size()));
    content.bytes = field->bytes;
    content.tree = field->tree;
    content.masked = maskedRuns(*field);
    const Ink ink = models::inkOfField(m_step, *field);
    content.ink = ink == Ink::Text ? Ink::Device : ink;
    content.text = field->value;
    content.explain = [code = commandOf(m_step)](const QStringList &path) {
        return tpm::partExplanation(code, path);
    };
    m_inspector->setContent(content);
}

void FieldsTab::retranslate()
{
    m_fields->setAccessibleName(tr("Fields sent and received"));
    m_model->retranslate();
    m_inspector->retranslate();
    inspect(m_fields->currentIndex());
}

void FieldsTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void FieldsTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void FieldsTab::fit()
{
    int rows = m_model->rowCount();
    for (int group = 0; group < m_model->rowCount(); ++group)
        rows += m_model->rowCount(m_model->index(group, 0));
    const int row = rowHeight(this);
    m_fields->setIndentation(scaled(14));
    m_fields->doItemsLayout();
    m_fields->setMinimumHeight(row * 3);
    m_fields->setMaximumHeight(m_inspector->isVisibleTo(this) ? row * rows + 4 : QWIDGETSIZE_MAX);
    const int wanted = std::min(row * rows + 4, height() * 2 / 5);
    m_splitter->setSizes({wanted, height() - wanted});
}

HttpTab::HttpTab(QWidget *parent)
    : QWidget(parent)
    , m_model(new models::HttpExchangeModel(this))
    , m_table(evidenceTable(this, m_model, {0, 1}))
    , m_texts(new QSplitter(Qt::Vertical, this))
    , m_requestHeader(new PaneHeader(this))
    , m_request(foreignText(this))
    , m_responseHeader(new PaneHeader(this))
    , m_response(foreignText(this))
{
    m_table->setObjectName(QStringLiteral("httpExchanges"));
    m_request->setObjectName(QStringLiteral("httpRequest"));
    m_response->setObjectName(QStringLiteral("httpResponse"));
    m_requestHeader->setTopLine(true);
    m_responseHeader->setTopLine(true);
    m_texts->setChildrenCollapsible(false);
    m_texts->addWidget(paneOf(this, m_requestHeader, m_request));
    m_texts->addWidget(paneOf(this, m_responseHeader, m_response));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table);
    layout->addWidget(m_texts, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                inspect(current.row());
                if (m_updating || !current.isValid())
                    return;
                models::MessageRef message;
                message.kind = models::MessageRef::Kind::HttpRequest;
                message.index = current.row();
                Q_EMIT messageChosen(message);
            });
    retranslate();
}

void HttpTab::showMessage(const models::MessageRef &message)
{
    const QScopedValueRollback<bool> updating(m_updating, true);
    if (message.index >= 0 && message.index < m_model->rowCount())
        m_table->selectRow(message.index);
}

void HttpTab::setStep(const StepRecord &step, bool isOfTpm)
{
    const QScopedValueRollback<bool> updating(m_updating, true);
    const int before = m_table->currentIndex().row();
    const qsizetype countBefore = m_model->rowCount();
    m_model->setChallengeExpected(isOfTpm && step.id == attestation::StepId::Register);
    m_model->setExchanges(step.httpExchanges);
    const int count = int(step.httpExchanges.size());
    // A poll adds exchanges: the newest is followed unless the user chose another.
    const bool follows = before < 0 || before == countBefore - 1 || before >= count;
    m_table->selectRow(follows ? count - 1 : before);
    inspect(m_table->currentIndex().row());
    fit();
}

void HttpTab::inspect(int row)
{
    if (row < 0 || row >= m_model->rowCount()) {
        m_request->clear();
        m_response->clear();
        m_responseHeader->setNote({});
        return;
    }
    const dps::HttpExchange &exchange = m_model->exchanges().at(row);
    m_request->setPlainText(requestText(exchange));
    m_response->setPlainText(exchange.error ? exchange.error->message.render()
                                            : responseText(exchange));
    m_requestHeader->setNote(exchange.tls);
}

void HttpTab::retranslate()
{
    m_table->setAccessibleName(tr("HTTP exchanges"));
    m_requestHeader->setTitle(tr("Request"));
    m_request->setAccessibleName(tr("Request"));
    m_responseHeader->setTitle(tr("Answer"));
    m_response->setAccessibleName(tr("Answer"));
    m_model->retranslate();
    inspect(m_table->currentIndex().row());
    fit();
}

void HttpTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void HttpTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void HttpTab::fit()
{
    fitTable(m_table, tableRows);
    const auto wanted = width() >= scaled(sideBySideFrom) ? Qt::Horizontal : Qt::Vertical;
    if (m_texts->orientation() != wanted)
        m_texts->setOrientation(wanted);
}

TpmTab::TpmTab(QWidget *parent)
    : QWidget(parent)
    , m_model(new models::TpmCommandModel(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_table(evidenceTable(this, m_model, {0, 1, 2}))
    , m_parts(new TabStrip(this))
    , m_inspector(new ByteInspector(this))
{
    m_table->setObjectName(QStringLiteral("tpmCommands"));
    m_parts->setObjectName(QStringLiteral("commandParts"));
    m_parts->addTab({});
    m_parts->addTab({});
    auto *bytes = new QWidget(this);
    auto *layout = new QVBoxLayout(bytes);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 6, 0);
    head->addWidget(m_parts, 1);
    head->addWidget(m_inspector->chip());
    head->addWidget(m_inspector->eye());
    layout->addLayout(head);
    layout->addWidget(m_inspector, 1);
    m_inspector->hideHexHeader();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(bytes);
    m_splitter->setStretchFactor(1, 1);
    fillLayout(this, m_splitter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                // A refusal is read from the response.
                if (current.isValid() && m_model->exchanges().at(current.row()).responseCode != 0)
                    m_parts->setCurrentIndex(Response);
                inspect();
                choose();
            });
    connect(m_parts, &QTabBar::currentChanged, this, [this] {
        inspect();
        choose();
    });
    retranslate();
}

void TpmTab::choose()
{
    const int row = m_table->currentIndex().row();
    if (m_updating || row < 0)
        return;
    models::MessageRef message;
    message.kind = models::MessageRef::Kind::TpmCommand;
    message.injected = row < m_injected;
    message.index = message.injected ? row : row - m_injected;
    message.response = m_parts->currentIndex() == Response;
    Q_EMIT messageChosen(message);
}

void TpmTab::showMessage(const models::MessageRef &message)
{
    const QScopedValueRollback<bool> updating(m_updating, true);
    const int row = message.injected ? message.index : message.index + m_injected;
    if (message.index < 0 || row >= m_model->rowCount())
        return;
    m_table->selectRow(row);
    m_parts->setCurrentIndex(message.response ? Response : Command);
}

void TpmTab::setStep(const StepRecord &step)
{
    const QScopedValueRollback<bool> updating(m_updating, true);
    const QList<tpm::TpmExchange> injected =
        step.injection ? step.injection->tpmCommands : QList<tpm::TpmExchange>();
    m_injected = int(injected.size());
    m_model->setExchanges(injected + step.tpmCommands);
    if (int(step.id) != m_stepId)
        m_table->setCurrentIndex({});
    m_stepId = int(step.id);
    // What the user chose stays chosen while the same step is shown.
    if (!m_table->currentIndex().isValid()) {
        const int main = AttestationPresenter::mainCommand(step);
        const bool refused = main >= 0 && step.status == attestation::StepStatus::Failed &&
                             step.tpmCommands.at(main).responseCode != 0;
        m_parts->setCurrentIndex(refused ? Response : Command);
        if (main >= 0)
            m_table->selectRow(main + m_injected);
    }
    inspect();
    fit();
}

void TpmTab::inspect()
{
    const int row = m_table->currentIndex().row();
    const bool valid = row >= 0 && row < m_model->rowCount();
    m_inspector->setVisible(valid);
    m_parts->setVisible(valid);
    if (!valid)
        return;
    const tpm::TpmExchange &exchange = m_model->exchanges().at(row);
    //: Tab over bytes: %1 is their size in words.
    m_parts->setTabText(Command, tr("Command, %1").arg(models::sizeText(exchange.command.size())));
    m_parts->setTabText(Response,
                        //: Tab over bytes: %1 is their size in words.
                        tr("Response, %1").arg(models::sizeText(exchange.response.size())));
    const bool command = m_parts->currentIndex() == Command;
    InspectedBytes content;
    content.title = exchange.commandName;
    content.bytes = command ? exchange.command : exchange.response;
    content.masked = command ? exchange.maskedInCommand : exchange.maskedInResponse;
    content.tree = command ? tpm::decodeCommand(exchange) : tpm::decodeResponse(exchange);
    content.subject = models::inkOfExchange(attestation::StepId(m_stepId), exchange);
    content.explain = [code = exchange.commandCode](const QStringList &path) {
        return tpm::partExplanation(code, path);
    };
    content.text = tr("The TPM gave no answer.");
    m_inspector->setContent(content);
}

void TpmTab::retranslate()
{
    m_table->setAccessibleName(tr("TPM commands"));
    m_parts->setAccessibleName(tr("Command or response"));
    m_model->retranslate();
    m_inspector->retranslate();
    inspect();
    fit();
}

void TpmTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void TpmTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TpmTab::fit()
{
    fitTable(m_table, tableRows);
    const int wanted = std::min(m_table->maximumHeight(), height() / 3);
    m_splitter->setSizes({wanted, height() - wanted});
}

} // namespace endorse::ui
