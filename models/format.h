// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace endorse::models {

/// A duration for people in the current locale: "0.3 ms", "128 ms", "3.02 s". Negative or NaN gives
/// an empty text.
QString durationText(double milliseconds);
/// A duration of a single TPM command, which is short: two decimals below 10 ms, "0.07 ms".
QString fineDurationText(double milliseconds);
/// "316 bytes", with the plural form of the language.
QString sizeText(qsizetype bytes);
/// "0x81010001": as TPM handles and codes are written everywhere, never localised.
QString handleText(quint32 handle);
/// A TPM response code: at least three digits, "0x000", "0x1df", "0x00000902" is "0x902".
QString responseCodeText(quint32 code);

/// "2026-11-22 17:41:42" of the service's ISO 8601 with seven digits; as it is when it is none.
/// UTC.
QString dpsTimeText(const QString &dpsTimestamp);
/// "2026-11-22": the day of a certificate's date, in UTC as the certificate has it. The order of
/// year, month and day is the same in every language and never in doubt. Invalid: empty.
QString utcDayText(const QDateTime &time);
/// "2026-11-22 17:41:42" in UTC: of what services, lists and certificates say. Invalid: empty.
QString utcTimeText(const QDateTime &time);
/// "2026-11-22 17:41" in UTC, where there is little room. Invalid: empty.
QString utcMinuteText(const QDateTime &time);
/// "2026-11-22 18:41:42" in the time zone of this computer: when the user did something. Invalid:
/// empty.
QString localTimeText(const QDateTime &time);

} // namespace endorse::models
