// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceparts.h"

#include <app/workbench.h>

#include <QDir>

namespace endorse::app::gui {

using core::Result;

namespace {

/// A registration ID names a file: it holds neither a slash nor a blank, and ends with a letter or
/// a digit, so that it is no ".." either.
TpmKeyRequest requestFor(const Workbench &workbench, const QString &name)
{
    const QDir folder(QDir(workbench.dataDir()).filePath(QStringLiteral("device-keys")));
    TpmKeyRequest request;
    request.commonName = name;
    request.keyFile = folder.filePath(name + QStringLiteral(".key.pem"));
    request.certificateFile = folder.filePath(name + QStringLiteral(".cert.pem"));
    return request;
}

QCoro::Task<Result<attestation::X509Device>> refused(core::Error error)
{
    co_return core::fail(error);
}

using WrongPin = std::shared_ptr<std::optional<core::Error>>;

/// A PIN that the token refused once is not tried on it again by another run: tokens count.
QCoro::Task<Result<attestation::X509Device>>
openUnlessRefused(attestation::X509DeviceProvider provider, WrongPin wrongPin,
                  core::CancelToken cancel)
{
    if (*wrongPin)
        co_return core::fail(**wrongPin);
    auto device = co_await provider(cancel);
    if (!device && device.error().code == QLatin1String("pin-incorrect"))
        *wrongPin = device.error();
    co_return device;
}

attestation::X509DeviceProvider opener(Workbench *workbench, const ui::DeviceChoice &choice,
                                       const std::shared_ptr<const core::Secret> &secret)
{
    const auto address = choice.keyAddress();
    if (!address)
        return [error = address.error()](const core::CancelToken &) { return refused(error); };
    auto source = std::make_shared<X509Source>(
        X509Source{choice.certificateFile, choice.chainFile, *address, choice.modulePath,
                   secret ? secret->clone() : core::Secret()});
    attestation::X509DeviceProvider provider = deviceFrom(workbench, std::move(source));
    return [provider, wrongPin = std::make_shared<std::optional<core::Error>>()](
               const core::CancelToken &cancel) {
        return openUnlessRefused(provider, wrongPin, cancel);
    };
}

QCoro::Task<Result<QString>> writeRequest(Workbench *workbench, QString name, QString requestFile,
                                          core::CancelToken cancel)
{
    const TpmKeyRequest wanted = requestFor(*workbench, name);
    auto writing = writeTpmKeyRequest(workbench, wanted, requestFile, std::move(cancel));
    const auto written = co_await writing;
    if (!written)
        co_return core::fail(written.error());
    co_return wanted.keyFile;
}

} // namespace

ui::DeviceParts devicePartsOf(Workbench *workbench)
{
    ui::DeviceParts parts;
    parts.certificate = [workbench](const ui::DeviceChoice &choice,
                                    const std::shared_ptr<const core::Secret> &secret) {
        return opener(workbench, choice, secret);
    };
    parts.tpmKey = [workbench](const QString &name) {
        return tpmKeyDevice(workbench, requestFor(*workbench, name));
    };
    parts.request = [workbench](const QString &name, const QString &requestFile,
                                core::CancelToken cancel) {
        return writeRequest(workbench, name, requestFile, std::move(cancel));
    };
    parts.setEnrolls = [workbench](bool on) { workbench->setEnrollsCertificates(on); };
    return parts;
}

} // namespace endorse::app::gui
