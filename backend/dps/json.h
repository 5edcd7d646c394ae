// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace endorse::core {
class Secret;
}

namespace endorse::dps {

/// A member of a JSON object that the reader has no name for, with its value as it was written.
struct RawMember final
{
    QString name;
    core::Bytes json; ///< The value's text, valid JSON.

    friend bool operator==(const RawMember &, const RawMember &) = default;
};
using RawMembers = QList<RawMember>;

/// The members of one JSON object, each value as raw text. The whole text was checked when it was
/// parsed: grammar, UTF-8, depth of at most 64, no member twice. Thread: a value.
class JsonObject final
{
public:
    /// Fails with category Protocol, code "json", on anything that is not one JSON object.
    /// @p place is the JSON path of the object, empty for the document.
    static core::Result<JsonObject> parse(QByteArrayView text, const QString &place = {});

    const RawMembers &members() const { return m_members; }
    /// The raw value; empty when the member is absent.
    core::Bytes raw(QLatin1String name) const;
    QString place() const { return m_place; }

private:
    RawMembers m_members;
    QString m_place;
};

/// The elements of a JSON array, each as raw text; only the array itself is checked, as each
/// element is when it is parsed. Fails as JsonObject::parse does.
core::Result<QList<core::Bytes>> jsonElements(QByteArrayView text, const QString &place = {});

/// Reads the members of one object by name and gathers what is left. The first failure sticks:
/// later reads give empty values, and error() tells it with its JSON path. A member that is null
/// counts as absent. Thread: a value.
class JsonReader final
{
public:
    explicit JsonReader(JsonObject object)
        : m_object(std::move(object))
    {
    }

    /// A null QString when absent.
    QString string(const char *name);
    QString requiredString(const char *name);
    /// Text that is ASCII by its nature (base64, ETag); null when absent.
    QByteArray ascii(const char *name);
    QByteArray requiredAscii(const char *name);
    /// Printable ASCII text that is not to stay in memory (the document it stands in is the
    /// caller's); empty when absent.
    core::Secret secret(const char *name);
    std::optional<qint64> integer(const char *name);
    std::optional<bool> boolean(const char *name);
    std::optional<QStringList> strings(const char *name);
    std::optional<JsonObject> object(const char *name);
    std::optional<JsonObject> requiredObject(const char *name);
    /// Any value as it is written; a null QByteArray when absent or null.
    core::Bytes raw(const char *name);

    /// The members that were not read, in their order.
    RawMembers rest() const;
    /// Makes @p error the error unless there is one.
    void fail(core::Error error);
    const std::optional<core::Error> &error() const { return m_error; }

private:
    core::Bytes take(const char *name);
    void wrongType(const char *name, const char *expected);
    void missing(const char *name);

    JsonObject m_object;
    QStringList m_read;
    std::optional<core::Error> m_error;
};

/// The error of an answer or body that has not the expected JSON form. Category Protocol, code
/// "json".
core::Error jsonError(const QString &place, const QString &technical);

/// Writes one JSON object without white space. Null strings and empty optionals are left out.
class JsonWriter final
{
public:
    JsonWriter &string(const char *name, const QString &value);
    JsonWriter &ascii(const char *name, const QByteArray &value);
    /// Nothing is written when it is empty. The text that finish() gives is then secret too.
    JsonWriter &secret(const char *name, const core::Secret &value);
    JsonWriter &integer(const char *name, std::optional<qint64> value);
    JsonWriter &boolean(const char *name, std::optional<bool> value);
    JsonWriter &strings(const char *name, const std::optional<QStringList> &value);
    /// @p json must be valid JSON; nothing is written when it is empty.
    JsonWriter &raw(const char *name, const core::Bytes &json);
    JsonWriter &rest(const RawMembers &members);
    core::Bytes finish();

private:
    JsonWriter &member(const QString &name, const core::Bytes &json);
    /// Writes the name and the colon; the value follows.
    void begin(QByteArrayView asciiName);

    core::Bytes m_text = "{";
};

/// A JSON string with its quotes; control characters, quotes and backslashes escaped, UTF-8.
core::Bytes jsonQuoted(const QString &text);

} // namespace endorse::dps
