// SPDX-License-Identifier: GPL-3.0-or-later
#include "trustdialog.h"

#include <models/celltext.h>
#include <models/manifesttrustmodel.h>
#include <ui/attestation/evidenceparts.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/flowrow.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/common/tablefit.h>
#include <ui/enrollments/dialogsize.h>
#include <ui/service/servicewords.h>

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTableView>

namespace endorse::ui {

using manifest::TrustUse;
using models::ManifestTrustModel;

namespace {

constexpr QSize trustDialogSize(900, 580);
constexpr int leastRows = 3;
/// More are scrolled.
constexpr int mostRows = 8;
/// Letters of the name of a certificate in a sentence.
constexpr qsizetype mostName = 80;

/// Foreign text for a label that breaks between words: what has no blanks may break within.
QString breakableName(const QString &subject)
{
    static const QRegularExpression longWord(QStringLiteral("(\\S{20})(?=\\S)"));
    constexpr char16_t zeroWidthSpace = 0x200b;
    return models::cellText(ManifestTrustModel::nameOf(subject), mostName)
        .replace(longWord, QStringLiteral("\\1") + QChar(zeroWidthSpace));
}

} // namespace

TrustDialog::TrustDialog(const ManifestParts &parts, QWidget *parent)
    : FittedDialog(parent)
    , m_presenter(new TrustPresenter(parts, this))
    , m_sections{buildSection(TrustUse::ManifestSigner, QStringLiteral("signers")),
                 buildSection(TrustUse::DeviceRoot, QStringLiteral("roots"))}
    , m_notice(new NoticeStrip(this))
    , m_close(new PushButton(this))
{
    setObjectName(QStringLiteral("trustDialog"));
    // With large text the two lists are higher than a small screen.
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    auto *lists = new QVBoxLayout(content);
    lists->setContentsMargins(0, 0, 0, 0);
    lists->setSpacing(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 14);
    layout->setSpacing(6);
    layout->addWidget(scroll, 1);
    QList<QWidget *> stops;
    for (const Section &section : m_sections) {
        lists->addWidget(section.title);
        lists->addWidget(section.purpose);
        lists->addWidget(section.table);
        auto *buttons = new FlowRow;
        for (PushButton *button : {section.add, section.copy, section.remove})
            buttons->addWidget(button);
        lists->addLayout(buttons);
        lists->addSpacing(8);
        stops << section.table << section.add << section.copy << section.remove;
    }
    lists->addStretch();
    scroll->setWidget(content);
    layout->addWidget(m_notice);
    m_close->setObjectName(QStringLiteral("closeTrust"));
    m_close->setDefault(true);
    layout->addWidget(m_close, 0, Qt::AlignRight);
    orderTabs(stops + QList<QWidget *>{m_close});
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_presenter, &TrustPresenter::changed, this, &TrustDialog::refresh);
    retranslate();
    resizeWithin(this, trustDialogSize);
}

TrustDialog::Section TrustDialog::buildSection(TrustUse use, const QString &name)
{
    Section section;
    section.use = use;
    section.title = new QLabel(this);
    section.title->setTextFormat(Qt::PlainText);
    setFontRole(section.title, FontRole::Strong);
    section.purpose = new MutedLabel(this);
    section.purpose->setWordWrap(true);
    section.model = new ManifestTrustModel(this);
    section.model->setNow(QDateTime::currentDateTimeUtc(), use == TrustUse::ManifestSigner);
    section.table = evidenceTable(this, section.model, {ManifestTrustModel::FingerprintColumn});
    section.table->setObjectName(name);
    static_cast<InkDelegate *>(section.table->itemDelegate())->setMonoElidedInTheMiddle(true);
    QHeaderView *header = section.table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(true);
    const auto button = [this](const QString &called, IconId icon) {
        auto *made = new PushButton(this);
        made->setObjectName(called);
        made->setIconId(icon);
        return made;
    };
    section.add = button(name + QStringLiteral("Add"), IconId::Add);
    section.copy = button(name + QStringLiteral("Copy"), IconId::Copy);
    section.remove = button(name + QStringLiteral("Remove"), IconId::Delete);
    const std::size_t place = use == TrustUse::ManifestSigner ? 0 : 1;
    connect(section.add, &QPushButton::clicked, this,
            [this, place] { chooseFiles(m_sections[place]); });
    connect(section.copy, &QPushButton::clicked, this,
            [this, place] { QApplication::clipboard()->setText(chosen(m_sections[place])); });
    connect(section.remove, &QPushButton::clicked, this, [this, place] {
        m_presenter->remove(m_sections[place].use, chosen(m_sections[place]));
    });
    connect(section.table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TrustDialog::refreshButtons);
    connect(section.model, &QAbstractItemModel::modelReset, this, &TrustDialog::refreshButtons);
    return section;
}

