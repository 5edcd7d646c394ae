// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace endorse::enrollment {

/// What a commit waits for.
enum class Durability {
    Full,   ///< The disk has it: survives a power cut.
    Normal, ///< The kernel has it: survives the end of the process; a power cut may take back the
            ///< last commits, whole ones, newest first.
};

/// Where an EnrollmentStore keeps its records. Thread: a value.
class StoreLocation final
{
public:
    /// A file, made (0600, in a folder 0700) when it does not exist.
    static StoreLocation file(const QString &path, Durability durability = Durability::Full)
    {
        return StoreLocation(path, durability);
    }
    /// Memory of this process, gone with the store.
    static StoreLocation inMemory() { return StoreLocation({}, Durability::Normal); }

    bool isInMemory() const { return m_path.isEmpty(); }
    /// Empty in memory.
    const QString &path() const { return m_path; }
    Durability durability() const { return m_durability; }
    /// The same place with a limit: a change that would make it larger fails with code "full".
    /// 0: none.
    [[nodiscard]] StoreLocation limitedTo(qint64 sizeBytes) const
    {
        StoreLocation limited = *this;
        limited.m_limitBytes = sizeBytes;
        return limited;
    }
    qint64 limitBytes() const { return m_limitBytes; }
    /// The same place with another patience: how long a call waits for another program that writes
    /// before it fails with code "busy". Five seconds unless it is said.
    [[nodiscard]] StoreLocation waitingFor(std::chrono::milliseconds patience) const
    {
        StoreLocation patient = *this;
        patient.m_patience = patience;
        return patient;
    }
    std::chrono::milliseconds patience() const { return m_patience; }

private:
    StoreLocation(QString path, Durability durability)
        : m_path(std::move(path))
        , m_durability(durability)
    {
    }

    QString m_path;
    Durability m_durability;
    qint64 m_limitBytes = 0;
    std::chrono::milliseconds m_patience = std::chrono::seconds(5);
};

} // namespace endorse::enrollment
