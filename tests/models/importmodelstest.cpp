// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a file that is to be imported: what is shown of them, what is marked, and that no
// file makes the models large.
#include <models/celltext.h>
#include <models/importpreviewmodel.h>
#include <models/importverdictmodel.h>
#include <support/testregistry.h>

#include <QAbstractItemModelTester>
#include <QTest>

using namespace endorse;
using namespace endorse::models;
using enrollmentlist::ImportPreview;
using enrollmentlist::ImportReport;
using enrollmentlist::PreviewRow;
using enrollmentlist::RejectedRow;
using enrollmentlist::Verdict;
using Filter = ImportVerdictModel::Filter;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

core::Error problem(const QString &words)
{
    core::Error error;
    error.message = core::Text::verbatim(words);
    return error;
}

ImportPreview previewOf(int rows, int columns)
{
    ImportPreview preview;
    for (int column = 0; column < columns; ++column)
        preview.headers.append(QStringLiteral("h%1").arg(column));
    for (int i = 0; i < rows; ++i) {
        PreviewRow row;
        row.line = i + 2;
        for (int column = 0; column < columns; ++column)
            row.cells.append(QStringLiteral("c%1.%2").arg(i).arg(column));
        preview.rows.append(row);
    }
    return preview;
}

RejectedRow rejected(qint64 line, Verdict verdict, const QString &reason)
{
    RejectedRow row;
    row.line = line;
    row.verdict = verdict;
    row.reason = reason;
    row.error = problem(reason);
    row.cells = {QStringLiteral("id-%1").arg(line), QStringLiteral("hub")};
    return row;
}

QString shown(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

QStringList lines(const ImportVerdictModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, ImportVerdictModel::LineColumn).data(ValueRole).toString());
    return all;
}

} // namespace

class ImportModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileCellsAreSeen_data();
    void hostileCellsAreSeen();
    void previewShowsCellsAndMarksTheBadOne();
    void previewIsBoundedInColumns();
    void verdictsAreMergedByLine();
    void blamedCellIsThatOfTheMember();
    void filtersShowTheirRows_data();
    void filtersShowTheirRows();
    void jsonRowsHaveNoCellToBlame();
    void aMillionRowsTakeNoRoom();
};

void ImportModelsTest::hostileCellsAreSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("seen");
    QTest::newRow("plain") << QStringLiteral("device-1") << QStringLiteral("device-1");
    QTest::newRow("line ends") << QStringLiteral("a\r\nb") << QStringLiteral("a\u21b5b");
    QTest::newRow("tab") << QStringLiteral("a\tb") << QStringLiteral("a\u2192b");
    QTest::newRow("reordering") << QStringLiteral("a\u202eb") << QStringLiteral("a[U+202E]b");
    QTest::newRow("zero width") << QStringLiteral("a\u200bb") << QStringLiteral("a[U+200B]b");
    QTest::newRow("NUL") << (QStringLiteral("a") + QChar(0) + QLatin1Char('b'))
                         << QStringLiteral("a[U+0000]b");
    QTest::newRow("markup") << QStringLiteral("<b>x</b>") << QStringLiteral("<b>x</b>");
    QTest::newRow("long") << QString(500, QLatin1Char('x'))
                          << QString(200, QLatin1Char('x')) + QChar(0x2026);
}

void ImportModelsTest::hostileCellsAreSeen()
{
    QFETCH(QString, text);
    QTEST(cellText(text), "seen");
}

