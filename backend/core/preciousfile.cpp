// SPDX-License-Identifier: GPL-3.0-or-later
#include "preciousfile.h"

#include <core/regularfile.h>

#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace endorse::core {

namespace {

constexpr qint64 headSize = 64 * 1024;

// Tags of X.690.
constexpr int tagInteger = 0x02;
constexpr int tagOctets = 0x04;
constexpr int tagOid = 0x06;
constexpr int tagSequence = 0x30;

/// The beginning of an element in DER, of which the end may not have been read.
struct DerHead final
{
    int tag = 0;
    QByteArrayView content; ///< As much of it as was read.
    qint64 size = 0;        ///< Of the whole content.
};

/// Takes elements in DER one after the other from the beginning of a file, of which the rest is not
/// read.
class DerHeads final
{
public:
    /// @p size: of what the elements fill together; @p head may hold less.
    DerHeads(QByteArrayView head, qint64 size)
        : m_head(head)
        , m_size(size)
    {
    }

    /// The next one; nothing when there is none, when it is malformed, or when it begins behind
    /// what was read.
    std::optional<DerHead> next()
    {
        const int tag = octet();
        qint64 size = octet();
        if (size >= 0x80) {
            const qint64 count = size - 0x80;
            if (count < 1 || count > 7) // no length without end, none beyond any file
                return std::nullopt;
            size = 0;
            for (qint64 i = 0; i < count; ++i) {
                const int part = octet();
                if (part < 0)
                    return std::nullopt;
                size = size * 256 + part;
            }
        }
        if (tag < 0 || size < 0 || size > m_size - m_at)
            return std::nullopt;
        const qint64 from = std::min<qint64>(m_at, m_head.size());
        const DerHead element{tag, m_head.sliced(from).first(std::min(size, m_head.size() - from)),
                              size};
        m_at += size;
        return element;
    }

    /// The next one if it has this tag.
    std::optional<DerHead> next(int tag)
    {
        auto element = next();
        return element && element->tag == tag ? element : std::nullopt;
    }

private:
    int octet()
    {
        if (m_at >= m_head.size() || m_at >= m_size)
            return -1;
        return static_cast<unsigned char>(m_head[m_at++]);
    }

    QByteArrayView m_head;
    qint64 m_size;
    qint64 m_at = 0;
};

/// PKCS #5 and PKCS #12, which encrypt keys: 1.2.840.113549.1.5 and 1.2.840.113549.1.12.1.
bool isKeyEncryption(QByteArrayView oid)
{
    return oid.startsWith(QByteArrayView("\x2a\x86\x48\x86\xf7\x0d\x01\x05", 8)) ||
           oid.startsWith(QByteArrayView("\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01", 9));
}

/// EncryptedPrivateKeyInfo (RFC 5958) behind its first SEQUENCE.
bool isEncryptedKey(const DerHead &algorithm, DerHeads rest)
{
    const auto oid = DerHeads(algorithm.content, algorithm.size).next(tagOid);
    return oid && isKeyEncryption(oid->content) && rest.next(tagOctets);
}

/// PrivateKeyInfo (RFC 5958), ECPrivateKey (RFC 5915) or RSAPrivateKey (RFC 8017) behind its
/// version.
bool isPlainKey(const DerHead &version, DerHeads rest)
{
    if (version.size != 1 || version.content.isEmpty() || version.content[0] < 0 ||
        version.content[0] > 1)
        return false;
    const auto second = rest.next();
    if (!second)
        return false;
    if (second->tag == tagSequence)
        return DerHeads(second->content, second->size).next(tagOid) && rest.next(tagOctets);
    if (second->tag == tagOctets)
        return version.content[0] == 1;
    // Modulus, public and private exponent.
    return second->tag == tagInteger && rest.next(tagInteger) && rest.next(tagInteger);
}

/// PFX (RFC 7292) behind its version: SEQUENCE with the type of what PKCS #7 wraps,
/// 1.2.840.113549.1.7.
bool isKeyStore(const DerHead &version, DerHeads rest)
{
    if (version.size != 1 || version.content != QByteArrayView("\x03", 1))
        return false;
    const auto wrapped = rest.next(tagSequence);
    const auto oid =
        wrapped ? DerHeads(wrapped->content, wrapped->size).next(tagOid) : std::optional<DerHead>();
    return oid && oid->content.startsWith(QByteArrayView("\x2a\x86\x48\x86\xf7\x0d\x01\x07", 8));
}

/// The same in BER, with lengths without end, as NSS writes it.
bool isKeyStoreInBer(QByteArrayView head)
{
    return head.startsWith(
        QByteArrayView("\x30\x80\x02\x01\x03\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07", 17));
}

/// Whether a file of that size that begins like this is a private key in DER, or a store of keys.
bool isKeyInDer(QByteArrayView head, qint64 size)
{
    if (isKeyStoreInBer(head))
        return true;
    const auto all = DerHeads(head, size).next(tagSequence);
    if (!all)
        return false;
    DerHeads members(all->content, all->size);
    const auto first = members.next();
    if (!first)
        return false;
    return first->tag == tagSequence  ? isEncryptedKey(*first, members)
           : first->tag == tagInteger ? isPlainKey(*first, members) || isKeyStore(*first, members)
                                      : false;
}

} // namespace

bool isPrecious(const QString &path)
{
    QFile file;
    if (!openRegularFile(file, path))
        return false;
    Bytes head;
    while (head.size() < headSize) {
        const Bytes part = file.read(headSize - head.size());
        if (part.isEmpty())
            break;
        head += part;
    }
    // The database's magic number includes the zero byte that ends it.
    const bool isList = head.startsWith(QByteArrayView("SQLite format 3\0", 16));
    const bool isKey = head.contains(QByteArrayView("PRIVATE KEY")) ||
                       isKeyInDer(head, std::max<qint64>(file.size(), head.size()));
    head.fill('\0');
    return isList || isKey;
}

Error preciousFile(const QString &path)
{
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("occupied"),
            .place = path,
            .message = Text("endorse::core",
                            QT_TRANSLATE_NOOP("endorse::core",
                                              "\"%1\" is an enrollment list or holds a private "
                                              "key, and is not replaced."))
                           .arg(path),
            .hint = {"endorse::core", QT_TRANSLATE_NOOP("endorse::core", "Name another file.")},
            .technical = QStringLiteral("the target exists")};
}

Result<void> checkFolderOf(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (QFileInfo(folder).isDir())
        return {};
    return fail(Error{
        .category = ErrorCategory::Input,
        .code = QStringLiteral("no-folder"),
        .place = folder,
        .message = Text("endorse::core",
                        QT_TRANSLATE_NOOP("endorse::core", "The folder \"%1\" does not exist."))
                       .arg(folder),
        .hint = {"endorse::core",
                 QT_TRANSLATE_NOOP("endorse::core",
                                   "Make the folder first, or name a place in another one.")},
        .technical = QStringLiteral("nothing was written")});
}

} // namespace endorse::core
