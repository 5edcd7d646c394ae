// SPDX-License-Identifier: GPL-3.0-or-later
// Takes pictures of the program at work: "endorse_pictures FOLDER [--language L] [--theme T]
// [--size WxH] [--text PERCENT] [--all]". Without --all the pictures of the guide, with it every
// step and every fault. Each picture is a grab of the real window over a real run.
#include <app/gui/workbenchwindow.h>
#include <app/process.h>
#include <attestation/attestationsession.h>
#include <attestation/fault.h>
#include <tpm/tpmproxyprocess.h>
#include <ui/attestation/attestationpage.h>
#include <ui/attestation/devicechooser.h>
#include <ui/common/commandset.h>
#include <ui/common/settings.h>
#include <ui/manifest/manifestpage.h>
#include <ui/manifest/manifesttable.h>
#include <ui/shell/mainwindow.h>

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QPixmap>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <cstdlib>
#include <manifest/trustsets.h>

namespace {

using namespace endorse;
using attestation::AttestationSession;
using attestation::Fault;
using State = AttestationSession::State;
using ui::CommandId;

constexpr int longestWaitMs = 60000;
/// An entry that was selected is read again and drawn.
constexpr int detailMs = 700;
/// "Quality" of a PNG: as small as it can be.
constexpr int smallest = 0;
/// Row of the request whose signature the service checks: behind two of the enrollment and the
/// challenge.
constexpr int signedRequest = 3;
/// Of the manifest with faults: an entry whose certificate somebody else signed.
constexpr quint32 forgedEntry = 58;

/// What to take pictures of.
struct Plan final
{
    QDir folder;
    QString language;
    QString theme;
    QSize size;
    int textPercent = 100;
    bool all = false;
};

/// The program in one language and theme.
class Studio final
{
public:
    explicit Studio(Plan plan)
        : m_plan(std::move(plan))
    {
        trustTestVendor();
        ui::Settings settings;
        settings.setReducedMotion(true);
        settings.setTextPercent(m_plan.textPercent);
        app::gui::Arguments arguments;
        arguments.language = m_plan.language;
        arguments.theme = m_plan.theme;
        arguments.dataDir = m_home.filePath(QStringLiteral("data"));
        m_program = std::make_unique<app::gui::WorkbenchWindow>(arguments);
        const QSignalSpy ready(m_program.get(), &app::gui::WorkbenchWindow::ready);
        m_program->window().resize(m_plan.size);
        m_program->show();
        check(QTest::qWaitFor([&ready] { return !ready.isEmpty(); }, longestWaitMs), "start");
    }

    bool takeAll()
    {
        take("first-run");
        walk();
        for (const Fault fault : m_plan.all ? faults() : QList<Fault>{Fault::Cleared})
            fail(fault);
        takeService();
        show(CommandId::ShowSettings, "settings");
        takeManifests();
        walkWithCertificate();
        return m_good;
    }

private:
    static QList<Fault> faults()
    {
        const auto &all = attestation::faultsFor(attestation::AttestationKind::Tpm);
        return {all.begin(), all.end()};
    }
    AttestationSession &session() { return *m_program->session(); }
    void trigger(CommandId id) { m_program->window().commands().action(id)->trigger(); }

    void check(bool good, const char *what)
    {
        if (good)
            return;
        std::fprintf(stderr, "%s %s: \"%s\" did not come.\n", qPrintable(m_plan.language),
                     qPrintable(m_plan.theme), what);
        m_good = false;
    }
    void waitFor(const QList<State> &states, const char *what)
    {
        check(QTest::qWaitFor([&] { return states.contains(session().state()); }, longestWaitMs),
              what);
    }
    void take(const QString &name)
    {
        // What a change of state sets off, and what is drawn a frame later.
        for (int turn = 0; turn < 3; ++turn)
            QTest::qWait(60);
        const QString file = m_plan.folder.filePath(name + QStringLiteral(".png"));
        check(m_program->window().grab().save(file, "PNG", smallest), qPrintable(file));
    }
    void take(const char *name) { take(QString::fromLatin1(name)); }

