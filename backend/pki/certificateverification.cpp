// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificateverification.h"

#include "certificate.h"

#include <openssl/x509_vfy.h>

#include <QCoreApplication>

namespace endorse::pki {

namespace {

core::Error verificationError(int code, const QString &technical)
{
    return {.category = core::ErrorCategory::Tls,
            .code = QString::number(code),
            .place = QStringLiteral("certificate"),
            .message = core::Text("endorse::pki",
                                  QT_TRANSLATE_NOOP("endorse::pki",
                                                    "The certificate does not lead to a trusted "
                                                    "root: %1."))
                           .arg(QString::fromLatin1(X509_verify_cert_error_string(code))),
            .hint = {"endorse::pki",
                     QT_TRANSLATE_NOOP("endorse::pki",
                                       "Check the date of this computer, and that the roots and "
                                       "intermediates of the certificate's maker are all given.")},
            .technical = technical};
}

} // namespace

core::Result<void> verifyAgainst(const core::Bytes &certificate, const QList<core::Bytes> &trusted,
                                 const QDateTime &when)
{
    const auto leaf = openssl::readCertificate(certificate);
    if (!leaf)
        return core::fail(leaf.error());
    const openssl::Store store(X509_STORE_new());
    const openssl::Certificates others(sk_X509_new_null());
    if (!store || !others)
        qBadAlloc();
    for (const core::Bytes &each : trusted) {
        auto one = openssl::readCertificate(each);
        if (!one)
            return core::fail(one.error());
        const bool selfSigned = X509_self_signed(one->get(), 1) == 1;
        if (selfSigned)
            X509_STORE_add_cert(store.get(), one->get());
        else if (sk_X509_push(others.get(), one->get()) > 0)
            static_cast<void>(one->release());
    }
    const openssl::StoreContext context(X509_STORE_CTX_new());
    if (!context || X509_STORE_CTX_init(context.get(), store.get(), leaf->get(), others.get()) != 1)
        qBadAlloc();
    // No purpose is set: an EK certificate has an extended key usage of its own (2.23.133.8.1).
    X509_VERIFY_PARAM_set_time(X509_STORE_CTX_get0_param(context.get()), when.toSecsSinceEpoch());
    const bool good = X509_verify_cert(context.get()) == 1;
    const int code = X509_STORE_CTX_get_error(context.get());
    const int depth = X509_STORE_CTX_get_error_depth(context.get());
    ERR_clear_error();
    if (good)
        return {};
    return core::fail(
        verificationError(code, QStringLiteral("X509_verify_cert: error %1 (%2) at depth %3")
                                    .arg(code)
                                    .arg(QString::fromLatin1(X509_verify_cert_error_string(code)))
                                    .arg(depth)));
}

} // namespace endorse::pki
