// SPDX-License-Identifier: GPL-3.0-or-later
#include "publicarea.h"

#include "publicareareader.h"
#include "publicareawriter.h"

#include <QCoreApplication>
#include <QStringList>

namespace endorse::tpmtypes {

namespace {

/// Writes the bytes and nothing else.
class BytesSink final
{
public:
    void begin(const char *, const char *) {}
    void end() {}
    void u16(const char *, const char *, quint16 value, Shown) { m_writer.u16(value); }
    void u32(const char *, const char *, quint32 value, Shown) { m_writer.u32(value); }
    void sized(const char *, const char *, const core::Bytes &bytes) { m_writer.sized(bytes); }
    const core::Bytes &bytes() const { return m_writer.bytes(); }

private:
    core::ByteWriter m_writer;
};

bool isZero(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char byte) { return byte == 0; });
}

core::Error tailError(const QString &place, qsizetype end, qsizetype extra)
{
    return {.category = core::ErrorCategory::Protocol,
            .code = QStringLiteral("tail"),
            .place = place,
            .message = core::Text("endorse::tpmtypes",
                                  QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                                    "The public area ends at byte %1, but more "
                                                    "follows. Bytes too many: %2."))
                           .arg(end)
                           .arg(extra),
            .hint = {"endorse::tpmtypes",
                     QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                       "Copy the value again, with nothing before or after it.")},
            .technical =
                QStringLiteral("%1: %2 bytes after offset %3").arg(place).arg(extra).arg(end)};
}

core::Error shortError(qsizetype announced, qsizetype present)
{
    return {.category = core::ErrorCategory::Protocol,
            .code = QStringLiteral("truncated"),
            .place = QStringLiteral("TPM2B_PUBLIC.size"),
            .message = core::Text("endorse::tpmtypes",
                                  QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                                    "The public area is cut off: its size at byte "
                                                    "0 announces %1 bytes, but %2 follow."))
                           .arg(announced)
                           .arg(present),
            .hint = {"endorse::tpmtypes",
                     QT_TRANSLATE_NOOP("endorse::tpmtypes", "Copy the whole value again.")},
            .technical = QStringLiteral("TPM2B_PUBLIC.size at offset 0: %1 announced, %2 left")
                             .arg(announced)
                             .arg(present)};
}

core::Error parentError(const core::Text &message, const QString &technical)
{
    return {.category = core::ErrorCategory::Input,
            .code = QStringLiteral("parent"),
            .place = QStringLiteral("TPMT_PUBLIC"),
            .message = message,
            .hint = {"endorse::tpmtypes",
                     QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                       "Use an endorsement key or a storage root key of a TPM.")},
            .technical = technical};
}

} // namespace

core::Result<PublicArea> PublicArea::read(core::ByteReader &reader)
{
    auto fields = PublicAreaReader(reader).read();
    if (!fields)
        return core::fail(std::move(fields.error()));
    if (!reader.atEnd())
        return core::fail(
            tailError(QStringLiteral("TPMT_PUBLIC"), reader.offset(), reader.remaining()));
    return PublicArea(std::move(*fields));
}

core::Result<PublicArea> PublicArea::fromTpm2b(const core::Bytes &bytes)
{
    core::ByteReader whole(bytes);
    const auto size = whole.readU16("TPM2B_PUBLIC.size");
    if (!size)
        return core::fail(size.error());
    if (*size > whole.remaining())
        return core::fail(shortError(*size, whole.remaining()));
    if (*size < whole.remaining())
        return core::fail(
            tailError(QStringLiteral("TPM2B_PUBLIC"), 2 + *size, whole.remaining() - *size));
    core::ByteReader reader(QByteArrayView(bytes).sliced(2), 2);
    return read(reader);
}

core::Result<PublicArea> PublicArea::fromTpmt(const core::Bytes &bytes)
{
    core::ByteReader reader(bytes);
    return read(reader);
}

