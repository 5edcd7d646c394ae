// SPDX-License-Identifier: GPL-3.0-or-later
#include "entrydetail.h"

#include "chainpicture.h"
#include "texts.h"

#include <algorithm>
#include <manifest/base64.h>
#include <manifest/chainkeeper.h>
#include <manifest/chipname.h>
#include <manifest/entryjudge.h>
#include <manifest/entryparts.h>
#include <manifest/signerbook.h>
#include <manifest/strictjson.h>
#include <manifest/vendorverifier.h>

namespace endorse::manifest {

namespace {

/// Texts of a payload are foreign, and a pane is small.
constexpr qsizetype MaxShownText = 256;

core::Error entryChangedError(const Verdict &verdict)
{
    return {
        .category = core::ErrorCategory::Input,
        .code = QStringLiteral("entry-changed"),
        .place = QStringLiteral("entry %1").arg(verdict.index),
        .message = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                          "The entry is no longer the one that was verified.")),
        .hint = text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "Somebody changed the file. Open it again, so that it is verified "
                                 "anew.")),
        .technical = QStringLiteral("another digest or another result")};
}

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).left(MaxShownText);
}

QString shownMember(const simdjson::dom::object &object, std::string_view name)
{
    return shown(stringMember(object, name).value_or(std::string_view()));
}

/// "Microchip Technology Inc (Secure Products Group)".
QString organizationOf(const simdjson::dom::object &payload, std::string_view name)
{
    simdjson::dom::object party;
    if (payload.at_key(name).get(party) != simdjson::SUCCESS)
        return {};
    const QString organization = shownMember(party, "organizationName");
    const QString unit = shownMember(party, "organizationalUnitName");
    if (organization.isEmpty() || unit.isEmpty())
        return organization + unit;
    return QStringLiteral("%1 (%2)").arg(organization, unit);
}

core::Bytes coordinateBytes(const simdjson::dom::object &key, std::string_view name)
{
    Scratch scratch;
    const auto octets =
        decodeBase64Url(stringMember(key, name).value_or(std::string_view()), scratch);
    return octets ? core::Bytes(octets->data(), static_cast<qsizetype>(octets->size()))
                  : core::Bytes();
}

void readSlots(const simdjson::dom::object &payload, EntryDetail &detail)
{
    simdjson::dom::array keys;
    if (payload.at_key("publicKeySet").at_key("keys").get(keys) != simdjson::SUCCESS)
        return;
    for (const simdjson::dom::element item : keys) {
        simdjson::dom::object key;
        if (item.get(key) != simdjson::SUCCESS)
            continue;
        simdjson::dom::array certificates;
        const bool hasList = key.at_key("x5c").get(certificates) == simdjson::SUCCESS;
        detail.keys.append({.slot = shownMember(key, "kid"),
                            .kty = shownMember(key, "kty"),
                            .crv = shownMember(key, "crv"),
                            .x = coordinateBytes(key, "x"),
                            .y = coordinateBytes(key, "y"),
                            .hasCertificates = hasList && certificates.size() != 0});
    }
}

/// As far as they can be read.
QList<core::Bytes> readCertificateList(const SlotZero &slot, QStringList &technical)
{
    QList<core::Bytes> certificates;
    Scratch scratch;
    for (std::size_t i = 0; i < slot.certificates.size(); ++i) {
        const auto item = decodeX5c(slot.certificates[i], scratch);
        const auto view =
            item ? pki::walkCertificate(item->der) : core::Result<pki::CertificateView>();
        if (!item || !view) {
            technical.append(
                QStringLiteral("x5c[%1]: %2")
                    .arg(i)
                    .arg(item ? view.error().technical : QStringLiteral("not base64")));
            break; // what stands above is of no use without it
        }
        certificates.append(item->der.toByteArray());
    }
    return certificates;
}

/// What the signed text says, as far as it can be read.
void readFacts(const JwsMembers &jws, EntryDetail &detail)
{
    StrictJson json;
    Scratch scratch;
    const auto decoded = decodeBase64Url(jws.payload, scratch);
    const auto value = decoded ? json.read(*decoded) : std::nullopt;
    PayloadParts parts;
    simdjson::dom::object payload;
    if (!value || !readPayload(*value, parts) || value->get(payload) != simdjson::SUCCESS)
        return;
    detail.uniqueId = QString::fromLatin1(detail.verdict.uniqueId);
    detail.model = shownMember(payload, "model");
    detail.partNumber = shownMember(payload, "partNumber");
    detail.manufacturer = organizationOf(payload, "manufacturer");
    detail.provisioner = organizationOf(payload, "provisioner");
    detail.distributor = organizationOf(payload, "distributor");
    detail.groupId = shownMember(payload, "groupId");
    if (const auto seconds = secondsOfTimestamp(parts.provisionedAt))
        detail.provisionedAt = QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC);
    std::int64_t version = 0;
    if (payload.at_key("version").get(version) == simdjson::SUCCESS && version > 0 &&
        version < 1000)
        detail.version = static_cast<int>(version);
    readSlots(payload, detail);
    detail.certificates = readCertificateList(parts.slot, detail.technical);
}

