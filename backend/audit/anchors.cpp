// SPDX-License-Identifier: GPL-3.0-or-later
#include "anchors.h"

#include <audit/auditfile.h>
#include <audit/auditline.h>

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace endorse::audit {

namespace {

constexpr int formVersion = 1;
constexpr qint64 longestAnchor = 64 * 1024;

QString base64(const core::Bytes &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

core::Bytes bytesOf(const QJsonObject &json, const char *member)
{
    return core::fromBase64(json.value(QLatin1String(member)).toString().toLatin1())
        .value_or(core::Bytes());
}

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// A descriptor that is closed, and with it unlocked, at the end.
class Descriptor final
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int number() const { return m_number; }

private:
    int m_number;
};

/// Where the last whole line ends: what a crash left unfinished begins there.
qint64 endOfLines(QFile *file)
{
    qint64 end = 0;
    while (!file->atEnd()) {
        const core::Bytes line = file->readLine(longestAnchor);
        if (!line.endsWith('\n') && file->atEnd())
            break;
        end += line.size();
    }
    return end;
}

} // namespace

core::Bytes Anchor::statement() const
{
    QStringList parts{QStringLiteral("endorse audit anchor %1").arg(formVersion), station,
                      QString::number(seq), core::toHex(hash), time};
    return parts.join(QLatin1Char('\n')).toUtf8() + '\n';
}

core::Bytes Anchor::digest() const
{
    return QCryptographicHash::hash(statement(), QCryptographicHash::Sha256);
}

QJsonObject Anchor::toJson() const
{
    return {{QStringLiteral("anchor"), formVersion},
            {QStringLiteral("station"), station},
            {QStringLiteral("seq"), seq},
            {QStringLiteral("hash"), core::toHex(hash)},
            {QStringLiteral("time"), time},
            {QStringLiteral("key"), keyName},
            {QStringLiteral("publicKey"), base64(publicKey)},
            {QStringLiteral("signature"), base64(signature)}};
}

std::optional<Anchor> Anchor::fromJson(const QJsonObject &json)
{
    const auto text = [&json](const char *member) {
        return json.value(QLatin1String(member)).toString();
    };
    const auto hash = hashFromHex(text("hash"));
    Anchor anchor;
    anchor.station = text("station");
    anchor.seq = json.value(QLatin1String("seq")).toInteger();
    anchor.time = text("time");
    anchor.keyName = text("key");
    anchor.publicKey = bytesOf(json, "publicKey");
    anchor.signature = bytesOf(json, "signature");
    const bool isWhole = json.value(QLatin1String("anchor")).toInt() == formVersion && hash &&
                         anchor.seq > 0 && !anchor.station.isEmpty() && !anchor.keyName.isEmpty();
    if (!isWhole)
        return std::nullopt;
    anchor.hash = *hash;
    return anchor;
}

QString AnchorFile::pathOf(const QString &auditFile)
{
    return auditFile + QStringLiteral(".anchors");
}

core::Result<void> AnchorFile::append(const QString &path, const Anchor &anchor)
{
    const Descriptor descriptor(::open(QFile::encodeName(path).constData(),
                                       O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (descriptor.number() < 0)
        return core::fail(auditError("open", path, systemError()));
    struct stat facts = {};
    if (::fstat(descriptor.number(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return core::fail(auditError("open", path, QStringLiteral("not a regular file")));
    // Another process writes one line, which takes no time.
    if (::flock(descriptor.number(), LOCK_EX) != 0)
        return core::fail(auditError("lock", path, systemError()));
    QFile file;
    if (!file.open(descriptor.number(), QIODevice::ReadWrite | QIODevice::Append))
        return core::fail(auditError("open", path, file.errorString()));
    file.seek(0);
    const qint64 end = endOfLines(&file);
    const core::Bytes line = QJsonDocument(anchor.toJson()).toJson(QJsonDocument::Compact) + '\n';
    if (file.resize(end) && file.write(line) == line.size() && file.flush() &&
        ::fsync(descriptor.number()) == 0)
        return {};
    const QString why = systemError();
    file.resize(end);
    return core::fail(auditError("write", path, why));
}

core::Result<AnchorFile::Content> AnchorFile::read(const QString &path)
{
    Content content;
    QFile file(path);
    if (!file.exists())
        return content;
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return core::fail(auditError("read", path, file.errorString()));
    for (qint64 line = 1; !file.atEnd(); ++line) {
        const core::Bytes text = file.readLine(longestAnchor);
        if (!text.endsWith('\n') && file.atEnd())
            break;
        if (auto anchor = Anchor::fromJson(QJsonDocument::fromJson(text).object()))
            content.anchors.append(std::move(*anchor));
        else
            content.damagedLines.append(line);
    }
    return content;
}

AuditEvent anchorEvent(const Anchor &anchor)
{
    return {QString::fromLatin1(anchorKind),
            QString::number(anchor.seq),
            QStringLiteral("ok"),
            {{QStringLiteral("seq"), anchor.seq},
             {QStringLiteral("hash"), core::toHex(anchor.hash)},
             {QStringLiteral("key"), anchor.keyName}}};
}

AuditEvent signingKeyEvent(const QString &keyName, const core::Bytes &publicKey,
                           QJsonObject details)
{
    details.insert(QStringLiteral("key"), keyName);
    details.insert(QStringLiteral("publicKey"), base64(publicKey));
    return {QString::fromLatin1(signingKeyKind), keyName, QStringLiteral("ok"), details};
}

core::Result<bool> introducesKey(const QString &file, const core::Bytes &publicKey)
{
    const auto locked = AuditFile::openForReading(file);
    if (!locked)
        return core::fail(locked.error());
    QFile stream(file);
    if (!stream.open(QIODevice::ReadOnly))
        return core::fail(auditError("read", file, stream.errorString()));
    const core::Bytes key = '"' + publicKey.toBase64() + '"';
    while (!stream.atEnd()) {
        const core::Bytes text = stream.readLine(longestAnchor);
        // Other lines may tell of it too: only the whole line says.
        if (!text.contains(key))
            continue;
        const auto line = AuditLine::parse(text.trimmed());
        if (line && line->kind == QLatin1String(signingKeyKind))
            return true;
    }
    return false;
}

} // namespace endorse::audit
