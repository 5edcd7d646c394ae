// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestlogfile.h"

#include <attestation/oneshot.h>
#include <core/preciousfile.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStringDecoder>
#include <QThreadPool>

#include <memory>

namespace endorse::ui {

using emulator::Decision;
using emulator::EmulatorRequest;

namespace {

constexpr double nanosecondsPerMillisecond = 1e6;

QJsonArray headersJson(const dps::HttpHeaders &headers)
{
    QJsonArray out;
    for (const auto &[name, value] : headers)
        out.append(QJsonArray{QString::fromUtf8(name), QString::fromUtf8(value)});
    return out;
}

void addBody(QJsonObject &json, const QString &name, const core::Bytes &body)
{
    if (body.isEmpty())
        return;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(body);
    if (decoder.hasError())
        json.insert(name + QStringLiteral("Base64"), QString::fromLatin1(body.toBase64()));
    else
        json.insert(name, text);
}

QJsonArray decisionsJson(const QList<Decision> &decisions)
{
    QJsonArray out;
    for (const Decision &decision : decisions)
        out.append(QJsonObject{
            {QStringLiteral("what"), decision.what.english()},
            {QStringLiteral("value"),
             decision.value.isEmpty() ? decision.valueText.english() : decision.value},
            {QStringLiteral("verdict"), toString(decision.verdict)},
        });
    return out;
}

QJsonObject requestJson(const EmulatorRequest &request)
{
    QJsonObject json{
        {QStringLiteral("at"), request.at.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("method"), request.method},
        {QStringLiteral("path"), request.path},
        {QStringLiteral("status"), request.status},
        {QStringLiteral("outcome"), request.outcome.english()},
        {QStringLiteral("ms"), double(request.durationNs) / nanosecondsPerMillisecond},
        {QStringLiteral("requestId"), QString::fromLatin1(request.requestId)},
        {QStringLiteral("registrationId"), request.registrationId},
        {QStringLiteral("requestHeaders"), headersJson(request.requestHeaders)},
        {QStringLiteral("responseHeaders"), headersJson(request.responseHeaders)},
        {QStringLiteral("decisions"), decisionsJson(request.decisions)},
    };
    if (request.isWhatIf)
        json.insert(QStringLiteral("whatIf"), true);
    addBody(json, QStringLiteral("requestBody"), request.requestBody);
    addBody(json, QStringLiteral("responseBody"), request.responseBody);
    return json;
}

core::Result<void> writeFile(const QString &name, const core::Bytes &lines)
{
    if (core::isPrecious(name))
        return core::fail(core::preciousFile(name));
    if (const auto there = core::checkFolderOf(name); !there)
        return there;
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) &&
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
        file.write(lines) == lines.size() && file.commit())
        return {};
    core::Error error;
    error.category = core::ErrorCategory::Store;
    error.code = QStringLiteral("write");
    error.place = name;
    error.message =
        core::Text("endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "\"%1\" cannot be written."))
            .arg(name);
    error.hint =
        core::Text("endorse::ui",
                   QT_TRANSLATE_NOOP("endorse::ui", "Choose a folder that you may write to, on a "
                                                    "disk that has room."));
    error.technical = file.errorString();
    return core::fail(error);
}

} // namespace

core::Bytes requestLogLines(const QList<EmulatorRequest> &requests)
{
    core::Bytes lines;
    for (const EmulatorRequest &request : requests)
        lines += QJsonDocument(requestJson(request)).toJson(QJsonDocument::Compact) + '\n';
    return lines;
}

QCoro::Task<core::Result<void>> saveRequestLog(QString file, QList<EmulatorRequest> requests)
{
    const auto outcome = std::make_shared<core::Result<void>>();
    const attestation::OneShot done;
    QThreadPool::globalInstance()->start([file, requests, outcome, done] {
        *outcome = writeFile(file, requestLogLines(requests));
        done.fire();
    });
    co_await done;
    co_return *outcome;
}

} // namespace endorse::ui
