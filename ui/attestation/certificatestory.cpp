// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatestory.h"

#include <attestation/x509device.h>
#include <models/format.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace endorse::ui {

using attestation::StepId;
using attestation::StepRecord;
using attestation::StepStatus;
using emulator::Decision;

namespace {

constexpr qsizetype shortHex = 16;
constexpr QLatin1String fileHome("file");
constexpr QLatin1String tokenHome("pkcs11");
constexpr QLatin1String tpmHome("tpm");

QString tell(const char *source)
{
    return QCoreApplication::translate("endorse::ui::CertificateStory", source);
}

/// The common name of a distinguished name, or the whole name.
QString nameOf(const QString &distinguished)
{
    const QStringList parts = distinguished.split(QLatin1Char(','));
    for (const QString &part : parts) {
        const QString trimmed = part.trimmed();
        if (trimmed.startsWith(QLatin1String("CN=")))
            return trimmed.mid(3);
    }
    return distinguished;
}

/// With its zone: it is compared with the clock of a service.
QString dateText(const QDateTime &time)
{
    return models::utcMinuteText(time) + QStringLiteral(" UTC");
}

QString certificateFacts(const pki::CertificateInfo &info)
{
    //: Under the name of a certificate: %1 a date and time, %2 the beginning of a hash in hex.
    return tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "valid until %1, SHA-256 %2…"))
        .arg(models::utcDayText(info.notAfter), info.sha256.left(shortHex));
}

IconId iconOfHome(const QString &home)
{
    return home == tpmHome ? IconId::Tpm : home == tokenHome ? IconId::Lock : IconId::Device;
}

bool says(const Decision &decision, const char *what)
{
    return decision.what.english() == QLatin1String(what);
}

const Decision *passedOf(const QList<Decision> &decisions, const char *what)
{
    const auto found =
        std::find_if(decisions.cbegin(), decisions.cend(), [what](const Decision &decision) {
            return decision.verdict == Decision::Verdict::Passed && says(decision, what);
        });
    return found == decisions.cend() ? nullptr : &*found;
}

const Decision *refusalOf(const QList<Decision> &decisions)
{
    const auto found =
        std::find_if(decisions.cbegin(), decisions.cend(), [](const Decision &decision) {
            return decision.verdict == Decision::Verdict::Refused;
        });
    return found == decisions.cend() ? nullptr : &*found;
}

bool matchedByThumbprint(const QList<Decision> &decisions)
{
    return passedOf(decisions, "Certificate equals the enrolled one") != nullptr;
}

QDateTime timeOf(const RunSnapshot &run)
{
    for (const StepRecord &step : run.steps) {
        if (step.startedAt.isValid())
            return step.startedAt;
    }
    return run.startedAt;
}

StepStatus statusOfStep(const RunSnapshot &run, int lastStep, StepId id)
{
    for (int i = 0; i <= lastStep && i < int(run.steps.size()); ++i) {
        if (run.steps.at(i).id == id)
            return run.steps.at(i).status;
    }
    return StepStatus::Pending;
}

/// Whether the certificate came before the service, which said yes or no to it: a handshake that
/// ended before, or an answer that was lost, says nothing of a certificate.
StepStatus verdictOnCertificate(const RunSnapshot &run, int lastStep)
{
    for (int i = 0; i <= lastStep && i < int(run.steps.size()); ++i) {
        const StepRecord &step = run.steps.at(i);
        if (step.id != StepId::Register)
            continue;
        const bool isUnheard = step.status == StepStatus::Failed && step.error &&
                               step.error->category != core::ErrorCategory::Dps;
        return isUnheard ? StepStatus::Pending : step.status;
    }
    return StepStatus::Pending;
}

/// How the service came to know the device, or that it did not.
QString matchNote(const RunSnapshot &run, int lastStep, const QList<Decision> &decisions)
{
    switch (statusOfStep(run, lastStep, StepId::Register)) {
    case StepStatus::Ok:
        if (matchedByThumbprint(decisions))
            return tell(
                QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "matched by its thumbprint"));
        if (passedOf(decisions, "Chain verified") != nullptr)
            return tell(
                QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "matched by its authority"));
        return tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "accepted by the service"));
    case StepStatus::Failed:
        if (verdictOnCertificate(run, lastStep) == StepStatus::Pending)
            //: Of a chain of certificates.
            return tell(
                QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "no verdict of the service"));
        return tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "not accepted"));
    default:
        //: Of a chain of certificates.
        return tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "not shown yet"));
    }
}

