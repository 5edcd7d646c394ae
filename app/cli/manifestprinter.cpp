// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestprinter.h"

#include <app/cli/listprinter.h>

#include <QJsonArray>

#include <algorithm>

namespace endorse::app::cli {

using manifest::EntryCode;
using manifest::EntryDetail;
using manifest::ManifestImportItem;
using manifest::Outcome;
using manifest::Verdict;

namespace {

/// Of entries that people are told of one by one.
constexpr int mostEntryLines = 20;

QJsonArray warningsJson(const Verdict &verdict)
{
    QJsonArray codes;
    for (const EntryCode code : verdict.warningList())
        codes.append(toString(code));
    return codes;
}

QString utcText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QString roleText(manifest::ChainElement::Role role)
{
    switch (role) {
    case manifest::ChainElement::Role::Root:
        return QStringLiteral("root");
    case manifest::ChainElement::Role::SignerCa:
        return QStringLiteral("signerCa");
    case manifest::ChainElement::Role::Device:
        return QStringLiteral("device");
    case manifest::ChainElement::Role::ManifestSigner:
        break;
    }
    return QStringLiteral("manifestSigner");
}

QJsonArray keysJson(const EntryDetail &detail)
{
    QJsonArray keys;
    for (const manifest::SlotKey &key : detail.keys) {
        keys.append(QJsonObject{{QStringLiteral("slot"), key.slot},
                                {QStringLiteral("kty"), key.kty},
                                {QStringLiteral("crv"), key.crv},
                                {QStringLiteral("x"), core::toHex(key.x)},
                                {QStringLiteral("y"), core::toHex(key.y)},
                                {QStringLiteral("hasCertificates"), key.hasCertificates}});
    }
    return keys;
}

QJsonArray chainJson(const EntryDetail &detail)
{
    QJsonArray chain;
    for (const manifest::ChainElement &one : detail.chain) {
        chain.append(QJsonObject{{QStringLiteral("role"), roleText(one.role)},
                                 {QStringLiteral("subject"), one.info.subject},
                                 {QStringLiteral("issuer"), one.info.issuer},
                                 {QStringLiteral("serial"), one.info.serial},
                                 {QStringLiteral("notBefore"), utcText(one.info.notBefore)},
                                 {QStringLiteral("notAfter"), utcText(one.info.notAfter)},
                                 {QStringLiteral("sha256"), one.info.sha256},
                                 {QStringLiteral("isGood"), one.isGood},
                                 {QStringLiteral("isTrusted"), one.isTrusted},
                                 {QStringLiteral("isBuiltIn"), one.isBuiltIn},
                                 {QStringLiteral("says"), one.says.render()},
                                 {QStringLiteral("linkIsGood"), one.linkIsGood},
                                 {QStringLiteral("linkSays"), one.linkSays.render()}});
    }
    return chain;
}

QJsonObject detailJson(const QString &file, const EntryDetail &detail)
{
    const Verdict &verdict = detail.verdict;
    QJsonArray certificates;
    for (const core::Bytes &der : detail.certificates)
        certificates.append(QString::fromLatin1(der.toBase64()));
    QJsonObject json{{QStringLiteral("ok"), true},
                     {QStringLiteral("file"), file},
                     {QStringLiteral("index"), static_cast<qint64>(verdict.index)},
                     {QStringLiteral("verdict"), toString(verdict.outcome)},
                     {QStringLiteral("warnings"), warningsJson(verdict)},
                     {QStringLiteral("isSigned"), detail.isSigned},
                     {QStringLiteral("uniqueId"), detail.uniqueId},
                     {QStringLiteral("registrationId"), QString::fromUtf8(verdict.registrationId)},
                     {QStringLiteral("model"), detail.model},
                     {QStringLiteral("partNumber"), detail.partNumber},
                     {QStringLiteral("manufacturer"), detail.manufacturer},
                     {QStringLiteral("provisioner"), detail.provisioner},
                     {QStringLiteral("distributor"), detail.distributor},
                     {QStringLiteral("groupId"), detail.groupId},
                     {QStringLiteral("provisioningTimestamp"), utcText(detail.provisionedAt)},
                     {QStringLiteral("version"), detail.version},
                     {QStringLiteral("keys"), keysJson(detail)},
                     {QStringLiteral("chain"), chainJson(detail)},
                     {QStringLiteral("certificates"), certificates},
                     {QStringLiteral("technical"), QJsonArray::fromStringList(detail.technical)}};
    if (verdict.code != EntryCode::None) {
        json.insert(QStringLiteral("code"), toString(verdict.code));
        json.insert(QStringLiteral("reason"), detail.reason.render());
        json.insert(QStringLiteral("advice"), detail.advice.render());
    }
    if (verdict.code == EntryCode::Dup || verdict.has(EntryCode::SameAgain))
        json.insert(QStringLiteral("related"), static_cast<qint64>(verdict.related));
    return json;
}

void fact(const Console &console, const char *label, const QString &value)
{
    if (!value.isEmpty())
        console.line(QStringLiteral("%1: %2").arg(say(label), value));
}

void printChain(const Console &console, const EntryDetail &detail)
{
    for (const manifest::ChainElement &one : detail.chain) {
        if (!one.linkSays.isEmpty())
            console.line(QStringLiteral("    ") + one.linkSays.render());
        console.line(QStringLiteral("  %1 (%2)").arg(one.info.subject, one.says.render()));
    }
}

QJsonArray itemsJson(const manifest::ManifestImportReport &report)
{
    QJsonArray items;
    for (const ManifestImportItem &item : report.items) {
        QJsonObject json{{QStringLiteral("index"), static_cast<qint64>(item.index)},
                         {QStringLiteral("registrationId"), item.registrationId},
                         {QStringLiteral("outcome"), toString(item.outcome)}};
        if (item.error)
            json.insert(QStringLiteral("error"), item.error->toJson());
        items.append(json);
    }
    return items;
}

void printItems(const Console &console, const manifest::ManifestImportReport &report)
{
    int shown = 0;
    for (const ManifestImportItem &item : report.items) {
        if (!item.error || ++shown > mostEntryLines)
            continue;
        console.line(text(QT_TRANSLATE_NOOP("endorse::app", "Entry %1: %2"))
                         .arg(static_cast<qint64>(item.index))
                         .arg(item.error->message)
                         .render());
    }
    if (report.stopped)
        console.error(*report.stopped);
}

} // namespace

void printDetail(const Console &console, const QString &file, const EntryDetail &detail)
{
    if (console.isJson()) {
        console.document(detailJson(file, detail));
        return;
    }
    const QString code = toString(detail.verdict.code);
    const QString outcome = words(detail.verdict).render();
    console.line(code.isEmpty() ? outcome : QStringLiteral("%1 (%2)").arg(outcome, code));
    for (const QString &line : {detail.reason.render(), detail.advice.render()}) {
        if (!line.isEmpty())
            console.line(line);
    }
    for (const EntryCode warning : detail.verdict.warningList())
        console.line(QStringLiteral("%1 (%2)").arg(
            reasonOf(warning, detail.verdict.origin).render(), toString(warning)));
    if (!manifest::isSigned(detail.verdict.origin))
        console.line(text(QT_TRANSLATE_NOOP("endorse::app", "Unsigned")).render());
    fact(console, QT_TRANSLATE_NOOP("endorse::app", "Unique ID"), detail.uniqueId);
    fact(console, QT_TRANSLATE_NOOP("endorse::app", "Registration ID"),
         QString::fromUtf8(detail.verdict.registrationId));
    fact(console, QT_TRANSLATE_NOOP("endorse::app", "Model"), detail.model);
    fact(console, QT_TRANSLATE_NOOP("endorse::app", "Part number"), detail.partNumber);
    fact(console, QT_TRANSLATE_NOOP("endorse::app", "Manufacturer"), detail.manufacturer);
    fact(console, QT_TRANSLATE_NOOP("endorse::app", "Provisioner"), detail.provisioner);
    fact(console, QT_TRANSLATE_NOOP("endorse::app", "Distributor"), detail.distributor);
    fact(console, QT_TRANSLATE_NOOP("endorse::app", "Lot"), detail.groupId);
    fact(console, QT_TRANSLATE_NOOP("endorse::app", "Provisioned"), utcText(detail.provisionedAt));
    for (const manifest::SlotKey &key : detail.keys) {
        console.line(text(QT_TRANSLATE_NOOP("endorse::app", "Slot %1: %2"))
                         .arg(key.slot)
                         .arg(key.crv.isEmpty() ? key.kty : key.crv)
                         .render());
    }
    printChain(console, detail);
}

bool printManifestImport(const Console &console, const manifest::VerifyReport &verified,
                         const manifest::ManifestImportReport &report)
{
    const qint64 notEnrollable = std::count_if(
        verified.verdicts.begin(), verified.verdicts.end(), [](const Verdict &verdict) {
            return verdict.outcome == Outcome::Enroll && verdict.has(EntryCode::DpsId);
        });
    const qint64 rejected = verified.counts.reject;
    const qint64 missing =
        rejected + notEnrollable + report.asked - report.imported - report.alreadyThere;
    QJsonObject document{{QStringLiteral("ok"), true}};
    if (missing > 0) {
        addFailure(&document, core::ErrorCategory::Input, "rejected-entries",
                   text(QT_TRANSLATE_NOOP("endorse::app", "Entries that were not imported: %1"))
                       .arg(missing));
    }
    addAuditProblem(console, report.auditProblem, &document);
    if (console.isJson()) {
        document.insert(QStringLiteral("file"), verified.file);
        document.insert(QStringLiteral("entries"), static_cast<qint64>(verified.entries));
        document.insert(QStringLiteral("reject"), rejected);
        document.insert(QStringLiteral("notEnrollable"), notEnrollable);
        document.insert(QStringLiteral("asked"), report.asked);
        document.insert(QStringLiteral("imported"), report.imported);
        document.insert(QStringLiteral("alreadyThere"), report.alreadyThere);
        document.insert(QStringLiteral("taken"), report.taken);
        document.insert(QStringLiteral("failed"), report.failed);
        document.insert(QStringLiteral("unknown"), report.unknown);
        document.insert(QStringLiteral("notSent"), report.notSent);
        document.insert(QStringLiteral("items"), itemsJson(report));
        if (report.stopped)
            document.insert(QStringLiteral("stopped"), report.stopped->toJson());
        document.insert(QStringLiteral("sha256"), core::toHex(verified.sha256));
        document.insert(QStringLiteral("changeId"), report.changeId);
        document.insert(QStringLiteral("seconds"), verified.seconds + report.seconds);
        console.document(document);
        return missing == 0;
    }
    printVerdicts(console, verified);
    console.line(text(QT_TRANSLATE_NOOP("endorse::app",
                                        "Imported: %1, already there: %2, ID taken: %3, failed: "
                                        "%4, not sent: %5"))
                     .arg(report.imported)
                     .arg(report.alreadyThere)
                     .arg(report.taken)
                     .arg(report.failed)
                     .arg(report.notSent)
                     .render());
    if (report.unknown > 0) {
        console.line(text(QT_TRANSLATE_NOOP("endorse::app", "Not known, look at the service: %1"))
                         .arg(report.unknown)
                         .render());
    }
    printItems(console, report);
    return missing == 0;
}

QJsonObject trustedJson(manifest::TrustUse use, const manifest::TrustedCertificate &certificate)
{
    return {{QStringLiteral("use"), toString(use)},
            {QStringLiteral("subject"), certificate.subject},
            {QStringLiteral("sha256"), certificate.sha256},
            {QStringLiteral("thumbprint"), certificate.thumbprint},
            {QStringLiteral("notBefore"), utcText(certificate.notBefore)},
            {QStringLiteral("notAfter"), utcText(certificate.notAfter)},
            {QStringLiteral("isBuiltIn"), certificate.isBuiltIn},
            {QStringLiteral("isSelfSigned"), certificate.isSelfSigned}};
}

} // namespace endorse::app::cli
