// SPDX-License-Identifier: GPL-3.0-or-later
#include "x509part.h"

#include "formsection.h"

#include <ui/common/fonts.h>

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

namespace endorse::ui {

namespace {

constexpr int rowGap = 8;

QString certificatesSource()
{
    return QStringLiteral("certificates");
}

QString referencesSource()
{
    return QStringLiteral("caReferences");
}

QString referencesMember()
{
    return QStringLiteral("attestation.x509.caReferences");
}

QString nameOrNull(const QLineEdit *edit)
{
    const QString text = edit->text().trimmed();
    return text.isEmpty() ? QString() : text;
}

} // namespace

X509Part::X509Part(Use use, QWidget *parent)
    : QWidget(parent)
    , m_use(use)
    , m_source(newFormCombo(QStringLiteral("x509Source"), this))
    , m_primary(new CertificateField(QStringLiteral("primaryCertificate"), this))
    , m_secondary(new CertificateField(QStringLiteral("secondaryCertificate"), this))
    , m_primaryName(new QLineEdit(this))
    , m_secondaryName(new QLineEdit(this))
    , m_sourceRow(new FieldRow({QStringLiteral("attestation.x509")}, m_source, this))
    , m_primaryNameRow(
          new FieldRow({referencesMember(), referencesMember() + QStringLiteral(".primary")},
                       m_primaryName, this))
    , m_secondaryNameRow(
          new FieldRow({referencesMember() + QStringLiteral(".secondary")}, m_secondaryName, this))
{
    m_primaryName->setObjectName(QStringLiteral("primaryCaReference"));
    m_secondaryName->setObjectName(QStringLiteral("secondaryCaReference"));
    m_primary->setMember(certificatesMember() + QStringLiteral(".primary"));
    m_secondary->setMember(certificatesMember() + QStringLiteral(".secondary"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rowGap);
    for (QWidget *row :
         {static_cast<QWidget *>(m_sourceRow), static_cast<QWidget *>(m_primary),
          static_cast<QWidget *>(m_secondary), static_cast<QWidget *>(m_primaryNameRow),
          static_cast<QWidget *>(m_secondaryNameRow)})
        layout->addWidget(row);
    connect(m_source, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT edited(m_sourceRow);
    });
    for (CertificateField *field : {m_primary, m_secondary})
        connect(field, &CertificateField::edited, this,
                [this, field] { Q_EMIT edited(field->row()); });
    connect(m_primaryName, &QLineEdit::textChanged, this,
            [this] { Q_EMIT edited(m_primaryNameRow); });
    connect(m_secondaryName, &QLineEdit::textChanged, this,
            [this] { Q_EMIT edited(m_secondaryNameRow); });
    retranslate();
}

QList<FieldRow *> X509Part::rows() const
{
    return {m_sourceRow, m_primary->row(), m_secondary->row(), m_primaryNameRow,
            m_secondaryNameRow};
}

QString X509Part::certificatesMember() const
{
    return m_use == Use::Client ? QStringLiteral("attestation.x509.clientCertificates")
                                : QStringLiteral("attestation.x509.signingCertificates");
}

const std::optional<dps::X509Certificates> &X509Part::given() const
{
    return m_use == Use::Client ? m_given.clientCertificates : m_given.signingCertificates;
}

void X509Part::fill(const std::optional<dps::X509Attestation> &given)
{
    m_given = given.value_or(dps::X509Attestation{});
    m_givenByReference = m_given.caReferences.has_value();
    {
        const QSignalBlocker quiet(m_source);
        m_source->setCurrentIndex(
            m_source->findData(m_givenByReference ? referencesSource() : certificatesSource()));
    }
    const dps::X509Certificates certificates = this->given().value_or(dps::X509Certificates{});
    m_primary->fill(certificates.primary);
    m_secondary->fill(certificates.secondary);
    const dps::X509CaReferences names = m_given.caReferences.value_or(dps::X509CaReferences{});
    m_primaryName->setText(names.primary);
    m_secondaryName->setText(names.secondary);
    refresh();
}

bool X509Part::byReference() const
{
    return m_source->currentData().toString() == referencesSource();
}

dps::X509Attestation X509Part::attestation() const
{
    if (!isModified())
        return m_given;
    dps::X509Attestation result = m_given;
    std::optional<dps::X509Certificates> &own =
        m_use == Use::Client ? result.clientCertificates : result.signingCertificates;
    if (byReference()) {
        own.reset();
        dps::X509CaReferences names = result.caReferences.value_or(dps::X509CaReferences{});
        names.primary = nameOrNull(m_primaryName);
        names.secondary = nameOrNull(m_secondaryName);
        result.caReferences = names;
        return result;
    }
    result.caReferences.reset();
    dps::X509Certificates certificates = own.value_or(dps::X509Certificates{});
    certificates.primary = m_primary->certificate();
    certificates.secondary = m_secondary->certificate();
    own = certificates;
    return result;
}

QList<dps::FieldProblem> X509Part::problems() const
{
    QList<dps::FieldProblem> all;
    if (byReference())
        return all;
    for (const CertificateField *field : {m_primary, m_secondary}) {
        for (const core::Error &error : field->problems())
            all.append({field->row()->members().constFirst(), error});
    }
    return all;
}

bool X509Part::isModified() const
{
    if (byReference() != m_givenByReference)
        return true;
    if (!byReference())
        return m_primary->isModified() || m_secondary->isModified();
    const dps::X509CaReferences names = m_given.caReferences.value_or(dps::X509CaReferences{});
    return m_primaryName->text() != names.primary || m_secondaryName->text() != names.secondary;
}

void X509Part::refresh()
{
    const bool names = byReference();
    m_primary->setVisible(!names);
    m_secondary->setVisible(!names);
    m_primaryNameRow->setVisible(names);
    m_secondaryNameRow->setVisible(names);
    m_sourceRow->setNote(names ? tr("The service holds these CA certificates already.")
                         : m_use == Use::Client ? tr("Of the device itself.")
                                                : tr("Of the CA that signs for the devices."));
}

void X509Part::retranslate()
{
    const bool client = m_use == Use::Client;
    m_sourceRow->setTitle(tr("Certificates"));
    setComboItem(m_source, certificatesSource(),
                 client ? tr("Client certificates") : tr("Signing certificates"));
    setComboItem(m_source, referencesSource(), tr("CA references by name"));
    m_primary->setTexts(tr("&Primary certificate"), tr("Open a file with the primary certificate"),
                        tr("Remove the primary certificate"));
    m_secondary->setTexts(tr("Secondar&y certificate"),
                          tr("Open a file with the secondary certificate"),
                          tr("Remove the secondary certificate"));
    m_primary->retranslate();
    m_secondary->retranslate();
    m_primaryNameRow->setTitle(tr("&Primary CA certificate"));
    m_secondaryNameRow->setTitle(tr("Secondar&y CA certificate"));
    refresh();
}

} // namespace endorse::ui
