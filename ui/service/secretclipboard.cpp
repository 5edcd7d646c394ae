// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretclipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

namespace endorse::ui {

void copySecret(const QString &secret)
{
    auto *data = new QMimeData;
    data->setText(secret);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    QApplication::clipboard()->setMimeData(data);
}

} // namespace endorse::ui
