// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pki/certificate.h>
#include <pki/opensslhandles.h>

namespace endorse::pki::openssl {

/// The public key of a certificate, also when its algorithm is RSAES-OAEP, which some makers of
/// TPMs write and OpenSSL does not take for RSA. Null when there is none that can be read.
Key subjectKeyOf(X509 *certificate);
/// Whether its algorithm is RSAES-OAEP.
bool hasOaepKey(X509 *certificate);
/// Fills in the spki members.
void readSubjectKey(X509 *certificate, CertificateInfo *info);

} // namespace endorse::pki::openssl
