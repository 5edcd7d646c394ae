// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/attestationmechanism.h>
#include <dps/enrollmentrules.h>
#include <ui/service/forms/fieldrow.h>

#include <QWidget>

namespace endorse::ui {

class PushButton;
class SecretField;

/// One symmetric key of an enrollment: the field, and buttons to make a new key, to show it and to
/// copy it while it is shown.
class KeyField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyField)

public:
    /// @p name tells the fields apart: "primaryKey", also the member of the record.
    KeyField(const QString &name, QWidget *parent);

    FieldRow *row() const { return m_row; }
    /// @p atService: there is such a key at the service, whether it is known here or not.
    void fill(const core::Secret &given, bool atService);
    /// Empty: the service makes one, or keeps the one it has.
    core::Secret key() const;
    bool isModified() const { return m_modified; }
    std::optional<core::Error> problem() const;
    /// A key of the service, shown until it is hidden; no change of the record.
    void showKey(const core::Secret &key);
    void conceal();
    /// Whether the service can be asked for the key.
    void setAskable(bool askable);
    /// @p title with its mnemonic, the names of the buttons for a screen reader.
    void setTexts(const QString &title, const QString &generateName, const QString &showName,
                  const QString &copyName);
    void retranslate();

Q_SIGNALS:
    void edited();
    /// The key is to be shown and is not known here.
    void keyWanted();

private:
    void toggle();
    void refresh();

    SecretField *m_field;
    PushButton *m_generate;
    PushButton *m_show;
    PushButton *m_copy;
    FieldRow *m_row;
    core::Secret m_given;
    bool m_atService = false;
    bool m_modified = false;
    bool m_askable = false;
};

/// Symmetric key attestation: a primary and a secondary key.
class SymmetricKeyPart final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SymmetricKeyPart)

public:
    explicit SymmetricKeyPart(QWidget *parent);

    QList<FieldRow *> rows() const { return {m_primary->row(), m_secondary->row()}; }
    /// @p atService: the service has keys for the record, which it may have kept to itself.
    void fill(const std::optional<dps::SymmetricKeyAttestation> &given, bool atService);
    dps::SymmetricKeyAttestation attestation() const;
    QList<dps::FieldProblem> problems() const;
    bool isModified() const { return m_primary->isModified() || m_secondary->isModified(); }
    void showKeys(const core::Secret &primary, const core::Secret &secondary);
    void conceal();
    void setAskable(bool askable);
    void retranslate();

Q_SIGNALS:
    void edited(endorse::ui::FieldRow *row);
    void keysWanted();

private:
    KeyField *m_primary;
    KeyField *m_secondary;
    dps::SymmetricKeyAttestation m_given;
};

} // namespace endorse::ui
