// SPDX-License-Identifier: GPL-3.0-or-later
#include "tctiaddress.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QRegularExpression>

#include <sys/un.h>

namespace endorse::tpm {

using core::ErrorCategory;
using core::Result;
using core::Text;

namespace {

constexpr auto defaultHost = "localhost";
constexpr quint16 defaultPort = 2321;
constexpr auto defaultDevice = "/dev/tpmrm0";

core::Error refuse(const char *code, Text message, Text hint, const QString &technical)
{
    return {.category = ErrorCategory::Input,
            .code = QString::fromLatin1(code),
            .place = QStringLiteral("tcti"),
            .message = std::move(message),
            .hint = std::move(hint),
            .technical = technical};
}

Text formsHint()
{
    return {"endorse::tpm",
            QT_TRANSLATE_NOOP("endorse::tpm",
                              "Write embedded, swtpm:host=localhost,port=2321, swtpm:path=FILE, "
                              "mssim:host=localhost,port=2321 or device:/dev/tpmrm0.")};
}

core::Error refuseEmpty()
{
    return refuse("tcti-empty",
                  {"endorse::tpm", QT_TRANSLATE_NOOP("endorse::tpm", "The address names no TPM.")},
                  formsHint(), QStringLiteral("empty TCTI configuration"));
}

core::Error refuseModule(const QString &module)
{
    if (module == QLatin1String("tabrmd"))
        return refuse(
            "tcti-unsupported",
            {"endorse::tpm",
             QT_TRANSLATE_NOOP("endorse::tpm",
                               "A TPM behind tabrmd, the resource manager on D-Bus, "
                               "cannot be reached yet.")},
            {"endorse::tpm",
             QT_TRANSLATE_NOOP("endorse::tpm", "Use the resource manager of the kernel instead: "
                                               "device:/dev/tpmrm0.")},
            module);
    if (module == QLatin1String("cmd"))
        return refuse("tcti-unsupported",
                      {"endorse::tpm",
                       QT_TRANSLATE_NOOP("endorse::tpm", "A TPM behind a command, such as ssh, "
                                                         "cannot be reached yet.")},
                      {"endorse::tpm",
                       QT_TRANSLATE_NOOP("endorse::tpm",
                                         "Run this program on the computer that has the TPM, with "
                                         "device:/dev/tpmrm0.")},
                      module);
    if (module == QLatin1String("pcap"))
        return refuse(
            "tcti-unsupported",
            {"endorse::tpm",
             QT_TRANSLATE_NOOP("endorse::tpm", "The module pcap is not needed here: every "
                                               "command is recorded anyway.")},
            {"endorse::tpm",
             QT_TRANSLATE_NOOP("endorse::tpm", "Leave out \"pcap:\" and write the address "
                                               "that follows it.")},
            module);
    if (module == QLatin1String("libtpms"))
        return refuse(
            "tcti-unsupported",
            {"endorse::tpm",
             QT_TRANSLATE_NOOP("endorse::tpm", "A TPM inside this process, by libtpms, is "
                                               "not offered.")},
            {"endorse::tpm",
             QT_TRANSLATE_NOOP("endorse::tpm", "Use embedded: the same TPM code in a "
                                               "process of its own.")},
            module);
    return refuse("tcti-unknown",
                  Text("endorse::tpm",
                       QT_TRANSLATE_NOOP("endorse::tpm", "\"%1\" is not a kind of TPM address."))
                      .arg(module),
                  formsHint(), module);
}

core::Error refusePair(const QString &pair, const QString &module)
{
    return refuse("tcti-key",
                  Text("endorse::tpm",
                       QT_TRANSLATE_NOOP("endorse::tpm", "\"%1\" cannot stand after \"%2:\"."))
                      .arg(pair)
                      .arg(module),
                  formsHint(), pair);
}

core::Error refuseHost(const QString &host)
{
    return refuse("tcti-host",
                  Text("endorse::tpm",
                       QT_TRANSLATE_NOOP("endorse::tpm",
                                         "The TPM at \"%1\" is not on this computer, and the way "
                                         "there would be open to readers: a TPM over a network is "
                                         "refused until sessions are encrypted."))
                      .arg(host),
                  {"endorse::tpm",
                   QT_TRANSLATE_NOOP("endorse::tpm",
                                     "Use localhost, 127.0.0.1 or ::1, for example as the near end "
                                     "of an ssh tunnel.")},
                  host);
}

core::Error refusePort(const QString &port)
{
    return refuse(
        "tcti-port",
        Text("endorse::tpm",
             QT_TRANSLATE_NOOP("endorse::tpm", "\"%1\" is not a port that can be used."))
            .arg(port),
        {"endorse::tpm",
         QT_TRANSLATE_NOOP("endorse::tpm", "Give a number from 1 to 65535 (for mssim to 65534: its "
                                           "platform port is one more).")},
        port);
}

core::Error refusePath(const QString &path, Text message)
{
    return refuse("tcti-path", std::move(message),
                  {"endorse::tpm",
                   QT_TRANSLATE_NOOP("endorse::tpm",
                                     "Give the path of the socket or of the device node, for a "
                                     "socket at most 107 bytes long.")},
                  path);
}

/// "libtss2-tcti-swtpm.so.0" is how the loader of the TSS knows "swtpm".
QString shortModuleName(const QString &name)
{
    static const QRegularExpression longName(
        QStringLiteral(R"(^(?:libtss2-tcti-|tcti-)?([A-Za-z0-9_-]+?)(?:\.so(?:\.[0-9]+)*)?$)"));
    const QRegularExpressionMatch match = longName.match(name);
    return match.hasMatch() ? match.captured(1) : name;
}

bool isLoopback(const QString &host)
{
    if (host == QLatin1String("localhost"))
        return true;
    // QHostAddress also takes "127.1"; such forms are read differently by different programs.
    QHostAddress address;
    const bool dotted = host.contains(QLatin1Char(':')) || host.count(QLatin1Char('.')) == 3;
    return dotted && address.setAddress(host) && address.scopeId().isEmpty() &&
           address.isLoopback();
}

std::optional<quint16> parsePort(const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]{1,5}$"));
    bool ok = false;
    const quint16 port = text.toUShort(&ok);
    return digits.match(text).hasMatch() && ok && port != 0 ? std::optional(port) : std::nullopt;
}

bool hasControlCharacters(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

Result<void> checkPath(const QString &path)
{
    if (path.isEmpty())
        return core::fail(refusePath(
            path, {"endorse::tpm", QT_TRANSLATE_NOOP("endorse::tpm", "The path is empty.")}));
    if (hasControlCharacters(path))
        return core::fail(refusePath(
            QString(), {"endorse::tpm",
                        QT_TRANSLATE_NOOP("endorse::tpm", "The path holds a control character.")}));
    return {};
}

Result<void> checkSocketPath(const QString &path)
{
    const qsizetype size = QFile::encodeName(path).size();
    constexpr qsizetype room = sizeof(sockaddr_un::sun_path) - 1;
    if (size > room)
        return core::fail(refusePath(
            path, Text("endorse::tpm",
                       QT_TRANSLATE_NOOP("endorse::tpm", "The path of the socket is %1 bytes long; "
                                                         "the system allows %2."))
                      .arg(qint64(size))
                      .arg(qint64(room))));
    return checkPath(path);
}

} // namespace

Result<TctiAddress> TctiAddress::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return core::fail(refuseEmpty());
    const qsizetype colon = trimmed.indexOf(QLatin1Char(':'));
    const QString module = shortModuleName(colon < 0 ? trimmed : trimmed.left(colon));
    const QString configuration = colon < 0 ? QString() : trimmed.mid(colon + 1);
    if (module == QLatin1String("embedded")) {
        if (!configuration.isEmpty())
            return core::fail(refusePair(configuration, module));
        return TctiAddress();
    }
    if (module == QLatin1String("swtpm"))
        return parseSocket(Kind::SwtpmTcp, module, configuration);
    if (module == QLatin1String("mssim"))
        return parseSocket(Kind::Mssim, module, configuration);
    if (module == QLatin1String("device"))
        return parseDevice(configuration);
    return core::fail(refuseModule(module));
}

