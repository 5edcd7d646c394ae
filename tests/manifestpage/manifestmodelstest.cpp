// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/manifestresultmodel.h>
#include <models/manifesttrustmodel.h>
#include <models/manifestverdictmodel.h>
#include <support/testregistry.h>
#include <ui/manifest/manifestfile.h>
#include <ui/manifest/manifesttable.h>

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace endorse;
using namespace endorse::models;
using manifest::EntryCode;
using manifest::ManifestImportItem;
using manifest::Outcome;
using manifest::Verdict;
using Kind = ManifestVerdictModel::Kind;
using Filter = ManifestVerdictModel::Filter;

namespace {

Verdict verdictOf(quint32 index, Outcome outcome, EntryCode code = EntryCode::None)
{
    Verdict verdict;
    verdict.index = index;
    verdict.outcome = outcome;
    if (outcome == Outcome::Reject)
        verdict.code = code;
    else if (code != EntryCode::None)
        verdict.warn(code);
    verdict.uniqueId =
        QByteArray("0123") + QByteArray::number(index).rightJustified(12, '0') + "01";
    if (outcome == Outcome::Enroll)
        verdict.registrationId = "sn" + verdict.uniqueId.toUpper();
    return verdict;
}

/// One of each kind: good, with a warning, lite, bad signature, repeated.
std::vector<Verdict> fiveVerdicts()
{
    std::vector<Verdict> verdicts{verdictOf(0, Outcome::Enroll),
                                  verdictOf(1, Outcome::Enroll, EntryCode::UidCase),
                                  verdictOf(2, Outcome::Verified, EntryCode::NoCert),
                                  verdictOf(3, Outcome::Reject, EntryCode::Sig),
                                  verdictOf(4, Outcome::Reject, EntryCode::Dup)};
    verdicts[3].uniqueId.clear();
    verdicts[4].related = 1;
    return verdicts;
}

} // namespace

class ManifestModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsFollowTheVerdicts();
    void rowsThatGoCanStillBeRead_data();
    void rowsThatGoCanStillBeRead();
    void rowsAreAddedAsTheyCome();
    void filters_data();
    void filters();
    void aFilterSeesWhatComesLater();
    void manyEntriesAreFilteredInTurns();
    void aMillionEntriesLeaveTheWindowFree();
    void everyCodeHasWords_data();
    void everyCodeHasWords();
    void unsignedNamesAreNotShown();
    void repetitionsNameTheFirst();
    void trustedCertificates();
    void namesOfSubjects_data();
    void namesOfSubjects();
    void results();
    void manifestsAreRecognised_data();
    void manifestsAreRecognised();
};

void ManifestModelsTest::countsFollowTheVerdicts()
{
    const std::vector<Verdict> verdicts = fiveVerdicts();
    ManifestVerdictModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setVerdicts(&verdicts);
    QCOMPARE(model.rowCount(), 0);
    QTRY_COMPARE(model.rowCount(), 5);
    QCOMPARE(model.count(Kind::Enroll), 2U);
    QCOMPARE(model.count(Kind::Verified), 1U);
    QCOMPARE(model.count(Kind::Warned), 1U);
    QCOMPARE(model.count(Kind::Rejected), 2U);
    QCOMPARE(model.total(), 5U);
    model.setVerdicts(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.count(Kind::Enroll), 0U);
    QCOMPARE(model.total(), 0U);
}

void ManifestModelsTest::rowsThatGoCanStillBeRead_data()
{
    QTest::addColumn<bool>("others");
    QTest::newRow("to none") << false;
    QTest::newRow("to fewer") << true;
}

