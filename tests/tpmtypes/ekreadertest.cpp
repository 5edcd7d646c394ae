// SPDX-License-Identifier: GPL-3.0-or-later
// What people give as an EK, and what comes of it: the table is in support/ekinputs.cpp.
#include <core/text.h>
#include <support/ekinputs.h>
#include <support/testregistry.h>
#include <tpmtypes/ekprofile.h>
#include <tpmtypes/ekreader.h>

#include <QSet>
#include <QTest>

#include <ctime>

namespace endorse::tpmtypes {

class EkReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void repeatsNothing_data();
    void repeatsNothing();
    void namesEachInputOnce();
    void tellsAssumptions();
    void keepsTheCertificate();
    void profiles_data();
    void profiles();
    void takesForeignTemplates();
    void readsLargeGarbage_data();
    void readsLargeGarbage();
};

void EkReaderTest::verdicts_data()
{
    QTest::addColumn<int>("index");
    const QList<EkInput> inputs = ekInputs();
    for (int i = 0; i < inputs.size(); ++i)
        QTest::newRow(inputs.at(i).name) << i;
}

void EkReaderTest::verdicts()
{
    QFETCH(int, index);
    const EkInput input = ekInputs().at(index);
    const auto read = recogniseEk(input.bytes);
    QCOMPARE(read ? QString() : read.error().code, QString::fromLatin1(input.code));
    const QString says = QString::fromUtf8(input.says);
    if (!read) {
        const core::Error &error = read.error();
        QVERIFY(error.category == core::ErrorCategory::Input);
        QVERIFY(!error.hint.isEmpty() && !error.technical.isEmpty() && !error.place.isEmpty());
        QVERIFY2(error.message.english().contains(says), qPrintable(error.message.english()));
        QVERIFY(!error.message.english().contains(QLatin1Char('%')));
        QVERIFY(!error.hint.english().contains(QLatin1Char('%')));
        return;
    }
    const core::Bytes key = ekFile(input.key);
    QCOMPARE(core::toHex(read->ek.tpm2b()), core::toHex(key));
    QCOMPARE(toString(read->form), QString::fromLatin1(input.form));
    QCOMPARE(read->assumptionIds.join(QLatin1Char(' ')), QString::fromLatin1(input.assumptions));
    QCOMPARE(read->assumptions.size(), read->assumptionIds.size());
    QVERIFY2(read->was.english().contains(says), qPrintable(read->was.english()));
    QVERIFY(!read->was.english().contains(QLatin1Char('%')));
    QCOMPARE(read->became.english(), QStringLiteral("TPM2B_PUBLIC, %1 bytes").arg(key.size()));
    for (const core::Text &each : read->assumptions)
        QVERIFY2(!each.english().contains(QLatin1Char('%')), qPrintable(each.english()));
}

void EkReaderTest::repeatsNothing_data()
{
    verdicts_data();
}

/// What was not understood may be a secret: no eight characters of it are in what is said about it.
void EkReaderTest::repeatsNothing()
{
    QFETCH(int, index);
    const EkInput input = ekInputs().at(index);
    const auto read = recogniseEk(input.bytes);
    static const QSet<QString> secret{
        QStringLiteral("private-key"),   QStringLiteral("encrypted"),
        QStringLiteral("tpm2b-private"), QStringLiteral("connection-string"),
        QStringLiteral("symmetric-key"), QStringLiteral("no-ek"),
        QStringLiteral("unknown"),       QStringLiteral("pem")};
    if (read || !secret.contains(read.error().code))
        return;
    const core::Error &error = read.error();
    // The program itself says the label of PEM and the member of JSON.
    QString said = error.message.english() + error.hint.english() + error.technical;
    said.remove(QLatin1String("\"endorsementKey\""));
    for (const QByteArray &line : input.bytes.split('\n')) {
        for (qsizetype at = 0; at + 8 <= line.size() && !line.startsWith("-----"); ++at) {
            const QString piece = QString::fromLatin1(line.mid(at, 8));
            QVERIFY2(!said.contains(piece), qPrintable(piece));
        }
    }
}

void EkReaderTest::namesEachInputOnce()
{
    QSet<QByteArray> names;
    int refused = 0;
    for (const EkInput &each : ekInputs()) {
        names.insert(each.name);
        refused += QByteArrayView(each.code).isEmpty() ? 0 : 1;
    }
    QCOMPARE(names.size(), ekInputs().size());
    QVERIFY(names.size() >= 60);
    QVERIFY(refused >= 40);
}

void EkReaderTest::tellsAssumptions()
{
    const auto read = recogniseEk(ekFile("ek.pem"));
    QVERIFY(read.has_value());
    QCOMPARE(read->assumptions.size(), 2);
    QVERIFY(read->assumptions.at(0).english().contains(
        QLatin1String("template L-1 of the TCG EK Credential Profile (RSA 2048)")));
    QVERIFY(read->assumptions.at(1).english().contains(QLatin1String("its length, its top bit")));
    const auto ecc = recogniseEk(ekFile("ecc.pem"));
    QVERIFY(ecc.has_value());
    QVERIFY(ecc->assumptions.at(0).english().contains(QLatin1String("L-2")));
    QVERIFY(ecc->assumptions.at(1).english().contains(QLatin1String("on the curve")));
}

void EkReaderTest::keepsTheCertificate()
{
    const core::Bytes der = ekFile("ek-certificate.der");
    for (const char *file : {"ek-certificate.der", "ek-certificate.nv", "ek-certificate.pem",
                             "ek-chain.pem", "ca-first.pem"}) {
        const auto read = recogniseEk(ekFile(file));
        QVERIFY(read.has_value());
        QCOMPARE(read->certificate, der);
    }
    QVERIFY(recogniseEk(ekFile("ek.pem"))->certificate.isEmpty());
}

