// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekpem.h"

#include "ekencoding.h"
#include "ekrefusals.h"
#include "ekx509.h"

namespace endorse::tpmtypes {

namespace {

constexpr QByteArrayView beginning("-----BEGIN ");
constexpr QByteArrayView dashes("-----");

/// One block. Views into the text.
struct PemBlock final
{
    QByteArrayView label;
    QByteArrayView body;

    QString name() const { return QString::fromLatin1(label); }
    bool isPrivate() const { return label.contains("PRIVATE KEY"); }
    bool isEncrypted() const
    {
        return label.contains("ENCRYPTED") || body.contains("Proc-Type: 4,ENCRYPTED");
    }
    bool isCertificate() const
    {
        return label == "CERTIFICATE" || label == "X509 CERTIFICATE" ||
               label == "TRUSTED CERTIFICATE";
    }
    bool isPublicKey() const { return label == "PUBLIC KEY" || label == "RSA PUBLIC KEY"; }
    bool isRequest() const { return label.endsWith("CERTIFICATE REQUEST"); }
};

/// Letters of a label are few, so that nothing else of the text gets into an error.
QByteArrayView labelAt(QByteArrayView text)
{
    qsizetype end = 0;
    while (end < text.size() && end < 40 &&
           ((text[end] >= 'A' && text[end] <= 'Z') || (text[end] >= '0' && text[end] <= '9') ||
            text[end] == ' '))
        ++end;
    return text.first(end);
}

QList<PemBlock> blocksOf(QByteArrayView text)
{
    QList<PemBlock> blocks;
    for (qsizetype at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at)) {
        PemBlock block;
        at += beginning.size();
        block.label = labelAt(text.sliced(at));
        at += block.label.size();
        if (text.sliced(at).startsWith(dashes))
            at += dashes.size();
        const qsizetype end = text.indexOf(dashes, at);
        block.body = text.sliced(at, (end < 0 ? text.size() : end) - at);
        at += block.body.size();
        blocks.append(block);
    }
    return blocks;
}

/// The base64 of a block without the header lines ("Comment: …") that old PEM may have.
std::optional<core::Bytes> derOf(const PemBlock &block)
{
    core::Bytes letters;
    letters.reserve(block.body.size());
    for (qsizetype start = 0; start < block.body.size();) {
        const qsizetype end = block.body.indexOf('\n', start);
        const QByteArrayView line =
            block.body.sliced(start, (end < 0 ? block.body.size() : end) - start);
        start = end < 0 ? block.body.size() : end + 1;
        if (line.contains(':'))
            continue;
        for (const char c : line) {
            if (c != ' ' && c != '\t' && c != '\r' && c != '>')
                letters.append(c);
        }
    }
    return looseBase64(letters);
}

core::Result<core::Bytes> readBlock(const PemBlock &block)
{
    const auto der = derOf(block);
    if (!der)
        return core::fail(
            brokenPemGiven(block.name(), QStringLiteral("PEM: %1, not base64").arg(block.name())));
    if (der->isEmpty())
        return core::fail(
            brokenPemGiven(block.name(), QStringLiteral("PEM: %1, empty").arg(block.name())));
    return *der;
}

std::optional<core::Error> secretIn(const QList<PemBlock> &blocks)
{
    for (const PemBlock &each : blocks) {
        const QString what = QStringLiteral("PEM: %1").arg(each.name());
        if (each.isEncrypted())
            return encryptedPemGiven(what);
        if (each.isPrivate())
            return privateKeyGiven(what);
    }
    return std::nullopt;
}

core::Result<FoundEk> ekOfPublicKeyBlock(const PemBlock &block)
{
    const auto der = readBlock(block);
    if (!der)
        return core::fail(der.error());
    auto ek = ekOfDer(*der);
    // Whatever else base64 may hold, between these lines it is a key that cannot be read.
    if (!ek && ek.error().code == QLatin1String("unknown"))
        return core::fail(brokenDerGiven(der->size()));
    return ek;
}

} // namespace

bool holdsPem(QByteArrayView text)
{
    return text.contains(beginning);
}

core::Result<FoundEk> ekOfPem(const core::Bytes &text)
{
    const QList<PemBlock> blocks = blocksOf(text);
    if (auto secret = secretIn(blocks))
        return core::fail(std::move(*secret));
    QList<core::Bytes> certificates;
    for (const PemBlock &each : blocks) {
        if (each.isPublicKey())
            return ekOfPublicKeyBlock(each);
        if (!each.isCertificate())
            continue;
        const auto der = readBlock(each);
        if (!der)
            return core::fail(der.error());
        certificates.append(*der);
    }
    if (certificates.isEmpty())
        return core::fail(blocks.first().isRequest() ? requestGiven()
                                                     : otherPemGiven(blocks.first().name()));
    auto ek = ekOfCertificates(certificates);
    if (!ek && ek.error().code == QLatin1String("unknown"))
        return core::fail(brokenDerGiven(certificates.first().size()));
    return ek;
}

} // namespace endorse::tpmtypes
