// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/roles.h>

#include <QAbstractTableModel>
#include <QTimer>

#include <array>
#include <manifest/verdict.h>
#include <optional>
#include <vector>

namespace endorse::models {

/// The entries of a manifest in the order of the file: number, unique ID, verdict, code, reason.
///
/// It shows the verdicts where they lie and copies none; a million of them scroll and filter
/// without a stall, since the filter walks over them in slices of a few milliseconds between the
/// events of the window. Rows that come while a manifest is verified are added in the same way.
/// Thread: the GUI's.
class ManifestVerdictModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestVerdictModel)

public:
    enum Column : int { EntryColumn, IdColumn, VerdictColumn, CodeColumn, ReasonColumn, Columns };
    /// What one can ask for alone: what becomes an enrollment; what is accepted and does not.
    /// Warned are accepted ones with a warning; they are among Enroll or Verified as well.
    enum class Kind : quint8 { Enroll, Verified, Warned, Rejected };
    static constexpr int kinds = 4;

    struct Filter final
    {
        std::optional<Kind> kind;
        QString text; ///< In ID, code or reason, whatever the case.

        friend bool operator==(const Filter &, const Filter &) = default;
    };
    using Verdicts = std::vector<manifest::Verdict>;

    explicit ManifestVerdictModel(QObject *parent = nullptr);

    /// Begins with these; null: with none. They stay where they are until the next call, may grow
    /// at their end (grown()), and nothing else of them changes.
    void setVerdicts(const Verdicts *verdicts);
    /// There are more of them now. To be called in the turn of the event loop in which they came.
    void grown();
    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }
    /// The filter has not seen all rows yet.
    bool isFiltering() const;

    quint32 count(Kind kind) const { return m_counts.at(std::size_t(kind)); }
    /// Verdicts so far, whatever the filter.
    quint32 total() const { return m_counted; }
    const manifest::Verdict *verdictAt(int row) const;
    /// The row of an entry; nothing when the filter keeps it back.
    std::optional<int> rowOf(quint32 entry) const;
    void retranslate();

    static bool isOf(const manifest::Verdict &verdict, Kind kind);
    /// The codes that stand beside the verdict: "E_SIG", or those of the warnings.
    static QString codes(const manifest::Verdict &verdict);
    /// The one that the reason is about.
    static QString leadingCode(const manifest::Verdict &verdict);
    /// Why, in one sentence or two.
    static QString reason(const manifest::Verdict &verdict);
    static QString word(const manifest::Verdict &verdict);
    static const char *iconName(const manifest::Verdict &verdict);
    static Ink inkOf(const manifest::Verdict &verdict);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Numbers of the counts.
    void counted();
    /// The filter has seen all rows that there are.
    void settled();

private:
    void restart();
    void work();
    void wake();
    std::size_t scan(std::vector<quint32> &found);
    void prepareFilter();
    bool matches(const manifest::Verdict &verdict) const;
    QString text(const manifest::Verdict &verdict, int column) const;

    const Verdicts *m_verdicts = nullptr;
    std::size_t m_known = 0;     ///< Verdicts that there are, as far as was told.
    std::size_t m_scanned = 0;   ///< That the filter has seen.
    std::vector<quint32> m_rows; ///< Places in *m_verdicts, rising.
    Filter m_filter;
    QByteArray m_needle;         ///< The text of the filter in lower case.
    quint32 m_matchingCodes = 0; ///< Codes whose name or reason holds the text, a bit each.
    bool m_goodMatches = false;  ///< The reason of what is in order holds it.
    bool m_verifiedMatches = false;
    std::array<quint32, kinds> m_counts{};
    quint32 m_counted = 0;
    QTimer m_turn;
};

} // namespace endorse::models
