// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandset.h"

#include <QCoreApplication>
#include <QVariant>

#include <array>

namespace endorse::ui {

namespace {

constexpr char context[] = "endorse::ui";
constexpr char iconProperty[] = "endorseIcon";

constexpr auto none = QKeySequence::UnknownKey;

constexpr std::array table{
    CommandDescription{CommandId::ConnectTpm, "connections.tpm", MenuId::File, false,
                       QT_TRANSLATE_NOOP("endorse::ui", "Connect a &TPM..."),
                       QT_TRANSLATE_NOOP("endorse::ui", "Chooses the TPM that the device uses."),
                       IconId::Tpm, none, "Ctrl+K"},
    CommandDescription{
        CommandId::ConnectService, "connections.service", MenuId::File, false,
        QT_TRANSLATE_NOOP("endorse::ui", "Connect a &Service..."),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Chooses the provisioning service that the device talks to."),
        IconId::Service, none, "Ctrl+Shift+K"},
    CommandDescription{
        CommandId::ManifestOpen, "manifest.open", MenuId::File, true,
        QT_TRANSLATE_NOOP("endorse::ui", "Open &Manifest..."),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Opens a manifest of secure elements and verifies every entry."),
        IconId::Manifests, none, "Ctrl+M"},
    CommandDescription{
        CommandId::ManifestVerify, "manifest.verify", MenuId::File, false,
        QT_TRANSLATE_NOOP("endorse::ui", "V&erify Manifest Again"),
        QT_TRANSLATE_NOOP("endorse::ui", "Reads the open manifest again and verifies every entry."),
        IconId::Restart, none, "Ctrl+Shift+M"},
    CommandDescription{
        CommandId::ManifestExport, "manifest.export", MenuId::File, false,
        QT_TRANSLATE_NOOP("endorse::ui", "E&xport from Manifest..."),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Writes the certificates of the manifest, or the verdicts on it."),
        IconId::Export, none, ""},
    CommandDescription{
        CommandId::ManifestImport, "manifest.import", MenuId::File, false,
        QT_TRANSLATE_NOOP("endorse::ui", "&Import from Manifest..."),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Makes an enrollment of every entry that can be enrolled."),
        IconId::Enrollments, none, ""},
    CommandDescription{
        CommandId::ExportHtml, "export.html", MenuId::File, true,
        QT_TRANSLATE_NOOP("endorse::ui", "Export Transcript as &HTML..."),
        QT_TRANSLATE_NOOP("endorse::ui", "Writes the run as one page that any browser shows."),
        IconId::Export, none, "Ctrl+E"},
    CommandDescription{CommandId::ExportPdf, "export.pdf", MenuId::File, false,
                       QT_TRANSLATE_NOOP("endorse::ui", "Export Transcript as P&DF..."),
                       QT_TRANSLATE_NOOP("endorse::ui", "Writes the run as pages for paper."),
                       IconId::Printer, none, ""},
    CommandDescription{
        CommandId::ExportJson, "export.json", MenuId::File, false,
        QT_TRANSLATE_NOOP("endorse::ui", "Export Transcript as &JSON..."),
        QT_TRANSLATE_NOOP("endorse::ui", "Writes the run in a form that other programs read."),
        std::nullopt, none, ""},
    CommandDescription{
        CommandId::ExportTraffic, "export.traffic", MenuId::File, false,
        QT_TRANSLATE_NOOP("endorse::ui", "Export TPM Traffic for &Wireshark..."),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Writes the TPM commands and responses of the run as a pcap file."),
        IconId::Tpm, none, ""},
    CommandDescription{
        CommandId::ExportDiagramSvg, "export.svg", MenuId::File, false,
        QT_TRANSLATE_NOOP("endorse::ui", "Export Diagram as S&VG..."),
        QT_TRANSLATE_NOOP("endorse::ui", "Writes the sequence diagram as a picture that scales."),
        std::nullopt, none, ""},
    CommandDescription{
        CommandId::ExportDiagramPng, "export.png", MenuId::File, false,
        QT_TRANSLATE_NOOP("endorse::ui", "Export Diagram as P&NG..."),
        QT_TRANSLATE_NOOP("endorse::ui", "Writes the sequence diagram as a picture of pixels."),
        std::nullopt, none, ""},
    CommandDescription{CommandId::Quit, "quit", MenuId::File, true,
                       QT_TRANSLATE_NOOP("endorse::ui", "&Quit"),
                       QT_TRANSLATE_NOOP("endorse::ui", "Ends what runs and closes the program."),
                       std::nullopt, none, "Ctrl+Q"},
    CommandDescription{CommandId::EditUndo, "edit.undo", MenuId::Edit, false,
                       QT_TRANSLATE_NOOP("endorse::ui", "&Undo"),
                       QT_TRANSLATE_NOOP("endorse::ui", "Takes back the last change of the list."),
                       IconId::Undo, none, "Ctrl+Z"},
    CommandDescription{
        CommandId::EditCopy, "edit.copy", MenuId::Edit, true,
        QT_TRANSLATE_NOOP("endorse::ui", "&Copy"),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Copies the cells of the selected rows, separated by tabs."),
        IconId::Copy, none, "Ctrl+C"},
    CommandDescription{
        CommandId::EditCopyId, "edit.copyid", MenuId::Edit, false,
        QT_TRANSLATE_NOOP("endorse::ui", "Copy &ID"),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Copies the registration IDs of the selected rows, one a line."),
        std::nullopt, none, "Ctrl+Shift+C"},
    CommandDescription{CommandId::EditSelectAll, "edit.selectall", MenuId::Edit, false,
                       QT_TRANSLATE_NOOP("endorse::ui", "Select &All"),
                       QT_TRANSLATE_NOOP("endorse::ui", "Selects every row that the list shows."),
                       std::nullopt, none, "Ctrl+A"},
    CommandDescription{CommandId::EditFind, "edit.find", MenuId::Edit, true,
                       QT_TRANSLATE_NOOP("endorse::ui", "&Find"),
                       QT_TRANSLATE_NOOP("endorse::ui", "Goes to the filter of the list."),
                       IconId::Search, none, "Ctrl+F"},
    CommandDescription{CommandId::ShowAttestation, "show.attestation", MenuId::View, false,
                       QT_TRANSLATE_NOOP("endorse::ui", "&Attestation"),
                       QT_TRANSLATE_NOOP("endorse::ui", "Shows how the device proves itself."),
                       IconId::Attestation, none, "Ctrl+1"},
    CommandDescription{
        CommandId::ShowEnrollments, "show.enrollments", MenuId::View, false,
        QT_TRANSLATE_NOOP("endorse::ui", "&Enrollments"),
        QT_TRANSLATE_NOOP("endorse::ui", "Shows the list of enrollments on this computer."),
        IconId::Enrollments, none, "Ctrl+2"},
    CommandDescription{
        CommandId::ShowManifests, "show.manifests", MenuId::View, false,
        QT_TRANSLATE_NOOP("endorse::ui", "&Manifests"),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Shows manifests of secure elements and the verdict on each chip."),
        IconId::Manifests, none, "Ctrl+3"},
    CommandDescription{
        CommandId::ShowService, "show.service", MenuId::View, false,
        QT_TRANSLATE_NOOP("endorse::ui", "Ser&vice"),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Shows the provisioning service: what it is asked and how it decides."),
        IconId::Service, none, "Ctrl+4"},
    CommandDescription{CommandId::NextPane, "pane.next", MenuId::View, true,
                       QT_TRANSLATE_NOOP("endorse::ui", "&Next Pane"),
                       QT_TRANSLATE_NOOP("endorse::ui", "Moves the focus to the next pane."),
                       std::nullopt, none, "F6"},
    CommandDescription{CommandId::PreviousPane, "pane.previous", MenuId::View, false,
                       QT_TRANSLATE_NOOP("endorse::ui", "&Previous Pane"),
                       QT_TRANSLATE_NOOP("endorse::ui", "Moves the focus to the previous pane."),
                       std::nullopt, none, "Shift+F6"},
    CommandDescription{CommandId::LargerText, "text.larger", MenuId::View, true,
                       QT_TRANSLATE_NOOP("endorse::ui", "&Larger Text"),
                       QT_TRANSLATE_NOOP("endorse::ui", "Makes all text one step larger."),
                       std::nullopt, QKeySequence::ZoomIn, ""},
    CommandDescription{CommandId::SmallerText, "text.smaller", MenuId::View, false,
                       QT_TRANSLATE_NOOP("endorse::ui", "&Smaller Text"),
                       QT_TRANSLATE_NOOP("endorse::ui", "Makes all text one step smaller."),
                       std::nullopt, QKeySequence::ZoomOut, ""},
    CommandDescription{CommandId::NormalText, "text.normal", MenuId::View, false,
                       QT_TRANSLATE_NOOP("endorse::ui", "Normal Text Si&ze"),
                       QT_TRANSLATE_NOOP("endorse::ui", "Puts the text back to its usual size."),
                       std::nullopt, none, "Ctrl+0"},
    CommandDescription{CommandId::Present, "present", MenuId::View, true,
                       QT_TRANSLATE_NOOP("endorse::ui", "P&resent"),
                       QT_TRANSLATE_NOOP("endorse::ui",
                                         "Shows caption, messages and the two locks alone, in "
                                         "large text for a projector."),
                       std::nullopt, none, "F11"},
    CommandDescription{
        CommandId::StartDemo, "attestation.demo", MenuId::Attestation, false,
        QT_TRANSLATE_NOOP("endorse::ui", "Start the &Demo"),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Starts a software TPM and a provisioning service on this computer and "
                          "runs the first step."),
        IconId::Run, none, "Ctrl+D"},
    CommandDescription{CommandId::AttestationStep, "attestation.step", MenuId::Attestation, true,
                       QT_TRANSLATE_NOOP("endorse::ui", "&Step"),
                       QT_TRANSLATE_NOOP("endorse::ui", "Runs the next step and stops after it."),
                       IconId::Step, none, "F10"},
    CommandDescription{CommandId::AttestationRun, "attestation.run", MenuId::Attestation, false,
                       QT_TRANSLATE_NOOP("endorse::ui", "&Run"),
                       QT_TRANSLATE_NOOP("endorse::ui", "Runs all steps that are left."),
                       IconId::Run, none, "F5"},
    CommandDescription{CommandId::AttestationPause, "attestation.pause", MenuId::Attestation, false,
                       QT_TRANSLATE_NOOP("endorse::ui", "&Pause"),
                       QT_TRANSLATE_NOOP("endorse::ui", "Stops after the step that runs."),
                       IconId::Pause, none, "F8"},
    CommandDescription{
        CommandId::AttestationRestart, "attestation.restart", MenuId::Attestation, false,
        QT_TRANSLATE_NOOP("endorse::ui", "R&estart"),
        QT_TRANSLATE_NOOP("endorse::ui", "Goes back to the beginning, with no step run."),
        IconId::Restart, none, "Ctrl+R"},
    CommandDescription{CommandId::AttestationCancel, "attestation.cancel", MenuId::Attestation,
                       false, QT_TRANSLATE_NOOP("endorse::ui", "&Cancel"),
                       QT_TRANSLATE_NOOP("endorse::ui", "Ends the run that is under way."),
                       IconId::Cancel, none, "Shift+F5"},
    CommandDescription{
        CommandId::AttestationWhatIf, "attestation.whatif", MenuId::Attestation, true,
        QT_TRANSLATE_NOOP("endorse::ui", "&What If..."),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Chooses a fault and shows who refuses the device then, and why."),
        IconId::WhatIf, none, "F9"},
    CommandDescription{
        CommandId::AttestationDevice, "attestation.device", MenuId::Attestation, false,
        QT_TRANSLATE_NOOP("endorse::ui", "Attest W&ith..."),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Chooses what the device proves itself with: a TPM or a certificate."),
        IconId::Device, none, "Shift+F9"},
    CommandDescription{
        CommandId::ShowRuns, "attestation.runs", MenuId::Attestation, true,
        QT_TRANSLATE_NOOP("endorse::ui", "R&uns"),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Lists the runs that have ended and compares two of them."),
        IconId::Compare, none, "Ctrl+H"},
    CommandDescription{
        CommandId::CompareWithGoodRun, "attestation.compare", MenuId::Attestation, false,
        QT_TRANSLATE_NOOP("endorse::ui", "Compare With &Good Run"),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Compares the last run with the last one of this device that succeeded."),
        IconId::Compare, none, ""},
    CommandDescription{
        CommandId::RecordAddFromTpm, "list.addfromtpm", MenuId::List, false,
        QT_TRANSLATE_NOOP("endorse::ui", "Add &from TPM"),
        QT_TRANSLATE_NOOP(
            "endorse::ui",
            "Reads the endorsement key of the connected TPM and adds it to the list."),
        IconId::Add, none, "Ctrl+T"},
    CommandDescription{
        CommandId::RecordNew, "list.new", MenuId::List, false,
        QT_TRANSLATE_NOOP("endorse::ui", "&New..."),
        QT_TRANSLATE_NOOP("endorse::ui", "Opens an empty form for a new entry of the list."),
        IconId::Add, QKeySequence::New, ""},
    CommandDescription{
        CommandId::RecordEdit, "list.edit", MenuId::List, false,
        QT_TRANSLATE_NOOP("endorse::ui", "&Edit"),
        QT_TRANSLATE_NOOP("endorse::ui", "Goes to the form of the entry that is chosen."),
        IconId::Edit, none, "F2"},
    CommandDescription{
        CommandId::RecordEditTogether, "list.edittogether", MenuId::List, false,
        QT_TRANSLATE_NOOP("endorse::ui", "Edit &Together..."),
        QT_TRANSLATE_NOOP("endorse::ui", "Sets the same values in all selected entries."),
        IconId::Edit, none, "Shift+F2"},
    CommandDescription{
        CommandId::RecordEnable, "list.enable", MenuId::List, true,
        QT_TRANSLATE_NOOP("endorse::ui", "En&able"),
        QT_TRANSLATE_NOOP("endorse::ui", "Lets the devices of the selected entries register."),
        IconId::Ok, none, ""},
    CommandDescription{
        CommandId::RecordDisable, "list.disable", MenuId::List, false,
        QT_TRANSLATE_NOOP("endorse::ui", "&Disable"),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Makes the service refuse the devices of the selected entries."),
        IconId::Skip, none, ""},
    CommandDescription{
        CommandId::RecordDelete, "list.delete", MenuId::List, false,
        QT_TRANSLATE_NOOP("endorse::ui", "De&lete..."),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Deletes the selected entries from the service, after a question."),
        IconId::Delete, none, "Del"},
    CommandDescription{
        CommandId::RecordAttest, "list.attest", MenuId::List, true,
        QT_TRANSLATE_NOOP("endorse::ui", "Atte&st"),
        QT_TRANSLATE_NOOP(
            "endorse::ui",
            "Runs the attestation of the selected enrollment with the connected TPM."),
        IconId::Run, none, "Ctrl+Shift+T"},
    CommandDescription{
        CommandId::ListImport, "list.import", MenuId::List, true,
        QT_TRANSLATE_NOOP("endorse::ui", "&Import..."),
        QT_TRANSLATE_NOOP(
            "endorse::ui",
            "Reads enrollments from a CSV or JSON file into the list, after a preview."),
        IconId::Import, none, "Ctrl+I"},
    CommandDescription{
        CommandId::ListExport, "list.export", MenuId::List, false,
        QT_TRANSLATE_NOOP("endorse::ui", "E&xport..."),
        QT_TRANSLATE_NOOP("endorse::ui", "Writes enrollments of the list into a file."),
        IconId::Export, none, "Ctrl+Shift+E"},
    CommandDescription{
        CommandId::ListCompare, "list.compare", MenuId::List, true,
        QT_TRANSLATE_NOOP("endorse::ui", "&Compare"),
        QT_TRANSLATE_NOOP("endorse::ui", "Compares the list with the service and changes nothing."),
        IconId::Compare, none, "Ctrl+Shift+O"},
    CommandDescription{
        CommandId::ListPull, "list.pull", MenuId::List, false,
        QT_TRANSLATE_NOOP("endorse::ui", "P&ull"),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Shows what the service has changed and takes it into the list."),
        IconId::Pull, none, "Ctrl+Shift+L"},
    CommandDescription{
        CommandId::ListPush, "list.push", MenuId::List, false,
        QT_TRANSLATE_NOOP("endorse::ui", "&Push"),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Shows what the list has changed and sends it to the service."),
        IconId::Push, none, "Ctrl+Shift+U"},
    CommandDescription{CommandId::RecordRefresh, "list.refresh", MenuId::List, true,
                       QT_TRANSLATE_NOOP("endorse::ui", "&Refresh"),
                       QT_TRANSLATE_NOOP("endorse::ui", "Reads the list from the service again."),
                       IconId::Restart, none, "Ctrl+Shift+R"},
    CommandDescription{CommandId::ListColumns, "list.columns", MenuId::List, false,
                       QT_TRANSLATE_NOOP("endorse::ui", "Colu&mns"),
                       QT_TRANSLATE_NOOP("endorse::ui", "Chooses the columns of the list."),
                       IconId::Columns, none, ""},
    CommandDescription{
        CommandId::ListOpen, "list.open", MenuId::List, true,
        QT_TRANSLATE_NOOP("endorse::ui", "&Open List..."),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Opens another list: a file, or one that several stations share."),
        IconId::Enrollments, none, "Ctrl+O"},
    CommandDescription{
        CommandId::EmulatorStart, "emulator.start", MenuId::Tools, false,
        QT_TRANSLATE_NOOP("endorse::ui", "Start the &Emulator"),
        QT_TRANSLATE_NOOP("endorse::ui", "Starts the emulated service on this computer."),
        IconId::Run, none, ""},
    CommandDescription{
        CommandId::EmulatorStop, "emulator.stop", MenuId::Tools, false,
        QT_TRANSLATE_NOOP("endorse::ui", "S&top the Emulator"),
        QT_TRANSLATE_NOOP("endorse::ui", "Stops the emulated service. What it knows stays."),
        IconId::Stop, none, ""},
    CommandDescription{
        CommandId::EmulatorReset, "emulator.reset", MenuId::Tools, false,
        QT_TRANSLATE_NOOP("endorse::ui", "&Reset the Emulator..."),
        QT_TRANSLATE_NOOP("endorse::ui", "Makes the emulated service forget all devices."),
        IconId::Restart, none, ""},
    CommandDescription{
        CommandId::SaveRequests, "emulator.save", MenuId::Tools, false,
        QT_TRANSLATE_NOOP("endorse::ui", "Sa&ve the Requests..."),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Writes the requests that the emulated service has served into a file."),
        IconId::Export, none, ""},
    CommandDescription{
        CommandId::LendTpm, "tpm.lend", MenuId::Tools, false,
        QT_TRANSLATE_NOOP("endorse::ui", "&Lend the TPM..."),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Lets other programs on this computer use the embedded TPM."),
        IconId::Tpm, none, ""},
    CommandDescription{
        CommandId::ManifestTrust, "manifest.trust", MenuId::Tools, true,
        QT_TRANSLATE_NOOP("endorse::ui", "Trusted &Certificates..."),
        QT_TRANSLATE_NOOP("endorse::ui",
                          "Shows whose signature on a manifest counts, and which roots devices "
                          "may come from."),
        IconId::Chain, none, ""},
    CommandDescription{
        CommandId::ShowSettings, "show.settings", MenuId::Tools, true,
        QT_TRANSLATE_NOOP("endorse::ui", "&Settings"),
        QT_TRANSLATE_NOOP("endorse::ui", "Shows language, theme, text size and motion."),
        IconId::Settings, none, "Ctrl+,"},
    CommandDescription{
        CommandId::ShowGlossary, "glossary", MenuId::Help, false,
        QT_TRANSLATE_NOOP("endorse::ui", "&Glossary"),
        QT_TRANSLATE_NOOP("endorse::ui", "Explains the terms of attestation in plain words."),
        IconId::Search, none, "F1"},
    CommandDescription{
        CommandId::About, "about", MenuId::Help, false,
        QT_TRANSLATE_NOOP("endorse::ui", "&About Endorse"),
        QT_TRANSLATE_NOOP("endorse::ui", "Shows version, licence and the libraries in use."),
        std::nullopt, none, ""},
};

QString translated(const char *source)
{
    return QCoreApplication::translate(context, source);
}

QList<QKeySequence> keysOf(const CommandDescription &description)
{
    QList<QKeySequence> keys;
    if (description.standardKey != none)
        keys = QKeySequence::keyBindings(description.standardKey);
    else if (*description.keys)
        keys = {QKeySequence(QLatin1String(description.keys))};
    // The plus sign is a shifted key on most keyboards.
    if (description.standardKey == QKeySequence::ZoomIn)
        keys.append(QKeySequence(Qt::CTRL | Qt::Key_Equal));
    return keys;
}

} // namespace

