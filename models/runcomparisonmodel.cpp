// SPDX-License-Identifier: GPL-3.0-or-later
#include "runcomparisonmodel.h"

#include <attestation/attestationkind.h>
#include <attestation/x509device.h>
#include <core/bytes.h>
#include <models/format.h>
#include <models/runlistmodel.h>
#include <models/steplistmodel.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace endorse::models {

using attestation::RunSummary;
using attestation::StepStatus;
using attestation::StepTime;

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("endorse::models", source);
}

QString expiryText(const RunSummary &run)
{
    if (run.tokenExpiry == 0)
        return {};
    return localTimeText(QDateTime::fromSecsSinceEpoch(run.tokenExpiry));
}

QString lifetimeText(const RunSummary &run)
{
    if (run.tokenExpiry == 0)
        return {};
    //: How long a token is valid.
    return translated(QT_TRANSLATE_NOOP("endorse::models", "%1 min"))
        .arg(QLocale().toString(run.tokenLifetime / 60));
}

QString serviceText(const RunSummary &run)
{
    if (!run.serviceIsEmulator)
        return run.endpoint;
    //: %1 is the address of the service.
    return translated(QT_TRANSLATE_NOOP("endorse::models", "%1 (emulator)")).arg(run.endpoint);
}

QString errorText(const RunSummary &run)
{
    return run.error ? run.error->message.render() : QString();
}

QString errorCode(const RunSummary &run)
{
    return run.error ? run.error->code : QString();
}

QString mechanismText(attestation::AttestationKind kind)
{
    if (kind == attestation::AttestationKind::X509)
        //: What a device proves itself with.
        return translated(QT_TRANSLATE_NOOP("endorse::models", "X.509 certificate"));
    return kind == attestation::AttestationKind::Tpm
               ? QStringLiteral("TPM")
               : translated(QT_TRANSLATE_NOOP("endorse::models", "symmetric key"));
}

bool hasTime(StepStatus status)
{
    return status == StepStatus::Ok || status == StepStatus::Failed;
}

QString stepText(const StepTime &step)
{
    const QString status = statusText(step.status);
    if (!hasTime(step.status))
        return status;
    //: A step of a run: %1 its state, %2 its time.
    return translated(QT_TRANSLATE_NOOP("endorse::models", "%1, %2"))
        .arg(status, durationText(step.ms));
}

bool usesTpm(const RunSummary &run)
{
    return run.kind == attestation::AttestationKind::Tpm || run.tpmCommands > 0;
}

} // namespace

RunComparisonModel::RunComparisonModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

