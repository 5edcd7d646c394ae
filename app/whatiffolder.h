// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <tpm/tpmstream.h>

#include <QString>

#include <memory>

namespace endorse::app {

/// The folder of one run with a fault: what-if/run-… in the data folder, 0700, removed with all
/// that is in it by the destructor. It is locked while the object lives, so that one that a killed
/// program left behind is known and removed. Blocks for milliseconds: for a background thread.
/// Thread: one at a time.
class WhatIfFolder final
{
public:
    /// Removes what killed programs left and makes a new one. Errors: Store, code "data-folder".
    static core::Result<std::unique_ptr<WhatIfFolder>> make(const QString &dataDir);
    /// Removes what killed programs left in @p dataDir. What cannot be removed stays.
    static void removeStale(const QString &dataDir);
    /// Whether there is anything to look at for removeStale(): one look at the disk.
    static bool mayHaveStale(const QString &dataDir);

    ~WhatIfFolder();
    WhatIfFolder(const WhatIfFolder &) = delete;
    WhatIfFolder &operator=(const WhatIfFolder &) = delete;

    /// The absolute path of a file or folder in it.
    QString path(const char *name) const;

private:
    WhatIfFolder(QString dataDir, QString path, tpm::FileDescriptor lock);

    QString m_dataDir;
    QString m_path;
    tpm::FileDescriptor m_lock;
};

} // namespace endorse::app
