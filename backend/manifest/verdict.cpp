// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict.h"

#include "texts.h"

namespace endorse::manifest {

using core::Text;

QString toString(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Enroll:
        return QStringLiteral("enroll");
    case Outcome::Verified:
        return QStringLiteral("verified");
    case Outcome::Reject:
        return QStringLiteral("reject");
    }
    return {};
}

bool isBeforeSignature(EntryCode code)
{
    switch (code) {
    case EntryCode::Shape:
    case EntryCode::B64:
    case EntryCode::Header:
    case EntryCode::Alg:
    case EntryCode::Signer:
    case EntryCode::Sig:
        return true;
    default:
        return false;
    }
}

QString toString(EntryCode code)
{
    switch (code) {
    case EntryCode::None:
        return {};
    case EntryCode::Shape:
        return QStringLiteral("E_SHAPE");
    case EntryCode::B64:
        return QStringLiteral("E_B64");
    case EntryCode::Header:
        return QStringLiteral("E_HEADER");
    case EntryCode::Alg:
        return QStringLiteral("E_ALG");
    case EntryCode::Signer:
        return QStringLiteral("E_SIGNER");
    case EntryCode::Sig:
        return QStringLiteral("E_SIG");
    case EntryCode::Payload:
        return QStringLiteral("E_PAYLOAD");
    case EntryCode::Uid:
        return QStringLiteral("E_UID");
    case EntryCode::Cert:
        return QStringLiteral("E_CERT");
    case EntryCode::Key:
        return QStringLiteral("E_KEY");
    case EntryCode::Chain:
        return QStringLiteral("E_CHAIN");
    case EntryCode::Time:
        return QStringLiteral("E_TIME");
    case EntryCode::Cn:
        return QStringLiteral("E_CN");
    case EntryCode::Dup:
        return QStringLiteral("E_DUP");
    case EntryCode::NoCert:
        return QStringLiteral("W_NOCERT");
    case EntryCode::DpsId:
        return QStringLiteral("W_DPSID");
    case EntryCode::SameAgain:
        return QStringLiteral("W_DUP");
    case EntryCode::UidCase:
        return QStringLiteral("W_UIDCASE");
    case EntryCode::Coord:
        return QStringLiteral("W_COORD");
    case EntryCode::X5cUrl:
        return QStringLiteral("W_X5CURL");
    case EntryCode::SignerEnded:
        return QStringLiteral("W_SIGNER");
    case EntryCode::Issuer:
        return QStringLiteral("W_ISSUER");
    case EntryCode::Unsigned:
        return QStringLiteral("W_UNSIGNED");
    }
    return {};
}

QString toString(FileCode code)
{
    switch (code) {
    case FileCode::None:
        return {};
    case FileCode::Empty:
        return QStringLiteral("F_EMPTY");
    case FileCode::Encoding:
        return QStringLiteral("F_ENCODING");
    case FileCode::Json:
        return QStringLiteral("F_JSON");
    case FileCode::Shape:
        return QStringLiteral("F_SHAPE");
    case FileCode::Limit:
        return QStringLiteral("F_LIMIT");
    case FileCode::Archive:
        return QStringLiteral("F_ARCHIVE");
    }
    return {};
}

namespace {

Text reasonBeforeTheSignature(EntryCode code)
{
    switch (code) {
    case EntryCode::Shape:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest",
            "The entry is not a signed object: a member is missing, has the wrong "
            "type, or occurs twice."));
    case EntryCode::B64:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "A member of the entry is not written in base64url as the standard "
                              "demands."));
    case EntryCode::Header:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "The protected header of the entry cannot be used: it is not a JSON "
                              "object, repeats a member, or asks for an extension."));
    case EntryCode::Alg:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "The entry is not signed with ES256, the only algorithm that is "
                                 "accepted."));
    case EntryCode::Signer:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "The entry names a manifest signer that is not trusted, or its two "
                              "marks of the signer contradict each other."));
    case EntryCode::Sig:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "The signature of the entry is wrong. The entry was changed, or "
                                 "somebody else signed it."));
    default:
        return {};
    }
}

Text reasonBehindTheSignature(EntryCode code)
{
    switch (code) {
    case EntryCode::Payload:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest",
            "The signature is good, but the signed content does not have the form "
            "of a chip's description."));
    case EntryCode::Uid:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "The serial number of the chip is missing, malformed, or unlike its "
                              "unsigned copy."));
    case EntryCode::Cert:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest", "A certificate of the entry cannot be read."));
    case EntryCode::Key:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "The public key of slot 0 is malformed, or it is not the key of the "
                              "device certificate."));
    case EntryCode::Chain:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "The device certificate does not lead to a trusted device root."));
    case EntryCode::Time:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "The device certificate or a certificate authority above it is not "
                              "valid now."));
    case EntryCode::Cn:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "The device certificate does not name the serial number of this "
                                 "chip."));
    case EntryCode::Dup:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "An earlier entry describes the same chip with other content."));
    default:
        return {};
    }
}

