// SPDX-License-Identifier: GPL-3.0-or-later
#include "uifixture.h"

#include <support/testregistry.h>
#include <ui/common/glossary.h>
#include <ui/common/glossarypopup.h>
#include <ui/common/glossarywindow.h>

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace endorse::testing {

using namespace ui;
using glossary::Occurrence;

namespace {

QStringList idsIn(const QString &text, const QString &except = {})
{
    QStringList ids;
    for (const Occurrence &place : glossary::occurrences(text, except))
        ids.append(place.id);
    return ids;
}

/// A window with two labels and a line edit, and the focus in the line edit.
struct Sheet final : Desk
{
    Sheet()
    {
        auto *layout = new QVBoxLayout(&window);
        edit = new QLineEdit(&window);
        edit->setAccessibleName(QStringLiteral("edit"));
        first = new GlossaryLabel(&window);
        second = new GlossaryLabel(&window);
        layout->addWidget(edit);
        layout->addWidget(first);
        layout->addWidget(second);
        layout->addStretch();
        first->setPlainText(
            QStringLiteral("The EK lock is open: the TPM gave the inner key back."));
        second->setPlainText(QStringLiteral("No word of the trade stands here."));
        window.resize(500, 400);
        window.show();
        window.activateWindow();
        edit->setFocus();
        settle();
    }
    GlossaryPopup *popup() const { return window.findChild<GlossaryPopup *>(); }

    QWidget window;
    QLineEdit *edit;
    GlossaryLabel *first;
    GlossaryLabel *second;
};

} // namespace

class GlossaryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTermIsWhole();
    void findsItsTermsInEveryLanguage_data();
    void findsItsTermsInEveryLanguage();
    void findsWords_data();
    void findsWords();
    void definitionsPointAtEachOther();
    void nothingIsMarkup_data();
    void nothingIsMarkup();
    void isReachedByKeyboard();
    void takesNoFocusWithoutATerm();
    void opensWithTheMouse();
    void walksFromTermToTerm();
    void goesWhenTheFocusLeaves();
    void searches();
    void followsTheLanguage();
};

void GlossaryTest::everyTermIsWhole()
{
    QSet<QString> ids;
    for (const GlossaryTerm &term : glossary::terms()) {
        const QString id = QLatin1String(term.id);
        QVERIFY2(!ids.contains(id), term.id);
        ids.insert(id);
        QCOMPARE(glossary::find(id), &term);
        QVERIFY2(glossary::definitionOf(term).endsWith(QLatin1Char('.')), term.id);
        QVERIFY2(glossary::definitionOf(term).size() > 40, term.id);
    }
    QVERIFY(ids.size() >= 30);
    QVERIFY(!glossary::find(QStringLiteral("no such term")));
}

void GlossaryTest::findsItsTermsInEveryLanguage_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Japanese") << Language::Japanese;
    QTest::newRow("Korean") << Language::Korean;
}

void GlossaryTest::findsItsTermsInEveryLanguage()
{
    QFETCH(Language, language);
    LanguageController controller;
    controller.setLanguage(language);
    for (const GlossaryTerm &term : glossary::terms()) {
        QVERIFY2(!glossary::wordsOf(term).isEmpty(), term.id);
        // Whoever translates a title translates the words by which it is found.
        const QString title = glossary::titleOf(term);
        const QStringList found = idsIn(title);
        QVERIFY2(found.contains(QLatin1String(term.id)),
                 qPrintable(QStringLiteral("%1: \"%2\" holds none of \"%3\"")
                                .arg(QLatin1String(term.id), title,
                                     glossary::wordsOf(term).join(QLatin1Char('|')))));
    }
}

void GlossaryTest::findsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    const auto row = [](const char *name, const char *text, const QStringList &ids) {
        QTest::newRow(name) << QString::fromUtf8(text) << ids;
    };
    const QString ek = QStringLiteral("ek");
    row("none", "Nothing of the trade.", {});
    row("one", "The EK is read.", {ek});
    row("plural", "Two EKs are there.", {ek});
    row("possessive", "the EK's place", {ek});
    row("first only", "EK and EK", {ek});
    row("part of a word", "WEEKEND, EKG, tpmrm0, renonced", {});
    row("capitals count", "read-ek and ek", {});
    row("the longest wins", "the EK certificate", {QStringLiteral("ek-certificate")});
    row("the shorter one later", "the EK certificate and the EK",
        {QStringLiteral("ek-certificate"), ek});
    row("small words at the start", "Nonce and handle",
        {QStringLiteral("nonce"), QStringLiteral("handle")});
    row("Japanese around", "このEKは", {ek});
    row("Korean around", "EK를 읽습니다", {ek});
    row("a code is no status", "401002", {});
    row("a status", "401 Unauthorized", {QStringLiteral("challenge-401")});
}

