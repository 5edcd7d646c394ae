// SPDX-License-Identifier: GPL-3.0-or-later
#include "listwatch.h"

#include <QSqlDriver>
#include <QTimer>

#include <enrollment/postgresengine.h>
#include <enrollmentlist/storecore.h>

namespace endorse::enrollmentlist {

ListWatch::ListWatch(ListStore *store, std::chrono::milliseconds period,
                     std::function<void()> changed)
    : m_store(store)
    , m_connections(store->m_d->core.connections())
    , m_changed(std::move(changed))
{
    if (const auto mark = m_store->changeMark())
        m_mark = *mark;
    if (!m_store->place().isFile()) {
        listen();
        return;
    }
    auto *timer = new QTimer(this);
    timer->setInterval(period);
    connect(timer, &QTimer::timeout, this, &ListWatch::look);
    timer->start();
}

bool ListWatch::isConnected() const
{
    return m_connections == m_store->m_d->core.connections();
}

void ListWatch::listen()
{
    QSqlDriver *driver = m_store->m_d->core.sql().driver();
    const QString channel = QString::fromLatin1(enrollment::PostgresEngine::channel);
    connect(driver, &QSqlDriver::notification, this, [this, channel](const QString &name) {
        if (name == channel)
            compare();
    });
    driver->subscribeToNotification(channel);
    // What was changed before the server knew that somebody listens.
    compare();
}

void ListWatch::look()
{
    enrollment::SqlConnection &sql = m_store->m_d->core.sql();
    const auto version = sql.engine().changeMark(sql);
    if (!version || m_version == *version)
        return;
    m_version = *version;
    compare();
}

void ListWatch::compare()
{
    const auto mark = m_store->changeMark();
    if (!mark || m_mark == *mark)
        return;
    m_mark = *mark;
    m_changed();
}

} // namespace endorse::enrollmentlist
