// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestverdictmodel.h"

#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>
#include <manifest/manifestverifier.h>
#include <span>

namespace endorse::models {

using manifest::EntryCode;
using manifest::Outcome;
using manifest::Verdict;

namespace {

/// One turn of the filter: what nobody notices between two frames.
constexpr qint64 turnMs = 4;
/// So many entries are looked at between two looks at the clock.
constexpr std::size_t entriesAtOnce = 512;

/// Of the warnings the one that is told of: what cannot be enrolled comes before what was forgiven.
EntryCode codeOfReason(const Verdict &verdict)
{
    if (verdict.code != EntryCode::None)
        return verdict.code;
    for (const EntryCode code : {EntryCode::SameAgain, EntryCode::DpsId, EntryCode::NoCert}) {
        if (verdict.has(code))
            return code;
    }
    const QList<EntryCode> warnings = verdict.warningList();
    return warnings.isEmpty() ? EntryCode::None : warnings.first();
}

bool holds(const QString &text, const QString &needle)
{
    return text.contains(needle, Qt::CaseInsensitive);
}

quint32 bitOf(EntryCode code)
{
    return 1U << static_cast<unsigned>(code);
}

} // namespace

ManifestVerdictModel::ManifestVerdictModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    // Behind whatever else the window has to do.
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &ManifestVerdictModel::work);
}

void ManifestVerdictModel::setVerdicts(const Verdicts *verdicts)
{
    // Whoever is told that the rows go may still look at them.
    beginResetModel();
    m_verdicts = verdicts;
    m_known = 0;
    m_counts = {};
    m_counted = 0;
    prepareFilter();
    m_rows.clear();
    m_scanned = 0;
    endResetModel();
    grown();
}

void ManifestVerdictModel::grown()
{
    const std::size_t now = m_verdicts ? m_verdicts->size() : 0;
    for (std::size_t i = m_known; i < now; ++i) {
        for (int kind = 0; kind < kinds; ++kind) {
            if (isOf((*m_verdicts)[i], Kind(kind)))
                ++m_counts.at(std::size_t(kind));
        }
    }
    m_known = now;
    m_counted = quint32(now);
    Q_EMIT counted();
    wake();
}

void ManifestVerdictModel::setFilter(const Filter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    restart();
}

/// The filter begins anew. What it finds at once is there in the same moment, so that a list that
/// is not long never looks empty.
void ManifestVerdictModel::restart()
{
    prepareFilter();
    beginResetModel();
    m_rows.clear();
    m_scanned = 0;
    m_scanned = scan(m_rows);
    endResetModel();
    wake();
}

void ManifestVerdictModel::wake()
{
    if (isFiltering())
        m_turn.start();
    else
        m_turn.stop();
}

bool ManifestVerdictModel::isFiltering() const
{
    return m_scanned < m_known;
}

void ManifestVerdictModel::work()
{
    std::vector<quint32> found;
    m_scanned = scan(found);
    if (!found.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(found.size()) - 1);
        m_rows.insert(m_rows.end(), found.begin(), found.end());
        endInsertRows();
    }
    wake();
    if (!isFiltering())
        Q_EMIT settled();
}

/// Up to where it came in one turn.
std::size_t ManifestVerdictModel::scan(std::vector<quint32> &found)
{
    QElapsedTimer timer;
    timer.start();
    std::size_t at = m_scanned;
    while (at < m_known && !timer.hasExpired(turnMs)) {
        const std::size_t end = std::min(at + entriesAtOnce, m_known);
        for (; at < end; ++at) {
            if (matches((*m_verdicts)[at]))
                found.push_back(quint32(at));
        }
    }
    return at;
}

bool ManifestVerdictModel::isOf(const Verdict &verdict, Kind kind)
{
    switch (kind) {
    case Kind::Enroll:
        return isImportable(verdict);
    case Kind::Verified:
        return verdict.outcome != Outcome::Reject && !isImportable(verdict);
    case Kind::Warned:
        // That there is no certificate is what Verified says.
        return verdict.outcome != Outcome::Reject &&
               (verdict.warnings & ~bitOf(EntryCode::NoCert)) != 0;
    case Kind::Rejected:
        return verdict.outcome == Outcome::Reject;
    }
    return false;
}

