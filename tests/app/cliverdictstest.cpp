// SPDX-License-Identifier: GPL-3.0-or-later
// What people are told of a manifest.
#include "cliprocess.h"

#include <support/testregistry.h>

#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;

namespace {

QString manifestPath(const char *name)
{
    return QStringLiteral(ENDORSE_TEST_DATA "/manifests/") + QLatin1String(name);
}

} // namespace

class CliVerdictsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A lot mostly fails for one reason: people are told each reason once.
    void tellsPeopleEachReasonOnce()
    {
        const CliOutcome good = cli().run({QStringLiteral("manifest"), QStringLiteral("verify"),
                                           manifestPath("real/ECC608C-TNGTLSU-B.json"),
                                           manifestPath("real/ECC608-TMNGTLSS-B.json")});
        QCOMPARE(good.exitCode, 0);
        QVERIFY2(good.out.contains("Entries: 10"), good.out.constData());
        QVERIFY2(good.out.contains("\nW_NOCERT, entries: 10 (0, 1, 2, 3, 4, 5, 6, 7, 8, 9)\n  "),
                 good.out.constData());
        const CliOutcome bad =
            cli().run({QStringLiteral("manifest"), QStringLiteral("verify"),
                       manifestPath("synthetic/faults.json"), QStringLiteral("--no-builtin")});
        QCOMPARE(bad.exitCode, 1);
        QCOMPARE(bad.out.count("\nE_SIGNER, entries: "), 1);
        QVERIFY2(bad.out.contains(" (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …)\n  "), bad.out.constData());
        QVERIFY2(bad.out.contains("add the signer's certificate"), bad.out.constData());
    }

private:
    Cli cli() const { return Cli(m_folder.filePath(QStringLiteral("data"))); }

    QTemporaryDir m_folder;
};

ENDORSE_TEST(CliVerdictsTest)
#include "cliverdictstest.moc"
