// SPDX-License-Identifier: GPL-3.0-or-later
#include "cacertificate.h"

#include "attestationmechanism.h"
#include "jsonvalues.h"
#include "texts.h"

#include <QLocale>

#include <algorithm>

namespace endorse::dps {

using core::Bytes;
using core::Result;

namespace {

constexpr qsizetype maxNameSize = 128;

bool isCaNameCharacter(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') ||
           c == u'-' || c == u'.' || c == u'_';
}

void readCaProperties(JsonReader &reader, CaCertificate *out)
{
    out->certificate = reader.ascii("certificate");
    out->subject = reader.string("subject");
    out->thumbprint = reader.string("thumbprint");
    out->isVerified = reader.boolean("isVerified");
    out->created = reader.string("created");
    out->updated = reader.string("updated");
    out->expiry = reader.string("expiry");
    out->verificationCode = reader.string("verificationCode");
    out->unknownProperties = reader.rest();
}

} // namespace

Result<CaCertificateName> CaCertificateName::parse(const QString &text)
{
    if (text.isEmpty() || text.size() > maxNameSize ||
        !std::all_of(text.begin(), text.end(), isCaNameCharacter)) {
        return core::fail(
            {.category = core::ErrorCategory::Input,
             .code = QStringLiteral("ca-certificate-name"),
             .place = {},
             .message = dps::text(QT_TRANSLATE_NOOP("endorse::dps",
                                                    "“%1” is not the name of a CA certificate."))
                            .arg(text.left(160)),
             .hint = dps::text(QT_TRANSLATE_NOOP("endorse::dps",
                                                 "Use 1 to 128 letters, digits and the characters "
                                                 "- . _.")),
             .technical =
                 QStringLiteral("%1 characters: \"%2\"").arg(text.size()).arg(text.left(160))});
    }
    return CaCertificateName(text);
}

Result<CaCertificate> CaCertificate::fromJson(QByteArrayView text)
{
    const Result<JsonObject> object = JsonObject::parse(text);
    if (!object)
        return core::fail(object.error());
    JsonReader reader(*object);
    CaCertificate out;
    out.id = reader.string("id");
    out.name = reader.requiredString("name");
    out.type = reader.string("type");
    out.etag = reader.ascii("etag");
    if (const auto properties = reader.requiredObject("properties"); properties) {
        JsonReader inner(*properties);
        readCaProperties(inner, &out);
        if (inner.error())
            reader.fail(*inner.error());
    }
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes CaCertificate::toJson() const
{
    const Bytes properties = JsonWriter()
                                 .string("subject", subject)
                                 .string("expiry", expiry)
                                 .string("thumbprint", thumbprint)
                                 .boolean("isVerified", isVerified)
                                 .ascii("certificate", certificate)
                                 .string("created", created)
                                 .string("updated", updated)
                                 .string("verificationCode", verificationCode)
                                 .rest(unknownProperties)
                                 .finish();
    return JsonWriter()
        .string("id", id)
        .string("name", name)
        .string("type", type)
        .ascii("etag", etag)
        .raw("properties", properties)
        .rest(unknown)
        .finish();
}

Result<CaCertificateList> CaCertificateList::fromJson(QByteArrayView text)
{
    const Result<JsonObject> object = JsonObject::parse(text);
    if (!object)
        return core::fail(object.error());
    const Bytes array = object->raw(QLatin1String("value"));
    const auto elements =
        jsonElements(array.isEmpty() ? Bytes("[]") : array, QStringLiteral("value"));
    if (!elements)
        return core::fail(elements.error());
    CaCertificateList out;
    for (const Bytes &element : *elements) {
        auto certificate = CaCertificate::fromJson(element);
        if (!certificate)
            return core::fail(certificate.error());
        out.value.append(std::move(*certificate));
    }
    return out;
}

Bytes CaCertificateList::toJson() const
{
    Bytes array = "[";
    for (const CaCertificate &certificate : value) {
        if (array.size() > 1)
            array += ',';
        array += certificate.toJson();
    }
    array += ']';
    return JsonWriter().raw("value", array).finish();
}

Result<Bytes> caCertificateInBody(QByteArrayView json)
{
    const Result<JsonObject> object = JsonObject::parse(json);
    if (!object)
        return core::fail(object.error());
    JsonReader reader(*object);
    X509CertificateWithInfo sent;
    if (const auto properties = reader.object("properties"); properties) {
        JsonReader inner(*properties);
        sent.certificate = inner.requiredString("certificate").toUtf8();
        if (inner.error())
            reader.fail(*inner.error());
    } else {
        sent.certificate = reader.requiredString("certificate").toUtf8();
    }
    if (reader.error())
        return core::fail(*reader.error());
    return sent.der();
}

QString toHttpDate(const QDateTime &when)
{
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    return english.toString(when.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")) +
           QLatin1String(" GMT");
}

bool isAzureService(const QString &hostName)
{
    static const QStringList domains{QStringLiteral(".azure-devices-provisioning.net"),
                                     QStringLiteral(".azure-devices-provisioning.cn"),
                                     QStringLiteral(".azure-devices-provisioning.us")};
    return std::any_of(domains.begin(), domains.end(), [&hostName](const QString &domain) {
        return hostName.endsWith(domain, Qt::CaseInsensitive);
    });
}

} // namespace endorse::dps
