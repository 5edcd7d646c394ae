// SPDX-License-Identifier: GPL-3.0-or-later
#include "realserviceview.h"

#include <models/format.h>
#include <ui/common/commandset.h>
#include <ui/common/fonts.h>
#include <ui/common/iconlabel.h>
#include <ui/common/messagelabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>
#include <ui/service/realdesklink.h>
#include <ui/service/realservice.h>
#include <ui/service/servicerecords.h>
#include <ui/service/servicewords.h>

#include <QBoxLayout>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>

namespace endorse::ui {

using secrets::SecretStore;

namespace {

constexpr int formWidth = 760;
constexpr double nanosecondsPerMillisecond = 1e6;

enum FactRow : int { HostFact, PolicyFact, TimeFact, ClockFact, FactCount };

core::Secret takeText(QLineEdit *field)
{
    return core::Secret::take(field->text().trimmed().toUtf8());
}

QLabel *wrapped(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

RealServiceView::RealServiceView(RealService &service, enrollment::ServiceDesk &desk,
                                 attestation::Connections &connections, CommandSet &commands,
                                 QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_link(new RealDeskLink(service, desk, this))
    , m_tabs(new TabStrip(this))
    , m_stack(new QStackedWidget(this))
    , m_records(new ServiceRecords(desk, {"realEnrollments", "realGroups", "realRegistrations"},
                                   commands, m_stack))
    , m_connections(connections)
{
    m_choose = new PushButton(commands.action(CommandId::ConnectService), nullptr);
    build();
    connect(&m_service, &RealService::changed, this, &RealServiceView::refresh);
    connect(&m_connections, &attestation::Connections::changed, this,
            &RealServiceView::refreshAttestation);
    connect(m_field, &QLineEdit::textChanged, this, &RealServiceView::refresh);
    connect(m_field, &QLineEdit::returnPressed, m_keep, &QPushButton::click);
    connect(m_keep, &QPushButton::clicked, this, &RealServiceView::keep);
    connect(m_test, &QPushButton::clicked, this, &RealServiceView::test);
    connect(m_forget, &QPushButton::clicked, &m_service, &RealService::forget);
    connect(m_caChoose, &QPushButton::clicked, this, &RealServiceView::chooseCaFile);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        openDesk();
    });
    connect(m_records, &ServiceRecords::titlesChanged, this, &RealServiceView::refreshTabs);
    connect(m_records, &ServiceRecords::noServiceTriggered, this, &RealServiceView::onNoService);
    connect(m_link, &RealDeskLink::changed, m_records, &ServiceRecords::refreshNoService);
    m_records->setNoService([this] { return noService(); });
    retranslate();
}

void RealServiceView::build()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Base);
    QWidget *form = buildForm();
    form->setBackgroundRole(QPalette::Base);
    scroll->setWidget(form);
    markPane(scroll);
    m_tabs->setObjectName(QStringLiteral("realServiceTabs"));
    m_tabs->addTab({});
    m_stack->addWidget(scroll);
    for (RecordsPane *pane : m_records->panes()) {
        m_tabs->addTab({});
        m_stack->addWidget(pane);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
}

void RealServiceView::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

/// Not before a list is wanted: the desktop may ask to unlock the keychain.
void RealServiceView::openDesk()
{
    if (!isVisible() || m_tabs->currentIndex() == Connection)
        return;
    m_service.setCaFile(m_caFile->text().trimmed());
    m_link->open();
}

NoService RealServiceView::noService() const
{
    if (m_service.isLoading() || m_link->isOpening())
        return {tr("The keychain is asked. It may want to be unlocked."), {}, {}};
    if (m_link->error())
        return {m_link->error()->message.render(), m_link->error()->hint.render(), tr("Try Again")};
    return {tr("No provisioning service is connected."),
            tr("Its connection string opens its lists. Keep it on the Connection tab."),
            //: Button: shows the tab where the connection string is typed.
            tr("Go to Connection")};
}

void RealServiceView::onNoService()
{
    if (m_link->error()) {
        openDesk();
        return;
    }
    showTab(Connection);
    m_field->setFocus(Qt::OtherFocusReason);
}

void RealServiceView::refreshTabs()
{
    using enrollment::DeskList;
    //: Tab: the connection string of a real service.
    m_tabs->setTabText(Connection, tr("Connection"));
    m_tabs->setTabText(Enrollments, m_records->title(DeskList::Enrollments));
    m_tabs->setTabText(Groups, m_records->title(DeskList::Groups));
    m_tabs->setTabText(Registrations, m_records->title(DeskList::Registrations));
}

QWidget *RealServiceView::buildForm()
{
    auto *form = new QWidget(this);
    auto *column = new QWidget(form);
    column->setMaximumWidth(scaled(formWidth));
    m_column = column;
    auto *outer = new QHBoxLayout(form);
    outer->setContentsMargins(24, 16, 24, 16);
    outer->addWidget(column);
    outer->addStretch();

    m_title = wrapped(column);
    setFontRole(m_title, FontRole::CaptionTitle);
    m_text = new MutedLabel(column);
    m_text->setWordWrap(true);
    m_keptIcon = new IconLabel(column);
    m_kept = wrapped(column);
    m_kept->setObjectName(QStringLiteral("keptService"));
    m_error = new MessageLabel(column);
    m_error->setObjectName(QStringLiteral("realServiceError"));
    m_error->setTone(MessageLabel::Tone::Fail);
    m_fieldTitle = new QLabel(column);
    m_field = new QLineEdit(column);
    m_field->setObjectName(QStringLiteral("connectionString"));
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    setFontRole(m_field, FontRole::Mono);
    m_fieldTitle->setBuddy(m_field);
    m_caTitle = new QLabel(column);
    m_caFile = new QLineEdit(column);
    m_caFile->setObjectName(QStringLiteral("serviceCaFile"));
    setFontRole(m_caFile, FontRole::Mono);
    m_caTitle->setBuddy(m_caFile);
    const auto button = [column](const char *name) {
        auto *made = new PushButton(column);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_caChoose = button("chooseServiceCa");
    m_keep = button("keepService");
    m_test = button("testService");
    m_forget = button("forgetService");
    m_result = new QWidget(column);
    m_attestation = new MutedLabel(column);
    m_attestation->setWordWrap(true);
    m_choose->setParent(column);

    auto *kept = new QHBoxLayout;
    kept->setSpacing(8);
    kept->addWidget(m_keptIcon, 0, Qt::AlignTop);
    kept->addWidget(m_kept, 1);
    auto *ca = new QHBoxLayout;
    ca->addWidget(m_caFile, 1);
    ca->addWidget(m_caChoose);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (PushButton *one : {m_keep, m_test, m_forget})
        buttons->addWidget(one);
    buttons->addStretch();
    auto *attestation = new QHBoxLayout;
    attestation->setSpacing(12);
    attestation->addWidget(m_attestation, 1);
    attestation->addWidget(m_choose, 0, Qt::AlignTop);

    auto *grid = new QGridLayout(m_result);
    grid->setContentsMargins(0, 0, 0, 0);
    buildResult(grid);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(6);
    layout->addLayout(kept);
    layout->addSpacing(6);
    layout->addWidget(m_fieldTitle);
    layout->addWidget(m_field);
    layout->addWidget(m_caTitle);
    layout->addLayout(ca);
    layout->addWidget(m_error);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    layout->addSpacing(8);
    layout->addWidget(m_result);
    layout->addSpacing(16);
    layout->addLayout(attestation);
    layout->addStretch();
    return form;
}

void RealServiceView::buildResult(QGridLayout *grid)
{
    m_result->setObjectName(QStringLiteral("serviceCheck"));
    m_resultIcon = new IconLabel(m_result);
    m_resultTitle = wrapped(m_result);
    m_resultTitle->setObjectName(QStringLiteral("serviceCheckTitle"));
    setFontRole(m_resultTitle, FontRole::Strong);
    m_resultText = new MutedLabel(m_result);
    m_resultText->setWordWrap(true);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    grid->addWidget(m_resultIcon, 0, 0, Qt::AlignTop | Qt::AlignLeft);
    grid->addWidget(m_resultTitle, 0, 1);
    grid->addWidget(m_resultText, 1, 1);
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(16);
    facts->setVerticalSpacing(3);
    for (int row = 0; row < FactCount; ++row) {
        m_factTitles.append(new MutedLabel(m_result));
        m_facts.append(new ElidedLabel(m_result, Qt::ElideMiddle));
        facts->addWidget(m_factTitles.last(), row, 0);
        facts->addWidget(m_facts.last(), row, 1);
    }
    facts->setColumnStretch(1, 1);
    grid->addLayout(facts, 2, 1);
    grid->setColumnStretch(1, 1);
}

void RealServiceView::keep()
{
    core::Secret typed = takeText(m_field);
    if (typed.isEmpty())
        return;
    m_service.keep(std::move(typed));
    // What is kept does not stay in the field; what was refused may be mended there.
    if (m_service.isKept() && !m_service.error())
        m_field->clear();
}

void RealServiceView::test()
{
    if (m_service.isTesting())
        m_service.cancelTest();
    else
        m_service.test(takeText(m_field), m_caFile->text().trimmed());
}

void RealServiceView::chooseCaFile()
{
    auto *dialog = new QFileDialog(this, tr("CA Certificate"), m_caFile->text(),
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}

void RealServiceView::refresh()
{
    refreshKept();
    refreshResult();
    m_error->setVisible(m_service.error().has_value());
    m_error->setText(m_service.error() ? linesOf(*m_service.error()) : QString());
    const bool typed = !m_field->text().trimmed().isEmpty();
    m_keep->setEnabled(typed && !m_service.isLoading());
    m_keep->setKind(typed ? PushButton::Kind::Primary : PushButton::Kind::Normal);
    m_test->setEnabled(m_service.isTesting() || typed || m_service.isKept());
    m_test->setText(m_service.isTesting() ? tr("Cancel the Test") : tr("Test"));
    m_forget->setEnabled(m_service.isKept());
}

void RealServiceView::refreshKept()
{
    const bool inMemory = m_service.place() == SecretStore::Place::Memory;
    if (m_service.isLoading()) {
        m_keptIcon->setIcon(IconId::Busy, Token::Busy, 18);
        m_kept->setText(tr("The keychain is asked. It may want to be unlocked."));
    } else if (!m_service.isKept()) {
        m_keptIcon->setIcon(IconId::Idle, Token::Idle, 18);
        m_kept->setText(tr("No connection string is kept."));
    } else if (inMemory) {
        m_keptIcon->setIcon(IconId::Warn, Token::Warn, 18);
        m_kept->setText(tr("The connection string of %1 with the policy %2 is kept in memory until "
                           "the program ends.")
                            .arg(m_service.host(), m_service.policy()));
    } else {
        m_keptIcon->setIcon(IconId::Lock, Token::Ok, 18);
        m_kept->setText(tr("The connection string of %1 with the policy %2 is kept in the keychain "
                           "of this desktop.")
                            .arg(m_service.host(), m_service.policy()));
    }
}

void RealServiceView::refreshResult()
{
    const auto &check = m_service.lastCheck();
    m_result->setVisible(check.has_value() || m_service.isTesting());
    for (int row = 0; row < FactCount; ++row) {
        m_facts.at(row)->setVisible(check.has_value());
        m_factTitles.at(row)->setVisible(check.has_value());
    }
    m_resultText->setVisible(check && check->error);
    if (!check) {
        m_resultIcon->setIcon(IconId::Busy, Token::Busy, 18);
        m_resultTitle->setText(tr("The service is asked."));
        return;
    }
    m_resultIcon->setIcon(check->works ? IconId::Ok : IconId::Fail,
                          check->works ? Token::Ok : Token::Fail, 18);
    m_resultTitle->setText(check->works ? tr("The service accepts the key.")
                                        : check->error->message.render());
    m_resultText->setText(check->error ? check->error->hint.render() : QString());
    const QString unknown = tr("unknown");
    m_facts.at(HostFact)->setText(check->host);
    m_facts.at(PolicyFact)->setText(check->policy);
    m_facts.at(TimeFact)->setText(
        check->status == 0
            ? unknown
            : models::durationText(double(check->roundTrip.count()) / nanosecondsPerMillisecond));
    m_facts.at(ClockFact)->setText(check->clockOffset ? clockText(check->clockOffset->count())
                                                      : unknown);
}

void RealServiceView::refreshAttestation()
{
    m_attestation->setText(
        m_connections.serviceIsEmulator()
            ? tr("Attestation registers at the emulator. Another service for it is chosen "
                 "with Connect a Service in the File menu.")
            : tr("Attestation registers at %1. Another service for it is chosen "
                 "with Connect a Service in the File menu.")
                  .arg(m_connections.serviceAddress()));
}

QString RealServiceView::statusMessage() const
{
    if (m_service.isTesting())
        return tr("The service is asked.");
    return m_kept->text();
}

void RealServiceView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_column->setMaximumWidth(scaled(formWidth));
}

void RealServiceView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Not before: the desktop may ask to unlock the keychain.
    m_service.load();
    openDesk();
}

void RealServiceView::retranslate()
{
    m_title->setText(tr("A Real Provisioning Service"));
    m_text->setText(
        tr("Its connection string opens the enrollments of the service. The program keeps it in "
           "the keychain of the desktop and never writes it to a file."));
    m_fieldTitle->setText(tr("&Connection string"));
    m_field->setAccessibleName(tr("Connection string"));
    m_field->setAccessibleDescription(tr("What is typed is not shown."));
    m_field->setPlaceholderText(
        QStringLiteral("HostName=…;SharedAccessKeyName=…;SharedAccessKey=…"));
    m_caTitle->setText(tr("C&A certificate, only for a service with a CA of its own"));
    m_caFile->setAccessibleName(tr("CA certificate"));
    m_caChoose->setText(tr("Choose..."));
    m_caChoose->setAccessibleName(tr("Choose the CA certificate"));
    m_keep->setText(tr("Keep"));
    m_keep->setToolTip(tr("Keeps the connection string in the keychain of the desktop."));
    m_test->setToolTip(tr("Asks the service for an enrollment that nobody has. Nothing changes."));
    m_forget->setText(tr("Forget"));
    m_forget->setToolTip(tr("Removes the connection string from the keychain and from memory."));
    const QStringList titles{tr("Host"), tr("Policy"),
                             //: From the start of connecting to the whole answer.
                             tr("Answer after"), tr("Its clock")};
    for (int row = 0; row < FactCount; ++row)
        m_factTitles.at(row)->setText(titles.at(row));
    m_tabs->setAccessibleName(tr("Parts of the service"));
    m_records->retranslate();
    refresh();
    refreshAttestation();
    refreshTabs();
}

} // namespace endorse::ui
