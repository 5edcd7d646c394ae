// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportmenu.h"

#include <attestation/attestationsession.h>
#include <ui/attestation/attestationpage.h>
#include <ui/attestation/diagramview.h>
#include <ui/attestation/runtoolbar.h>
#include <ui/common/folders.h>
#include <ui/common/pushbutton.h>

#include <QBuffer>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>
#include <array>

namespace endorse::ui {

namespace {

constexpr QLatin1String folderKey("export/folder");
/// Pixels of a picture for each of the screen's: sharp on a projector and in print.
constexpr qreal pictureScale = 2;

struct Entry
{
    CommandId command;
    ExportKind kind;
};

constexpr std::array entries{
    Entry{CommandId::ExportHtml, ExportKind::Html},
    Entry{CommandId::ExportPdf, ExportKind::Pdf},
    Entry{CommandId::ExportJson, ExportKind::Json},
    Entry{CommandId::ExportTraffic, ExportKind::Traffic},
    Entry{CommandId::ExportDiagramSvg, ExportKind::Svg},
    Entry{CommandId::ExportDiagramPng, ExportKind::Png},
};

QString filterOf(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Html:
        return ExportMenu::tr("Web page (*.html)");
    case ExportKind::Pdf:
        return ExportMenu::tr("PDF document (*.pdf)");
    case ExportKind::Json:
        return ExportMenu::tr("JSON document (*.json)");
    case ExportKind::Traffic:
        return ExportMenu::tr("Captured traffic (*.pcap)");
    case ExportKind::Svg:
        return ExportMenu::tr("SVG picture (*.svg)");
    case ExportKind::Png:
        return ExportMenu::tr("PNG picture (*.png)");
    }
    return {};
}

core::Bytes pngOf(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

ExportMenu::ExportMenu(attestation::AttestationSession &session, CommandSet &commands,
                       AttestationPage &page, const QString &windowStateFile, PdfWriter pdf)
    : QObject(&page)
    , m_session(session)
    , m_commands(commands)
    , m_page(page)
    , m_pdf(std::move(pdf))
    , m_button(new PushButton(&page))
    , m_menu(new QMenu(&page))
{
    if (!windowStateFile.isEmpty())
        m_windowState.emplace(windowStateFile);
    m_menu->setToolTipsVisible(true);
    for (const Entry &entry : entries) {
        QAction *action = commands.action(entry.command);
        if (entry.kind == ExportKind::Traffic || entry.kind == ExportKind::Svg)
            m_menu->addSeparator();
        m_menu->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, kind = entry.kind] { exportShown(kind); });
    }
    m_button->setObjectName(QStringLiteral("export"));
    m_button->setIconId(IconId::Export);
    m_button->setMenu(m_menu);
    page.installEventFilter(this);
    for (auto signal :
         {&attestation::AttestationSession::stateChanged, &attestation::AttestationSession::reset})
        connect(&session, signal, this, &ExportMenu::refresh);
    connect(&session, &attestation::AttestationSession::stepChanged, this, &ExportMenu::refresh);
    retranslate();
}

void ExportMenu::addButton()
{
    m_page.toolbar().addRight(m_button);
    m_page.keepSpace(m_button);
}

QString ExportMenu::titleOf(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Html:
        return tr("Transcript as HTML...");
    case ExportKind::Pdf:
        return tr("Transcript as PDF...");
    case ExportKind::Json:
        return tr("Transcript as JSON...");
    case ExportKind::Traffic:
        return tr("TPM Traffic for Wireshark...");
    case ExportKind::Svg:
        return tr("Diagram as SVG...");
    case ExportKind::Png:
        return tr("Diagram as PNG...");
    }
    return {};
}

void ExportMenu::retranslate()
{
    //: Button with a menu: writes the run into a file.
    m_button->setWords(tr("Export"));
    m_menu->setAccessibleName(tr("Export"));
    refresh();
}

bool ExportMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_page && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void ExportMenu::refresh()
{
    const bool begun = m_session.currentStep() >= 0;
    const core::Text nothing("endorse::ui",
                             QT_TRANSLATE_NOOP("endorse::ui",
                                               "There is nothing to export before the first "
                                               "step."));
    const core::Text noPdf("endorse::ui",
                           QT_TRANSLATE_NOOP("endorse::ui",
                                             "This program cannot write PDF here. A browser prints "
                                             "the HTML transcript."));
    const core::Text noTraffic(
        "endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "This run has sent nothing to a TPM."));
    for (const Entry &entry : entries) {
        const bool isTraffic = entry.kind == ExportKind::Traffic;
        const bool can = canExport(entry.kind) && (!isTraffic || hasTraffic());
        m_commands.setEnabled(entry.command, begun && can,
                              !begun      ? nothing
                              : isTraffic ? noTraffic
                                          : noPdf);
    }
    m_button->setEnabled(begun);
    m_button->setToolTip(begun ? tr("Writes the run that is shown into a file.")
                               : nothing.render());
}

bool ExportMenu::hasTraffic() const
{
    // A run with a certificate talks to a TPM only when the key lives there.
    if (m_session.kind() == attestation::AttestationKind::Tpm)
        return true;
    const QList<attestation::StepRecord> &steps = m_session.steps();
    return std::any_of(steps.cbegin(), steps.cend(), [](const attestation::StepRecord &step) {
        return !step.tpmCommands.isEmpty();
    });
}

QString ExportMenu::folder() const
{
    if (m_windowState) {
        const QString last = QString::fromUtf8(m_windowState->value(folderKey));
        if (!last.isEmpty() && QFileInfo(last).isDir())
            return last;
    }
    return folderForFiles();
}

void ExportMenu::exportShown(ExportKind kind)
{
    exportRun(kind, m_session.record(), m_page.window());
}

void ExportMenu::exportRun(ExportKind kind, attestation::AttestationResult run, QWidget *window)
{
    auto *dialog = new QFileDialog(window, tr("Export"), folder(), filterOf(kind));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixOf(kind));
    dialog->selectFile(suggestedFileName(run, kind));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, kind, run = std::move(run)](const QString &path) { write(kind, run, path); });
    dialog->open();
}

std::function<core::Bytes()> ExportMenu::contentOf(ExportKind kind,
                                                   const attestation::AttestationResult &run)
{
    // The diagram belongs to this thread; turning its pixels into PNG does not.
    if (kind == ExportKind::Svg) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        m_page.diagram().exportSvg(&buffer);
        return [svg = buffer.data()] { return svg; };
    }
    if (kind == ExportKind::Png)
        return [image = m_page.diagram().toImage(pictureScale)] { return pngOf(image); };
    return [kind, run, pdf = m_pdf] { return exportedBytes(kind, run, pdf); };
}

void ExportMenu::write(ExportKind kind, const attestation::AttestationResult &run,
                       const QString &path)
{
    if (m_windowState)
        m_windowState->setValue(folderKey, QFileInfo(path).absolutePath().toUtf8());
    QCoro::connect(
        exportInBackground(contentOf(kind, run), path), this,
        [this](const core::Result<QString> &written) {
            if (written) {
                Q_EMIT message(tr("Written: %1").arg(QDir::toNativeSeparators(*written)));
                return;
            }
            //: %1 says what failed, %2 what to do.
            Q_EMIT message(
                tr("%1 %2").arg(written.error().message.render(), written.error().hint.render()));
        });
}

} // namespace endorse::ui
