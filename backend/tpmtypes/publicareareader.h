// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schemes.h"

#include <tpmtypes/publicarea.h>

#include <span>

namespace endorse::tpmtypes {

/// Reads the fields of one TPMT_PUBLIC and checks each. The first failure stays; after it, reads
/// give zeros, so that the order of the wire can be written down without an `if` a line.
class PublicAreaReader final
{
public:
    explicit PublicAreaReader(core::ByteReader &reader)
        : m_reader(reader)
    {
    }
    /// Leaves the reader behind the structure. Errors as PublicArea::fromTpm2b.
    core::Result<PublicAreaFields> read();

private:
    quint16 u16(const char *field);
    quint16 u16(const char *field, std::span<const quint16> allowed);
    quint32 u32(const char *field);
    /// A TPM2B whose size must be one of @p sizes.
    core::Bytes sized(const char *field, std::initializer_list<qsizetype> sizes);
    core::Bytes sizedUpTo(const char *field, qsizetype limit);
    void readHead();
    void readRsa();
    void readEcc();
    void readKeyedHash();
    SymmetricDefinition readSymmetric();
    Scheme readScheme(const char *field, std::span<const quint16> allowed);
    void refuseValue(const char *field, qsizetype offset, quint32 value, int hexDigits);
    void refuseSize(const char *field, qsizetype offset, qsizetype size);

    core::ByteReader &m_reader;
    PublicAreaFields m_fields;
    std::optional<core::Error> m_error;
};

} // namespace endorse::tpmtypes