    void walk()
    {
        m_program->window().startDemo();
        waitFor({State::Paused}, "the first step");
        for (int done = 1; done < attestation::stepCount; ++done) {
            if (m_plan.all || done == 5)
                take(QStringLiteral("step-%1").arg(done, 2, 10, QLatin1Char('0')));
            trigger(CommandId::AttestationStep);
            check(QTest::qWaitFor(
                      [&] {
                          return session().currentStep() == done &&
                                 session().state() != State::Running;
                      },
                      longestWaitMs),
                  "the next step");
        }
        waitFor({State::Finished}, "the end of the walk");
        take("finished");
    }
    void fail(Fault fault, const QString &name = {})
    {
        if (session().canRestart())
            trigger(CommandId::AttestationRestart);
        session().setFault(fault);
        trigger(CommandId::AttestationRun);
        waitFor({State::Failed, State::Finished}, "the refusal");
        take(name.isEmpty() ? QStringLiteral("fault-") + attestation::toString(fault) : name);
        trigger(CommandId::AttestationRestart);
        session().setFault(std::nullopt);
    }
    void takeService()
    {
        trigger(CommandId::ShowService);
        auto *requests = m_program->window().findChild<QTableView *>(QStringLiteral("requests"));
        check(requests != nullptr && requests->model()->rowCount() > signedRequest, "the requests");
        if (requests != nullptr)
            requests->setCurrentIndex(requests->model()->index(signedRequest, 0));
        take("service");
    }
    static QString manifest(const char *name)
    {
        return QStringLiteral(ENDORSE_PICTURE_DATA "/manifests/") + QLatin1String(name);
    }
    /// Whose manifest the one with faults is.
    void trustTestVendor()
    {
        const manifest::TrustFolder folder(m_home.filePath(QStringLiteral("data")));
        for (const auto &[use, name] :
             {std::pair(manifest::TrustUse::ManifestSigner, "synthetic/manifest-signer.pem"),
              std::pair(manifest::TrustUse::DeviceRoot, "synthetic/root.pem")}) {
            QFile file(manifest(name));
            check(file.open(QIODevice::ReadOnly) && folder.add(use, file.readAll()), name);
        }
    }
    void open(const char *file, quint32 entry, const char *name)
    {
        ui::ManifestPage &page = *m_program->window().manifestPage();
        page.open(manifest(file));
        check(QTest::qWaitFor(
                  [&page] {
                      return page.presenter().state() == ui::ManifestPresenter::State::Verified;
                  },
                  longestWaitMs),
              file);
        check(QTest::qWaitFor([&page, entry] { return page.table()->selectEntry(entry); },
                              longestWaitMs),
              "the entry");
        QTest::qWait(detailMs);
        take(name);
    }
    void takeManifests()
    {
        trigger(CommandId::ShowManifests);
        open("real/ECC608C-TNGTLSU-B.json", 0, "manifest");
        open("synthetic/faults.json", forgedEntry, "manifest-rejected");
    }

    void walkWithCertificate()
    {
        ui::DeviceChoice choice;
        choice.way = ui::DeviceChoice::Way::TpmKey;
        choice.tpmKeyName = QStringLiteral("line-4-board-17");
        choice.enrollFirst = true;
        m_program->window().attestationPage()->devices()->choose(choice, nullptr);
        m_program->window().showPage(ui::PageId::Attestation);
        trigger(CommandId::AttestationRun);
        waitFor({State::Failed, State::Finished}, "the end of the walk with a certificate");
        take("x509-finished");
        fail(Fault::ExpiredCertificate, QStringLiteral("x509-expired"));
    }
    void show(CommandId page, const char *name)
    {
        trigger(page);
        take(name);
    }

    Plan m_plan;
    QTemporaryDir m_home;
    std::unique_ptr<app::gui::WorkbenchWindow> m_program;
    bool m_good = true;
};

QSize sizeOf(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts.at(0).toInt(), parts.at(1).toInt()) : QSize();
}

} // namespace

int main(int argc, char **argv)
{
    app::prepareProcess();
    if (const auto code = tpm::proxyExitCode(argc, argv))
        return *code;
    QTemporaryDir home;
    for (const char *variable : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, home.path().toLocal8Bit());
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");

    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("endorse-pictures"));
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("Where they are put"));
    const QCommandLineOption language(QStringLiteral("language"), {}, QStringLiteral("L"),
                                      QStringLiteral("en"));
    const QCommandLineOption theme(QStringLiteral("theme"), {}, QStringLiteral("T"),
                                   QStringLiteral("light"));
    const QCommandLineOption size(QStringLiteral("size"), {}, QStringLiteral("WxH"),
                                  QStringLiteral("1366x768"));
    const QCommandLineOption textPercent(QStringLiteral("text"), {}, QStringLiteral("PERCENT"),
                                         QStringLiteral("100"));
    const QCommandLineOption all(QStringLiteral("all"));
    parser.addOptions({language, theme, size, textPercent, all});
    parser.process(application);
    const QStringList folders = parser.positionalArguments();
    if (folders.size() != 1 || !QDir().mkpath(folders.first())) {
        std::fprintf(stderr, "One folder is needed that exists or can be made.\n");
        return 2;
    }
    Studio studio({.folder = QDir(folders.first()),
                   .language = parser.value(language),
                   .theme = parser.value(theme),
                   .size = sizeOf(parser.value(size)),
                   .textPercent = parser.value(textPercent).toInt(),
                   .all = parser.isSet(all)});
    return studio.takeAll() ? EXIT_SUCCESS : EXIT_FAILURE;
}
