// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldproblems.h"
#include "texts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

// What a hub takes as tags and desired properties. Source: IoT Hub documentation, "Understand and
// use device twins", sections "Tags and properties format" and "Device twin size".

namespace endorse::dps {

using core::Bytes;
using core::Result;

namespace {

constexpr qsizetype MaxKeyBytes = 1024;
constexpr qsizetype MaxStringBytes = 4096;
constexpr int MaxObjectDepth = 10;
constexpr qint64 MinInteger = -4503599627370496;
constexpr qint64 MaxInteger = 4503599627370495;
constexpr qsizetype MaxTagsSize = 8 * 1024;
constexpr qsizetype MaxPropertiesSize = 32 * 1024;
constexpr qsizetype NumberSize = 8;
constexpr qsizetype BooleanSize = 4;
/// One mistake, repeated in a thousand members, is said a few times only.
constexpr qsizetype MaxProblems = 20;

bool isControl(QChar c)
{
    return c < QChar(0x20) || (c >= QChar(0x7f) && c <= QChar(0x9f));
}

/// How a hub counts a string: its UTF-8 bytes without control characters.
qsizetype countedSize(const QString &text)
{
    QString kept = text;
    kept.removeIf(isControl);
    return kept.toUtf8().size();
}

/// Members that a hub adds at the top and leaves out of its own rules.
bool isReadOnly(const QString &name, int depth)
{
    return depth == 0 && (name == QLatin1String("$version") || name == QLatin1String("$metadata"));
}

class TwinCheck final
{
public:
    explicit TwinCheck(FieldProblems &problems)
        : m_problems(problems)
        , m_limit(problems.size() + MaxProblems)
    {
    }

    /// @p depth: 0 for the collection itself.
    void object(const JsonObject &object, int depth)
    {
        for (const RawMember &member : object.members()) {
            if (isReadOnly(member.name, depth))
                continue;
            const QString path = object.place() + u'.' + member.name;
            key(member.name, path);
            m_size += countedSize(member.name);
            value(member.json, path, depth);
        }
    }

    qsizetype size() const { return m_size; }

private:
    void key(const QString &name, const QString &path)
    {
        const bool allowed = !name.isEmpty() && std::none_of(name.begin(), name.end(), [](QChar c) {
            return isControl(c) || c == u'.' || c == u'$' || c == u' ';
        });
        if (!allowed) {
            add(path,
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The name “%1” holds a character that a device twin does "
                                       "not allow, or is empty."))
                    .arg(name.left(80)),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Use names without full stops, dollar signs, spaces and "
                                       "control characters.")));
        }
        if (name.toUtf8().size() > MaxKeyBytes) {
            add(path,
                text(QT_TRANSLATE_NOOP("endorse::dps", "A name in the device twin is too long.")),
                text(QT_TRANSLATE_NOOP("endorse::dps", "Use names of at most %1 bytes in UTF-8."))
                    .arg(MaxKeyBytes));
        }
    }

    void value(const Bytes &json, const QString &path, int depth)
    {
        switch (json.at(0)) {
        case '{':
            nested(json, path, depth + 1);
            break;
        case '[':
            elements(json, path, depth);
            break;
        case '"':
            string(json, path);
            break;
        case 't':
        case 'f':
            m_size += BooleanSize;
            break;
        case 'n':
            break;
        default:
            number(json, path);
        }
    }

    void nested(const Bytes &json, const QString &path, int depth)
    {
        if (depth > MaxObjectDepth) {
            add(path,
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The device twin has more than %1 objects inside one "
                                       "another."))
                    .arg(MaxObjectDepth),
                text(QT_TRANSLATE_NOOP("endorse::dps", "Make the structure flatter.")));
            return;
        }
        if (const Result<JsonObject> inner = JsonObject::parse(json, path))
            object(*inner, depth);
    }

    void elements(const Bytes &json, const QString &path, int depth)
    {
        const Result<QList<Bytes>> list = jsonElements(json);
        if (!list)
            return;
        for (qsizetype i = 0; i < list->size(); ++i)
            value(list->at(i), QStringLiteral("%1[%2]").arg(path).arg(i), depth);
    }

    void string(const Bytes &json, const QString &path)
    {
        const QString text = QJsonDocument::fromJson('[' + json + ']').array().at(0).toString();
        m_size += countedSize(text);
        if (text.toUtf8().size() <= MaxStringBytes)
            return;
        add(path,
            dps::text(QT_TRANSLATE_NOOP("endorse::dps", "A text in the device twin is too long.")),
            dps::text(QT_TRANSLATE_NOOP("endorse::dps", "Use texts of at most %1 bytes in UTF-8."))
                .arg(MaxStringBytes));
    }

    void number(const Bytes &json, const QString &path)
    {
        m_size += NumberSize;
        if (json.contains('.') || json.contains('e') || json.contains('E'))
            return;
        bool fits = false;
        const qint64 value = json.toLongLong(&fits);
        if (fits && value >= MinInteger && value <= MaxInteger)
            return;
        add(path,
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "The integer %1 is larger or smaller than a device twin can "
                                   "hold."))
                .arg(QString::fromLatin1(json.left(40))),
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "Use integers from %1 to %2, or write the number as a text."))
                .arg(MinInteger)
                .arg(MaxInteger));
    }

    void add(const QString &path, core::Text message, core::Text hint)
    {
        if (m_problems.size() < m_limit)
            m_problems.add(path, std::move(message), std::move(hint));
    }

    FieldProblems &m_problems;
    qsizetype m_limit;
    qsizetype m_size = 0;
};

} // namespace

void checkTwinCollection(FieldProblems &problems, const Bytes &json, const QString &member)
{
    if (json.isEmpty())
        return;
    const Result<JsonObject> object = JsonObject::parse(json, member);
    if (!object) {
        problems.add(member,
                     text(QT_TRANSLATE_NOOP("endorse::dps", "The text is not a JSON object.")),
                     text(QT_TRANSLATE_NOOP("endorse::dps",
                                            "Write a JSON object with braces around it, such as "
                                            "{\"name\": \"value\"}.")),
                     object.error().technical);
        return;
    }
    TwinCheck check(problems);
    check.object(*object, 0);
    const qsizetype limit =
        member.endsWith(QLatin1String("tags")) ? MaxTagsSize : MaxPropertiesSize;
    if (check.size() > limit) {
        problems.add(
            member,
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "This part of the device twin has %1 bytes, and %2 "
                                   "are allowed."))
                .arg(check.size())
                .arg(limit),
            text(QT_TRANSLATE_NOOP("endorse::dps", "Leave out what the device does not need at its "
                                                   "start.")));
    }
}

QList<FieldProblem> twinProblems(const Bytes &json, const QString &member)
{
    FieldProblems problems;
    checkTwinCollection(problems, json, member);
    return problems.take();
}

} // namespace endorse::dps
