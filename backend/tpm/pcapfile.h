// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <tpm/tpmexchange.h>

#include <QList>

namespace endorse::tpm {

/// The exchanges as a capture file that Wireshark and tshark read: classic pcap with nanoseconds,
/// link type 228 (raw IPv4), every command a TCP segment from 127.0.0.1:50000 to 127.0.0.1:2321 and
/// every response one back, which is what their TPM 2.0 dissector looks for. Sequence numbers and
/// checksums are right, so nothing is marked as lost; a session setup precedes the first command.
///
/// Times are startedAt and startedAt + wireNs; where clocks overlap, a packet is never earlier than
/// the one before it. Bytes are those of the records: secrets are masked. An exchange without a
/// response has one packet. Format: draft-ietf-opsawg-pcap; LINKTYPE_IPV4. Thread-safe.
core::Bytes pcapOf(const QList<TpmExchange> &exchanges);

} // namespace endorse::tpm
