// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestwords.h"

#include <models/format.h>
#include <models/manifesttrustmodel.h>

#include <QCoreApplication>
#include <QLocale>

#include <manifest/manifestverifier.h>

namespace endorse::ui {

using manifest::ChainElement;
using manifest::EntryDetail;
using manifest::SlotKey;
using Kind = CopyField::Kind;
using State = ChainBox::State;

namespace {

constexpr int pemLineLength = 64;

struct ManifestWords final
{
    Q_DECLARE_TR_FUNCTIONS(endorse::ui::ManifestWords)
};

/// "a5b883bf…0116bd": enough to tell one certificate from another by eye.
QString shortFingerprint(const QString &sha256)
{
    return sha256.left(8) + QChar(0x2026) + sha256.right(6);
}

QString originWord(const ChainElement &element)
{
    if (!element.isTrusted)
        //: Of a certificate: it is not among the trusted ones.
        return ManifestWords::tr("not trusted");
    //: A certificate that came with the program, or one that the user added.
    return element.isBuiltIn ? ManifestWords::tr("built in") : ManifestWords::tr("own");
}

IconId iconOfRole(ChainElement::Role role)
{
    switch (role) {
    case ChainElement::Role::Root:
        return IconId::Attestation;
    case ChainElement::Role::SignerCa:
        return IconId::Chain;
    case ChainElement::Role::Device:
        return IconId::Tpm;
    case ChainElement::Role::ManifestSigner:
        return IconId::Manifests;
    }
    return IconId::Chain;
}

QString factsOfBox(const ChainElement &element)
{
    const bool isAnchor = element.role == ChainElement::Role::Root ||
                          element.role == ChainElement::Role::ManifestSigner;
    if (isAnchor)
        //: %1 the beginning and the end of a fingerprint, %2 "built in", "own" or "not trusted".
        return ManifestWords::tr("%1 · %2").arg(shortFingerprint(element.info.sha256),
                                                originWord(element));
    return element.says.render();
}

ChainBox boxOf(const ChainElement &element)
{
    ChainBox box;
    box.icon = iconOfRole(element.role);
    box.title = models::ManifestTrustModel::nameOf(element.info.subject);
    if (box.title.isEmpty())
        box.title = ManifestWords::tr("A certificate without a name");
    box.facts = factsOfBox(element);
    // The link of a root to what is above it is whether it is trusted.
    const bool isGood =
        element.isGood && (element.role != ChainElement::Role::Root || element.linkIsGood);
    box.state = isGood ? State::Good : State::Bad;
    box.linkWords = element.linkSays.render();
    box.linkState = element.linkIsGood ? State::Good : State::Bad;
    return box;
}

/// What an unproven text says of itself is quoted, and is not the title of anything.
ChainBox claimedBox(const ChainElement &element)
{
    ChainBox box = boxOf(element);
    switch (element.role) {
    case ChainElement::Role::Root:
        //: Title of a certificate that is in a manifest without a good signature.
        box.title = ManifestWords::tr("Root, not proven");
        break;
    case ChainElement::Role::SignerCa:
        //: Title of a certificate that is in a manifest without a good signature: of a CA.
        box.title = ManifestWords::tr("Issuer, not proven");
        break;
    case ChainElement::Role::Device:
    case ChainElement::Role::ManifestSigner:
        //: Title of a certificate that is in a manifest without a good signature: of a chip.
        box.title = ManifestWords::tr("Device, not proven");
        break;
    }
    const QString name = models::ManifestTrustModel::nameOf(element.info.subject);
    if (!element.isGood)
        box.facts = element.says.render();
    else if (!name.isEmpty())
        //: %1 the name that a certificate gives itself.
        box.facts = ManifestWords::tr("claims to be %1").arg(name);
    if (box.state == State::Good)
        box.state = State::Warned;
    return box;
}

ChainBox missingRoot(const EntryDetail &detail)
{
    ChainBox missing;
    missing.icon = IconId::Attestation;
    missing.title = isUnproven(detail)
                        //: Title of a certificate that a chain would need and that nobody knows.
                        ? ManifestWords::tr("Root, not known")
                        : models::ManifestTrustModel::nameOf(detail.chain.first().info.issuer);
    //: Of the certificate that a chain would need.
    missing.facts = ManifestWords::tr("not among the device roots");
    missing.state = State::Bad;
    return missing;
}

/// The entry names one that is not there, or none at all.
bool lacksSigner(const EntryDetail &detail)
{
    return detail.verdict.code == manifest::EntryCode::Signer &&
           (detail.unprovenChain.isEmpty() ||
            detail.unprovenChain.last().role != ChainElement::Role::ManifestSigner);
}

ChainBox missingSigner()
{
    ChainBox missing;
    missing.icon = IconId::Manifests;
    //: Title of the certificate that the signer of an entry would need and that nobody knows.
    missing.title = ManifestWords::tr("Manifest signer, not known");
    //: Of the certificate of the signer of an entry.
    missing.facts = ManifestWords::tr("not among the manifest signers");
    missing.state = State::Bad;
    missing.linkWords = ManifestWords::tr("Nobody who is trusted signed the entry");
    missing.linkState = State::Bad;
    return missing;
}

} // namespace

const QList<ChainElement> &drawnChain(const EntryDetail &detail)
{
    return isUnproven(detail) ? detail.unprovenChain : detail.chain;
}

bool isUnproven(const EntryDetail &detail)
{
    return isSigned(detail.verdict.origin) && !detail.isSigned;
}

bool isClaimed(const EntryDetail &detail, const ChainElement &element)
{
    return isUnproven(detail) && !element.isTrusted;
}

bool lacksRoot(const EntryDetail &detail)
{
    const bool isMissed = detail.verdict.outcome == manifest::Outcome::Reject ||
                          detail.verdict.has(manifest::EntryCode::Issuer);
    const QList<ChainElement> &chain = drawnChain(detail);
    return isMissed && !chain.isEmpty() && chain.first().role != ChainElement::Role::Root &&
           chain.first().role != ChainElement::Role::ManifestSigner;
}

QList<ChainBox> chainBoxes(const EntryDetail &detail)
{
    const QList<ChainElement> &chain = drawnChain(detail);
    QList<ChainBox> boxes;
    if (lacksRoot(detail))
        boxes.append(missingRoot(detail));
    for (const ChainElement &element : chain) {
        ChainBox box = isClaimed(detail, element) ? claimedBox(element) : boxOf(element);
        if (boxes.size() == 1 && lacksRoot(detail)) {
            box.linkState = State::Bad;
            box.linkWords = ManifestWords::tr("Its issuer is not trusted");
        }
        boxes.append(box);
    }
    if (lacksSigner(detail))
        boxes.append(missingSigner());
    return boxes;
}

QList<CopyFact> certificateFacts(const ChainElement &element)
{
    const pki::CertificateInfo &info = element.info;
    const QString curve =
        info.spkiCurve == QLatin1String("prime256v1") ? QStringLiteral("P-256") : info.spkiCurve;
    const QString key = !curve.isEmpty() ? curve
                        : info.spkiModulus.isEmpty()
                            ? QString()
                            : QStringLiteral("RSA %1").arg(info.spkiModulus.size() * 8);
    return {
        {ManifestWords::tr("Subject"), info.subject, Kind::Words},
        {ManifestWords::tr("Issuer"), info.issuer, Kind::Words},
        {ManifestWords::tr("Serial number"), info.serial, Kind::Mono},
        //: The first moment of a certificate (UTC).
        {ManifestWords::tr("Valid from"), models::utcTimeText(info.notBefore), Kind::Mono},
        //: The last moment of a certificate (UTC).
        {ManifestWords::tr("Valid to"), models::utcTimeText(info.notAfter), Kind::Mono},
        {ManifestWords::tr("State"), element.says.render(), Kind::Words},
        //: Whether a certificate may issue others.
        {ManifestWords::tr("CA"), info.isCa ? ManifestWords::tr("yes") : ManifestWords::tr("no"),
         Kind::Words},
        {ManifestWords::tr("Key"), key, Kind::Mono},
        {ManifestWords::tr("SHA-256"), info.sha256, Kind::Mono},
    };
}

QList<CopyFact> keyFacts(const EntryDetail &detail)
{
    QList<CopyFact> facts;
    for (const SlotKey &key : detail.keys) {
        QString kind = (key.kty + QLatin1Char(' ') + key.crv).trimmed();
        if (key.hasCertificates)
            //: %1 a kind of key: "EC P-256".
            kind = ManifestWords::tr("%1 with certificates").arg(kind);
        const QString point = key.x.isEmpty()
                                  ? QString()
                                  : QLatin1String("04 ") + QString::fromLatin1(key.x.toHex()) +
                                        QLatin1Char(' ') + QString::fromLatin1(key.y.toHex());
        //: %1 the number of a key slot of a chip.
        facts.append({ManifestWords::tr("Slot %1").arg(key.slot),
                      point.isEmpty() ? kind : kind + QLatin1String(": ") + point, Kind::Mono});
    }
    return facts;
}

QList<CopyFact> entryFacts(const EntryDetail &detail)
{
    const QLocale locale;
    QList<CopyFact> facts{
        //: Whether the entry of a file carries a signature.
        {ManifestWords::tr("Signature"),
         isSigned(detail.verdict.origin) ? QString() : ManifestWords::tr("Unsigned"), Kind::Words},
        {ManifestWords::tr("Registration ID"), QString::fromUtf8(detail.verdict.registrationId),
         Kind::Mono},
        {ManifestWords::tr("Model"), detail.model, Kind::Words},
        {ManifestWords::tr("Part number"), detail.partNumber, Kind::Mono},
        {ManifestWords::tr("Manufacturer"), detail.manufacturer, Kind::Words},
        {ManifestWords::tr("Provisioner"), detail.provisioner, Kind::Words},
        {ManifestWords::tr("Distributor"), detail.distributor, Kind::Words},
        //: The group that an entry belongs to, as its signer calls it.
        {ManifestWords::tr("Group"), detail.groupId, Kind::Mono},
        //: When the chip was provisioned (UTC).
        {ManifestWords::tr("Provisioned"), models::utcTimeText(detail.provisionedAt), Kind::Mono},
        {ManifestWords::tr("Place in the file"),
         !isSigned(detail.verdict.origin)
             ? QString()
             :
             //: Where an entry lies in its file: %1 a byte, %2 a number of bytes.
             ManifestWords::tr("byte %1, %2 bytes")
                 .arg(locale.toString(qint64(detail.verdict.offset)),
                      locale.toString(detail.verdict.size)),
         Kind::Words},
        {ManifestWords::tr("Details"), detail.technical.join(QStringLiteral("; ")), Kind::Mono},
    };
    return facts;
}

QByteArray certificatePem(const core::Bytes &der)
{
    const QByteArray base64 = der.toBase64();
    QByteArray pem = "-----BEGIN CERTIFICATE-----\n";
    for (qsizetype at = 0; at < base64.size(); at += pemLineLength)
        pem += base64.mid(at, pemLineLength) + '\n';
    return pem + "-----END CERTIFICATE-----\n";
}

QString adviceWords(const EntryDetail &detail)
{
    if (!detail.advice.isEmpty())
        return detail.advice.render();
    return isImportable(detail.verdict)
               ? ManifestWords::tr("Import the entry: it becomes an enrollment of its own.")
               : ManifestWords::tr("Nothing is to be done.");
}

} // namespace endorse::ui
