// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/attestationmechanism.h>
#include <pki/certificate.h>
#include <ui/service/forms/fieldrow.h>

#include <QWidget>

#include <optional>

namespace endorse::ui {

class PushButton;
class TextField;

/// One X.509 certificate of an enrollment, given as PEM or base64 of DER by paste, or as a file of
/// either kind, with its facts below the field. A certificate that the service keeps to itself is
/// known by its facts alone.
class CertificateField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CertificateField)

public:
    /// @p name tells the fields of a form apart: "primaryCertificate".
    CertificateField(const QString &name, QWidget *parent);

    FieldRow *row() const { return m_row; }
    /// @p member: the JSON path of the certificate object.
    void setMember(const QString &member);
    void fill(const std::optional<dps::X509CertificateWithInfo> &given);
    /// nullopt: there is none.
    std::optional<dps::X509CertificateWithInfo> certificate() const;
    bool isEmpty() const;
    bool isModified() const;
    QList<core::Error> problems() const;
    /// @p title with its mnemonic, the names of the buttons for a screen reader.
    void setTexts(const QString &title, const QString &openName, const QString &removeName);
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void typed();
    void take(const core::Bytes &text);
    void readFile(const QString &path);
    void chooseFile();
    void remove();
    void refresh();
    QString factsOf(const pki::CertificateInfo &info) const;
    QString factsOf(const dps::X509CertificateInfo &info) const;

    TextField *m_edit;
    PushButton *m_open;
    PushButton *m_remove;
    FieldLine *m_facts;
    QLabel *m_thumbprint;
    FieldRow *m_row;
    std::optional<dps::X509CertificateWithInfo> m_given;
    bool m_kept = false;    ///< The given one still counts: nothing was put in its place.
    bool m_dropped = false; ///< The user took the given one away.
    QString m_shown;        ///< What fill() put into the field.
    std::optional<pki::CertificateInfo> m_info;
    std::optional<core::Error> m_problem;
    std::optional<QString> m_seen; ///< The text that the rest is about.
    quint64 m_asked = 0;           ///< Answers of older requests are dropped.
};

} // namespace endorse::ui
