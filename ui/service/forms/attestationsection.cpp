// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationsection.h"

#include "symmetrickeypart.h"
#include "tpmpart.h"
#include "x509part.h"

#include <dps/identifiers.h>
#include <ui/common/paneparts.h>

#include <QBoxLayout>
#include <QComboBox>
#include <QSignalBlocker>

namespace endorse::ui {

using dps::AttestationType;

AttestationSection::AttestationSection(Kind kind, QWidget *parent)
    : FormSection(parent)
    , m_kind(kind)
    , m_type(newFormCombo(QStringLiteral("attestationType"), this))
    , m_typeRow(addRow({QStringLiteral("attestation")}, m_type))
    , m_x509(new X509Part(kind == Kind::Enrollment ? X509Part::Use::Client : X509Part::Use::Signing,
                          this))
    , m_keys(new SymmetricKeyPart(this))
{
    if (kind == Kind::Enrollment) {
        m_tpm = new TpmPart(this);
        body()->addWidget(m_tpm);
        registerRow(m_tpm->row());
        connect(m_tpm, &TpmPart::edited, this, [this] {
            announceDerivedId();
            Q_EMIT edited(m_tpm->row());
        });
    }
    body()->addWidget(m_x509);
    body()->addWidget(m_keys);
    for (FieldRow *row : m_x509->rows() + m_keys->rows())
        registerRow(row);
    connect(m_type, &QComboBox::currentIndexChanged, this, [this] {
        showParts();
        announceDerivedId();
        Q_EMIT edited(m_typeRow);
    });
    connect(m_x509, &X509Part::edited, this, &AttestationSection::edited);
    connect(m_keys, &SymmetricKeyPart::edited, this, &AttestationSection::edited);
    connect(m_keys, &SymmetricKeyPart::keysWanted, this, &AttestationSection::keysWanted);
    retranslate();
    showParts();
}

QString AttestationSection::type() const
{
    return m_type->currentData().toString();
}

std::optional<AttestationType> AttestationSection::knownType() const
{
    return dps::attestationType(type());
}

void AttestationSection::setType(const QString &type)
{
    const QSignalBlocker quiet(m_type);
    const auto known = dps::attestationType(type);
    // What an earlier record brought along is offered to no other.
    for (int i = m_type->count() - 1; i >= 0; --i) {
        if (!dps::attestationType(m_type->itemData(i).toString()))
            m_type->removeItem(i);
    }
    int index = m_type->findData(known ? dps::toString(*known) : type);
    if (index < 0) {
        m_type->addItem(type, type);
        index = m_type->count() - 1;
    }
    m_type->setCurrentIndex(index);
}

void AttestationSection::fillNew(AttestationType type)
{
    m_isNew = true;
    m_given = {};
    m_given.type = dps::toString(type);
    setType(m_given.type);
    if (m_tpm)
        m_tpm->fill({});
    m_x509->fill({});
    m_keys->fill({}, false);
    showParts();
    announceDerivedId();
}

void AttestationSection::fill(const dps::AttestationMechanism &given)
{
    m_isNew = false;
    m_given = given;
    setType(given.type);
    if (m_tpm)
        m_tpm->fill(given.tpm);
    m_x509->fill(given.x509);
    m_keys->fill(given.symmetricKey,
                 dps::attestationType(given.type) == AttestationType::SymmetricKey);
    showParts();
    announceDerivedId();
}

dps::AttestationMechanism AttestationSection::attestation() const
{
    if (!isModified() && !m_isNew)
        return m_given;
    dps::AttestationMechanism result = m_given;
    const auto known = knownType();
    if (known != dps::attestationType(m_given.type)) {
        result.type = type();
        result.tpm.reset();
        result.x509.reset();
        result.symmetricKey.reset();
    }
    if (known == AttestationType::Tpm && m_tpm)
        result.tpm = m_tpm->attestation();
    else if (known == AttestationType::X509)
        result.x509 = m_x509->attestation();
    else if (known == AttestationType::SymmetricKey)
        result.symmetricKey = m_keys->attestation();
    return result;
}

void AttestationSection::setDeviceInformation(const core::Bytes &json)
{
    if (m_tpm)
        m_tpm->setDeviceInformation(json);
}

bool AttestationSection::isEkModified() const
{
    return m_tpm && knownType() == AttestationType::Tpm && m_tpm->isModified();
}

void AttestationSection::showKeys(const core::Secret &primary, const core::Secret &secondary)
{
    m_keys->showKeys(primary, secondary);
}

void AttestationSection::setKeysAskable(bool askable)
{
    m_keys->setAskable(askable);
}

QList<dps::FieldProblem> AttestationSection::problems() const
{
    const auto known = knownType();
    if (known == AttestationType::Tpm && m_tpm)
        return m_tpm->problems();
    if (known == AttestationType::X509)
        return m_x509->problems();
    if (known == AttestationType::SymmetricKey)
        return m_keys->problems();
    return {};
}

bool AttestationSection::isModified() const
{
    const auto known = knownType();
    if (known != dps::attestationType(m_given.type))
        return true;
    return (known == AttestationType::Tpm && m_tpm && m_tpm->isModified()) ||
           (known == AttestationType::X509 && m_x509->isModified()) ||
           (known == AttestationType::SymmetricKey && m_keys->isModified());
}

void AttestationSection::showParts()
{
    const auto known = knownType();
    if (m_tpm)
        m_tpm->setVisible(known == AttestationType::Tpm);
    m_x509->setVisible(known == AttestationType::X509);
    m_keys->setVisible(known == AttestationType::SymmetricKey);
    if (known != AttestationType::SymmetricKey)
        m_keys->conceal();
    const bool changed = !m_isNew && known != dps::attestationType(m_given.type);
    m_typeRow->setNote(changed ? tr("Devices that prove who they are in the old way are refused "
                                    "as soon as this is saved.")
                               : QString());
}

void AttestationSection::announceDerivedId()
{
    const bool known = m_tpm && knownType() == AttestationType::Tpm && m_tpm->recognised();
    Q_EMIT derivedIdChanged(
        known ? dps::RegistrationId::fromEndorsementKey(m_tpm->recognised()->ek).toString()
              : QString());
}

void AttestationSection::concealSecrets()
{
    m_keys->conceal();
}

void AttestationSection::retranslate()
{
    header()->setTitle(tr("Attestation"));
    m_typeRow->setTitle(tr("Attestation &mechanism"));
    {
        const QSignalBlocker quiet(m_type);
        if (m_tpm)
            setComboItem(m_type, dps::toString(AttestationType::Tpm), tr("TPM"));
        setComboItem(m_type, dps::toString(AttestationType::X509), tr("X.509 certificates"));
        setComboItem(m_type, dps::toString(AttestationType::SymmetricKey), tr("Symmetric key"));
    }
    if (m_tpm)
        m_tpm->retranslate();
    m_x509->retranslate();
    m_keys->retranslate();
    showParts();
}

} // namespace endorse::ui
