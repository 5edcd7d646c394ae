// SPDX-License-Identifier: GPL-3.0-or-later
// The words for a certificate that a service refuses.
#include "x509lab.h"

#include <attestation/refusalwords.h>
#include <support/testregistry.h>

#include <QTest>

#include <hsm/devicekey.h>

using namespace endorse;
using namespace endorse::testing;

namespace {

/// A certificate as far as words are concerned.
attestation::DeviceCertificate factsOf(const QDateTime &from, const QDateTime &until)
{
    attestation::DeviceCertificate facts;
    facts.commonName = QStringLiteral("dev-1");
    facts.info.notBefore = from;
    facts.info.notAfter = until;
    facts.info.sha256 = QStringLiteral("abcd");
    return facts;
}

core::Error refusalNow()
{
    core::Error refusal;
    refusal.category = core::ErrorCategory::Dps;
    refusal.httpStatus = 401;
    return refusal;
}

} // namespace

class X509WordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsFollowTheFacts_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("until");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("technical");
        QTest::addColumn<QString>("says"); // empty: as it was
        const QString same = QStringLiteral("dev-1");
        const QString plain = QStringLiteral("HTTP 401: Invalid certificate.");
        QTest::newRow("good") << 401 << -1 << 1 << same << plain << QStringLiteral("abcd");
        QTest::newRow("expired") << 401 << -3 << -1 << same << plain << QStringLiteral("expired");
        QTest::newRow("early") << 401 << 1 << 2 << same << plain << QStringLiteral("not valid");
        QTest::newRow("name") << 401 << -1 << 1 << QStringLiteral("dev-2") << plain
                              << QStringLiteral("dev-2");
        QTest::newRow("case") << 401 << -1 << 1 << QStringLiteral("DEV-1") << plain
                              << QStringLiteral("abcd");
        QTest::newRow("authority")
            << 401 << -1 << 1 << same << QStringLiteral("HTTP 401: CA certificate not found")
            << QString();
        QTest::newRow("not found") << 404 << -3 << -1 << same << plain << QString();
    }

    void wordsFollowTheFacts()
    {
        QFETCH(int, status);
        QFETCH(int, from);
        QFETCH(int, until);
        QFETCH(QString, id);
        QFETCH(QString, technical);
        QFETCH(QString, says);
        const QDateTime now(QDate(2024, 1, 1), QTime(12, 0), Qt::UTC);
        core::Error refusal = refusalNow();
        refusal.httpStatus = status;
        refusal.technical = technical;
        const core::Error told = attestation::withCertificateFacts(
            refusal, factsOf(now.addDays(from), now.addDays(until)), id, now);
        const QString words = told.message.english() + told.hint.english();
        QCOMPARE(words.isEmpty(), says.isEmpty());
        QVERIFY2(words.contains(says), qPrintable(words));
    }

    void wordsLookAtTheWholeChain()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto toldOf = [&](const pki::Validity &dates) {
            m_lab.signer = *m_lab.root.issueAuthority(QStringLiteral("Above"), dates);
            m_lab.make({});
            const auto facts = attestation::DeviceCertificate::of(m_lab.chain);
            const core::Error told = attestation::withCertificateFacts(
                refusalNow(), *facts, QStringLiteral("dev-1"), now);
            return told.message.english() + u' ' + told.hint.english();
        };
        QString words = toldOf(validity(-9, -1));
        QVERIFY2(words.contains(QLatin1String("\"CN=Above\"")), qPrintable(words));
        QVERIFY2(words.contains(QLatin1String("expired on")), qPrintable(words));
        words = toldOf(validity(1, 9));
        QVERIFY2(words.contains(QLatin1String("\"CN=Above\"")), qPrintable(words));
        QVERIFY2(words.contains(QLatin1String("not valid before")), qPrintable(words));
        words = toldOf(validity(-9, 9));
        QVERIFY2(words.contains(QLatin1String("of this certificate are right")), qPrintable(words));
    }

    void wordsForNoCommonName()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        auto facts = factsOf(now.addDays(-1), now.addDays(1));
        facts.commonName.clear();
        const core::Error told =
            attestation::withCertificateFacts(refusalNow(), facts, QStringLiteral("dev-1"), now);
        const QString words = told.message.english();
        QVERIFY2(words.contains(QLatin1String("no common name (CN), or more than one")),
                 qPrintable(words));
    }

private:
    X509Lab m_lab;
};

ENDORSE_TEST(X509WordsTest)
#include "x509wordstest.moc"