void GlossaryTest::findsWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    LanguageController controller;
    controller.setLanguage(Language::English);
    QCOMPARE(idsIn(text), ids);
    qsizetype from = 0;
    for (const Occurrence &place : glossary::occurrences(text)) {
        QVERIFY(place.start >= from);
        from = place.start + place.length;
        QVERIFY(from <= text.size());
    }
}

void GlossaryTest::definitionsPointAtEachOther()
{
    int links = 0;
    for (const GlossaryTerm &term : glossary::terms()) {
        const QString id = QLatin1String(term.id);
        const QStringList ids = idsIn(glossary::definitionOf(term), id);
        QVERIFY2(!ids.contains(id), term.id);
        links += int(ids.size());
    }
    QVERIFY(links > 60);
}

void GlossaryTest::nothingIsMarkup_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("tags") << QStringLiteral("<b>EK</b><script>alert(1)</script>");
    QTest::newRow("a link of its own")
        << QStringLiteral("<a href=\"file:///etc/passwd\">EK</a> & \"quotes\"");
    QTest::newRow("an attribute") << QStringLiteral("\" onclick=\"x EK &amp;");
    QTest::newRow("spaces and lines") << QStringLiteral("a  b\n   EK");
}

void GlossaryTest::nothingIsMarkup()
{
    QFETCH(QString, text);
    const Desk desk;
    const QString html = glossary::linked(text);
    QString rest = html;
    rest.remove(QStringLiteral("<a href=\"term:ek\">"));
    rest.remove(QStringLiteral("</a>"));
    rest.remove(QStringLiteral("<br/>"));
    QVERIFY2(!rest.contains(QLatin1Char('<')), qPrintable(html));
    GlossaryLabel label;
    label.setPlainText(text);
    QCOMPARE(label.plainText(), text);
    QCOMPARE(label.accessibleName(), text);
    QCOMPARE(label.focusPolicy(), Qt::StrongFocus);
}

void GlossaryTest::isReachedByKeyboard()
{
    Sheet sheet;
    QTest::keyClick(sheet.edit, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), sheet.first);
    QCOMPARE(sheet.first->focusedTerm(), QStringLiteral("ek"));
    QTest::keyClick(sheet.first, Qt::Key_Tab);
    QCOMPARE(sheet.first->focusedTerm(), QStringLiteral("tpm"));
    QTest::keyClick(sheet.first, Qt::Key_Return);
    QVERIFY(sheet.popup());
    QCOMPARE(sheet.popup()->termId(), QStringLiteral("tpm"));
    QCOMPARE(QApplication::focusWidget(), sheet.popup());
    QCOMPARE(sheet.popup()->accessibleName(), QStringLiteral("TPM"));
    QVERIFY(!sheet.popup()->accessibleDescription().isEmpty());
    QVERIFY(sheet.window.rect().contains(sheet.popup()->geometry()));
    QCOMPARE(namelessWidgets(&sheet.window), QStringList());
    QTest::keyClick(sheet.popup(), Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), sheet.first);
    settle();
    QVERIFY(!sheet.popup());
    // The last term, then on to the next widget that takes the focus.
    QTest::keyClick(sheet.first, Qt::Key_Tab);
    QTest::keyClick(sheet.first, Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != sheet.second);
}

void GlossaryTest::takesNoFocusWithoutATerm()
{
    const Sheet sheet;
    QCOMPARE(sheet.second->focusPolicy(), Qt::NoFocus);
    sheet.second->setPlainText(QStringLiteral("An SRK."));
    QCOMPARE(sheet.second->focusPolicy(), Qt::StrongFocus);
    sheet.second->setExcept(QStringLiteral("srk"));
    QCOMPARE(sheet.second->focusPolicy(), Qt::NoFocus);
}

