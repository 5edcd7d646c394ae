// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/enrollment.h>

#include <QString>

#include <array>
#include <optional>

namespace endorse::ui {

/// What can be changed in many rows at once.
enum class EditMember : quint8 {
    ProvisioningStatus,
    AllocationPolicy,
    IotHubs,
    Reprovisioning,
    EdgeDevice,
    TwinTags,
};
inline constexpr std::size_t editMemberCount = 6;

/// The value of one of these members as one text, so that two can be compared: "enabled";
/// "hashed", empty: none; the hubs a line each, in the order of their names; "migrate", "reset",
/// "never" or "unset"; "true" or "false"; the JSON of the tags, empty: none.
QString valueOf(const dps::IndividualEnrollment &record, EditMember member);

/// What many rows have in common. Takes no memory for the rows. A value.
class RowSurvey final
{
public:
    void add(const dps::IndividualEnrollment &record);
    qint64 rows() const { return m_rows; }
    /// The value that all rows have; nothing: they differ, or there is no row.
    std::optional<QString> common(EditMember member) const;

private:
    struct Seen
    {
        QString value;
        bool differs = false;
    };
    std::array<Seen, editMemberCount> m_seen;
    qint64 m_rows = 0;
};

/// What becomes of many rows: a value for each member that is to be changed. A value.
struct RowChange final
{
    /// As valueOf() writes it. Nothing: the member stays.
    std::array<std::optional<QString>, editMemberCount> values;

    std::optional<QString> &operator[](EditMember member) { return values[std::size_t(member)]; }
    const std::optional<QString> &operator[](EditMember member) const
    {
        return values[std::size_t(member)];
    }
    bool isEmpty() const;
    /// Whether the record is another one now.
    bool apply(dps::IndividualEnrollment &record) const;
};

} // namespace endorse::ui
