// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/enrollmentrules.h>
#include <ui/service/forms/certificatefield.h>

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace endorse::ui {

/// X.509 attestation: a primary and a secondary certificate, or the names of CA certificates that
/// the service holds.
class X509Part final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(X509Part)

public:
    /// Of whom the certificates are.
    enum class Use : quint8 {
        Client, ///< Of the device: an individual enrollment.
        Signing ///< Of the CA that signs for the devices: a group.
    };

    X509Part(Use use, QWidget *parent);

    QList<FieldRow *> rows() const;
    void fill(const std::optional<dps::X509Attestation> &given);
    dps::X509Attestation attestation() const;
    QList<dps::FieldProblem> problems() const;
    bool isModified() const;
    void retranslate();

Q_SIGNALS:
    void edited(endorse::ui::FieldRow *row);

private:
    bool byReference() const;
    QString certificatesMember() const;
    const std::optional<dps::X509Certificates> &given() const;
    void refresh();

    Use m_use;
    QComboBox *m_source;
    CertificateField *m_primary;
    CertificateField *m_secondary;
    QLineEdit *m_primaryName;
    QLineEdit *m_secondaryName;
    FieldRow *m_sourceRow;
    FieldRow *m_primaryNameRow;
    FieldRow *m_secondaryNameRow;
    dps::X509Attestation m_given;
    bool m_givenByReference = false;
};

} // namespace endorse::ui
