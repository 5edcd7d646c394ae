// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QString>

namespace endorse::tpm {

/// How a TPM is reached, written as users of tpm2-tools write it.
///
/// | text                                   | meaning |
/// |----------------------------------------|------------------------------------------------------|
/// | `embedded`                             | the software TPM that this program starts | |
/// `swtpm[:host=localhost,port=2321]`     | a swtpm on loopback                                  |
/// | `swtpm:path=/run/user/1000/tpm.sock`   | a swtpm behind a Unix socket | |
/// `mssim[:host=localhost,port=2321]`     | a Microsoft simulator; its platform port is one more |
/// | `device[:/dev/tpmrm0]`                 | a device node |
///
/// The long form of a module's name (`libtss2-tcti-swtpm.so.0:…`) is understood as well. What can
/// be parsed can be opened by makeTransport(); everything else is refused with the reason: other
/// modules, hosts beyond loopback (sessions are not encrypted yet), ports out of range, paths
/// that do not fit into a socket address. Thread: a value, reentrant.
class TctiAddress final
{
public:
    enum class Kind { Embedded, SwtpmTcp, SwtpmUnix, Mssim, Device };

    /// The embedded software TPM.
    TctiAddress() = default;
    /// Fails with category Input; Error::place is "tcti", the code one of "tcti-empty",
    /// "tcti-unsupported", "tcti-unknown", "tcti-key", "tcti-host", "tcti-port", "tcti-path".
    static core::Result<TctiAddress> parse(const QString &text);

    Kind kind() const { return m_kind; }
    /// "localhost", "127.0.0.1", "::1"…: only of SwtpmTcp and Mssim, else empty.
    QString host() const { return m_host; }
    /// The command port of SwtpmTcp and Mssim, else 0.
    quint16 port() const { return m_port; }
    /// The socket of SwtpmUnix or the node of Device, else empty.
    QString path() const { return m_path; }
    /// The canonical text: every default written out, the short module name. parse() takes it.
    QString toString() const;
    /// The same for people and records: a relative path as the absolute one that it means now. It
    /// may be too long for parse(), which the path as given is not.
    QString toAbsolute() const;

    friend bool operator==(const TctiAddress &, const TctiAddress &) = default;

private:
    static core::Result<TctiAddress> parseSocket(Kind kind, const QString &module,
                                                 const QString &configuration);
    static core::Result<TctiAddress> parseDevice(const QString &configuration);

    Kind m_kind = Kind::Embedded;
    QString m_host;
    quint16 m_port = 0;
    QString m_path;
};

} // namespace endorse::tpm
