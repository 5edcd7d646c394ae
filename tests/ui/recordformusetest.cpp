// SPDX-License-Identifier: GPL-3.0-or-later
// How the forms are used: by keys and screen readers, in another language, and with a service that
// is busy or refuses.
#include "formdesk.h"

#include <support/testregistry.h>

#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTranslator>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using dps::AttestationType;

namespace {

/// Marks every text of the program, so that one that was cached is seen.
class MarkingTranslator final : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u'«' + QString::fromUtf8(source) + u'»';
    }
    bool isEmpty() const override { return false; }
};

core::Error serviceError(int status, const QString &technical, const QString &place = {})
{
    core::Error error;
    error.category = core::ErrorCategory::Dps;
    error.code = QStringLiteral("400004");
    error.httpStatus = status;
    error.place = place;
    error.message = core::Text::verbatim(QStringLiteral("The service refuses this."));
    error.hint = core::Text::verbatim(QStringLiteral("Do otherwise."));
    error.technical = technical;
    return error;
}

} // namespace

class RecordFormUseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysSaveAndCancel();
    void cancelAsksWhenModified();
    void busyLocksTheFields();
    void answersStandAtTheirField();
    void otherAnswersStandAtTheTop();
    void languageKeepsTheInput();
    void namesForScreenReaders();
    void tabReachesEverything();
    void theFocusedFieldStays();
    void mnemonicsAreUnique();
};

