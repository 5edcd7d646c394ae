// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/genuineness.h>
#include <ui/service/forms/fieldrow.h>

namespace endorse::ui {

/// What an enrollment says of its EK, in words.
struct EkVerdictView final
{
    FieldLine::Tone tone = FieldLine::Tone::Note;
    QString words;
};

/// nullopt: the key was not checked.
EkVerdictView ekVerdictView(const std::optional<attestation::RecordedGenuineness> &record);

} // namespace endorse::ui