class ChainBuilder final
{
public:
    ChainBuilder(const RunSnapshot &run, int lastStep, const QList<Decision> &decisions)
        : m_run(run)
        , m_certificate(*run.certificate)
        , m_decisions(decisions)
        , m_registered(verdictOnCertificate(run, lastStep))
        , m_keyFits(statusOfStep(run, lastStep, StepId::Connect) == StepStatus::Ok)
    {
        for (const core::Bytes &der : m_certificate.chain) {
            if (auto info = pki::parseCertificate(der))
                m_chain.append(std::move(*info));
        }
    }

    QList<ChainBox> build()
    {
        addAnchor();
        for (qsizetype i = m_chain.size() - 1; i >= 0; --i)
            addCertificate(i);
        addKey();
        return m_boxes;
    }

private:
    /// The authority above the last certificate, which is not sent.
    void addAnchor();
    void addCertificate(qsizetype index);
    void addKey();
    bool isTrustedByAuthority() const
    {
        return m_registered == StepStatus::Ok && !matchedByThumbprint(m_decisions);
    }

    bool isUnknownAuthority() const
    {
        const Decision *refused = refusalOf(m_decisions);
        return m_registered == StepStatus::Failed && refused != nullptr &&
               says(*refused, "No enrollment group found");
    }

    const RunSnapshot &m_run;
    const attestation::DeviceCertificate &m_certificate;
    const QList<Decision> &m_decisions;
    StepStatus m_registered;
    bool m_keyFits;
    QList<pki::CertificateInfo> m_chain; ///< The device's own first.
    QList<ChainBox> m_boxes;
};

void ChainBuilder::addAnchor()
{
    if (m_chain.isEmpty() || m_chain.constLast().isSelfSigned)
        return;
    ChainBox box;
    box.icon = IconId::Service;
    box.title = nameOf(m_chain.constLast().issuer);
    box.facts =
        isTrustedByAuthority()
            ? tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory",
                                     "not sent: the service knows the authority of this chain"))
            : tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory",
                                     "not sent: the service knows this authority, or not"));
    box.state = isTrustedByAuthority() ? ChainBox::State::Good : ChainBox::State::Unknown;
    if (isUnknownAuthority()) {
        box.state = ChainBox::State::Bad;
        box.facts = tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory",
                                           "the service does not know this authority"));
    }
    m_boxes.append(box);
}

void ChainBuilder::addCertificate(qsizetype index)
{
    const pki::CertificateInfo &info = m_chain.at(index);
    ChainBox box;
    box.icon = index == 0 ? IconId::Device : IconId::Chain;
    box.title = nameOf(info.subject);
    box.facts = certificateFacts(info);
    const QDateTime when = timeOf(m_run);
    const bool outOfDate = when.isValid() && (info.notAfter < when || info.notBefore > when);
    const bool refused = index == 0 && m_registered == StepStatus::Failed && !isUnknownAuthority();
    box.state = outOfDate && refused ? ChainBox::State::Bad
                : outOfDate          ? ChainBox::State::Warned
                : refused            ? ChainBox::State::Warned
                                     : ChainBox::State::Good;
    if (outOfDate)
        //: Under the name of a certificate: %1 facts about it.
        box.facts = tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "out of date: %1"))
                        .arg(box.facts);
    const bool isTop = index == m_chain.size() - 1;
    if (isTop) {
        box.linkWords = tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory",
                                               "is named as the issuer of the one below"));
        box.linkState = isTrustedByAuthority() ? ChainBox::State::Good
                        : isUnknownAuthority() ? ChainBox::State::Bad
                                               : ChainBox::State::Unknown;
    } else if (m_chain.at(index + 1).subject == info.issuer) {
        box.linkWords = tell(
            QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "issued the certificate below"));
    } else {
        box.linkWords = tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory",
                                               "did not issue the certificate below"));
        box.linkState = ChainBox::State::Bad;
    }
    m_boxes.append(box);
}

