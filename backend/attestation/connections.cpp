// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections.h"

#include <core/text.h>

#include <utility>

namespace endorse::attestation {

Connections::Connections(QObject *parent)
    : QObject(parent)
{
}

void Connections::setTpm(const TpmChoice &choice)
{
    if (m_tpm == choice)
        return;
    m_tpm = choice;
    m_tpmAuth = {};
    m_tpmStatus = Status::NotConnected;
    m_tpmError.reset();
    m_tpmName.clear();
    m_tpmSoftware = false;
    Q_EMIT changed();
}

void Connections::setService(const ServiceChoice &choice)
{
    if (m_service == choice)
        return;
    m_service = choice;
    m_serviceStatus = Status::NotConnected;
    m_serviceError.reset();
    Q_EMIT changed();
}

QString Connections::tpmName() const
{
    if (m_tpm.kind == TpmChoice::Kind::Embedded) {
        return core::Text("endorse::attestation",
                          QT_TRANSLATE_NOOP("endorse::attestation", "Lab TPM (embedded)"))
            .render();
    }
    return m_tpmName.isEmpty() ? m_tpm.address : m_tpmName;
}

QString Connections::serviceAddress() const
{
    return (serviceIsEmulator() ? m_emulatorEndpoint : m_service.endpoint).toString();
}

QString Connections::idScope() const
{
    return serviceIsEmulator() ? m_emulatorScope : m_service.idScope;
}

bool Connections::tpmIsSoftware() const
{
    return m_tpm.kind == TpmChoice::Kind::Embedded || m_tpmSoftware;
}

void Connections::reportTpm(Status status, std::optional<core::Error> error)
{
    m_tpmStatus = status;
    m_tpmError = std::move(error);
    Q_EMIT changed();
}

void Connections::reportTpmIdentity(const QString &name, bool isSoftware)
{
    m_tpmName = name;
    m_tpmSoftware = isSoftware;
    Q_EMIT changed();
}

void Connections::reportService(Status status, std::optional<core::Error> error)
{
    m_serviceStatus = status;
    m_serviceError = std::move(error);
    Q_EMIT changed();
}

void Connections::reportServiceAddress(const QUrl &endpoint, const QString &idScope)
{
    m_emulatorEndpoint = endpoint;
    m_emulatorScope = idScope;
    Q_EMIT changed();
}

} // namespace endorse::attestation
