// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/format.h>
#include <models/inks.h>
#include <support/attestationsamples.h>
#include <support/testregistry.h>

#include <QLocale>
#include <QTest>

#include <limits>

using namespace endorse::models;
using endorse::attestation::StepId;

class FormatTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesDurations_data();
    void writesDurations();
    void followsTheLocale();
    void writesCodes_data();
    void writesCodes();
    void writesTheSameDatesInEveryLanguage();
    void inksParts_data();
    void inksParts();
    void keepsTheInkOfAnotherKey();
    void inksFields_data();
    void inksFields();
};

void FormatTest::writesDurations_data()
{
    QTest::addColumn<double>("milliseconds");
    QTest::addColumn<QString>("coarse");
    QTest::addColumn<QString>("fine");
    const auto row = [](const char *name, double ms, const char *coarse, const char *fine) {
        QTest::newRow(name) << ms << QString::fromUtf8(coarse) << QString::fromUtf8(fine);
    };
    row("zero", 0, "0.0 ms", "0.00 ms");
    row("short", 0.069, "0.1 ms", "0.07 ms");
    row("usual", 12.24, "12.2 ms", "12.2 ms");
    row("rounds up to three digits", 99.96, "100 ms", "100 ms");
    row("almost a second", 999.6, "1.00 s", "1.00 s");
    row("seconds", 3021, "3.02 s", "3.02 s");
    row("many seconds", 64200, "64.2 s", "64.2 s");
    row("negative", -1, "", "");
    row("not a number", std::numeric_limits<double>::quiet_NaN(), "", "");
}

void FormatTest::writesDurations()
{
    QFETCH(double, milliseconds);
    QTEST(durationText(milliseconds), "coarse");
    QTEST(fineDurationText(milliseconds), "fine");
}

void FormatTest::followsTheLocale()
{
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    const QString german = durationText(1.5);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(german, QStringLiteral("1,5 ms"));
    QCOMPARE(sizeText(316), QStringLiteral("316 bytes"));
}

void FormatTest::writesCodes_data()
{
    QTest::addColumn<quint32>("code");
    QTest::addColumn<QString>("text");
    QTest::newRow("success") << 0u << QStringLiteral("0x000");
    QTest::newRow("format one") << 0x1dfu << QStringLiteral("0x1df");
    QTest::newRow("transport") << 0x000a000au << QStringLiteral("0xa000a");
}

void FormatTest::writesCodes()
{
    QFETCH(quint32, code);
    QTEST(responseCodeText(code), "text");
    QCOMPARE(handleText(0x81010001), QStringLiteral("0x81010001"));
    QCOMPARE(handleText(0x100), QStringLiteral("0x00000100"));
}

void FormatTest::writesTheSameDatesInEveryLanguage()
{
    const QLocale before;
    const QDateTime time(QDate(2036, 3, 1), QTime(1, 2, 3), Qt::OffsetFromUTC, 9 * 3600);
    for (const auto language : {QLocale::English, QLocale::Japanese, QLocale::Korean}) {
        QLocale::setDefault(QLocale(language));
        QCOMPARE(utcDayText(time), QStringLiteral("2036-02-29"));
        QCOMPARE(utcTimeText(time), QStringLiteral("2036-02-29 16:02:03"));
        QCOMPARE(utcMinuteText(time), QStringLiteral("2036-02-29 16:02"));
        const QDateTime local = time.toLocalTime();
        QCOMPARE(localTimeText(time),
                 local.date().toString(Qt::ISODate) + u' ' + local.time().toString(Qt::ISODate));
    }
    QLocale::setDefault(before);
    QCOMPARE(utcDayText({}), QString());
    QCOMPARE(utcTimeText({}), QString());
    QCOMPARE(utcMinuteText({}), QString());
    QCOMPARE(localTimeText({}), QString());
}

void FormatTest::inksParts_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<int>("ink");
    const auto row = [](const char *name, const QStringList &path, Ink ink) {
        QTest::newRow(name) << path << int(ink);
    };
    row("own name", {QStringLiteral("challenge"), QStringLiteral("importSeed")}, Ink::Srk);
    row("nearest to the leaf wins",
        {QStringLiteral("credentialBlob"), QStringLiteral("integrityHMAC")}, Ink::Srk);
    row("inherits", {QStringLiteral("credentialSecret"), QStringLiteral("size")}, Ink::Ek);
    row("belongs to no key", {QStringLiteral("tag")}, Ink::Device);
    row("no path", {}, Ink::Device);
}

void FormatTest::inksParts()
{
    QFETCH(QStringList, path);
    QTEST(int(inkOfPart(path)), "ink");
}

void FormatTest::keepsTheInkOfAnotherKey()
{
    const QStringList area{QStringLiteral("public"), QStringLiteral("publicArea")};
    QCOMPARE(int(inkOfPart(area, Ink::Ek)), int(Ink::Ek));
    QCOMPARE(int(inkOfPart(area, Ink::Nonce)), int(Ink::Nonce));
    QCOMPARE(int(inkOfPart({QStringLiteral("duplicate")}, Ink::Hub)), int(Ink::Hub));
    QCOMPARE(int(inkOfPart({QStringLiteral("importSeed")}, Ink::Hub)), int(Ink::Srk));
}

void FormatTest::inksFields_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<int>("ink");
    const auto row = [](const char *label, Ink ink, StepId step = StepId::Register) {
        QTest::newRow(label) << int(step) << QByteArray(label) << int(ink);
    };
    row("EK, public part", Ink::Ek);
    row("Name of the SRK", Ink::Srk);
    row("Inner key", Ink::Inner);
    row("Nonce challenge", Ink::Nonce);
    row("Hub key", Ink::Hub, StepId::ImportHubKey);
    row("seEKer", Ink::Text);
    row("Registration ID", Ink::Text);
    row("Endorsement key", Ink::Ek);
    row("Storage root key", Ink::Srk);
    row("Sealed inner key", Ink::Inner);
    row("Sealed key", Ink::Nonce, StepId::Import);
    row("Handle", Ink::Hub, StepId::ImportHubKey);
    row("Signature", Ink::Nonce, StepId::Sign);
    row("Name", Ink::Text);
}

void FormatTest::inksFields()
{
    QFETCH(int, step);
    QFETCH(QByteArray, label);
    endorse::attestation::Field field;
    field.label = endorse::core::Text("endorse::testing", label.constData());
    QTEST(int(inkOfField(StepId(step), field)), "ink");
}

ENDORSE_TEST(FormatTest)
#include "formattest.moc"
