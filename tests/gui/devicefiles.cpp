// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicefiles.h"

#include <pki/privatefiles.h>

#include <hsm/devicekey.h>

namespace endorse::testing {

const QString deviceName = QStringLiteral("line-4-board-17");

DeviceFiles makeDevice(const QString &folder, const QString &name, const QDateTime &until)
{
    DeviceFiles files{folder + QLatin1Char('/') + name + QLatin1String(".key.pem"),
                      folder + QLatin1Char('/') + name + QLatin1String(".pem")};
    const auto pem = hsm::createPemKey();
    if (!pem || !pki::replacePrivateFile(files.key, pem->view()))
        qFatal("No key.");
    const auto key = hsm::openPemKey(files.key, {});
    const auto certificate =
        hsm::selfSignedCertificate(**key, deviceName, until.addYears(-2), until);
    if (!certificate || !pki::replacePrivateFile(files.certificate, *certificate))
        qFatal("No certificate.");
    return files;
}

ui::DeviceChoice choiceOf(const DeviceFiles &files)
{
    ui::DeviceChoice choice;
    choice.way = ui::DeviceChoice::Way::Certificate;
    choice.certificateFile = files.certificate;
    choice.keyFile = files.key;
    return choice;
}

} // namespace endorse::testing
