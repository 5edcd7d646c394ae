// SPDX-License-Identifier: GPL-3.0-or-later
#include "emulatorview.h"

#include <dps/httpmessage.h>
#include <models/hubdevicemodel.h>
#include <ui/common/messagelabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/service/certificatespane.h>
#include <ui/service/factsstrip.h>
#include <ui/service/listpane.h>
#include <ui/service/requestspane.h>
#include <ui/service/servicerecords.h>
#include <ui/service/servicewords.h>

#include <QBoxLayout>
#include <QCoroTask>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

#include <enrollment/deskuseragent.h>

namespace endorse::ui {

using emulator::EmulatorHost;
using enrollment::DeskList;
using models::HubDeviceModel;

namespace {

constexpr int clockMs = 1000;
constexpr int tabCount = 6;
constexpr int leastHeight = 140;

/// As high as the strip in it, which scrolls sideways where the facts have no room.
class StripScroll final : public QScrollArea
{
public:
    StripScroll(QWidget *strip, QWidget *parent)
        : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setFocusPolicy(Qt::NoFocus);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setWidget(strip);
    }

    QSize sizeHint() const override
    {
        QSize size = widget()->sizeHint();
        if (widget()->minimumSizeHint().width() > width())
            size.rheight() += horizontalScrollBar()->sizeHint().height();
        return size;
    }
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        updateGeometry();
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace

EmulatorView::EmulatorView(EmulatorHost &host, enrollment::ServiceDesk &desk, CommandSet &commands,
                           QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_desk(desk)
    , m_facts(new FactsStrip(host, this))
    , m_problem(new MessageLabel(this))
    , m_tabs(new TabStrip(this))
    , m_stack(new QStackedWidget(this))
    , m_requests(new RequestsPane(host, m_stack))
    , m_hubModel(new HubDeviceModel(this))
    , m_records(new ServiceRecords(
          desk, {"emulatorEnrollments", "emulatorGroups", "emulatorRegistrations"}, commands,
          m_stack))
    , m_certificates(new CertificatesPane(host, m_stack))
{
    build();
    m_clock.setInterval(clockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_facts->refreshTime();
        Q_EMIT activityChanged();
    });
    connect(&host, &EmulatorHost::stateChanged, this, &EmulatorView::refreshState);
    connect(&host, &EmulatorHost::stateChanged, this, &EmulatorView::refreshDesk);
    connect(&host, &EmulatorHost::dataChanged, this, [this] {
        m_records->serviceChanged();
        refreshLists();
    });
    connect(&host.log(), &emulator::RequestLog::appended, this, &EmulatorView::activityChanged);
    connect(m_requests, &RequestsPane::startWanted, this, &EmulatorView::startWanted);
    connect(m_requests, &RequestsPane::demoWanted, this, &EmulatorView::demoWanted);
    connect(m_requests, &RequestsPane::filterClearWanted, this, &EmulatorView::filterClearWanted);
    connect(m_certificates, &CertificatesPane::startWanted, this, &EmulatorView::startWanted);
    connect(m_hubs, &ListPane::emptyTriggered, this, &EmulatorView::startWanted);
    connect(m_records, &ServiceRecords::noServiceTriggered, this, &EmulatorView::startWanted);
    connect(m_records, &ServiceRecords::titlesChanged, this, &EmulatorView::refreshTabs);
    m_records->setNoService([this] { return noService(); });
    m_records->setAuthor([this](const QString &id) { return authorOf(id); });
    refreshDesk();
    retranslate();
}

void EmulatorView::build()
{
    markPane(m_facts);
    m_problem->setObjectName(QStringLiteral("serviceProblem"));
    m_problem->setTone(MessageLabel::Tone::Fail);
    m_tabs->setObjectName(QStringLiteral("serviceTabs"));
    for (int i = 0; i < tabCount; ++i)
        m_tabs->addTab({});
    m_hubs = new ListPane(m_hubModel,
                          {HubDeviceModel::HubColumn, HubDeviceModel::DeviceColumn,
                           HubDeviceModel::RegistrationColumn, HubDeviceModel::LastTimeColumn,
                           HubDeviceModel::LastMessageColumn},
                          "emulatorHubs", m_stack);
    // A short window scrolls the requests rather than growing off the screen.
    auto *scroll = new QScrollArea(m_stack);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_requests);
    m_stack->addWidget(scroll);
    for (RecordsPane *pane : m_records->panes())
        m_stack->addWidget(pane);
    m_stack->addWidget(m_hubs);
    m_stack->addWidget(m_certificates);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        Q_EMIT tabChanged();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new StripScroll(m_facts, this));
    layout->addWidget(m_problem);
    layout->addWidget(m_tabs);
    // Its panes scroll; what they would like must not make the window higher than the screen.
    m_stack->setMinimumHeight(leastHeight);
    layout->addWidget(m_stack, 1);
}

void EmulatorView::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

