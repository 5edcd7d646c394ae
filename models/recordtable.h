// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/keyedtable.h>
#include <models/listedrecord.h>
#include <models/roles.h>

#include <QFutureWatcher>

namespace endorse::models {

/// What all lists of records have in common: the loaded records, those of them that match the
/// filter, in the order that was chosen. What a column says is up to the derived class.
///
/// Up to rowsOnTheSpot records are arranged at once; more of them in another thread, and rows()
/// stay as they are until arranged(). Selection and scroll position survive what KeyedTable can do
/// in steps. Thread: the GUI's.
class RecordTable : public KeyedTable<RecordRow, QString>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordTable)

public:
    static constexpr qsizetype rowsOnTheSpot = 10'000;

    ~RecordTable() override;

    /// Only records that hold this text. Empty: all.
    void setFilterText(const QString &text);
    QString filterText() const { return m_filter; }
    /// By this column; a negative one: as the records came.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// Records that are loaded, whether they match the filter or not.
    qsizetype total() const { return m_all.size(); }
    /// The rows are not yet what was asked for.
    bool isArranging() const { return m_watcher.isRunning(); }
    void retranslate();

    /// Null for an invalid index. Valid until the next change.
    const ListedRecord *record(const QModelIndex &index) const;
    /// As the service spells it; empty for an invalid index.
    QString idAt(const QModelIndex &index) const;
    /// Column 0 of the row; invalid when no row shows it.
    QModelIndex indexOfId(const QString &id) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The rows are what was asked for.
    void arranged();

protected:
    /// How a cell looks beside its text.
    struct Look final
    {
        const char *icon = ""; ///< Name of an icon; empty: none.
        Ink ink = Ink::Text;
        bool isStrong = false;
    };

    explicit RecordTable(QObject *parent);
    void setRecords(QList<RecordRow> records);

    virtual int columns() const = 0;
    virtual QString title(int column) const = 0;
    virtual QString text(const ListedRecord &record, int column) const = 0;
    virtual Look look(const ListedRecord &record, int column) const = 0;
    /// Where it says more than the text.
    virtual QString toolTip(const ListedRecord &record, int column) const;
    /// The row as a screen reader says it.
    virtual QString spoken(const ListedRecord &record) const = 0;

private:
    QString keyOf(const RecordRow &row) const override { return row.key; }
    void arrange();
    void show(const QList<RecordRow> &rows);

    QList<RecordRow> m_all;
    QString m_filter;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    /// Of the last arranging that another thread does; an older one is forgotten.
    QFutureWatcher<QList<RecordRow>> m_watcher;
};

} // namespace endorse::models
