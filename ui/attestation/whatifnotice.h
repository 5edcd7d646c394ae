// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/runsnapshot.h>

#include <QWidget>

class QLabel;

namespace endorse::ui {

/// The band over the attestation page while a fault is chosen and as long as its run is shown: the
/// run has a device and a service of its own, and nothing of the user's changes. Not there for an
/// ordinary run.
class WhatIfNotice final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WhatIfNotice)

public:
    explicit WhatIfNotice(QWidget *parent = nullptr);

    void setRun(const RunSnapshot &run);
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void say();

    QLabel *m_text;
    attestation::AttestationKind m_kind = attestation::AttestationKind::Tpm;
    bool m_ended = false;
};

} // namespace endorse::ui
