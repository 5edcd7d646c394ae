// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestimport.h"

#include <QElapsedTimer>
#include <QHash>

#include <algorithm>
#include <enrollmentlist/liststore.h>
#include <manifest/importableentries.h>

namespace endorse::manifest {

using core::Result;
using enrollmentlist::ListStore;
using Item = ManifestImportItem;

namespace {

/// Entries that are read and inserted together.
constexpr std::size_t blockEntries = 4000;
/// Rows that are asked for together.
constexpr qsizetype askedAtOnce = 500;

/// An entry that the list did not take.
struct NotTaken final
{
    ImportableEntry entry;
    enrollmentlist::Outcome outcome;
};

/// One import into a list.
class ListImport final
{
public:
    ListImport(ListStore &store, const ManifestImportRequest &request, core::CancelToken cancel)
        : m_store(store)
        , m_request(request)
        , m_cancel(std::move(cancel))
        , m_verdicts(importableOf(request.verdicts))
    {
        m_report.asked = static_cast<qint64>(m_verdicts.size());
    }

    Result<ManifestImportReport> run(const enrollmentlist::Progress &progress)
    {
        auto import = m_store.beginImport();
        if (!import)
            return core::fail(import.error());
        if (auto inserted = insertAll(*import, progress); !inserted)
            return core::fail(inserted.error());
        const auto change =
            import->finish(auditDetails(m_request, m_report.asked - m_report.imported));
        if (!change)
            return core::fail(change.error());
        m_isKept = true;
        m_report.changeId = change->changeId;
        m_report.auditProblem = change->auditProblem;
        return told();
    }

    /// Writes nothing.
    Result<ManifestImportReport> check(const enrollmentlist::Progress &progress)
    {
        ListStore::Trial trial = m_store.beginTrial();
        if (auto inserted = insertAll(trial, progress); !inserted)
            return core::fail(inserted.error());
        return told();
    }

private:
    /// @p into: a ListStore::Import or Trial.
    template<class Into>
    Result<void> insertAll(Into &into, const enrollmentlist::Progress &progress)
    {
        for (std::size_t done = 0; done < m_verdicts.size();) {
            const std::size_t count = std::min(blockEntries, m_verdicts.size() - done);
            if (auto inserted = insert(into, done, count); !inserted)
                return inserted;
            done += count;
            if (progress)
                progress(static_cast<qint64>(done), m_report.asked);
        }
        return {};
    }

    template<class Into>
    Result<void> insert(Into &into, std::size_t first, std::size_t count)
    {
        const auto begin = m_verdicts.begin() + static_cast<std::ptrdiff_t>(first);
        auto entries = readEntries(m_request.file,
                                   {begin, begin + static_cast<std::ptrdiff_t>(count)}, m_cancel);
        if (!entries)
            return core::fail(entries.error());
        QList<enrollmentlist::PreparedRow> rows;
        QHash<QString, std::size_t> places;
        rows.reserve(static_cast<qsizetype>(count));
        for (std::size_t i = 0; i < entries->size(); ++i) {
            const ImportableEntry &entry = (*entries)[i];
            auto row = enrollmentlist::prepareRow(entry.record());
            if (!row) {
                countItem(&m_report, {.index = entry.index,
                                      .registrationId = entry.registrationId,
                                      .outcome = Item::Outcome::Failed,
                                      .error = row.error()});
                continue;
            }
            rows.append(std::move(*row));
            places.insert(entry.key(), i);
        }
        const auto refused = into.insert(rows);
        if (!refused)
            return core::fail(refused.error());
        for (const enrollmentlist::Outcome &outcome : *refused) {
            const std::size_t place = places.take(outcome.key);
            m_notTaken.push_back({std::move((*entries)[place]), outcome});
        }
        m_report.imported += rows.size() - refused->size();
        for (auto key = places.keyBegin(); key != places.keyEnd(); ++key)
            m_report.importedKeys.append(*key);
        return {};
    }

    Result<ManifestImportReport> told()
    {
        if (auto compared = tellOfStanding(); !compared)
            return core::fail(compared.error());
        std::stable_sort(m_report.items.begin(), m_report.items.end(),
                         [](const Item &a, const Item &b) { return a.index < b.index; });
        return std::move(m_report);
    }

    /// What the rows are that were in the way.
    Result<void> tellOfStanding()
    {
        QHash<QString, dps::IndividualEnrollment> standing;
        QStringList keys;
        for (std::size_t i = 0; i < m_notTaken.size(); ++i) {
            keys.append(m_notTaken[i].outcome.key);
            if (keys.size() < askedAtOnce && i + 1 < m_notTaken.size())
                continue;
            const auto entries = m_store.entries(keys);
            // What is in the list already is told all the same.
            if (!entries && !m_isKept)
                return core::fail(entries.error());
            standing.clear();
            if (entries) {
                for (const enrollmentlist::ListEntry &entry : *entries)
                    standing.insert(entry.key(), entry.record);
            }
            for (std::size_t k = i + 1 - static_cast<std::size_t>(keys.size()); k <= i; ++k)
                tell(m_notTaken[k], standing);
            keys.clear();
        }
        return {};
    }

    void tell(const NotTaken &one, const QHash<QString, dps::IndividualEnrollment> &standing)
    {
        const core::Error error = one.outcome.error.value_or(core::Error());
        const auto found = standing.constFind(one.outcome.key);
        if (found != standing.cend()) {
            countItem(&m_report, itemOfStanding(one.entry, *found, error));
            return;
        }
        // It has gone since, or the list has.
        countItem(&m_report, {.index = one.entry.index,
                              .registrationId = one.entry.registrationId,
                              .outcome = Item::Outcome::Taken,
                              .error = error});
    }

    ListStore &m_store;
    const ManifestImportRequest &m_request;
    core::CancelToken m_cancel;
    std::vector<const Verdict *> m_verdicts;
    std::vector<NotTaken> m_notTaken;
    ManifestImportReport m_report;
    bool m_isKept = false; ///< What was inserted is in the list.
};

} // namespace

QString toString(Item::Outcome outcome)
{
    switch (outcome) {
    case Item::Outcome::Imported:
        return QStringLiteral("imported");
    case Item::Outcome::AlreadyThere:
        return QStringLiteral("alreadyThere");
    case Item::Outcome::Taken:
        return QStringLiteral("taken");
    case Item::Outcome::Failed:
        return QStringLiteral("failed");
    case Item::Outcome::Unknown:
        return QStringLiteral("unknown");
    case Item::Outcome::NotSent:
        break;
    }
    return QStringLiteral("notSent");
}

Result<ManifestImportReport> importManifest(ListStore &store, const ManifestImportRequest &request,
                                            const enrollmentlist::Progress &progress,
                                            const core::CancelToken &cancel)
{
    QElapsedTimer timer;
    timer.start();
    auto report = ListImport(store, request, cancel).run(progress);
    if (report)
        report->seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return report;
}

Result<ManifestImportReport> checkManifest(ListStore &store, const ManifestImportRequest &request,
                                           const enrollmentlist::Progress &progress,
                                           const core::CancelToken &cancel)
{
    QElapsedTimer timer;
    timer.start();
    auto report = ListImport(store, request, cancel).check(progress);
    if (report)
        report->seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return report;
}

} // namespace endorse::manifest
