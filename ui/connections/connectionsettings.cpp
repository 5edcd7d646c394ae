// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionsettings.h"

#include <ui/common/settings.h>
#include <ui/connections/connectionform.h>

namespace endorse::ui {

namespace {

using attestation::Connections;
using attestation::ServiceChoice;
using attestation::TpmChoice;

constexpr QLatin1String embedded("embedded");
constexpr QLatin1String address("address");
constexpr QLatin1String emulator("emulator");
constexpr QLatin1String endpoint("endpoint");

} // namespace

void loadConnections(const Settings &settings, Connections &connections)
{
    ConnectionForm form;
    if (settings.text(SettingId::TpmKind) == address)
        form.tpmKind = TpmChoice::Kind::Address;
    form.tpmAddress = settings.text(SettingId::TpmAddress);
    if (settings.text(SettingId::ServiceKind) == endpoint)
        form.serviceKind = ServiceChoice::Kind::Endpoint;
    form.endpoint = settings.text(SettingId::ServiceEndpoint);
    form.idScope = settings.text(SettingId::ServiceIdScope);
    form.caFile = settings.text(SettingId::ServiceCaFile);
    form.registrationId = settings.text(SettingId::ServiceRegistrationId);
    if (const auto tpm = form.tpm())
        connections.setTpm(*tpm);
    if (const auto service = form.service())
        connections.setService(*service);
}

void saveConnections(const Connections &connections, Settings &settings)
{
    const TpmChoice tpm = connections.tpm();
    settings.setText(SettingId::TpmKind, tpm.kind == TpmChoice::Kind::Address ? address : embedded);
    settings.setText(SettingId::TpmAddress, tpm.address);
    const ServiceChoice service = connections.service();
    settings.setText(SettingId::ServiceKind,
                     service.kind == ServiceChoice::Kind::Endpoint ? endpoint : emulator);
    settings.setText(SettingId::ServiceEndpoint, service.endpoint.toString());
    settings.setText(SettingId::ServiceIdScope, service.idScope);
    settings.setText(SettingId::ServiceCaFile, service.caFile);
    settings.setText(SettingId::ServiceRegistrationId, service.registrationId);
}

} // namespace endorse::ui