void ManifestModelsTest::rowsThatGoCanStillBeRead()
{
    QFETCH(bool, others);
    const std::vector<Verdict> verdicts = fiveVerdicts();
    const std::vector<Verdict> none;
    ManifestVerdictModel model;
    model.setVerdicts(&verdicts);
    QTRY_COMPARE(model.rowCount(), 5);
    const QModelIndex last = model.index(4, ManifestVerdictModel::VerdictColumn);
    const QString before = last.data().toString();
    QString atTheEnd;
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this,
            [&] { atTheEnd = last.data().toString(); });
    model.setVerdicts(others ? &none : nullptr);
    QCOMPARE(atTheEnd, before);
    QCOMPARE(model.rowCount(), 0);
}

void ManifestModelsTest::rowsAreAddedAsTheyCome()
{
    std::vector<Verdict> verdicts;
    ManifestVerdictModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setVerdicts(&verdicts);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy settled(&model, &ManifestVerdictModel::settled);
    for (quint32 i = 0; i < 1000; ++i) {
        verdicts.push_back(verdictOf(i, Outcome::Enroll));
        if (i % 100 == 99)
            model.grown();
    }
    QTRY_COMPARE(model.rowCount(), 1000);
    QVERIFY(!settled.isEmpty());
    QCOMPARE(resets.size(), 0);
    QCOMPARE(model.verdictAt(999)->index, 999U);
    QVERIFY(!model.verdictAt(1000));
}

void ManifestModelsTest::filters_data()
{
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<QList<int>>("rows");
    const auto text = [](const char *words) {
        return Filter{std::nullopt, QString::fromUtf8(words)};
    };
    QTest::newRow("nothing") << Filter{} << QList<int>{0, 1, 2, 3, 4};
    QTest::newRow("blanks") << text("  ") << QList<int>{0, 1, 2, 3, 4};
    QTest::newRow("to enroll") << Filter{Kind::Enroll, {}} << QList<int>{0, 1};
    QTest::newRow("verified") << Filter{Kind::Verified, {}} << QList<int>{2};
    QTest::newRow("warned") << Filter{Kind::Warned, {}} << QList<int>{1};
    QTest::newRow("rejected") << Filter{Kind::Rejected, {}} << QList<int>{3, 4};
    QTest::newRow("id") << text("00000000000201") << QList<int>{2};
    QTest::newRow("registration id") << text("SN0123") << QList<int>{0, 1};
    QTest::newRow("code") << text("e_sig") << QList<int>{3};
    QTest::newRow("warning") << text("W_UIDCASE") << QList<int>{1};
    QTest::newRow("reason") << text("chain, KEY and dates") << QList<int>{0};
    QTest::newRow("both") << Filter{Kind::Rejected, QStringLiteral("e_dup")} << QList<int>{4};
    QTest::newRow("none") << text("no such thing") << QList<int>{};
    QTest::newRow("entry that is not signed")
        << Filter{Kind::Rejected, QStringLiteral("0123")} << QList<int>{4};
}

void ManifestModelsTest::filters()
{
    QFETCH(Filter, filter);
    QFETCH(QList<int>, rows);
    const std::vector<Verdict> verdicts = fiveVerdicts();
    ManifestVerdictModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setVerdicts(&verdicts);
    QTRY_COMPARE(model.rowCount(), 5);
    model.setFilter(filter);
    QTRY_VERIFY(!model.isFiltering());
    QList<int> found;
    for (int row = 0; row < model.rowCount(); ++row)
        found.append(int(model.verdictAt(row)->index));
    QCOMPARE(found, rows);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOf(model.verdictAt(row)->index), std::optional(row));
    QVERIFY(rows.contains(0) || !model.rowOf(0));
    // The counts are those of the file.
    QCOMPARE(model.count(Kind::Rejected), 2U);
}

void ManifestModelsTest::aFilterSeesWhatComesLater()
{
    std::vector<Verdict> verdicts = fiveVerdicts();
    ManifestVerdictModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setVerdicts(&verdicts);
    model.setFilter({Kind::Rejected, {}});
    QTRY_COMPARE(model.rowCount(), 2);
    verdicts.push_back(verdictOf(5, Outcome::Enroll));
    verdicts.push_back(verdictOf(6, Outcome::Reject, EntryCode::Chain));
    model.grown();
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(model.verdictAt(2)->index, 6U);
}

