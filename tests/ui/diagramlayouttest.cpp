// SPDX-License-Identifier: GPL-3.0-or-later
// Where the labels of the diagram stand, in each language, theme and size. With
// ENDORSE_SHOTS=FOLDER the pictures are kept.
#include "attestationstage.h"
#include "diagramstage.h"

#include <models/diagrammodel.h>
#include <support/testregistry.h>

#include <QScrollBar>
#include <QTest>

using namespace endorse;
using namespace endorse::ui;
using testing::DiagramStage;
using testing::flowRefusedRun;
using testing::flowRun;
using testing::settle;

class DiagramLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<testing::Desk>(); }
    void cleanup() { m_desk.reset(); }

    void nothingOverlaps_data();
    void nothingOverlaps();
    void standsInThePage_data() { nothingOverlaps_data(); }
    void standsInThePage();
    void pitchFollowsTheHeight();
    void headsStayOnTop();
    void shortensByRule();

private:
    std::unique_ptr<testing::Desk> m_desk;
};

namespace {

void keep(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("ENDORSE_SHOTS");
    if (!folder.isEmpty())
        widget.grab().save(
            QStringLiteral("%1/diagram %2.png").arg(folder, name).replace(u' ', u'-'));
}

QStringList problemsOf(const DiagramScene &scene)
{
    QStringList problems;
    QList<QPair<QRectF, QString>> seen;
    for (const DiagramItem *item : scene.rowItems()) {
        const QRectF label = item->mapRectToScene(item->labelRect());
        const QString what = item->row().id + QLatin1Char(' ') + item->label().text;
        if (item->label().text.isEmpty())
            problems.append(QStringLiteral("no label: ") + item->row().id);
        if (!scene.sceneRect().contains(label))
            problems.append(QStringLiteral("leaves the scene: ") + what);
        if (!item->boundingRect().contains(item->labelRect()))
            problems.append(QStringLiteral("leaves its row: ") + what);
        const bool arrow = item->row().kind == models::DiagramRow::Kind::Message;
        if (arrow && (item->labelRect().left() < item->bodyRect().left() ||
                      item->labelRect().right() > item->bodyRect().right()))
            problems.append(QStringLiteral("wider than its arrow: ") + what);
        for (const auto &[other, name] : std::as_const(seen)) {
            if (other.intersects(label))
                problems.append(QStringLiteral("overlap: %1 and %2").arg(name, what));
        }
        seen.append({label, what});
    }
    return problems;
}

} // namespace

void DiagramLayoutTest::nothingOverlaps_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    for (const Language language : {Language::English, Language::Japanese, Language::Korean}) {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            for (const QSize size : {QSize(582, 339), QSize(762, 600)})
                QTest::addRow("%s %s %d", nameOf(language), nameOf(theme), size.width())
                    << language << theme << size << 100;
            QTest::addRow("%s %s 200 percent", nameOf(language), nameOf(theme))
                << language << theme << QSize(700, 420) << 200;
        }
    }
}

void DiagramLayoutTest::nothingOverlaps()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(QSize, size);
    QFETCH(int, percent);
    m_desk->settings.setLanguage(language);
    m_desk->settings.setTheme(theme);
    m_desk->settings.setTextPercent(percent);
    DiagramStage stage(size);
    const QString tag = QLatin1String(QTest::currentDataTag());
    const QList<QPair<QString, RunSnapshot>> runs{{QStringLiteral("idle"), flowRun(0)},
                                                  {QStringLiteral("step 3"), flowRun(3)},
                                                  {QStringLiteral("step 5"), flowRun(5)},
                                                  {QStringLiteral("refused"), flowRefusedRun()},
                                                  {QStringLiteral("done"), flowRun(11)}};
    for (const auto &[name, run] : runs) {
        stage.show(run);
        stage.view.retranslate();
        settle();
        keep(stage.view, tag + QLatin1Char(' ') + name);
        QCOMPARE(problemsOf(stage.view.diagram()), QStringList());
        // Nothing scrolls sideways.
        QCOMPARE(stage.view.horizontalScrollBar()->maximum(), 0);
        // Every arrow unfolded: the labels of single commands fit as well.
        models::DiagramModel &model = stage.view.model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.at(row).count > 1)
                model.toggle(row);
        }
        QCOMPARE(problemsOf(stage.view.diagram()), QStringList());
    }
}

