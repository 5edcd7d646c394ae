// SPDX-License-Identifier: GPL-3.0-or-later
#include "realdesklink.h"

#include <ui/service/realservice.h>

#include <QCoroTask>

namespace endorse::ui {

using core::Result;
using dps::ServiceConnectionString;

RealDeskLink::RealDeskLink(RealService &service, enrollment::ServiceDesk &desk, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_desk(desk)
{
    connect(&m_service, &RealService::changed, this, &RealDeskLink::onServiceChanged);
}

void RealDeskLink::open()
{
    m_isWanted = true;
    const bool isCurrent = m_desk.isOpen() && m_revision == m_service.revision();
    if (m_isOpening || isCurrent || !m_service.isKept() || m_service.isLoading())
        return;
    m_isOpening = true;
    m_error.reset();
    m_revision = m_service.revision();
    QCoro::connect(m_service.connection(), this,
                   [this](Result<ServiceConnectionString> read) { onRead(std::move(read)); });
    Q_EMIT changed();
}

void RealDeskLink::onRead(Result<ServiceConnectionString> connection)
{
    m_isOpening = false;
    if (m_revision != m_service.revision()) {
        // Another one was kept, or it was forgotten, while this one was on its way.
        onServiceChanged();
        return;
    }
    if (connection) {
        enrollment::DeskTarget target{std::move(*connection), m_service.caFile()};
        m_desk.open(std::move(target));
    } else {
        m_error = connection.error();
    }
    Q_EMIT changed();
}

void RealDeskLink::onServiceChanged()
{
    if (!m_service.isKept())
        m_error.reset();
    if (!m_service.isKept() && m_desk.isOpen()) {
        m_desk.close();
        m_desk.clear();
    }
    if (m_isWanted && m_revision != m_service.revision())
        open();
    Q_EMIT changed();
}

} // namespace endorse::ui
