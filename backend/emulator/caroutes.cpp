// SPDX-License-Identifier: GPL-3.0-or-later
// The CA certificates of the service: added, read, removed, and verified by who holds their keys.
// Source: Azure Resource Manager, Microsoft.Devices/provisioningServices/certificates, api-version
// 2022-12-12, served here under the service API's own authorization.
#include "entrycore.h"
#include "serviceroutes.h"

#include <dps/cacertificate.h>
#include <emulator/challenge.h>
#include <emulator/context.h>
#include <pki/clientchain.h>

#include <QCryptographicHash>

namespace endorse::emulator {

namespace {

/// DPS limits.
constexpr qsizetype maxCaCertificates = 25;
/// Of a verification code; in hex it is a common name of 48 characters.
constexpr qsizetype codeBytes = 24;

using enrollment::StoredCaCertificate;

core::Text caLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "CA certificate")};
}

core::Text proofLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Proof of possession")};
}

dps::CaCertificate shownCertificate(const StoredCaCertificate &stored)
{
    dps::CaCertificate shown;
    shown.id = QStringLiteral("/certificates/") + stored.name;
    shown.name = stored.name;
    shown.type = QStringLiteral("Microsoft.Devices/ProvisioningServices/Certificates");
    shown.etag = stored.etag;
    shown.certificate = stored.der.toBase64();
    shown.isVerified = stored.isVerified;
    shown.created = dps::toHttpDate(stored.createdAt);
    shown.updated = dps::toHttpDate(stored.updatedAt);
    shown.thumbprint = QString::fromLatin1(
        QCryptographicHash::hash(stored.der, QCryptographicHash::Sha1).toHex().toUpper());
    if (const auto info = pki::parseCertificate(stored.der); info) {
        shown.subject = info->subject;
        shown.expiry = dps::toHttpDate(info->notAfter);
    }
    return shown;
}

Answer shownAnswer(const StoredCaCertificate &stored, const core::Text &outcome)
{
    return jsonAnswer(200, shownCertificate(stored).toJson(), outcome.arg(stored.name));
}

Answer refuseCa(const Exchange &exchange, const core::Text &check, const core::Text &why)
{
    return refuse(exchange, {.status = 400,
                             .errorCode = 400004,
                             .message = why.english(),
                             .outcome = why,
                             .reason = why.english(),
                             .check = check});
}

Answer unknownCa(const Exchange &exchange, const QString &name)
{
    return refuse(exchange,
                  {.status = 404,
                   .errorCode = 404201,
                   .message = QStringLiteral("Certificate not found."),
                   .outcome = core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                    "No CA certificate is called "
                                                                    "%1."))
                                  .arg(name),
                   .check = caLabel()});
}

/// What a change of a certificate that is there needs: its ETag, or "*".
std::optional<Answer> checkIfMatch(const Exchange &exchange, const StoredCaCertificate &stored)
{
    const QByteArray ifMatch = exchange.message.header("If-Match").trimmed();
    if (ifMatch.isEmpty()) {
        const core::Text why(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                        "The CA certificate is there already; a "
                                                        "change needs its ETag in If-Match."));
        return refuse(exchange, {.status = 412,
                                 .errorCode = 412002,
                                 .message = QStringLiteral("Precondition failed."),
                                 .outcome = why,
                                 .reason = why.english(),
                                 .check = caLabel()});
    }
    if (!ifMatchAllows(ifMatch, stored.etag))
        return refuse(exchange, etagMismatch(ifMatch, stored.etag));
    return std::nullopt;
}

std::optional<Answer> storeCa(ServiceState &state, const Exchange &exchange,
                              StoredCaCertificate *certificate)
{
    certificate->updatedAt = exchange.now;
    certificate->etag = newEtag();
    if (const auto stored = state.store().putCaCertificate(*certificate); !stored)
        return refuse(exchange, storeFailure(stored.error()));
    return std::nullopt;
}

/// Whether there is room for one more.
std::optional<Answer> checkCaRoom(ServiceState &state, const Exchange &exchange)
{
    const auto all = state.store().caCertificates(maxCaCertificates);
    if (!all)
        return refuse(exchange, storeFailure(all.error()));
    if (all->size() < maxCaCertificates)
        return std::nullopt;
    return refuse(exchange,
                  {.status = 403,
                   .message = QStringLiteral("The limit of certificates is reached."),
                   .outcome = core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                    "The service takes %1 CA "
                                                                    "certificates and has that "
                                                                    "many."))
                                  .arg(static_cast<qint64>(maxCaCertificates)),
                   .check = caLabel()});
}

tl::expected<core::Bytes, Answer> sentCertificate(const Exchange &exchange)
{
    if (auto refused = checkJsonBody(exchange))
        return tl::unexpected(std::move(*refused));
    auto der = dps::caCertificateInBody(exchange.message.body);
    if (!der)
        return tl::unexpected(refuse(exchange, invalidRecord(der.error())));
    return std::move(*der);
}

