// SPDX-License-Identifier: GPL-3.0-or-later
// The decoded tree of a public area and its attributes in words.
#include "publicarea.h"
#include "publicareawriter.h"

#include <QStringList>

namespace endorse::tpmtypes {

namespace {

struct AttributeName final
{
    quint32 bit;
    const char *name;
};

constexpr std::array attributeNames{
    AttributeName{attribute::FixedTpm, "fixedTPM"},
    AttributeName{attribute::StClear, "stClear"},
    AttributeName{attribute::FixedParent, "fixedParent"},
    AttributeName{attribute::SensitiveDataOrigin, "sensitiveDataOrigin"},
    AttributeName{attribute::UserWithAuth, "userWithAuth"},
    AttributeName{attribute::AdminWithPolicy, "adminWithPolicy"},
    AttributeName{attribute::FirmwareLimited, "firmwareLimited"},
    AttributeName{attribute::SvnLimited, "svnLimited"},
    AttributeName{attribute::NoDa, "noDA"},
    AttributeName{attribute::EncryptedDuplication, "encryptedDuplication"},
    AttributeName{attribute::Restricted, "restricted"},
    AttributeName{attribute::Decrypt, "decrypt"},
    AttributeName{attribute::Sign, "sign"},
    AttributeName{attribute::X509Sign, "x509sign"},
};

QStringList attributeWords(quint32 attributes)
{
    QStringList words;
    for (const AttributeName &entry : attributeNames) {
        if ((attributes & entry.bit) != 0)
            words.append(QString::fromLatin1(entry.name));
    }
    return words;
}

QString shownNumber(quint32 value, int hexDigits, Shown shown)
{
    const QString hex = QStringLiteral("0x%1").arg(value, hexDigits, 16, QLatin1Char('0'));
    switch (shown) {
    case Shown::Decimal:
        return QString::number(value);
    case Shown::Algorithm:
        return QStringLiteral("%1 (%2)").arg(algorithmName(static_cast<quint16>(value)), hex);
    case Shown::Curve:
        return QStringLiteral("%1 (%2)").arg(curveName(static_cast<quint16>(value)), hex);
    case Shown::Attributes:
        return QStringLiteral("%1: %2").arg(hex, attributeWords(value).join(QStringLiteral(", ")));
    }
    Q_UNREACHABLE();
}

/// Builds the tree; begin and end nest.
class TreeSink final
{
public:
    explicit TreeSink(qsizetype offset)
        : m_offset(offset)
    {
    }
    void begin(const char *name, const char *type) { m_open.append(node(name, type, 0, {})); }
    void end()
    {
        StructureNode closed = m_open.takeLast();
        closed.range.length = m_offset - closed.range.offset;
        add(std::move(closed));
    }
    void u16(const char *name, const char *type, quint16 value, Shown shown)
    {
        add(leaf(name, type, 2, shownNumber(value, 4, shown)));
    }
    void u32(const char *name, const char *type, quint32 value, Shown shown)
    {
        add(leaf(name, type, 4, shownNumber(value, 8, shown)));
    }
    void sized(const char *name, const char *type, const core::Bytes &bytes)
    {
        begin(name, type);
        u16("size", "UINT16", static_cast<quint16>(bytes.size()), Shown::Decimal);
        if (!bytes.isEmpty())
            add(leaf("buffer", "BYTE[]", bytes.size(), core::toHex(bytes)));
        end();
    }
    StructureNode take() { return m_root.takeFirst(); }

private:
    StructureNode node(const char *name, const char *type, qsizetype length,
                       const QString &value) const
    {
        return {.name = QString::fromLatin1(name),
                .type = QString::fromLatin1(type),
                .range = {m_offset, length},
                .value = value,
                .children = {}};
    }
    StructureNode leaf(const char *name, const char *type, qsizetype length, const QString &value)
    {
        StructureNode result = node(name, type, length, value);
        m_offset += length;
        return result;
    }
    void add(StructureNode child)
    {
        (m_open.isEmpty() ? m_root : m_open.last().children).append(std::move(child));
    }

    qsizetype m_offset;
    QList<StructureNode> m_open;
    QList<StructureNode> m_root;
};

} // namespace

StructureNode PublicArea::tree(qsizetype baseOffset) const
{
    TreeSink sink(baseOffset);
    PublicAreaWriter(m_fields, sink).write();
    return sink.take();
}

StructureNode PublicArea::tpm2bTree(qsizetype baseOffset) const
{
    TreeSink sink(baseOffset);
    sink.begin("public", "TPM2B_PUBLIC");
    sink.u16("size", "UINT16", static_cast<quint16>(tpmt().size()), Shown::Decimal);
    PublicAreaWriter(m_fields, sink).write();
    sink.end();
    return sink.take();
}

QStringList PublicArea::attributesInWords() const
{
    return attributeWords(m_fields.attributes);
}

} // namespace endorse::tpmtypes