/// The SHA-256 of the certificate that is chosen.
QString TrustDialog::chosen(const Section &section) const
{
    return section.table->currentIndex().data(models::IdRole).toString();
}

bool TrustDialog::isOwn(const Section &section) const
{
    const int row = section.table->currentIndex().row();
    return row >= 0 && row < section.model->certificates().size() &&
           !section.model->certificates().at(row).isBuiltIn;
}

void TrustDialog::chooseFiles(const Section &section)
{
    auto *dialog = new QFileDialog(this, section.title->text(), QString(),
                                   tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"));
    dialog->setObjectName(QStringLiteral("trustFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, m_presenter,
            [presenter = m_presenter, use = section.use](const QStringList &files) {
                presenter->addFiles(use, files);
            });
    dialog->open();
}

void TrustDialog::refresh()
{
    for (const Section &section : m_sections) {
        const auto certificates = m_presenter->sets().list(section.use);
        if (certificates == section.model->certificates())
            continue;
        const int row = std::max(0, section.table->currentIndex().row());
        section.model->setCertificates(certificates);
        // A table without a place takes every key as the one to its first row.
        section.table->setCurrentIndex(
            section.model->index(std::min(row, section.model->rowCount() - 1), 0));
    }
    showUndone();
    refreshButtons();
    refreshNotice();
    fit();
}

void TrustDialog::refreshButtons()
{
    for (const Section &section : m_sections) {
        // While they are being made.
        if (!section.remove)
            continue;
        const bool isChosen = !chosen(section).isEmpty();
        const bool isBusy = m_presenter->isBusy();
        // A button that was pressed is not left for the time in which it works.
        if (isBusy && (focusWidget() == section.add || focusWidget() == section.remove))
            m_pressed = focusWidget() == section.add ? section.add : section.remove;
        section.add->setEnabled(!isBusy);
        section.copy->setEnabled(isChosen);
        section.remove->setEnabled(isOwn(section) && !isBusy);
        if (!isBusy && (m_pressed == section.add || m_pressed == section.remove)) {
            QWidget *next =
                m_pressed->isEnabled() ? static_cast<QWidget *>(m_pressed) : section.table;
            next->setFocus(Qt::OtherFocusReason);
            m_pressed = nullptr;
        }
        section.remove->setToolTip(isChosen && !isOwn(section)
                                       ? tr("A certificate that came with the program stays.")
                                       : QString());
    }
}

void TrustDialog::undo()
{
    if (m_presenter->isBusy())
        return;
    m_undone = m_presenter->removed();
    m_presenter->undoRemove();
}

/// The button that was pressed goes: one goes on at what came back.
void TrustDialog::showUndone()
{
    if (!m_undone || m_presenter->isBusy())
        return;
    const auto undone = std::exchange(m_undone, std::nullopt);
    if (m_presenter->removed())
        return;
    for (const Section &section : m_sections) {
        if (section.use != undone->use)
            continue;
        const QModelIndexList found =
            section.model->match(section.model->index(0, 0), models::IdRole,
                                 undone->certificate.sha256, 1, Qt::MatchExactly);
        if (!found.isEmpty())
            section.table->setCurrentIndex(found.first());
        section.table->setFocus(Qt::OtherFocusReason);
    }
}

void TrustDialog::refreshNotice()
{
    if (!m_presenter->error() && !m_presenter->removed() && m_presenter->added() == 0) {
        m_notice->dismiss();
        return;
    }
    // The same words are not read out again.
    if (m_notice->isPresented() && m_notice->text() == notice().text)
        m_notice->refresh();
    else
        m_notice->present([this] { return notice(); }, [this](int) { undo(); });
    if (auto *button = m_notice->findChild<PushButton *>(QStringLiteral("noticeButton0")))
        orderTabs({m_sections[1].remove, button, m_close});
}

NoticeStrip::Notice TrustDialog::notice() const
{
    NoticeStrip::Notice notice;
    notice.canClose = false;
    QStringList lines;
    if (const auto &error = m_presenter->error()) {
        notice.tone = NoticeStrip::Tone::Fail;
        const QString file = QFileInfo(m_presenter->errorFile()).fileName();
        //: %1 the name of a file, %2 what is wrong with it.
        lines << (file.isEmpty() ? linesOf(*error) : tr("%1: %2").arg(file, linesOf(*error)));
    } else if (m_presenter->added() > 0) {
        lines << tr("%Ln certificates are trusted now.", nullptr, m_presenter->added());
    }
    if (m_presenter->removed()) {
        lines << removalWords();
        notice.buttons = {tr("Undo")};
    }
    if (const auto &problem = m_presenter->auditProblem()) {
        if (notice.tone == NoticeStrip::Tone::Ok)
            notice.tone = NoticeStrip::Tone::Warn;
        lines << linesOf(*problem);
    }
    notice.text = lines.join(QLatin1Char('\n'));
    return notice;
}

QString TrustDialog::removalWords() const
{
    const TrustPresenter::Removal &removed = *m_presenter->removed();
    const manifest::TrustedCertificate &certificate = removed.certificate;
    const QString name =
        breakableName(certificate.subject.isEmpty() ? certificate.sha256 : certificate.subject);
    return removed.use == TrustUse::ManifestSigner
               //: %1 the name of a certificate.
               ? tr("The manifest signer \"%1\" is not trusted any more.").arg(name)
               //: %1 the name of a certificate.
               : tr("The device root \"%1\" is not trusted any more.").arg(name);
}

void TrustDialog::fit()
{
    const QFontMetrics body(fontOf(FontRole::Body));
    for (const Section &section : m_sections) {
        if (!section.table)
            continue;
        fitRowsAndHeader(section.table);
        const auto give = [&section](int column, int content) {
            section.table->setColumnWidth(
                column, std::max(content + scaled(24),
                                 section.table->horizontalHeader()->sectionSizeHint(column)));
        };
        int name = 0;
        int valid = 0;
        int origin = 0;
        for (int row = 0; row < section.model->rowCount(); ++row) {
            const auto widthOf = [&](int column) {
                return body.horizontalAdvance(section.model->index(row, column).data().toString());
            };
            name = std::max(name, widthOf(ManifestTrustModel::NameColumn));
            valid = std::max(valid, widthOf(ManifestTrustModel::ValidColumn));
            origin = std::max(origin, widthOf(ManifestTrustModel::OriginColumn));
        }
        give(ManifestTrustModel::NameColumn, std::min(name, width() / 3));
        give(ManifestTrustModel::ValidColumn, valid + scaled(22));
        give(ManifestTrustModel::OriginColumn, origin);
        const auto heightOf = [&section](int rows) {
            return section.table->horizontalHeader()->height() + rows * rowHeight(section.table) +
                   2;
        };
        section.table->setMinimumHeight(heightOf(leastRows));
        section.table->setMaximumHeight(
            heightOf(std::clamp(section.model->rowCount(), leastRows, mostRows)));
    }
}

void TrustDialog::retranslate()
{
    setWindowTitle(tr("Trusted Certificates"));
    Section &signers = m_sections[0];
    Section &roots = m_sections[1];
    signers.title->setText(tr("Manifest signers"));
    signers.purpose->setText(
        tr("They sign the entries of manifests. A manifest signer has to be a CA or self-signed, "
           "with a P-256 key. It says nothing about the certificates of devices."));
    roots.title->setText(tr("Device roots"));
    roots.purpose->setText(
        tr("The certificates of devices have to lead to one of them. A device root has to be a CA; "
           "one that is not self-signed only completes a chain. It signs no manifest."));
    for (const Section &section : m_sections) {
        section.table->setAccessibleName(section.title->text());
        section.model->retranslate();
        section.add->setText(tr("Add..."));
        section.copy->setText(tr("Copy Fingerprint"));
        section.remove->setText(tr("Remove"));
    }
    // The same words in both lists: who does not see them is told of which.
    signers.add->setAccessibleName(tr("Add a manifest signer"));
    roots.add->setAccessibleName(tr("Add a device root"));
    signers.copy->setAccessibleName(tr("Copy the fingerprint of the manifest signer"));
    roots.copy->setAccessibleName(tr("Copy the fingerprint of the device root"));
    signers.remove->setAccessibleName(tr("Remove the manifest signer"));
    roots.remove->setAccessibleName(tr("Remove the device root"));
    m_close->setText(tr("Close"));
    refresh();
}

void TrustDialog::resizeEvent(QResizeEvent *event)
{
    FittedDialog::resizeEvent(event);
    fit();
}

void TrustDialog::changeEvent(QEvent *event)
{
    FittedDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange && m_sections[1].table)
        fit();
}

} // namespace endorse::ui
