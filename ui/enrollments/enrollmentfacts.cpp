// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmentfacts.h"

#include <attestation/genuineness.h>
#include <models/format.h>
#include <models/recordwords.h>
#include <pki/certificate.h>
#include <tpmtypes/ekreader.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>
#include <ui/common/iconlabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/status.h>
#include <ui/enrollments/wraplabel.h>
#include <ui/service/forms/ekverdict.h>
#include <ui/service/forms/jsontext.h>

#include <QBoxLayout>
#include <QCryptographicHash>
#include <QEvent>
#include <QLabel>
#include <QLocale>

namespace endorse::ui {

using enrollmentlist::Difference;
using enrollmentlist::ListEntry;
using models::ComparisonFacets;

namespace {

enum RegistrationFact : int { HubFact, DeviceFact, AssignedFact, SubstatusFact, ErrorFact };
enum EkFact : int { NameFact, TemplateFact, CertificateFact, BytesFact, DuplicateFact };
enum CertificateRow : int { SubjectRow, IssuerRow, SerialRow, ValidRow, Sha256Row, Sha1Row };
enum EnrollmentFact : int {
    StatusFact,
    MethodFact,
    AllocationFact,
    ReprovisionFact,
    EdgeFact,
    AddedFact,
    ChangedFact
};

constexpr int titleWidth = 112;
/// The form shows all of an EK; its beginning tells one from another here.
constexpr int mostByteLines = 3;

QString minuteText(qint64 ms)
{
    return ms == 0 ? QString() : models::utcMinuteText(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
}

QString groupedName(const core::Bytes &name)
{
    QString hex = QString::fromLatin1(name.toHex());
    return hex.size() > 4 ? hex.insert(4, QLatin1Char(' ')) : hex;
}

} // namespace

EnrollmentFacts::EnrollmentFacts(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("enrollmentFacts"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_registration =
        addSection(column, ErrorFact + 1, {Mono::Yes, Mono::Yes, Mono::Yes, Mono::Yes, Mono::No});
    m_ek =
        addSection(column, DuplicateFact + 1, {Mono::Ek, Mono::No, Mono::No, Mono::Yes, Mono::Yes});
    m_ek.facts.at(BytesFact).wrap->setMostLines(mostByteLines);
    m_verdict = new StatusChip(m_ek.header);
    m_ek.header->addWidget(m_verdict);
    const QList<Mono> certificate{Mono::Yes, Mono::Yes, Mono::Yes, Mono::No, Mono::Yes, Mono::Yes};
    m_primary = addSection(column, Sha1Row + 1, certificate);
    m_secondary = addSection(column, Sha1Row + 1, certificate);
    m_enrollment = addSection(column, ChangedFact + 1, {});
    m_service = addSection(column, 0, {});
    m_serviceIcon = new IconLabel(m_service.body);
    m_serviceText = new QLabel(m_service.body);
    m_serviceText->setObjectName(QStringLiteral("againstService"));
    m_serviceText->setTextFormat(Qt::PlainText);
    m_serviceText->setWordWrap(true);
    m_serviceText->setMinimumWidth(1);
    m_service.grid->addWidget(m_serviceIcon, 0, 0, Qt::AlignTop);
    m_service.grid->addWidget(m_serviceText, 0, 1);
    m_service.grid->setColumnMinimumWidth(0, 0);
    m_twinHeader = new PaneHeader(content);
    m_twinHeader->setTopLine(true);
    m_twin = new QLabel(content);
    m_twin->setObjectName(QStringLiteral("initialTwin"));
    m_twin->setTextFormat(Qt::PlainText);
    m_twin->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_twin->setFocusPolicy(Qt::NoFocus);
    m_twin->setWordWrap(true);
    m_twin->setMinimumWidth(1);
    m_twin->setContentsMargins(12, 8, 12, 8);
    setFontRole(m_twin, FontRole::Mono);
    column->addWidget(m_twinHeader);
    column->addWidget(m_twin);
    column->addStretch();
    setWidget(content);
    retranslate();
}

QWidget *EnrollmentFacts::Fact::value() const
{
    return wrap ? static_cast<QWidget *>(wrap) : words;
}

EnrollmentFacts::Section EnrollmentFacts::addSection(QVBoxLayout *column, int facts,
                                                     const QList<Mono> &mono)
{
    QWidget *content = column->parentWidget();
    Section section{new PaneHeader(content), new QWidget(content), nullptr, {}};
    section.header->setTopLine(column->count() > 0);
    section.grid = new QGridLayout(section.body);
    section.grid->setContentsMargins(12, 5, 12, 6);
    section.grid->setHorizontalSpacing(8);
    section.grid->setVerticalSpacing(4);
    section.grid->setColumnStretch(1, 1);
    for (int i = 0; i < facts; ++i) {
        const Mono kind = i < mono.size() ? mono.at(i) : Mono::No;
        Fact fact{new MutedLabel(section.body), nullptr, nullptr};
        if (kind == Mono::No) {
            fact.words = new QLabel(section.body);
            fact.words->setTextFormat(Qt::PlainText);
            fact.words->setWordWrap(true);
            fact.words->setTextInteractionFlags(Qt::TextSelectableByMouse);
            fact.words->setFocusPolicy(Qt::NoFocus);
            fact.words->setMinimumWidth(1);
        } else {
            fact.wrap = new WrapLabel(section.body);
            fact.wrap->setInk(kind == Mono::Ek ? Token::Ek : Token::Text);
        }
        section.grid->addWidget(fact.title, i, 0, Qt::AlignTop);
        section.grid->addWidget(fact.value(), i, 1);
        section.facts.append(fact);
    }
    column->addWidget(section.header);
    column->addWidget(section.body);
    return section;
}

void EnrollmentFacts::setEntry(const ListEntry &entry,
                               std::shared_ptr<const ComparisonFacets> compared)
{
    const bool isOther = !m_entry || m_entry->key() != entry.key();
    m_entry = entry;
    m_compared = std::move(compared);
    refresh();
    if (isOther)
        ensureVisible(0, 0);
}

void EnrollmentFacts::say(const Section &section, int fact, const QString &value)
{
    const Fact &shown = section.facts.at(fact);
    if (shown.wrap)
        shown.wrap->setText(value);
    else
        shown.words->setText(value);
    announce(shown, value);
}

void EnrollmentFacts::sayWords(const Section &section, int fact, const QString &words)
{
    section.facts.at(fact).wrap->setWords(words);
    announce(section.facts.at(fact), words);
}

void EnrollmentFacts::announce(const Fact &shown, const QString &value)
{
    shown.value()->setAccessibleName(shown.title->text() + QStringLiteral(": ") + value);
    shown.value()->setVisible(!value.isEmpty());
    shown.title->setVisible(!value.isEmpty());
}

void EnrollmentFacts::refresh()
{
    if (!m_entry)
        return;
    refreshRegistration();
    refreshEk();
    refreshCertificates();
    refreshEnrollment();
    refreshComparison();
    refreshTwin();
}

void EnrollmentFacts::refreshRegistration()
{
    const dps::IndividualEnrollment &record = m_entry->record;
    const auto &state = record.registrationState;
    say(m_registration, HubFact,
        state && !state->assignedHub.isEmpty() ? state->assignedHub : record.iotHubHostName);
    const QString device = state && !state->deviceId.isEmpty() ? state->deviceId : record.deviceId;
    if (device.isEmpty())
        //: Instead of a device ID: the service takes the registration ID for it.
        sayWords(m_registration, DeviceFact, tr("the registration ID"));
    else
        say(m_registration, DeviceFact, device);
    if (state)
        say(m_registration, AssignedFact, models::dpsTimeText(state->lastUpdatedDateTimeUtc));
    else
        //: Instead of a time: the device has not registered, as far as is known here.
        sayWords(m_registration, AssignedFact, tr("not yet, as far as is known"));
    say(m_registration, SubstatusFact, state ? state->substatus : QString());
    say(m_registration, ErrorFact,
        state && state->errorCode.value_or(0) != 0
            //: %1 the service's error code, %2 what it says.
            ? tr("%1: %2").arg(QString::number(*state->errorCode), state->errorMessage)
            : QString());
}

void EnrollmentFacts::refreshEk()
{
    const auto &tpm = m_entry->record.attestation.tpm;
    m_ek.header->setVisible(tpm.has_value());
    m_ek.body->setVisible(tpm.has_value());
    if (!tpm)
        return;
    const auto recorded = attestation::genuinenessIn(m_entry->record.optionalDeviceInformation);
    const QString verdict = recorded ? attestation::toString(recorded->verdict) : QString();
    m_verdict->setVisible(recorded.has_value());
    if (recorded) {
        m_verdict->setInk(tokenOf(models::verdictInk(verdict)));
        m_verdict->setIconId(iconOfName(QLatin1String(models::verdictIcon(verdict))));
        m_verdict->setText(models::verdictWord(verdict));
    }
    const auto ek = tpmtypes::recogniseEk(tpm->endorsementKey);
    if (ek)
        say(m_ek, NameFact, groupedName(ek->ek.name()));
    else
        sayWords(m_ek, NameFact, ek.error().message.render());
    if (!ek)
        say(m_ek, TemplateFact, {});
    else if (ek->profile.isEmpty())
        //: %1 what kind of key: "RSA 2048".
        say(m_ek, TemplateFact, tr("none of the TCG, %1").arg(ek->ek.publicArea().kind()));
    else
        say(m_ek, TemplateFact,
            //: %1 the name of a template ("L-1"), %2 what kind of key.
            tr("TCG %1, %2").arg(ek->profile, ek->ek.publicArea().kind()));
    say(m_ek, CertificateFact, ekVerdictView(recorded).words);
    say(m_ek, BytesFact, QString::fromLatin1(tpm->endorsementKey));
    say(m_ek, DuplicateFact, m_entry->duplicateOf);
}

void EnrollmentFacts::refreshCertificates()
{
    const auto &x509 = m_entry->record.attestation.x509;
    const auto certificates = x509 ? x509->clientCertificates : std::nullopt;
    refreshCertificate(m_primary, certificates ? certificates->primary : std::nullopt);
    refreshCertificate(m_secondary, certificates ? certificates->secondary : std::nullopt);
}

void EnrollmentFacts::refreshCertificate(
    const Section &section, const std::optional<dps::X509CertificateWithInfo> &certificate)
{
    section.header->setVisible(certificate.has_value());
    section.body->setVisible(certificate.has_value());
    if (!certificate)
        return;
    // What a service gave back has what it says of the certificate, and no bytes.
    dps::X509CertificateInfo facts = certificate->info.value_or(dps::X509CertificateInfo());
    QString valid;
    const auto der = certificate->certificate.isEmpty() ? core::Result<core::Bytes>(core::Bytes())
                                                        : certificate->der();
    //: %1 and %2 are dates: from when to when a certificate is valid.
    const QString fromTo = tr("%1 to %2");
    if (const auto info = der && !der->isEmpty()
                              ? pki::parseCertificate(*der)
                              : core::Result<pki::CertificateInfo>(core::fail(core::Error()))) {
        facts.subjectName = info->subject;
        facts.issuerName = info->issuer;
        facts.serialNumber = info->serial;
        facts.sha256Thumbprint = info->sha256;
        facts.sha1Thumbprint = QString::fromLatin1(
            QCryptographicHash::hash(info->der, QCryptographicHash::Sha1).toHex());
        valid = fromTo.arg(models::utcDayText(info->notBefore), models::utcDayText(info->notAfter));
    } else if (!facts.notBeforeUtc.isEmpty()) {
        valid = fromTo.arg(models::dpsTimeText(facts.notBeforeUtc).left(10),
                           models::dpsTimeText(facts.notAfterUtc).left(10));
    }
    if (facts.subjectName.isEmpty())
        sayWords(section, SubjectRow, der ? tr("not known") : der.error().message.render());
    else
        say(section, SubjectRow, facts.subjectName);
    say(section, IssuerRow, facts.issuerName);
    say(section, SerialRow, facts.serialNumber);
    say(section, ValidRow, valid);
    say(section, Sha256Row, facts.sha256Thumbprint.toLower());
    say(section, Sha1Row, facts.sha1Thumbprint.toLower());
}

void EnrollmentFacts::refreshEnrollment()
{
    const dps::IndividualEnrollment &record = m_entry->record;
    say(m_enrollment, StatusFact, models::provisioningWord(record.isEnabled()));
    say(m_enrollment, MethodFact, models::attestationWord(record.attestation));
    say(m_enrollment, AllocationFact, models::allocationText(record));
    const bool migrates =
        !record.reprovisionPolicy || record.reprovisionPolicy->migrateDeviceData.value_or(true);
    const bool moves =
        record.reprovisionPolicy && record.reprovisionPolicy->updateHubAssignment.value_or(true);
    say(m_enrollment, ReprovisionFact,
        //: What becomes of a device that registers again; so in the next ones.
        !moves     ? tr("the device stays at its hub")
        : migrates ? tr("the hub is chosen again, the data move")
                   : tr("the hub is chosen again, the data are reset"));
    const bool isEdge = record.capabilities && record.capabilities->iotEdge.value_or(false);
    //: Whether it is an IoT Edge device.
    say(m_enrollment, EdgeFact, isEdge ? tr("yes") : tr("no"));
    const auto by = [](qint64 ms, const QString &station) {
        return station.isEmpty() ? minuteText(ms)
                                 //: %1 date and time (UTC), %2 the name of a computer.
                                 : tr("%1, station %2").arg(minuteText(ms), station);
    };
    say(m_enrollment, AddedFact, by(m_entry->addedMs, m_entry->addedBy));
    say(m_enrollment, ChangedFact, by(m_entry->changedMs, m_entry->changedBy));
}

void EnrollmentFacts::refreshComparison()
{
    IconId icon = IconId::Idle;
    Token ink = Token::Muted;
    QString text = tr("Not compared yet.");
    if (m_compared) {
        const QString at = models::localTimeText(m_compared->comparison->at);
        const Difference *difference = m_compared->find(m_entry->key());
        if (!difference) {
            icon = IconId::Ok;
            ink = Token::Ok;
            //: %1 a time.
            text = tr("Equal, compared %1.").arg(at);
        } else if (difference->what == Difference::What::OnlyLocal) {
            icon = IconId::Push;
            //: %1 a time.
            text = difference->removedThere
                       ? tr("Only here: the service has it no more. Compared %1.").arg(at)
                       //: %1 a time.
                       : tr("Only here. Compared %1.").arg(at);
        } else {
            icon = IconId::Compare;
            ink = Token::Warn;
            //: %1 names of fields, %2 a time.
            text = tr("Different in: %1. Compared %2.")
                       .arg(difference->members.join(QStringLiteral(", ")), at);
        }
        if (m_entry->isDirty() && !difference) {
            icon = IconId::Push;
            ink = Token::Muted;
            //: %1 a time.
            text = tr("Changed here since it was compared %1.").arg(at);
        }
    } else if (m_entry->isDirty()) {
        icon = IconId::Push;
        text = tr("Changed here since it was last equal to the service's.");
    }
    m_serviceIcon->setIcon(icon, ink, 16);
    m_serviceText->setText(text);
}

void EnrollmentFacts::refreshTwin()
{
    const auto &twin = m_entry->record.initialTwin;
    m_twinHeader->setVisible(twin.has_value());
    m_twin->setVisible(twin.has_value());
    m_twin->setText(twin ? indentedJson(twin->toJson()) : QString());
}

void EnrollmentFacts::retranslate()
{
    setAccessibleName(tr("What the enrollment says"));
    const auto title = [](const Section &section, const QString &header,
                          const QStringList &titles) {
        section.header->setTitle(header);
        for (qsizetype i = 0; i < titles.size(); ++i) {
            section.facts.at(i).title->setText(titles.at(i));
            section.facts.at(i).title->setMinimumWidth(scaled(titleWidth));
        }
    };
    //: What became of the device at the service.
    title(m_registration, tr("Registration"),
          {tr("IoT hub"), tr("Device ID"),
           //: When the device was last assigned to its hub.
           tr("Assigned"), tr("Substatus"), tr("Error")});
    title(m_ek, tr("Endorsement key (EK)"),
          {//: The Name of a TPM object: a hash with its algorithm.
           tr("Name"), tr("Template"), tr("Certificate"), tr("Bytes"), tr("Also at")});
    const QStringList certificate{tr("Subject"), tr("Issuer"), tr("Serial number"),
                                  //: When a certificate is valid.
                                  tr("Valid"), tr("SHA-256 thumbprint"), tr("SHA-1 thumbprint")};
    title(m_primary, tr("Primary certificate"), certificate);
    title(m_secondary, tr("Secondary certificate"), certificate);
    title(m_enrollment, tr("Enrollment"),
          {tr("Status"), tr("Attestation"), tr("Allocation"), tr("Reprovisioning"),
           tr("Edge device"),
           //: When and where the enrollment came into the list (UTC).
           tr("Added"),
           //: When and where it was last changed (UTC).
           tr("Changed")});
    m_service.header->setTitle(tr("Against the service"));
    m_twinHeader->setTitle(tr("Initial device twin"));
    m_twin->setAccessibleName(m_twinHeader->title());
    refresh();
}

} // namespace endorse::ui
