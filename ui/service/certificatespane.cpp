// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatespane.h"

#include <models/format.h>
#include <ui/common/fonts.h>
#include <ui/common/messagelabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>
#include <ui/service/emptystate.h>
#include <ui/service/servicewords.h>

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>

namespace endorse::ui {

namespace {

constexpr int factsWidth = 760;

} // namespace

CertificatesPane::CertificatesPane(emulator::EmulatorHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(IconId::Chain, m_stack))
    , m_scroll(new QScrollArea(m_stack))
{
    auto *content = new QWidget(m_scroll);
    content->setBackgroundRole(QPalette::Base);
    m_problem = new MessageLabel(content);
    m_problem->setTone(MessageLabel::Tone::Fail);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(0);
    column->addWidget(m_problem);
    m_ca = buildSection(content, "ca", 0);
    m_server = buildSection(content, "server", 1);
    column->addStretch();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    markPane(m_scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_empty, &EmptyState::triggered, this, &CertificatesPane::startWanted);
    retranslate();
}

CertificatesPane::Section CertificatesPane::buildSection(QWidget *parent, const char *name,
                                                         qsizetype which)
{
    Section section;
    section.header = new PaneHeader(parent);
    auto *facts = new QWidget(parent);
    facts->setMaximumWidth(scaled(factsWidth));
    m_limited.append(facts);
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins(14, 8, 14, 12);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    for (int row = SubjectRow; row <= FileRow; ++row) {
        section.titles.append(new MutedLabel(parent));
        grid->addWidget(section.titles.last(), row, 0,
                        row == FileRow ? Qt::AlignVCenter : Qt::AlignTop);
        if (row == FileRow)
            break;
        auto *value = new QLabel(parent);
        value->setObjectName(QStringLiteral("%1Fact%2").arg(QLatin1String(name)).arg(row));
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        grid->addWidget(value, row, 1);
        section.values.append(value);
    }
    section.file = new ElidedLabel(parent, Qt::ElideMiddle);
    grid->addWidget(section.file, FileRow, 1);
    setFontRole(section.file, FontRole::Mono);
    setFontRole(section.values.at(FingerprintRow), FontRole::Mono);
    const auto copyButton = [&](int row, QString CertificateFacts::*fact) {
        auto *button = new PushButton(parent, PushButton::Kind::Flat);
        button->setIconId(IconId::Copy);
        grid->addWidget(button, row, 2, Qt::AlignTop);
        connect(button, &QPushButton::clicked, this, [this, which, fact] {
            if (which < m_facts.size())
                QApplication::clipboard()->setText(m_facts.at(which).*fact);
        });
        return button;
    };
    section.copyFingerprint = copyButton(FingerprintRow, &CertificateFacts::sha256);
    section.copyFile = copyButton(FileRow, &CertificateFacts::file);
    grid->setColumnStretch(1, 1);
    auto *column = static_cast<QVBoxLayout *>(parent->layout());
    column->addWidget(section.header);
    column->addWidget(facts);
    return section;
}

void CertificatesPane::refresh()
{
    const emulator::EmulatorEndpoint *endpoint = m_host.endpoint();
    if (!endpoint) {
        m_caFile.clear();
        m_facts.clear();
        m_error.reset();
        fill();
        return;
    }
    // With each start they may have been made anew at the same path.
    if (endpoint->caFile == m_caFile && m_startedAt == m_host.startedAt())
        return;
    m_caFile = endpoint->caFile;
    m_startedAt = m_host.startedAt();
    QCoro::connect(readCertificateFacts(m_caFile), this,
                   [this, caFile = m_caFile](const core::Result<QList<CertificateFacts>> &facts) {
                       take(caFile, facts);
                   });
}

void CertificatesPane::take(const QString &caFile,
                            const core::Result<QList<CertificateFacts>> &facts)
{
    if (caFile != m_caFile)
        return;
    m_facts = facts ? *facts : QList<CertificateFacts>();
    m_error = facts ? std::nullopt : std::optional(facts.error());
    fill();
}

void CertificatesPane::fill()
{
    const bool any = !m_facts.isEmpty() || m_error;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_scroll) : m_empty);
    m_problem->setVisible(m_error.has_value());
    m_problem->setText(m_error ? linesOf(*m_error) : QString());
    if (m_facts.size() < 2)
        return;
    show(m_ca, m_facts.at(0));
    show(m_server, m_facts.at(1));
}

void CertificatesPane::show(Section &section, const CertificateFacts &facts)
{
    section.values.at(SubjectRow)->setText(facts.subject);
    section.values.at(IssuerRow)->setText(facts.issuer);
    section.values.at(NamesRow)->setText(facts.names.join(QStringLiteral(", ")));
    //: %1 and %2 are dates: from when to when a certificate is valid.
    section.values.at(ValidRow)->setText(
        tr("%1 to %2")
            .arg(models::utcDayText(facts.notBefore), models::utcDayText(facts.notAfter)));
    // Two lines of sixteen bytes.
    const qsizetype half = facts.sha256.size() / 2;
    section.values.at(FingerprintRow)
        ->setText(facts.sha256.left(half) + QLatin1Char('\n') + facts.sha256.mid(half + 1));
    section.file->setText(facts.file);
    section.titles.at(NamesRow)->setVisible(!facts.names.isEmpty());
    section.values.at(NamesRow)->setVisible(!facts.names.isEmpty());
}

void CertificatesPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    for (QWidget *facts : std::as_const(m_limited)) {
        if (event->type() == QEvent::FontChange)
            facts->setMaximumWidth(scaled(factsWidth));
    }
}

void CertificatesPane::retranslate()
{
    m_empty->setTexts(tr("The certificates are known while the emulator runs."), {});
    m_empty->setAction(tr("Start the Emulator"));
    m_scroll->setAccessibleName(tr("Certificates"));
    m_ca.header->setTitle(tr("CA: what clients trust"));
    m_server.header->setTitle(tr("Server: what clients are shown"));
    for (const Section &section : {m_ca, m_server}) {
        const QStringList titles{tr("Subject"), tr("Issuer"), tr("Names"),
                                 //: When a certificate is valid.
                                 tr("Valid"), tr("SHA-256 fingerprint"), tr("File")};
        for (int row = SubjectRow; row <= FileRow; ++row)
            section.titles.at(row)->setText(titles.at(row));
        for (int row = SubjectRow; row < FileRow; ++row)
            section.values.at(row)->setAccessibleName(titles.at(row));
        section.copyFingerprint->setAccessibleName(tr("Copy the fingerprint"));
        section.copyFingerprint->setToolTip(tr("Copies the SHA-256 fingerprint."));
        section.copyFile->setAccessibleName(tr("Copy the path of the file"));
        section.copyFile->setToolTip(tr("Copies the whole path of the file."));
    }
    fill();
}

} // namespace endorse::ui
