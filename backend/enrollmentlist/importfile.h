// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <memory>

namespace endorse::enrollmentlist {

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
