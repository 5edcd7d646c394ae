// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekverdict.h"

#include <core/text.h>

namespace endorse::ui {

namespace {

using attestation::EkVerdict;
using core::Text;
using Tone = FieldLine::Tone;

Tone toneOf(EkVerdict verdict)
{
    switch (verdict) {
    case EkVerdict::Genuine:
        return Tone::Good;
    case EkVerdict::Mismatch:
        return Tone::Problem;
    case EkVerdict::UnknownIssuer:
    case EkVerdict::Expired:
    case EkVerdict::NoCertificate:
        break;
    }
    return Tone::Warn;
}

Text wordsOf(EkVerdict verdict)
{
    switch (verdict) {
    case EkVerdict::Genuine:
        break;
    case EkVerdict::UnknownIssuer:
        return {"endorse::ui",
                QT_TRANSLATE_NOOP("endorse::ui",
                                  "Unknown issuer: the EK has a certificate that leads to no root "
                                  "that you trust.")};
    case EkVerdict::Expired:
        return {"endorse::ui",
                QT_TRANSLATE_NOOP("endorse::ui", "Expired: a certificate of the EK was not valid "
                                                 "on the day of the check.")};
    case EkVerdict::Mismatch:
        return {"endorse::ui",
                QT_TRANSLATE_NOOP("endorse::ui",
                                  "Mismatch: the certificates of the TPM are for other keys.")};
    case EkVerdict::NoCertificate:
        return {"endorse::ui",
                QT_TRANSLATE_NOOP("endorse::ui", "No certificate: nobody vouches for the EK.")};
    }
    return {"endorse::ui",
            QT_TRANSLATE_NOOP("endorse::ui", "Genuine: the certificate of the EK leads to a root "
                                             "that you trust.")};
}

} // namespace

EkVerdictView ekVerdictView(const std::optional<attestation::RecordedGenuineness> &record)
{
    if (!record)
        return {Tone::Note,
                Text("endorse::ui",
                     QT_TRANSLATE_NOOP("endorse::ui", "Whether the EK is genuine was not checked."))
                    .render()};
    QStringList lines{wordsOf(record->verdict).render()};
    if (!record->issuer.isEmpty())
        lines.append(
            Text("endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "Issuer of the certificate: %1"))
                .arg(record->issuer)
                .render());
    if (record->checkedAt.isValid())
        lines.append(Text("endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "Checked at %1"))
                         .arg(record->checkedAt.toUTC().toString(Qt::ISODate))
                         .render());
    return {toneOf(record->verdict), lines.join(u'\n')};
}

} // namespace endorse::ui
