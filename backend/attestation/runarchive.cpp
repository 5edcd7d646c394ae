// SPDX-License-Identifier: GPL-3.0-or-later
#include "runarchive.h"

#include <attestation/attestationkind.h>

#include <algorithm>

namespace endorse::attestation {

namespace {

using core::ErrorCategory;
using core::Text;

/// No structure of a TPM is nested deeper; what a damaged file holds must not use up the stack.
constexpr int maximumTreeDepth = 24;

QString stringOf(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toString();
}

QJsonObject objectOf(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toObject();
}

QJsonArray arrayOf(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toArray();
}

core::Bytes hexOf(const QJsonObject &json, const char *name)
{
    return core::Bytes::fromHex(stringOf(json, name).toLatin1());
}

QDateTime timeOf(const QJsonObject &json, const char *name)
{
    return QDateTime::fromString(stringOf(json, name), Qt::ISODateWithMs);
}

qint64 nanosecondsOf(const QJsonObject &json, const char *name)
{
    return qRound64(json.value(QLatin1String(name)).toDouble() * 1e6);
}

/// "0x1df"; a handle or code of the TPM.
quint32 numberOf(const QJsonObject &json, const char *name)
{
    return stringOf(json, name).toUInt(nullptr, 16);
}

/// The text that was kept, else what it once said.
Text textOf(const QJsonObject &kept, const QString &rendered)
{
    const Text text = Text::fromJson(kept);
    return text.isEmpty() ? Text::verbatim(rendered) : text;
}

template<class Enum>
std::optional<Enum> enumOf(const QString &name, Enum last)
{
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (toString(static_cast<Enum>(i)) == name)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

// Writing the texts.

QJsonArray labelsJson(const QList<Field> &fields)
{
    QJsonArray labels;
    for (const Field &field : fields)
        labels.append(field.label.toJson());
    return labels;
}

QJsonObject stepTexts(const StepRecord &step)
{
    QJsonObject json{
        {QStringLiteral("explanation"), step.explanation.toJson()},
        {QStringLiteral("detail"), step.detail.toJson()},
        {QStringLiteral("sent"), labelsJson(step.sent)},
        {QStringLiteral("received"), labelsJson(step.received)},
    };
    if (step.error)
        json.insert(QStringLiteral("error"), keptErrorJson(*step.error));
    if (step.injection)
        json.insert(QStringLiteral("injection"), step.injection->words.toJson());
    return json;
}

QJsonObject textsJson(const AttestationResult &result)
{
    QJsonArray steps;
    for (const StepRecord &step : result.steps)
        steps.append(stepTexts(step));
    QJsonArray warnings;
    for (const Text &warning : result.warnings)
        warnings.append(warning.toJson());
    QJsonObject json{{QStringLiteral("steps"), steps}, {QStringLiteral("warnings"), warnings}};
    if (result.error)
        json.insert(QStringLiteral("error"), keptErrorJson(*result.error));
    return json;
}

// Reading the record.

tpmtypes::StructureNode treeOf(const QJsonObject &json, int depth = 0)
{
    tpmtypes::StructureNode node;
    if (json.isEmpty() || depth > maximumTreeDepth)
        return node;
    node.name = stringOf(json, "name");
    node.type = stringOf(json, "type");
    node.range = {json.value(QLatin1String("offset")).toInt(),
                  json.value(QLatin1String("length")).toInt()};
    node.value = stringOf(json, "value");
    const QJsonArray children = arrayOf(json, "children");
    for (const QJsonValue child : children)
        node.children.append(treeOf(child.toObject(), depth + 1));
    return node;
}

QList<Field> fieldsOf(const QJsonArray &json, const QJsonArray &labels)
{
    QList<Field> fields;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QJsonObject object = json.at(i).toObject();
        Field field;
        field.label = textOf(labels.at(i).toObject(), stringOf(object, "label"));
        field.value = stringOf(object, "value");
        field.bytes = hexOf(object, "bytes");
        field.tree = treeOf(objectOf(object, "tree"));
        field.masked = object.value(QLatin1String("masked")).toBool();
        fields.append(field);
    }
    return fields;
}

QList<KeyView> keysOf(const QJsonArray &json)
{
    QList<KeyView> keys;
    for (const QJsonValue value : json) {
        const QJsonObject object = value.toObject();
        const auto kind = enumOf(stringOf(object, "kind"), KeyKind::DeviceKey);
        const auto state = enumOf(stringOf(object, "state"), KeyState::Evicted);
        if (!kind || !state)
            continue;
        KeyView key;
        key.kind = *kind;
        key.state = *state;
        key.handle = numberOf(object, "handle");
        key.name = hexOf(object, "name");
        key.templateName = stringOf(object, "template");
        key.sizeBytes = object.value(QLatin1String("sizeBytes")).toInt();
        const QJsonArray attributes = arrayOf(object, "attributes");
        for (const QJsonValue attribute : attributes)
            key.attributes.append(attribute.toString());
        key.home = stringOf(object, "home");
        key.algorithm = stringOf(object, "algorithm");
        keys.append(key);
    }
    return keys;
}

QList<ComparedName> comparedOf(const QJsonArray &json)
{
    QList<ComparedName> names;
    for (const QJsonValue value : json) {
        const QJsonObject object = value.toObject();
        if (const auto kind = enumOf(stringOf(object, "kind"), KeyKind::DeviceKey))
            names.append({*kind, hexOf(object, "expected"), hexOf(object, "found")});
    }
    return names;
}

QList<tpmtypes::ByteRange> rangesOf(const QJsonArray &json)
{
    QList<tpmtypes::ByteRange> ranges;
    for (const QJsonValue range : json)
        ranges.append({range.toArray().at(0).toInt(), range.toArray().at(1).toInt()});
    return ranges;
}

QList<tpm::TpmExchange> commandsOf(const QJsonArray &json)
{
    QList<tpm::TpmExchange> exchanges;
    for (const QJsonValue value : json) {
        const QJsonObject object = value.toObject();
        tpm::TpmExchange exchange;
        exchange.commandName = stringOf(object, "command");
        exchange.commandCode = numberOf(object, "commandCode");
        exchange.responseCode = numberOf(object, "responseCode");
        exchange.startedAt = timeOf(object, "startedAt");
        exchange.wireNs = nanosecondsOf(object, "ms");
        exchange.command = hexOf(object, "sent");
        exchange.response = hexOf(object, "received");
        exchange.maskedInCommand = rangesOf(arrayOf(object, "maskedInSent"));
        exchange.maskedInResponse = rangesOf(arrayOf(object, "maskedInReceived"));
        exchanges.append(exchange);
    }
    return exchanges;
}

dps::HttpHeaders headersOf(const QJsonArray &json)
{
    dps::HttpHeaders headers;
    for (const QJsonValue header : json) {
        headers.append({header.toArray().at(0).toString().toLatin1(),
                        header.toArray().at(1).toString().toLatin1()});
    }
    return headers;
}

core::Bytes bodyOf(const QJsonObject &json, const char *name, const char *hexName)
{
    return json.contains(QLatin1String(hexName)) ? hexOf(json, hexName)
                                                 : stringOf(json, name).toUtf8();
}

/// An error of a transcript: its texts as they were shown.
core::Error shownErrorOf(const QJsonObject &json)
{
    core::Error error = keptErrorOf(json);
    error.message = Text::verbatim(stringOf(json, "message"));
    error.hint = Text::verbatim(stringOf(json, "hint"));
    return error;
}

QList<dps::HandshakeCertificate> certificatesOf(const QJsonArray &json)
{
    QList<dps::HandshakeCertificate> certificates;
    for (const QJsonValue value : json) {
        const QJsonObject object = value.toObject();
        certificates.append(
            {stringOf(object, "subject"), stringOf(object, "issuer"), stringOf(object, "sha256")});
    }
    return certificates;
}

QList<dps::HttpExchange> exchangesOf(const QJsonArray &json)
{
    QList<dps::HttpExchange> exchanges;
    for (const QJsonValue value : json) {
        const QJsonObject object = value.toObject();
        dps::HttpExchange exchange;
        exchange.method = stringOf(object, "method");
        exchange.url = QUrl(stringOf(object, "url"));
        exchange.requestHeaders = headersOf(arrayOf(object, "requestHeaders"));
        exchange.responseHeaders = headersOf(arrayOf(object, "responseHeaders"));
        exchange.requestBody = bodyOf(object, "requestBody", "requestBodyHex");
        exchange.responseBody = bodyOf(object, "responseBody", "responseBodyHex");
        exchange.status = object.value(QLatin1String("status")).toInt();
        exchange.reason = stringOf(object, "reason");
        exchange.startedAt = timeOf(object, "startedAt");
        exchange.durationNs = nanosecondsOf(object, "ms");
        exchange.reusedConnection = object.value(QLatin1String("reusedConnection")).toBool();
        exchange.tls = stringOf(object, "tls");
        exchange.clientCertificates = certificatesOf(arrayOf(object, "clientCertificates"));
        exchange.serverCertificates = certificatesOf(arrayOf(object, "serverCertificates"));
        if (object.contains(QLatin1String("error")))
            exchange.error = shownErrorOf(objectOf(object, "error"));
        exchanges.append(exchange);
    }
    return exchanges;
}

/// An error beside the texts that were kept of it.
std::optional<core::Error> errorOf(const QJsonObject &json, const QJsonObject &texts)
{
    if (texts.contains(QLatin1String("error")))
        return keptErrorOf(objectOf(texts, "error"));
    if (json.contains(QLatin1String("error")))
        return shownErrorOf(objectOf(json, "error"));
    return std::nullopt;
}

void readInjection(StepRecord *step, const QJsonObject &json, const QJsonObject &texts)
{
    if (!json.contains(QLatin1String("injection")))
        return;
    const QJsonObject injection = objectOf(json, "injection");
    step->injection = Injection{textOf(objectOf(texts, "injection"), stringOf(injection, "words")),
                                commandsOf(arrayOf(injection, "tpmCommands"))};
}

bool areStepsOf(AttestationKind kind, const QList<StepRecord> &steps)
{
    const QList<StepRecord> wanted = pendingSteps(kind);
    return std::equal(wanted.cbegin(), wanted.cend(), steps.cbegin(), steps.cend(),
                      [](const StepRecord &a, const StepRecord &b) { return a.id == b.id; });
}

/// A step without a TPM has no nonce; in older records it waits for one.
std::optional<NonceState> nonceOf(AttestationKind kind, const QJsonObject &json)
{
    if (kind != AttestationKind::Tpm && !json.contains(QLatin1String("nonce")))
        return NonceState::Waiting;
    return enumOf(stringOf(json, "nonce"), NonceState::Refused);
}

core::Result<StepRecord> stepOf(AttestationKind kind, const QJsonObject &json,
                                const QJsonObject &texts)
{
    const auto id = stepIdOf(stringOf(json, "id"));
    const auto status = stepStatusOf(stringOf(json, "status"));
    const auto nonce = nonceOf(kind, json);
    if (!id || !status || !nonce)
        return core::fail(damagedRecord(QStringLiteral("steps")));
    StepRecord step;
    step.id = *id;
    step.status = *status;
    step.nonce = *nonce;
    step.startedAt = timeOf(json, "startedAt");
    step.ms = json.value(QLatin1String("ms")).toDouble();
    step.tpmMs = json.value(QLatin1String("tpmMs")).toDouble();
    step.tssMs = json.value(QLatin1String("tssMs")).toDouble();
    step.httpMs = json.value(QLatin1String("httpMs")).toDouble();
    step.waitMs = json.value(QLatin1String("waitMs")).toDouble();
    step.explanation = textOf(objectOf(texts, "explanation"), stringOf(json, "explanation"));
    step.detail = textOf(objectOf(texts, "detail"), stringOf(json, "detail"));
    step.keys = keysOf(arrayOf(json, "keys"));
    step.compared = comparedOf(arrayOf(json, "compared"));
    step.sent = fieldsOf(arrayOf(json, "sent"), arrayOf(texts, "sent"));
    step.received = fieldsOf(arrayOf(json, "received"), arrayOf(texts, "received"));
    step.tpmCommands = commandsOf(arrayOf(json, "tpmCommands"));
    step.httpExchanges = exchangesOf(arrayOf(json, "httpExchanges"));
    step.error = errorOf(json, texts);
    readInjection(&step, json, texts);
    return step;
}

/// What is said of the certificate stands in the certificate itself.
core::Result<std::optional<DeviceCertificate>> certificateOf(const QJsonObject &json)
{
    if (!json.contains(QLatin1String("certificate")))
        return std::optional<DeviceCertificate>();
    const QJsonObject object = objectOf(json, "certificate");
    QList<core::Bytes> chain;
    const QJsonArray ders = arrayOf(object, "chain");
    for (const QJsonValue der : ders)
        chain.append(core::Bytes::fromHex(der.toString().toLatin1()));
    auto certificate = DeviceCertificate::of(chain);
    if (!certificate)
        return core::fail(damagedRecord(QStringLiteral("certificate")));
    certificate->keyHome = stringOf(object, "keyHome");
    certificate->keyAlgorithm = stringOf(object, "keyAlgorithm");
    certificate->keyDescription = stringOf(object, "keyDescription");
    return std::optional<DeviceCertificate>(std::move(*certificate));
}

void readHead(AttestationResult *result, const QJsonObject &json)
{
    const QJsonObject tpm = objectOf(json, "tpm");
    const QJsonObject service = objectOf(json, "service");
    const auto number = [&json](const char *name) {
        return json.value(QLatin1String(name)).toDouble();
    };
    result->ok = json.value(QLatin1String("ok")).toBool();
    result->registrationId = stringOf(json, "registrationId");
    result->deviceId = stringOf(json, "deviceId");
    result->assignedHub = stringOf(json, "assignedHub");
    result->substatus = stringOf(json, "substatus");
    result->wallMs = number("wallMs");
    result->tpmMs = number("tpmMs");
    result->tssMs = number("tssMs");
    result->httpMs = number("httpMs");
    result->waitMs = number("waitMs");
    result->fault = faultOf(stringOf(json, "fault"));
    result->recovered = json.value(QLatin1String("recovered")).toBool();
    result->tpmName = stringOf(tpm, "name");
    result->tpmAddress = stringOf(tpm, "address");
    result->tpmIsSoftware = tpm.value(QLatin1String("isSoftware")).toBool();
    result->ekName = hexOf(tpm, "ekName");
    result->srkName = hexOf(tpm, "srkName");
    result->srkChanged = tpm.value(QLatin1String("srkChanged")).toBool();
    result->endpoint = QUrl(stringOf(service, "endpoint"));
    result->idScope = stringOf(service, "idScope");
    result->serviceIsEmulator = service.value(QLatin1String("isEmulator")).toBool();
}

} // namespace

std::optional<StepId> stepIdOf(const QString &name)
{
    return enumOf(name, StepId::HubConnect);
}

std::optional<StepStatus> stepStatusOf(const QString &name)
{
    return enumOf(name, StepStatus::Cancelled);
}

core::Error damagedRecord(const QString &member)
{
    core::Error error;
    error.category = ErrorCategory::Store;
    error.code = QStringLiteral("damaged");
    error.place = member;
    error.message =
        Text("endorse::attestation",
             QT_TRANSLATE_NOOP("endorse::attestation",
                               "The record of this run is damaged and cannot be shown."));
    error.hint = Text("endorse::attestation",
                      QT_TRANSLATE_NOOP("endorse::attestation",
                                        "Delete the file, or bring it back from a copy."));
    return error;
}

QJsonObject keptErrorJson(const core::Error &error)
{
    QJsonObject json{
        {QStringLiteral("category"), toString(error.category)},
        {QStringLiteral("code"), error.code},
        {QStringLiteral("place"), error.place},
        {QStringLiteral("message"), error.message.toJson()},
        {QStringLiteral("hint"), error.hint.toJson()},
        {QStringLiteral("technical"), error.technical},
    };
    if (error.httpStatus != 0)
        json.insert(QStringLiteral("httpStatus"), error.httpStatus);
    return json;
}

core::Error keptErrorOf(const QJsonObject &json)
{
    core::Error error;
    error.category =
        enumOf(stringOf(json, "category"), ErrorCategory::Internal).value_or(error.category);
    error.code = stringOf(json, "code");
    error.place = stringOf(json, "place");
    error.message = Text::fromJson(objectOf(json, "message"));
    error.hint = Text::fromJson(objectOf(json, "hint"));
    error.technical = stringOf(json, "technical");
    error.httpStatus = json.value(QLatin1String("httpStatus")).toInt();
    return error;
}

QJsonObject archiveJson(const AttestationResult &result)
{
    QJsonObject json = transcriptJson(result);
    json.insert(QStringLiteral("texts"), textsJson(result));
    return json;
}

core::Result<AttestationResult> resultFromArchive(const QJsonObject &json)
{
    if (json.value(QLatin1String("schema")).toInt() != 1)
        return core::fail(damagedRecord(QStringLiteral("schema")));
    AttestationResult result;
    result.startedAt = timeOf(json, "startedAt");
    if (!result.startedAt.isValid())
        return core::fail(damagedRecord(QStringLiteral("startedAt")));
    readHead(&result, json);
    // A record from before there were others does not name its kind.
    const QString kind = stringOf(json, "attestation");
    const auto known = kind.isEmpty() ? AttestationKind::Tpm : attestationKindOf(kind);
    if (!known)
        return core::fail(damagedRecord(QStringLiteral("attestation")));
    result.kind = *known;
    const auto certificate = certificateOf(json);
    if (!certificate)
        return core::fail(certificate.error());
    result.certificate = *certificate;

    const QJsonObject texts = objectOf(json, "texts");
    const QJsonArray steps = arrayOf(json, "steps");
    const QJsonArray textsOfSteps = arrayOf(texts, "steps");
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const auto step =
            stepOf(result.kind, steps.at(i).toObject(), textsOfSteps.at(i).toObject());
        if (!step)
            return core::fail(step.error());
        result.steps.append(*step);
    }
    if (!areStepsOf(result.kind, result.steps))
        return core::fail(damagedRecord(QStringLiteral("steps")));

    const QJsonArray warnings = arrayOf(json, "warnings");
    const QJsonArray keptWarnings = arrayOf(texts, "warnings");
    for (qsizetype i = 0; i < warnings.size(); ++i)
        result.warnings.append(textOf(keptWarnings.at(i).toObject(), warnings.at(i).toString()));
    result.error = errorOf(json, texts);
    return result;
}

} // namespace endorse::attestation
