// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody cancels while the service says nothing: in each phase it comes to an end, and what is
// known is told.
#include "syncbench.h"

#include <dps/servicefixture.h>
#include <dps/waiting.h>
#include <support/testregistry.h>

#include <QTest>

namespace endorse::testing {

using core::CancelSource;
using core::ErrorCategory;
using core::Result;
using dps::ServiceClient;
using enrollmentlist::Comparison;
using enrollmentlist::Difference;
using enrollmentlist::ListPlace;
using enrollmentlist::ListStore;
using enrollmentlist::ListWorker;
using enrollmentlist::Station;
using enrollmentlist::SyncPlan;
using enrollmentlist::SyncReport;

namespace {

const Station desk{QStringLiteral("00000000-0000-4000-8000-000000000001"), QStringLiteral("desk")};

Difference lineOf(Difference::What what, Difference::Side changed, qint64 version)
{
    Difference line;
    line.what = what;
    line.changed = changed;
    line.registrationId = QStringLiteral("dev");
    line.version = version;
    line.etag = what == Difference::What::OnlyLocal ? QByteArray() : QByteArray("ZXRhZw==");
    return line;
}

} // namespace

class SyncCancelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const ListPlace place = ListPlace::file(m_folder->filePath(QStringLiteral("list.db")));
        auto store = ListStore::open(place, desk, nullptr);
        QVERIFY(store.has_value());
        QVERIFY((*store)->add({SyncBench::keyed(QStringLiteral("dev"))}).has_value());
        m_version = (*(*store)->entry(QStringLiteral("dev")))->version;
        m_worker = std::make_unique<ListWorker>(place, desk, nullptr);
        m_server = std::make_unique<TlsTestServer>(
            m_ca.issue({QStringLiteral("DNS:localhost")}),
            [](QSslSocket *, const SeenRequest &) { /* Silence. */ });
        m_http = std::make_unique<dps::HttpClient>(ServiceFixture::optionsFor(m_ca));
        dps::RetryPolicy policy;
        policy.cancelGrace = std::chrono::milliseconds(1);
        m_client = std::make_shared<ServiceClient>(
            *m_http,
            *dps::ServiceConnectionString::parse(
                "HostName=localhost;SharedAccessKeyName=owner;SharedAccessKey=" +
                keyK().toBase64() + ";Port=" + QByteArray::number(m_server->port())),
            m_clock, policy);
    }
    void cleanup()
    {
        m_client.reset();
        m_http.reset();
        m_server.reset();
        m_worker.reset();
    }

    void aComparison()
    {
        CancelSource source;
        const Running<Result<Comparison>> running(
            enrollmentlist::compare(m_worker.get(), m_client, {}, source.token()));
        QTRY_COMPARE(m_server->requests().size(), 1);
        QVERIFY(!running.done());
        source.cancel();
        QTRY_VERIFY(running.done());
        QVERIFY(!running.value());
        QCOMPARE(toString(running.value().error().category), toString(ErrorCategory::Cancelled));
    }

    void beforeAnythingIsSent_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("compare") << 0;
        QTest::newRow("push") << 1;
        QTest::newRow("pull") << 2;
        QTest::newRow("states") << 3;
    }
    void beforeAnythingIsSent()
    {
        QFETCH(int, what);
        CancelSource source;
        source.cancel();
        SyncPlan plan;
        plan.items.append(
            lineOf(what == 1 ? Difference::What::OnlyLocal : Difference::What::OnlyService,
                   what == 1 ? Difference::Side::Here : Difference::Side::There,
                   what == 1 ? m_version : 0));
        std::optional<core::Error> error;
        const auto keep = [&error](const auto &result) {
            if (!result)
                error = result.error();
        };
        if (what == 0)
            keep(QCoro::waitFor(
                enrollmentlist::compare(m_worker.get(), m_client, {}, source.token())));
        else if (what == 1)
            keep(QCoro::waitFor(
                enrollmentlist::push(m_worker.get(), m_client, plan, {}, source.token())));
        else if (what == 2)
            keep(QCoro::waitFor(
                enrollmentlist::pull(m_worker.get(), m_client, plan, {}, source.token())));
        else
            keep(QCoro::waitFor(enrollmentlist::refreshStates(m_worker.get(), m_client,
                                                              std::nullopt, {}, source.token())));
        QVERIFY(error.has_value());
        QCOMPARE(toString(error->category), toString(ErrorCategory::Cancelled));
        QCOMPARE(m_server->requests().size(), 0);
    }

    void aWrite_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("side");
        QTest::addColumn<bool>("isPush");
        QTest::addColumn<QString>("request");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *name, Difference::What what, Difference::Side side,
                            bool isPush, const char *request, const char *outcome) {
            QTest::newRow(name) << int(what) << int(side) << isPush << QString::fromLatin1(request)
                                << QString::fromLatin1(outcome);
        };
        using What = Difference::What;
        using Side = Difference::Side;
        row("create", What::OnlyLocal, Side::Here, true, "POST /enrollments?", "unknown");
        row("update", What::Different, Side::Here, true, "POST /enrollments?", "unknown");
        row("delete", What::OnlyService, Side::Here, true, "DELETE /enrollments/dev?", "unknown");
        row("add", What::OnlyService, Side::There, false, "GET /enrollments/dev?", "");
        row("replace", What::Different, Side::There, false, "GET /enrollments/dev?", "");
        row("remove", What::OnlyLocal, Side::There, false, "GET /enrollments/dev?", "");
    }
    void aWrite()
    {
        QFETCH(int, what);
        QFETCH(int, side);
        QFETCH(bool, isPush);
        QFETCH(QString, request);
        QFETCH(QString, outcome);
        SyncPlan plan;
        const auto kind = static_cast<Difference::What>(what);
        plan.items.append(lineOf(kind, static_cast<Difference::Side>(side),
                                 kind == Difference::What::OnlyService ? 0 : m_version));
        CancelSource source;
        const Running<Result<SyncReport>> running(
            isPush ? enrollmentlist::push(m_worker.get(), m_client, plan, {}, source.token())
                   : enrollmentlist::pull(m_worker.get(), m_client, plan, {}, source.token()));
        QTRY_COMPARE(m_server->requests().size(), 1);
        QVERIFY(m_server->requests().first().requestLine().startsWith(request.toLatin1()));
        source.cancel();
        QTRY_VERIFY(running.done());
        if (outcome.isEmpty()) {
            // Nothing was changed anywhere.
            QVERIFY(!running.value());
            QCOMPARE(toString(running.value().error().category),
                     toString(ErrorCategory::Cancelled));
            return;
        }
        QVERIFY(running.value().has_value());
        const SyncReport &report = *running.value();
        QCOMPARE(toString(report.items.first().outcome), outcome);
        QVERIFY(report.items.first().error.has_value());
        QVERIFY(report.stopped.has_value());
        QCOMPARE(restOf(plan, report).items.size(), 1);
    }

    void theStates()
    {
        CancelSource source;
        const Running<Result<qsizetype>> running(enrollmentlist::refreshStates(
            m_worker.get(), m_client, std::nullopt, {}, source.token()));
        QTRY_COMPARE(m_server->requests().size(), 1);
        QVERIFY(m_server->requests().first().requestLine().startsWith("GET /registrations/dev?"));
        source.cancel();
        QTRY_VERIFY(running.done());
        QVERIFY(!running.value());
        QCOMPARE(toString(running.value().error().category), toString(ErrorCategory::Cancelled));
    }

private:
    TestCa m_ca;
    core::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    qint64 m_version = 0;
    std::unique_ptr<ListWorker> m_worker;
    std::unique_ptr<TlsTestServer> m_server;
    std::unique_ptr<dps::HttpClient> m_http;
    std::shared_ptr<ServiceClient> m_client;
};

ENDORSE_TEST(SyncCancelTest)

} // namespace endorse::testing

#include "synccanceltest.moc"
