// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/devicechoice.h>

#include <QDateTime>
#include <QString>

namespace endorse::testing {

/// The common name of every device that is made here.
extern const QString deviceName;

/// A key in a file with a certificate of its own.
struct DeviceFiles final
{
    QString key;
    QString certificate;
};

/// In @p folder, valid for two years until @p until.
DeviceFiles makeDevice(const QString &folder, const QString &name, const QDateTime &until);
ui::DeviceChoice choiceOf(const DeviceFiles &files);

} // namespace endorse::testing
