// SPDX-License-Identifier: GPL-3.0-or-later
// The captured traffic of a walk, as endorsectl writes it and as tshark reads it.
#include "cliprocess.h"

#include <support/testregistry.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse::testing;

class CaptureTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_cli.emplace(m_folder.filePath(QStringLiteral("data"))); }

    void capturesADemo_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("whole walk") << QStringList() << 0;
        QTest::newRow("with a fault")
            << QStringList{QStringLiteral("--what-if"), QStringLiteral("cleared")} << 1;
    }

    void capturesADemo()
    {
        QFETCH(QStringList, more);
        QFETCH(int, exitCode);
        const QString transcript = m_folder.filePath(QStringLiteral("walk.json"));
        const QString capture = m_folder.filePath(QStringLiteral("walk.pcap"));
        const CliOutcome outcome =
            m_cli->run(QStringList{QStringLiteral("demo"), QStringLiteral("--json"),
                                   QStringLiteral("--transcript"), transcript,
                                   QStringLiteral("--pcap"), capture} +
                       more);
        QCOMPARE(outcome.exitCode, exitCode);
        QVERIFY(outcome.err.contains(capture.toUtf8()));
        QCOMPARE(QFileInfo(capture).permissions() &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());

        const QStringList sent = commandsOf(transcript);
        QVERIFY(sent.size() > 10);
        QCOMPARE(namesIn(capture), sent);
    }

    void keepsTheOldFileWhenNothingRan()
    {
        const QString capture = m_folder.filePath(QStringLiteral("kept.pcap"));
        QFile file(capture);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("old");
        file.close();
        const CliOutcome outcome =
            m_cli->run({QStringLiteral("demo"), QStringLiteral("--pcap"), capture,
                        QStringLiteral("--what-if"), QStringLiteral("nonsense")});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
    }

private:
    /// "TPM2_CC_ReadPublic", as the transcript has them in its order.
    static QStringList commandsOf(const QString &transcript)
    {
        QFile file(transcript);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QStringList lines;
        const auto add = [&lines](const QJsonObject &holder) {
            for (const QJsonValue value : holder.value(QLatin1String("tpmCommands")).toArray())
                lines.append(QStringLiteral("TPM2_CC_") +
                             value.toObject().value(QLatin1String("command")).toString());
        };
        const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue value : document.value(QLatin1String("steps")).toArray()) {
            const QJsonObject step = value.toObject();
            add(step.value(QLatin1String("injection")).toObject());
            add(step);
        }
        return lines;
    }

    static QStringList namesIn(const QString &capture)
    {
        QProcess tshark;
        tshark.start(QStringLiteral("tshark"),
                     {QStringLiteral("-n"), QStringLiteral("-r"), capture, QStringLiteral("-Y"),
                      QStringLiteral("tpm.req.cc"), QStringLiteral("-V"), QStringLiteral("-O"),
                      QStringLiteral("tpm")});
        if (!tshark.waitForFinished(120000))
            return {};
        QStringList names;
        static const QRegularExpression line(QStringLiteral("Command Code: (TPM2_CC_\\w+)"));
        auto matches = line.globalMatch(QString::fromUtf8(tshark.readAllStandardOutput()));
        while (matches.hasNext())
            names.append(matches.next().captured(1));
        return names;
    }

    const QTemporaryDir m_folder;
    std::optional<Cli> m_cli;
};

ENDORSE_TEST(CaptureTest)
#include "capturetest.moc"
