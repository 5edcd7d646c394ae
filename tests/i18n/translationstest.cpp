// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/testregistry.h>

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message final
{
    QString context;
    QString source;
    QStringList translations;
    QString type;
};

QList<Message> readTranslations(const QString &language)
{
    QFile file(QStringLiteral(ENDORSE_SOURCE_DIR "/translations/endorse_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.append({context, {}, {}, {}});
        } else if (xml.name() == QLatin1String("source") && !messages.isEmpty()) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation") && !messages.isEmpty()) {
            messages.last().type = xml.attributes().value(QLatin1String("type")).toString();
            QString direct;
            while (xml.readNext() != QXmlStreamReader::EndElement ||
                   xml.name() != QLatin1String("translation")) {
                if (xml.isStartElement() && xml.name() == QLatin1String("numerusform"))
                    messages.last().translations.append(xml.readElementText());
                else if (xml.isCharacters())
                    direct += xml.text();
            }
            if (messages.last().translations.isEmpty())
                messages.last().translations.append(direct);
        }
    }
    return messages;
}

/// The placeholders and tags of a text, sorted: they must be the same in every language.
QStringList marksOf(const QString &text)
{
    static const QRegularExpression marks(QStringLiteral("%(?:L?\\d|n)|<[^>]+>"));
    QStringList found;
    for (auto it = marks.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

QString describe(const Message &message)
{
    return message.context + QLatin1String(": ") + message.source;
}

} // namespace

class TranslationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void koreanNamesTheEk();
    void mnemonicsFollowTheText_data() { everyTextIsTranslated_data(); }
    void mnemonicsFollowTheText();
};

void TranslationsTest::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Japanese") << QStringLiteral("ja");
    QTest::newRow("Korean") << QStringLiteral("ko");
}

void TranslationsTest::everyTextIsTranslated()
{
    QFETCH(QString, language);
    const QList<Message> messages = readTranslations(language);
    QVERIFY(messages.size() > 100);
    QStringList problems;
    for (const Message &message : messages) {
        if (!message.type.isEmpty())
            problems.append(message.type + QLatin1String(": ") + describe(message));
        for (const QString &translation : message.translations) {
            if (translation.trimmed().isEmpty())
                problems.append(QLatin1String("empty: ") + describe(message));
            else if (marksOf(translation) != marksOf(message.source))
                problems.append(QLatin1String("placeholders: ") + describe(message));
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.mid(0, 20).join(QLatin1Char('\n'))));
}

void TranslationsTest::koreanNamesTheEk()
{
    // Alone the word reads as "authentication key".
    for (const Message &message : readTranslations(QStringLiteral("ko"))) {
        for (const QString &translation : message.translations) {
            const auto words = translation.count(QStringLiteral("인증 키"));
            QVERIFY2(words == translation.count(QStringLiteral("인증 키(EK)")),
                     qPrintable(describe(message)));
        }
    }
}

void TranslationsTest::mnemonicsFollowTheText()
{
    QFETCH(QString, language);
    static const QRegularExpression mnemonic(QStringLiteral("&[^&\\s](?!\\w*=)"));
    static const QRegularExpression bracketed(QStringLiteral("\\(&[A-Z0-9]\\)(\\.\\.\\.|…|:)?$"));
    for (const Message &message : readTranslations(language)) {
        if (!message.source.contains(mnemonic))
            continue;
        for (const QString &translation : message.translations)
            QVERIFY2(translation.contains(bracketed),
                     qPrintable(describe(message) + QLatin1String(" = ") + translation));
    }
}

ENDORSE_TEST(TranslationsTest)
#include "translationstest.moc"
