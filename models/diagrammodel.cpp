// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagrammodel.h"

#include <attestation/attestationkind.h>
#include <models/diagramwords.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace endorse::models {

using attestation::AttestationKind;
using attestation::StepRecord;
using attestation::StepStatus;

namespace {

bool hasBegun(StepStatus status)
{
    return status != StepStatus::Pending && status != StepStatus::Skipped;
}

QString say(const char *source)
{
    return QCoreApplication::translate("endorse::models", source);
}

QString glyphName(const DiagramGlyph &glyph)
{
    const auto whose = [&glyph] {
        switch (glyph.ink) {
        case Ink::Ek:
            return QStringLiteral("EK");
        case Ink::Srk:
            return QStringLiteral("SRK");
        case Ink::Inner:
            return say(QT_TRANSLATE_NOOP("endorse::models", "inner key"));
        case Ink::Nonce:
            return QStringLiteral("nonce");
        case Ink::Hub:
            return say(QT_TRANSLATE_NOOP("endorse::models", "hub key"));
        default:
            return QString();
        }
    };
    if (glyph.icon == QLatin1String("chain"))
        return say(QT_TRANSLATE_NOOP("endorse::models", "certificate"));
    if (glyph.icon != QLatin1String("envelope"))
        return whose();
    //: Read aloud: %1 the key that opens an envelope.
    return say(QT_TRANSLATE_NOOP("endorse::models", "%1 envelope")).arg(whose());
}

/// The command names of an arrow in full, or its longest label.
QString fullLabel(const DiagramRow &row)
{
    return row.labels.isEmpty() ? QString() : row.labels.constFirst().render();
}

} // namespace

DiagramModel::DiagramModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

QList<QList<DiagramRow>> DiagramModel::stepRows() const
{
    QList<QList<DiagramRow>> all;
    const auto isOpen = [this](const QString &id) { return m_openArrows.contains(id); };
    bool nextAdded = m_ended;
    for (int i = 0; i < int(m_steps.size()); ++i) {
        const StepRecord &step = m_steps.at(i);
        if (hasBegun(step.status)) {
            all.append(rowsOf(i, isOpen));
        } else if (!nextAdded && step.status == StepStatus::Pending) {
            nextAdded = true;
            all.append({m_mechanism == AttestationKind::Tpm ? diagramRowAhead(step.id, i)
                                                            : certificateRowAhead(step.id, i)});
        }
    }
    return all;
}

QList<DiagramRow> DiagramModel::rowsOf(int step,
                                       const std::function<bool(const QString &)> &isOpen) const
{
    return m_mechanism == AttestationKind::Tpm
               ? diagramRows(m_steps.at(step), step, isOpen, m_notes)
               : certificateRows(m_steps.at(step), step, m_notes);
}

bool DiagramModel::mayFold(const QList<DiagramRow> &rows) const
{
    const DiagramRow &row = rows.constLast();
    return rows.size() > 1 && !rows.constFirst().injected &&
           m_steps.at(row.step).status == StepStatus::Ok;
}

QList<DiagramRow> DiagramModel::build(int room) const
{
    QList<QList<DiagramRow>> all = stepRows();
    const auto fold = [this](QList<DiagramRow> *rows) {
        const int step = rows->constFirst().step;
        // What was unfolded within the step is folded with it.
        const QList<DiagramRow> closed = rowsOf(step, [](const QString &) { return false; });
        const auto result = std::find_if(closed.crbegin(), closed.crend(),
                                         [](const DiagramRow &row) { return row.result; });
        DiagramRow kept = result == closed.crend() ? closed.constLast() : *result;
        kept.foldedStep = true;
        *rows = {kept};
    };
    qsizetype count = 0;
    for (QList<DiagramRow> &rows : all) {
        if (m_closedSteps.contains(rows.constFirst().step) && mayFold(rows) && room >= 0)
            fold(&rows);
        count += rows.size();
    }
    for (QList<DiagramRow> &rows : all) {
        const int step = rows.constFirst().step;
        if (room <= 0 || count <= room)
            break;
        if (step == m_shown || m_openSteps.contains(step) || !mayFold(rows))
            continue;
        count -= rows.size() - 1;
        fold(&rows);
    }
    QList<DiagramRow> flat;
    flat.reserve(count);
    for (QList<DiagramRow> &rows : all) {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            DiagramRow &row = rows[i];
            row.first = i == 0 || rows.at(i - 1).injected != row.injected;
            row.shown = row.step == m_shown && !row.injected;
            flat.append(row);
        }
    }
    return flat;
}