void ChainBuilder::addKey()
{
    ChainBox box;
    const QString home = m_certificate.keyHome.isEmpty() ? m_run.keyHome : m_certificate.keyHome;
    box.icon = home == fileHome ? IconId::Ek : iconOfHome(home);
    const QString place = attestation::keyHomeText(home).render();
    const QString algorithm = attestation::keyAlgorithmText(m_certificate.keyAlgorithm);
    //: %1 "EC P-256", %2 "in the TPM".
    box.title = tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "Private key, %1, %2"))
                    .arg(algorithm, place);
    box.facts = m_certificate.keyDescription;
    if (!m_keyFits) {
        box.state = box.linkState = ChainBox::State::Bad;
        box.linkWords = tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory",
                                               "this key does not belong to the certificate"));
    } else if (home == fileHome) {
        box.state = ChainBox::State::Warned;
        box.linkWords =
            tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory",
                                   "certified: it signs here and is not sent, but can be copied"));
    } else {
        box.linkWords = tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory",
                                               "certified: it signs at home, and never leaves it"));
    }
    m_boxes.append(box);
}

ComparedLine lineOf(const QString &label, const QString &value, bool isText, Token ink,
                    bool differs, bool same)
{
    return {label, value, ink, differs, same, isText};
}

/// The beginning of the enrolled thumbprint, where that is why the service refused.
QString enrolledThumbprint(const Decision &refused)
{
    if (!says(refused, "Certificate is not an enrolled one"))
        return {};
    static const QRegularExpression enrolled(QStringLiteral("enrolled ([0-9a-f]{16})"));
    return enrolled.match(refused.valueText.english()).captured(1);
}

void compareNames(QList<ComparedLine> *lines, const RunSnapshot &run)
{
    const QString &commonName = run.certificate->commonName;
    if (commonName.compare(run.registrationId, Qt::CaseInsensitive) == 0) {
        lines->append(lineOf(tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory",
                                                    "CN and registration ID (the same)")),
                             commonName, true, Token::Text, false, true));
        return;
    }
    lines->append(
        lineOf(tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "Registration ID")),
               run.registrationId, true, Token::Text, false, false));
    lines->append(
        lineOf(tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "Common name (CN)")),
               commonName, true, Token::Fail, true, false));
}

void compareDates(QList<ComparedLine> *lines, const RunSnapshot &run)
{
    const pki::CertificateInfo &info = run.certificate->info;
    const QDateTime when = timeOf(run);
    const bool expired = when.isValid() && info.notAfter < when;
    const bool early = when.isValid() && info.notBefore > when;
    if (!expired && !early)
        return;
    lines->append(
        lineOf(tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "Time of the attempt")),
               dateText(when), true, Token::Text, false, false));
    lines->append(lineOf(
        expired
            ? tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "Certificate expired"))
            : tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "Certificate is valid from")),
        dateText(expired ? info.notAfter : info.notBefore), true, Token::Fail, true, false));
}

} // namespace

IconId iconOfCertificateStep(StepId id, const QString &keyHome)
{
    switch (id) {
    case StepId::Connect:
        return keyHome == fileHome || keyHome.isEmpty() ? IconId::Ek : iconOfHome(keyHome);
    case StepId::Register:
        return IconId::Chain;
    case StepId::HubConnect:
        return IconId::Ok;
    default:
        return IconId::Service;
    }
}

QString keyWaitingText(const QString &keyHome, const QString &time)
{
    if (keyHome == tpmHome)
        //: %1 is a duration.
        return tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory",
                                      "Waiting for the TPM for %1. Some TPMs need many seconds to "
                                      "make a key. Cancel ends the wait at once."))
            .arg(time);
    if (keyHome == tokenHome)
        //: %1 is a duration.
        return tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory",
                                      "Waiting for the token for %1. Its module may take seconds "
                                      "to answer."))
            .arg(time);
    //: %1 is a duration.
    return tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory",
                                  "Reading certificate and key for %1. Cancel ends the wait."))
        .arg(time);
}

