// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramwords.h"

#include <models/format.h>
#include <tpm/returncodes.h>
#include <tpm/tpmwords.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace endorse::models {

using attestation::StepId;
using core::Text;

namespace {

/// A longer part of a path is an ID.
constexpr qsizetype longestWord = 20;
constexpr QChar ellipsis(0x2026);
constexpr QChar times(0x00d7);

Text text(const char *source)
{
    return {"endorse::models", source};
}

void add(QList<Text> *labels, const QString &words)
{
    const Text label = Text::verbatim(words);
    if (!words.isEmpty() && !labels->contains(label))
        labels->append(label);
}

QString withCount(const QString &name, qsizetype count)
{
    return count == 1 ? name : QStringLiteral("%1 %2 %3").arg(name).arg(times).arg(count);
}

/// The first handle of a command: bytes 10 to 13, TPM 2.0 Part 1 section 18.
QString handleOf(const tpm::TpmExchange &command)
{
    core::ByteReader reader(command.command);
    const auto header = reader.readBytes(10, "header");
    const auto handle = reader.readU32("handle");
    return header && handle ? handleText(*handle) : QString();
}

Text noAnswer()
{
    return text(QT_TRANSLATE_NOOP("endorse::models", "no answer"));
}

/// The member "status" of a registration's answer: a word of the protocol.
QString protocolStatus(const dps::HttpExchange &exchange)
{
    return QJsonDocument::fromJson(exchange.responseBody)
        .object()
        .value(QLatin1String("status"))
        .toString()
        .left(longestWord);
}

} // namespace

QList<Text> commandLabels(const QList<tpm::TpmExchange> &commands)
{
    QStringList names;
    QList<qsizetype> counts;
    for (const tpm::TpmExchange &command : commands) {
        const qsizetype known = names.indexOf(command.commandName);
        if (known < 0) {
            names.append(command.commandName);
            counts.append(1);
        } else {
            ++counts[known];
        }
    }
    QList<Text> labels;
    if (names.isEmpty())
        return labels;
    const QString &first = names.constFirst();
    if (commands.size() == 1) {
        if (first == QLatin1String("ReadPublic"))
            add(&labels, first + QLatin1Char(' ') + handleOf(commands.constFirst()));
        add(&labels, first);
        return labels;
    }
    QStringList all;
    for (qsizetype i = 0; i < names.size(); ++i)
        all.append(withCount(names.at(i), counts.at(i)));
    add(&labels, all.join(QStringLiteral(", ")));
    if (names.size() > 1)
        add(&labels, QStringLiteral("%1 + %2").arg(first).arg(commands.size() - 1));
    return labels;
}

qsizetype countStart(const QString &label)
{
    qsizetype at = label.size();
    for (const QString &separator :
         {QStringLiteral(", "), QStringLiteral(" + "), QStringLiteral(" %1 ").arg(times)}) {
        const qsizetype found = label.indexOf(separator);
        if (found >= 0)
            at = std::min(at, found);
    }
    return at;
}

QList<Text> refusalLabels(quint32 responseCode)
{
    const QString code = tpm::returnCodeString(responseCode);
    const QString name = tpm::words::returnCodeName(responseCode);
    if (name.isEmpty() && responseCode > 0xffff)
        return {text(QT_TRANSLATE_NOOP("endorse::models", "no answer, %1")).arg(code),
                Text::verbatim(code)};
    QList<Text> labels;
    if (!name.isEmpty())
        add(&labels, code + QLatin1Char(' ') + name);
    add(&labels, code);
    return labels;
}

QList<Text> keyLabels(const QString &name, const attestation::Field *field)
{
    QList<Text> labels;
    if (field)
        //: What an answer brought: %1 a key ("EK"), %2 its size in bytes.
        labels.append(text(QT_TRANSLATE_NOOP("endorse::models", "%1, %2 bytes"))
                          .arg(name)
                          .arg(qint64(field->bytes.size())));
    add(&labels, name);
    return labels;
}

QList<Text> requestLabels(const dps::HttpExchange &exchange)
{
    // The last word of the path says what is asked.
    QStringList parts =
        exchange.url.path(QUrl::FullyEncoded).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    QString words;
    while (!parts.isEmpty() && parts.constLast().size() > longestWord) {
        parts.removeLast();
        words = QLatin1Char('/') + QString(ellipsis);
    }
    if (!parts.isEmpty())
        words = QLatin1Char('/') + parts.constLast() + words;
    QList<Text> labels;
    add(&labels, exchange.method + QLatin1Char(' ') +
                     (parts.size() > 1 ? QString(ellipsis) : QString()) + words);
    add(&labels, exchange.method + QLatin1Char(' ') + words);
    add(&labels, exchange.method);
    return labels;
}

QList<Text> answerLabels(const attestation::StepRecord &step, const dps::HttpExchange &exchange,
                         bool failed, attestation::AttestationKind mechanism)
{
    if (exchange.status == 0)
        return {noAnswer()};
    const QString status = QString::number(exchange.status);
    const QString withReason =
        exchange.reason.isEmpty() ? status : status + QLatin1Char(' ') + exchange.reason;
    QList<Text> labels;
    if (failed) {
        const QString code = step.error ? step.error->code : QString();
        if (!code.isEmpty() && code != status) {
            add(&labels, QStringLiteral("%1, %2").arg(withReason, code));
            add(&labels, QStringLiteral("%1, %2").arg(status, code));
        }
    } else if (mechanism == attestation::AttestationKind::Tpm && step.id == StepId::Register &&
               exchange.status == 401) {
        //: What the service answered: %1 is the HTTP status.
        labels.append(text(QT_TRANSLATE_NOOP("endorse::models", "%1, challenge")).arg(status));
    } else if (const QString said = protocolStatus(exchange); !said.isEmpty()) {
        add(&labels, QStringLiteral("%1, %2").arg(status, said));
    } else {
        add(&labels, withReason);
    }
    add(&labels, withReason);
    add(&labels, status);
    return labels;
}

QList<Text> unsentLabels(const attestation::StepRecord &step)
{
    if (!step.error || step.error->code.isEmpty())
        return {noAnswer()};
    return {text(QT_TRANSLATE_NOOP("endorse::models", "no answer, %1")).arg(step.error->code),
            noAnswer()};
}

QString firstWords(StepId id)
{
    switch (id) {
    case StepId::Connect:
        return QStringLiteral("GetCapability");
    case StepId::ReadEk:
    case StepId::ReadSrk:
        return QStringLiteral("ReadPublic");
    case StepId::Register:
    case StepId::RegisterSigned:
        return QStringLiteral("PUT %1/register").arg(ellipsis);
    case StepId::Activate:
        return QStringLiteral("ActivateCredential");
    case StepId::Import:
    case StepId::ImportHubKey:
        return QStringLiteral("Import");
    case StepId::Sign:
    case StepId::HubConnect:
        return QStringLiteral("HMAC");
    case StepId::Poll:
        return QStringLiteral("GET %1/operations/%1").arg(ellipsis);
    }
    return {};
}

} // namespace endorse::models
