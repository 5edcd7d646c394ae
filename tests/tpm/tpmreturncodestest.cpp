// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/testregistry.h>
#include <tpm/commandnames.h>
#include <tpm/returncodes.h>

#include <tss2/tss2_common.h>
#include <tss2/tss2_tpm2_types.h>

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace endorse;
using namespace endorse::tpm;

class TpmReturnCodesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowHasWords();
    void noRowHidesAnother();
    void explainsDocumentedCodes_data();
    void explainsDocumentedCodes();
    void namesTheArgument_data();
    void namesTheArgument();
    void fallsBackToTheLayer_data();
    void fallsBackToTheLayer();
    void fillsPlaceholders();
};

void TpmReturnCodesTest::everyRowHasWords()
{
    static const QRegularExpression contraction(QStringLiteral("[a-z]'(t|re|ll|ve) "));
    QVERIFY(returnCodeTable().size() > 100);
    for (const ReturnCodeRow &row : returnCodeTable()) {
        const QString where =
            commandName(row.command) + QLatin1Char(' ') + returnCodeString(row.code);
        for (const char *source : {row.message, row.hint}) {
            QVERIFY2(source && *source, qPrintable(where));
            const QString text = QString::fromUtf8(source);
            QVERIFY2(text.endsWith(QLatin1Char('.')), qPrintable(where + text));
            QVERIFY2(!text.contains(QLatin1Char('!')), qPrintable(where + text));
            QVERIFY2(!text.contains(QLatin1String("lease")), qPrintable(where + text));
            QVERIFY2(!text.contains(contraction), qPrintable(where + text));
            for (qsizetype at = text.indexOf(QLatin1Char('%')); at >= 0;
                 at = text.indexOf(QLatin1Char('%'), at + 1)) {
                const QChar digit = text.at(at + 1);
                QVERIFY2(digit >= QLatin1Char('1') && digit <= QLatin1Char('3'),
                         qPrintable(where + text));
            }
            const core::Error error = tpmError(row.command, row.code, {}, {0x81000100, {}});
            QVERIFY2(!error.message.english().contains(QLatin1Char('%')), qPrintable(where));
        }
    }
}

void TpmReturnCodesTest::noRowHidesAnother()
{
    QSet<QString> seen;
    for (const ReturnCodeRow &row : returnCodeTable()) {
        const QString key =
            QStringLiteral("%1 %2 %3").arg(row.command).arg(row.code).arg(row.argument);
        QVERIFY2(!seen.contains(key), qPrintable(key));
        seen.insert(key);
    }
}