QString withoutMnemonic(QString text)
{
    // "Step" of "&Step", "ステップ" of "ステップ(&S)".
    const qsizetype bracket = text.indexOf(QLatin1String("(&"));
    if (bracket >= 0)
        text.remove(bracket, 4);
    return text.remove(QLatin1Char('&'));
}

std::span<const CommandDescription> commandTable()
{
    return table;
}

QString menuTitle(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return translated(QT_TRANSLATE_NOOP("endorse::ui", "&File"));
    case MenuId::Edit:
        return translated(QT_TRANSLATE_NOOP("endorse::ui", "&Edit"));
    case MenuId::View:
        return translated(QT_TRANSLATE_NOOP("endorse::ui", "&View"));
    case MenuId::Attestation:
        return translated(QT_TRANSLATE_NOOP("endorse::ui", "&Attestation"));
    case MenuId::List:
        return translated(QT_TRANSLATE_NOOP("endorse::ui", "&List"));
    case MenuId::Tools:
        return translated(QT_TRANSLATE_NOOP("endorse::ui", "&Tools"));
    case MenuId::Help:
        return translated(QT_TRANSLATE_NOOP("endorse::ui", "&Help"));
    }
    return {};
}

CommandSet::CommandSet(QObject *parent)
    : QObject(parent)
{
    for (const CommandDescription &description : table) {
        auto *action = new QAction(this);
        action->setObjectName(QLatin1String(description.name));
        action->setShortcuts(keysOf(description));
        action->setMenuRole(QAction::NoRole);
        if (description.icon) {
            action->setIcon(iconFor(*description.icon));
            action->setProperty(iconProperty, static_cast<int>(*description.icon));
        }
        m_actions.insert(description.id, action);
        render(description);
    }
}

