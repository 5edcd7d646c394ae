// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationresult.h"

#include <attestation/attestationkind.h>

#include <QLocale>
#include <QSslSocket>
#include <QStringDecoder>
#include <QSysInfo>

namespace endorse::attestation {

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

double toMs(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e6;
}

QJsonArray rangesJson(const QList<tpmtypes::ByteRange> &ranges)
{
    QJsonArray json;
    for (const tpmtypes::ByteRange &range : ranges)
        json.append(QJsonArray{range.offset, range.length});
    return json;
}

QJsonObject treeJson(const tpmtypes::StructureNode &node)
{
    QJsonObject json{
        {QStringLiteral("name"), node.name},
        {QStringLiteral("type"), node.type},
        {QStringLiteral("offset"), node.range.offset},
        {QStringLiteral("length"), node.range.length},
    };
    if (!node.value.isEmpty())
        json.insert(QStringLiteral("value"), node.value);
    QJsonArray children;
    for (const tpmtypes::StructureNode &child : node.children)
        children.append(treeJson(child));
    if (!children.isEmpty())
        json.insert(QStringLiteral("children"), children);
    return json;
}

QJsonArray fieldsJson(const QList<Field> &fields)
{
    QJsonArray json;
    for (const Field &field : fields) {
        QJsonObject object{
            {QStringLiteral("label"), field.label.english()},
            {QStringLiteral("masked"), field.masked},
        };
        if (!field.value.isEmpty())
            object.insert(QStringLiteral("value"), field.value);
        if (!field.bytes.isEmpty())
            object.insert(QStringLiteral("bytes"), core::toHex(field.bytes));
        if (!field.tree.name.isEmpty())
            object.insert(QStringLiteral("tree"), treeJson(field.tree));
        json.append(object);
    }
    return json;
}

QJsonArray keysJson(const QList<KeyView> &keys)
{
    QJsonArray json;
    for (const KeyView &key : keys) {
        QJsonObject object{
            {QStringLiteral("kind"), toString(key.kind)},
            {QStringLiteral("state"), toString(key.state)},
        };
        if (key.handle != 0) {
            object.insert(QStringLiteral("handle"),
                          QStringLiteral("0x%1").arg(key.handle, 8, 16, QLatin1Char('0')));
        }
        if (!key.name.isEmpty())
            object.insert(QStringLiteral("name"), core::toHex(key.name));
        if (!key.templateName.isEmpty())
            object.insert(QStringLiteral("template"), key.templateName);
        if (key.sizeBytes != 0)
            object.insert(QStringLiteral("sizeBytes"), key.sizeBytes);
        if (!key.attributes.isEmpty()) {
            object.insert(QStringLiteral("attributes"), QJsonArray::fromStringList(key.attributes));
        }
        if (!key.home.isEmpty())
            object.insert(QStringLiteral("home"), key.home);
        if (!key.algorithm.isEmpty())
            object.insert(QStringLiteral("algorithm"), key.algorithm);
        json.append(object);
    }
    return json;
}

QJsonArray comparedJson(const QList<ComparedName> &names)
{
    QJsonArray json;
    for (const ComparedName &name : names) {
        json.append(QJsonObject{
            {QStringLiteral("kind"), toString(name.kind)},
            {QStringLiteral("expected"), core::toHex(name.expected)},
            {QStringLiteral("found"), core::toHex(name.found)},
        });
    }
    return json;
}

QJsonArray commandsJson(const QList<tpm::TpmExchange> &exchanges)
{
    QJsonArray json;
    for (const tpm::TpmExchange &exchange : exchanges) {
        json.append(QJsonObject{
            {QStringLiteral("command"), exchange.commandName},
            {QStringLiteral("commandCode"),
             QStringLiteral("0x%1").arg(exchange.commandCode, 0, 16)},
            {QStringLiteral("responseCode"),
             QStringLiteral("0x%1").arg(exchange.responseCode, 0, 16)},
            {QStringLiteral("startedAt"), timeText(exchange.startedAt)},
            {QStringLiteral("ms"), toMs(exchange.wireNs)},
            {QStringLiteral("sent"), core::toHex(exchange.command)},
            {QStringLiteral("received"), core::toHex(exchange.response)},
            {QStringLiteral("maskedInSent"), rangesJson(exchange.maskedInCommand)},
            {QStringLiteral("maskedInReceived"), rangesJson(exchange.maskedInResponse)},
        });
    }
    return json;
}

QJsonArray headersJson(const dps::HttpHeaders &headers)
{
    QJsonArray json;
    for (const auto &[name, value] : headers)
        json.append(QJsonArray{QString::fromLatin1(name), QString::fromLatin1(value)});
    return json;
}

/// A body as text when it is UTF-8, else as hex.
void insertBody(QJsonObject *json, const QString &name, const core::Bytes &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString asText = decoder(body);
    if (decoder.hasError())
        json->insert(name + QStringLiteral("Hex"), core::toHex(body));
    else
        json->insert(name, asText);
}

void insertCertificates(QJsonObject *json, const QString &name,
                        const QList<dps::HandshakeCertificate> &certificates)
{
    QJsonArray array;
    for (const dps::HandshakeCertificate &each : certificates) {
        array.append(QJsonObject{{QStringLiteral("subject"), each.subject},
                                 {QStringLiteral("issuer"), each.issuer},
                                 {QStringLiteral("sha256"), each.sha256}});
    }
    if (!array.isEmpty())
        json->insert(name, array);
}

QJsonArray exchangesJson(const QList<dps::HttpExchange> &exchanges)
{
    QJsonArray json;
    for (const dps::HttpExchange &exchange : exchanges) {
        QJsonObject object{
            {QStringLiteral("method"), exchange.method},
            {QStringLiteral("url"), exchange.url.toString(QUrl::FullyEncoded)},
            {QStringLiteral("requestHeaders"), headersJson(exchange.requestHeaders)},
            {QStringLiteral("status"), exchange.status},
            {QStringLiteral("reason"), exchange.reason},
            {QStringLiteral("responseHeaders"), headersJson(exchange.responseHeaders)},
            {QStringLiteral("startedAt"), timeText(exchange.startedAt)},
            {QStringLiteral("ms"), toMs(exchange.durationNs)},
            {QStringLiteral("reusedConnection"), exchange.reusedConnection},
            {QStringLiteral("tls"), exchange.tls},
        };
        insertCertificates(&object, QStringLiteral("clientCertificates"),
                           exchange.clientCertificates);
        insertCertificates(&object, QStringLiteral("serverCertificates"),
                           exchange.serverCertificates);
        insertBody(&object, QStringLiteral("requestBody"), exchange.requestBody);
        insertBody(&object, QStringLiteral("responseBody"), exchange.responseBody);
        if (exchange.error)
            object.insert(QStringLiteral("error"), exchange.error->toJson());
        json.append(object);
    }
    return json;
}

QJsonObject stepJson(AttestationKind kind, const StepRecord &step)
{
    QJsonObject json{
        {QStringLiteral("id"), toString(step.id)},
        {QStringLiteral("title"), stepTitle(kind, step.id).render()},
        {QStringLiteral("status"), toString(step.status)},
        {QStringLiteral("startedAt"), timeText(step.startedAt)},
        {QStringLiteral("ms"), step.ms},
        {QStringLiteral("tpmMs"), step.tpmMs},
        {QStringLiteral("tssMs"), step.tssMs},
        {QStringLiteral("httpMs"), step.httpMs},
        {QStringLiteral("waitMs"), step.waitMs},
        {QStringLiteral("explanation"), step.explanation.render()},
        {QStringLiteral("detail"), step.detail.render()},
        {QStringLiteral("keys"), keysJson(step.keys)},
        {QStringLiteral("sent"), fieldsJson(step.sent)},
        {QStringLiteral("received"), fieldsJson(step.received)},
        {QStringLiteral("tpmCommands"), commandsJson(step.tpmCommands)},
        {QStringLiteral("httpExchanges"), exchangesJson(step.httpExchanges)},
    };
    // Other kinds of attestation know no nonce.
    if (kind == AttestationKind::Tpm)
        json.insert(QStringLiteral("nonce"), toString(step.nonce));
    if (!step.compared.isEmpty())
        json.insert(QStringLiteral("compared"), comparedJson(step.compared));
    if (step.injection) {
        json.insert(QStringLiteral("injection"),
                    QJsonObject{
                        {QStringLiteral("words"), step.injection->words.render()},
                        {QStringLiteral("tpmCommands"), commandsJson(step.injection->tpmCommands)},
                    });
    }
    if (step.error)
        json.insert(QStringLiteral("error"), step.error->toJson());
    return json;
}

QJsonObject certificateJson(const DeviceCertificate &certificate)
{
    QJsonArray chain;
    for (const core::Bytes &der : certificate.chain)
        chain.append(core::toHex(der));
    return {
        {QStringLiteral("subject"), certificate.info.subject},
        {QStringLiteral("issuer"), certificate.info.issuer},
        {QStringLiteral("commonName"), certificate.commonName},
        {QStringLiteral("serial"), certificate.info.serial},
        {QStringLiteral("sha256"), certificate.info.sha256},
        {QStringLiteral("notBefore"), timeText(certificate.info.notBefore)},
        {QStringLiteral("notAfter"), timeText(certificate.info.notAfter)},
        {QStringLiteral("chain"), chain},
        {QStringLiteral("keyHome"), certificate.keyHome},
        {QStringLiteral("keyAlgorithm"), certificate.keyAlgorithm},
        {QStringLiteral("keyDescription"), certificate.keyDescription},
    };
}

QJsonObject softwareJson()
{
    return {
        {QStringLiteral("endorse"), QStringLiteral(ENDORSE_VERSION)},
        {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
        {QStringLiteral("tpm2-tss"), QStringLiteral(ENDORSE_TSS2_VERSION)},
        {QStringLiteral("tls"), QSslSocket::sslLibraryVersionString()},
        {QStringLiteral("system"), QSysInfo::prettyProductName()},
        {QStringLiteral("kernel"), QSysInfo::kernelVersion()},
    };
}

} // namespace

QJsonObject transcriptJson(const AttestationResult &result)
{
    QJsonObject json = toJson(result);
    QJsonArray steps;
    for (const StepRecord &step : result.steps)
        steps.append(stepJson(result.kind, step));
    json.insert(QStringLiteral("steps"), steps);
    json.insert(QStringLiteral("schema"), 1);
    json.insert(QStringLiteral("startedAt"), timeText(result.startedAt));
    json.insert(QStringLiteral("software"), softwareJson());
    json.insert(QStringLiteral("language"), QLocale().bcp47Name());
    json.insert(QStringLiteral("tpm"), QJsonObject{
                                           {QStringLiteral("name"), result.tpmName},
                                           {QStringLiteral("address"), result.tpmAddress},
                                           {QStringLiteral("isSoftware"), result.tpmIsSoftware},
                                           {QStringLiteral("ekName"), core::toHex(result.ekName)},
                                           {QStringLiteral("srkName"), core::toHex(result.srkName)},
                                           {QStringLiteral("srkChanged"), result.srkChanged},
                                       });
    json.insert(QStringLiteral("service"),
                QJsonObject{
                    {QStringLiteral("endpoint"), result.endpoint.toString(QUrl::FullyEncoded)},
                    {QStringLiteral("idScope"), result.idScope},
                    {QStringLiteral("isEmulator"), result.serviceIsEmulator},
                });
    if (result.certificate)
        json.insert(QStringLiteral("certificate"), certificateJson(*result.certificate));
    return json;
}

} // namespace endorse::attestation