void ImportModelsTest::previewShowsCellsAndMarksTheBadOne()
{
    ImportPreviewModel model;
    QAbstractItemModelTester tester(&model, fatal);
    QCOMPARE(model.rowCount(), 0);
    ImportPreview preview = previewOf(3, 2);
    preview.rows[1].verdict = Verdict::Bad;
    preview.rows[1].cell = 1;
    preview.rows[1].problem = problem(QStringLiteral("No such hub."));
    model.setPreview(preview);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), ImportPreviewModel::FirstCell + 2);
    QCOMPARE(model.headerData(ImportPreviewModel::FirstCell, Qt::Horizontal).toString(),
             QStringLiteral("h0"));
    QCOMPARE(shown(model, 0, ImportPreviewModel::FirstCell + 1), QStringLiteral("c0.1"));
    QCOMPARE(shown(model, 1, ImportPreviewModel::VerdictColumn), QStringLiteral("bad"));
    const QModelIndex bad = model.index(1, ImportPreviewModel::FirstCell + 1);
    const QModelIndex good = model.index(1, ImportPreviewModel::FirstCell);
    // Not by colour alone: icon, ink and weight, and the reason on demand.
    QCOMPARE(bad.data(IconNameRole).toString(), QStringLiteral("fail"));
    QCOMPARE(bad.data(InkRole).toInt(), int(Ink::Fail));
    QVERIFY(bad.data(StrongRole).toBool());
    QCOMPARE(bad.data(Qt::ToolTipRole).toString(), QStringLiteral("No such hub."));
    QVERIFY(good.data(IconNameRole).toString().isEmpty());
    QCOMPARE(bad.data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Line 3: bad. No such hub."));
}

