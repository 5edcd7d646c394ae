// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/attestationpresenter.h>

/// What the page says of a run in which the device proves itself with a certificate.
namespace endorse::ui {

/// The icon that leads a step that went through. @p keyHome as in RunSnapshot.
IconId iconOfCertificateStep(attestation::StepId id, const QString &keyHome);
/// For the first step when it takes long: what it waits for. @p time: a duration in words.
QString keyWaitingText(const QString &keyHome, const QString &time);
/// Who refused, where a key or a certificate is what it is about; empty: as for a TPM.
QString keyRefusal(const core::Error &error, attestation::StepId step);
/// What the service looked at and what it knows, side by side.
QList<ComparedLine> comparedOfCertificate(const RunSnapshot &run,
                                          const attestation::StepRecord &step,
                                          const QList<emulator::Decision> &decisions);
Remedy remedyOf(const RunSnapshot &run, const attestation::StepRecord &step);
/// @p lastStep: the last step that has ended of those that are shown, -1 for none. @p decisions: of
/// the registration.
ChainContent chainContent(const RunSnapshot &run, int lastStep,
                          const QList<emulator::Decision> &decisions);

} // namespace endorse::ui
