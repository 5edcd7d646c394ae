// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/steprecord.h>
#include <models/roles.h>

#include <QAbstractListModel>

namespace endorse::models {

/// The three ends of the walk, from left to right.
enum class Party { Tpm, Device, Service };

/// The messages of a run in order: each TPM command or request as one row, each answer as one.
///
/// The device stands between the TPM and the service: every message begins or ends there. Commands
/// of one step that go to the TPM without anything in between are one row. Thread: the GUI's.
class WalkModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WalkModel)

public:
    enum OwnRole : int {
        StepRole = FirstOwnRole, ///< int: index of the step
        FirstOfStepRole,         ///< bool: the first row of its step
        FromRole,                ///< int: Party
        ToRole,                  ///< int: Party
        RouteRole,               ///< QString: "Device → TPM"
        GlyphsRole,              ///< QVariantList of QString: icon names of the keys that travel
        GlyphInksRole,           ///< QVariantList of int: an Ink for each of them
        AnswerRole,              ///< bool: an answer, not a request
        FailedRole,              ///< bool: a refusal
        StepFailedRole,          ///< bool: belongs to a step that failed
        AheadRole,               ///< bool: has not happened yet
        ShownRole                ///< bool: belongs to the step whose evidence is shown
    };

    explicit WalkModel(QObject *parent = nullptr);

    /// @p shown is the index of the step whose evidence is shown, -1 for none; @p ended says that
    /// nothing will follow.
    void setSteps(const QList<attestation::StepRecord> &steps, int shown, bool ended);
    void retranslate();
    /// The first row of a step; invalid when it has none.
    QModelIndex firstOf(int step) const;
    /// The last row of a step; invalid when it has none.
    QModelIndex lastOf(int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Glyph
    {
        QString icon;
        Ink ink = Ink::Text;

        friend bool operator==(const Glyph &, const Glyph &) = default;
    };
    struct Row
    {
        int step = 0;
        attestation::StepId id = attestation::StepId::Connect;
        Party from = Party::Device;
        Party to = Party::Tpm;
        QString commands;                 ///< Words of a protocol, which nobody translates.
        QList<attestation::Field> fields; ///< What an answer of the TPM brought.
        QList<Glyph> glyphs;
        bool first = false;
        bool answer = false;
        bool failed = false;
        bool stepFailed = false;
        bool ahead = false;
        bool shown = false;

        bool sameAs(const Row &other) const;
    };

    static void addStep(const attestation::StepRecord &step, int index, QList<Row> *rows);
    static QList<Glyph> glyphsOf(attestation::StepId id, const QList<attestation::Field> &fields);
    static QString commandWords(const QList<tpm::TpmExchange> &commands);
    QString label(const Row &row) const;

    QList<Row> m_rows;
};

QString partyText(Party party);

} // namespace endorse::models
