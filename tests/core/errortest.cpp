// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/cancel.h>
#include <core/clock.h>
#include <core/result.h>
#include <support/testregistry.h>

#include <QCoreApplication>
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
