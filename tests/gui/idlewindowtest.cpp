// SPDX-License-Identifier: GPL-3.0-or-later
// A window in which nothing happens does nothing: no page lays itself out or paints itself for
// ever.
#include "program.h"

#include <support/testregistry.h>
#include <ui/uifixture.h>

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace endorse;
using namespace endorse::testing;
using ui::PageId;

namespace {

/// Counts what widgets do to show themselves.
class Stirrings final : public QObject
{
public:
    Stirrings() { qApp->installEventFilter(this); }

    /// Rounds of the event loop until @p wanted in a row had none; -1 when there is no end.
    int roundsUntilStill(int wanted)
    {
        int still = 0;
        for (int round = 1; round <= 2'000; ++round) {
            m_last = nullptr;
            QApplication::processEvents();
            still = m_last ? 0 : still + 1;
            if (m_last)
                m_who = m_last;
            if (still == wanted)
                return round;
        }
        return -1;
    }
    QString who() const { return QString::fromLatin1(m_who); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const QEvent::Type type = event->type();
        if (watched->isWidgetType() && (type == QEvent::LayoutRequest || type == QEvent::Paint))
            m_last = watched->metaObject()->className();
        return false;
    }

private:
    const char *m_last = nullptr;
    const char *m_who = nullptr;
};

} // namespace

class IdleWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsStill();
};

void IdleWindowTest::standsStill()
{
    QTemporaryDir folder;
    Program program(folder.filePath(QStringLiteral("data")));
    program.shell().settings().setReducedMotion(true);
    Stirrings stirrings;
    const auto look = [&](const char *what) {
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080), QSize(1000, 640)}) {
            program.window().resize(size);
            QVERIFY2(stirrings.roundsUntilStill(20) > 0, qPrintable(QStringLiteral("%1 at %2: %3")
                                                                        .arg(QLatin1String(what))
                                                                        .arg(size.width())
                                                                        .arg(stirrings.who())));
        }
    };
    look("first run");
    QVERIFY(program.startDemo());
    QVERIFY(program.runToEnd());
    for (const PageId page : {PageId::Attestation, PageId::Enrollments, PageId::Manifests,
                              PageId::Service, PageId::Settings}) {
        program.window().showPage(page);
        look(qPrintable(QStringLiteral("page %1").arg(static_cast<int>(page))));
        if (QTest::currentTestFailed())
            return;
    }
}

ENDORSE_TEST(IdleWindowTest)
#include "idlewindowtest.moc"
