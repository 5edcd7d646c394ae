// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArrayView>
#include <QFile>

#include <memory>

namespace endorse::enrollmentlist {

/// Opens a file that somebody chose. Errors: category Store, code "read"; Input, code "not-regular"
/// (a folder, pipe or device, which could keep the program waiting).
core::Result<void> openChosenFile(QFile &file, const QString &path);

/// SHA-256 of what goes by. Thread: one at a time.
class RunningDigest final
{
public:
    RunningDigest();
    ~RunningDigest();
    Q_DISABLE_COPY_MOVE(RunningDigest)

    void add(QByteArrayView bytes);
    QByteArray result();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace endorse::enrollmentlist
