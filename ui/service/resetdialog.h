// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/service/warningdialog.h>

namespace endorse::ui {

/// Asks before the emulated service forgets everything: what is lost, what stays, and a button that
/// says what it does. Escape and Return leave everything as it is.
class ResetDialog final : public WarningDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResetDialog)

public:
    explicit ResetDialog(QWidget *parent = nullptr);
};

} // namespace endorse::ui
