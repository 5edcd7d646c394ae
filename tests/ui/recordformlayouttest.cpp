// SPDX-License-Identifier: GPL-3.0-or-later
// The forms in each language, theme and width, empty, filled, with problems and busy: nothing is
// cut, nothing overlaps. With ENDORSE_SHOTS=FOLDER the pictures are kept, each of the whole form.
#include "formdesk.h"

#include <support/testregistry.h>

#include <QScrollArea>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using dps::AttestationType;

namespace {

void keep(QWidget &form, const QString &name)
{
    const QString folder = qEnvironmentVariable("ENDORSE_SHOTS");
    if (!folder.isEmpty())
        form.grab().save(QStringLiteral("%1/form-%2.png").arg(folder, name));
}

void grabWhole(QWidget &form, const QString &name)
{
    if (qEnvironmentVariableIsEmpty("ENDORSE_SHOTS"))
        return;
    const QSize before = form.size();
    auto *scroll = form.findChild<QScrollArea *>();
    form.resize(before.width(),
                before.height() - scroll->viewport()->height() + scroll->widget()->height());
    settle();
    keep(form, name + QStringLiteral("-whole"));
    form.resize(before);
    settle();
}

dps::IndividualEnrollment filledEnrollment()
{
    auto record = *dps::IndividualEnrollment::fromJson(dataFile("ui/filled-enrollment.json"));
    record.attestation.tpm->endorsementKey = dataFile("ek/ek.pub").toBase64();
    return record;
}

} // namespace

class RecordFormLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fits_data();
    void fits();
    void largestTextLosesNothing_data();
    void largestTextLosesNothing();

private:
    template<class Form>
    void check(FormDesk<Form> &desk, const QString &name);
    void walkEnrollment(Language language, Theme theme, int width, int textSize,
                        const QString &tag);
    void walkGroup(Language language, Theme theme, int width, int textSize, const QString &tag);
};

template<class Form>
void RecordFormLayoutTest::check(FormDesk<Form> &desk, const QString &name)
{
    settle();
    keep(desk.form, name);
    grabWhole(desk.form, name);
    QCOMPARE(layoutProblems(&desk.form).join(u'\n'), QString());
    // Nothing is wider than the column: there is no way to scroll sideways.
    auto *scroll = desk.form.template findChild<QScrollArea *>();
    QVERIFY2(scroll->widget()->width() <= scroll->viewport()->width(),
             qPrintable(QStringLiteral("%1: %2 > %3")
                            .arg(name)
                            .arg(scroll->widget()->width())
                            .arg(scroll->viewport()->width())));
}

void RecordFormLayoutTest::walkEnrollment(Language language, Theme theme, int width, int textSize,
                                          const QString &tag)
{
    EnrollmentDesk desk(AttestationType::Tpm);
    desk.settings.setLanguage(language);
    desk.settings.setTheme(theme);
    desk.settings.setTextPercent(textSize);
    desk.form.resize(width, 620);
    check(desk, tag + QStringLiteral("-tpm-new"));
    desk.form.setRecord(filledEnrollment());
    check(desk, tag + QStringLiteral("-tpm-filled"));
    desk.form.setBusy(true);
    check(desk, tag + QStringLiteral("-tpm-busy"));
    desk.form.setBusy(false);
    desk.form.startNew(AttestationType::Tpm);
    desk.paste("endorsementKey", QString::fromLatin1(dataFile("ek/ek-certificate.pem")));
    desk.paste("twinTags", QStringLiteral("{\"line\": 3,\n  \"batch\" \"2611-B\"}"));
    desk.type("registrationId", QStringLiteral("line 3"));
    desk.choose("allocationPolicy", QStringLiteral("custom"));
    desk.type("iotHub0", QStringLiteral("no hub!"));
    check(desk, tag + QStringLiteral("-tpm-problems"));
    desk.form.requestCancel();
    check(desk, tag + QStringLiteral("-tpm-asking"));
    desk.form.startNew(AttestationType::SymmetricKey);
    desk.click("primaryKeyGenerate");
    desk.click("primaryKeyShow");
    desk.click("secondaryKeyGenerate");
    check(desk, tag + QStringLiteral("-keys"));
}

void RecordFormLayoutTest::walkGroup(Language language, Theme theme, int width, int textSize,
                                     const QString &tag)
{
    GroupDesk group(AttestationType::X509);
    group.settings.setLanguage(language);
    group.settings.setTheme(theme);
    group.settings.setTextPercent(textSize);
    group.form.resize(width, 620);
    group.paste("primaryCertificate", QString::fromLatin1(dataFile("ek/ca.pem")));
    core::Error error;
    error.message =
        core::Text::verbatim(QStringLiteral("The record was changed by somebody else."));
    error.hint = core::Text::verbatim(QStringLiteral("Load it again."));
    group.form.showError(error);
    check(group, tag + QStringLiteral("-group-certificates"));
    group.choose("x509Source", QStringLiteral("caReferences"));
    check(group, tag + QStringLiteral("-group-names"));
}

void RecordFormLayoutTest::fits_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<int>("width");
    for (const Language language : {Language::English, Language::Japanese, Language::Korean}) {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            for (const int width : {420, 700})
                QTest::addRow("%s-%s-%d", nameOf(language), nameOf(theme), width)
                    << language << theme << width;
        }
    }
}

void RecordFormLayoutTest::fits()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(int, width);
    walkEnrollment(language, theme, width, 100, QLatin1String(QTest::currentDataTag()));
    walkGroup(language, theme, width, 100, QLatin1String(QTest::currentDataTag()));
}

void RecordFormLayoutTest::largestTextLosesNothing_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("en") << Language::English;
    QTest::newRow("ja") << Language::Japanese;
    QTest::newRow("ko") << Language::Korean;
}

void RecordFormLayoutTest::largestTextLosesNothing()
{
    QFETCH(Language, language);
    const QString tag = QLatin1String(QTest::currentDataTag()) + QStringLiteral("-large");
    walkEnrollment(language, Theme::Light, 420, 200, tag);
    walkGroup(language, Theme::Light, 420, 200, tag);
}

ENDORSE_TEST(RecordFormLayoutTest)
#include "recordformlayouttest.moc"