void GlossaryTest::opensWithTheMouse()
{
    Sheet sheet;
    const int x = sheet.first->fontMetrics().horizontalAdvance(QStringLiteral("The E"));
    QTest::mouseClick(sheet.first, Qt::LeftButton, {}, QPoint(x, sheet.first->height() / 2));
    QVERIFY(sheet.popup());
    QCOMPARE(sheet.popup()->termId(), QStringLiteral("ek"));
    // Below the word.
    QVERIFY(sheet.popup()->y() >= sheet.first->geometry().center().y());
    QTest::mouseClick(sheet.popup()->findChild<QPushButton *>(QStringLiteral("close")),
                      Qt::LeftButton);
    settle();
    QVERIFY(!sheet.popup());
}

void GlossaryTest::walksFromTermToTerm()
{
    Sheet sheet;
    auto *popup = GlossaryPopup::open(sheet.first, QRect(0, 0, 20, 10), QStringLiteral("nonce"));
    auto *definition = popup->findChild<GlossaryLabel *>(QStringLiteral("definition"));
    Q_EMIT definition->linkActivated(QStringLiteral("term:challenge"));
    QCOMPARE(popup->termId(), QStringLiteral("challenge"));
    auto *back = popup->findChild<QPushButton *>(QStringLiteral("back"));
    QVERIFY(back->isVisible());
    back->click();
    QCOMPARE(popup->termId(), QStringLiteral("nonce"));
    QVERIFY(!back->isVisible());
    Q_EMIT definition->linkActivated(QStringLiteral("term:no such term"));
    Q_EMIT definition->linkActivated(QStringLiteral("file:///etc/passwd"));
    QCOMPARE(popup->termId(), QStringLiteral("nonce"));
    popup->findChild<QPushButton *>(QStringLiteral("all"))->click();
    auto *window = sheet.window.findChild<GlossaryWindow *>();
    QVERIFY(window);
    QCOMPARE(window->termId(), QStringLiteral("nonce"));
}

void GlossaryTest::goesWhenTheFocusLeaves()
{
    Sheet sheet;
    GlossaryPopup::open(sheet.first, QRect(0, 0, 20, 10), QStringLiteral("nonce"));
    sheet.edit->setFocus();
    settle();
    QVERIFY(!sheet.popup());
}

void GlossaryTest::searches()
{
    Sheet sheet;
    auto *window = GlossaryWindow::open(sheet.first, QStringLiteral("ek"));
    QCOMPARE(GlossaryWindow::open(sheet.second), window);
    QCOMPARE(window->termId(), QStringLiteral("ek"));
    auto *search = window->findChild<QLineEdit *>(QStringLiteral("search"));
    auto *list = window->findChild<QListWidget *>(QStringLiteral("terms"));
    const auto visible = [list] {
        int count = 0;
        for (int row = 0; row < list->count(); ++row)
            count += list->item(row)->isHidden() ? 0 : 1;
        return count;
    };
    QCOMPARE(visible(), int(glossary::terms().size()));
    search->setText(QStringLiteral("retry"));
    QCOMPARE(visible(), 1);
    QCOMPARE(window->termId(), QStringLiteral("retry-after"));
    search->setText(QStringLiteral("xyzzy"));
    QCOMPARE(visible(), 0);
    // A link leads to its term also when the search hides it.
    window->showTerm(QStringLiteral("tls"));
    QCOMPARE(window->termId(), QStringLiteral("tls"));
    QVERIFY(search->text().isEmpty());
    settle();
    QCOMPARE(namelessWidgets(window), QStringList());
    QCOMPARE(layoutProblems(window), QStringList());
}

void GlossaryTest::followsTheLanguage()
{
    Sheet sheet;
    auto *window = GlossaryWindow::open(sheet.first, QStringLiteral("srk"));
    sheet.settings.setLanguage(Language::Japanese);
    settle();
    QCOMPARE(window->termId(), QStringLiteral("srk"));
    QCOMPARE(window->windowTitle(), GlossaryWindow::tr("Glossary"));
}

ENDORSE_TEST(GlossaryTest)

} // namespace endorse::testing

#include "glossarytest.moc"