core::Result<PublicArea> PublicArea::fromFields(const PublicAreaFields &fields)
{
    // What is written and read back without complaint is well-formed; one set of rules is enough.
    // Only a length that does not fit its 16 bits must be caught before.
    for (const core::Bytes &bytes :
         {fields.authPolicy, fields.unique, fields.point.x, fields.point.y}) {
        if (bytes.size() > 0xffff)
            return core::fail(
                tailError(QStringLiteral("TPMT_PUBLIC"), 0xffff, bytes.size() - 0xffff));
    }
    return fromTpmt(PublicArea(fields).tpmt());
}

core::Bytes PublicArea::tpmt() const
{
    BytesSink sink;
    PublicAreaWriter(m_fields, sink).write();
    return sink.bytes();
}

core::Bytes PublicArea::tpm2b() const
{
    return core::ByteWriter().sized(tpmt()).bytes();
}

core::Bytes PublicArea::name() const
{
    return core::ByteWriter()
        .u16(static_cast<quint16>(m_fields.nameAlg))
        .raw(digest(m_fields.nameAlg, tpmt()))
        .bytes();
}

quint32 PublicArea::exponent() const
{
    if (m_fields.type != alg::Rsa)
        return 0;
    return m_fields.exponent == 0 ? 65537u : m_fields.exponent;
}

core::Bytes PublicArea::modulus() const
{
    return m_fields.type == alg::Rsa ? m_fields.unique : core::Bytes();
}

bool PublicArea::isTemplate() const
{
    if (m_fields.type == alg::Ecc)
        return isZero(m_fields.point.x) && isZero(m_fields.point.y);
    return isZero(m_fields.unique);
}

core::Result<void> PublicArea::usableAsStorageParent() const
{
    if (m_fields.type != alg::Rsa && m_fields.type != alg::Ecc)
        return core::fail(parentError(
            {"endorse::tpmtypes",
             QT_TRANSLATE_NOOP("endorse::tpmtypes",
                               "Nothing can be wrapped to this key, because it is neither an RSA "
                               "nor an ECC key.")},
            QStringLiteral("type %1").arg(algorithmName(m_fields.type))));
    if (!has(attribute::Restricted | attribute::Decrypt) || has(attribute::Sign))
        return core::fail(parentError(
            {"endorse::tpmtypes",
             QT_TRANSLATE_NOOP("endorse::tpmtypes",
                               "Nothing can be wrapped to this key, because its attributes are not "
                               "those of a storage key.")},
            QStringLiteral("objectAttributes 0x%1")
                .arg(m_fields.attributes, 8, 16, QLatin1Char('0'))));
    if (m_fields.symmetric.algorithm != alg::Aes || m_fields.symmetric.mode != alg::Cfb)
        return core::fail(parentError(
            {"endorse::tpmtypes",
             QT_TRANSLATE_NOOP("endorse::tpmtypes",
                               "Nothing can be wrapped to this key, because it does not name AES "
                               "in CFB mode for what it protects.")},
            QStringLiteral("symmetric %1, mode %2")
                .arg(algorithmName(m_fields.symmetric.algorithm),
                     algorithmName(m_fields.symmetric.mode))));
    if (isTemplate())
        return core::fail(parentError(
            {"endorse::tpmtypes",
             QT_TRANSLATE_NOOP("endorse::tpmtypes",
                               "Nothing can be wrapped to this key, because it is a template "
                               "without a key in it.")},
            QStringLiteral("unique is empty or zero")));
    return {};
}

QString PublicArea::kind() const
{
    if (m_fields.type == alg::Rsa)
        return QStringLiteral("RSA %1").arg(m_fields.keyBits);
    if (m_fields.type == alg::Ecc)
        return QStringLiteral("ECC %1").arg(curveName(m_fields.curve));
    if (m_fields.scheme.algorithm == alg::Null)
        return QStringLiteral("KEYEDHASH");
    return QStringLiteral("%1 %2").arg(algorithmName(m_fields.scheme.algorithm),
                                       algorithmName(m_fields.scheme.hash));
}

} // namespace endorse::tpmtypes
