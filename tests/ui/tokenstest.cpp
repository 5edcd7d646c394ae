// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/testregistry.h>
#include <ui/common/tokens.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QWidget>

using namespace endorse::ui;

namespace {

constexpr double textContrast = 4.5;
constexpr double shapeContrast = 3.0;

QJsonObject designTable()
{
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/ui/tokens.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

} // namespace

class TokensTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void colorsAreThoseOfTheDesign_data();
    void colorsAreThoseOfTheDesign();
    void tintsMixTheInkIntoTheGround_data() { colorsAreThoseOfTheDesign_data(); }
    void tintsMixTheInkIntoTheGround();
    void contrastIsEnough_data();
    void contrastIsEnough();
    void paletteHasAllGroups_data() { colorsAreThoseOfTheDesign_data(); }
    void paletteHasAllGroups();
    void themeIsKnownByTheWindow();
};

void TokensTest::colorsAreThoseOfTheDesign_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TokensTest::colorsAreThoseOfTheDesign()
{
    QFETCH(bool, dark);
    const Tokens &tokens = dark ? Tokens::dark() : Tokens::light();
    const QJsonObject table =
        designTable().value(dark ? QLatin1String("dark") : QLatin1String("light")).toObject();
    QVERIFY(table.size() > 30);
    QCOMPARE(tokens.isDark(), dark);
    int compared = 0;
    for (int i = 0; i < tokenCount; ++i) {
        const auto token = static_cast<Token>(i);
        if (token == Token::PassBanner || token == Token::FailBanner)
            continue; // Named in the text of the design, the same in both themes.
        const QString name = QLatin1String(nameOf(token));
        QVERIFY2(table.contains(name), qPrintable(name));
        QCOMPARE(tokens[token].name().toUpper(), table.value(name).toString());
        ++compared;
    }
    QCOMPARE(compared, table.size());
    QCOMPARE(tokens[Token::PassBanner], QColor(QStringLiteral("#17602F")));
    QCOMPARE(tokens[Token::FailBanner], QColor(QStringLiteral("#8C101B")));
}

void TokensTest::tintsMixTheInkIntoTheGround()
{
    QFETCH(bool, dark);
    const Tokens &tokens = dark ? Tokens::dark() : Tokens::light();
    const double share = designTable()
                             .value(QLatin1String("tint"))
                             .toObject()
                             .value(dark ? QLatin1String("dark") : QLatin1String("light"))
                             .toDouble();
    const QColor base = tokens[Token::Base];
    const QColor ink = tokens[Token::Ek];
    QCOMPARE(tokens.tint(Token::Ek).red(), qRound(base.red() * (1 - share) + ink.red() * share));
    QCOMPARE(tokens.tint(Token::Ek).blue(), qRound(base.blue() * (1 - share) + ink.blue() * share));
}

void TokensTest::contrastIsEnough_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<Token>("text");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const bool dark : {false, true}) {
        const Tokens &tokens = dark ? Tokens::dark() : Tokens::light();
        const auto row = [&](Token text, const QColor &ground, const char *on, double least) {
            QTest::addRow("%s, %s on %s", dark ? "dark" : "light", nameOf(text), on)
                << dark << text << ground << least;
        };
        const auto pair = [&](Token text, Token ground, double least = textContrast) {
            row(text, tokens[ground], nameOf(ground), least);
        };
        for (const Token ground : {Token::Base, Token::AlternateBase, Token::Selection})
            pair(Token::Text, ground);
        for (const Token ground : {Token::Window, Token::Rail})
            pair(Token::WindowText, ground);
        for (const Token ground : {Token::Base, Token::Window, Token::Rail, Token::Selection})
            pair(Token::Muted, ground);
        pair(Token::ButtonText, Token::Button);
        pair(Token::Placeholder, Token::Base);
        pair(Token::HighlightedText, Token::Highlight);
        pair(Token::Link, Token::Base);
        pair(Token::Link, Token::Window);
        pair(Token::LinkVisited, Token::Base);
        pair(Token::ToolTipText, Token::ToolTipBase);
        pair(Token::BrightText, Token::PassBanner);
        pair(Token::BrightText, Token::FailBanner);
        pair(Token::Border, Token::Base, shapeContrast);
        pair(Token::Border, Token::Window, shapeContrast);
        for (int i = static_cast<int>(firstInk); i < tokenCount; ++i) {
            const auto ink = static_cast<Token>(i);
            for (const Token ground :
                 {Token::Base, Token::Window, Token::AlternateBase, Token::Selection})
                pair(ink, ground);
            row(ink, tokens.tint(ink), "its tint", textContrast);
        }
    }
}

void TokensTest::contrastIsEnough()
{
    QFETCH(bool, dark);
    QFETCH(Token, text);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const double contrast = contrastRatio((dark ? Tokens::dark() : Tokens::light())[text], ground);
    QVERIFY2(contrast >= least, qPrintable(QString::number(contrast)));
}

void TokensTest::paletteHasAllGroups()
{
    QFETCH(bool, dark);
    const Tokens &tokens = dark ? Tokens::dark() : Tokens::light();
    const QPalette palette = tokens.palette();
    QCOMPARE(palette.color(QPalette::Active, QPalette::Highlight), tokens[Token::Highlight]);
    QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight), tokens[Token::Selection]);
    QCOMPARE(palette.color(QPalette::Inactive, QPalette::HighlightedText), tokens[Token::Text]);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        QCOMPARE(palette.color(QPalette::Disabled, role), tokens[Token::DisabledText]);
    QCOMPARE(palette.color(QPalette::PlaceholderText), tokens[Token::Placeholder]);
}

void TokensTest::themeIsKnownByTheWindow()
{
    QCOMPARE(&Tokens::of(Tokens::dark().palette()), &Tokens::dark());
    QCOMPARE(&Tokens::of(Tokens::light().palette()), &Tokens::light());
    // A child with a ground of its own does not change the theme it is in.
    QWidget window;
    window.setPalette(Tokens::dark().palette());
    QWidget child(&window);
    child.setPalette(QPalette(Qt::white));
    QVERIFY(Tokens::of(&child).isDark());
}

ENDORSE_TEST(TokensTest)
#include "tokenstest.moc"
