// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pki/opensslhandles.h>

#include <QStringList>

namespace endorse::pki {

/// The OIDs of critical extensions that OpenSSL does not know and that are the TCG's (2.23.133…) or
/// the subject directory attributes (2.5.29.9), in which EK certificates name their specification.
QStringList toleratedCriticalExtensions(const X509 *certificate);
/// The OIDs of the other critical extensions that OpenSSL does not know.
QStringList refusedCriticalExtensions(const X509 *certificate);
/// The OIDs of the extended key usage; empty without one.
QStringList purposesOf(const X509 *certificate);
/// The first URI of a caIssuers entry in the authority information access; empty without one, and
/// when it is not http or https in printable ASCII.
QString issuerUrlOf(const X509 *certificate);

} // namespace endorse::pki
