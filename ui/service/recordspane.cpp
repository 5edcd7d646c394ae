// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordspane.h"

#include <models/enrollmentgrouprecordmodel.h>
#include <models/enrollmentrecordmodel.h>
#include <models/format.h>
#include <models/registrationrecordmodel.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>
#include <ui/service/enrollmentdetails.h>
#include <ui/service/noticestrip.h>
#include <ui/service/registrationdetail.h>
#include <ui/service/servicewords.h>

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QTableView>

#include <algorithm>

namespace endorse::ui {

using enrollment::DeskList;
using enrollment::DeskState;
using enrollment::ServiceDesk;
using models::EnrollmentGroupRecordModel;
using models::EnrollmentRecordModel;
using models::RegistrationRecordModel;

namespace {

constexpr int filterWidth = 200;
constexpr int detailWidth = 500;
constexpr int leastDetail = 300;
/// A list is read again after a change, but takes no more than a sixth of the time.
constexpr int leastPauseMs = 250;
constexpr int longestPauseMs = 20'000;
constexpr int pauseFactor = 5;

} // namespace

RecordsPane::RecordsPane(ServiceDesk &desk, DeskList list, const char *name, CommandSet &commands,
                         QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_kind(list)
    , m_commands(commands)
    , m_tools(new ToolRow(this))
    , m_stateNotice(new NoticeStrip(this))
    , m_workNotice(new NoticeStrip(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    buildModel(name);
    buildToolbar(commands);
    build();
    connectParts();
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &RecordsPane::readChanges);
    takeRows();
    retranslate();
}

RecordsPane::~RecordsPane()
{
    if (m_work)
        m_work->cancel();
}

void RecordsPane::buildModel(const char *name)
{
    QList<int> mono;
    switch (m_kind) {
    case DeskList::Enrollments:
        m_model = new EnrollmentRecordModel(this);
        mono = {EnrollmentRecordModel::RegistrationColumn, EnrollmentRecordModel::DeviceColumn,
                EnrollmentRecordModel::ChangedColumn};
        m_detail = makeEnrollmentDetail(m_desk, this);
        break;
    case DeskList::Groups:
        m_model = new EnrollmentGroupRecordModel(this);
        mono = {EnrollmentGroupRecordModel::GroupColumn, EnrollmentGroupRecordModel::CreatedColumn,
                EnrollmentGroupRecordModel::ChangedColumn};
        m_detail = makeGroupDetail(m_desk, this);
        break;
    case DeskList::Registrations:
        m_model = new RegistrationRecordModel(this);
        mono = {RegistrationRecordModel::RegistrationColumn, RegistrationRecordModel::HubColumn,
                RegistrationRecordModel::DeviceColumn, RegistrationRecordModel::GroupColumn,
                RegistrationRecordModel::ChangedColumn};
        m_detail = new RegistrationDetail(this);
        break;
    }
    m_list = new RecordList(m_model, m_kind, mono, name, m_splitter);
}

void RecordsPane::buildToolbar(CommandSet &commands)
{
    markPane(m_tools);
    const auto add = [&](CommandId id, const char *name) {
        auto *button = new PushButton(commands.action(id), m_tools);
        button->setObjectName(QLatin1String(name));
        m_tools->addWidget(button);
        m_buttons.append(button);
    };
    const bool canWrite = m_kind != DeskList::Registrations;
    if (canWrite) {
        add(CommandId::RecordNew, "newRecord");
        add(CommandId::RecordEdit, "editRecord");
        m_tools->addSeparator();
        add(CommandId::RecordEnable, "enableRecords");
        add(CommandId::RecordDisable, "disableRecords");
    }
    add(CommandId::RecordDelete, "deleteRecords");
    m_tools->addSeparator();
    add(CommandId::RecordRefresh, "refreshRecords");
    m_tools->addStretch();
    m_filter = new QLineEdit(m_tools);
    m_filter->setObjectName(QStringLiteral("recordFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(iconFor(IconId::Search, Token::Muted), QLineEdit::LeadingPosition);
    m_tools->addWidget(m_filter);
}

void RecordsPane::build()
{
    m_stateNotice->setObjectName(QStringLiteral("stateNotice"));
    m_workNotice->setObjectName(QStringLiteral("workNotice"));
    m_splitter->setObjectName(QStringLiteral("recordSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addWidget(m_stateNotice);
    layout->addWidget(m_workNotice);
    layout->addWidget(m_splitter, 1);
}

void RecordsPane::connectParts()
{
    connect(&m_desk, &ServiceDesk::rowsChanged, this, [this](DeskList list) {
        if (list == m_kind)
            takeRows();
    });
    connect(&m_desk, &ServiceDesk::stateChanged, this, [this](DeskList list) {
        if (list == m_kind)
            takeState();
    });
    connect(&m_desk, &ServiceDesk::openChanged, this, [this] {
        takeState();
        if (isVisible())
            readIfNeeded();
    });
    connect(m_filter, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_model->setFilterText(text.trimmed()); });
    connect(m_list, &RecordList::selectionChanged, this, &RecordsPane::onSelection);
    connect(m_list, &RecordList::menuWanted, this, &RecordsPane::showMenu);
    connect(m_list, &RecordList::editWanted, this, &RecordsPane::edit);
    connect(m_list, &RecordList::newWanted, this, &RecordsPane::newRecord);
    connect(m_list, &RecordList::filterClearWanted, m_filter, &QLineEdit::clear);
    connect(m_list, &RecordList::retryWanted, this, [this] { m_desk.refresh(m_kind); });
    connect(m_list, &RecordList::moreWanted, this, [this] { m_desk.loadMore(m_kind); });
    connect(m_list, &RecordList::cancelWanted, this, [this] { m_desk.cancelLoad(m_kind); });
    connect(m_list, &RecordList::noServiceTriggered, this, &RecordsPane::noServiceTriggered);
    connect(m_detail, &RecordDetail::released, this, [this] {
        m_creating = false;
        showChosen();
    });
    connect(m_detail, &RecordDetail::saved, this, [this](const QString &id) {
        m_creating = false;
        m_list->selectId(id);
        Q_EMIT commandsChanged();
    });
    connect(m_detail, &RecordDetail::deleteWanted, this, &RecordsPane::askDelete);
}

void RecordsPane::setNoService(NoServiceWords noService)
{
    m_noService = std::move(noService);
    takeState();
}

void RecordsPane::setAuthor(const FormDetail::Author &author)
{
    if (auto *form = qobject_cast<FormDetail *>(m_detail))
        form->setAuthor(author);
}

void RecordsPane::setHubs(const QStringList &hubs)
{
    m_detail->setHubs(hubs);
}

void RecordsPane::serviceChanged()
{
    m_changed = true;
    if (isVisible() && !m_pace.isActive() &&
        m_desk.state(m_kind).phase != DeskState::Phase::Loading)
        m_pace.start(leastPauseMs);
}

/// Not after a failure, nor after the user has ended the reading, unless there is something new.
void RecordsPane::readChanges()
{
    const bool isLoading = m_desk.state(m_kind).phase == DeskState::Phase::Loading;
    if (!m_changed || isLoading || !isVisible() || !m_desk.isOpen())
        return;
    m_changed = false;
    m_desk.refresh(m_kind);
}

void RecordsPane::readIfNeeded()
{
    const DeskState &state = m_desk.state(m_kind);
    if (state.phase != DeskState::Phase::Failed && (!state.asOf.isValid() || state.isStale))
        m_changed = true;
    readChanges();
}

void RecordsPane::takeRows()
{
    switch (m_kind) {
    case DeskList::Enrollments:
        static_cast<EnrollmentRecordModel *>(m_model)->setEnrollments(m_desk.enrollments());
        break;
    case DeskList::Groups:
        static_cast<EnrollmentGroupRecordModel *>(m_model)->setGroups(m_desk.groups());
        break;
    case DeskList::Registrations:
        static_cast<RegistrationRecordModel *>(m_model)->setRegistrations(m_desk.registrations());
        break;
    }
    takeState();
}

void RecordsPane::takeState()
{
    const DeskState &state = m_desk.state(m_kind);
    const bool isLoading = state.phase == DeskState::Phase::Loading;
    if (isLoading && !m_reading.isValid()) {
        m_reading.start();
    } else if (!isLoading && m_reading.isValid()) {
        const auto pause =
            std::clamp<qint64>(m_reading.elapsed() * pauseFactor, leastPauseMs, longestPauseMs);
        m_reading.invalidate();
        // What came while it was read, or is still to come, waits this long.
        m_pace.start(int(pause));
    }
    std::optional<NoService> none;
    if (!m_desk.isOpen() && m_noService)
        none = m_noService();
    m_list->setState(state, none);
    showStateNotice();
    Q_EMIT commandsChanged();
}

void RecordsPane::showStateNotice()
{
    const DeskState &state = m_desk.state(m_kind);
    const bool hasRows = m_model->total() > 0;
    const bool failed = state.phase == DeskState::Phase::Failed && state.error;
    // An empty list says by itself what is wrong.
    if (!hasRows || (!failed && m_desk.isOpen())) {
        m_stateNotice->dismiss();
        return;
    }
    m_stateNotice->present(
        [this] {
            const DeskState &now = m_desk.state(m_kind);
            NoticeStrip::Notice notice;
            notice.canClose = false;
            notice.tone = now.error ? NoticeStrip::Tone::Fail : NoticeStrip::Tone::Warn;
            //: %1: date and time.
            const QString asOf =
                tr("The list is as of %1 (UTC).").arg(models::utcTimeText(now.asOf));
            QStringList lines;
            if (now.error && m_desk.isOpen()) {
                lines << linesOf(*now.error);
                notice.buttons = {tr("Try Again")};
            } else if (m_noService) {
                const NoService none = m_noService();
                lines << none.title;
                if (!none.action.isEmpty())
                    notice.buttons = {none.action};
            }
            lines << asOf;
            notice.text = lines.join(QLatin1Char('\n'));
            return notice;
        },
        [this](int) {
            if (m_desk.isOpen())
                m_desk.refresh(m_kind);
            else
                Q_EMIT noServiceTriggered();
        });
}

void RecordsPane::onSelection()
{
    const QStringList ids = m_list->selectedIds();
    const bool isSame = ids == m_chosen;
    if (m_creating && ids.isEmpty())
        return;
    m_chosen = ids;
    if (m_detail->holdsInput()) {
        if (!isSame)
            m_detail->askAboutInput();
    } else {
        m_creating = false;
        showChosen();
    }
    Q_EMIT commandsChanged();
}

void RecordsPane::showChosen()
{
    if (m_chosen.size() > 1)
        m_detail->showSeveral(int(m_chosen.size()));
    else
        m_detail->showRow(m_chosen.isEmpty() ? QModelIndex()
                                             : m_model->indexOfId(m_chosen.first()));
    Q_EMIT commandsChanged();
}

void RecordsPane::retranslate()
{
    const RecordTexts texts(m_kind);
    m_tools->setAccessibleName(tr("Controls of the list"));
    m_filter->setPlaceholderText(texts.filterHint());
    m_filter->setAccessibleName(texts.filterHint());
    m_filter->setToolTip(tr("Shows entries that hold this text in an ID, a hub or a state "
                            "(Ctrl+F)."));
    m_list->retranslate();
    m_detail->retranslate();
    m_stateNotice->refresh();
    m_workNotice->refresh();
    takeState();
    fit();
}

void RecordsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT visibilityChanged(true);
    readIfNeeded();
    fit();
}

void RecordsPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT visibilityChanged(false);
}

void RecordsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void RecordsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void RecordsPane::fit()
{
    m_filter->setMinimumWidth(scaled(filterWidth) / 2);
    m_filter->setMaximumWidth(scaled(filterWidth));
    // Where there is no room the buttons show their icons alone: the window may be that narrow also
    // while they show words, and while another list is in front.
    const auto showIconsAlone = [this](bool alone) {
        for (PushButton *button : std::as_const(m_buttons))
            button->setIconOnly(alone);
    };
    m_tools->setMinimumWidth(0);
    showIconsAlone(true);
    m_tools->setMinimumWidth(m_tools->minimumSizeHint().width());
    showIconsAlone(false);
    if (m_tools->sizeHint().width() > width())
        showIconsAlone(true);
    m_detail->setMinimumWidth(std::min(scaled(leastDetail), width() * 2 / 5));
    if (!m_sized && isVisible()) {
        m_sized = true;
        const int right = std::min(scaled(detailWidth), width() * 2 / 5);
        m_splitter->setSizes({width() - right, right});
    }
}

} // namespace endorse::ui