QList<RunComparisonModel::Row> RunComparisonModel::rowsOf(const RunFactJudge &judge,
                                                          const RunSummary &a, const RunSummary &b)
{
    QList<Row> rows;
    const auto add = [&](const char *id, const QString &fact, const QString &first,
                         const QString &second, bool mono) {
        rows.append({QLatin1String(id), fact, first, second,
                     judge.judge(QLatin1String(id), first, second), mono});
    };
    const auto addMeasured = [&add](const char *id, const QString &fact, const QString &first,
                                    const QString &second) { add(id, fact, first, second, false); };
    add("attestation", tr("Attestation"), mechanismText(a.kind), mechanismText(b.kind), false);
    add("outcome", tr("Result"), outcomeText(a), outcomeText(b), false);
    add("fault", tr("What if"), faultText(a), faultText(b), false);
    add("error", tr("Error"), errorText(a), errorText(b), false);
    add("error-code", tr("Error code"), errorCode(a), errorCode(b), true);
    add("ek", tr("Name of the EK"), core::toHex(a.ekName), core::toHex(b.ekName), true);
    add("srk", tr("Name of the SRK"), core::toHex(a.srkName), core::toHex(b.srkName), true);
    add("certificate", tr("Certificate (SHA-256)"), a.certificateSha256, b.certificateSha256, true);
    add("key-home", tr("Home of the key"), attestation::keyHomeText(a.keyHome).render(),
        attestation::keyHomeText(b.keyHome).render(), false);
    add("registration-id", tr("Registration ID"), a.registrationId, b.registrationId, true);
    add("device-id", tr("Device ID"), a.deviceId, b.deviceId, true);
    add("hub", tr("IoT hub"), a.assignedHub, b.assignedHub, true);
    add("substatus", tr("Kind of assignment"), a.substatus, b.substatus, true);
    add("token-lifetime", tr("Lifetime of the token"), lifetimeText(a), lifetimeText(b), false);
    add("token-expiry", tr("Expiry of the token"), expiryText(a), expiryText(b), false);
    add("tpm", tr("TPM"), a.tpmName, b.tpmName, false);
    add("tpm-address", tr("Address of the TPM"), a.tpmAddress, b.tpmAddress, true);
    add("service", tr("Service"), serviceText(a), serviceText(b), true);
    add("id-scope", tr("ID scope"), a.idScope, b.idScope, true);
    const auto addTime = [&addMeasured](const char *id, const QString &fact, double first,
                                        double second) {
        addMeasured(id, fact, durationText(first), durationText(second));
    };
    addTime("wall", tr("Time in all"), a.wallMs, b.wallMs);
    // A device with its key elsewhere has nothing to do with a TPM.
    const bool isWithTpm = usesTpm(a) || usesTpm(b);
    if (isWithTpm)
        addTime("tpm-time", tr("Time in the TPM"), a.tpmMs, b.tpmMs);
    addTime("http-time", tr("Time in HTTP exchanges"), a.httpMs, b.httpMs);
    addTime("wait-time", tr("Waiting for the service"), a.waitMs, b.waitMs);
    if (isWithTpm)
        addMeasured("tpm-commands", tr("TPM commands"), QLocale().toString(a.tpmCommands),
                    QLocale().toString(b.tpmCommands));
    addMeasured("http-exchanges", tr("HTTP exchanges"), QLocale().toString(a.httpExchanges),
                QLocale().toString(b.httpExchanges));
    addStepRows(&rows, judge, a, b);
    return rows;
}

void RunComparisonModel::addStepRows(QList<Row> *rows, const RunFactJudge &judge,
                                     const RunSummary &a, const RunSummary &b)
{
    // Two ways of attestation have few steps in common, and those are not the same ones.
    const qsizetype steps = a.kind == b.kind ? std::min(a.steps.size(), b.steps.size()) : 0;
    for (qsizetype i = 0; i < steps; ++i) {
        const StepTime &first = a.steps.at(i);
        const StepTime &second = b.steps.at(i);
        //: A fact of the comparison: %1 is the number of a step, %2 its title.
        const QString fact = tr("Step %1: %2").arg(i + 1).arg(stepTitle(a.kind, first.id).render());
        const Row row{toString(first.id),      fact, stepText(first), stepText(second),
                      judge.judgeStep(int(i)), false};
        // The step in which the two part leads.
        if (row.verdict == Verdict::Cause)
            rows->prepend(row);
        else
            rows->append(row);
    }
}

void RunComparisonModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    m_differences = 0;
    m_fresh = 0;
    m_twoDevices = false;
    if (m_first && m_second) {
        const RunFactJudge judge(*m_first, *m_second);
        m_twoDevices = judge.isOfTwoDevices();
        m_rows = rowsOf(judge, *m_first, *m_second) + evidenceRows(judge);
        // What neither run knows says nothing.
        m_rows.removeIf([](const Row &row) { return row.first.isEmpty() && row.second.isEmpty(); });
        m_differences = int(std::count_if(m_rows.cbegin(), m_rows.cend(),
                                          [](const Row &row) { return row.isDifferent(); }));
        const auto isFresh = [](const Row &row) { return row.verdict == Verdict::Fresh; };
        m_fresh = int(std::count_if(m_rows.cbegin(), m_rows.cend(), isFresh));
        if (!m_showsFresh)
            m_rows.removeIf(isFresh);
        if (m_onlyDifferences)
            m_rows.removeIf([](const Row &row) { return row.verdict == Verdict::Equal; });
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [](const Row &a, const Row &b) { return a.verdict < b.verdict; });
    }
    endResetModel();
}