void ImportModelsTest::previewIsBoundedInColumns()
{
    ImportPreviewModel model;
    QAbstractItemModelTester tester(&model, fatal);
    ImportPreview preview = previewOf(1, 100'000);
    // A row may be longer than the headers, or shorter.
    preview.rows.append(PreviewRow());
    model.setPreview(preview);
    QCOMPARE(model.columnCount(), ImportPreviewModel::FirstCell + ImportPreviewModel::maxColumns);
    QCOMPARE(shown(model, 1, ImportPreviewModel::FirstCell + 5), QString());
}

void ImportModelsTest::verdictsAreMergedByLine()
{
    ImportVerdictModel model;
    QAbstractItemModelTester tester(&model, fatal);
    ImportReport report;
    report.read = 1000;
    report.rejectedCount = 3;
    report.rejected = {rejected(3, Verdict::Bad, QStringLiteral("bad")),
                       rejected(5, Verdict::Known, QStringLiteral("known")),
                       rejected(900, Verdict::Duplicate, QStringLiteral("taken"))};
    const QStringList members{QStringLiteral("registrationId"), QStringLiteral("iotHubs")};
    model.setReport(previewOf(5, 2), members, report);
    QCOMPARE(lines(model),
             (QStringList{QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"),
                          QStringLiteral("5"), QStringLiteral("6"), QStringLiteral("900")}));
    QCOMPARE(shown(model, 0, ImportVerdictModel::VerdictColumn), QStringLiteral("good"));
    QCOMPARE(shown(model, 0, ImportVerdictModel::IdColumn), QStringLiteral("c0.0"));
    QCOMPARE(shown(model, 1, ImportVerdictModel::VerdictColumn), QStringLiteral("bad"));
    QCOMPARE(shown(model, 1, ImportVerdictModel::IdColumn), QStringLiteral("id-3"));
    QCOMPARE(shown(model, 1, ImportVerdictModel::ReasonColumn), QStringLiteral("bad"));
    QCOMPARE(shown(model, 5, ImportVerdictModel::VerdictColumn), QStringLiteral("taken"));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void ImportModelsTest::blamedCellIsThatOfTheMember()
{
    ImportVerdictModel model;
    ImportReport report;
    report.rejected = {
        rejected(9, Verdict::Bad, QStringLiteral("iotHubs: no host name")),
        rejected(10, Verdict::Bad, QStringLiteral("a line without end")),
        rejected(11, Verdict::Bad, QStringLiteral("deviceId: no column of the file")),
        rejected(12, Verdict::Bad, QStringLiteral("iotHubs[1]: no host name")),
        rejected(13, Verdict::Bad, QStringLiteral("attestation.x.registrationId: no"))};
    model.setReport(previewOf(0, 2), {QStringLiteral("registrationId"), QStringLiteral("iotHubs")},
                    report);
    const auto icon = [&model](int row, int cell) {
        return model.index(row, ImportVerdictModel::FirstCell + cell).data(IconNameRole).toString();
    };
    QCOMPARE(icon(0, 0), QString());
    QCOMPARE(icon(0, 1), QStringLiteral("fail"));
    QCOMPARE(icon(1, 0) + icon(1, 1), QString());
    QCOMPARE(icon(2, 0) + icon(2, 1), QString());
    QCOMPARE(icon(3, 1), QStringLiteral("fail"));
    QCOMPARE(icon(4, 0), QStringLiteral("fail"));
}

void ImportModelsTest::filtersShowTheirRows_data()
{
    QTest::addColumn<int>("filter");
    QTest::addColumn<QString>("shownLines");
    QTest::newRow("all") << int(Filter::All) << QStringLiteral("2 3 4 5");
    QTest::newRow("good") << int(Filter::Good) << QStringLiteral("2");
    QTest::newRow("known") << int(Filter::Known) << QStringLiteral("4");
    QTest::newRow("taken") << int(Filter::Taken) << QStringLiteral("5");
    QTest::newRow("bad") << int(Filter::Bad) << QStringLiteral("3");
}

void ImportModelsTest::filtersShowTheirRows()
{
    QFETCH(int, filter);
    ImportVerdictModel model;
    QAbstractItemModelTester tester(&model, fatal);
    ImportReport report;
    report.rejected = {rejected(3, Verdict::Bad, QStringLiteral("bad")),
                       rejected(4, Verdict::Known, QStringLiteral("known")),
                       rejected(5, Verdict::Duplicate, QStringLiteral("taken"))};
    model.setReport(previewOf(4, 2), {QStringLiteral("registrationId"), QString()}, report);
    model.setFilter(Filter(filter));
    QTEST(lines(model).join(QLatin1Char(' ')), "shownLines");
    QCOMPARE(model.held(), qsizetype(4));
}

void ImportModelsTest::jsonRowsHaveNoCellToBlame()
{
    ImportVerdictModel model;
    QAbstractItemModelTester tester(&model, fatal);
    ImportPreview preview = previewOf(1, 2);
    preview.format = enrollmentlist::FileFormat::Json;
    preview.headers = {QStringLiteral("registrationId"), QStringLiteral("deviceId")};
    ImportReport report;
    RejectedRow broken = rejected(8, Verdict::Bad, QStringLiteral("registrationId: missing"));
    broken.cells = {QStringLiteral("{\"deviceId\": ")};
    report.rejected = {broken};
    model.setReport(preview, {}, report);
    QCOMPARE(shown(model, 0, ImportVerdictModel::IdColumn), QStringLiteral("c0.0"));
    QCOMPARE(shown(model, 1, ImportVerdictModel::IdColumn), QString());
    QCOMPARE(shown(model, 1, ImportVerdictModel::FirstCell), QStringLiteral("{\"deviceId\": "));
    QCOMPARE(model.index(1, ImportVerdictModel::FirstCell).data(IconNameRole).toString(),
             QString());
}

void ImportModelsTest::aMillionRowsTakeNoRoom()
{
    ImportVerdictModel model;
    ImportReport report;
    report.read = 1'000'000;
    report.rejectedCount = 600'000;
    for (qint64 line = 2; line < 2 + enrollmentlist::MaxRejectedInMemory; ++line)
        report.rejected.append(rejected(line, Verdict::Bad, QStringLiteral("bad")));
    model.setReport(previewOf(int(enrollmentlist::PreviewRows), 2),
                    {QStringLiteral("registrationId"), QString()}, report);
    QCOMPARE(model.held(), enrollmentlist::MaxRejectedInMemory);
    QCOMPARE(model.rowCount(), int(enrollmentlist::MaxRejectedInMemory));
}

ENDORSE_TEST(ImportModelsTest)
#include "importmodelstest.moc"
