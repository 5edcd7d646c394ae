// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/cancel.h>
#include <core/clock.h>
#include <core/result.h>
#include <support/testregistry.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QTest>
#include <QTranslator>

using namespace endorse::core;

namespace {

/// Answers every text in capitals: what a real translation does, without a file.
class ShoutingTranslator final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QString::fromUtf8(source).toUpper();
    }
};

} // namespace

class ErrorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textFillsArgumentsOnce();
    void textFollowsTheLanguage();
    void textComesBackFromJson();
    void jsonHasTheStableShape();
    void timestampHasSevenDigits();
};

void ErrorTest::textFillsArgumentsOnce()
{
    const Text text = Text("c", "%2 before %1, 100 %, %3.").arg(QStringLiteral("%2")).arg(7);
    QCOMPARE(text.english(), QStringLiteral("7 before %2, 100 %, ."));
    QVERIFY(Text().isEmpty());
    QCOMPARE(Text().render(), QString());
}

void ErrorTest::textFollowsTheLanguage()
{
    const Text text = Text("c", "key %1 of %2").arg(Text("c", "owner")).arg(QStringLiteral("tpm"));
    QCOMPARE(text.render(), QStringLiteral("key owner of tpm"));
    ShoutingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QCOMPARE(text.render(), QStringLiteral("KEY OWNER OF tpm"));
    QCOMPARE(text.english(), QStringLiteral("key owner of tpm"));
    QCoreApplication::removeTranslator(&translator);
}

void ErrorTest::textComesBackFromJson()
{
    const Text text = Text("c", "key %1 of %2: %3")
                          .arg(Text("c", "owner %1").arg(QStringLiteral("%2 <b>")))
                          .arg(7)
                          .arg(Text::verbatim(QStringLiteral("%1 stays")));
    const Text back = Text::fromJson(text.toJson());
    QCOMPARE(back, text);
    QCOMPARE(back.english(), QStringLiteral("key owner %2 <b> of 7: %1 stays"));
    QCOMPARE(Text::fromJson(Text().toJson()), Text());
    // What a damaged file may hold.
    QVERIFY(Text::fromJson({{QStringLiteral("context"), 1}}).isEmpty());
    QJsonObject deep{{QStringLiteral("context"), QStringLiteral("c")},
                     {QStringLiteral("source"), QStringLiteral("(%1)")}};
    for (int i = 0; i < 100; ++i) {
        QJsonObject around = deep;
        around.insert(QStringLiteral("arguments"), QJsonArray{deep});
        deep = around;
    }
    QVERIFY(Text::fromJson(deep).english().size() < 40);
}

void ErrorTest::jsonHasTheStableShape()
{
    const Error error{.category = ErrorCategory::Dps,
                      .code = QStringLiteral("400004"),
                      .place = QStringLiteral("register"),
                      .message = {"c", "refused"},
                      .hint = {"c", "look"},
                      .technical = QStringLiteral("body"),
                      .httpStatus = 400};
    const QJsonObject json = error.toJson();
    QCOMPARE(json.keys(), QStringList({QStringLiteral("category"), QStringLiteral("code"),
                                       QStringLiteral("hint"), QStringLiteral("httpStatus"),
                                       QStringLiteral("message"), QStringLiteral("place"),
                                       QStringLiteral("technical")}));
    QCOMPARE(json.value(QLatin1String("category")).toString(), QStringLiteral("dps"));
    QCOMPARE(error.toLogLine(), QStringLiteral("dps 400004 at register: refused (body)"));
    QVERIFY(!Error{}.toJson().contains(QLatin1String("httpStatus")));
}

void ErrorTest::timestampHasSevenDigits()
{
    const ManualClock clock(QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 6), Qt::UTC));
    QCOMPARE(toDpsTimestamp(clock.now()), QStringLiteral("2026-01-02T03:04:05.0060000Z"));
}

ENDORSE_TEST(ErrorTest)
#include "errortest.moc"
