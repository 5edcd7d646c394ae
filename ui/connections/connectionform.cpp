// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionform.h"

#include <core/regularfile.h>
#include <dps/identifiers.h>
#include <tpm/tctiaddress.h>

namespace endorse::ui {

namespace {

using attestation::ServiceChoice;
using attestation::TpmChoice;
using core::Text;

constexpr qint64 certificateSearchLimit = 64 * 1024;

core::Error inputError(const char *place, const char *code, Text message, Text hint)
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QLatin1String(code);
    error.place = QLatin1String(place);
    error.message = std::move(message);
    error.hint = std::move(hint);
    return error;
}

core::Error at(const char *place, core::Error error)
{
    error.place = QLatin1String(place);
    return error;
}

core::Result<void> checkCaFile(const QString &name)
{
    QFile file;
    if (!core::openRegularFile(file, name))
        return core::fail(inputError(
            "caFile", "ca-unreadable",
            Text("endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "\"%1\" cannot be read."))
                .arg(name),
            Text("endorse::ui",
                 QT_TRANSLATE_NOOP("endorse::ui", "Choose the file of the CA certificate, or leave "
                                                  "the field empty to use the certificates of "
                                                  "this computer."))));
    if (!file.read(certificateSearchLimit).contains("-----BEGIN CERTIFICATE-----"))
        return core::fail(inputError(
            "caFile", "ca-not-pem",
            Text("endorse::ui",
                 QT_TRANSLATE_NOOP("endorse::ui", "\"%1\" holds no certificate in PEM form."))
                .arg(name),
            Text("endorse::ui",
                 QT_TRANSLATE_NOOP("endorse::ui", "A PEM file has a line \"-----BEGIN "
                                                  "CERTIFICATE-----\". Convert a DER file with "
                                                  "\"openssl x509 -inform der\"."))));
    return {};
}

} // namespace

const QList<ConnectionForm::Preset> &ConnectionForm::presets()
{
    static const QList<Preset> list{
        {Text("endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "The TPM of this computer")),
         QStringLiteral("device:/dev/tpmrm0")},
        {Text("endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "A swtpm on this computer")),
         QStringLiteral("swtpm:host=127.0.0.1,port=2321")},
        {Text("endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "A simulator on this computer")),
         QStringLiteral("mssim:host=127.0.0.1,port=2321")},
    };
    return list;
}

QString ConnectionForm::globalEndpoint()
{
    return QStringLiteral("https://global.azure-devices-provisioning.net");
}

ConnectionForm ConnectionForm::of(const TpmChoice &tpm, const ServiceChoice &service)
{
    ConnectionForm form;
    form.tpmKind = tpm.kind;
    form.tpmAddress = tpm.address.isEmpty() ? presets().first().address : tpm.address;
    form.serviceKind = service.kind;
    form.endpoint = service.endpoint.isEmpty() ? globalEndpoint() : service.endpoint.toString();
    form.idScope = service.idScope;
    form.caFile = service.caFile;
    form.registrationId = service.registrationId;
    return form;
}

core::Result<TpmChoice> ConnectionForm::tpm() const
{
    TpmChoice choice;
    choice.kind = tpmKind;
    if (tpmKind == TpmChoice::Kind::Embedded)
        return choice;
    const auto address = tpm::TctiAddress::parse(tpmAddress.trimmed());
    if (!address)
        return core::fail(at("tpmAddress", address.error()));
    if (address->kind() == tpm::TctiAddress::Kind::Embedded)
        choice.kind = TpmChoice::Kind::Embedded;
    else
        choice.address = address->toString();
    return choice;
}

core::Result<ServiceChoice> ConnectionForm::service() const
{
    ServiceChoice choice;
    choice.kind = serviceKind;
    if (serviceKind == ServiceChoice::Kind::Emulator)
        return choice;
    const auto url = parseEndpoint(endpoint);
    if (!url)
        return core::fail(url.error());
    choice.endpoint = *url;
    if (idScope.trimmed().isEmpty())
        return core::fail(inputError(
            "idScope", "id-scope-missing",
            Text("endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "The ID scope is missing.")),
            Text("endorse::ui",
                 QT_TRANSLATE_NOOP("endorse::ui",
                                   "Copy it from the overview page of the provisioning service: it "
                                   "begins with 0ne."))));
    const auto scope = dps::IdScope::parse(idScope.trimmed());
    if (!scope)
        return core::fail(at("idScope", scope.error()));
    choice.idScope = scope->toString();
    if (!caFile.trimmed().isEmpty()) {
        choice.caFile = caFile.trimmed();
        if (const auto checked = checkCaFile(choice.caFile); !checked)
            return core::fail(checked.error());
    }
    if (!registrationId.trimmed().isEmpty()) {
        const auto id = dps::RegistrationId::parse(registrationId.trimmed());
        if (!id)
            return core::fail(at("registrationId", id.error()));
        choice.registrationId = id->toString();
    }
    return choice;
}

Text ConnectionForm::summary() const
{
    const bool embedded = tpmKind == TpmChoice::Kind::Embedded;
    const QString host = parseEndpoint(endpoint).value_or(QUrl()).host();
    if (embedded && serviceKind == ServiceChoice::Kind::Emulator)
        return {"endorse::ui",
                QT_TRANSLATE_NOOP("endorse::ui", "The next run starts a software TPM and an "
                                                 "emulated service on this computer. Nothing "
                                                 "leaves it.")};
    if (embedded)
        return Text("endorse::ui",
                    QT_TRANSLATE_NOOP("endorse::ui", "The next run starts a software TPM on this "
                                                     "computer and registers it at %1."))
            .arg(host);
    if (serviceKind == ServiceChoice::Kind::Emulator)
        return Text("endorse::ui",
                    QT_TRANSLATE_NOOP("endorse::ui",
                                      "The next run opens the TPM at %1 and registers it at an "
                                      "emulated service on this computer. It may create keys in "
                                      "this TPM."))
            .arg(tpmAddress.trimmed());
    return Text("endorse::ui",
                QT_TRANSLATE_NOOP("endorse::ui", "The next run opens the TPM at %1 and registers "
                                                 "it at %2. It may create keys in this TPM."))
        .arg(tpmAddress.trimmed())
        .arg(host);
}

core::Result<QUrl> parseEndpoint(const QString &text)
{
    const QString trimmed = text.trimmed();
    const Text hint("endorse::ui",
                    QT_TRANSLATE_NOOP("endorse::ui",
                                      "Write https:// and a host name, as in "
                                      "https://global.azure-devices-provisioning.net. A port may "
                                      "follow, a path may not."));
    if (trimmed.isEmpty())
        return core::fail(inputError(
            "endpoint", "endpoint-missing",
            Text("endorse::ui",
                 QT_TRANSLATE_NOOP("endorse::ui", "The address of the service is missing.")),
            hint));
    const QString full =
        trimmed.contains(QLatin1String("://")) ? trimmed : QStringLiteral("https://") + trimmed;
    QUrl url(full, QUrl::StrictMode);
    const bool good = url.isValid() && url.scheme() == QLatin1String("https") &&
                      !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() &&
                      !url.hasFragment() &&
                      (url.path().isEmpty() || url.path() == QLatin1String("/"));
    if (!good)
        return core::fail(inputError(
            "endpoint", "endpoint",
            Text("endorse::ui",
                 QT_TRANSLATE_NOOP("endorse::ui", "\"%1\" is not the address of a service."))
                .arg(trimmed),
            hint));
    url.setPath(QString());
    return url;
}

} // namespace endorse::ui