QList<DiagramRow> DiagramModel::allRows() const
{
    constexpr int everything = -1;
    return build(everything);
}

void DiagramModel::setSteps(const QList<StepRecord> &steps, int shown, bool ended,
                            AttestationKind mechanism)
{
    const bool fresh = std::none_of(steps.cbegin(), steps.cend(),
                                    [](const StepRecord &step) { return hasBegun(step.status); });
    if (fresh || mechanism != m_mechanism) {
        m_openArrows.clear();
        m_openSteps.clear();
        m_closedSteps.clear();
    }
    m_steps = steps;
    m_mechanism = mechanism;
    m_shown = shown;
    m_ended = ended;
    update();
}

void DiagramModel::setRoom(int rows)
{
    if (m_room == rows)
        return;
    m_room = rows;
    update();
}

void DiagramModel::setServiceNotes(ServiceNotes notes)
{
    m_notes = std::move(notes);
    update();
}

void DiagramModel::update()
{
    replace(build(m_room));
}

void DiagramModel::replace(QList<DiagramRow> rows)
{
    // What is the same at both ends stays; between them rows go and come.
    const auto sameId = [](const DiagramRow &a, const DiagramRow &b) { return a.id == b.id; };
    const int common = int(std::min(rows.size(), m_rows.size()));
    int head = 0;
    while (head < common && sameId(m_rows.at(head), rows.at(head)))
        ++head;
    int tail = 0;
    while (tail < common - head &&
           sameId(m_rows.at(m_rows.size() - 1 - tail), rows.at(rows.size() - 1 - tail)))
        ++tail;
    const int oldEnd = int(m_rows.size()) - tail;
    const int newEnd = int(rows.size()) - tail;
    if (head < oldEnd) {
        beginRemoveRows({}, head, oldEnd - 1);
        m_rows.remove(head, oldEnd - head);
        endRemoveRows();
    }
    if (head < newEnd) {
        beginInsertRows({}, head, newEnd - 1);
        for (int i = head; i < newEnd; ++i)
            m_rows.insert(i, rows.at(i));
        endInsertRows();
    }
    for (int i = 0; i < int(rows.size()); ++i) {
        if (m_rows.at(i) == rows.at(i))
            continue;
        m_rows[i] = rows.at(i);
        Q_EMIT dataChanged(index(i), index(i));
    }
}

void DiagramModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

bool DiagramModel::isGroup(int row) const
{
    const DiagramRow &arrow = m_rows.at(row);
    return !arrow.foldedStep && (arrow.count > 1 || arrow.member);
}

bool DiagramModel::isFoldable(int step) const
{
    const int first = firstOf(step);
    return first >= 0 && m_steps.at(step).status == StepStatus::Ok &&
           (m_rows.at(first).foldedStep || (first != lastOf(step) && !m_rows.at(first).injected));
}

bool DiagramModel::toggle(int row)
{
    if (row < 0 || row >= int(m_rows.size()))
        return false;
    if (!isGroup(row))
        return toggleStep(m_rows.at(row).step);
    if (!m_rows.at(row).member) {
        m_openArrows.insert(m_rows.at(row).id);
    } else {
        // The first command of the arrow bears its id.
        int head = row;
        while (!m_rows.at(head).head && head > 0)
            --head;
        m_openArrows.remove(m_rows.at(head).id);
    }
    update();
    return true;
}

bool DiagramModel::toggleStep(int step)
{
    if (!isFoldable(step))
        return false;
    const bool folded = m_rows.at(firstOf(step)).foldedStep;
    if (folded) {
        m_closedSteps.remove(step);
        m_openSteps.insert(step);
    } else {
        m_openSteps.remove(step);
        m_closedSteps.insert(step);
    }
    update();
    return true;
}

