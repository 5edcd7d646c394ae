// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/attestationmechanism.h>
#include <ui/service/forms/formsection.h>

namespace endorse::ui {

class SymmetricKeyPart;
class TpmPart;
class X509Part;

/// How the devices of a record prove who they are: the type, and the fields of that type.
class AttestationSection final : public FormSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttestationSection)

public:
    /// Whose record it is: a group takes no TPM, and its certificates are of a CA.
    enum class Kind : quint8 { Enrollment, Group };

    AttestationSection(Kind kind, QWidget *parent);

    void fillNew(dps::AttestationType type);
    void fill(const dps::AttestationMechanism &given);
    dps::AttestationMechanism attestation() const;
    /// "optionalDeviceInformation" of the record, which may hold a verdict on its EK.
    void setDeviceInformation(const core::Bytes &json);
    /// The EK differs from the one that the record came with.
    bool isEkModified() const;
    void showKeys(const core::Secret &primary, const core::Secret &secondary);
    void setKeysAskable(bool askable);

    QList<dps::FieldProblem> problems() const override;
    bool isModified() const override;
    void retranslate() override;
    void concealSecrets() override;

Q_SIGNALS:
    /// The registration ID of the EK that stands in the form; empty: there is none.
    void derivedIdChanged(const QString &id);
    void keysWanted();

private:
    QString type() const;
    std::optional<dps::AttestationType> knownType() const;
    void setType(const QString &type);
    void showParts();
    void announceDerivedId();

    Kind m_kind;
    QComboBox *m_type;
    FieldRow *m_typeRow;
    TpmPart *m_tpm = nullptr; ///< Null in a group.
    X509Part *m_x509;
    SymmetricKeyPart *m_keys;
    dps::AttestationMechanism m_given;
    bool m_isNew = true;
};

} // namespace endorse::ui
