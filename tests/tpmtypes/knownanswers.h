// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/secret.h>

#include <QJsonObject>

namespace endorse::tpmtypes {

/// Values computed by an independent program from fixed "random" bytes and confirmed on a TPM:
/// tests/data/tpm/knownanswers.json. Binary values are hex there.
class KnownAnswers final
{
public:
    KnownAnswers();
    core::Bytes hex(const char *name) const;
    core::Secret secret(const char *name) const { return core::Secret::take(hex(name)); }
    QByteArray text(const char *name) const;
    QJsonArray array(const char *name) const;

private:
    QJsonObject m_values;
};

} // namespace endorse::tpmtypes
