// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/runexport.h>
#include <ui/common/commandset.h>
#include <ui/common/settings.h>

#include <QObject>

#include <optional>

class QFileDialog;
class QMenu;

namespace endorse::attestation {
class AttestationSession;
}

namespace endorse::ui {

class AttestationPage;
class PushButton;

/// Connects the export commands: asks for a file, writes it in the background, and tells where it
/// lies or why it does not.
class ExportMenu final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportMenu)

public:
    /// @p windowStateFile remembers the folder; empty: it is not remembered. @p pdf may be empty:
    /// then PDF is not offered. All of it outlives this object.
    ExportMenu(attestation::AttestationSession &session, CommandSet &commands,
               AttestationPage &page, const QString &windowStateFile, PdfWriter pdf);

    /// Puts the Export button at the right end of the page's toolbar.
    void addButton();
    /// Asks where to write @p run and writes it; @p window is what the dialog lies on.
    void exportRun(ExportKind kind, attestation::AttestationResult run, QWidget *window);
    bool canExport(ExportKind kind) const { return kind != ExportKind::Pdf || m_pdf; }
    /// "Transcript as HTML..." and so on, for a menu of another window.
    static QString titleOf(ExportKind kind);
    void retranslate();

Q_SIGNALS:
    /// For the status bar: where the file lies, or what went wrong and what to do.
    void message(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void exportShown(ExportKind kind);
    void write(ExportKind kind, const attestation::AttestationResult &run, const QString &path);
    std::function<core::Bytes()> contentOf(ExportKind kind,
                                           const attestation::AttestationResult &run);
    void refresh();
    QString folder() const;
    bool hasTraffic() const;

    attestation::AttestationSession &m_session;
    CommandSet &m_commands;
    AttestationPage &m_page;
    std::optional<WindowState> m_windowState;
    PdfWriter m_pdf;
    PushButton *m_button;
    QMenu *m_menu;
};

} // namespace endorse::ui
