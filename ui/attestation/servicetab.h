// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/steprecord.h>
#include <models/messageref.h>

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QTableView;

namespace endorse::core {
class Secret;
}
namespace endorse::emulator {
class EmulatorHost;
struct EmulatorRequest;
} // namespace endorse::emulator
namespace endorse::models {
class DecisionModel;
class HttpExchangeModel;
} // namespace endorse::models

namespace endorse::ui {

class HexView;
class PaneHeader;
class PushButton;

/// The other end of a step: how the emulator decided about each request, and its own copy of the
/// nonce, which is shown on a deliberate click only, for half a minute. A real service tells
/// neither.
class ServiceTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServiceTab)

public:
    /// The copy of the nonce is hidden again after this.
    static constexpr int shownForMs = 30'000;

    explicit ServiceTab(QWidget *parent = nullptr);

    void setEmulatorHost(emulator::EmulatorHost *host);
    void setStep(const attestation::StepRecord &step, bool isOfTpm);
    /// Shows the request that @p message belongs to.
    void showMessage(const models::MessageRef &message);
    void retranslate();
    bool isNonceShown() const { return m_shown; }

Q_SIGNALS:
    /// The user chose a request. The step is left for others to fill in.
    void messageChosen(const models::MessageRef &message);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void showRequest();
    /// Null when the exchange that is chosen was not served by the emulator, or is forgotten.
    const emulator::EmulatorRequest *request() const;
    void askForNonce();
    void showNonce(const core::Secret &nonce);
    void hideNonce();
    void updateNote();
    void fit();

    QPointer<emulator::EmulatorHost> m_host;
    models::HttpExchangeModel *m_exchanges;
    models::DecisionModel *m_decisions;
    QTableView *m_table = nullptr;
    PaneHeader *m_decisionsHeader = nullptr;
    QLabel *m_outcome = nullptr; ///< What came of the request, in a sentence.
    QTableView *m_decisionsView = nullptr;
    QLabel *m_note = nullptr;
    QWidget *m_nonceBox = nullptr;
    PaneHeader *m_nonceHeader = nullptr;
    PushButton *m_show = nullptr;
    HexView *m_hex = nullptr;
    QTimer m_hideLater;
    QByteArray m_askedFor; ///< The request whose nonce is on its way.
    bool m_isOfTpm = true;
    int m_stepId = -1;
    bool m_shown = false;
    bool m_updating = false; ///< What is selected now was not chosen by the user.
};

} // namespace endorse::ui
