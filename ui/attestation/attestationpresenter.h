// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/text.h>
#include <emulator/decision.h>
#include <models/messageref.h>
#include <ui/attestation/lockstate.h>
#include <ui/attestation/runsnapshot.h>
#include <ui/common/captionband.h>
#include <ui/common/chainview.h>
#include <ui/common/commandset.h>

#include <QObject>

#include <functional>

namespace endorse::ui {

/// What leads the page: what happened and why it is safe, or who refused and why.
struct CaptionContent final
{
    IconId icon = IconId::Idle;
    Token ink = Token::Idle;
    CaptionBand::Tone tone = CaptionBand::Tone::Normal;
    QString title;
    QString text;
};

/// One command of the toolbar.
struct CommandView final
{
    CommandId id = CommandId::AttestationStep;
    bool enabled = false;
    bool primary = false; ///< What to press next; one command at most.
    core::Text whyNot;    ///< Why it is disabled; empty when it is enabled.
};

/// One line of what was compared after a refusal.
struct ComparedLine final
{
    QString label; ///< "SRK of the challenge"
    QString name;  ///< Hex, whole; empty: there is no such key.
    Token ink = Token::Text;
    bool differs = false; ///< The TPM's key where it is not the expected one.
    bool same = false;    ///< The two are equal: one line stands for both.
    bool isText = false;  ///< Name is no hex: it is shown whole.
};

/// What a button beside a failure does about it.
enum class Remedy : quint8 {
    None,
    ChooseDevice, ///< Another certificate, key, PIN.
    Enroll        ///< Enrolls the certificate and begins again.
};

/// The certificates of the device from the root down, and its key.
struct ChainContent final
{
    QList<ChainBox> boxes; ///< Empty while the certificate is not known.
    QString note;          ///< How the service matched it.
    QString empty;         ///< What stands there without boxes.
};

/// What a failed step shows beside its evidence.
struct FailureView final
{
    QList<ComparedLine> compared; ///< The Names on both sides; empty when nothing was compared.
    QStringList nextSteps;        ///< What to do, one instruction each.
    QString code;                 ///< "0x1df", "400004".
    QString technical;            ///< The bare facts in English, for a report.
    Remedy remedy = Remedy::None;
};

/// Decides what the attestation page shows: it knows the run and the step that is looked at, and no
/// widget. Texts are rendered at each call. Thread: the GUI's.
///
/// The step that is shown follows the run. showStep() pins another one until the run moves on or
/// followRun() is called.
class AttestationPresenter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttestationPresenter)

public:
    /// A step that runs for longer shows that it is busy.
    static constexpr qint64 busyAfterMs = 400;
    /// A step that runs for longer says what it waits for: half the shortest deadline of a TPM
    /// command.
    static constexpr qint64 waitingAfterMs = 2500;

    explicit AttestationPresenter(QObject *parent = nullptr);

    void setSnapshot(const RunSnapshot &snapshot);
    const RunSnapshot &snapshot() const { return m_run; }

    /// Index of the step whose evidence is shown: never -1.
    int shownStep() const;
    bool isPinned() const { return m_pinned >= 0; }
    const attestation::StepRecord &shownRecord() const { return m_run.steps.at(shownStep()); }
    /// Pins @p step; the step that the run has reached unpins.
    void showStep(int step);
    void followRun();
    /// Shows the step of @p message and points at the message within it.
    void showMessage(const models::MessageRef &message);
    /// The message that is pointed at; nothing while a step is shown as a whole.
    const std::optional<models::MessageRef> &shownMessage() const { return m_message; }

    /// Moves the time of the step that runs on; announces nothing.
    void setRunningTime(qint64 milliseconds) { m_run.runningMs = milliseconds; }
    bool isWaiting() const { return m_run.runningMs >= waitingAfterMs; }
    bool isBusy() const { return m_run.runningMs > busyAfterMs; }
    /// The run is over: what has not run will not.
    bool hasEnded() const;

    CaptionContent caption() const;
    /// Step, Run, Pause, Restart, Cancel in this order.
    QList<CommandView> commands() const;
    /// "5 of 11 · 12.2 ms"; empty before the first run.
    QString progressNote() const;
    LocksView locks() const;
    /// In a run with a certificate what stands in place of the locks.
    ChainContent chain() const;
    bool isOfTpm() const { return m_run.kind == attestation::AttestationKind::Tpm; }
    /// Looks up how the service decided about an exchange; empty lists where it is not ours.
    using Decisions = std::function<QList<emulator::Decision>(const dps::HttpExchange &)>;
    void setDecisions(Decisions decisions);
    /// The keys as they stand after the step that is shown.
    QList<attestation::KeyView> shownKeys() const;
    /// Nothing unless the step that is shown has failed.
    std::optional<FailureView> failure() const;
    /// For the status bar: where the run stands and what to press.
    QString statusMessage() const;
    /// Who refused or what failed, with its code, as a sentence: "The TPM refused (0x1df).".
    static QString
    refusalSentence(const core::Error &error, attestation::StepId step,
                    attestation::AttestationKind kind = attestation::AttestationKind::Tpm);
    /// Index of the TPM command that did the work of @p step, or that was refused; -1 when there is
    /// none.
    static int mainCommand(const attestation::StepRecord &step);
    /// All that is known of the failure of the step that is shown, for the clipboard.
    QString failureReport() const;

Q_SIGNALS:
    /// Anything that is shown may have changed.
    void changed();
    /// Another step is shown.
    void shownStepChanged(int step);
    /// Another message is pointed at, or none any more. Comes after changed().
    void shownMessageChanged();

private:
    using State = attestation::AttestationSession::State;

    int followedStep() const;
    void announce(int shownBefore);
    void pin(int step, const std::optional<models::MessageRef> &message);
    CaptionContent captionOfPending(const attestation::StepRecord &step) const;
    CaptionContent captionOfRunning(const attestation::StepRecord &step) const;
    CaptionContent captionOfFailed(const attestation::StepRecord &step) const;
    /// What a fault did to the run up to the step that is shown; empty for none.
    QString injectedWords() const;
    int doneSteps() const;
    /// Index of the last step that ended, up to the one that is shown; -1 for none.
    int lastEndedStep() const;
    QList<emulator::Decision> decisionsOf(const attestation::StepRecord &step) const;

    RunSnapshot m_run;
    Decisions m_decisions;
    int m_pinned = -1;
    std::optional<models::MessageRef> m_message; ///< Of the step that is shown.
};

/// The sentences of @p text, each on its own: what is to be done, one instruction after the other.
QStringList sentencesOf(const QString &text);

} // namespace endorse::ui