Result<TctiAddress> TctiAddress::parseSocket(Kind kind, const QString &module,
                                             const QString &configuration)
{
    QHash<QString, QString> values;
    const QStringList pairs =
        configuration.isEmpty() ? QStringList() : configuration.split(QLatin1Char(','));
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        const QString key = pair.left(equals);
        const bool known = key == QLatin1String("host") || key == QLatin1String("port") ||
                           (key == QLatin1String("path") && kind == Kind::SwtpmTcp);
        if (equals < 0 || !known || values.contains(key))
            return core::fail(refusePair(pair, module));
        values.insert(key, pair.mid(equals + 1));
    }

    TctiAddress address;
    if (values.contains(QStringLiteral("path"))) {
        if (values.size() > 1)
            return core::fail(refusePair(configuration, module));
        address.m_kind = Kind::SwtpmUnix;
        address.m_path = values.value(QStringLiteral("path"));
        if (const auto checked = checkSocketPath(address.m_path); !checked)
            return core::fail(checked.error());
        return address;
    }

    address.m_kind = kind;
    address.m_host = values.value(QStringLiteral("host"), QLatin1String(defaultHost));
    if (address.m_host.startsWith(QLatin1Char('[')) && address.m_host.endsWith(QLatin1Char(']')))
        address.m_host = address.m_host.mid(1, address.m_host.size() - 2);
    if (!isLoopback(address.m_host))
        return core::fail(refuseHost(address.m_host));
    const QString portText = values.value(QStringLiteral("port"), QString::number(defaultPort));
    const auto port = parsePort(portText);
    if (!port || (kind == Kind::Mssim && *port == 65535))
        return core::fail(refusePort(portText));
    address.m_port = *port;
    return address;
}

Result<TctiAddress> TctiAddress::parseDevice(const QString &configuration)
{
    TctiAddress address;
    address.m_kind = Kind::Device;
    address.m_path = configuration.isEmpty() ? QLatin1String(defaultDevice) : configuration;
    if (const auto checked = checkPath(address.m_path); !checked)
        return core::fail(checked.error());
    if (!address.m_path.startsWith(QLatin1Char('/')))
        return core::fail(refusePath(
            address.m_path,
            Text("endorse::tpm", QT_TRANSLATE_NOOP("endorse::tpm", "\"%1\" is not the path of a "
                                                                   "device node."))
                .arg(address.m_path)));
    return address;
}

QString TctiAddress::toAbsolute() const
{
    TctiAddress absolute = *this;
    if (!m_path.isEmpty())
        absolute.m_path = QDir::cleanPath(QDir().absoluteFilePath(m_path));
    return absolute.toString();
}

QString TctiAddress::toString() const
{
    switch (m_kind) {
    case Kind::Embedded:
        return QStringLiteral("embedded");
    case Kind::SwtpmTcp:
        return QStringLiteral("swtpm:host=%1,port=%2").arg(m_host).arg(m_port);
    case Kind::SwtpmUnix:
        return QStringLiteral("swtpm:path=") + m_path;
    case Kind::Mssim:
        return QStringLiteral("mssim:host=%1,port=%2").arg(m_host).arg(m_port);
    case Kind::Device:
        return QStringLiteral("device:") + m_path;
    }
    return {};
}

} // namespace endorse::tpm