int DiagramModel::rowOf(const MessageRef &message) const
{
    const auto shows = [&message](const DiagramRow &row) {
        if (row.ref.step != message.step || row.ref.kind != message.kind ||
            row.ref.injected != message.injected || row.ref.response != message.response)
            return false;
        return row.ref.index <= message.index && message.index < row.ref.index + row.count;
    };
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), shows);
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int DiagramModel::firstOf(int step) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [step](const DiagramRow &row) { return row.step == step; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int DiagramModel::lastOf(int step) const
{
    const auto found = std::find_if(m_rows.crbegin(), m_rows.crend(),
                                    [step](const DiagramRow &row) { return row.step == step; });
    return int(m_rows.crend() - found) - 1;
}

int DiagramModel::indexOfId(const QString &id) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [&id](const DiagramRow &row) { return row.id == id; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int DiagramModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DiagramModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DiagramRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return fullLabel(row);
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case IdRole:
        return row.id;
    case ValueRole:
        return row.commands.join(QLatin1Char(' '));
    case StrongRole:
        return row.shown || row.failed;
    case InkRole:
        return int(row.failed ? Ink::Fail : row.ahead ? Ink::Muted : row.ink);
    case StepRole:
        return row.step;
    case KindRole:
        return int(row.kind);
    case FromRole:
        return int(row.from);
    case ToRole:
        return int(row.to);
    case CountRole:
        return row.count;
    case FailedRole:
        return row.failed;
    case AheadRole:
        return row.ahead;
    case ShownRole:
        return row.shown;
    default:
        return {};
    }
}

QString accessibleText(const DiagramRow &row)
{
    const QString number = QString::number(row.step + 1);
    if (row.ahead)
        //: Read aloud: %1 number of a step that has not run, %2 its title.
        return say(QT_TRANSLATE_NOOP("endorse::models", "Step %1, next: %2"))
            .arg(number, attestation::stepTitle(row.mechanism, row.stepId).render());
    if (row.kind == DiagramRow::Kind::Injection)
        //: Read aloud: %1 number of a step, %2 what was done to it on purpose.
        return say(QT_TRANSLATE_NOOP("endorse::models", "Before step %1, on purpose: %2"))
            .arg(number, fullLabel(row));
    QString text;
    if (row.kind == DiagramRow::Kind::Note)
        //: Read aloud: %1 number of a step, %2 an end (TPM, service), %3 what it did by itself.
        text = say(QT_TRANSLATE_NOOP("endorse::models", "Step %1, note at %2: %3"))
                   .arg(number, partyText(row.from), fullLabel(row));
    else
        //: Read aloud: %1 number of a step, %2 sender, %3 receiver, %4 what was sent.
        text = say(QT_TRANSLATE_NOOP("endorse::models", "Step %1, from %2 to %3: %4"))
                   .arg(number, partyText(row.from), partyText(row.to), fullLabel(row));
    QStringList names;
    if (row.kind == DiagramRow::Kind::Message) {
        for (const DiagramGlyph &glyph : row.glyphs)
            names.append(glyphName(glyph));
    }
    if (!names.isEmpty())
        //: Read aloud: %1 a message, %2 the keys that travel with it.
        text = say(QT_TRANSLATE_NOOP("endorse::models", "%1; carries %2"))
                   .arg(text, QLocale().createSeparatedList(names));
    if (row.failed)
        //: Read aloud: %1 a message that belongs to a refusal.
        text = say(QT_TRANSLATE_NOOP("endorse::models", "%1; refused")).arg(text);
    if (row.foldedStep)
        //: Read aloud: %1 a message that stands for a whole step.
        text = say(QT_TRANSLATE_NOOP("endorse::models", "%1; the step is folded")).arg(text);
    else if (row.count > 1)
        //: Read aloud: %1 a message that stands for several commands.
        text = say(QT_TRANSLATE_NOOP("endorse::models", "%1; folded")).arg(text);
    return text;
}

} // namespace endorse::models
