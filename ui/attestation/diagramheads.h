// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/diagramgeometry.h>
#include <ui/common/tokens.h>

#include <QUrl>
#include <QWidget>

namespace endorse::ui {

/// Whom the heads of the diagram name. Foreign text is shown as it is.
struct DiagramEnds final
{
    QString tpmName;
    QUrl service;
    bool serviceIsEmulator = false;
    attestation::AttestationKind mechanism = attestation::AttestationKind::Tpm;
    QString keyHome; ///< With a certificate, as in attestation::DeviceCertificate; may be empty.
    QString hub;     ///< Host of the assigned hub; empty until it is known.

    friend bool operator==(const DiagramEnds &, const DiagramEnds &) = default;
};

/// What stands under the name of an end: which TPM, "this computer", "emulator" or the host.
QString endText(const DiagramEnds &ends, models::Party party);
/// Draws the three heads and the beginnings of their lifelines.
void paintHeads(QPainter *painter, const DiagramGeometry &geometry, const DiagramEnds &ends,
                const Tokens &tokens, bool vector);

/// The heads of the diagram, which stay while the messages below them scroll.
class DiagramHeads final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiagramHeads)

public:
    explicit DiagramHeads(QWidget *parent);

    void setEnds(const DiagramEnds &ends);
    const DiagramEnds &ends() const { return m_ends; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    DiagramEnds m_ends;
};

} // namespace endorse::ui
