// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/text.h>
#include <models/roles.h>
#include <tpmtypes/structurenode.h>

#include <QByteArray>
#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

class QPlainTextEdit;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace endorse::models {
class StructureTreeModel;
}

namespace endorse::ui {

class HexView;
class PaneHeader;
class PartNote;
class PushButton;
class StatusChip;

/// What the inspector shows: bytes and what they mean, or a text when there are no bytes.
struct InspectedBytes final
{
    QString title;
    QByteArray bytes;
    tpmtypes::StructureNode tree; ///< A node without name when nothing is decoded.
    QList<tpmtypes::ByteRange> masked;
    models::Ink ink = models::Ink::Device; ///< Of what belongs to no key.
    std::optional<models::Ink> subject;    ///< Of the key that a command is about.
    /// What a part means, by the names from the root down to it; null: nothing is explained.
    std::function<core::Text(const QStringList &path)> explain;
    QString text; ///< Shown when there are no bytes, and beside bytes that have no tree.
};

/// Bytes in hex beside (in a narrow pane: above) the decoded tree. Selecting a part in one selects
/// it in the other.
class ByteInspector final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ByteInspector)

public:
    explicit ByteInspector(QWidget *parent = nullptr);

    void setContent(const InspectedBytes &content);
    void retranslate();
    /// Without it the owner shows the title, and gives the chip of the selected part a place.
    void hideHexHeader();
    StatusChip *chip() const { return m_chip; }
    /// Says that bytes are masked, and why they stay so: there while some are.
    PushButton *eye() const { return m_eye; }
    PartNote *note() const { return m_note; }
    HexView *hex() const { return m_hex; }
    QTreeView *tree() const { return m_tree; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void selectInTree(int range);
    void selectInHex(const QModelIndex &index);
    void showChip(int range);
    void explain(const QModelIndex &index);
    void showNote();
    void updateOrientation();
    void shareHeight();
    void updateTreeTitle();

    InspectedBytes m_content;
    models::StructureTreeModel *m_model;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_splitter = nullptr;
    QWidget *m_decoded = nullptr;
    QStackedWidget *m_meaning = nullptr;
    PaneHeader *m_hexHeader = nullptr;
    StatusChip *m_chip = nullptr;
    PushButton *m_eye = nullptr;
    PartNote *m_note = nullptr;
    HexView *m_hex = nullptr;
    PaneHeader *m_treeHeader = nullptr;
    QTreeView *m_tree = nullptr;
    QPlainTextEdit *m_readable = nullptr;
    PaneHeader *m_textHeader = nullptr;
    QPlainTextEdit *m_text = nullptr;
    /// The part of the tree for each range of the hex view.
    QList<QPersistentModelIndex> m_parts;
    bool m_selecting = false;
    bool m_userMoved = false;
};

} // namespace endorse::ui
