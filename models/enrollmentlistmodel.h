// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/roles.h>
#include <models/selectedrows.h>

#include <QAbstractTableModel>
#include <QList>

#include <enrollmentlist/listquery.h>
#include <memory>
#include <optional>
#include <span>

namespace endorse::models {

/// Characters of a text from a place on, that is what a filter looked for.
struct TextRange final
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// What is to be known of a column of the list.
struct EnrollmentColumn final
{
    enrollmentlist::ListColumn id;
    const char *name; ///< Stable English name, for settings.
    int characters;   ///< Usual width.
    bool hasIcon;     ///< Room for one before the text.
    bool isMono;      ///< IDs, hosts and times are of fixed pitch.
    bool isShown;     ///< Unless the user says otherwise.
    Qt::Alignment alignment;
};

/// The rows of a list as a query found them; the list itself lies in an immutable snapshot. What a
/// cell says is made when it is drawn. A new answer takes the place of the old one in one reset:
/// whoever shows it finds its selection again by movedRows(). Thread: the GUI's.
class EnrollmentListModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrollmentListModel)

public:
    enum OwnRole : int {
        MatchesRole = FirstOwnRole, ///< QList<TextRange>: where the filter's text stands.
        MonoRole,                   ///< bool: drawn in fixed pitch.
        WholeRole                   ///< QString: all of what the cell shortens; empty: nothing.
    };

    explicit EnrollmentListModel(QObject *parent = nullptr);

    static std::span<const EnrollmentColumn> columns();
    /// "Assigned", "Unassigned"…
    static QString statusWord(enrollmentlist::Status status);
    /// In the order of Status, as a query wants them.
    static QStringList statusWords();
    static const char *statusIcon(enrollmentlist::Status status);
    static Ink statusInk(enrollmentlist::Status status);

    /// @p text: what was looked for.
    void setAnswer(std::shared_ptr<const enrollmentlist::ListAnswer> answer, const QString &text);
    /// Never null.
    const std::shared_ptr<const enrollmentlist::ListAnswer> &answer() const { return m_answer; }
    /// As it is spelled; empty for an invalid index.
    QString idAt(int row) const;
    /// Walks over the rows, a millisecond for a million of them.
    std::optional<int> rowOf(const QString &registrationId) const;
    void retranslate();
    /// The underlying values of these columns, tab separated, one line a row. Of many rows not in
    /// the GUI thread. A tab or a line end in a value becomes a blank.
    static QString cells(const SelectedRows &rows,
                         const QList<enrollmentlist::ListColumn> &columns);
    /// Of a hub in Azure its own name alone.
    static QString hubText(const QString &hub);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    /// Asks for it by sortWanted(): the rows come with the next answer.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void sortWanted(endorse::enrollmentlist::ListColumn column, Qt::SortOrder order);

private:
    QString text(quint32 row, enrollmentlist::ListColumn column) const;
    static QString value(const enrollmentlist::ListIndex &list, quint32 row,
                         enrollmentlist::ListColumn column);
    QString whole(quint32 row, enrollmentlist::ListColumn column) const;
    const char *icon(quint32 row, enrollmentlist::ListColumn column) const;
    Ink ink(quint32 row, enrollmentlist::ListColumn column) const;
    QList<TextRange> matches(quint32 row, enrollmentlist::ListColumn column) const;
    QString spoken(quint32 row) const;
    static QString title(enrollmentlist::ListColumn column);

    std::shared_ptr<const enrollmentlist::ListAnswer> m_answer;
    QString m_text;
};

} // namespace endorse::models

Q_DECLARE_METATYPE(QList<endorse::models::TextRange>)
