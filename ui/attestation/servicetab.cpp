// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicetab.h"

#include <core/secret.h>
#include <emulator/emulatorhost.h>
#include <models/decisionmodel.h>
#include <models/httpexchangemodel.h>
#include <ui/attestation/evidenceparts.h>
#include <ui/common/fonts.h>
#include <ui/common/hexview.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>

#include <QBoxLayout>
#include <QCoroTask>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTableView>

namespace endorse::ui {

namespace {

constexpr int exchangeRows = 4;
/// Of a nonce or hub key that is not shown: it has the size of an HMAC key.
constexpr qsizetype keySize = 32;

QByteArray requestIdOf(const dps::HttpExchange &exchange)
{
    for (const auto &[name, value] : exchange.responseHeaders) {
        if (name.compare("x-ms-request-id", Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace

ServiceTab::ServiceTab(QWidget *parent)
    : QWidget(parent)
    , m_exchanges(new models::HttpExchangeModel(this))
    , m_decisions(new models::DecisionModel(this))
{
    m_hideLater.setSingleShot(true);
    m_hideLater.setInterval(shownForMs);
    connect(&m_hideLater, &QTimer::timeout, this, &ServiceTab::hideNonce);
    build();
    retranslate();
}

void ServiceTab::build()
{
    m_table = evidenceTable(this, m_exchanges, {0, 1});
    m_table->setObjectName(QStringLiteral("serviceRequests"));
    m_decisionsHeader = new PaneHeader(this);
    m_decisionsHeader->setTopLine(true);
    m_outcome = new QLabel(this);
    m_outcome->setObjectName(QStringLiteral("serviceOutcome"));
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_outcome->setMargin(8);
    m_outcome->setAutoFillBackground(true);
    m_outcome->setBackgroundRole(QPalette::Base);
    m_decisionsView = evidenceTable(this, m_decisions, {models::DecisionModel::ValueColumn});
    m_decisionsView->setObjectName(QStringLiteral("serviceDecisions"));
    m_decisionsView->horizontalHeader()->hide();
    m_note = new MutedLabel(this);
    m_note->setObjectName(QStringLiteral("serviceNote"));
    m_note->setForegroundRole(QPalette::WindowText);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_note->setMargin(10);
    m_note->setAutoFillBackground(true);
    m_note->setBackgroundRole(QPalette::Base);

    m_nonceHeader = new PaneHeader(this);
    m_nonceHeader->setTopLine(true);
    m_show = new PushButton(m_nonceHeader);
    m_show->setObjectName(QStringLiteral("showNonce"));
    m_show->setIconId(IconId::Eye);
    m_nonceHeader->addWidget(m_show);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (m_shown)
            hideNonce();
        else
            askForNonce();
    });
    m_hex = new HexView(this);
    m_hex->setObjectName(QStringLiteral("nonceBytes"));
    markPane(m_hex);
    m_nonceBox = paneOf(this, m_nonceHeader, m_hex);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table);
    layout->addWidget(m_decisionsHeader);
    layout->addWidget(m_outcome);
    layout->addWidget(m_decisionsView, 1);
    layout->addWidget(m_note, 1);
    layout->addWidget(m_nonceBox);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                showRequest();
                if (m_updating || !current.isValid())
                    return;
                models::MessageRef message;
                message.kind = models::MessageRef::Kind::Note;
                message.index = current.row();
                Q_EMIT messageChosen(message);
            });
}

void ServiceTab::setEmulatorHost(emulator::EmulatorHost *host)
{
    m_host = host;
    if (host) {
        // The service's record of a request may come after its answer.
        connect(&host->log(), &emulator::RequestLog::appended, this, &ServiceTab::showRequest);
        connect(&host->log(), &emulator::RequestLog::cleared, this, &ServiceTab::showRequest);
    }
    showRequest();
}

void ServiceTab::setStep(const attestation::StepRecord &step, bool isOfTpm)
{
    m_isOfTpm = isOfTpm;
    const QScopedValueRollback<bool> updating(m_updating, true);
    if (int(step.id) != m_stepId)
        hideNonce();
    m_stepId = int(step.id);
    const int before = m_table->currentIndex().row();
    m_exchanges->setChallengeExpected(isOfTpm && step.id == attestation::StepId::Register);
    m_exchanges->setExchanges(step.httpExchanges);
    const int count = m_exchanges->rowCount();
    if (count > 0)
        m_table->selectRow(before < 0 || before >= count ? count - 1 : before);
    showRequest();
}

void ServiceTab::showMessage(const models::MessageRef &message)
{
    const QScopedValueRollback<bool> updating(m_updating, true);
    if (message.index >= 0 && message.index < m_exchanges->rowCount())
        m_table->selectRow(message.index);
}

const emulator::EmulatorRequest *ServiceTab::request() const
{
    const int row = m_table->currentIndex().row();
    if (!m_host || row < 0 || row >= m_exchanges->rowCount())
        return nullptr;
    const QByteArray id = requestIdOf(m_exchanges->exchanges().at(row));
    return id.isEmpty() ? nullptr : m_host->log().byRequestId(id);
}

void ServiceTab::showRequest()
{
    const emulator::EmulatorRequest *found = request();
    const QByteArray id = found ? found->requestId : QByteArray();
    if (m_shown && id != m_askedFor)
        hideNonce();
    m_decisions->setDecisions(found ? found->decisions : QList<emulator::Decision>());
    m_outcome->setText(found ? found->outcome.render() : QString());
    m_outcome->setVisible(found && !found->outcome.isEmpty());
    m_decisionsHeader->setVisible(found);
    m_decisionsView->setVisible(found);
    m_note->setVisible(!found);
    updateNote();
    m_nonceBox->setVisible(found && found->hasNonce);
    if (found && found->hasNonce && !m_shown) {
        m_nonceHeader->setTitle(found->isHubKey ? tr("The service's copy of the hub key")
                                                : tr("The service's copy of the nonce"));
        m_hex->setContent(
            core::Bytes(keySize, '*'),
            {{0, keySize, found->isHubKey ? Token::Hub : Token::Nonce, tr("masked"), true}});
    }
    fit();
}

void ServiceTab::askForNonce()
{
    const emulator::EmulatorRequest *found = request();
    if (!found || !found->hasNonce)
        return;
    m_askedFor = found->requestId;
    QCoro::connect(m_host->nonceOf(found->requestId), this,
                   [this, asked = m_askedFor](const std::optional<core::Secret> &nonce) {
                       const emulator::EmulatorRequest *now = request();
                       // Another step may be shown by now.
                       if (!now || now->requestId != asked || !isVisible())
                           return;
                       if (nonce)
                           showNonce(*nonce);
                       else
                           m_nonceHeader->setNote(tr("The service has forgotten it."));
                   });
}

void ServiceTab::showNonce(const core::Secret &nonce)
{
    m_shown = true;
    const Token ink = request() && request()->isHubKey ? Token::Hub : Token::Nonce;
    const auto size = qsizetype(nonce.size());
    m_hex->setContent(nonce.view().toByteArray(), {{0, size, ink, m_nonceHeader->title(), false}});
    m_hideLater.start();
    retranslate();
    fit();
}

void ServiceTab::hideNonce()
{
    m_hideLater.stop();
    m_nonceHeader->setNote({});
    if (!m_shown)
        return;
    m_shown = false;
    m_hex->setContent({}, {});
    retranslate();
}

void ServiceTab::updateNote()
{
    if (m_exchanges->rowCount() == 0)
        m_note->setText(tr("This step does not talk to the service."));
    else if (!m_host && !m_isOfTpm)
        m_note->setText(tr("A real service does not tell how it decides. With the emulator this "
                           "tab shows each check."));
    else if (!m_host)
        m_note->setText(tr("A real service does not tell how it decides. With the emulator this "
                           "tab shows each check and its own copy of the nonce."));
    else
        m_note->setText(tr("The emulator of this program did not serve this request. A real "
                           "service does not tell how it decides."));
}

void ServiceTab::retranslate()
{
    m_table->setAccessibleName(tr("Requests to the service"));
    m_decisionsHeader->setTitle(tr("How the service decided"));
    m_decisionsView->setAccessibleName(tr("How the service decided"));
    m_hex->setAccessibleName(tr("The service's copy of the key"));
    m_show->setText(m_shown ? tr("Hide") : tr("Show"));
    m_show->setAccessibleName(m_shown ? tr("Hide the service's copy")
                                      : tr("Show the service's copy"));
    m_show->setToolTip(tr("Shows the secret that the emulator keeps, for 30 seconds. A real "
                          "service never gives it away."));
    m_exchanges->retranslate();
    m_decisions->retranslate();
    showRequest();
}

void ServiceTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void ServiceTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ServiceTab::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    hideNonce();
}

void ServiceTab::fit()
{
    fitTable(m_table, exchangeRows);
    fitTable(m_decisionsView, 12);
    // Both columns are words: the values take the rest and wrap their ids in the tooltip.
    QHeaderView *header = m_decisionsView->horizontalHeader();
    header->setSectionResizeMode(models::DecisionModel::CheckColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(models::DecisionModel::ValueColumn, QHeaderView::Stretch);
    header->resizeSection(models::DecisionModel::CheckColumn, m_decisionsView->width() * 11 / 20);
    m_decisionsView->setMaximumHeight(QWIDGETSIZE_MAX);
    m_hex->setFixedHeight(m_hex->heightForRows(2) + scaled(6));
}

} // namespace endorse::ui
