// SPDX-License-Identifier: GPL-3.0-or-later
#include "entryjudge.h"

#include <algorithm>
#include <manifest/base64.h>
#include <manifest/chainkeeper.h>
#include <manifest/chipname.h>
#include <manifest/entryparts.h>
#include <manifest/es256.h>
#include <manifest/signerbook.h>
#include <manifest/strictjson.h>

namespace endorse::manifest {

static_assert(EntryJudge::Padding == Scratch::Padding &&
              Scratch::Padding >= simdjson::SIMDJSON_PADDING);

namespace {

constexpr std::size_t CoordinateSize = 32;

/// A coordinate of P-256, big-endian.
struct Coordinate final
{
    std::array<char, CoordinateSize> octets{};
    bool isShort = false; ///< Its leading zeros were missing.

    std::string_view view() const { return {octets.data(), octets.size()}; }
};

std::optional<Coordinate> coordinateOf(std::string_view text, Scratch &scratch)
{
    const auto octets = decodeBase64Url(text, scratch);
    if (!octets || octets->empty() || octets->size() > CoordinateSize)
        return std::nullopt;
    Coordinate coordinate;
    coordinate.isShort = octets->size() < CoordinateSize;
    std::copy_backward(octets->begin(), octets->end(), coordinate.octets.end());
    return coordinate;
}

/// Whether the point of a certificate is this one.
bool isPoint(QByteArrayView point, const Coordinate &x, const Coordinate &y)
{
    return point.size() == static_cast<qsizetype>(1 + 2 * CoordinateSize) &&
           std::equal(x.octets.begin(), x.octets.end(), point.begin() + 1) &&
           std::equal(y.octets.begin(), y.octets.end(), point.begin() + 1 + CoordinateSize);
}

} // namespace

class EntryJudge::Private final
{
public:
    /// What is signed, when the entry has it.
    struct Members final
    {
        EntryCode code = EntryCode::Shape;
        JwsMembers jws;
        Sha256Digest digest{}; ///< Of what is signed.
        std::array<char, 16> contentDigest{};
    };

    Private(const TrustSets &trust, qint64 now)
        : m_now(now)
        , m_signers(trust.list(TrustUse::ManifestSigner))
        , m_chains(trust.list(TrustUse::DeviceRoot), now)
    {
    }

    Members readMembers(std::string_view entry);
    /// The code of the verdict; everything else is written into it.
    EntryCode judge(const Members &members, Verdict &verdict);

private:
    EntryCode judgePayload(std::string_view payload, const JwsMembers &jws,
                           const SignerBook::Signer &signer, Verdict &verdict);
    EntryCode judgeUniqueId(const JwsMembers &jws, Verdict &verdict);
    EntryCode judgeKey(Verdict &verdict);
    EntryCode judgeCertificates(Verdict &verdict);
    EntryCode judgeName(const pki::CertificateView &device, Verdict &verdict) const;
    std::string_view viewOf(QByteArrayView bytes) const
    {
        return {bytes.data(), static_cast<std::size_t>(bytes.size())};
    }

