// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisionmodel.h"

#include <QCoreApplication>

namespace endorse::models {

using emulator::Decision;

namespace {

QString iconName(Decision::Verdict verdict)
{
    switch (verdict) {
    case Decision::Verdict::Passed:
        return QStringLiteral("ok");
    case Decision::Verdict::Refused:
        return QStringLiteral("fail");
    case Decision::Verdict::Noted:
        break;
    }
    return QStringLiteral("idle");
}

Ink inkOf(Decision::Verdict verdict)
{
    switch (verdict) {
    case Decision::Verdict::Passed:
        return Ink::Ok;
    case Decision::Verdict::Refused:
        return Ink::Fail;
    case Decision::Verdict::Noted:
        break;
    }
    return Ink::Muted;
}

/// A value has the ink of the key that it belongs to; what refused is red.
Ink valueInk(const Decision &decision)
{
    if (decision.verdict == Decision::Verdict::Refused)
        return Ink::Fail;
    switch (decision.subject) {
    case Decision::Subject::Ek:
        return Ink::Ek;
    case Decision::Subject::Srk:
        return Ink::Srk;
    case Decision::Subject::InnerKey:
        return Ink::Inner;
    case Decision::Subject::Nonce:
        return Ink::Nonce;
    case Decision::Subject::HubKey:
        return Ink::Hub;
    case Decision::Subject::None:
        break;
    }
    return Ink::Text;
}

} // namespace

QString verdictText(Decision::Verdict verdict)
{
    const auto translated = [](const char *source) {
        return QCoreApplication::translate("endorse::models", source);
    };
    switch (verdict) {
    case Decision::Verdict::Passed:
        //: Outcome of a check of the service.
        return translated(QT_TRANSLATE_NOOP("endorse::models", "passed"));
    case Decision::Verdict::Refused:
        //: Outcome of a check of the service.
        return translated(QT_TRANSLATE_NOOP("endorse::models", "refused"));
    case Decision::Verdict::Noted:
        break;
    }
    //: A fact that the service noted without judging it.
    return translated(QT_TRANSLATE_NOOP("endorse::models", "noted"));
}

DecisionModel::DecisionModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void DecisionModel::setDecisions(const QList<Decision> &decisions)
{
    if (m_decisions == decisions)
        return;
    beginResetModel();
    m_decisions = decisions;
    endResetModel();
}

void DecisionModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_decisions.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int DecisionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_decisions.size());
}

int DecisionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant DecisionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == CheckColumn ? tr("Check") : tr("Found");
}

QVariant DecisionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Decision &decision = m_decisions.at(index.row());
    const bool isCheck = index.column() == CheckColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case ValueRole:
        return isCheck ? decision.what.render() : decision.renderedValue();
    case Qt::AccessibleTextRole:
        //: Read aloud: %1 a check of the service, %2 its outcome ("passed"), %3 what was found.
        return tr("%1: %2, %3")
            .arg(decision.what.render(), verdictText(decision.verdict), decision.renderedValue());
    case IdRole:
        return QStringLiteral("%1:%2").arg(index.row()).arg(decision.what.english());
    case IconNameRole:
        return isCheck ? iconName(decision.verdict) : QString();
    case InkRole:
        return int(isCheck ? inkOf(decision.verdict) : valueInk(decision));
    case StrongRole:
        return decision.verdict == Decision::Verdict::Refused;
    case VerdictRole:
        return int(decision.verdict);
    case PlainValueRole:
        return !isCheck && !decision.value.isEmpty();
    default:
        return {};
    }
}

} // namespace endorse::models
