// SPDX-License-Identifier: GPL-3.0-or-later
#include "walkmodel.h"

#include <models/format.h>
#include <models/inks.h>

#include <QCoreApplication>

#include <algorithm>

namespace endorse::models {

using attestation::Field;
using attestation::StepId;
using attestation::StepRecord;
using attestation::StepStatus;

namespace {

QString iconOfInk(Ink ink)
{
    switch (ink) {
    case Ink::Ek:
        return QStringLiteral("ek");
    case Ink::Srk:
        return QStringLiteral("srk");
    case Ink::Inner:
        return QStringLiteral("inner");
    case Ink::Nonce:
        return QStringLiteral("nonce");
    case Ink::Hub:
        return QStringLiteral("hub");
    default:
        return {};
    }
}

/// The rest is counted: all of it stands in the evidence.
constexpr qsizetype namedCommands = 3;
constexpr qsizetype namedFields = 2;
/// A longer part of a path is an ID.
constexpr qsizetype longestWord = 20;

QString withRest(const QStringList &parts, qsizetype named)
{
    const QString words = parts.mid(0, named).join(QStringLiteral(", "));
    return parts.size() > named ? QStringLiteral("%1 + %2").arg(words).arg(parts.size() - named)
                                : words;
}

QString requestWords(const dps::HttpExchange &exchange)
{
    // The last word of the path says what is asked.
    const QString ellipsis(QChar(0x2026));
    QStringList parts =
        exchange.url.path(QUrl::FullyEncoded).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    QString words;
    while (!parts.isEmpty() && parts.last().size() > longestWord) {
        parts.removeLast();
        words = QLatin1Char('/') + ellipsis;
    }
    if (!parts.isEmpty())
        words = QLatin1Char('/') + parts.last() + words;
    return exchange.method + QLatin1Char(' ') + (parts.size() > 1 ? ellipsis : QString()) + words;
}

QString answerWords(const dps::HttpExchange &exchange)
{
    return exchange.reason.isEmpty()
               ? QString::number(exchange.status)
               : QString::number(exchange.status) + QLatin1Char(' ') + exchange.reason;
}

bool hasRun(StepStatus status)
{
    return status == StepStatus::Ok || status == StepStatus::Failed ||
           status == StepStatus::Running || status == StepStatus::Cancelled;
}

} // namespace

QString partyText(Party party)
{
    const auto translated = [](const char *source) {
        return QCoreApplication::translate("endorse::models", source);
    };
    switch (party) {
    case Party::Tpm:
        return QStringLiteral("TPM");
    case Party::Device:
        return translated(QT_TRANSLATE_NOOP("endorse::models", "Device"));
    case Party::Service:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("endorse::models", "Service"));
}

WalkModel::WalkModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

bool WalkModel::Row::sameAs(const Row &other) const
{
    const auto sameField = [](const Field &a, const Field &b) {
        return a.label == b.label && a.value == b.value && a.bytes == b.bytes;
    };
    return step == other.step && id == other.id && from == other.from && to == other.to &&
           commands == other.commands && glyphs == other.glyphs && first == other.first &&
           answer == other.answer && failed == other.failed && stepFailed == other.stepFailed &&
           ahead == other.ahead && shown == other.shown &&
           std::equal(fields.cbegin(), fields.cend(), other.fields.cbegin(), other.fields.cend(),
                      sameField);
}

QString WalkModel::commandWords(const QList<tpm::TpmExchange> &commands)
{
    QStringList words;
    for (qsizetype i = 0; i < commands.size();) {
        qsizetype end = i + 1;
        while (end < commands.size() && commands.at(end).commandName == commands.at(i).commandName)
            ++end;
        words.append(end - i == 1
                         ? commands.at(i).commandName
                         : QStringLiteral("%1 × %2").arg(commands.at(i).commandName).arg(end - i));
        i = end;
    }
    return withRest(words, namedCommands);
}

QList<WalkModel::Glyph> WalkModel::glyphsOf(StepId id, const QList<Field> &fields)
{
    QList<Glyph> glyphs;
    for (const Field &field : fields) {
        const Ink ink = inkOfField(id, field);
        const Glyph glyph{iconOfInk(ink), ink};
        if (!glyph.icon.isEmpty() && !glyphs.contains(glyph))
            glyphs.append(glyph);
    }
    return glyphs;
}

void WalkModel::addStep(const StepRecord &step, int index, QList<Row> *rows)
{
    const qsizetype start = rows->size();
    const bool overHttp = !step.httpExchanges.isEmpty();
    Row row;
    row.step = index;
    row.id = step.id;
    row.stepFailed = step.status == StepStatus::Failed;
    if (!step.tpmCommands.isEmpty()) {
        row.commands = commandWords(step.tpmCommands);
        if (!overHttp)
            row.glyphs = glyphsOf(step.id, step.sent);
        rows->append(row);
        const auto refused = std::find_if(
            step.tpmCommands.cbegin(), step.tpmCommands.cend(),
            [](const tpm::TpmExchange &exchange) { return exchange.responseCode != 0; });
        Row answer = row;
        answer.from = Party::Tpm;
        answer.to = Party::Device;
        answer.answer = true;
        answer.commands.clear();
        answer.glyphs.clear();
        if (step.status == StepStatus::Failed && refused != step.tpmCommands.cend()) {
            answer.failed = true;
            answer.commands = refused->commandName + QStringLiteral(": ") +
                              responseCodeText(refused->responseCode);
            rows->append(answer);
        } else if (!overHttp && !step.received.isEmpty()) {
            answer.fields = step.received;
            answer.glyphs = glyphsOf(step.id, step.received);
            rows->append(answer);
        }
    }
    for (const dps::HttpExchange &exchange : step.httpExchanges) {
        Row request = row;
        request.to = Party::Service;
        request.commands = requestWords(exchange);
        request.glyphs = glyphsOf(step.id, step.sent);
        rows->append(request);
        Row answer = request;
        answer.from = Party::Service;
        answer.to = Party::Device;
        answer.answer = true;
        answer.commands = exchange.status == 0 ? QString() : answerWords(exchange);
        answer.failed =
            step.status == StepStatus::Failed && &exchange == &step.httpExchanges.constLast();
        answer.glyphs.clear();
        if (step.id == StepId::Register && step.status == StepStatus::Ok &&
            &exchange == &step.httpExchanges.constLast()) {
            // The challenge is both envelopes.
            answer.glyphs = {{QStringLiteral("envelope"), Ink::Ek},
                             {QStringLiteral("envelope"), Ink::Srk}};
        }
        rows->append(answer);
    }
    if (rows->size() == start) {
        // Nothing was sent yet, or nothing could be: the step itself stands for it.
        row.failed = step.status == StepStatus::Failed;
        row.ahead = !row.failed;
        rows->append(row);
    }
    (*rows)[start].first = true;
}

void WalkModel::setSteps(const QList<StepRecord> &steps, int shown, bool ended)
{
    QList<Row> rows;
    bool nextAdded = ended;
    for (int i = 0; i < int(steps.size()); ++i) {
        const StepRecord &step = steps.at(i);
        if (hasRun(step.status)) {
            addStep(step, i, &rows);
        } else if (!nextAdded && step.status == StepStatus::Pending) {
            nextAdded = true;
            addStep(step, i, &rows);
        }
    }
    for (Row &row : rows)
        row.shown = row.step == shown;

    // What has happened stays; usually rows are only added behind it.
    const int kept = int(std::min(rows.size(), m_rows.size()));
    if (rows.size() < m_rows.size()) {
        beginRemoveRows({}, kept, int(m_rows.size()) - 1);
        m_rows.resize(kept);
        endRemoveRows();
    }
    for (int i = 0; i < kept; ++i) {
        if (m_rows.at(i).sameAs(rows.at(i)))
            continue;
        m_rows[i] = rows.at(i);
        Q_EMIT dataChanged(index(i), index(i));
    }
    if (rows.size() > m_rows.size()) {
        beginInsertRows({}, kept, int(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
}

void WalkModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

QModelIndex WalkModel::firstOf(int step) const
{
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (m_rows.at(i).step == step)
            return index(i);
    }
    return {};
}

QModelIndex WalkModel::lastOf(int step) const
{
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        if (m_rows.at(i).step == step)
            return index(i);
    }
    return {};
}

int WalkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString WalkModel::label(const Row &row) const
{
    if (!row.commands.isEmpty())
        return row.commands;
    if (row.answer && row.fields.isEmpty())
        return tr("no answer");
    if (row.fields.isEmpty())
        return attestation::stepTitle(row.id).render();
    QStringList parts;
    for (const Field &field : row.fields) {
        if (field.bytes.isEmpty() && field.value.isEmpty())
            continue;
        //: What an answer brought: %1 a field, %2 its size in words.
        parts.append(field.bytes.isEmpty()
                         ? tr("%1 %2", "field and value").arg(field.label.render(), field.value)
                         : tr("%1 (%2)", "field and size")
                               .arg(field.label.render(), sizeText(field.bytes.size())));
    }
    return withRest(parts, namedFields);
}

QVariant WalkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    const auto route = [&row] {
        return QStringLiteral("%1 %2 %3")
            .arg(partyText(row.from), QString(QChar(0x2192)), partyText(row.to));
    };
    switch (role) {
    case Qt::DisplayRole:
        return label(row);
    case Qt::AccessibleTextRole:
        if (row.ahead)
            //: Read aloud: %1 number of a step that has not run, %2 its title.
            return tr("Step %1, next: %2").arg(QString::number(row.step + 1), label(row));
        //: Read aloud: %1 number of a step, %2 sender, %3 receiver, %4 what was sent.
        return tr("Step %1, from %2 to %3: %4")
            .arg(QString::number(row.step + 1), partyText(row.from), partyText(row.to), label(row));
    case IdRole:
        return QStringLiteral("%1/%2").arg(attestation::toString(row.id)).arg(index.row());
    case ValueRole:
        return row.commands;
    case StrongRole:
        return row.shown || row.failed;
    case InkRole:
        if (row.failed)
            return int(Ink::Fail);
        return int(row.ahead ? Ink::Muted : Ink::Text);
    case StepRole:
        return row.step;
    case FirstOfStepRole:
        return row.first;
    case FromRole:
        return int(row.from);
    case ToRole:
        return int(row.to);
    case RouteRole:
        return row.ahead ? QString() : route();
    case GlyphsRole: {
        QVariantList names;
        for (const Glyph &glyph : row.glyphs)
            names.append(glyph.icon);
        return names;
    }
    case GlyphInksRole: {
        QVariantList inks;
        for (const Glyph &glyph : row.glyphs)
            inks.append(int(glyph.ink));
        return inks;
    }
    case AnswerRole:
        return row.answer;
    case FailedRole:
        return row.failed;
    case StepFailedRole:
        return row.stepFailed;
    case AheadRole:
        return row.ahead;
    case ShownRole:
        return row.shown;
    default:
        return {};
    }
}

} // namespace endorse::models