void EkReaderTest::profiles_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("profile");
    QTest::newRow("RSA 2048") << ekFile("ek.pub") << QStringLiteral("L-1");
    QTest::newRow("P-256") << ekFile("ecc.pub") << QStringLiteral("L-2");
    QTest::newRow("P-521") << ekFile("ecc521.pub") << QStringLiteral("H-4");
    QTest::newRow("RSA 3072") << ekFile("rsa3072.pub") << QStringLiteral("H-6");
    QTest::newRow("PEM") << ekFile("ek.pem") << QStringLiteral("L-1");
    for (const EkProfile each : {EkProfile::H1, EkProfile::H2, EkProfile::H3, EkProfile::H7}) {
        PublicAreaFields fields = fieldsOf(each);
        fields.unique =
            fields.type == alg::Rsa ? core::Bytes(fields.keyBits / 8, '\xff') : core::Bytes();
        if (fields.type == alg::Ecc)
            fields.point = {.x = core::Bytes(32, '\1'), .y = core::Bytes(32, '\1')};
        QTest::newRow(qPrintable(toString(each)))
            << PublicArea::fromFields(fields)->tpm2b() << toString(each);
    }
}

void EkReaderTest::profiles()
{
    QFETCH(QByteArray, input);
    QFETCH(QString, profile);
    const auto read = recogniseEk(input);
    QVERIFY(read.has_value());
    QCOMPARE(read->profile, profile);
}

void EkReaderTest::takesForeignTemplates()
{
    PublicAreaFields fields = PublicArea::fromTpm2b(ekFile("ek.pub"))->fields();
    fields.authPolicy = core::Bytes(32, '\7');
    const auto read = recogniseEk(PublicArea::fromFields(fields)->tpm2b());
    QVERIFY(read.has_value());
    QVERIFY(read->profile.isEmpty());
    QCOMPARE(read->assumptionIds, QStringList{QStringLiteral("foreign-template")});
    // The exponent may be written out.
    fields = PublicArea::fromTpm2b(ekFile("ek.pub"))->fields();
    fields.exponent = 65537;
    const auto written = recogniseEk(PublicArea::fromFields(fields)->tpm2b());
    QVERIFY(written.has_value());
    QCOMPARE(written->profile, QStringLiteral("L-1"));
}

void EkReaderTest::readsLargeGarbage_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("letters") << QByteArray("QUJD");
    QTest::newRow("hex digits") << QByteArray("0a");
    QTest::newRow("labels") << QByteArray("endorsementKey=");
    QTest::newRow("labels and quotes") << QByteArray("\"endorsementKey\":\"");
    QTest::newRow("labels and lines") << QByteArray("endorsementKey=\n");
    QTest::newRow("labels and digits") << QByteArray("endorsementKey=00 ");
    QTest::newRow("heads of EKs") << ekFile("ek.pub").toBase64().left(40) + ' ';
    QTest::newRow("heads of EKs in lines") << ekFile("ek.pub").toBase64().left(40) + '\n';
    QTest::newRow("EKs cut off") << ekFile("ek.pub").toBase64().left(400) + '\n';
    QTest::newRow("heads of DER") << QByteArray("MIID//////////////////// ");
    QTest::newRow("beginnings of PEM") << QByteArray("-----BEGIN ");
    QTest::newRow("empty certificates")
        << QByteArray("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n");
    QTest::newRow("certificates of a CA") << ekFile("ca.pem");
    QTest::newRow("braces") << QByteArray("{\"a\":[");
    QTest::newRow("backslashes") << QByteArray("\\");
    QTest::newRow("percent signs") << QByteArray("%2");
    QTest::newRow("quotes") << QByteArray("\"");
    QTest::newRow("commas") << QByteArray("endorsementKey,\n,");
    QTest::newRow("dump lines") << QByteArray("00000000: 0000 0000\n");
    QTest::newRow("YAML") << QByteArray("attributes:\n  raw: 0\nname-alg:\n");
    QTest::newRow("zeros") << QByteArray(1, '\0');
    QTest::newRow("lines") << QByteArray("\n");
    QTest::newRow("DER") << QByteArray::fromHex("3082ffff0201");
}

/// Eight times the input takes no more than three times eight times the work. The time of the
/// processor is counted, not that of the clock, so that a busy computer changes nothing; and less
/// than a quarter of a second is never too much.
void EkReaderTest::readsLargeGarbage()
{
    QFETCH(QByteArray, piece);
    const auto work = [&piece](qsizetype size) {
        const QByteArray garbage = piece.repeated(size / piece.size());
        const std::clock_t before = std::clock();
        const auto read = recogniseEk(garbage);
        const double seconds = double(std::clock() - before) / CLOCKS_PER_SEC;
        return read ? -1.0 : seconds;
    };
    const double small = work(maxEkInput / 8);
    double large = work(maxEkInput);
    // What grows too fast does so each time; what was disturbed once does not.
    for (int again = 0; again < 4 && large > 24 * qMax(small, 0.01); ++again)
        large = qMin(large, work(maxEkInput));
    QVERIFY2(small >= 0 && large >= 0, "An EK was found.");
    QVERIFY2(large <= 24 * qMax(small, 0.01),
             qPrintable(QStringLiteral("%1 s, then %2 s").arg(small).arg(large)));
}

ENDORSE_TEST(EkReaderTest)

} // namespace endorse::tpmtypes

#include "ekreadertest.moc"
