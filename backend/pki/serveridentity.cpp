// SPDX-License-Identifier: GPL-3.0-or-later
#include "serveridentity.h"

#include "certificate.h"
#include "certificateauthority.h"
#include "certificateverification.h"
#include "opensslhandles.h"
#include "privatefiles.h"

#include <openssl/pem.h>

#include <QDir>

namespace endorse::pki {

namespace {

constexpr std::chrono::milliseconds lockTimeout{10'000};
constexpr qint64 renewalSeconds = 7 * 24 * 3600;

struct Paths final
{
    explicit Paths(const QDir &directory)
        : ca(directory.filePath(QStringLiteral("ca.pem")))
        , certificate(directory.filePath(QStringLiteral("server.pem")))
        , key(directory.filePath(QStringLiteral("server.key")))
        , lock(directory.filePath(QStringLiteral("server.lock")))
    {
    }

    QString ca;
    QString certificate;
    QString key;
    QString lock;
};

bool keyFits(const core::Bytes &certificatePem, const core::Bytes &keyPem)
{
    const auto certificate = openssl::readCertificate(certificatePem);
    const openssl::Bio bio(BIO_new_mem_buf(keyPem.constData(), static_cast<int>(keyPem.size())));
    const openssl::Key key(
        PEM_read_bio_PrivateKey(bio.get(), nullptr, openssl::noPassword, nullptr));
    const bool fits =
        certificate && key && X509_check_private_key(certificate->get(), key.get()) == 1;
    ERR_clear_error();
    return fits;
}

bool isGood(const ServerIdentity &identity, const QDateTime &now)
{
    const QList<core::Bytes> trusted{identity.caPem};
    return keyFits(identity.certificatePem, identity.keyPem) &&
           verifyAgainst(identity.certificatePem, trusted, now) &&
           verifyAgainst(identity.certificatePem, trusted, now.addSecs(renewalSeconds));
}

/// What the files hold; parts that are missing or cannot be read are empty.
ServerIdentity readIdentity(const Paths &paths)
{
    return {.certificatePem = readPrivateFile(paths.certificate).value_or(core::Bytes()),
            .keyPem = readPrivateFile(paths.key).value_or(core::Bytes()),
            .caPem = readPrivateFile(paths.ca).value_or(core::Bytes()),
            .caFile = paths.ca};
}

core::Result<ServerIdentity> makeIdentity(const Paths &paths, const ServerNames &names,
                                          const QDateTime &now)
{
    const auto authority = CertificateAuthority::create(names, now);
    if (!authority)
        return core::fail(authority.error());
    const auto server = authority->issueServer(names, now);
    if (!server)
        return core::fail(server.error());
    ServerIdentity identity{.certificatePem = server->certificatePem,
                            .keyPem = server->keyPem.view().toByteArray(),
                            .caPem = authority->certificatePem(),
                            .caFile = paths.ca};
    // The CA comes last: a crash in between leaves a set that does not fit, which the next start
    // finds and replaces.
    for (const auto &[path, contents] : {std::pair(paths.key, identity.keyPem),
                                         std::pair(paths.certificate, identity.certificatePem),
                                         std::pair(paths.ca, identity.caPem)}) {
        if (auto written = replacePrivateFile(path, contents); !written)
            return core::fail(std::move(written.error()));
    }
    return identity;
}

} // namespace

core::Result<ServerIdentity> ensureServerIdentity(const QString &directory,
                                                  const QStringList &dnsNames,
                                                  const QStringList &ipAddresses,
                                                  const core::Clock &clock, bool *remade)
{
    if (remade != nullptr)
        *remade = false;
    const auto asked = ServerNames::parse(dnsNames, ipAddresses);
    if (!asked)
        return core::fail(asked.error());
    const QDir folder(QDir(directory).absolutePath());
    if (auto made = makePrivateFolder(folder.path()); !made)
        return core::fail(std::move(made.error()));
    const Paths paths(folder);
    const auto lock = FileLock::acquire(paths.lock, lockTimeout);
    if (!lock)
        return core::fail(lock.error());
    ServerIdentity present = readIdentity(paths);
    const ServerNames wanted = asked->united(ServerNames::loopback());
    const ServerNames named = ServerNames::ofCertificate(present.certificatePem);
    const QDateTime now = clock.now();
    if (named.contains(wanted) && isGood(present, now))
        return present;
    auto made = makeIdentity(paths, wanted.united(named), now);
    if (made && remade != nullptr)
        *remade = true;
    return made;
}

} // namespace endorse::pki