void RecordFormUseTest::keysSaveAndCancel()
{
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    desk.type("registrationId", QStringLiteral("lab-1"));
    QSignalSpy saved(&desk.form, &RecordForm::saveRequested);
    QSignalSpy cancelled(&desk.form, &RecordForm::cancelRequested);
    for (const char *field :
         {"registrationId", "twinTags", "primaryKey", "provisioningStatus", "iotEdge"}) {
        saved.clear();
        desk.widget(field)->setFocus();
        QTest::keyClick(desk.widget(field), Qt::Key_S, Qt::ControlModifier);
        QTest::keyClick(desk.widget(field), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(saved.count(), 2);
    }
    QCOMPARE(desk.find<TextField>("twinTags")->text(), QString());
    desk.form.startNew(AttestationType::SymmetricKey);
    QTest::keyClick(desk.widget("registrationId"), Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 1);
}

void RecordFormUseTest::cancelAsksWhenModified()
{
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    QSignalSpy cancelled(&desk.form, &RecordForm::cancelRequested);
    desk.type("registrationId", QStringLiteral("lab-1"));
    QTest::keyClick(desk.widget("registrationId"), Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 0);
    QVERIFY(desk.footer().contains(u'?'));
    QCOMPARE(QApplication::focusWidget(), desk.widget("keepEditing"));
    // Escape is the safe answer, and the focus goes back.
    QTest::keyClick(desk.widget("keepEditing"), Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 0);
    QVERIFY(desk.widget("keepEditing")->isHidden());
    QCOMPARE(QApplication::focusWidget(), desk.widget("registrationId"));
    QCOMPARE(desk.find<QLineEdit>("registrationId")->text(), QStringLiteral("lab-1"));
    desk.click("cancelForm");
    desk.click("discardChanges");
    QCOMPARE(cancelled.count(), 1);
}

void RecordFormUseTest::busyLocksTheFields()
{
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    desk.type("registrationId", QStringLiteral("lab-1"));
    QSignalSpy saved(&desk.form, &RecordForm::saveRequested);
    QSignalSpy cancelled(&desk.form, &RecordForm::cancelRequested);
    desk.form.setBusy(true);
    QVERIFY(desk.form.isBusy());
    QVERIFY(!desk.canSave());
    QVERIFY(!desk.widget("registrationId")->isEnabled());
    QVERIFY(!desk.footer().isEmpty());
    QTest::keyClick(&desk.form, Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(saved.count(), 0);
    // Cancel gives the request up; the fields keep what they hold.
    desk.click("cancelForm");
    QCOMPARE(cancelled.count(), 1);
    desk.form.setBusy(false);
    QVERIFY(desk.canSave());
    QCOMPARE(QApplication::focusWidget(), desk.widget("registrationId"));
    QCOMPARE(desk.find<QLineEdit>("registrationId")->text(), QStringLiteral("lab-1"));
}

void RecordFormUseTest::answersStandAtTheirField()
{
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    desk.type("registrationId", QStringLiteral("lab-1"));
    desk.type("deviceId", QStringLiteral("dev"));
    desk.form.showError(
        serviceError(400, QStringLiteral("HTTP 400, 400004: Invalid DeviceId \"dev\".")));
    QVERIFY(desk.line("deviceId").startsWith(QLatin1String("The service refuses this.")));
    QVERIFY(desk.line("registrationId").isEmpty());
    QVERIFY(!desk.widget("formBanner")->isVisible());
    QCOMPARE(QApplication::focusWidget(), desk.widget("deviceId"));
    // It is no rule: the same may be tried again, and an edit takes it away.
    QVERIFY(desk.canSave());
    desk.type("deviceId", QStringLiteral("x"));
    QVERIFY(desk.line("deviceId").isEmpty());
    desk.form.showError(serviceError(0, QString(), QStringLiteral("initialTwin.tags.line")));
    QVERIFY(desk.line("twinTags").startsWith(QLatin1String("The service refuses this.")));
    desk.form.setRecord(strangeEnrollment());
    QVERIFY(desk.line("twinTags").isEmpty());
}

void RecordFormUseTest::otherAnswersStandAtTheTop()
{
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    desk.type("registrationId", QStringLiteral("lab-1"));
    for (const core::Error &error :
         {serviceError(412, QStringLiteral("registrationId")), serviceError(500, QString()),
          serviceError(400, QStringLiteral("deviceId and registrationId differ"))}) {
        desk.form.showError(error);
        QVERIFY(desk.widget("formBanner")->isVisible());
        QVERIFY(desk.text("formBanner").contains(QLatin1String("Do otherwise.")));
        QVERIFY(desk.line("registrationId").isEmpty());
    }
    QCOMPARE(desk.find<QLineEdit>("registrationId")->text(), QStringLiteral("lab-1"));
    QVERIFY(desk.canSave());
    desk.click("saveForm");
    QVERIFY(!desk.widget("formBanner")->isVisible());
}

void RecordFormUseTest::languageKeepsTheInput()
{
    EnrollmentDesk desk(AttestationType::Tpm);
    desk.type("registrationId", QStringLiteral("lab/1"));
    desk.paste("endorsementKey", QString::fromLatin1(dataFile("ek/ek.pub").toBase64()));
    desk.paste("twinTags", QStringLiteral("{\"a\" 1}"));
    desk.type("iotHub0", QStringLiteral("contoso.azure-devices.net"));
    desk.choose("allocationPolicy", QStringLiteral("static"));
    desk.form.showError(serviceError(500, QString()));
    const core::Bytes before = desk.form.record().toJson();
    const QString tags = desk.find<TextField>("twinTags")->text();
    MarkingTranslator marks;
    QVERIFY(QApplication::installTranslator(&marks));
    settle();
    QCOMPARE(desk.form.record().toJson(), before);
    QCOMPARE(desk.find<TextField>("twinTags")->text(), tags);
    QCOMPARE(desk.find<QLineEdit>("registrationId")->text(), QStringLiteral("lab/1"));
    QStringList stale;
    for (const QLabel *label : desk.form.findChildren<QLabel *>()) {
        // Names and bytes are in no language; the answer of this test is not either.
        const bool words = !label->objectName().endsWith(QLatin1String("ekName")) &&
                           label->objectName() != QLatin1String("formBanner");
        if (label->isVisibleTo(&desk.form) && !label->text().isEmpty() && words &&
            !label->text().contains(u'«'))
            stale.append(label->text());
    }
    for (const QAbstractButton *button : desk.form.findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(&desk.form) && !button->text().isEmpty() &&
            !button->text().contains(u'«'))
            stale.append(button->text());
    }
    for (const QComboBox *combo : desk.form.findChildren<QComboBox *>()) {
        for (int i = 0; i < combo->count(); ++i) {
            if (!combo->itemText(i).contains(u'«'))
                stale.append(combo->itemText(i));
        }
    }
    for (const QWidget *widget : desk.form.findChildren<QWidget *>()) {
        if (!widget->accessibleName().isEmpty() && (widget->focusPolicy() & Qt::TabFocus) &&
            !widget->accessibleName().contains(u'«'))
            stale.append(widget->accessibleName());
    }
    QCOMPARE(stale.join(u'\n'), QString());
    QVERIFY(desk.footer().contains(u'«'));
    QApplication::removeTranslator(&marks);
    settle();
    QCOMPARE(desk.form.record().toJson(), before);
    QVERIFY(!desk.footer().contains(u'«'));
}

void RecordFormUseTest::namesForScreenReaders()
{
    EnrollmentDesk enrollment(AttestationType::Tpm);
    for (const AttestationType type :
         {AttestationType::Tpm, AttestationType::X509, AttestationType::SymmetricKey}) {
        enrollment.form.startNew(type);
        QCOMPARE(namelessWidgets(&enrollment.form).join(u'\n'), QString());
    }
    enrollment.form.setRecord(strangeEnrollment());
    QCOMPARE(namelessWidgets(&enrollment.form).join(u'\n'), QString());
    QCOMPARE(EnrollmentDesk::spoken(enrollment.widget("twinTags"), QAccessible::Name),
             QStringLiteral("Tags"));
    GroupDesk group(AttestationType::X509);
    QCOMPARE(namelessWidgets(&group.form).join(u'\n'), QString());
    group.choose("x509Source", QStringLiteral("caReferences"));
    QCOMPARE(namelessWidgets(&group.form).join(u'\n'), QString());
    group.type("primaryCaReference", QStringLiteral("a"));
    group.type("enrollmentGroupId", QStringLiteral("a b"));
    QCOMPARE(EnrollmentDesk::spoken(group.widget("enrollmentGroupId"), QAccessible::Description),
             group.line("enrollmentGroupId"));
}

void RecordFormUseTest::tabReachesEverything()
{
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    desk.form.setRecord(strangeEnrollment());
    desk.type("deviceId", QStringLiteral("x"));
    QSet<QWidget *> expected;
    for (QWidget *widget : desk.form.findChildren<QWidget *>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisibleTo(&desk.form) &&
            widget->isEnabled() && !widget->focusProxy())
            expected.insert(widget);
    }
    QWidget *first = desk.widget("registrationId");
    first->setFocus();
    QList<QWidget *> walked;
    int lastY = -1;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QWidget *now = QApplication::focusWidget();
        QVERIFY(now);
        QVERIFY2(!walked.contains(now), qPrintable(describe(now)));
        walked.append(now);
        // As the eye goes: never up.
        QScrollArea *scroll = desk.form.findChild<QScrollArea *>();
        if (scroll->widget()->isAncestorOf(now)) {
            const int y = now->mapTo(scroll->widget(), QPoint()).y();
            QVERIFY2(y >= lastY, qPrintable(describe(now)));
            lastY = y;
            // And in view.
            const QRect seen(now->mapTo(scroll->viewport(), QPoint()), now->size());
            QVERIFY2(scroll->viewport()->rect().intersects(seen), qPrintable(describe(now)));
        }
        QTest::keyClick(now, Qt::Key_Tab);
    }
    QCOMPARE(QSet<QWidget *>(walked.begin(), walked.end()), expected);
    QCOMPARE(QApplication::focusWidget(), first);
    QTest::keyClick(first, Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), walked.last());
}

