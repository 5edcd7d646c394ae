// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/result.h>

#include <optional>

namespace endorse::app {

/// What is remembered of each device between its attestations: under which SRK it registered last.
/// One small file a device in its folder, named after the EK's Name, holding
/// {"registrationId", "srkName"}; no secret. Thread: a value, reentrant.
class DeviceMemory final
{
public:
    explicit DeviceMemory(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// Nullopt when the device is not known or its file cannot be read.
    std::optional<core::Bytes> lastSrkName(const core::Bytes &ekName) const;
    /// Fails with category Store, code "write".
    core::Result<void> remember(const core::Bytes &ekName, const core::Bytes &srkName,
                                const QString &registrationId) const;

private:
    QString fileOf(const core::Bytes &ekName) const;

    QString m_folder;
};

} // namespace endorse::app
