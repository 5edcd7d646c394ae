// SPDX-License-Identifier: GPL-3.0-or-later
#include "emulatorview.h"

#include <models/enrollmentlistmodel.h>
#include <models/hubdevicemodel.h>
#include <models/registrationlistmodel.h>
#include <ui/common/messagelabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/service/certificatespane.h>
#include <ui/service/factsstrip.h>
#include <ui/service/listpane.h>
#include <ui/service/requestspane.h>
#include <ui/service/servicewords.h>

#include <QBoxLayout>
#include <QCoroTask>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

namespace endorse::ui {

using emulator::EmulatorHost;
using models::EnrollmentListModel;
using models::HubDeviceModel;
using models::RegistrationListModel;

namespace {

constexpr int clockMs = 1000;
constexpr int tabCount = 5;

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

EmulatorView::EmulatorView(EmulatorHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_facts(new FactsStrip(host, this))
    , m_problem(new MessageLabel(this))
    , m_tabs(new TabStrip(this))
    , m_stack(new QStackedWidget(this))
    , m_requests(new RequestsPane(host, m_stack))
    , m_enrollmentModel(new EnrollmentListModel(this))
    , m_registrationModel(new RegistrationListModel(this))
    , m_hubModel(new HubDeviceModel(this))
    , m_certificates(new CertificatesPane(host, m_stack))
{
    build();
    m_clock.setInterval(clockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_facts->refreshTime();
        Q_EMIT activityChanged();
    });
    connect(&host, &EmulatorHost::stateChanged, this, &EmulatorView::refreshState);
    connect(&host, &EmulatorHost::dataChanged, this, &EmulatorView::refreshLists);
    connect(&host.log(), &emulator::RequestLog::appended, this, &EmulatorView::activityChanged);
    connect(m_requests, &RequestsPane::startWanted, this, &EmulatorView::startWanted);
    connect(m_requests, &RequestsPane::demoWanted, this, &EmulatorView::demoWanted);
    connect(m_requests, &RequestsPane::filterClearWanted, this, &EmulatorView::filterClearWanted);
    connect(m_certificates, &CertificatesPane::startWanted, this, &EmulatorView::startWanted);
    for (ListPane *list : {m_enrollments, m_registrations, m_hubs}) {
        connect(list, &ListPane::emptyTriggered, this, [this] {
            if (m_host.state() == EmulatorHost::State::Running)
                Q_EMIT demoWanted();
            else
                Q_EMIT startWanted();
        });
    }
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
    m_enrollments =
        new ListPane(m_enrollmentModel,
                     {EnrollmentListModel::RegistrationColumn, EnrollmentListModel::EkColumn,
                      EnrollmentListModel::DeviceColumn, EnrollmentListModel::ChangedColumn},
                     "emulatorEnrollments", m_stack);
    m_registrations = new ListPane(
        m_registrationModel,
        {RegistrationListModel::RegistrationColumn, RegistrationListModel::DeviceColumn,
         RegistrationListModel::HubColumn, RegistrationListModel::ChangedColumn},
        "emulatorRegistrations", m_stack);
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
    for (QWidget *page : {static_cast<QWidget *>(scroll), static_cast<QWidget *>(m_enrollments),
                          static_cast<QWidget *>(m_registrations), static_cast<QWidget *>(m_hubs),
                          static_cast<QWidget *>(m_certificates)})
        m_stack->addWidget(page);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new StripScroll(m_facts, this));
    layout->addWidget(m_problem);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
}

void EmulatorView::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
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
    m_enrollmentModel->setEnrollments(snapshot.enrollments);
    m_registrationModel->setRegistrations(snapshot.registrations);
    m_hubModel->setHubs(snapshot.hubs);
    m_enrollmentCount = snapshot.enrollmentCount;
    m_registrationCount = snapshot.registrationCount;
    m_hubCount = snapshot.hubs.size();
    refreshTabs();
    if (m_askAgain)
        refreshLists();
}

void EmulatorView::refreshTabs()
{
    const auto count = [](qsizetype value) { return QLocale().toString(value); };
    //: Tab: what clients asked the service.
    m_tabs->setTabText(Requests, tr("Requests"));
    //: Tab; %1 is their number.
    m_tabs->setTabText(Enrollments, tr("Enrollments (%1)").arg(count(m_enrollmentCount)));
    //: Tab; %1 is their number.
    m_tabs->setTabText(Registrations, tr("Registrations (%1)").arg(count(m_registrationCount)));
    //: Tab; %1 is their number.
    m_tabs->setTabText(Hubs, tr("Hubs (%1)").arg(count(m_hubCount)));
    m_tabs->setTabText(Certificates, tr("Certificates"));
}

void EmulatorView::retranslate()
{
    m_facts->retranslate();
    m_facts->setAccessibleName(tr("Facts of the service"));
    m_tabs->setAccessibleName(tr("What the service knows"));
    m_enrollmentModel->retranslate();
    m_registrationModel->retranslate();
    m_hubModel->retranslate();
    const QString demo = tr("Start the Demo");
    m_enrollments->setTexts(tr("Enrollments"), tr("Nobody is enrolled."),
                            tr("The demo enrolls its own device. Others are enrolled through the "
                               "service API, with \"endorsectl enrollment add\" for example."),
                            demo);
    m_registrations->setTexts(tr("Registrations"), tr("No device has registered."),
                              tr("A device stands here as soon as the service has decided to which "
                                 "hub it belongs, or why to none."),
                              demo);
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
