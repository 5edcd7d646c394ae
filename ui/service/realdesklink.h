// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <QObject>

#include <enrollment/servicedesk.h>
#include <optional>

namespace endorse::ui {

class RealService;

/// Opens a desk at the real service whose connection string is kept, when somebody wants to see its
/// lists; closes it when the connection string is forgotten, and turns it to another one when that
/// is kept. No widgets.
class RealDeskLink final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RealDeskLink)

public:
    RealDeskLink(RealService &service, enrollment::ServiceDesk &desk, QObject *parent);

    /// Asks for the connection string and opens the desk; once.
    void open();
    bool isOpening() const { return m_isOpening; }
    /// Why it could not be opened.
    const std::optional<core::Error> &error() const { return m_error; }
    const enrollment::ServiceDesk &desk() const { return m_desk; }

Q_SIGNALS:
    void changed();

private:
    void onServiceChanged();
    void onRead(core::Result<dps::ServiceConnectionString> connection);

    RealService &m_service;
    enrollment::ServiceDesk &m_desk;
    std::optional<core::Error> m_error;
    quint64 m_revision = 0; ///< Of the connection string that the desk has.
    bool m_isOpening = false;
    bool m_isWanted = false;
};

} // namespace endorse::ui
