// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/diagramrow.h>

#include <QAbstractListModel>
#include <QSet>

namespace endorse::models {

/// The rows of the sequence diagram in order: every TPM command is an arrow or part of one, every
/// request and every answer is one, notes and faults stand between them.
///
/// Commands that go to the TPM without anything in between are one arrow until it is unfolded.
/// Where there is not room for all rows, finished steps are folded to their result, the oldest
/// first; the step that is shown, a step that failed and what the user unfolded stay open. A change
/// is told as the least that changed: rows that stay are not touched. Thread: the GUI's.
class DiagramModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiagramModel)

public:
    enum OwnRole : int {
        StepRole = FirstOwnRole, ///< int: index of the step
        KindRole,                ///< int: DiagramRow::Kind
        FromRole,                ///< int: Party
        ToRole,                  ///< int: Party
        CountRole,               ///< int: commands that the arrow stands for
        FailedRole,              ///< bool: a refusal
        AheadRole,               ///< bool: has not happened yet
        ShownRole                ///< bool: belongs to the step whose evidence is shown
    };

    explicit DiagramModel(QObject *parent = nullptr);

    /// @p shown is the index of the step whose evidence is shown, -1 for none; @p ended says that
    /// nothing will follow.
    void setSteps(const QList<attestation::StepRecord> &steps, int shown, bool ended,
                  attestation::AttestationKind mechanism = attestation::AttestationKind::Tpm);
    /// How many rows there is room for; 0: all steps stay open.
    void setRoom(int rows);
    void setServiceNotes(ServiceNotes notes);
    void retranslate();

    /// Unfolds the arrow into its commands, or folds them again; else unfolds or folds the step of
    /// @p row. @return whether anything changed.
    bool toggle(int row);
    bool toggleStep(int step);
    /// An arrow of more than one command, or a command of an arrow that was unfolded.
    bool isGroup(int row) const;
    bool isFoldable(int step) const;

    const DiagramRow &at(int row) const { return m_rows.at(row); }
    const QList<DiagramRow> &rows() const { return m_rows; }
    /// The rows with every step open and every arrow as the user left it: for export.
    QList<DiagramRow> allRows() const;
    /// The row that shows @p message, itself or among others; -1 when none does.
    int rowOf(const MessageRef &message) const;
    int firstOf(int step) const;
    int lastOf(int step) const;
    int indexOfId(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<QList<DiagramRow>> stepRows() const;
    QList<DiagramRow> rowsOf(int step, const std::function<bool(const QString &)> &isOpen) const;
    QList<DiagramRow> build(int room) const;
    bool mayFold(const QList<DiagramRow> &rows) const;
    void update();
    void replace(QList<DiagramRow> rows);

    QList<attestation::StepRecord> m_steps;
    QList<DiagramRow> m_rows;
    ServiceNotes m_notes;
    QSet<QString> m_openArrows; ///< Ids of arrows that are unfolded.
    QSet<int> m_openSteps;      ///< Unfolded by the user.
    QSet<int> m_closedSteps;    ///< Folded by the user.
    attestation::AttestationKind m_mechanism = attestation::AttestationKind::Tpm;
    int m_shown = -1;
    int m_room = 0;
    bool m_ended = false;
};

/// What is read aloud of a row: step, ends, words, keys that travel, refusal.
QString accessibleText(const DiagramRow &row);

} // namespace endorse::models