QAction *CommandSet::action(CommandId id) const
{
    return m_actions.value(id);
}

std::optional<IconId> CommandSet::iconOf(const QAction *action)
{
    const QVariant icon = action->property(iconProperty);
    return icon.isValid() ? std::optional(static_cast<IconId>(icon.toInt())) : std::nullopt;
}

void CommandSet::setEnabled(CommandId id, bool enabled, const core::Text &whyNot)
{
    m_whyNot.insert(id, enabled ? core::Text() : whyNot);
    m_actions.value(id)->setEnabled(enabled);
    for (const CommandDescription &description : table) {
        if (description.id == id)
            render(description);
    }
}

void CommandSet::setWords(CommandId id, const core::Text &text, const core::Text &statusTip)
{
    m_words.insert(id, {text, statusTip});
    for (const CommandDescription &description : table) {
        if (description.id == id)
            render(description);
    }
}

void CommandSet::retranslate()
{
    for (const CommandDescription &description : table)
        render(description);
}

void CommandSet::render(const CommandDescription &description)
{
    QAction *action = m_actions.value(description.id);
    const QString reason = m_whyNot.value(description.id).render();
    const Words words = m_words.value(description.id);
    const QString usual =
        words.statusTip.isEmpty() ? translated(description.statusTip) : words.statusTip.render();
    const QString tip = reason.isEmpty() ? usual : reason;
    const QString text = words.text.isEmpty() ? translated(description.text) : words.text.render();
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setText(text);
    action->setStatusTip(tip);
    QString title = withoutMnemonic(text);
    if (title.endsWith(QLatin1String("...")))
        title.chop(3);
    if (!keys.isEmpty())
        //: %1 is a command, %2 its keys: "Step (F10)"
        title = QCoreApplication::translate(context, "%1 (%2)").arg(title, keys);
    // Rich text would need escaping; two plain lines do.
    action->setToolTip(title + QLatin1Char('\n') + tip);
}

} // namespace endorse::ui
