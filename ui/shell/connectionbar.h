// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/fonts.h>
#include <ui/common/icons.h>

#include <QAbstractButton>
#include <QPointer>

namespace endorse::attestation {
class Connections;
}

namespace endorse::ui {

class CommandSet;
class ElidedLabel;
class RowSeparator;
class StatusChip;

/// One of the two connections in the status bar: icon and name, shortened when there is no room.
class ConnectionButton final : public QAbstractButton
{
    Q_OBJECT

public:
    ConnectionButton(IconId icon, QWidget *parent = nullptr);
    /// @p failed shows the name in fail ink with the octagon instead of the icon.
    void setContent(const QString &name, bool mono, bool failed);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool isElided() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRect textRect() const;

    IconId m_icon;
    bool m_failed = false;
};

/// The status bar: which TPM, the warning that it is software, which service, whether it is the
/// emulator, and one message. Both connections open the same dialog.
class ConnectionBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionBar)

public:
    explicit ConnectionBar(CommandSet &commands, QWidget *parent = nullptr);
    void setConnections(const attestation::Connections &connections);
    void setMessage(const QString &message);
    QString message() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshTpm();
    void refreshService();

    QPointer<const attestation::Connections> m_connections;
    ConnectionButton *m_tpm;
    StatusChip *m_software;
    ConnectionButton *m_service;
    StatusChip *m_emulator;
    ElidedLabel *m_message;
};

} // namespace endorse::ui