QString keyRefusal(const core::Error &error, StepId step)
{
    using core::ErrorCategory;
    if (step != StepId::Connect)
        return {};
    const auto withCode = [&error](const char *sentence) { return tell(sentence).arg(error.code); };
    if (error.code == QLatin1String("key-does-not-fit"))
        return withCode(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory",
                                          "Key and certificate do not belong together (%1)."));
    if (error.code == QLatin1String("pin-missing"))
        return withCode(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory",
                                          "The token waits for its PIN (%1)."));
    if (error.code == QLatin1String("pin-incorrect"))
        return withCode(
            QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "The token refuses the PIN (%1)."));
    if (error.code.startsWith(QLatin1String("pin-")) || error.code == QLatin1String("login"))
        return withCode(
            QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "The token is locked (%1)."));
    if (error.code.startsWith(QLatin1String("passphrase-")))
        return withCode(
            QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "The key is locked (%1)."));
    if (error.code.startsWith(QLatin1String("token")) ||
        error.code.startsWith(QLatin1String("module-")))
        return withCode(
            QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "The token does not answer (%1)."));
    if (error.code.startsWith(QLatin1String("key-")))
        return withCode(
            QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "The key cannot be used (%1)."));
    if (error.category == ErrorCategory::Network || error.category == ErrorCategory::Deadline)
        return withCode(
            QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "The TPM cannot be reached (%1)."));
    return {};
}

QList<ComparedLine> comparedOfCertificate(const RunSnapshot &run, const StepRecord &step,
                                          const QList<Decision> &decisions)
{
    QList<ComparedLine> lines;
    if (!run.certificate || step.id == StepId::Connect || step.httpExchanges.isEmpty() ||
        step.httpExchanges.constLast().status == 0)
        return lines;
    compareNames(&lines, run);
    compareDates(&lines, run);
    const Decision *refused = refusalOf(decisions);
    const QString enrolled = refused ? enrolledThumbprint(*refused) : QString();
    const QString &sent = run.certificate->info.sha256;
    lines.append(
        lineOf(tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "Thumbprint (SHA-256)")),
               enrolled.isEmpty() ? sent : sent.left(shortHex) + QChar(0x2026), true, Token::Text,
               false, false));
    if (!enrolled.isEmpty())
        lines.append(lineOf(
            tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory", "Thumbprint that is enrolled")),
            enrolled + QChar(0x2026), true, Token::Fail, true, false));
    else if (refused && std::none_of(lines.cbegin(), lines.cend(),
                                     [](const ComparedLine &line) { return line.differs; }))
        // The sentence above tells the rest.
        lines.append(lineOf(refused->what.render(), {}, true, Token::Fail, true, false));
    return lines;
}

Remedy remedyOf(const RunSnapshot &run, const StepRecord &step)
{
    // A run with a fault has a device of its own, which nobody can choose.
    if (run.hasFault || !step.error)
        return Remedy::None;
    const core::Error &error = *step.error;
    if (step.id == StepId::Connect)
        return Remedy::ChooseDevice;
    if (error.category != core::ErrorCategory::Dps || !run.certificate)
        return Remedy::None;
    const QDateTime when = timeOf(run);
    const pki::CertificateInfo &info = run.certificate->info;
    const bool isInDate = info.notAfter > when && info.notBefore < when;
    const bool isNamed =
        run.certificate->commonName.compare(run.registrationId, Qt::CaseInsensitive) == 0;
    if (!isInDate || !isNamed)
        return Remedy::ChooseDevice;
    // Whom the service knows by another certificate is not enrolled over it.
    const bool isUnknown =
        error.httpStatus == 404 ||
        error.technical.contains(QLatin1String("CA certificate not found"), Qt::CaseInsensitive);
    return isUnknown ? Remedy::Enroll : Remedy::ChooseDevice;
}

ChainContent chainContent(const RunSnapshot &run, int lastStep, const QList<Decision> &decisions)
{
    ChainContent content;
    if (!run.certificate || lastStep < 0) {
        const bool failed = lastStep >= 0 && run.steps.at(lastStep).status == StepStatus::Failed;
        content.empty =
            failed ? tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory",
                                            "Certificate and key could not be opened, so there is "
                                            "no chain to show."))
                   : tell(QT_TRANSLATE_NOOP("endorse::ui::CertificateStory",
                                            "The first step reads the certificate of the device "
                                            "and the chain above it. They appear here, with the "
                                            "private key, which stays in its home."));
        return content;
    }
    content.boxes = ChainBuilder(run, lastStep, decisions).build();
    content.note = matchNote(run, lastStep, decisions);
    return content;
}

} // namespace endorse::ui
