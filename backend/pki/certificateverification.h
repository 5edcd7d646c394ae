// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opensslhandles.h"

#include <core/bytes.h>

namespace endorse::pki::openssl {

/// Reads one certificate, DER or PEM. Errors as parseCertificate.
core::Result<Certificate> readCertificate(const core::Bytes &derOrPem);

} // namespace endorse::pki::openssl