void DiagramLayoutTest::standsInThePage()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(QSize, size);
    QFETCH(int, percent);
    m_desk->settings.setLanguage(language);
    m_desk->settings.setTheme(theme);
    m_desk->settings.setTextPercent(percent);
    testing::AttestationStage stage;
    stage.page.resize(size.width() == 762 ? QSize(1840, 1002) : QSize(1286, 690));
    endorse::attestation::Connections connections;
    connections.reportServiceAddress(QUrl(QStringLiteral("https://127.0.0.1:8443")),
                                     QStringLiteral("0ne00A1B2C3"));
    stage.page.setConnections(connections);
    const QString tag = QLatin1String(QTest::currentDataTag());
    const DiagramView &view = stage.page.diagram();
    for (const auto &[name, run] : {std::pair(QStringLiteral("page step 5"), flowRun(5)),
                                    std::pair(QStringLiteral("page refused"), flowRefusedRun()),
                                    std::pair(QStringLiteral("page done"), flowRun(11))}) {
        stage.show(run);
        keep(stage.page, tag + QLatin1Char(' ') + name);
        QCOMPARE(problemsOf(view.diagram()), QStringList());
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
        // The end of the step that is shown is in sight.
        if (view.isVisible()) {
            const QRectF band = view.diagram().bandRect(run.currentStep);
            QVERIFY(view.viewport()->rect().contains(
                view.mapFromScene(QPointF(20, band.bottom() - 2))));
        }
    }
}

void DiagramLayoutTest::pitchFollowsTheHeight()
{
    DiagramStage stage({582, 900});
    stage.show(flowRun(5));
    const auto pitch = [&stage] { return stage.view.diagram().geometry().pitch; };
    QCOMPARE(pitch(), DiagramGeometry::maximumPitch());
    for (int row = 0; row < stage.model().rowCount(); ++row)
        QVERIFY(!stage.model().at(row).foldedStep);
    const int all = stage.model().rowCount();
    stage.view.resize(582, 480);
    settle();
    QVERIFY(pitch() < DiagramGeometry::maximumPitch());
    QVERIFY(pitch() >= DiagramGeometry::minimumPitch());
    stage.view.resize(582, 300);
    settle();
    QVERIFY(stage.model().rowCount() < all);
    stage.view.resize(582, 900);
    settle();
    QCOMPARE(stage.model().rowCount(), all);
}

void DiagramLayoutTest::headsStayOnTop()
{
    DiagramStage stage({582, 300});
    stage.show(flowRun(11));
    auto *bar = stage.view.verticalScrollBar();
    const auto *heads = stage.view.findChild<DiagramHeads *>();
    const QRect place = heads->geometry();
    QVERIFY(heads->isVisible());
    QVERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum() / 2);
    settle();
    QCOMPARE(heads->geometry(), place);
    QCOMPARE(place.bottom() + 1, stage.view.viewport()->geometry().top());
    QCOMPARE(place.width(), stage.view.viewport()->width());
    // The step that is shown is in sight.
    stage.presenter.showStep(0);
    settle();
    const QRectF band = stage.view.diagram().bandRect(0);
    QVERIFY(stage.view.viewport()->rect().contains(
        stage.view.mapFromScene(band).boundingRect().adjusted(1, 1, -1, -1)));
}

void DiagramLayoutTest::shortensByRule()
{
    const QList<core::Text> labels{core::Text::verbatim(QStringLiteral("First, Second, Third")),
                                   core::Text::verbatim(QStringLiteral("First + 2"))};
    const QFont font = DiagramGeometry::labelFont(false);
    const QFontMetricsF metrics(font);
    const FittedLabel whole = fitLabel(labels, font, 1000);
    QCOMPARE(whole.text, QStringLiteral("First, Second, Third"));
    QVERIFY(!whole.shortened);
    const qreal room = metrics.horizontalAdvance(QStringLiteral("First + 2"));
    const FittedLabel counted = fitLabel(labels, font, room + 0.5);
    QCOMPARE(counted.text, QStringLiteral("First + 2"));
    QVERIFY(counted.shortened);
    QCOMPARE(counted.font.pixelSize(), font.pixelSize());
    for (const qreal narrow : {room * 0.9, room * 0.5, room * 0.2}) {
        const FittedLabel fitted = fitLabel(labels, font, narrow);
        QVERIFY(fitted.width <= narrow);
        QVERIFY(fitted.shortened);
        QVERIFY(fitted.font.pixelSize() >= 8);
    }
    QVERIFY(fitLabel({}, font, 10).text.isEmpty());
}

ENDORSE_TEST(DiagramLayoutTest)
#include "diagramlayouttest.moc"
