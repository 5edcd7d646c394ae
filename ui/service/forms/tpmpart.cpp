// SPDX-License-Identifier: GPL-3.0-or-later
#include "tpmpart.h"

#include "ekverdict.h"
#include "formsection.h"
#include "pooltask.h"
#include "textfield.h"

#include <core/regularfile.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>

#include <QBoxLayout>
#include <QEvent>
#include <QFileDialog>

namespace endorse::ui {

using core::Text;
using tpmtypes::RecognisedEk;

namespace {

constexpr int leastLines = 3;
constexpr int mostLines = 8;
constexpr int nameGroup = 8; // Hex digits between which a Name may break.

QString ekMember()
{
    return QStringLiteral("attestation.tpm.endorsementKey");
}

/// Hex in groups, so that a long Name can wrap where the eye expects it.
QString grouped(const QString &hex)
{
    QString text = hex;
    // The first four digits are the algorithm of the Name.
    for (qsizetype at = text.size() - (text.size() - 4) % nameGroup; at > 4; at -= nameGroup) {
        if (at < text.size())
            text.insert(at, u' ');
    }
    return text.size() > 4 ? text.insert(4, u' ') : text;
}

} // namespace

TpmPart::TpmPart(QWidget *parent)
    : QWidget(parent)
    , m_edit(new TextField(QStringLiteral("endorsementKey"), leastLines, mostLines, this))
    , m_open(new PushButton(this))
    , m_facts(new FieldLine(this))
    , m_assumptions(new FieldLine(this))
    , m_nameRow(new QWidget(this))
    , m_nameTitle(new MutedLabel(m_nameRow))
    , m_name(new QLabel(m_nameRow))
    , m_verdict(new FieldLine(this))
{
    m_open->setObjectName(QStringLiteral("openEk"));
    m_open->setIconId(IconId::Import);
    m_facts->setObjectName(QStringLiteral("ekFacts"));
    m_facts->setTone(FieldLine::Tone::Good);
    m_assumptions->setObjectName(QStringLiteral("ekAssumptions"));
    m_assumptions->setTone(FieldLine::Tone::Warn);
    m_verdict->setObjectName(QStringLiteral("ekVerdict"));
    m_name->setObjectName(QStringLiteral("ekName"));
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFontRole(m_name, FontRole::Mono);
    setFontRole(m_nameTitle, FontRole::Small);

    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_edit);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    m_row = new FieldRow({ekMember(), QStringLiteral("attestation.tpm")}, m_edit, this, content);
    auto *nameColumn = new QVBoxLayout(m_nameRow);
    nameColumn->setContentsMargins(0, 2, 0, 0);
    nameColumn->setSpacing(0);
    nameColumn->addWidget(m_nameTitle);
    nameColumn->addWidget(m_name);
    for (QWidget *line : {static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_assumptions),
                          m_nameRow, static_cast<QWidget *>(m_verdict)})
        m_row->addBelow(line);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_row);
    connect(m_edit, &TextField::textChanged, this, &TpmPart::typed);
    connect(m_edit, &TextField::fileGiven, this, &TpmPart::readFile);
    connect(m_edit, &TextField::bytesGiven, this, &TpmPart::readBytes);
    connect(m_open, &QPushButton::clicked, this, &TpmPart::chooseFile);
    retranslate();
}

void TpmPart::fill(const std::optional<dps::TpmAttestation> &given)
{
    ++m_asked;
    m_given = given.value_or(dps::TpmAttestation{});
    m_standIn.clear();
    m_seen.reset();
    m_edit->setText(QString::fromLatin1(m_given.endorsementKey));
    typed();
}

void TpmPart::typed()
{
    const QString text = m_edit->text();
    // A drop that inserts nothing tells of a change all the same.
    if (m_seen == text)
        return;
    m_seen = text;
    if (!m_standIn.isEmpty() && text == m_standIn)
        return;
    m_standIn.clear();
    ++m_asked;
    if (text.trimmed().isEmpty()) {
        m_ek.reset();
        m_problem.reset();
        refresh();
        Q_EMIT edited();
        return;
    }
    take(tpmtypes::recogniseEk(text.toUtf8()));
    Q_EMIT edited();
}

void TpmPart::take(const core::Result<RecognisedEk> &recognised)
{
    m_ek.reset();
    m_problem.reset();
    if (recognised)
        m_ek = *recognised;
    else
        m_problem = recognised.error();
    refresh();
}

