// SPDX-License-Identifier: GPL-3.0-or-later
// What a signed entry may be named by, and authorities that lead nowhere.
#include "manifestbench.h"

#include <support/testregistry.h>

#include <QTest>

using namespace endorse;
using namespace endorse::manifest;
using testing::ManifestBench;
using testing::ManifestMaker;

namespace {

QString saidOf(const VerifyReport &report)
{
    QStringList entries;
    for (const Verdict &verdict : report.verdicts)
        entries.append(
            (toString(verdict.outcome) + QLatin1Char(' ') + toString(verdict.code)).trimmed());
    return entries.join(QStringLiteral(", "));
}

} // namespace

class TrustCirclesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Each way through them would be a way of its own: more than anybody can go.
    void authoritiesInACircle()
    {
        ManifestBench bench;
        const auto circle = ManifestMaker::crossSigned(4, ManifestMaker::registrationId(1));
        const auto trust = bench.trust()->with(TrustUse::DeviceRoot, circle.authoritiesPem);
        QVERIFY(trust.has_value());
        VerifyRequest request =
            bench.request(bench.writeEntries({bench.maker().entry(0), bench.maker().entry(1)}));
        request.trust = std::make_shared<const TrustSets>(*trust);
        const auto report = verifyManifest(request, {}, {});
        QVERIFY(report.has_value());
        QCOMPARE(saidOf(*report), QStringLiteral("enroll, enroll"));
    }

    void namesAreText_data()
    {
        QTest::addColumn<int>("tag");
        QTest::addColumn<QString>("said");
        const QString named = QStringLiteral("enroll");
        const QString other = QStringLiteral("reject E_CN");
        QTest::newRow("UTF8String") << 0x0c << named;
        QTest::newRow("PrintableString") << 0x13 << named;
        QTest::newRow("IA5String") << 0x16 << named;
        QTest::newRow("TeletexString in ASCII") << 0x14 << named;
        // Whose octets read like the name; its characters do not.
        QTest::newRow("BMPString") << 0x1e << other;
        QTest::newRow("NumericString") << 0x12 << other;
    }
    void namesAreText()
    {
        QFETCH(int, tag);
        QFETCH(QString, said);
        ManifestBench bench;
        const VerifyReport report = bench.verify(bench.writeEntries(
            {bench.maker().namedEntry(7, ManifestMaker::registrationId(7), tag)}));
        QCOMPARE(saidOf(report), said);
        QCOMPARE(report.counts.importable, said == QLatin1String("enroll") ? 1U : 0U);
    }
};

ENDORSE_TEST(TrustCirclesTest)

#include "trustcirclestest.moc"
