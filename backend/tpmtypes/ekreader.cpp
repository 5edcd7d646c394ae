// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekreader.h"

#include <QCoreApplication>

namespace endorse::tpmtypes {

core::Result<RecognisedEk> recogniseEk(const core::Bytes &anything)
{
    auto ek = EndorsementKey::fromBase64(anything.trimmed());
    if (!ek)
        return core::fail(std::move(ek.error()));
    return RecognisedEk{.ek = std::move(*ek),
                        .form = EkForm::Tpm2bBase64,
                        .was = {},
                        .became = {},
                        .assumptions = {},
                        .assumptionIds = {},
                        .certificate = {},
                        .profile = {}};
}

} // namespace endorse::tpmtypes