Answer putCa(ServiceState &state, const Exchange &exchange, const dps::CaCertificateName &name,
             std::optional<StoredCaCertificate> known)
{
    const auto der = sentCertificate(exchange);
    if (!der)
        return der.error();
    const auto info = pki::parseCertificate(*der);
    if (!info)
        return refuse(exchange, invalidRecord(info.error()));
    if (!info->isCa) {
        return refuseCa(exchange, caLabel(),
                        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                              "The certificate %1 is not that of a "
                                                              "certificate authority."))
                            .arg(info->subject));
    }
    if (auto refused = known ? checkIfMatch(exchange, *known) : checkCaRoom(state, exchange))
        return std::move(*refused);
    const bool isNew = !known;
    if (isNew)
        known = StoredCaCertificate{.name = name.toString(),
                                    .der = {},
                                    .verificationCode = {},
                                    .createdAt = exchange.now,
                                    .updatedAt = {},
                                    .etag = {}};
    if (known->der != *der) {
        // What was proved was proved of another key.
        known->der = *der;
        known->isVerified = false;
        known->verificationCode.clear();
    }
    if (auto refused = storeCa(state, exchange, &*known))
        return std::move(*refused);
    exchange.trail.passed(
        caLabel(), isNew ? core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "new: added"))
                         : core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "changed")));
    return shownAnswer(*known, {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                           "The CA certificate %1 was stored.")});
}

Answer removeCa(ServiceState &state, const Exchange &exchange, const StoredCaCertificate &known)
{
    if (auto refused = checkIfMatch(exchange, known))
        return std::move(*refused);
    if (const auto removed = state.store().removeCaCertificate(known.name.toLower()); !removed)
        return refuse(exchange, storeFailure(removed.error()));
    exchange.trail.passed(caLabel(), {context, QT_TRANSLATE_NOOP("endorse::emulator", "removed")});
    return {{200, {}, {}},
            core::Text(context,
                       QT_TRANSLATE_NOOP("endorse::emulator", "The CA certificate %1 was removed."))
                .arg(known.name)};
}

Answer generateCode(ServiceState &state, const Exchange &exchange, StoredCaCertificate known)
{
    if (auto refused = checkIfMatch(exchange, known))
        return std::move(*refused);
    const auto random = randomKey(state.random, codeBytes);
    if (!random)
        return refuse(exchange, storeFailure(random.error()));
    known.verificationCode = core::toHex(random->view()).toUpper();
    if (auto refused = storeCa(state, exchange, &known))
        return std::move(*refused);
    exchange.trail.passed(
        proofLabel(), {context, QT_TRANSLATE_NOOP("endorse::emulator", "a verification code was "
                                                                       "made")});
    dps::CaCertificate shown = shownCertificate(known);
    shown.verificationCode = known.verificationCode;
    return jsonAnswer(
        200, shown.toJson(),
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "A verification code for the CA "
                                                                   "certificate %1 was made."))
            .arg(known.name));
}

/// Why the certificate proves nothing.
std::optional<core::Text> faultOfProof(const Exchange &exchange, const core::Bytes &der,
                                       const StoredCaCertificate &known)
{
    if (known.verificationCode.isEmpty()) {
        return core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                     "No verification code was made for this CA "
                                                     "certificate, or it has been used."));
    }
    const auto proof = pki::readChainCertificate(der);
    if (!proof)
        return proof.error().message;
    if (proof->commonName != known.verificationCode) {
        return core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                     "The common name of the certificate is not "
                                                     "the verification code but \"%1\"."))
            .arg(proof->commonName.left(64));
    }
    if (!pki::isIssuedBy(der, known.der)) {
        return core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                     "The certificate is not signed by the CA, but "
                                                     "by %1."))
            .arg(proof->info.issuer);
    }
    if (auto fault = pki::verifyClientChain({der}, known.der, exchange.now, pki::ChainUse::Any))
        return fault->reason;
    return std::nullopt;
}

Answer verifyCa(ServiceState &state, const Exchange &exchange, StoredCaCertificate known)
{
    if (auto refused = checkIfMatch(exchange, known))
        return std::move(*refused);
    const auto der = sentCertificate(exchange);
    if (!der)
        return der.error();
    if (const auto fault = faultOfProof(exchange, *der, known))
        return refuseCa(exchange, proofLabel(), *fault);
    known.isVerified = true;
    known.verificationCode.clear();
    if (auto refused = storeCa(state, exchange, &known))
        return std::move(*refused);
    exchange.trail.passed(
        proofLabel(),
        {context, QT_TRANSLATE_NOOP("endorse::emulator", "the verification code is signed by the "
                                                         "CA")});
    return shownAnswer(known, {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                          "The CA certificate %1 is verified.")});
}