void TpmReturnCodesTest::explainsDocumentedCodes_data()
{
    QTest::addColumn<quint32>("command");
    QTest::addColumn<quint32>("rc");
    QTest::addColumn<QString>("words");
    const auto row = [](quint32 command, quint32 rc, const char *words) {
        QTest::addRow("%s 0x%x", qPrintable(commandName(command)), rc)
            << command << rc << QString::fromUtf8(words);
    };
    row(TPM2_CC_ActivateCredential, 0x1df, "another SRK");
    row(TPM2_CC_ActivateCredential, 0x101, "EK of another TPM");
    row(TPM2_CC_ActivateCredential, 0x2c4, "EK of another TPM");
    row(TPM2_CC_ActivateCredential, 0x2d5, "cut short or empty");
    row(TPM2_CC_ActivateCredential, 0x1da, "cut short");
    row(TPM2_CC_ActivateCredential, 0x1d5, "size inside");
    row(TPM2_CC_ActivateCredential, 0x2e7, "not on the curve");
    row(TPM2_CC_ActivateCredential, 0x12f, "does not accept a password");
    row(TPM2_CC_ActivateCredential, 0xa9d, "another policy");
    row(TPM2_CC_ActivateCredential, 0x124, "swapped");
    row(TPM2_CC_ActivateCredential, 0x18b, "No SRK");
    row(TPM2_CC_ActivateCredential, 0x28b, "No EK");
    row(TPM2_CC_PolicySecret, 0x9a2, "endorsement auth value");
    row(TPM2_CC_EvictControl, 0x9a2, "owner auth value");
    row(TPM2_CC_CreatePrimary, 0x9a2, "auth value");
    row(TPM2_CC_CreatePrimary, 0x185, "switched off");
    row(TPM2_CC_ReadPublic, 0x18b, "Nothing is stored");
    row(TPM2_CC_Import, 0x3df, "part 5");
    row(TPM2_CC_Import, 0x3d5, "inner key does not fit");
    row(TPM2_CC_Import, 0x101, "Part 4");
    row(TPM2_CC_Import, 0x4c4, "Part 4");
    row(TPM2_CC_Import, 0x4e7, "not on the curve");
    row(TPM2_CC_Import, 0x1d5, "another length");
    row(TPM2_CC_Import, 0x2c2, "fixed");
    row(TPM2_CC_Import, 0x2d2, "scheme");
    row(TPM2_CC_Import, 0x3c7, "longer than 64");
    row(TPM2_CC_Load, 0x1df, "another SRK");
    row(TPM2_CC_Load, 0x902, "no room for another loaded object");
    row(TPM2_CC_StartAuthSession, 0x903, "no room for another session");
    row(TPM2_CC_EvictControl, 0x14c, "stored at 0x81000100");
    row(TPM2_CC_EvictControl, 0x14b, "no room");
    row(TPM2_CC_EvictControl, 0x1cd, "platform");
    row(TPM2_CC_EvictControl, 0x1c4, "not the handle of a persistent");
    row(TPM2_CC_FlushContext, 0x1c4, "cannot be flushed");
    row(TPM2_CC_NV_Read, 0x1c4, "at once");
    row(TPM2_CC_HMAC, 0x2c4, "another hash");
    row(TPM2_CC_HMAC, 0x18a, "not an HMAC key");
    row(TPM2_CC_HMAC, 0x90010, "longer than one");
    row(TPM2_CC_HMAC, 0x12f, "userWithAuth");
    row(TPM2_CC_HMAC, 0x182, "restricted");
    row(TPM2_CC_HMAC, 0x98e, "wrong");
    row(TPM2_CC_HMAC, 0x921, "locked");
    row(TPM2_CC_Clear, 0x120, "disabled");
    row(TPM2_CC_ClearControl, 0x8e, "Only the platform");
    row(TPM2_CC_NV_Read, 0x14a, "never written");
    row(TPM2_CC_NV_Read, 0x146, "ends before");
    row(TPM2_CC_HMAC, 0x100, "not been started");
    row(TPM2_CC_HMAC, 0x101, "failure mode");
    row(TPM2_CC_HMAC, 0x922, "busy");
    row(TPM2_CC_HMAC, 0x908, "interrupts");
    row(TPM2_CC_HMAC, 0x90a, "tests itself");
    row(TPM2_CC_HMAC, 0x909, "cancelled");
    row(TPM2_CC_HMAC, 0x70007, "broke earlier");
    row(TPM2_CC_HMAC, 0x70018, "let go of");
    row(TPM2_CC_HMAC, 0xa0008, "no connection");
    row(TPM2_CC_HMAC, 0xa0009, "in time");
    row(TPM2_CC_HMAC, 0xa000a, "breaks");
    row(TPM2_CC_HMAC, 0xa000b, "not valid");
    row(TPM2_CC_HMAC, 0xa0011, "language of a TPM");
    row(TPM2_CC_HMAC, 0xa0015, "not supported");
    row(TPM2_CC_HMAC, 0xa0002, "cannot do");
    row(TPM2_CC_HMAC, 0x80012, "no TPM 2.0 answer");
    row(TPM2_CC_HMAC, 0x80013, "fewer bytes");
}

void TpmReturnCodesTest::explainsDocumentedCodes()
{
    QFETCH(quint32, command);
    QFETCH(quint32, rc);
    QFETCH(QString, words);
    const core::Error error = tpmError(command, rc, {}, {0x81000100, {}});
    QCOMPARE(core::toString(error.category), core::toString(core::ErrorCategory::Tpm));
    QCOMPARE(error.code, QStringLiteral("0x") + QString::number(rc, 16));
    QCOMPARE(error.place, commandName(command));
    QVERIFY2(error.message.english().contains(QRegularExpression(words)),
             qPrintable(error.message.english()));
    QVERIFY(!error.hint.isEmpty());
    QVERIFY2(error.technical.contains(error.code), qPrintable(error.technical));
}

