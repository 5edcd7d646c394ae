// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonshape.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QRegularExpression>

namespace endorse::fuzz {

namespace {

/// All values of a text, each before what it holds.
void collectValues(const QJsonValue &value, QList<QJsonValue> &out)
{
    out.append(value);
    const QJsonObject object = value.toObject();
    for (const QJsonValue each : object)
        collectValues(each, out);
    const QJsonArray array = value.toArray();
    for (const QJsonValue each : array)
        collectValues(each, out);
}

QJsonValue otherText(Mutator &mutator, const QString &text)
{
    core::Bytes bytes = text.toUtf8();
    mutator.mutateOnce(bytes);
    return QString::fromUtf8(bytes);
}

QJsonValue anyValue(Mutator &mutator, const QList<QJsonValue> &all)
{
    switch (mutator.below(8)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return mutator.below(2) == 0;
    case 2: {
        static const QList<double> numbers{0, -1, 1, 1.5, 4294967296.0, 9007199254740993.0, 1e300};
        return numbers.at(mutator.below(numbers.size()));
    }
    case 3:
        return QString();
    case 4:
        return QJsonArray();
    case 5:
        return QJsonObject();
    default:
        return all.at(mutator.below(all.size()));
    }
}

/// One of @p keys; they are there.
QString anyKey(Mutator &mutator, const QStringList &keys)
{
    return keys.at(mutator.below(keys.size()));
}

QJsonValue otherObject(Mutator &mutator, QJsonObject object, const QList<QJsonValue> &all)
{
    const QStringList keys = object.keys();
    switch (keys.isEmpty() ? 0 : mutator.below(4)) {
    case 0:
        object.insert(otherText(mutator, QStringLiteral("member")).toString(),
                      anyValue(mutator, all));
        break;
    case 1: {
        const QString key = anyKey(mutator, keys);
        object.insert(otherText(mutator, key).toString(), object.take(key));
        break;
    }
    case 2:
        object.insert(anyKey(mutator, keys), anyValue(mutator, all));
        break;
    default:
        object.remove(anyKey(mutator, keys));
        break;
    }
    return object;
}

QJsonValue otherArray(Mutator &mutator, QJsonArray array, const QList<QJsonValue> &all)
{
    switch (array.isEmpty() ? 0 : mutator.below(3)) {
    case 0:
        array.append(anyValue(mutator, all));
        break;
    case 1:
        array.insert(mutator.below(array.size()), array.at(mutator.below(array.size())));
        break;
    default:
        array.removeAt(mutator.below(array.size()));
        break;
    }
    return array;
}

QJsonValue changed(Mutator &mutator, const QJsonValue &value, const QList<QJsonValue> &all)
{
    if (mutator.below(4) == 0)
        return mutator.below(4) == 0 ? QJsonValue(QJsonArray{value}) : anyValue(mutator, all);
    if (value.isObject())
        return otherObject(mutator, value.toObject(), all);
    if (value.isArray())
        return otherArray(mutator, value.toArray(), all);
    if (value.isString())
        return otherText(mutator, value.toString());
    return anyValue(mutator, all);
}

/// The tree again, with the value at place @p left of collectValues() changed.
QJsonValue walk(Mutator &mutator, const QJsonValue &value, const QList<QJsonValue> &all,
                qsizetype &left)
{
    if (left-- == 0)
        return changed(mutator, value, all);
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end() && left >= 0; ++it)
            *it = walk(mutator, it.value(), all, left);
        return object;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (auto it = array.begin(); it != array.end() && left >= 0; ++it)
            *it = walk(mutator, *it, all, left);
        return array;
    }
    return value;
}

/// One member stands there twice, which no QJsonObject can hold.
core::Bytes withRepeatedMember(Mutator &mutator, const core::Bytes &json)
{
    static const QRegularExpression member(QStringLiteral("\"[A-Za-z0-9_$#]+\":"));
    QList<QRegularExpressionMatch> matches;
    const QString text = QString::fromUtf8(json);
    for (const QRegularExpressionMatch &match : member.globalMatch(text))
        matches.append(match);
    if (matches.isEmpty())
        return json;
    const QRegularExpressionMatch match = matches.at(mutator.below(matches.size()));
    QString out = text;
    out.insert(match.capturedStart(), match.captured() + QStringLiteral("null,"));
    return out.toUtf8();
}

QJsonValue valueOf(const QJsonDocument &document)
{
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

core::Bytes textOf(const QJsonValue &value)
{
    // In an array, because a document holds nothing but objects and arrays.
    const core::Bytes text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return text.sliced(1, text.size() - 2);
}

} // namespace

core::Bytes reshapeJson(Mutator &mutator, const core::Bytes &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isNull()) {
        core::Bytes out = json;
        mutator.mutateOnce(out);
        return out;
    }
    if (mutator.below(10) == 0)
        return withRepeatedMember(mutator, json);
    QJsonValue value = valueOf(document);
    const qsizetype changes = mutator.below(4) == 0 ? 2 : 1;
    for (qsizetype i = 0; i < changes; ++i) {
        QList<QJsonValue> all;
        collectValues(value, all);
        qsizetype left = mutator.below(all.size());
        value = walk(mutator, value, all, left);
    }
    return textOf(value);
}

} // namespace endorse::fuzz