/// The words of codes are the same for all entries: they are looked through once.
void ManifestVerdictModel::prepareFilter()
{
    m_needle = m_filter.text.trimmed().toLower().toUtf8();
    m_matchingCodes = 0;
    const QString needle = m_filter.text.trimmed();
    for (int i = 1; i < manifest::EntryCodeCount; ++i) {
        const auto code = EntryCode(i);
        Verdict example;
        example.code = code;
        if (holds(toString(code), needle) || holds(reason(example), needle))
            m_matchingCodes |= bitOf(code);
    }
    Verdict good;
    good.outcome = Outcome::Enroll;
    m_goodMatches = holds(reason(good), needle);
    good.outcome = Outcome::Verified;
    m_verifiedMatches = holds(reason(good), needle);
}

bool ManifestVerdictModel::matches(const Verdict &verdict) const
{
    if (m_filter.kind && !isOf(verdict, *m_filter.kind))
        return false;
    if (m_needle.isEmpty() || verdict.uniqueId.contains(m_needle))
        return true;
    const quint32 codes =
        verdict.warnings | (verdict.code == EntryCode::None ? 0 : bitOf(verdict.code));
    if ((codes & m_matchingCodes) != 0)
        return true;
    if (codes == 0 && (verdict.outcome == Outcome::Verified ? m_verifiedMatches : m_goodMatches))
        return true;
    // "sn0123…01" is the unique ID with a prefix, and seldom anything else.
    return !verdict.registrationId.isEmpty() && verdict.registrationId.size() >= m_needle.size() &&
           verdict.registrationId.toLower().contains(m_needle);
}

const Verdict *ManifestVerdictModel::verdictAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return &(*m_verdicts)[m_rows[std::size_t(row)]];
}

std::optional<int> ManifestVerdictModel::rowOf(quint32 entry) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), entry);
    if (found == m_rows.end() || *found != entry)
        return std::nullopt;
    return int(found - m_rows.begin());
}

void ManifestVerdictModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    // Reasons are searched in the language of the program.
    if (!m_filter.text.isEmpty())
        restart();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

QString ManifestVerdictModel::codes(const Verdict &verdict)
{
    if (verdict.code != EntryCode::None)
        return toString(verdict.code);
    QStringList names;
    const QList<EntryCode> warnings = verdict.warningList();
    for (const EntryCode code : warnings)
        names.append(toString(code));
    return names.join(QStringLiteral(", "));
}

QString ManifestVerdictModel::leadingCode(const Verdict &verdict)
{
    return toString(codeOfReason(verdict));
}

QString ManifestVerdictModel::reason(const Verdict &verdict)
{
    const EntryCode code = codeOfReason(verdict);
    if (code == EntryCode::Dup)
        //: %1 the number of an entry of a manifest.
        return tr("Its unique ID was there before, at entry %1, with other content.")
            .arg(QLocale().toString(verdict.related));
    if (code == EntryCode::SameAgain)
        //: %1 the number of an entry of a manifest.
        return tr("It is the same as entry %1 and counts once.")
            .arg(QLocale().toString(verdict.related));
    if (code != EntryCode::None)
        return manifest::reasonOf(code, verdict.origin).render();
    return verdict.outcome == Outcome::Verified
               ? tr("It is authentic, but there is no certificate to enroll.")
               : tr("Signature, chain, key and dates agree.");
}

QString ManifestVerdictModel::word(const Verdict &verdict)
{
    switch (verdict.outcome) {
    case Outcome::Enroll:
        if (!isImportable(verdict))
            return tr("Verified");
        //: Verdict on an entry of a manifest: it can be enrolled.
        return tr("Enroll");
    case Outcome::Verified:
        //: Verdict on an entry of a manifest: authentic, nothing to enroll.
        return tr("Verified");
    case Outcome::Reject:
        //: Verdict on an entry of a manifest: not to be used.
        return tr("Reject");
    }
    return {};
}

