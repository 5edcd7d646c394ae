// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramstage.h"

#include <models/diagrammodel.h>
#include <support/testregistry.h>
#include <ui/attestation/diagramexport.h>

#include <QBuffer>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

using namespace endorse;
using namespace endorse::ui;
using testing::DiagramStage;
using testing::flowRefusedRun;
using testing::flowRun;
using testing::settle;

/// The pictures of the diagram: whole, readable by others, in the theme that is shown.
class DiagramExportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<testing::Desk>(); }
    void cleanup() { m_desk.reset(); }

    void svgHoldsAllLabels_data();
    void svgHoldsAllLabels();
    void svgNamesTheFonts();
    void imageFollowsScaleAndTheme();
    void exportsBeforeTheFirstRun();
    void takesForeignNamesLiterally();

private:
    std::unique_ptr<testing::Desk> m_desk;
};

namespace {

QByteArray svgOf(const DiagramView &view)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    view.exportSvg(&buffer);
    return buffer.data();
}

QString withoutSpaces(QString text)
{
    static const QRegularExpression spaces(QStringLiteral("\\s"));
    return text.remove(spaces);
}

/// All text in order without spaces: a label is cut where the script changes.
QString textOf(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    QString text;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text().toString();
    }
    return reader.hasError() ? QString() : withoutSpaces(text);
}

void keep(const DiagramView &view, const QString &name)
{
    const QString folder = qEnvironmentVariable("ENDORSE_SHOTS");
    if (!folder.isEmpty()) {
        QFile file(QStringLiteral("%1/diagram-%2.svg").arg(folder, name));
        if (!file.open(QIODevice::WriteOnly))
            return;
        view.exportSvg(&file);
        view.toImage(2).save(QStringLiteral("%1/diagram-export-%2.png").arg(folder, name));
    }
}

} // namespace

void DiagramExportTest::svgHoldsAllLabels_data()
{
    QTest::addColumn<Language>("language");
    for (const Language language : {Language::English, Language::Japanese, Language::Korean})
        QTest::addRow("%s", nameOf(language)) << language;
}

void DiagramExportTest::svgHoldsAllLabels()
{
    QFETCH(Language, language);
    m_desk->settings.setLanguage(language);
    // A low window folds most of it: the picture holds it all the same.
    DiagramStage stage({582, 240});
    for (const RunSnapshot &run : {flowRun(11), flowRefusedRun()}) {
        stage.show(run);
        keep(stage.view, QLatin1String(nameOf(language)));
        const QByteArray svg = svgOf(stage.view);
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        const QString text = textOf(svg);
        const QList<models::DiagramRow> rows = stage.model().allRows();
        QVERIFY(rows.size() > stage.model().rowCount() || run.state == RunSnapshot::State::Failed);
        const DiagramExport picture(rows, {}, {}, 0);
        for (const DiagramItem *item : picture.scene().rowItems()) {
            const QStringList lines =
                item->lines().isEmpty() ? QStringList{item->label().text} : item->lines();
            for (const QString &line : lines)
                QVERIFY2(text.contains(withoutSpaces(line)), qPrintable(line));
        }
        for (const QString &fact :
             {run.registrationId, QStringLiteral("Lab TPM (embedded)"),
              QStringLiteral("https://127.0.0.1:8443"), QStringLiteral("2026")})
            QVERIFY2(text.contains(withoutSpaces(fact)), qPrintable(fact));
    }
}

void DiagramExportTest::svgNamesTheFonts()
{
    m_desk->settings.setLanguage(Language::Japanese);
    DiagramStage stage;
    stage.show(flowRun(5));
    const QByteArray svg = svgOf(stage.view);
    QVERIFY(svg.contains("Noto Sans CJK JP"));
    QVERIFY(svg.contains("sans-serif"));
    QVERIFY(svg.contains("<text"));
}

void DiagramExportTest::imageFollowsScaleAndTheme()
{
    DiagramStage stage;
    stage.show(flowRun(5));
    const QImage once = stage.view.toImage(1);
    const QImage twice = stage.view.toImage(2);
    QCOMPARE(twice.width(), once.width() * 2);
    QCOMPARE(once.pixelColor(2, 2), Tokens::light()[Token::Base]);
    m_desk->settings.setTheme(Theme::Dark);
    settle();
    QCOMPARE(stage.view.toImage(1).pixelColor(2, 2), Tokens::dark()[Token::Base]);
    // The picture shows every row, whatever the window shows.
    QVERIFY(once.height() > stage.view.height());
}

void DiagramExportTest::exportsBeforeTheFirstRun()
{
    DiagramStage stage;
    QVERIFY(QSvgRenderer(svgOf(stage.view)).isValid());
    QVERIFY(!stage.view.toImage(1).isNull());
}

void DiagramExportTest::takesForeignNamesLiterally()
{
    DiagramStage stage;
    endorse::ui::DiagramEnds ends;
    ends.tpmName = QStringLiteral("<b>\"TPM\" & co</b>");
    stage.view.setEnds(ends);
    stage.show(flowRun(2));
    const QByteArray svg = svgOf(stage.view);
    QVERIFY(QSvgRenderer(svg).isValid());
    QVERIFY(textOf(svg).contains(QLatin1String("<b>\"TPM\"&co</b>")));
}

ENDORSE_TEST(DiagramExportTest)
#include "diagramexporttest.moc"
