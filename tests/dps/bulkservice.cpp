// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkservice.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace endorse::testing {

namespace {

BulkService::Act next(QList<BulkService::Act> &acts)
{
    return acts.isEmpty() ? BulkService::Act::Answer : acts.takeFirst();
}

QByteArray idIn(const SeenRequest &request)
{
    // "GET /enrollments/dev-1?api-version=…"
    const QByteArray path = request.requestLine().split(' ').at(1).split('?').first();
    return path.split('/').value(2);
}

QJsonObject withoutKeys(QJsonObject record)
{
    QJsonObject attestation = record.value(QLatin1String("attestation")).toObject();
    if (attestation.contains(QLatin1String("symmetricKey")))
        attestation.insert(QLatin1String("symmetricKey"), QJsonObject());
    record.insert(QLatin1String("attestation"), attestation);
    return record;
}

QStringList idsOf(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QStringList out;
    for (const char *list : {"enrollments", "enrollmentGroups"}) {
        const QJsonArray items = object.value(QLatin1String(list)).toArray();
        for (const auto &item : items) {
            const QJsonObject record = item.toObject();
            out.append(record.value(QLatin1String("registrationId")).toString() +
                       record.value(QLatin1String("enrollmentGroupId")).toString());
        }
    }
    return out;
}

} // namespace

TlsTestServer::Handler BulkService::handler()
{
    return [this](QSslSocket *socket, const SeenRequest &request) {
        const QByteArray path = request.requestLine().split(' ').at(1);
        const bool isBulk =
            path.startsWith("/enrollments?") || path.startsWith("/enrollmentGroups?");
        if (isBulk)
            bulk(socket, request);
        else
            read(socket, request);
    };
}

int BulkService::applyOne(const QString &mode, const QString &idMember, const QJsonObject &item)
{
    const QString key = item.value(idMember).toString().toLower();
    if (refusals.contains(key))
        return refusals.value(key);
    const bool exists = records.contains(key);
    if (mode == QLatin1String("create") && exists)
        return 409000;
    if (mode == QLatin1String("delete"))
        return records.remove(key) > 0 ? 0 : 404201;
    if (mode == QLatin1String("updateIfMatchETag") &&
        records.value(key).value(QLatin1String("etag")) != item.value(QLatin1String("etag")))
        return 412000;
    QJsonObject record = item;
    record.insert(QLatin1String("etag"), QStringLiteral("e%1").arg(++etag));
    records.insert(key, record);
    return 0;
}

QByteArray BulkService::apply(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const bool isGroups = object.contains(QLatin1String("enrollmentGroups"));
    const QString idMember =
        isGroups ? QStringLiteral("enrollmentGroupId") : QStringLiteral("registrationId");
    const QJsonArray items =
        object.value(isGroups ? QLatin1String("enrollmentGroups") : QLatin1String("enrollments"))
            .toArray();
    QJsonArray errors;
    for (const auto &item : items) {
        const int code =
            applyOne(object.value(QLatin1String("mode")).toString(), idMember, item.toObject());
        if (code != 0) {
            errors.append(QJsonObject{{idMember, item.toObject().value(idMember)},
                                      {QStringLiteral("errorCode"), code},
                                      {QStringLiteral("errorStatus"), QStringLiteral("No.")}});
        }
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("isSuccessful"), errors.isEmpty()},
                                     {QStringLiteral("errors"), errors}})
        .toJson(QJsonDocument::Compact);
}

void BulkService::bulk(QSslSocket *socket, const SeenRequest &request)
{
    bulks.append(idsOf(request.body));
    if (onBulk)
        onBulk();
    if (!m_late.isEmpty())
        apply(std::exchange(m_late, {}));
    const Act act = next(bulkActs);
    const bool isIdle = act == Act::CutBefore || act == Act::Throttle || act == Act::ThrottleLong ||
                        act == Act::Trouble || act == Act::Refuse || act == Act::MuteBefore ||
                        act == Act::LateAfterCut ||
                        (act == Act::BadRequest && bulks.last().size() > 1);
    const QByteArray result = isIdle ? QByteArray() : apply(request.body);
    switch (act) {
    case Act::LateAfterCut:
        m_late = request.body;
        socket->disconnectFromHost();
        return;
    case Act::CutBefore:
    case Act::CutAfter:
        socket->disconnectFromHost();
        return;
    case Act::CutWithin: {
        const QByteArray answer = httpAnswer(200, result);
        socket->write(answer.left(answer.size() - 2));
        socket->disconnectFromHost();
        return;
    }
    case Act::Mute:
    case Act::MuteBefore:
        return;
    case Act::Throttle:
        socket->write(httpAnswer(429, R"({"errorCode":429001})", "Retry-After: 7\r\n"));
        return;
    case Act::ThrottleLong:
        socket->write(httpAnswer(429, R"({"errorCode":429001})", "Retry-After: 86400\r\n"));
        return;
    case Act::Trouble:
    case Act::TroubleAfter:
        socket->write(httpAnswer(500, R"({"errorCode":500000})"));
        return;
    case Act::Refuse:
        socket->write(httpAnswer(403, R"({"errorCode":403000})"));
        return;
    case Act::Gibberish:
        socket->write(httpAnswer(200, "[]"));
        return;
    case Act::VagueFailure:
        socket->write(httpAnswer(200, R"({"isSuccessful":false,"errors":[]})"));
        return;
    case Act::BadRequest:
        socket->write(isIdle ? httpAnswer(400, R"({"errorCode":400004})")
                             : httpAnswer(200, result));
        return;
    case Act::Answer:
        socket->write(httpAnswer(200, result));
    }
}

void BulkService::read(QSslSocket *socket, const SeenRequest &request)
{
    const QString key = QString::fromUtf8(idIn(request)).toLower();
    const bool isMechanism = request.requestLine().contains("/attestationmechanism");
    reads.append(isMechanism ? key + QStringLiteral(" keys") : key);
    switch (next(readActs)) {
    case Act::CutBefore:
        socket->disconnectFromHost();
        return;
    case Act::Mute:
        return;
    case Act::Refuse:
        socket->write(httpAnswer(401, R"({"errorCode":401002})"));
        return;
    default:
        break;
    }
    if (!records.contains(key)) {
        socket->write(httpAnswer(404, R"({"errorCode":404201})"));
        return;
    }
    const QJsonObject record = records.value(key);
    const QJsonObject shown =
        isMechanism ? record.value(QLatin1String("attestation")).toObject() : withoutKeys(record);
    socket->write(httpAnswer(200, QJsonDocument(shown).toJson(QJsonDocument::Compact)));
}

} // namespace endorse::testing