    qint64 m_now;
    SignerBook m_signers;
    ChainKeeper m_chains;
    Sha256 m_sha256;
    P256Curve m_curve;
    StrictJson m_entryJson;
    StrictJson m_payloadJson;
    Scratch m_payloadBytes;
    Scratch m_signatureBytes;
    Scratch m_deviceBytes;
    Scratch m_coordinateBytes;
    PayloadParts m_parts;
    Coordinate m_x; ///< Of slot 0.
    Coordinate m_y;
    std::vector<std::string_view> m_above; ///< x5c without the device.
};

EntryJudge::Private::Members EntryJudge::Private::readMembers(std::string_view entry)
{
    Members members;
    const auto value = m_entryJson.read(entry);
    members.code = value ? readJws(*value, members.jws) : EntryCode::Shape;
    if (!members.jws.hasSignedText) {
        members.contentDigest = m_sha256.halfOf({entry});
        return members;
    }
    members.digest = m_sha256.of({members.jws.header, ".", members.jws.payload});
    std::copy_n(members.digest.begin(), members.contentDigest.size(),
                members.contentDigest.begin());
    return members;
}

EntryCode EntryJudge::Private::judge(const Members &members, Verdict &verdict)
{
    if (members.code != EntryCode::None)
        return members.code;
    const auto payload = decodeBase64Url(members.jws.payload, m_payloadBytes);
    const auto signature = decodeBase64Url(members.jws.signature, m_signatureBytes);
    if (!payload || !signature)
        return EntryCode::B64;
    const SignerBook::Answer answer = m_signers.find(members.jws.header);
    if (answer.code != EntryCode::None)
        return answer.code;
    if (!answer.signer->key.verifyRaw(members.digest, *signature))
        return EntryCode::Sig;
    return judgePayload(*payload, members.jws, *answer.signer, verdict);
}

EntryCode EntryJudge::Private::judgePayload(std::string_view payload, const JwsMembers &jws,
                                            const SignerBook::Signer &signer, Verdict &verdict)
{
    const auto value = m_payloadJson.read(payload);
    if (!value || !readPayload(*value, m_parts))
        return EntryCode::Payload;
    const EntryCode code = judgeUniqueId(jws, verdict);
    if (code != EntryCode::None)
        return code;
    // A payload that does not say when it was made is judged as if it were made now.
    if (!signer.isValidAt(secondsOfTimestamp(m_parts.provisionedAt).value_or(m_now)))
        verdict.warn(EntryCode::SignerEnded);
    if (!m_parts.slot.certificates.empty()) {
        verdict.outcome = Outcome::Enroll;
        return judgeCertificates(verdict);
    }
    verdict.outcome = Outcome::Verified;
    verdict.warn(EntryCode::NoCert);
    // A kind of key that is not known is no fault as long as no certificate is said to be for it.
    const SlotZero &slot = m_parts.slot;
    return slot.isThere && (slot.isP256 || slot.isRepeated) ? judgeKey(verdict) : EntryCode::None;
}

EntryCode EntryJudge::Private::judgeUniqueId(const JwsMembers &jws, Verdict &verdict)
{
    const auto id = m_parts.uniqueId ? uniqueIdOf(*m_parts.uniqueId) : std::nullopt;
    if (!id)
        return EntryCode::Uid;
    verdict.uniqueId = id->text;
    verdict.idDigest = m_sha256.halfOf({viewOf(id->text)});
    const auto copy = jws.unsignedId ? uniqueIdOf(*jws.unsignedId) : id;
    if (!copy || copy->text != id->text)
        return EntryCode::Uid;
    if (id->hadCapitals || copy->hadCapitals)
        verdict.warn(EntryCode::UidCase);
    return EntryCode::None;
}

EntryCode EntryJudge::Private::judgeKey(Verdict &verdict)
{
    const SlotZero &slot = m_parts.slot;
    const auto x = coordinateOf(slot.x, m_coordinateBytes);
    const auto y = coordinateOf(slot.y, m_coordinateBytes);
    if (!slot.isP256 || slot.isRepeated || !x || !y || !m_curve.contains(x->view(), y->view()))
        return EntryCode::Key;
    if (x->isShort || y->isShort)
        verdict.warn(EntryCode::Coord);
    m_x = *x;
    m_y = *y;
    return EntryCode::None;
}

EntryCode EntryJudge::Private::judgeCertificates(Verdict &verdict)
{
    const std::vector<std::string_view> &items = m_parts.slot.certificates;
    const auto item =
        m_parts.slot.hasStrangeItem ? std::nullopt : decodeX5c(items.front(), m_deviceBytes);
    const auto device =
        item ? pki::walkCertificate(item->der) : core::Result<pki::CertificateView>();
    if (!item || !device)
        return EntryCode::Cert;
    m_above.assign(items.begin() + 1, items.end());
    ChainKeeper::Authority *const authority = m_above.empty() ? nullptr : &m_chains.above(m_above);
    if (authority != nullptr && authority->code == EntryCode::Cert)
        return EntryCode::Cert;
    const EntryCode keyCode = judgeKey(verdict);
    if (keyCode != EntryCode::None)
        return keyCode;
    const ChainKeeper::Judgement chain =
        m_chains.judge(*device, m_sha256.of({viewOf(device->tbs)}), authority);
    verdict.chainFault = chain.fault;
    if (chain.code != EntryCode::None)
        return chain.code;
    if (!isPoint(device->point, m_x, m_y))
        return EntryCode::Key;
    if (item->isUrl || (authority != nullptr && authority->isUrl))
        verdict.warn(EntryCode::X5cUrl);
    return judgeName(*device, verdict);
}

EntryCode EntryJudge::Private::judgeName(const pki::CertificateView &device, Verdict &verdict) const
{
    const ChipName name = device.commonNameCount == 1 && device.isCommonNameUtf8
                              ? chipNameOf(device.commonName, verdict.uniqueId)
                              : ChipName::Other;
    if (name == ChipName::Other)
        return EntryCode::Cn;
    if (name == ChipName::Early)
        verdict.warn(EntryCode::DpsId);
    verdict.registrationId = device.commonName.toByteArray();
    return EntryCode::None;
}

EntryJudge::EntryJudge(std::shared_ptr<const TrustSets> trust, qint64 now)
    : d(std::make_unique<Private>(*trust, now))
{
}

EntryJudge::~EntryJudge() = default;
EntryJudge::EntryJudge(EntryJudge &&) noexcept = default;
EntryJudge &EntryJudge::operator=(EntryJudge &&) noexcept = default;

Verdict EntryJudge::judge(QByteArrayView entry, quint32 index, quint64 offset)
{
    const Private::Members members =
        d->readMembers({entry.data(), static_cast<std::size_t>(entry.size())});
    Verdict verdict;
    verdict.index = index;
    verdict.offset = offset;
    verdict.size = static_cast<quint32>(entry.size());
    verdict.contentDigest = members.contentDigest;
    verdict.code = d->judge(members, verdict);
    if (verdict.code != EntryCode::None) {
        // What came after the first fault was not looked at, so what came before says little.
        verdict.outcome = Outcome::Reject;
        verdict.warnings = 0;
        verdict.registrationId.clear();
    }
    return verdict;
}

std::array<char, 16> EntryJudge::contentDigestOf(QByteArrayView entry)
{
    return d->readMembers({entry.data(), static_cast<std::size_t>(entry.size())}).contentDigest;
}

} // namespace endorse::manifest
