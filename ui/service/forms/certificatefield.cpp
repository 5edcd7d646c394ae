// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatefield.h"

#include "formsection.h"
#include "pooltask.h"
#include "textfield.h"

#include <core/regularfile.h>
#include <models/format.h>
#include <ui/common/flowrow.h>
#include <ui/common/fonts.h>
#include <ui/common/pushbutton.h>

#include <QBoxLayout>
#include <QCryptographicHash>
#include <QFileDialog>

namespace endorse::ui {

namespace {

constexpr int leastLines = 2;
constexpr int mostLines = 5;
constexpr int pemLine = 64;
constexpr qint64 maxFileBytes = 64 * 1024;
constexpr int thumbprintGroup = 8;

/// What a service is sent: PEM text of the certificate alone.
QByteArray pemOf(const core::Bytes &der)
{
    const QByteArray base64 = der.toBase64();
    QByteArray pem = "-----BEGIN CERTIFICATE-----\n";
    for (qsizetype at = 0; at < base64.size(); at += pemLine)
        pem += base64.mid(at, pemLine) + '\n';
    return pem + "-----END CERTIFICATE-----\n";
}

QString grouped(const QString &hex)
{
    QString text;
    for (qsizetype at = 0; at < hex.size(); at += thumbprintGroup)
        text += (at == 0 ? QString() : QStringLiteral(" ")) + hex.mid(at, thumbprintGroup);
    return text;
}

core::Error privateKeyError()
{
    return fieldError(
        "private-key",
        {"endorse::ui",
         QT_TRANSLATE_NOOP("endorse::ui", "A private key stands in this text. It must not leave "
                                          "its device.")},
        {"endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "Give the certificate alone.")});
}

/// The one certificate in what was given: PEM, DER, or base64 of either.
core::Result<pki::CertificateInfo> readCertificate(const core::Bytes &given)
{
    if (given.contains("PRIVATE KEY-----"))
        return core::fail(privateKeyError());
    dps::X509CertificateWithInfo wire;
    wire.certificate = given.trimmed();
    core::Result<core::Bytes> der = wire.der();
    // A file holds the bytes themselves.
    if (!der)
        return pki::parseCertificate(given);
    return pki::parseCertificate(*der);
}

} // namespace

CertificateField::CertificateField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_edit(new TextField(name, leastLines, mostLines, this))
    , m_open(new PushButton(this))
    , m_remove(new PushButton(this))
    , m_facts(new FieldLine(this))
    , m_thumbprint(new QLabel(this))
{
    m_open->setObjectName(name + QStringLiteral("Open"));
    m_open->setIconId(IconId::Import);
    m_remove->setObjectName(name + QStringLiteral("Remove"));
    m_remove->setIconId(IconId::Cancel);
    m_facts->setObjectName(name + QStringLiteral("Facts"));
    m_thumbprint->setObjectName(name + QStringLiteral("Thumbprint"));
    m_thumbprint->setTextFormat(Qt::PlainText);
    m_thumbprint->setWordWrap(true);
    m_thumbprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFontRole(m_thumbprint, FontRole::Mono);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *buttons = new FlowRow;
    buttons->addWidget(m_open);
    buttons->addWidget(m_remove);
    column->addWidget(m_edit);
    column->addLayout(buttons);
    m_row = new FieldRow({}, m_edit, this, content);
    m_row->addBelow(m_facts);
    m_row->addBelow(m_thumbprint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_row);
    m_edit->setPlaceholderText(QStringLiteral("-----BEGIN CERTIFICATE-----"));
    connect(m_edit, &TextField::textChanged, this, &CertificateField::typed);
    connect(m_edit, &TextField::fileGiven, this, &CertificateField::readFile);
    connect(m_edit, &TextField::bytesGiven, this, [this](const QByteArray &bytes) {
        take(bytes);
        m_row->setTouched(true);
        Q_EMIT edited();
    });
    connect(m_open, &QPushButton::clicked, this, &CertificateField::chooseFile);
    connect(m_remove, &QPushButton::clicked, this, &CertificateField::remove);
}

void CertificateField::setMember(const QString &member)
{
    m_row->setMembers({member});
}

void CertificateField::fill(const std::optional<dps::X509CertificateWithInfo> &given)
{
    ++m_asked;
    m_given = given;
    m_kept = given.has_value();
    m_dropped = false;
    m_info.reset();
    m_problem.reset();
    m_shown.clear();
    if (given && !given->certificate.isEmpty()) {
        const auto info = readCertificate(given->certificate);
        if (info)
            m_info = *info;
        m_shown = QString::fromUtf8(given->certificate);
    }
    m_seen = m_shown;
    m_edit->setText(m_shown);
    refresh();
}

void CertificateField::typed()
{
    const QString text = m_edit->text();
    // A drop that inserts nothing tells of a change all the same.
    if (m_seen == text)
        return;
    m_seen = text;
    ++m_asked;
    m_kept = m_given && !m_dropped && text == m_shown;
    m_info.reset();
    m_problem.reset();
    if (!text.trimmed().isEmpty()) {
        const auto info = readCertificate(text.toUtf8());
        if (info)
            m_info = *info;
        else if (!m_kept)
            m_problem = info.error();
    }
    refresh();
    Q_EMIT edited();
}

/// What came from a file: shown as PEM. What is no certificate leaves the field as it was.
void CertificateField::take(const core::Bytes &content)
{
    const auto info = readCertificate(content);
    if (info) {
        m_edit->setText(QString::fromLatin1(pemOf(info->der)));
        return;
    }
    m_problem = info.error();
    refresh();
}

void CertificateField::readFile(const QString &path)
{
    using Content = core::Result<QByteArray>;
    const quint64 asked = ++m_asked;
    std::function<Content()> work = [path] { return core::readRegularFile(path, maxFileBytes); };
    QCoro::connect(inPool(std::move(work)), this, [this, asked](const Content &content) {
        if (asked != m_asked)
            return;
        if (content)
            take(*content);
        else
            m_problem = content.error();
        refresh();
        Q_EMIT edited();
    });
}

void CertificateField::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("X.509 Certificate"), QString(),
                                   tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"));
    dialog->setObjectName(QStringLiteral("certificateFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CertificateField::readFile);
    dialog->open();
}

void CertificateField::remove()
{
    m_dropped = true;
    m_seen.reset();
    m_edit->clear();
    typed();
    m_edit->setFocus();
}

std::optional<dps::X509CertificateWithInfo> CertificateField::certificate() const
{
    if (m_kept)
        return m_given;
    if (m_edit->text().trimmed().isEmpty())
        return std::nullopt;
    dps::X509CertificateWithInfo made;
    made.certificate = m_info ? pemOf(m_info->der) : m_edit->text().toUtf8();
    return made;
}

bool CertificateField::isEmpty() const
{
    return !m_kept && m_edit->text().trimmed().isEmpty();
}

bool CertificateField::isModified() const
{
    return m_given ? !m_kept : !m_edit->text().isEmpty();
}

QList<core::Error> CertificateField::problems() const
{
    return m_problem ? QList<core::Error>{*m_problem} : QList<core::Error>{};
}

QString CertificateField::factsOf(const pki::CertificateInfo &info) const
{
    return tr("Subject: %1\nIssuer: %2\nValid from %3 to %4")
        .arg(info.subject, info.issuer, models::utcDayText(info.notBefore),
             models::utcDayText(info.notAfter));
}

QString CertificateField::factsOf(const dps::X509CertificateInfo &info) const
{
    const auto day = [](const QString &time) { return time.left(10); };
    return tr("Subject: %1\nIssuer: %2\nValid from %3 to %4")
        .arg(info.subjectName, info.issuerName, day(info.notBeforeUtc), day(info.notAfterUtc));
}

void CertificateField::refresh()
{
    QString facts;
    QString thumbprint;
    FieldLine::Tone tone = FieldLine::Tone::Good;
    if (m_info && !m_problem) {
        facts = factsOf(*m_info);
        thumbprint = QString::fromLatin1(
            QCryptographicHash::hash(m_info->der, QCryptographicHash::Sha256).toHex());
        const bool past = m_info->notAfter < QDateTime::currentDateTimeUtc();
        const bool several = m_edit->text().count(QLatin1String("-----BEGIN CERTIFICATE")) > 1;
        if (past)
            facts += u'\n' + tr("It is no longer valid.");
        if (several)
            facts += u'\n' + tr("Several certificates stand here: the first one is taken.");
        if (past || several)
            tone = FieldLine::Tone::Warn;
    } else if (m_kept && m_given->info) {
        facts = factsOf(*m_given->info);
        thumbprint = m_given->info->sha256Thumbprint.toLower();
    }
    m_facts->setTone(tone);
    m_facts->setWords(facts);
    m_thumbprint->setVisible(!thumbprint.isEmpty());
    m_thumbprint->setText(QStringLiteral("SHA-256 ") + grouped(thumbprint));
    m_thumbprint->setAccessibleName(tr("SHA-256 thumbprint"));
    m_thumbprint->setToolTip(tr("SHA-256 thumbprint"));
    m_remove->setVisible(!isEmpty());
    const bool unseen = m_kept && m_given->certificate.isEmpty();
    m_row->setNote(unseen ? tr("The service keeps this certificate. Another one takes its place.")
                          : QString());
}

void CertificateField::setTexts(const QString &title, const QString &openName,
                                const QString &removeName)
{
    m_row->setTitle(title);
    m_open->setAccessibleName(openName);
    m_remove->setAccessibleName(removeName);
}

void CertificateField::retranslate()
{
    m_open->setText(tr("Open..."));
    m_remove->setText(tr("Remove"));
    refresh();
}

} // namespace endorse::ui