const char *ManifestVerdictModel::iconName(const Verdict &verdict)
{
    return verdict.outcome == Outcome::Reject ? "fail"
           : isOf(verdict, Kind::Warned)      ? "warn"
                                              : "ok";
}

Ink ManifestVerdictModel::inkOf(const Verdict &verdict)
{
    return verdict.outcome == Outcome::Reject     ? Ink::Fail
           : isOf(verdict, Kind::Warned)          ? Ink::Warn
           : verdict.outcome == Outcome::Verified ? Ink::Busy
                                                  : Ink::Ok;
}

int ManifestVerdictModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ManifestVerdictModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant ManifestVerdictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns)
        return {};
    if (role == Qt::TextAlignmentRole && section == EntryColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == EntryColumn)
        return tr("The place in the file, counted from 0.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case EntryColumn:
        //: Header of a column: the number of an entry of a manifest.
        return tr("Entry");
    case IdColumn:
        return tr("Unique ID");
    case VerdictColumn:
        return tr("Verdict");
    case CodeColumn:
        return tr("Code");
    default:
        //: Header of a column: why an entry is accepted or rejected.
        return tr("Reason");
    }
}

QString ManifestVerdictModel::text(const Verdict &verdict, int column) const
{
    switch (column) {
    case EntryColumn:
        return QLocale().toString(verdict.index);
    case IdColumn:
        // What is not signed names nothing.
        return verdict.uniqueId.isEmpty() ? QStringLiteral("–")
                                          : QString::fromUtf8(verdict.uniqueId);
    case VerdictColumn:
        return word(verdict);
    case CodeColumn: {
        const qsizetype others = verdict.code == EntryCode::None ? verdict.warningList().size() : 1;
        // Of several the one that the reason is about; the tooltip has all.
        return others > 1 ? QStringLiteral("%1 +%2").arg(leadingCode(verdict)).arg(others - 1)
                          : codes(verdict);
    }
    default:
        return reason(verdict);
    }
}

QVariant ManifestVerdictModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const Verdict &verdict = *verdictAt(index.row());
    const int column = index.column();
    const bool isPlain = verdict.outcome == Outcome::Enroll && verdict.warnings == 0;
    switch (role) {
    case Qt::DisplayRole:
        return text(verdict, column);
    case Qt::TextAlignmentRole:
        return column == EntryColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                     : QVariant();
    case Qt::ToolTipRole:
        return column == CodeColumn ? QVariant(codes(verdict)) : QVariant();
    case Qt::AccessibleTextRole:
        //: Read aloud: %1 the number of an entry, %2 its unique ID, %3 the verdict, %4 codes, %5
        //: why.
        return tr("Entry %1, %2: %3 %4. %5")
            .arg(text(verdict, EntryColumn), text(verdict, IdColumn), word(verdict), codes(verdict),
                 reason(verdict));
    case ValueRole:
        return column == EntryColumn     ? QVariant(verdict.index)
               : column == VerdictColumn ? QVariant(toString(verdict.outcome))
               : column == IdColumn      ? QVariant(QString::fromUtf8(verdict.uniqueId))
               : column == CodeColumn    ? QVariant(codes(verdict))
                                         : QVariant(text(verdict, column));
    case IdRole:
        return QString::number(verdict.index);
    case IconNameRole:
        return column == VerdictColumn ? QString::fromLatin1(iconName(verdict)) : QString();
    case InkRole:
        return int(column == EntryColumn || (column == ReasonColumn && isPlain)    ? Ink::Muted
                   : column == VerdictColumn || (column == CodeColumn && !isPlain) ? inkOf(verdict)
                                                                                   : Ink::Text);
    default:
        return {};
    }
}

} // namespace endorse::models
