// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <pki/certificateview.h>

namespace endorse::testing {

/// What OpenSSL reads otherwise in the certificate that was walked through; empty when both agree.
/// OpenSSL is more tolerant, so what was refused is not asked for.
QString differenceFromOpenssl(const core::Bytes &der, const pki::CertificateView &view);

} // namespace endorse::testing
