// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrationdetail.h"

#include <models/format.h>
#include <models/recordwords.h>
#include <models/registrationrecordmodel.h>
#include <ui/attestation/evidenceparts.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/service/emptystate.h>
#include <ui/service/recordtexts.h>

#include <QBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>

namespace endorse::ui {

using enrollment::DeskList;

namespace {

enum Fact : int {
    IdFact,
    StatusFact,
    HubFact,
    DeviceFact,
    SubstatusFact,
    GroupFact,
    CreatedFact,
    ChangedFact,
    EtagFact,
    ErrorFact,
    FactCount
};

constexpr int leastHeight = 60;

constexpr bool isMono(int fact)
{
    return fact != StatusFact && fact != ErrorFact;
}

QString payloadText(const core::Bytes &payload)
{
    const QJsonDocument json = QJsonDocument::fromJson(payload);
    return QString::fromUtf8(json.isNull() ? payload : json.toJson(QJsonDocument::Indented));
}

} // namespace

RegistrationDetail::RegistrationDetail(QWidget *parent)
    : RecordDetail(parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(IconId::Enrollments, m_stack))
{
    auto *page = new QWidget(m_stack);
    m_header = new PaneHeader(page);
    m_payloadHeader = new PaneHeader(page);
    m_payloadHeader->setTopLine(true);
    m_payload = foreignText(page);
    m_payload->setObjectName(QStringLiteral("registrationPayload"));
    m_delete = new PushButton(page);
    m_delete->setObjectName(QStringLiteral("deleteRegistration"));
    m_delete->setIconId(IconId::Delete);
    connect(m_delete, &QPushButton::clicked, this, &RecordDetail::deleteWanted);

    auto *facts = new QWidget(page);
    facts->setBackgroundRole(QPalette::Base);
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins(14, 10, 14, 10);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(5);
    buildFacts(grid);
    auto *scroll = new QScrollArea(page);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setWidget(facts);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(14, 8, 14, 8);
    buttons->addStretch();
    buttons->addWidget(m_delete);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    // Large text must not make the window higher than the screen: both scroll.
    for (QWidget *scrolls : std::initializer_list<QWidget *>{scroll, m_payload})
        scrolls->setMinimumHeight(leastHeight);
    column->addWidget(scroll, 2);
    column->addWidget(m_payloadHeader);
    column->addWidget(m_payload, 1);
    column->addLayout(buttons);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    retranslate();
}

void RegistrationDetail::buildFacts(QGridLayout *grid)
{
    for (int fact = 0; fact < FactCount; ++fact) {
        auto *title = new MutedLabel(grid->parentWidget());
        auto *value = new QLabel(grid->parentWidget());
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setFocusPolicy(Qt::NoFocus);
        value->setMinimumWidth(1);
        if (isMono(fact))
            setFontRole(value, FontRole::Mono);
        grid->addWidget(title, fact, 0, Qt::AlignTop);
        grid->addWidget(value, fact, 1);
        m_titles.append(title);
        m_values.append(value);
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(FactCount, 1);
}

void RegistrationDetail::showRow(const QModelIndex &row)
{
    const auto *model = qobject_cast<const models::RegistrationRecordModel *>(row.model());
    m_shown = model ? model->registration(row) : nullptr;
    m_several = 0;
    refresh();
}

void RegistrationDetail::showSeveral(int count)
{
    m_shown.reset();
    m_several = count;
    refresh();
}

void RegistrationDetail::refresh()
{
    m_stack->setCurrentIndex(m_shown ? 1 : 0);
    const RecordTexts texts(DeskList::Registrations);
    if (!m_shown) {
        if (m_several > 1)
            m_empty->setTexts(texts.severalChosen(m_several), tr("They can be deleted together."));
        else
            m_empty->setTexts(texts.nothingChosen(), texts.nothingChosenHint());
        return;
    }
    const dps::DeviceRegistrationState &state = m_shown->state;
    const QString status = state.status ? dps::toString(*state.status) : QString();
    QStringList values(FactCount);
    values[IdFact] = state.registrationId;
    values[StatusFact] = models::registrationWord(status);
    values[HubFact] = state.assignedHub;
    values[DeviceFact] = state.deviceId;
    values[SubstatusFact] = state.substatus;
    values[GroupFact] = m_shown->enrollmentGroupId.isEmpty()
                            //: Instead of a group: the device is enrolled by itself.
                            ? tr("none, an individual enrollment")
                            : m_shown->enrollmentGroupId;
    values[CreatedFact] = models::dpsTimeText(state.createdDateTimeUtc);
    values[ChangedFact] = models::dpsTimeText(state.lastUpdatedDateTimeUtc);
    values[EtagFact] = state.etag;
    if (state.errorCode.value_or(0) != 0)
        //: %1 the service's error code, %2 what it says.
        values[ErrorFact] = tr("%1: %2").arg(QString::number(*state.errorCode), state.errorMessage);
    for (int fact = 0; fact < FactCount; ++fact) {
        m_values.at(fact)->setText(values.at(fact));
        m_values.at(fact)->setVisible(!values.at(fact).isEmpty());
        m_titles.at(fact)->setVisible(!values.at(fact).isEmpty());
    }
    const QString payload = payloadText(state.payload);
    if (m_payload->toPlainText() != payload)
        m_payload->setPlainText(payload);
    m_payload->setVisible(!payload.isEmpty());
    m_payloadHeader->setVisible(!payload.isEmpty());
}

void RegistrationDetail::retranslate()
{
    m_header->setTitle(RecordTexts(DeskList::Registrations).formTitle(false));
    //: What the service gave the device beside hub and name.
    m_payloadHeader->setTitle(tr("Payload for the device"));
    m_payload->setAccessibleName(m_payloadHeader->title());
    m_delete->setWords(tr("Delete..."));
    m_delete->setToolTip(tr("Makes the service forget this registration, after a question."));
    const QStringList titles{tr("Registration ID"),
                             tr("Status"),
                             tr("Assigned hub"),
                             tr("Device ID"),
                             tr("Substatus"),
                             tr("Enrollment group"),
                             tr("Created (UTC)"),
                             tr("Changed (UTC)"),
                             tr("ETag"),
                             tr("Error")};
    for (int fact = 0; fact < FactCount; ++fact)
        m_titles.at(fact)->setText(titles.at(fact));
    refresh();
}

} // namespace endorse::ui