Text reasonOfWarning(EntryCode code)
{
    switch (code) {
    case EntryCode::NoCert:
        return text(QT_TRANSLATE_NOOP("endorse::manifest",
                                      "The entry is authentic but holds no device certificate."));
    case EntryCode::DpsId:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "The common name of the device certificate cannot be a registration "
                              "ID because it holds a space."));
    case EntryCode::SameAgain:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "The same entry occurs earlier in the file. It counts once."));
    case EntryCode::UidCase:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "The serial number is written with capital letters, or its copies "
                                 "differ in case."));
    case EntryCode::Coord:
        return text(QT_TRANSLATE_NOOP("endorse::manifest",
                                      "A coordinate of the public key lacks its leading zeros."));
    case EntryCode::X5cUrl:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "The certificates are written in base64url instead of base64."));
    case EntryCode::SignerEnded:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "The certificate of the manifest signer was not valid at the time "
                                 "when the chip was provisioned."));
    case EntryCode::Issuer:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest",
            "Nobody vouches for this entry: the file is not signed, and the certificate does not "
            "lead to a trusted device root."));
    case EntryCode::Unsigned:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "The file is not signed. Only the certificate speaks for this "
                                 "entry."));
    default:
        return {};
    }
}

Text adviceOfError(EntryCode code)
{
    switch (code) {
    case EntryCode::Shape:
    case EntryCode::B64:
    case EntryCode::Header:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "Download the manifest again and do not change it with an editor. If "
                              "that does not help, ask the supplier for a new one."));
    case EntryCode::Alg:
    case EntryCode::Sig:
    case EntryCode::Payload:
    case EntryCode::Uid:
    case EntryCode::Dup:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "Do not use this chip before the supplier has explained the entry. "
                              "Download the manifest again from its origin and compare."));
    case EntryCode::Signer:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest",
            "If you know who signed the manifest, add the signer's certificate to "
            "the manifest signers and verify again."));
    case EntryCode::Cert:
    case EntryCode::Key:
    case EntryCode::Cn:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "The signer made a mistake when the manifest was written. Ask the "
                                 "supplier for a new one, and do not use this chip until then."));
    case EntryCode::Chain:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "If the chips have certificates of your own authority, add its root "
                              "to the device roots and verify again. Otherwise ask the supplier."));
    case EntryCode::Time:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest",
            "Check the date and time of this computer. If they are right, ask the "
            "supplier for chips whose certificates are valid."));
    default:
        return {};
    }
}

Text adviceOfWarning(EntryCode code)
{
    switch (code) {
    case EntryCode::NoCert:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "Enroll the chip when its certificate is known, for example after it "
                              "was read from the chip."));
    case EntryCode::DpsId:
        return text(QT_TRANSLATE_NOOP("endorse::manifest",
                                      "Use a chip of a newer series, whose common name begins with "
                                      "sn0123."));
    case EntryCode::SameAgain:
        return text(QT_TRANSLATE_NOOP("endorse::manifest", "Nothing needs to be done."));
    case EntryCode::UidCase:
    case EntryCode::Coord:
    case EntryCode::X5cUrl:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "Nothing needs to be done. Some tools write manifests like this."));
    case EntryCode::SignerEnded:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "Ask the supplier when the chip was made if the time looks wrong."));
    case EntryCode::Issuer:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest",
            "Import the entry only if the file reached you on a way that you trust. If you know "
            "the issuer, add its certificate to the device roots and verify again."));
    case EntryCode::Unsigned:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "Compare the number of entries with what was delivered before "
                                 "you import them."));
    default:
        return {};
    }
}

/// Where it is something else than in a manifest that is signed.
Text reasonWithoutSignature(EntryCode code)
{
    switch (code) {
    case EntryCode::Shape:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "The row is incomplete, or a quotation mark in it is not closed."));
    case EntryCode::Key:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "The key of the certificate is too weak or of a kind that devices "
                                 "do not use."));
    case EntryCode::Chain:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "The certificate names a trusted device root that did not sign "
                                 "it, it is not a device's, or it demands something that is not "
                                 "known."));
    case EntryCode::Cn:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "The certificate does not have exactly one common name, the name "
                                 "is not written in plain characters, or it is not the one that "
                                 "the file says."));
    case EntryCode::DpsId:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "The common name of the certificate cannot be a registration ID."));
    default:
        return {};
    }
}

