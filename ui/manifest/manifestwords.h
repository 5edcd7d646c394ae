// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/chainview.h>
#include <ui/manifest/copyfieldlist.h>

#include <manifest/entrydetail.h>

namespace endorse::ui {

/// What is drawn of an entry: its chain, or what an entry without a good signature claims.
const QList<manifest::ChainElement> &drawnChain(const manifest::EntryDetail &detail);
/// What is drawn is not proven by any signature of the entry.
bool isUnproven(const manifest::EntryDetail &detail);
/// It is what the entry claims, and not one of the certificates that are trusted.
bool isClaimed(const manifest::EntryDetail &detail, const manifest::ChainElement &element);
/// The chain of an entry ends in no root that is trusted: a box stands for the missing one, before
/// those of drawnChain().
bool lacksRoot(const manifest::EntryDetail &detail);
/// The chain of an entry as it is drawn.
QList<ChainBox> chainBoxes(const manifest::EntryDetail &detail);
/// The fields of a certificate, for people.
QList<CopyFact> certificateFacts(const manifest::ChainElement &element);
/// A key for each slot.
QList<CopyFact> keyFacts(const manifest::EntryDetail &detail);
/// What the signed part says of the chip, and where the entry lies.
QList<CopyFact> entryFacts(const manifest::EntryDetail &detail);
/// PEM text.
QByteArray certificatePem(const core::Bytes &der);
/// What is to be done about an entry, also when nothing is.
QString adviceWords(const manifest::EntryDetail &detail);

} // namespace endorse::ui