void TpmPart::readFile(const QString &path)
{
    using Outcome = core::Result<RecognisedEk>;
    const quint64 asked = ++m_asked;
    std::function<Outcome()> work = [path]() -> Outcome {
        const auto content = core::readRegularFile(path, tpmtypes::maxEkInput);
        if (!content)
            return core::fail(content.error());
        return tpmtypes::recogniseEk(*content);
    };
    QCoro::connect(inPool(std::move(work)), this, [this, asked](const Outcome &recognised) {
        if (asked == m_asked)
            takeForeign(recognised);
    });
}

void TpmPart::readBytes(const QByteArray &bytes)
{
    using Outcome = core::Result<RecognisedEk>;
    const quint64 asked = ++m_asked;
    std::function<Outcome()> work = [bytes] { return tpmtypes::recogniseEk(bytes); };
    QCoro::connect(inPool(std::move(work)), this, [this, asked](const Outcome &recognised) {
        if (asked == m_asked)
            takeForeign(recognised);
    });
}

/// What came from a file: the field shows the key in the form of an enrollment. A file that is no
/// EK leaves the field as it was.
void TpmPart::takeForeign(const core::Result<RecognisedEk> &recognised)
{
    if (recognised) {
        m_standIn = QString::fromLatin1(recognised->ek.base64());
        m_edit->setText(m_standIn);
        take(recognised);
    } else {
        m_problem = recognised.error();
        refresh();
    }
    Q_EMIT edited();
}

void TpmPart::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Endorsement Key"), QString(), tr("All files (*)"));
    dialog->setObjectName(QStringLiteral("ekFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &TpmPart::readFile);
    dialog->open();
}

dps::TpmAttestation TpmPart::attestation() const
{
    dps::TpmAttestation result = m_given;
    if (!isModified())
        return result;
    result.endorsementKey = m_ek ? m_ek->ek.base64() : m_edit->text().trimmed().toUtf8();
    return result;
}

QList<dps::FieldProblem> TpmPart::problems() const
{
    if (m_problem)
        return {{ekMember(), *m_problem}};
    return {};
}

bool TpmPart::isModified() const
{
    return m_edit->text() != QString::fromLatin1(m_given.endorsementKey);
}

void TpmPart::setDeviceInformation(const core::Bytes &json)
{
    m_verdictOfRecord = attestation::genuinenessIn(json);
    refreshVerdict();
}

void TpmPart::refresh()
{
    const bool known = m_ek && !m_problem;
    m_row->setNote(known ? QString()
                         : tr("Paste it, drop a file, or open one: base64, hex, PEM, DER, a "
                              "certificate, or a file of tpm2-tools."));
    m_nameRow->setVisible(known);
    if (!known) {
        m_facts->setWords({});
        m_assumptions->setWords({});
        m_name->clear();
    } else {
        m_facts->setWords(
            tr("Given: %1. Enrolled: %2.").arg(m_ek->was.render(), m_ek->became.render()));
        QStringList assumptions;
        for (const Text &assumption : m_ek->assumptions)
            assumptions.append(assumption.render());
        m_assumptions->setWords(assumptions.join(u'\n'));
        QPalette colors = m_name->palette();
        colors.setColor(QPalette::WindowText, Tokens::of(this)[Token::Ek]);
        colors.setColor(QPalette::Text, Tokens::of(this)[Token::Ek]);
        m_name->setPalette(colors);
        m_name->setText(grouped(QString::fromLatin1(m_ek->ek.name().toHex())));
        m_name->setAccessibleName(tr("Name of the EK"));
    }
    refreshVerdict();
}

void TpmPart::refreshVerdict()
{
    const bool known = m_ek && !m_problem;
    // A verdict is on the key that the service has: another one was not checked.
    const EkVerdictView view = ekVerdictView(isModified() ? std::nullopt : m_verdictOfRecord);
    m_verdict->setTone(view.tone);
    m_verdict->setWords(known ? view.words : QString());
}

void TpmPart::retranslate()
{
    m_row->setTitle(tr("Endorsement &key (EK)"));
    m_edit->setAccessibleName(tr("Endorsement key (EK)"));
    m_open->setText(tr("Open..."));
    m_open->setAccessibleName(tr("Open a file with the EK"));
    m_nameTitle->setText(tr("Name of the EK"));
    refresh();
}

void TpmPart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace endorse::ui
