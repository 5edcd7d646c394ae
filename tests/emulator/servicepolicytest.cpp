// SPDX-License-Identifier: GPL-3.0-or-later
// Policies of the service API, what they open, and where their keys are kept.
#include "keyeddevice.h"

#include <emulator/servicekeys.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace endorse::testing {

using emulator::ServiceKeys;

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class ServicePolicyTest : public QObject
{
    Q_OBJECT

private:
    static core::Result<ServiceKeys> keysIn(const QTemporaryDir &folder)
    {
        tpmtypes::SystemRandom random;
        return ServiceKeys::ensure(folder.path(), random);
    }

    std::unique_ptr<RunningEmulator> m_running; ///< Of the rows that change nothing in it.

private Q_SLOTS:
    void initTestCase() { m_running = std::make_unique<RunningEmulator>(); }
    void cleanupTestCase() { m_running.reset(); }

    void opensWhatThePolicyGrants_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QStringList>("granted");
        const QStringList readers{QStringLiteral("enrollmentread"),
                                  QStringLiteral("enrollmentwrite")};
        const QStringList writers{QStringLiteral("enrollmentwrite")};
        const QStringList observers{QStringLiteral("registrationstatusread"),
                                    QStringLiteral("registrationstatuswrite")};
        const QStringList removers{QStringLiteral("registrationstatuswrite")};
        const auto row = [](const char *method, const char *path, const QStringList &granted) {
            QTest::addRow("%s %s", method, path)
                << QByteArray(method) << QByteArray(path) << granted;
        };
        for (const char *root : {"/enrollments", "/enrollmentGroups"}) {
            const QByteArray one = QByteArray(root) + "/x";
            row("GET", one.constData(), readers);
            row("PUT", one.constData(), writers);
            row("DELETE", one.constData(), writers);
            row("POST", (QByteArray(root) + "/query").constData(), readers);
            row("POST", (one + "/attestationmechanism").constData(), writers);
            row("POST", root, writers);
        }
        row("GET", "/registrations/x", observers);
        row("DELETE", "/registrations/x", removers);
        row("POST", "/registrations/x/query", observers);
    }
    void opensWhatThePolicyGrants()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QStringList, granted);
        RunningEmulator &running = *m_running;
        QStringList policies = running.endpoint().connectionStrings.keys();
        QCOMPARE(policies.size(), 5);
        for (const QString &policy : std::as_const(policies)) {
            const TestResponse response =
                running.client().send({.method = method,
                                       .target = path + "?api-version=2021-10-01",
                                       .authorization = tokenOfPolicy(running, policy.toLatin1())});
            const bool isGranted =
                policy == QLatin1String("provisioningserviceowner") || granted.contains(policy);
            QVERIFY2((response.status != 401) == isGranted, qPrintable(policy));
            if (!isGranted)
                QCOMPARE(response.errorCode(), 401002);
            QVERIFY(response.status != 500);
        }
    }

    void refusesMixedUpPolicies()
    {
        RunningEmulator running;
        const auto status = [&running](const QByteArray &token) {
            return running.client()
                .send({.target = "/enrollments/x?api-version=2021-10-01", .authorization = token})
                .status;
        };
        QCOMPARE(status(running.serviceToken()), 404);
        // The key of one policy under the name of another.
        QCOMPARE(status(tokenOfPolicy(running, "enrollmentread")
                            .replace("enrollmentread", "provisioningserviceowner")),
                 401);
        QCOMPARE(status(running.serviceToken().replace("provisioningserviceowner", "unknown")),
                 401);
        QCOMPARE(status(running.serviceToken().replace("provisioningserviceowner",
                                                       "ProvisioningServiceOwner")),
                 401);
    }

    void makesPoliciesOnce()
    {
        const QTemporaryDir folder;
        const auto first = keysIn(folder);
        QVERIFY(first);
        const auto second = keysIn(folder);
        QVERIFY(second);
        QCOMPARE(first->policies.size(), std::size_t(5));
        for (const emulator::ServicePolicy &policy : first->policies) {
            QCOMPARE(policy.key.size(), std::size_t(64));
            const auto *same = second->policy(policy.name);
            QVERIFY(same != nullptr);
            QVERIFY(same->key.equals(policy.key.bytes()));
            QCOMPARE(same->rights.size(), policy.rights.size());
        }
        QCOMPARE(first->owner().name, QStringLiteral("provisioningserviceowner"));
        QCOMPARE(first->owner().rights.size(), 5);
        QVERIFY(first->policy(QStringLiteral("nobody")) == nullptr);
    }

    void migratesAnOlderFolder()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("service.json"));
        const QByteArray key = QByteArray(64, 'k').toBase64();
        write(path, asJson("{'idScope':'0ne12345678','note':{'kept':1.0},'hub':'my-hub.localhost',"
                           "'serviceKey':'" +
                           key + "'}"));
        const auto keys = keysIn(folder);
        QVERIFY(keys);
        QCOMPARE(keys->idScope.toString(), QStringLiteral("0ne12345678"));
        QCOMPARE(keys->hub.toString(), QStringLiteral("my-hub.localhost"));
        QCOMPARE(keys->owner().key.view().toByteArray(), QByteArray(64, 'k'));
        QCOMPARE(keys->policies.size(), std::size_t(5));
        // What stood there stands there still, so that an older version reads it.
        const QByteArray after = read(path);
        QVERIFY(after.contains(asJson("'note':{'kept':1.0}")));
        QVERIFY(after.contains(asJson("'serviceKey':'" + key + '\'')));
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        const auto again = keysIn(folder);
        QVERIFY(again);
        QCOMPARE(read(path), after);
        const QString reader = QStringLiteral("enrollmentread");
        QVERIFY(again->policy(reader)->key.equals(keys->policy(reader)->key.bytes()));
    }

    void readsPolicies_data()
    {
        QTest::addColumn<QByteArray>("policies");
        QTest::addColumn<bool>("good");
        const QByteArray key = QByteArray(32, 'k').toBase64();
        const auto policy = [&key](const QByteArray &name, const QByteArray &rights) {
            return asJson("{'name':'" + name + "','key':'" + key + "','rights':[" + rights + "]}");
        };
        QTest::newRow("of its own") << policy("line-7", "'EnrollmentRead'") << true;
        QTest::newRow("none") << QByteArray() << true;
        QTest::newRow("without rights") << policy("line-7", "") << true;
        QTest::newRow("unknown right") << policy("line-7", "'Everything'") << false;
        QTest::newRow("bad name") << policy("line 7", "'EnrollmentRead'") << false;
        QTest::newRow("the owner's name")
            << policy("provisioningserviceowner", "'EnrollmentRead'") << false;
        QTest::newRow("twice") << policy("a", "") + ',' + policy("a", "") << false;
        QTest::newRow("no key") << asJson("{'name':'a','rights':[]}") << false;
        QTest::newRow("a number") << QByteArray("7") << false;
    }
    void readsPolicies()
    {
        QFETCH(QByteArray, policies);
        QFETCH(bool, good);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("service.json"));
        const QByteArray text =
            asJson("{'idScope':'0ne12345678','hub':'my-hub.localhost','serviceKey':'" +
                   QByteArray(64, 'k').toBase64() + "','policies':[") +
            policies.replace('\'', '"') + "]}";
        write(path, text);
        const auto keys = keysIn(folder);
        QCOMPARE(keys.has_value(), good);
        QCOMPARE(read(path), text);
        if (!good)
            QCOMPARE(keys.error().code, QStringLiteral("damaged"));
    }
};

ENDORSE_TEST(ServicePolicyTest)

} // namespace endorse::testing

#include "servicepolicytest.moc"