EmulatorView::Tab EmulatorView::tab() const
{
    return Tab(m_tabs->currentIndex());
}

void EmulatorView::refreshDesk()
{
    const emulator::EmulatorEndpoint *endpoint = m_host.endpoint();
    if (!endpoint) {
        m_desk.close();
        m_records->refreshNoService();
        return;
    }
    if (m_desk.isOpen())
        return;
    QByteArray text = endpoint->serviceConnectionString.toUtf8();
    auto connection = dps::ServiceConnectionString::parse(text);
    core::wipe(text);
    if (!connection)
        return;
    enrollment::DeskTarget target{std::move(*connection), endpoint->caFile};
    m_desk.open(std::move(target));
}

NoService EmulatorView::noService() const
{
    switch (m_host.state()) {
    case EmulatorHost::State::Running:
    case EmulatorHost::State::Starting:
        return {tr("The emulated service is starting."), {}, {}};
    case EmulatorHost::State::Stopping:
        return {tr("The emulated service is stopping."), {}, {}};
    default:
        return {tr("The emulated service does not run."),
                tr("Start it to see and change its lists. It has kept what it knew."),
                tr("Start the Emulator")};
    }
}

/// By the User-Agent of the last request of somebody else that wrote this record.
QString EmulatorView::authorOf(const QString &id) const
{
    const auto &requests = m_host.log().list();
    for (auto it = requests.crbegin(); it != requests.crend(); ++it) {
        const bool wrote = it->method == QLatin1String("PUT") ||
                           it->method == QLatin1String("POST") ||
                           it->method == QLatin1String("DELETE");
        if (!wrote || it->status < 200 || it->status >= 300 || emulator::isOfDesk(*it))
            continue;
        const bool isNamed =
            it->path.section(u'?', 0, 0).section(u'/', -1).compare(id, Qt::CaseInsensitive) == 0;
        if (isNamed || it->requestBody.contains('"' + id.toUtf8() + '"'))
            return QString::fromLatin1(dps::headerValue(it->requestHeaders, "User-Agent"));
    }
    return {};
}

QString EmulatorView::activity() const
{
    const emulator::Emulator *emulator = m_host.emulator();
    return activityText(m_host.log().total(), emulator ? emulator->openConnections() : 0);
}

void EmulatorView::refreshState()
{
    m_facts->refresh();
    const bool failed = m_host.state() == EmulatorHost::State::Failed && m_host.error();
    m_problem->setVisible(failed);
    m_problem->setText(failed ? linesOf(*m_host.error()) : QString());
    m_certificates->refresh();
    refreshLists();
    Q_EMIT activityChanged();
}

void EmulatorView::refreshLists()
{
    // What nobody sees is asked for when it is shown.
    if (!isVisible())
        return;
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    m_askAgain = false;
    QCoro::connect(m_host.snapshot(), this,
                   [this](const emulator::ServiceSnapshot &snapshot) { take(snapshot); });
}

void EmulatorView::take(const emulator::ServiceSnapshot &snapshot)
{
    m_asking = false;
    m_hubModel->setHubs(snapshot.hubs);
    m_enrollmentCount = snapshot.enrollmentCount;
    m_registrationCount = snapshot.registrationCount;
    m_hubCount = snapshot.hubs.size();
    QStringList hubs;
    for (const emulator::HubView &hub : snapshot.hubs)
        hubs.append(hub.host);
    m_records->setHubs(hubs);
    refreshTabs();
    if (m_askAgain)
        refreshLists();
}

void EmulatorView::refreshTabs()
{
    const auto count = [](qsizetype value) { return QLocale().toString(value); };
    //: Tab: what clients asked the service.
    m_tabs->setTabText(Requests, tr("Requests"));
    m_tabs->setTabText(Enrollments, m_records->title(DeskList::Enrollments, m_enrollmentCount));
    m_tabs->setTabText(Groups, m_records->title(DeskList::Groups));
    m_tabs->setTabText(Registrations,
                       m_records->title(DeskList::Registrations, m_registrationCount));
    //: Tab; %1 is their number.
    m_tabs->setTabText(Hubs, tr("Hubs (%1)").arg(count(m_hubCount)));
    m_tabs->setTabText(Certificates, tr("Certificates"));
}

void EmulatorView::retranslate()
{
    m_facts->retranslate();
    m_facts->setAccessibleName(tr("Facts of the service"));
    m_tabs->setAccessibleName(tr("What the service knows"));
    m_records->retranslate();
    m_hubModel->retranslate();
    m_hubs->setTexts(tr("Hubs and their devices"), tr("No hub is known."),
                     tr("The service brings a hub of its own when it starts."), {});
    m_requests->retranslate();
    m_certificates->retranslate();
    refreshTabs();
    refreshState();
}

void EmulatorView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_clock.start();
    refreshState();
}

void EmulatorView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
}

} // namespace endorse::ui