Answer listCas(ServiceState &state, const Exchange &exchange)
{
    const auto all = state.store().caCertificates(maxCaCertificates);
    if (!all)
        return refuse(exchange, storeFailure(all.error()));
    dps::CaCertificateList list;
    for (const StoredCaCertificate &one : *all)
        list.value.append(shownCertificate(one));
    return jsonAnswer(
        200, list.toJson(),
        {context, QT_TRANSLATE_NOOP("endorse::emulator", "The CA certificates were read.")});
}

QByteArray methodsOf(const RequestTarget &target)
{
    if (target.segments.size() == 1)
        return "GET";
    return target.segments.size() == 2 ? "GET, PUT, DELETE" : "POST";
}

bool isCaAction(const RequestTarget &target)
{
    return target.lowered(2) == QLatin1String("generateverificationcode") ||
           target.lowered(2) == QLatin1String("verify");
}

Answer serveCa(ServiceState &state, const Exchange &exchange, const dps::CaCertificateName &name)
{
    const QByteArray &method = exchange.message.method;
    auto transaction = state.store().begin();
    if (!transaction)
        return refuse(exchange, storeFailure(transaction.error()));
    auto known = state.store().caCertificate(name.key());
    if (!known)
        return refuse(exchange, storeFailure(known.error()));
    if (!*known && method == "DELETE") {
        return emptyAnswer(core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                 "No CA certificate is called %1."))
                               .arg(name.toString()));
    }
    if (!*known && method != "PUT")
        return unknownCa(exchange, name.toString());
    if (method == "GET") {
        return shownAnswer(
            **known, {context, QT_TRANSLATE_NOOP("endorse::emulator", "The CA certificate %1 was "
                                                                      "read.")});
    }
    const bool verifies = exchange.target.lowered(2) == QLatin1String("verify");
    Answer answer = method == "PUT"      ? putCa(state, exchange, name, std::move(*known))
                    : method == "DELETE" ? removeCa(state, exchange, **known)
                    : verifies           ? verifyCa(state, exchange, std::move(**known))
                                         : generateCode(state, exchange, std::move(**known));
    if (answer.reply.status == 200) {
        if (const auto committed = transaction->commit(); !committed)
            return refuse(exchange, storeFailure(committed.error()));
    }
    return answer;
}

} // namespace

Answer answerCaCertificates(ServiceState &state, const ServiceCall &call)
{
    const Exchange &exchange = call.exchange;
    const RequestTarget &target = exchange.target;
    const QByteArray &method = exchange.message.method;
    if (target.segments.size() > 3 || (target.segments.size() == 3 && !isCaAction(target)))
        return notServed(exchange);
    const QByteArray methods = methodsOf(target);
    if (!methods.split(',').contains(method) && !methods.split(',').contains(' ' + method))
        return refuseMethod(exchange, methods);
    const ServiceRight right =
        method == "GET" ? ServiceRight::EnrollmentRead : ServiceRight::ServiceConfig;
    if (auto refused = checkRight(call, right))
        return *refused;
    if (target.segments.size() == 1)
        return listCas(state, exchange);
    const auto name = dps::CaCertificateName::parse(target.segments.at(1));
    if (!name)
        return refuseId(exchange, name.error());
    return serveCa(state, exchange, *name);
}

std::optional<Refusal> checkCaReferences(ServiceState &state,
                                         const dps::AttestationMechanism &mechanism)
{
    if (!mechanism.x509 || !mechanism.x509->caReferences)
        return std::nullopt;
    const dps::X509CaReferences &references = *mechanism.x509->caReferences;
    for (const QString *name : {&references.primary, &references.secondary}) {
        if (name->isEmpty())
            continue;
        const auto known = state.store().caCertificate(name->toLower());
        if (!known)
            return storeFailure(known.error());
        if (*known && (*known)->isVerified)
            continue;
        const char *why =
            *known ? QT_TRANSLATE_NOOP("endorse::emulator",
                                       "Nobody has proved to hold the key of the CA certificate "
                                       "%1 yet.")
                   : QT_TRANSLATE_NOOP("endorse::emulator", "No CA certificate is called %1.");
        const bool isPrimary = name == &references.primary;
        return invalidRecord(
            {.category = core::ErrorCategory::Input,
             .code = QStringLiteral("400004"),
             .place = isPrimary ? QStringLiteral("attestation.x509.caReferences.primary")
                                : QStringLiteral("attestation.x509.caReferences.secondary"),
             .message = core::Text(context, why).arg(*name),
             .hint = {},
             .technical = {}});
    }
    return std::nullopt;
}

} // namespace endorse::emulator
