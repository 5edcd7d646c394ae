// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/service/warningdialog.h>

#include <enrollment/servicedesk.h>

namespace endorse::ui {

/// Asks before records are deleted from a service: how many, which, what is lost, what stays, and a
/// button that says what it does. Escape and Return leave everything as it is.
class DeleteDialog final : public WarningDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeleteDialog)

public:
    DeleteDialog(enrollment::DeskList list, const QStringList &ids, QWidget *parent = nullptr);
};

} // namespace endorse::ui
