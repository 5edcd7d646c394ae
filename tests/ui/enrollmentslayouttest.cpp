// SPDX-License-Identifier: GPL-3.0-or-later
// The Enrollments page in each language, theme and size, in its states: nothing is cut, nothing
// overlaps, nothing lies beyond its parent. With ENDORSE_SHOTS=FOLDER the pictures are kept.
#include "listdesk.h"

#include <emulator/softtpm.h>
#include <support/testregistry.h>
#include <tpmtypes/endorsementkey.h>
#include <ui/enrollments/enrollmentdetail.h>

#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;

namespace {

QList<dps::IndividualEnrollment> records()
{
    QList<dps::IndividualEnrollment> records = sampleEnrollments(30);
    const auto ek = tpmtypes::EndorsementKey::fromTpm2b(SoftTpm::first().ek());
    records.append(dps::IndividualEnrollment::forTpm(dps::RegistrationId::fromEndorsementKey(*ek),
                                                     ek->base64()));
    return records;
}

} // namespace

class EnrollmentsLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fits_data();
    void fits();
    void largestTextLosesNothing_data();
    void largestTextLosesNothing();

private:
    void check(ListDesk &desk, const QString &name);
    void walk(ListDesk &desk, const QString &tag);
    void walkOn(ListDesk &desk, const QString &tag);
};

void EnrollmentsLayoutTest::check(ListDesk &desk, const QString &name)
{
    settle();
    const QString folder = qEnvironmentVariable("ENDORSE_SHOTS");
    if (!folder.isEmpty())
        desk.desk.window.grab().save(QStringLiteral("%1/list-%2.png").arg(folder, name));
    QCOMPARE(layoutProblems(&desk.desk.window).join(u'\n'), QString());
}

void EnrollmentsLayoutTest::walk(ListDesk &desk, const QString &tag)
{
    QTRY_VERIFY(desk.shows(31));
    const QSize size = desk.desk.window.size();
    check(desk, tag + QStringLiteral("-list"));
    const QString tpm = records().last().registrationId;
    desk.table().selectId(tpm);
    QTRY_VERIFY(desk.page().detail()->entry());
    desk.type(tpm.left(5));
    QTRY_COMPARE(desk.table().list()->rowCount(), 1);
    check(desk, tag + QStringLiteral("-tpm"));
    // The theme changes colours alone.
    if (desk.desk.settings.theme() != Theme::Dark)
        walkOn(desk, tag);
    desk.page().clearFilter();
    QTRY_VERIFY(desk.shows(31));
    desk.table().clearSelection();
    QCOMPARE(desk.desk.window.size(), size);
}

void EnrollmentsLayoutTest::walkOn(ListDesk &desk, const QString &tag)
{
    desk.action(CommandId::RecordEdit)->trigger();
    check(desk, tag + QStringLiteral("-edit"));
    desk.type(QStringLiteral("no such row"));
    QTRY_VERIFY(!desk.emptyTitle().isEmpty());
    check(desk, tag + QStringLiteral("-none"));
    desk.page().clearFilter();
    QTRY_VERIFY(desk.shows(31));
    desk.action(CommandId::EditSelectAll)->trigger();
    desk.action(CommandId::RecordDelete)->trigger();
    QTRY_VERIFY(desk.shows(0));
    QTRY_VERIFY(desk.action(CommandId::EditUndo)->isEnabled());
    check(desk, tag + QStringLiteral("-deleted"));
    desk.action(CommandId::EditUndo)->trigger();
    QTRY_VERIFY(desk.shows(31));
    const enrollmentlist::ListPlace place = *desk.list.place();
    desk.page().openList(enrollmentlist::ListPlace::file(desk.folder.path()));
    QTRY_VERIFY(desk.list.state().phase == enrollmentlist::LocalListState::Phase::Failed);
    check(desk, tag + QStringLiteral("-failed"));
    desk.page().openList(place);
}

void EnrollmentsLayoutTest::fits_data()
{
    QTest::addColumn<Language>("language");
    for (const Language language : {Language::English, Language::Japanese, Language::Korean})
        QTest::addRow("%s", nameOf(language)) << language;
}

/// One window goes through all themes and sizes, as a user's does.
void EnrollmentsLayoutTest::fits()
{
    QFETCH(Language, language);
    ListDesk desk(records(), language);
    for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            desk.desk.settings.setTheme(theme);
            desk.desk.window.resize(size);
            settle();
            QCOMPARE(desk.desk.window.size(), size);
            walk(desk, QStringLiteral("%1-%2-%3")
                           .arg(QLatin1String(nameOf(language)), QLatin1String(nameOf(theme)))
                           .arg(size.width()));
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void EnrollmentsLayoutTest::largestTextLosesNothing_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("en") << Language::English;
    QTest::newRow("ja") << Language::Japanese;
    QTest::newRow("ko") << Language::Korean;
}

void EnrollmentsLayoutTest::largestTextLosesNothing()
{
    QFETCH(Language, language);
    ListDesk desk(records(), language);
    desk.desk.settings.setTextPercent(200);
    settle();
    desk.desk.window.resize(1366, 768);
    settle();
    walk(desk, QLatin1String(nameOf(language)) + QStringLiteral("-200"));
    QVERIFY(desk.desk.window.width() <= 1366);
    QVERIFY(desk.desk.window.height() <= 768);
}

ENDORSE_TEST(EnrollmentsLayoutTest)
#include "enrollmentslayouttest.moc"