/// A filter over many entries is no single piece of work.
void ManifestModelsTest::manyEntriesAreFilteredInTurns()
{
    std::vector<Verdict> verdicts;
    constexpr quint32 many = 200'000;
    verdicts.reserve(many);
    for (quint32 i = 0; i < many; ++i)
        verdicts.push_back(i % 1000 == 7 ? verdictOf(i, Outcome::Reject, EntryCode::Sig)
                                         : verdictOf(i, Outcome::Enroll));
    ManifestVerdictModel model;
    model.setVerdicts(&verdicts);
    model.setFilter({std::nullopt, QStringLiteral("e_sig")});
    QTRY_VERIFY(!model.isFiltering());
    QCOMPARE(model.rowCount(), int(many / 1000));
    QCOMPARE(model.verdictAt(199)->index, 199'007U);
    // A filter that is given up while it is at work leaves nothing behind.
    model.setFilter({std::nullopt, QStringLiteral("000000001")});
    model.setFilter({Kind::Rejected, {}});
    QTRY_VERIFY(!model.isFiltering());
    QCOMPARE(model.rowCount(), int(many / 1000));
    model.setFilter({});
    QTRY_COMPARE(model.rowCount(), int(many));
    QCOMPARE(model.rowOf(123'456), std::optional(123'456));
}

/// What the longest turn of the event loop takes while a million entries come, are filtered and
/// shown again: told, in processor time, and never counted.
void ManifestModelsTest::aMillionEntriesLeaveTheWindowFree()
{
    const bool isLong = qEnvironmentVariableIntValue("ENDORSE_SOAK") == 1;
    const quint32 many = isLong ? 1'000'000 : 20'000;
    std::vector<Verdict> verdicts;
    verdicts.reserve(many);
    ManifestVerdictModel model;
    ui::ManifestTable table(model, nullptr);
    table.resize(900, 600);
    table.show();
    model.setVerdicts(&verdicts);
    const auto msSince = [](std::clock_t begin) {
        return 1000.0 * double(std::clock() - begin) / double(CLOCKS_PER_SEC);
    };
    const auto settleDown = [&](const char *what) {
        const std::clock_t begin = std::clock();
        double longest = 0;
        int turns = 0;
        do {
            const std::clock_t turn = std::clock();
            QCoreApplication::processEvents();
            longest = std::max(longest, msSince(turn));
            ++turns;
        } while (model.isFiltering());
        if (isLong)
            qInfo("%s: %.0f ms in %d turns, the longest %.1f ms", what, msSince(begin), turns,
                  longest);
    };
    for (quint32 i = 0; i < many; ++i)
        verdicts.push_back(verdictOf(i, i % 50 == 0 ? Outcome::Reject : Outcome::Enroll,
                                     i % 50 == 0 ? EntryCode::Sig : EntryCode::None));
    model.grown();
    settleDown("come");
    QCOMPARE(model.rowCount(), int(many));
    const auto filter = [&](const char *what, const Filter &with) {
        const std::clock_t call = std::clock();
        model.setFilter(with);
        if (isLong)
            qInfo("%s: the call %.1f ms", what, msSince(call));
        settleDown(what);
    };
    filter("rejected", {.kind = Kind::Rejected, .text = {}});
    QCOMPARE(model.rowCount(), int(many / 50));
    filter("text", {.kind = {}, .text = QStringLiteral("99")});
    QVERIFY(model.rowCount() > 0);
    filter("all", {});
    QCOMPARE(model.rowCount(), int(many));
    QVERIFY(table.selectEntry(many - 1));
    settleDown("last entry");
    QCOMPARE(table.currentEntry(), std::optional(many - 1));
}

void ManifestModelsTest::everyCodeHasWords_data()
{
    QTest::addColumn<int>("code");
    for (int code = 1; code < manifest::EntryCodeCount; ++code)
        QTest::newRow(qPrintable(toString(EntryCode(code)))) << code;
}

void ManifestModelsTest::everyCodeHasWords()
{
    QFETCH(int, code);
    const QString name = toString(EntryCode(code));
    const bool isError = name.startsWith(QLatin1String("E_"));
    const Verdict verdict =
        verdictOf(0, isError ? Outcome::Reject : Outcome::Enroll, EntryCode(code));
    QCOMPARE(ManifestVerdictModel::codes(verdict), name);
    const QString reason = ManifestVerdictModel::reason(verdict);
    QVERIFY2(reason.endsWith(QLatin1Char('.')), qPrintable(reason));
    QVERIFY(!ManifestVerdictModel::word(verdict).isEmpty());
    QCOMPARE(QString::fromLatin1(ManifestVerdictModel::iconName(verdict)) == QLatin1String("fail"),
             isError);
}

void ManifestModelsTest::unsignedNamesAreNotShown()
{
    const std::vector<Verdict> verdicts = fiveVerdicts();
    ManifestVerdictModel model;
    model.setVerdicts(&verdicts);
    QTRY_COMPARE(model.rowCount(), 5);
    QCOMPARE(model.index(3, ManifestVerdictModel::IdColumn).data().toString(), QStringLiteral("–"));
    QCOMPARE(model.index(3, ManifestVerdictModel::IdColumn).data(ValueRole).toString(), QString());
}

void ManifestModelsTest::repetitionsNameTheFirst()
{
    Verdict verdict = verdictOf(9, Outcome::Reject, EntryCode::Dup);
    verdict.related = 6;
    QVERIFY(ManifestVerdictModel::reason(verdict).contains(QStringLiteral("entry 6,")));
    Verdict again = verdictOf(9, Outcome::Enroll, EntryCode::SameAgain);
    again.related = 4711;
    again.warn(EntryCode::UidCase);
    QVERIFY(ManifestVerdictModel::reason(again).contains(QStringLiteral("4,711")));
    QCOMPARE(ManifestVerdictModel::codes(again), QStringLiteral("W_DUP, W_UIDCASE"));
    QCOMPARE(ManifestVerdictModel::leadingCode(again), QStringLiteral("W_DUP"));
}

void ManifestModelsTest::trustedCertificates()
{
    ManifestTrustModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    manifest::TrustedCertificate certificate;
    certificate.subject = QStringLiteral("CN=Signer 005,O=Vendor");
    certificate.sha256 = QString(64, QLatin1Char('a'));
    certificate.notBefore = QDateTime(QDate(2020, 1, 2), QTime(0, 0), Qt::UTC);
    certificate.notAfter = QDateTime(QDate(2030, 3, 4), QTime(0, 0), Qt::UTC);
    certificate.isBuiltIn = true;
    manifest::TrustedCertificate own = certificate;
    own.isBuiltIn = false;
    model.setNow(QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
    model.setCertificates({certificate, own});
    QCOMPARE(model.rowCount(), 2);
    const auto cell = [&model](int row, int column, int role = Qt::DisplayRole) {
        return model.index(row, column).data(role).toString();
    };
    QCOMPARE(cell(0, ManifestTrustModel::NameColumn), QStringLiteral("Signer 005"));
    QCOMPARE(cell(0, ManifestTrustModel::ValidColumn), QStringLiteral("2020-01-02 to 2030-03-04"));
    QCOMPARE(cell(0, ManifestTrustModel::OriginColumn), QStringLiteral("built in"));
    QCOMPARE(cell(1, ManifestTrustModel::OriginColumn), QStringLiteral("own"));
    QCOMPARE(cell(0, ManifestTrustModel::FingerprintColumn), certificate.sha256);
    QCOMPARE(cell(0, ManifestTrustModel::ValidColumn, IconNameRole), QString());
    model.setNow(QDateTime(QDate(2031, 1, 1), QTime(0, 0), Qt::UTC));
    QCOMPARE(cell(0, ManifestTrustModel::ValidColumn, IconNameRole), QStringLiteral("warn"));
    model.setNow(QDateTime(QDate(2031, 1, 1), QTime(0, 0), Qt::UTC), true);
    QCOMPARE(cell(0, ManifestTrustModel::ValidColumn, IconNameRole), QString());
    QVERIFY(cell(0, ManifestTrustModel::ValidColumn, Qt::ToolTipRole)
                .contains(QStringLiteral("in its time")));
}

void ManifestModelsTest::namesOfSubjects_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("name");
    QTest::newRow("first") << "CN=Root,O=Vendor"
                           << "Root";
    QTest::newRow("last") << "O=Vendor,CN=Root"
                          << "Root";
    QTest::newRow("comma") << "CN=Root\\, the first,O=Vendor"
                           << "Root, the first";
    QTest::newRow("several values") << "CN=Root+serialNumber=1"
                                    << "Root";
    QTest::newRow("none") << "O=Vendor"
                          << "O=Vendor";
    QTest::newRow("backslash at the end") << "CN=Root\\"
                                          << "Root\\";
    QTest::newRow("empty") << ""
                           << "";
}

void ManifestModelsTest::namesOfSubjects()
{
    QFETCH(QString, subject);
    QFETCH(QString, name);
    QCOMPARE(ManifestTrustModel::nameOf(subject), name);
}

void ManifestModelsTest::results()
{
    ManifestResultModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QList<ManifestImportItem> items;
    using Result = ManifestImportItem::Outcome;
    for (const Result outcome :
         {Result::AlreadyThere, Result::Taken, Result::Failed, Result::NotSent}) {
        ManifestImportItem item;
        item.index = quint32(items.size());
        item.registrationId = QStringLiteral("sn0123");
        item.outcome = outcome;
        items.append(item);
    }
    core::Error error;
    error.message = core::Text::verbatim(QStringLiteral("It is taken."));
    error.hint = core::Text::verbatim(QStringLiteral("Look."));
    items[1].error = error;
    model.setItems(items);
    QCOMPARE(model.rowCount(), 4);
    QSet<QString> words;
    for (int row = 0; row < 4; ++row) {
        const QModelIndex index = model.index(row, ManifestResultModel::OutcomeColumn);
        words.insert(index.data().toString() + index.data(IconNameRole).toString());
        QCOMPARE(index.data(ValueRole).toString(), toString(items.at(row).outcome));
    }
    QCOMPARE(words.size(), 4);
    QCOMPARE(model.index(1, ManifestResultModel::ReasonColumn).data().toString(),
             QStringLiteral("It is taken. Look."));
    QVERIFY(model.index(1, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("taken")));
}

void ManifestModelsTest::manifestsAreRecognised_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<bool>("is");
    const auto row = [](const char *name, const QByteArray &text, bool is) {
        QTest::newRow(name) << text << is;
    };
    row("entry", R"([ { "payload": "e30", "protected": "e30", "signature": "AA" } ])", true);
    row("mark", QByteArray("\xef\xbb\xbf") + R"([{"payload":"e30","protected":"e30"}])", true);
    row("enrollments", R"([{"registrationId":"a","attestation":{"type":"tpm"}}])", false);
    row("object", R"({"payload":"e30","protected":"e30"})", false);
    row("espressif", "MAC,cn,cert\n00,11,22\n", true);
    row("espressif quoted", "\"MAC\", \"CN\", \"cert\"\r\n", true);
    row("enrollment list", "registrationId,endorsementKey\na,b\n", false);
    row("archive", QByteArray("7z\xbc\xaf\x27\x1c\0\4", 8), true);
    row("empty", "", false);
    row("text", "payload protected", false);
}

void ManifestModelsTest::manifestsAreRecognised()
{
    QFETCH(QByteArray, beginning);
    QFETCH(bool, is);
    QCOMPARE(ui::looksLikeManifest(beginning), is);
}

ENDORSE_TEST(ManifestModelsTest)
#include "manifestmodelstest.moc"
