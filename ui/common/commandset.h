// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/text.h>
#include <ui/common/icons.h>

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <optional>
#include <span>

namespace endorse::ui {

/// Everything the user can ask for. What each does is connected where it is done.
enum class CommandId : quint8 {
    ConnectTpm,
    ConnectService,
    ManifestOpen,
    ManifestVerify,
    ManifestExport,
    ManifestImport,
    ExportHtml,
    ExportPdf,
    ExportJson,
    ExportTraffic,
    ExportDiagramSvg,
    ExportDiagramPng,
    Quit,
    EditUndo,
    EditCopy,
    EditCopyId,
    EditSelectAll,
    EditFind,
    ShowAttestation,
    ShowEnrollments,
    ShowManifests,
    ShowService,
    ShowSettings,
    NextPane,
    PreviousPane,
    LargerText,
    SmallerText,
    NormalText,
    StartDemo,
    AttestationStep,
    AttestationRun,
    AttestationPause,
    AttestationRestart,
    AttestationCancel,
    AttestationWhatIf,
    AttestationDevice,
    ShowRuns,
    CompareWithGoodRun,
    Present,
    ShowGlossary,
    EmulatorStart,
    EmulatorStop,
    EmulatorReset,
    LendTpm,
    SaveRequests,
    ManifestTrust,
    RecordAddFromTpm,
    RecordNew,
    RecordEdit,
    RecordEditTogether,
    RecordEnable,
    RecordDisable,
    RecordDelete,
    RecordAttest,
    ListImport,
    ListExport,
    ListCompare,
    ListPull,
    ListPush,
    RecordRefresh,
    ListColumns,
    ListOpen,
    About,
};

/// The menus in their order.
enum class MenuId : quint8 { File, Edit, View, Attestation, List, Tools, Help };

/// One row of the table that menus, toolbars, tooltips and shortcuts come from.
struct CommandDescription final
{
    CommandId id;
    const char *name;      ///< Stable English name: "attestation.step".
    MenuId menu;           ///< Where it stands.
    bool separatorBefore;  ///< Begins a group of its menu.
    const char *text;      ///< Title case, with a mnemonic; translated in context "endorse::ui".
    const char *statusTip; ///< One sentence: what it does.
    std::optional<IconId> icon;
    QKeySequence::StandardKey standardKey; ///< UnknownKey: keys counts.
    const char *keys;                      ///< Portable text; empty for none.
};

std::span<const CommandDescription> commandTable();
/// A command's text as a button shows it: without the mnemonic, which belongs to the menu.
QString withoutMnemonic(QString text);
/// The title of a menu, with its mnemonic, in the language of the program.
QString menuTitle(MenuId menu);

/// The actions made from the table. Thread: the GUI thread.
class CommandSet final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandSet)

public:
    explicit CommandSet(QObject *parent = nullptr);

    QAction *action(CommandId id) const;
    /// The icon of a command's action, for buttons that draw it themselves.
    static std::optional<IconId> iconOf(const QAction *action);
    /// A disabled command says why in its tooltip and status tip.
    void setEnabled(CommandId id, bool enabled, const core::Text &whyNot = {});
    /// Another text and status tip than the table's, where a command does the same thing in
    /// another manner or names what it will do. Empty ones: the table's.
    void setWords(CommandId id, const core::Text &text, const core::Text &statusTip);
    /// Renders all texts again; the main window calls it on LanguageChange.
    void retranslate();

private:
    void render(const CommandDescription &description);

    QHash<CommandId, QAction *> m_actions;
    struct Words final
    {
        core::Text text;
        core::Text statusTip;
    };

    QHash<CommandId, core::Text> m_whyNot;
    QHash<CommandId, Words> m_words;
};

} // namespace endorse::ui
