// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/genuineness.h>
#include <dps/attestationmechanism.h>
#include <dps/enrollmentrules.h>
#include <tpmtypes/ekreader.h>
#include <ui/service/forms/fieldrow.h>

#include <QWidget>

#include <optional>

namespace endorse::ui {

class MutedLabel;
class PushButton;
class TextField;

/// The EK of a TPM enrollment, taken in any form (pasted, typed, dropped or opened as a file). Says
/// below the field what was given, what it became, what was assumed, and which Name the key has.
class TpmPart final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TpmPart)

public:
    explicit TpmPart(QWidget *parent);

    FieldRow *row() const { return m_row; }
    void fill(const std::optional<dps::TpmAttestation> &given);
    dps::TpmAttestation attestation() const;
    QList<dps::FieldProblem> problems() const;
    bool isModified() const;
    void retranslate();
    /// The EK that stands in the field, if it is one.
    const std::optional<tpmtypes::RecognisedEk> &recognised() const { return m_ek; }
    /// The "optionalDeviceInformation" of the record, which may hold a verdict on its EK.
    void setDeviceInformation(const core::Bytes &json);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void typed();
    void take(const core::Result<tpmtypes::RecognisedEk> &recognised);
    void readFile(const QString &path);
    void readBytes(const QByteArray &bytes);
    void takeForeign(const core::Result<tpmtypes::RecognisedEk> &recognised);
    void chooseFile();
    void refresh();
    void refreshVerdict();

    TextField *m_edit;
    PushButton *m_open;
    FieldLine *m_facts;
    FieldLine *m_assumptions;
    QWidget *m_nameRow;
    MutedLabel *m_nameTitle;
    QLabel *m_name;
    FieldLine *m_verdict;
    FieldRow *m_row;
    dps::TpmAttestation m_given;
    std::optional<tpmtypes::RecognisedEk> m_ek;
    std::optional<core::Error> m_problem;
    /// What stands in the field in place of bytes that no text can show; empty: the text counts.
    QString m_standIn;
    std::optional<attestation::RecordedGenuineness> m_verdictOfRecord;
    std::optional<QString> m_seen; ///< The text that the rest is about.
    quint64 m_asked = 0;           ///< Answers of older requests are dropped.
};

} // namespace endorse::ui