void RecordFormUseTest::theFocusedFieldStays()
{
    // What the rules say of a field above changes with the field that has the focus.
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    dps::IndividualEnrollment given = strangeEnrollment();
    given.iotHubs = QStringList{QStringLiteral("a.example"), QStringLiteral("b.example")};
    given.allocationPolicy = QStringLiteral("hashed");
    desk.form.setRecord(given);
    settle();
    auto *scroll = desk.form.findChild<QScrollArea *>();
    QWidget *field = desk.widget("twinTags");
    field->setFocus();
    scroll->ensureWidgetVisible(field);
    // Well inside, so that the foot, which takes more lines then, does not reach it.
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->value() + 150);
    settle();
    const int before = field->mapTo(scroll->viewport(), QPoint()).y();
    desk.choose("allocationPolicy", QStringLiteral("static"));
    QVERIFY(desk.row("iotHub0")->hasProblem());
    QVERIFY(!desk.line("iotHub0").isEmpty());
    settle();
    QCOMPARE(field->mapTo(scroll->viewport(), QPoint()).y(), before);
}

void RecordFormUseTest::mnemonicsAreUnique()
{
    const auto repeated = [](const QWidget &form) {
        QStringList seen;
        QStringList twice;
        QStringList texts;
        for (const QLabel *label : form.findChildren<QLabel *>()) {
            if (label->buddy() && label->isVisibleTo(&form))
                texts.append(label->text());
        }
        for (const QAbstractButton *button : form.findChildren<QAbstractButton *>()) {
            if (button->isVisibleTo(&form))
                texts.append(button->text());
        }
        for (const QString &text : texts) {
            const QString key = QKeySequence::mnemonic(text).toString();
            if (!key.isEmpty() && seen.contains(key))
                twice.append(text);
            seen.append(key);
        }
        return twice.join(u'\n');
    };
    EnrollmentDesk desk(AttestationType::Tpm);
    for (const AttestationType type :
         {AttestationType::Tpm, AttestationType::X509, AttestationType::SymmetricKey}) {
        desk.form.startNew(type);
        desk.choose("allocationPolicy", QStringLiteral("custom"));
        QCOMPARE(repeated(desk.form), QString());
    }
    GroupDesk group(AttestationType::X509);
    group.choose("allocationPolicy", QStringLiteral("custom"));
    QCOMPARE(repeated(group.form), QString());
}

ENDORSE_TEST(RecordFormUseTest)
#include "recordformusetest.moc"
