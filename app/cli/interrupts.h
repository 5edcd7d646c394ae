// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace endorse::app::cli {

/// Turns the first SIGINT, SIGTERM or SIGHUP into a cancellation; a second one ends the program at
/// once, as without this. A SIGHUP that is ignored already (nohup) stays ignored. The signal
/// handler only writes to a pipe. One object at a time.
class Interrupts final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Interrupts)

public:
    Interrupts();
    ~Interrupts() override;

    core::CancelToken token() const { return m_source.token(); }
    /// Readable once a signal came: for a read that waits outside the event loop.
    int descriptor() const;

private:
    core::CancelSource m_source;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace endorse::app::cli
