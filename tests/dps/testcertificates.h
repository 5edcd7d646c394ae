// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <memory>

namespace endorse::testing {

/// A TLS certificate with its key, PEM.
struct TestCertificate final
{
    QByteArray certificatePem;
    QByteArray keyPem;
};

/// A CA of one test, made with OpenSSL alone, so that a mistake in the program's own CA cannot
/// hide.
class TestCa final
{
public:
    explicit TestCa(const char *name = "Test CA");
    /// An intermediate one below @p issuer.
    TestCa(const char *name, const TestCa &issuer);
    ~TestCa();
    TestCa(const TestCa &) = delete;
    TestCa &operator=(const TestCa &) = delete;

    QByteArray certificatePem() const;
    /// @p names as OpenSSL writes them: "DNS:localhost", "IP:127.0.0.1". Valid from @p fromDays to
    /// @p toDays, counted from now.
    TestCertificate issue(const QStringList &names, int fromDays = -1, int toDays = 30) const;
    /// A device's certificate for @p commonName.
    TestCertificate issueDevice(const char *commonName, int fromDays = -1, int toDays = 30) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace endorse::testing
