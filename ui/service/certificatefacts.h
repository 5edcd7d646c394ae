// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QCoroTask>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace endorse::ui {

/// What people compare of a certificate. A value.
struct CertificateFacts final
{
    QString file; ///< Absolute.
    QString subject;
    QString issuer;
    QStringList names; ///< DNS names and addresses that it is good for; empty for a CA.
    QDateTime notBefore;
    QDateTime notAfter;
    QString sha256; ///< Of the DER, in upper-case hex with colons, as browsers show it.
};

/// The CA's certificate and the server's, which lies beside it (pki::ensureServerIdentity). Read
/// off the calling thread. Fails with category Store, code "read", or as pki::parseCertificate.
QCoro::Task<core::Result<QList<CertificateFacts>>> readCertificateFacts(QString caFile);

} // namespace endorse::ui