Text adviceWithoutSignature(EntryCode code)
{
    switch (code) {
    case EntryCode::Shape:
    case EntryCode::Cert:
    case EntryCode::Cn:
    case EntryCode::Key:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "Download the file again and do not change it with an editor. If "
                                 "that does not help, ask the supplier for a new one."));
    case EntryCode::Chain:
        return text(QT_TRANSLATE_NOOP("endorse::manifest",
                                      "Do not use this chip before the supplier has explained the "
                                      "entry."));
    case EntryCode::DpsId:
        return text(QT_TRANSLATE_NOOP("endorse::manifest",
                                      "A registration ID holds letters, digits, hyphens, dots, "
                                      "underscores and colons. Ask the supplier for other "
                                      "certificates."));
    default:
        return {};
    }
}

} // namespace

Text reasonOf(EntryCode code, Origin origin)
{
    const Text unsignedReason = isSigned(origin) ? Text() : reasonWithoutSignature(code);
    if (!unsignedReason.isEmpty())
        return unsignedReason;
    for (const Text &reason :
         {reasonBeforeTheSignature(code), reasonBehindTheSignature(code), reasonOfWarning(code)}) {
        if (!reason.isEmpty())
            return reason;
    }
    return {};
}

Text adviceOf(EntryCode code, Origin origin, ChainFault fault)
{
    const Text unsignedAdvice = isSigned(origin) ? Text() : adviceWithoutSignature(code);
    if (!unsignedAdvice.isEmpty())
        return unsignedAdvice;
    // To trust another root helps against a missing one alone.
    if (code == EntryCode::Chain && fault != ChainFault::UnknownIssuer)
        return adviceOfError(fault == ChainFault::Forged ? EntryCode::Sig : EntryCode::Cert);
    const Text advice = adviceOfError(code);
    return advice.isEmpty() ? adviceOfWarning(code) : advice;
}

Text reasonOf(FileCode code)
{
    switch (code) {
    case FileCode::None:
        return {};
    case FileCode::Empty:
        return text(QT_TRANSLATE_NOOP("endorse::manifest", "The file holds no entries."));
    case FileCode::Encoding:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest",
            "The file is not in plain UTF-8, or a byte order mark stands in front "
            "of it."));
    case FileCode::Json:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "The file is not well-formed JSON. It is damaged or incomplete, or "
                              "something stands behind its end."));
    case FileCode::Shape:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "The file is JSON, but not a list of entries as a manifest is."));
    case FileCode::Limit:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "The file is nested too deeply, an entry in it is too large, or it "
                              "holds too many entries."));
    case FileCode::Archive:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest", "The archive is damaged or incomplete."));
    }
    return {};
}

Text adviceOf(FileCode code)
{
    switch (code) {
    case FileCode::None:
        return {};
    case FileCode::Empty:
    case FileCode::Json:
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest",
                              "Download the manifest again and compare its size with that at the "
                              "origin."));
    case FileCode::Encoding:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "Download the manifest again and do not save it with an editor."));
    case FileCode::Shape:
    case FileCode::Limit:
        return text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "Check that this file is the manifest. Download it again from the "
                                 "shop account of the manufacturer."));
    case FileCode::Archive:
        return text(QT_TRANSLATE_NOOP("endorse::manifest",
                                      "Check that this file is the bundle of the manufacturer, and "
                                      "download it again."));
    }
    return {};
}

Text words(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Enroll:
        return text(QT_TRANSLATE_NOOP("endorse::manifest", "Can be enrolled"));
    case Outcome::Verified:
        return text(QT_TRANSLATE_NOOP("endorse::manifest", "Verified, not enrollable"));
    case Outcome::Reject:
        return text(QT_TRANSLATE_NOOP("endorse::manifest", "Rejected"));
    }
    return {};
}

Text words(const Verdict &verdict)
{
    if (verdict.outcome == Outcome::Enroll && verdict.has(EntryCode::SameAgain))
        return text(QT_TRANSLATE_NOOP("endorse::manifest", "The same again"));
    if (verdict.outcome == Outcome::Enroll && verdict.has(EntryCode::DpsId))
        return text(QT_TRANSLATE_NOOP("endorse::manifest", "No registration ID"));
    return words(verdict.outcome);
}

QList<EntryCode> Verdict::warningList() const
{
    QList<EntryCode> codes;
    for (int i = 0; i < EntryCodeCount; ++i) {
        if (has(static_cast<EntryCode>(i)))
            codes.append(static_cast<EntryCode>(i));
    }
    return codes;
}

} // namespace endorse::manifest
