// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace endorse::ui {

/// A dialog that is never lower than its texts need at its width: a message that appears or wraps
/// makes it taller. (A layout alone asks for the height of texts in one line.)
class FittedDialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

protected:
    bool event(QEvent *event) override;

private:
    void fit();
};

} // namespace endorse::ui
