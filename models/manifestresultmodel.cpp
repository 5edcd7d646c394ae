// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestresultmodel.h"

#include <QLocale>

namespace endorse::models {

using Outcome = manifest::ManifestImportItem::Outcome;

namespace {

const char *iconOfOutcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Imported:
    case Outcome::AlreadyThere:
        return "ok";
    case Outcome::Taken:
    case Outcome::Unknown:
        return "warn";
    case Outcome::Failed:
        return "fail";
    case Outcome::NotSent:
        break;
    }
    return "skip";
}

Ink inkOfOutcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Imported:
    case Outcome::AlreadyThere:
        return Ink::Ok;
    case Outcome::Taken:
    case Outcome::Unknown:
        return Ink::Warn;
    case Outcome::Failed:
        return Ink::Fail;
    case Outcome::NotSent:
        break;
    }
    return Ink::Idle;
}

} // namespace

ManifestResultModel::ManifestResultModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ManifestResultModel::setItems(const QList<Item> &items)
{
    beginResetModel();
    m_items = items;
    endResetModel();
}

void ManifestResultModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

QString ManifestResultModel::word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Imported:
        //: What became of an entry: it is an enrollment now.
        return tr("imported");
    case Outcome::AlreadyThere:
        //: What became of an entry: an enrollment of this ID has the same certificate.
        return tr("already there");
    case Outcome::Taken:
        //: What became of an entry: its ID belongs to another enrollment.
        return tr("ID taken");
    case Outcome::Failed:
        //: What became of an entry: it was refused.
        return tr("refused");
    case Outcome::Unknown:
        //: What became of an entry: only the service knows.
        return tr("not known");
    case Outcome::NotSent:
        //: What became of an entry: the work ended before its turn.
        return tr("not sent");
    }
    return {};
}

int ManifestResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int ManifestResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant ManifestResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == EntryColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case EntryColumn:
        //: Header of a column: the number of an entry of a manifest.
        return tr("Entry");
    case IdColumn:
        return tr("Registration ID");
    case OutcomeColumn:
        return tr("Result");
    case ReasonColumn:
        return tr("Why, and what to do");
    default:
        return {};
    }
}

QString ManifestResultModel::text(const Item &item, int column)
{
    switch (column) {
    case EntryColumn:
        return QLocale().toString(item.index);
    case IdColumn:
        return item.registrationId;
    case OutcomeColumn:
        return word(item.outcome);
    default:
        return item.error
                   ? (item.error->message.render() + QLatin1Char(' ') + item.error->hint.render())
                         .trimmed()
                   : QString();
    }
}

QVariant ManifestResultModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const Item &item = m_items.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(item, column);
    case Qt::TextAlignmentRole:
        return column == EntryColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                     : QVariant();
    case Qt::AccessibleTextRole:
        //: Read aloud: %1 the number of an entry, %2 its registration ID, %3 what became of it, %4
        //: why.
        return tr("Entry %1, %2: %3. %4")
            .arg(text(item, EntryColumn), item.registrationId, word(item.outcome),
                 text(item, ReasonColumn))
            .trimmed();
    case ValueRole:
        return column == EntryColumn     ? QVariant(item.index)
               : column == OutcomeColumn ? QVariant(toString(item.outcome))
                                         : QVariant(text(item, column));
    case IdRole:
        return QString::number(item.index);
    case IconNameRole:
        return column == OutcomeColumn ? QString::fromLatin1(iconOfOutcome(item.outcome))
                                       : QString();
    case InkRole:
        return int(column == OutcomeColumn ? inkOfOutcome(item.outcome)
                   : column == EntryColumn ? Ink::Muted
                                           : Ink::Text);
    default:
        return {};
    }
}

} // namespace endorse::models
