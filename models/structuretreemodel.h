// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/roles.h>
#include <tpmtypes/structurenode.h>

#include <QAbstractItemModel>

#include <optional>
#include <vector>

namespace endorse::models {

/// A decoded structure beside its bytes: name, value, and the range of each part.
/// Thread: the GUI's.
class StructureTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StructureTreeModel)

public:
    enum Column : int { NameColumn, ValueColumn, ColumnCount };
    enum OwnRole : int {
        OffsetRole = FirstOwnRole, ///< qlonglong: first byte
        LengthRole,                ///< qlonglong: number of bytes
        TypeRole                   ///< QString: "TPM2B_DIGEST"
    };
    /// A leaf of the tree and how its bytes are drawn.
    struct Mark
    {
        tpmtypes::ByteRange range;
        Ink ink = Ink::Device;
        QString name;
        QPersistentModelIndex index;
    };

    explicit StructureTreeModel(QObject *parent = nullptr);

    /// @p roots all count their offsets into the same bytes; a root without name is left out.
    /// @p fallback is the ink of what belongs to no key, @p subject that of the key that a command
    /// is about.
    void setRoots(const QList<tpmtypes::StructureNode> &roots, Ink fallback = Ink::Device,
                  std::optional<Ink> subject = std::nullopt);
    void clear() { setRoots({}); }
    void retranslate();

    /// The smallest part that holds the byte; invalid when none does.
    QModelIndex indexAt(qsizetype offset) const;
    /// The part with that id (IdRole); invalid when there is none.
    QModelIndex indexOfId(const QString &id) const;
    tpmtypes::ByteRange range(const QModelIndex &index) const;
    /// All leaves that have bytes, by offset.
    QList<Mark> marks() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    /// The tree laid out flat, so that an index is one look-up.
    struct Item
    {
        QString name;
        QString type;
        QString value;
        QString id;
        tpmtypes::ByteRange range;
        Ink ink = Ink::Device;
        int parent = -1;
        int row = 0;
        std::vector<int> children;
    };

    Ink inkOf(const tpmtypes::StructureNode &node, const QStringList &path) const;
    int add(const tpmtypes::StructureNode &node, int parent, int row, const QStringList &path);
    const std::vector<int> &childrenOf(const QModelIndex &parent) const;
    QModelIndex indexOf(int item, int column = 0) const;
    QString valueText(const Item &item) const;

    std::vector<Item> m_items;
    std::vector<int> m_roots;
    Ink m_fallback = Ink::Device;
    std::optional<Ink> m_subject;
};

} // namespace endorse::models
