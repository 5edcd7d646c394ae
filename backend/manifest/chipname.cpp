// SPDX-License-Identifier: GPL-3.0-or-later
#include "chipname.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace endorse::manifest {

namespace {

constexpr qsizetype UniqueIdDigits = 18;
constexpr qsizetype EuiDigits = 16;
constexpr char EarlyEnding[] = " ATECC";
/// "YYYY-MM-DDTHH:MM:SS": where its numbers begin.
constexpr std::size_t SecondsEnd = 19;

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isSameText(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

int twoDigits(std::string_view text, std::size_t at)
{
    const auto digit = [text](std::size_t place) {
        const char c = text[place];
        return c >= '0' && c <= '9' ? c - '0' : -100;
    };
    return digit(at) * 10 + digit(at + 1);
}

/// Digits alone between the dot and the Z.
bool isFraction(std::string_view text)
{
    return text.size() >= 2 && text.front() == '.' &&
           std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::optional<UniqueId> uniqueIdOf(std::string_view text)
{
    if (text.size() != UniqueIdDigits || !std::all_of(text.begin(), text.end(), isHexDigit))
        return std::nullopt;
    UniqueId id{.text = QByteArray(text.data(), UniqueIdDigits), .hadCapitals = false};
    for (char &c : id.text) {
        if (c >= 'A' && c <= 'F') {
            c = static_cast<char>(c - 'A' + 'a');
            id.hadCapitals = true;
        }
    }
    return id;
}

ChipName chipNameOf(QByteArrayView commonName, QByteArrayView uniqueId)
{
    if (commonName.size() == 2 + UniqueIdDigits && isSameText(commonName.first(2), "sn") &&
        isSameText(commonName.sliced(2), uniqueId))
        return ChipName::Current;
    const QByteArrayView ending(EarlyEnding);
    if (commonName.size() < UniqueIdDigits + ending.size() ||
        !isSameText(commonName.first(UniqueIdDigits), uniqueId) ||
        !isSameText(commonName.last(ending.size()), ending))
        return ChipName::Other;
    const QByteArrayView between =
        commonName.sliced(UniqueIdDigits, commonName.size() - UniqueIdDigits - ending.size());
    const bool isEui = between.size() == 1 + EuiDigits && between[0] == ' ' &&
                       std::all_of(between.begin() + 1, between.end(), isHexDigit);
    return between.isEmpty() || isEui ? ChipName::Early : ChipName::Other;
}

std::optional<qint64> secondsOfTimestamp(std::string_view text)
{
    if (text.size() <= SecondsEnd || !text.ends_with('Z') || text[4] != '-' || text[7] != '-' ||
        text[10] != 'T' || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const std::string_view fraction = text.substr(SecondsEnd, text.size() - SecondsEnd - 1);
    if (!fraction.empty() && !isFraction(fraction))
        return std::nullopt;
    const int century = twoDigits(text, 0);
    const int year = twoDigits(text, 2);
    const int month = twoDigits(text, 5);
    const int day = twoDigits(text, 8);
    const int hour = twoDigits(text, 11);
    const int minute = twoDigits(text, 14);
    const int second = twoDigits(text, 17);
    if (std::min({century, year, month, day, hour, minute, second}) < 0 || hour > 23 ||
        minute > 59 || second > 60)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(century * 100 + year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return std::nullopt;
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return ((days * 24 + hour) * 60 + minute) * 60 + second;
}

} // namespace endorse::manifest