void RunComparisonModel::setRuns(const RunSummary &first, const RunSummary &second)
{
    m_first = first;
    m_second = second;
    m_firstSteps.clear();
    m_secondSteps.clear();
    rebuild();
}

void RunComparisonModel::setSteps(const QList<attestation::StepRecord> &first,
                                  const QList<attestation::StepRecord> &second)
{
    m_firstSteps = first;
    m_secondSteps = second;
    rebuild();
}

void RunComparisonModel::clear()
{
    m_first.reset();
    m_second.reset();
    m_firstSteps.clear();
    m_secondSteps.clear();
    rebuild();
}

void RunComparisonModel::setOnlyDifferences(bool only)
{
    if (only == m_onlyDifferences)
        return;
    m_onlyDifferences = only;
    rebuild();
}

void RunComparisonModel::setShowsFresh(bool shows)
{
    if (shows == m_showsFresh)
        return;
    m_showsFresh = shows;
    rebuild();
}

void RunComparisonModel::retranslate()
{
    rebuild();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int RunComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RunComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RunComparisonModel::verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Cause:
        //: In a comparison of two runs: here the two part.
        return tr("cause");
    case Verdict::Different:
        return tr("different");
    case Verdict::Follows:
        //: In a comparison of two runs: differs because one of them ended early.
        return tr("follows");
    case Verdict::Equal:
        return tr("equal");
    case Verdict::Fresh:
        //: In a comparison of two runs: times and such, which are other ones in every run.
        return tr("always differs");
    }
    return {};
}

QString RunComparisonModel::verdictIcon(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Cause:
        return QStringLiteral("fail");
    case Verdict::Different:
        return QStringLiteral("warn");
    case Verdict::Follows:
        return QStringLiteral("skip");
    case Verdict::Equal:
        return QStringLiteral("ok");
    case Verdict::Fresh:
        break;
    }
    return {};
}

Ink RunComparisonModel::verdictInk(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Cause:
        return Ink::Fail;
    case Verdict::Different:
        return Ink::Warn;
    case Verdict::Equal:
        return Ink::Ok;
    case Verdict::Follows:
    case Verdict::Fresh:
        break;
    }
    return Ink::Muted;
}

QVariant RunComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    const bool isVerdict = index.column() == VerdictColumn;
    const bool isValue = index.column() == FirstColumn || index.column() == SecondColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
    case ValueRole:
        if (isVerdict)
            return verdictText(row.verdict);
        return index.column() == FactColumn    ? row.fact
               : index.column() == FirstColumn ? row.first
                                               : row.second;
    case IdRole:
        return row.id;
    case IconNameRole:
        if (!isVerdict)
            return QString();
        return verdictIcon(row.verdict);
    case InkRole:
        if (isVerdict)
            return int(verdictInk(row.verdict));
        return int(row.isDimmed() && (isValue || row.verdict != Verdict::Equal) ? Ink::Muted
                                                                                : Ink::Text);
    case StrongRole:
        return row.verdict == Verdict::Cause || (isVerdict && row.isDifferent());
    case DifferentRole:
        return row.isDifferent();
    case MonoRole:
        return isValue && row.mono;
    default:
        return {};
    }
}

QVariant RunComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FactColumn:
        //: Heading: the things in which two runs are compared.
        return tr("Fact");
    case FirstColumn:
        return m_first ? shortRunTimeText(*m_first) : QString();
    case SecondColumn:
        return m_second ? shortRunTimeText(*m_second) : QString();
    case VerdictColumn:
        return tr("Compared");
    default:
        return {};
    }
}

} // namespace endorse::models
