// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/service/forms/formsection.h>

class QLineEdit;

namespace endorse::ui {

class PushButton;

/// Under which names the record is known: the registration ID and the device ID of an individual
/// enrollment, or the ID of an enrollment group.
class IdentitySection final : public FormSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IdentitySection)

public:
    enum class Kind : quint8 { Enrollment, Group };

    IdentitySection(Kind kind, QWidget *parent);

    /// @p isNew: the ID may be edited.
    void fill(const QString &id, const QString &deviceId, bool isNew);
    QString id() const;
    /// Null when empty and none was given.
    QString deviceId() const;
    /// The registration ID that the EK in the form stands for; empty: none is known.
    void setDerivedId(const QString &id);

    QList<dps::FieldProblem> problems() const override;
    bool isModified() const override;
    void retranslate() override;

private:
    void refresh();

    Kind m_kind;
    QLineEdit *m_id;
    QLineEdit *m_deviceId;
    PushButton *m_derive;
    FieldRow *m_idRow;
    FieldRow *m_deviceIdRow;
    QString m_givenId;
    QString m_givenDeviceId;
    QString m_derivedId;
    bool m_isNew = true;
};

} // namespace endorse::ui
