// SPDX-License-Identifier: GPL-3.0-or-later
#include "json.h"

#include "texts.h"

#include <core/secret.h>

#include <simdjson.h>

#include <QSet>

#include <algorithm>

namespace endorse::dps {

using core::Bytes;
using core::Error;
using core::ErrorCategory;
using core::Result;

namespace {

namespace ondemand = simdjson::ondemand;

constexpr int MaxDepth = 64;

std::string_view view(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// RFC 8259 section 6. On-demand parsing does not look at numbers that nobody reads, and the ones
/// kept as raw text may be larger than any C++ type.
bool isJsonNumber(QByteArrayView text)
{
    qsizetype i = 0;
    const auto digits = [&text, &i] {
        const qsizetype start = i;
        while (i < text.size() && text[i] >= '0' && text[i] <= '9')
            ++i;
        return i - start;
    };
    if (i < text.size() && text[i] == '-')
        ++i;
    const bool leadingZero = i < text.size() && text[i] == '0';
    const qsizetype integerDigits = digits();
    if (integerDigits == 0 || (leadingZero && integerDigits > 1))
        return false;
    if (i < text.size() && text[i] == '.') {
        ++i;
        if (digits() == 0)
            return false;
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-'))
            ++i;
        if (digits() == 0)
            return false;
    }
    return i == text.size();
}

/// Looks at every token below @p value, since on-demand parsing checks only what is visited.
simdjson::error_code check(ondemand::value value, int depth);

simdjson::error_code checkObject(ondemand::object object, int depth)
{
    for (auto member : object) {
        ondemand::field field;
        if (const auto error = std::move(member).get(field))
            return error;
        std::string_view key;
        if (const auto error = field.unescaped_key().get(key))
            return error;
        if (const auto error = check(field.value(), depth))
            return error;
    }
    return simdjson::SUCCESS;
}

simdjson::error_code checkArray(ondemand::array array, int depth)
{
    for (auto element : array) {
        ondemand::value value;
        // get() takes an rvalue, though there is nothing to move.
        if (const auto error = std::move(element).get(value)) // NOLINT(performance-move-const-arg)
            return error;
        if (const auto error = check(value, depth))
            return error;
    }
    return simdjson::SUCCESS;
}

simdjson::error_code check(ondemand::value value, int depth)
{
    if (depth > MaxDepth)
        return simdjson::DEPTH_ERROR;
    ondemand::json_type type = ondemand::json_type::null;
    if (const auto error = value.type().get(type))
        return error;
    switch (type) {
    case ondemand::json_type::object: {
        ondemand::object object;
        if (const auto error = value.get_object().get(object))
            return error;
        return checkObject(object, depth + 1);
    }
    case ondemand::json_type::array: {
        ondemand::array array;
        if (const auto error = value.get_array().get(array))
            return error;
        return checkArray(array, depth + 1);
    }
    case ondemand::json_type::string: {
        std::string_view text;
        return value.get_string().get(text);
    }
    case ondemand::json_type::boolean: {
        bool flag = false;
        return value.get_bool().get(flag);
    }
    case ondemand::json_type::number: {
        const std::string_view token = value.raw_json_token();
        if (!isJsonNumber(
                QByteArrayView(token.data(), static_cast<qsizetype>(token.size())).trimmed()))
            return simdjson::NUMBER_ERROR;
        return simdjson::SUCCESS;
    }
    case ondemand::json_type::null: {
        bool isNull = false;
        if (const auto error = value.is_null().get(isNull))
            return error;
        return isNull ? simdjson::SUCCESS : simdjson::N_ATOM_ERROR;
    }
    }
    return simdjson::TAPE_ERROR;
}

simdjson::error_code rawText(ondemand::value value, Bytes *out)
{
    std::string_view text;
    if (const auto error = simdjson::to_json_string(value).get(text))
        return error;
    *out = QByteArrayView(text.data(), static_cast<qsizetype>(text.size())).trimmed().toByteArray();
    return simdjson::SUCCESS;
}

simdjson::error_code split(ondemand::document &document, RawMembers *out, QString *duplicate)
{
    ondemand::object object;
    if (const auto error = document.get_object().get(object))
        return error;
    QSet<QString> seen;
    for (auto member : object) {
        ondemand::field field;
        if (const auto error = std::move(member).get(field))
            return error;
        std::string_view key;
        if (const auto error = field.unescaped_key().get(key))
            return error;
        RawMember raw{toQString(key), {}};
        if (const auto error = rawText(field.value(), &raw.json))
            return error;
        if (seen.contains(raw.name))
            *duplicate = raw.name;
        seen.insert(raw.name);
        out->append(std::move(raw));
    }
    return simdjson::SUCCESS;
}

simdjson::error_code checkDocument(ondemand::document &document)
{
    ondemand::object object;
    if (const auto error = document.get_object().get(object))
        return error;
    if (const auto error = checkObject(object, 1))
        return error;
    // Something behind the object is no JSON document.
    const char *rest = nullptr;
    const auto atEnd = document.current_location().get(rest);
    return atEnd == simdjson::OUT_OF_BOUNDS ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
}

simdjson::error_code splitArray(ondemand::document &document, QList<Bytes> *out)
{
    ondemand::array array;
    if (const auto error = document.get_array().get(array))
        return error;
    for (auto element : array) {
        ondemand::value value;
        if (const auto error = std::move(element).get(value)) // NOLINT(performance-move-const-arg)
            return error;
        Bytes raw;
        if (const auto error = rawText(value, &raw))
            return error;
        out->append(std::move(raw));
    }
    const char *rest = nullptr;
    const auto atEnd = document.current_location().get(rest);
    return atEnd == simdjson::OUT_OF_BOUNDS ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
}

/// The text of a JSON string that was checked before.
std::optional<QString> decodeString(const Bytes &json)
{
    if (json.size() < 2 || json.front() != '"')
        return std::nullopt;
    if (!json.contains('\\'))
        return QString::fromUtf8(QByteArrayView(json).sliced(1, json.size() - 2));
    ondemand::parser parser;
    const simdjson::padded_string padded(view(json));
    ondemand::document document;
    std::string_view out;
    if (parser.iterate(padded).get(document) || document.get_string().get(out))
        return std::nullopt;
    return toQString(out);
}

/// The text of a JSON string that was checked before, when it is printable ASCII without escapes.
std::optional<QByteArray> plainAscii(const Bytes &json)
{
    if (json.size() < 2 || json.front() != '"')
        return std::nullopt;
    const QByteArrayView text = QByteArrayView(json).sliced(1, json.size() - 2);
    if (!std::all_of(text.begin(), text.end(),
                     [](char c) { return c >= ' ' && c < 0x7f && c != '\\'; }))
        return std::nullopt;
    return text.isEmpty() ? QByteArray("") : text.toByteArray();
}

std::optional<QStringList> decodeStrings(const Bytes &json)
{
    ondemand::parser parser;
    const simdjson::padded_string padded(view(json));
    ondemand::document document;
    ondemand::array array;
    if (parser.iterate(padded).get(document) || document.get_array().get(array))
        return std::nullopt;
    QStringList out;
    for (auto element : array) {
        std::string_view text;
        if (element.get_string().get(text))
            return std::nullopt;
        out.append(toQString(text));
    }
    return out;
}

QString pathOf(const QString &place, const QString &name)
{
    return place.isEmpty() ? name : place + u'.' + name;
}

} // namespace

Error jsonError(const QString &place, const QString &technical)
{
    const core::Text message =
        place.isEmpty()
            ? text(QT_TRANSLATE_NOOP("endorse::dps", "The text is not a JSON object of the "
                                                     "expected form."))
            : text(QT_TRANSLATE_NOOP("endorse::dps",
                                     "The JSON text has not the expected form at “%1”."))
                  .arg(place);
    return {.category = ErrorCategory::Protocol,
            .code = QStringLiteral("json"),
            .place = place,
            .message = message,
            .hint = text(QT_TRANSLATE_NOOP("endorse::dps",
                                           "Check that the address is that of a provisioning "
                                           "service or hub and that no proxy answers for it.")),
            .technical = technical};
}

Result<JsonObject> JsonObject::parse(QByteArrayView text, const QString &place)
{
    JsonObject out;
    out.m_place = place;
    ondemand::parser parser;
    const simdjson::padded_string padded(view(text));
    ondemand::document document;
    QString duplicate;
    simdjson::error_code error = parser.iterate(padded).get(document);
    if (!error)
        error = checkDocument(document);
    if (!error) {
        document.rewind();
        error = split(document, &out.m_members, &duplicate);
    }
    if (error)
        return fail(jsonError(place, QString::fromLatin1(simdjson::error_message(error))));
    if (!duplicate.isNull())
        return fail(jsonError(pathOf(place, duplicate), QStringLiteral("the member occurs twice")));
    return out;
}

Result<QList<Bytes>> jsonElements(QByteArrayView text, const QString &place)
{
    ondemand::parser parser;
    const simdjson::padded_string padded(view(text));
    ondemand::document document;
    simdjson::error_code error = parser.iterate(padded).get(document);
    QList<Bytes> out;
    if (!error)
        error = splitArray(document, &out);
    if (error)
        return fail(jsonError(place, QString::fromLatin1(simdjson::error_message(error))));
    return out;
}

Bytes JsonObject::raw(QLatin1String name) const
{
    for (const RawMember &member : m_members) {
        if (member.name == name)
            return member.json;
    }
    return {};
}

Bytes JsonReader::take(const char *name)
{
    m_read.append(QString::fromLatin1(name));
    if (m_error)
        return {};
    Bytes json = m_object.raw(QLatin1String(name));
    return json == "null" ? Bytes() : json;
}

void JsonReader::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

void JsonReader::wrongType(const char *name, const char *expected)
{
    fail(jsonError(pathOf(m_object.place(), QString::fromLatin1(name)),
                   QStringLiteral("not %1").arg(QString::fromLatin1(expected))));
}

void JsonReader::missing(const char *name)
{
    fail(jsonError(pathOf(m_object.place(), QString::fromLatin1(name)),
                   QStringLiteral("the member is missing")));
}

QString JsonReader::string(const char *name)
{
    const Bytes json = take(name);
    if (json.isNull())
        return {};
    const std::optional<QString> value = decodeString(json);
    if (!value) {
        wrongType(name, "a string");
        return {};
    }
    // Present but empty is not the same as absent.
    return value->isNull() ? QStringLiteral("") : *value;
}

QString JsonReader::requiredString(const char *name)
{
    QString value = string(name);
    if (value.isNull())
        missing(name);
    return value;
}

QByteArray JsonReader::ascii(const char *name)
{
    const Bytes json = take(name);
    if (json.isNull())
        return {};
    // Nearly all such texts, keys among them, have no escape: they are copied once.
    if (std::optional<QByteArray> plain = plainAscii(json))
        return *plain;
    const std::optional<QString> value = decodeString(json);
    if (!value) {
        wrongType(name, "a string");
        return {};
    }
    if (!std::all_of(value->begin(), value->end(),
                     [](QChar c) { return c >= u' ' && c.unicode() < 0x7f; })) {
        wrongType(name, "printable ASCII text");
        return {};
    }
    return value->isEmpty() ? QByteArray("") : value->toLatin1();
}

QByteArray JsonReader::requiredAscii(const char *name)
{
    QByteArray value = ascii(name);
    if (value.isNull())
        missing(name);
    return value;
}

core::Secret JsonReader::secret(const char *name)
{
    QByteArray value = ascii(name);
    return core::Secret::take(std::move(value));
}

std::optional<qint64> JsonReader::integer(const char *name)
{
    const Bytes json = take(name);
    if (json.isNull())
        return std::nullopt;
    bool good = false;
    const qint64 value = json.toLongLong(&good);
    if (!good) {
        wrongType(name, "an integer of 64 bits");
        return std::nullopt;
    }
    return value;
}

std::optional<bool> JsonReader::boolean(const char *name)
{
    const Bytes json = take(name);
    if (json.isNull())
        return std::nullopt;
    if (json != "true" && json != "false") {
        wrongType(name, "true or false");
        return std::nullopt;
    }
    return json == "true";
}

std::optional<QStringList> JsonReader::strings(const char *name)
{
    const Bytes json = take(name);
    if (json.isNull())
        return std::nullopt;
    std::optional<QStringList> value = decodeStrings(json);
    if (!value)
        wrongType(name, "an array of strings");
    return value;
}

std::optional<JsonObject> JsonReader::object(const char *name)
{
    const Bytes json = take(name);
    if (json.isNull())
        return std::nullopt;
    Result<JsonObject> value =
        JsonObject::parse(json, pathOf(m_object.place(), QString::fromLatin1(name)));
    if (!value) {
        fail(value.error());
        return std::nullopt;
    }
    return *value;
}

std::optional<JsonObject> JsonReader::requiredObject(const char *name)
{
    std::optional<JsonObject> value = object(name);
    if (!value)
        missing(name);
    return value;
}

Bytes JsonReader::raw(const char *name)
{
    return take(name);
}

RawMembers JsonReader::rest() const
{
    RawMembers out;
    for (const RawMember &member : m_object.members()) {
        if (!m_read.contains(member.name))
            out.append(member);
    }
    return out;
}

} // namespace endorse::dps