void TpmReturnCodesTest::namesTheArgument_data()
{
    QTest::addColumn<quint32>("rc");
    QTest::addColumn<bool>("blames");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("name");
    using Kind = BlamedArgument::Kind;
    QTest::newRow("parameter") << 0x1dfu << true << int(Kind::Parameter) << 1
                               << QStringLiteral("credentialBlob");
    QTest::newRow("parameter 2") << 0x2d5u << true << int(Kind::Parameter) << 2
                                 << QStringLiteral("secret");
    QTest::newRow("parameter 15") << 0xfd5u << true << int(Kind::Parameter) << 15 << QString();
    QTest::newRow("handle 2") << 0x28bu << true << int(Kind::Handle) << 2
                              << QStringLiteral("keyHandle");
    QTest::newRow("session 1") << 0x9a2u << true << int(Kind::Session) << 1 << QString();
    QTest::newRow("session 2") << 0xa9du << true << int(Kind::Session) << 2 << QString();
    QTest::newRow("unknown handle") << 0x8eu << true << int(Kind::Handle) << 0 << QString();
    QTest::newRow("no argument") << 0x101u << false << 0 << 0 << QString();
    QTest::newRow("warning") << 0x922u << false << 0 << 0 << QString();
    QTest::newRow("layer") << 0xa000au << false << 0 << 0 << QString();
}

void TpmReturnCodesTest::namesTheArgument()
{
    QFETCH(quint32, rc);
    QFETCH(bool, blames);
    QFETCH(int, kind);
    QFETCH(int, number);
    QFETCH(QString, name);
    const auto blamed = blamedArgument(TPM2_CC_ActivateCredential, rc);
    QCOMPARE(blamed.has_value(), blames);
    if (blames)
        QCOMPARE(*blamed, (BlamedArgument{BlamedArgument::Kind(kind), number, name}));
}

void TpmReturnCodesTest::fallsBackToTheLayer_data()
{
    QTest::addColumn<quint32>("rc");
    QTest::addColumn<QString>("words");
    QTest::newRow("TPM") << 0x155u << QStringLiteral("no explanation");
    QTest::newRow("TCTI") << 0xa0003u << QStringLiteral("connection to the TPM fails");
    QTest::newRow("SYS") << 0x80005u << QStringLiteral("software stack");
    QTest::newRow("MU") << 0x90006u << QStringLiteral("software stack");
    QTest::newRow("ESYS") << 0x70005u << QStringLiteral("software stack");
    QTest::newRow("resource manager") << 0xb0001u << QStringLiteral("resource manager");
    QTest::newRow("resource manager's TPM") << 0xc0001u << QStringLiteral("resource manager");
}

void TpmReturnCodesTest::fallsBackToTheLayer()
{
    QFETCH(quint32, rc);
    QFETCH(QString, words);
    const core::Error error = tpmError(TPM2_CC_PCR_Read, rc);
    QVERIFY2(error.message.english().contains(words), qPrintable(error.message.english()));
    QVERIFY(!error.hint.english().isEmpty());
    QVERIFY(!error.technical.isEmpty());
}

void TpmReturnCodesTest::fillsPlaceholders()
{
    const core::Error general = tpmError(TPM2_CC_GetRandom, 0x1d5);
    QVERIFY2(
        general.message.english().contains(QLatin1String("parameter 1 of the command GetRandom")),
        qPrintable(general.message.english()));
    const core::Error noHandle = tpmError(TPM2_CC_StartAuthSession, 0x18b);
    QVERIFY2(noHandle.message.english().contains(QLatin1String("stored at that handle")),
             qPrintable(noHandle.message.english()));
    QVERIFY(noHandle.message.english().contains(QLatin1String("handle 1 (tpmKey)")));
    const core::Error stepPlace = tpmError(TPM2_CC_HMAC, 0x922, QStringLiteral("sign"));
    QCOMPARE(stepPlace.place, QStringLiteral("sign"));
    const core::Error facts =
        tpmError(TPM2_CC_HMAC, 0x18b, {}, {0x81000100, QStringLiteral("x=1")});
    QVERIFY(facts.technical.contains(QLatin1String("0x81000100; x=1")));
}

ENDORSE_TEST(TpmReturnCodesTest)
#include "tpmreturncodestest.moc"
