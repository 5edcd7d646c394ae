// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/fitteddialog.h>
#include <ui/connections/connectionform.h>

#include <memory>

class QLabel;

namespace endorse::ui {

namespace Ui {
class ConnectionsDialog;
}

/// Chooses the TPM and the service, by name. What is typed is checked as it is typed; one line says
/// what the choice leads to. Auth values go to Connections alone. The choices take effect with
/// Connect.
class ConnectionsDialog final : public FittedDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionsDialog)

public:
    enum class Part { Tpm, Service };

    ConnectionsDialog(attestation::Connections &connections, Part first, QWidget *parent = nullptr);
    ~ConnectionsDialog() override;

    ConnectionForm form() const;
    void setForm(const ConnectionForm &form);

public Q_SLOTS:
    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyWidths();
    void fillPresets();
    void chooseCaFile();
    void updateState();
    void retranslate();
    void showError(QLabel *label, const core::Error *error);

    attestation::Connections &m_connections;
    std::unique_ptr<Ui::ConnectionsDialog> m_ui;
};

} // namespace endorse::ui
