// SPDX-License-Identifier: GPL-3.0-or-later
#include "entrysource.h"

#include "texts.h"

#include <core/regularfile.h>

#include <simdjson.h>

#include <manifest/manifestverifier.h>

namespace endorse::manifest {

using core::Error;
using core::ErrorCategory;
using core::Result;

namespace {

Error changedError(const QString &file)
{
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("entry-changed"),
            .place = file,
            .message = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                              "The file has changed since it was verified.")),
            .hint = text(QT_TRANSLATE_NOOP("endorse::manifest", "Verify the file again.")),
            .technical = QStringLiteral("the entry is not the one that was judged")};
}

Error noCertificateError()
{
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("no-certificate"),
            .place = {},
            .message = reasonOf(EntryCode::NoCert),
            .hint = adviceOf(EntryCode::NoCert),
            .technical = QStringLiteral("no x5c in the key of slot 0")};
}

QByteArrayView viewOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// The payload of the JWS; empty: none.
QByteArray payloadOf(simdjson::dom::parser &parser, QByteArrayView entry)
{
    std::string_view encoded;
    // The caller's bytes can be read further than they go.
    const auto size = static_cast<std::size_t>(entry.size());
    if (parser.parse(entry.data(), size, false)["payload"].get(encoded) != simdjson::SUCCESS)
        return {};
    return QByteArray::fromBase64(viewOf(encoded).toByteArray(),
                                  QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// The first certificate of slot 0 as it stands; empty: none.
QByteArray firstOfSlotZero(simdjson::dom::parser &parser, const QByteArray &payload)
{
    simdjson::dom::array keys;
    const auto size = static_cast<std::size_t>(payload.size());
    if (parser.parse(payload.constData(), size)["publicKeySet"]["keys"].get(keys) !=
        simdjson::SUCCESS)
        return {};
    for (const simdjson::dom::element key : keys) {
        std::string_view slot;
        std::string_view certificate;
        if (key["kid"].get(slot) == simdjson::SUCCESS && slot == "0" &&
            key["x5c"].at(0).get(certificate) == simdjson::SUCCESS)
            return viewOf(certificate).toByteArray();
    }
    return {};
}

} // namespace

EntrySource::EntrySource(core::CancelToken cancel)
    : m_cancel(std::move(cancel))
    , m_judge(std::make_shared<const TrustSets>(TrustSets::empty()), 0)
{
}

Result<void> EntrySource::open(const QString &file)
{
    m_path = file;
    return core::openRegularFile(m_file, file);
}

Result<core::Bytes> EntrySource::vendorEntry(const Verdict &verdict)
{
    if (!m_vendor || m_vendorOrigin != verdict.origin || m_vendorNext > verdict.index) {
        m_file.seek(0);
        // What was a bundle may be a CSV now, or anything else.
        const Origin now = originOf(m_file);
        if (isSigned(now) || isBundle(now) != isBundle(verdict.origin))
            return core::fail(changedError(m_path));
        m_vendor = makeVendorReader(m_file, verdict.origin, m_cancel);
        m_vendorOrigin = verdict.origin;
        m_vendorNext = 0;
    }
    VendorEntry entry;
    for (; m_vendorNext <= verdict.index; ++m_vendorNext) {
        const auto next = m_vendor->next(entry);
        if (next == VendorReader::Next::Entry)
            continue;
        auto error = next == VendorReader::Next::Failed ? m_vendor->error() : changedError(m_path);
        m_vendor.reset();
        return core::fail(std::move(error));
    }
    if (manifest::contentDigestOf(entry) != verdict.contentDigest)
        return core::fail(changedError(m_path));
    return entry.encoded();
}

Result<core::Bytes> EntrySource::entry(const Verdict &verdict)
{
    if (!isSigned(verdict.origin))
        return vendorEntry(verdict);
    core::Bytes bytes(static_cast<qsizetype>(verdict.size) + EntryJudge::Padding, '\0');
    const auto size = static_cast<qint64>(verdict.size);
    if (!m_file.seek(static_cast<qint64>(verdict.offset)))
        return core::fail(changedError(m_path));
    for (qint64 done = 0; done < size;) {
        const qint64 read = m_file.read(bytes.data() + done, size - done);
        // The file is shorter now, or cannot be read any more.
        if (read <= 0)
            return core::fail(changedError(m_path));
        done += read;
    }
    bytes.truncate(size);
    if (m_judge.contentDigestOf(bytes) != verdict.contentDigest)
        return core::fail(changedError(m_path));
    return bytes;
}

Result<core::Bytes> deviceCertificateOf(QByteArrayView entry, Origin origin)
{
    if (!isSigned(origin)) {
        PemReading reading = readCertificatePem(VendorEntry::decoded(entry).pem);
        if (reading.der.isEmpty())
            return core::fail(noCertificateError());
        return std::move(reading.der);
    }
    simdjson::dom::parser parser;
    const QByteArray payload = payloadOf(parser, entry);
    QByteArray encoded = firstOfSlotZero(parser, payload);
    if (encoded.isEmpty())
        return core::fail(noCertificateError());
    // Both alphabets are in use.
    encoded.replace('-', '+').replace('_', '/');
    const auto der = QByteArray::fromBase64Encoding(encoded);
    if (!der)
        return core::fail(noCertificateError());
    return *der;
}

Result<core::Bytes> entryBytes(const QString &file, const Verdict &verdict,
                               core::CancelToken cancel)
{
    EntrySource source(std::move(cancel));
    if (auto opened = source.open(file); !opened)
        return core::fail(opened.error());
    return source.entry(verdict);
}

} // namespace endorse::manifest