/// The certificates in a text that nobody signed.
QList<core::Bytes> unprovenCertificates(const JwsMembers &jws)
{
    StrictJson json;
    Scratch scratch;
    const auto decoded = decodeBase64Url(jws.payload, scratch);
    const auto value = decoded ? json.read(*decoded) : std::nullopt;
    PayloadParts parts;
    QStringList unheard;
    return value && readPayload(*value, parts) ? readCertificateList(parts.slot, unheard)
                                               : QList<core::Bytes>();
}

/// A chain can be in order and not that of this chip.
void markDevice(EntryDetail &detail)
{
    for (ChainElement &element : detail.chain) {
        if (element.role != ChainElement::Role::Device)
            continue;
        if (detail.verdict.code == EntryCode::Key)
            element.says =
                text(QT_TRANSLATE_NOOP("endorse::manifest", "Its key is not that of slot 0"));
        else if (detail.verdict.code == EntryCode::Cn)
            element.says = text(QT_TRANSLATE_NOOP("endorse::manifest", "Does not name this chip"));
        else
            continue;
        element.isGood = false;
    }
}

/// The thumbprint in the protected header when it has the form of one: to know which certificate is
/// missing.
std::optional<QString> thumbprintOf(const JwsMembers &jws)
{
    StrictJson json;
    Scratch scratch;
    Scratch thumbprint;
    const auto decoded = decodeBase64Url(jws.header, scratch);
    const auto value = decoded ? json.read(*decoded) : std::nullopt;
    simdjson::dom::object header;
    if (!value || value->get(header) != simdjson::SUCCESS)
        return std::nullopt;
    const auto text = stringMember(header, "x5t#S256");
    const auto digest = text ? decodeBase64Url(*text, thumbprint) : std::nullopt;
    if (!digest || digest->size() != sizeof(Sha256Digest))
        return std::nullopt;
    return shown(*text);
}

void describeSigner(const JwsMembers &jws, const TrustSets &trust, qint64 now, EntryDetail &detail)
{
    const auto thumbprint = thumbprintOf(jws);
    if (!thumbprint)
        return;
    detail.technical.append(
        QStringLiteral("signer by the protected header: x5t#S256 %1").arg(*thumbprint));
    for (const TrustedCertificate &signer : trust.list(TrustUse::ManifestSigner)) {
        if (signer.thumbprint != *thumbprint)
            continue;
        if (detail.isSigned)
            detail.chain.append(signerPicture(signer, now));
        else
            detail.unprovenChain.append(falseSignerPicture(signer, detail.verdict.code, now));
    }
}

void describeCertificates(EntryDetail &detail)
{
    for (const ChainElement &element : std::as_const(detail.chain)) {
        detail.technical.append(QStringLiteral("%1: issuer %2, serial %3, SHA-256 %4")
                                    .arg(element.info.subject, element.info.issuer,
                                         element.info.serial, element.info.sha256));
    }
}

/// What is forgiven needs no advice; what cannot be imported does, and what looks wrong.
EntryCode advisedCodeOf(const Verdict &verdict)
{
    if (verdict.code != EntryCode::None)
        return verdict.code;
    for (const EntryCode code :
         {EntryCode::SameAgain, EntryCode::DpsId, EntryCode::NoCert, EntryCode::SignerEnded}) {
        if (verdict.has(code))
            return code;
    }
    return EntryCode::None;
}

/// Whether the entry is still what the verdict says.
bool isStillSo(const Verdict &now, const Verdict &before)
{
    // Duplicates are seen by whoever sees all entries.
    const EntryCode expected = before.code == EntryCode::Dup ? EntryCode::None : before.code;
    return now.contentDigest == before.contentDigest && now.code == expected &&
           now.uniqueId == before.uniqueId;
}

} // namespace

core::Result<EntryDetail> detailOf(QByteArrayView entry, const Verdict &verdict,
                                   const TrustSets &trust, qint64 now)
{
    if (!manifest::isSigned(verdict.origin))
        return vendorDetailOf(entry, verdict, trust, now);
    const auto size = static_cast<std::size_t>(entry.size());
    Scratch padded;
    std::copy(entry.begin(), entry.end(), padded.take(size));
    const std::string_view bytes(padded.take(size), size);
    EntryJudge judge(std::make_shared<const TrustSets>(trust), now);
    if (!isStillSo(judge.judge({bytes.data(), entry.size()}, verdict.index, verdict.offset),
                   verdict))
        return core::fail(entryChangedError(verdict));
    EntryDetail detail;
    detail.verdict = verdict;
    detail.isSigned = !isBeforeSignature(verdict.code);
    detail.reason = reasonOf(verdict.code);
    detail.advice = adviceOf(advisedCodeOf(verdict), verdict.origin, verdict.chainFault);
    detail.technical.append(QStringLiteral("entry %1 at byte %2, %3 bytes, digest %4")
                                .arg(verdict.index)
                                .arg(verdict.offset)
                                .arg(entry.size())
                                .arg(core::toHex({verdict.contentDigest.data(), 16})));
    StrictJson json;
    JwsMembers jws;
    const auto value = json.read(bytes);
    if (!value || readJws(*value, jws) != EntryCode::None)
        return detail;
    if (detail.isSigned) {
        readFacts(jws, detail);
        detail.chain = chainPicture(detail.certificates, trust, now);
        markDevice(detail);
    } else {
        detail.unprovenChain = chainPicture(unprovenCertificates(jws), trust, now);
    }
    describeSigner(jws, trust, now, detail);
    describeCertificates(detail);
    return detail;
}

} // namespace endorse::manifest
