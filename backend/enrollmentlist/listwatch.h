// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace endorse::enrollmentlist {

class ListStore;

/// Finds out that others changed a list: a file is looked at now and then, a server tells. Thread:
/// that of the store, with an event loop. The store has to outlive it.
class ListWatch final : public QObject
{
public:
    /// @p changed is called after each change of others. @p period: of looking at a file.
    ListWatch(ListStore *store, std::chrono::milliseconds period, std::function<void()> changed);

    /// False when the store has connected anew since: the watch hears nothing any more.
    bool isConnected() const;

private:
    void look();
    void compare();
    void listen();

    ListStore *m_store;
    int m_connections; ///< Of the store, when the watch began.
    std::function<void()> m_changed;
    std::optional<qint64> m_version; ///< Differs when somebody wrote to the file.
    std::optional<qint64> m_mark;    ///< Differs when they changed the list.
};

} // namespace endorse::enrollmentlist
