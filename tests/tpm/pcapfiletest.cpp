// SPDX-License-Identifier: GPL-3.0-or-later
// The capture file as Wireshark reads it.
#include "embeddedtpmtest.h"

#include <support/testregistry.h>
#include <tpm/commandnames.h>
#include <tpm/pcapfile.h>

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using tpm::TpmExchange;

class PcapFileTest final : public EmbeddedTpmTest
{
    Q_OBJECT

private Q_SLOTS:
    void tsharkReadsAWalk();
    void tsharkFindsNothingWrong();
    void nothingIsAFileToo();

private:
    /// Lines of tshark, each split at tabs.
    QList<QStringList> tshark(const Bytes &capture, const QStringList &arguments);
    QList<TpmExchange> recordWalk();

    QTemporaryDir m_files;
};

QList<QStringList> PcapFileTest::tshark(const Bytes &capture, const QStringList &arguments)
{
    const QString path = m_files.filePath(QStringLiteral("tpm.pcap"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(capture) != capture.size())
        return {};
    file.close();
    if (QStandardPaths::findExecutable(QStringLiteral("tshark")).isEmpty())
        qFatal("The package tshark is missing.");
    QProcess process;
    process.start(QStringLiteral("tshark"),
                  QStringList{QStringLiteral("-n"), QStringLiteral("-r"), path} + arguments);
    if (!process.waitForFinished(120000) || process.exitCode() != 0)
        qWarning("tshark: %s", process.readAllStandardError().constData());
    QList<QStringList> lines;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            lines.append(QString::fromUtf8(line).split(QLatin1Char('\t')));
    }
    return lines;
}

QList<TpmExchange> PcapFileTest::recordWalk()
{
    const bool walked = walk(challenge()) && await(m_connection->sign(pattern(3000), {})) &&
                        await(m_connection->properties({}));
    // A refusal as well.
    const TestChallenge made = challenge();
    const Bytes damaged(made.idObject.size(), '?');
    const auto refused = await(m_connection->activate(damaged, made.encryptedSecret, {}));
    return walked && !refused ? m_connection->takeExchanges() : QList<TpmExchange>();
}

void PcapFileTest::tsharkReadsAWalk()
{
    const QList<TpmExchange> exchanges = recordWalk();
    QVERIFY(exchanges.size() > 20);
    const auto lines = tshark(
        tpm::pcapOf(exchanges),
        {QStringLiteral("-Y"), QStringLiteral("tpm"), QStringLiteral("-T"),
         QStringLiteral("fields"), QStringLiteral("-e"), QStringLiteral("tpm.req.cc"),
         QStringLiteral("-e"), QStringLiteral("tpm.resp.rc"), QStringLiteral("-e"),
         QStringLiteral("frame.time_epoch"), QStringLiteral("-e"), QStringLiteral("_ws.col.Info"),
         QStringLiteral("-e"), QStringLiteral("tcp.payload")});
    QCOMPARE(lines.size(), 2 * exchanges.size());
    double last = 0;
    int refused = 0;
    for (qsizetype i = 0; i < exchanges.size(); ++i) {
        const TpmExchange &exchange = exchanges.at(i);
        const QStringList &command = lines.at(2 * i);
        const QStringList &response = lines.at(2 * i + 1);
        QCOMPARE(command.at(0).toUInt(nullptr, 0), exchange.commandCode);
        QVERIFY2(command.at(3).contains(QStringLiteral("TPM2_CC_") + exchange.commandName),
                 qPrintable(command.at(3)));
        QCOMPARE(command.at(4), core::toHex(exchange.command));
        QCOMPARE(response.at(1).toUInt(nullptr, 0), exchange.responseCode);
        QCOMPARE(response.at(4), core::toHex(exchange.response));
        refused += exchange.responseCode != 0 ? 1 : 0;
        for (const QStringList &packet : {command, response}) {
            QVERIFY(packet.at(2).toDouble() >= last);
            last = packet.at(2).toDouble();
        }
        const double started = double(exchange.startedAt.toMSecsSinceEpoch()) / 1000;
        QVERIFY(std::abs(command.at(2).toDouble() - started) < 0.02);
    }
    QVERIFY(refused >= 1);
}

void PcapFileTest::tsharkFindsNothingWrong()
{
    const auto lines = tshark(tpm::pcapOf(recordWalk()),
                              {QStringLiteral("-o"), QStringLiteral("tcp.check_checksum:TRUE"),
                               QStringLiteral("-o"), QStringLiteral("ip.check_checksum:TRUE"),
                               QStringLiteral("-Y"),
                               QStringLiteral("_ws.malformed || tcp.analysis.flags || "
                                              "tcp.checksum.status == \"Bad\" || "
                                              "ip.checksum.status == \"Bad\"")});
    QVERIFY2(lines.isEmpty(), qPrintable(lines.value(0).join(QLatin1Char(' '))));
}

void PcapFileTest::nothingIsAFileToo()
{
    QCOMPARE(tpm::pcapOf({}).size(), 24);
    QVERIFY(tshark(tpm::pcapOf({}), {}).isEmpty());
    TpmExchange unanswered;
    unanswered.command = Bytes::fromHex("80010000000c0000017b0008");
    const auto lines =
        tshark(tpm::pcapOf({unanswered}), {QStringLiteral("-Y"), QStringLiteral("tpm")});
    QCOMPARE(lines.size(), 1);
}

ENDORSE_TEST(PcapFileTest)
#include "pcapfiletest.moc"
