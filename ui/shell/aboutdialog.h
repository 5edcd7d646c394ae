// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/fitteddialog.h>

#include <memory>

namespace endorse::ui {

namespace Ui {
class AboutDialog;
}

/// Version, licence, and the libraries that the program stands on.
class AboutDialog final : public FittedDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AboutDialog)

public:
    explicit AboutDialog(QWidget *parent = nullptr);
    ~AboutDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    std::unique_ptr<Ui::AboutDialog> m_ui;
};

} // namespace endorse::ui
