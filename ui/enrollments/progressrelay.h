// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <memory>

namespace endorse::ui {

/// Brings the progress of work in another thread to the GUI's: however often the work tells, the
/// window hears of it once each time it comes to its events. Thread: that of its owner, save the
/// function of begin().
class ProgressRelay final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgressRelay)

public:
    /// Of how many of @p total steps (0: unknown) the work is done.
    using Progress = std::function<void(qint64 done, qint64 total)>;

    explicit ProgressRelay(QObject *parent = nullptr);
    ~ProgressRelay() override;

    /// New work starts: the function to tell with, from any thread, also when this is gone. What
    /// earlier work still tells is not heard.
    Progress begin();
    /// The work is over.
    void end();
    bool isRunning() const { return m_shared != nullptr; }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }
    /// Since begin().
    qint64 elapsedMs() const;

Q_SIGNALS:
    void changed();

private:
    struct Shared;

    void take(const std::shared_ptr<Shared> &shared);
    void silence();

    std::shared_ptr<Shared> m_shared;
    QElapsedTimer m_timer;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace endorse::ui
