// SPDX-License-Identifier: GPL-3.0-or-later
#include "identitysection.h"

#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>

#include <QBoxLayout>
#include <QLineEdit>

namespace endorse::ui {

IdentitySection::IdentitySection(Kind kind, QWidget *parent)
    : FormSection(parent)
    , m_kind(kind)
    , m_id(new QLineEdit(this))
    , m_deviceId(new QLineEdit(this))
    , m_derive(new PushButton(this))
{
    const bool group = kind == Kind::Group;
    m_id->setObjectName(group ? QStringLiteral("enrollmentGroupId")
                              : QStringLiteral("registrationId"));
    m_deviceId->setObjectName(QStringLiteral("deviceId"));
    m_derive->setObjectName(QStringLiteral("deriveId"));
    for (QLineEdit *edit : {m_id, m_deviceId})
        setFontRole(edit, FontRole::Mono);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_id);
    column->addWidget(m_derive, 0, Qt::AlignLeft);
    m_idRow = addRow({m_id->objectName()}, m_id, content);
    m_deviceIdRow = addRow({QStringLiteral("deviceId")}, m_deviceId);
    m_deviceIdRow->setVisible(!group);
    connect(m_id, &QLineEdit::textChanged, this, [this] {
        refresh();
        Q_EMIT edited(m_idRow);
    });
    connect(m_deviceId, &QLineEdit::textChanged, this, [this] { Q_EMIT edited(m_deviceIdRow); });
    connect(m_derive, &QPushButton::clicked, this, [this] {
        m_id->setText(m_derivedId);
        m_id->setFocus();
    });
    refresh();
}

void IdentitySection::fill(const QString &id, const QString &deviceId, bool isNew)
{
    m_givenId = id;
    m_givenDeviceId = deviceId;
    m_isNew = isNew;
    m_derivedId.clear();
    m_id->setText(id);
    m_id->setReadOnly(!isNew);
    m_id->setFrame(isNew);
    m_id->setCursorPosition(0);
    m_id->setToolTip(isNew ? QString() : id.toHtmlEscaped());
    m_deviceId->setText(deviceId);
    m_deviceId->setCursorPosition(0);
    retranslate();
    refresh();
}

QString IdentitySection::id() const
{
    return m_id->text() == m_givenId ? m_givenId : m_id->text().trimmed();
}

QString IdentitySection::deviceId() const
{
    if (m_deviceId->text() == m_givenDeviceId)
        return m_givenDeviceId;
    const QString text = m_deviceId->text().trimmed();
    return text.isEmpty() ? QString() : text;
}

void IdentitySection::setDerivedId(const QString &id)
{
    m_derivedId = id;
    refresh();
}

void IdentitySection::refresh()
{
    m_derive->setVisible(m_isNew && !m_derivedId.isEmpty() && id() != m_derivedId);
}

QList<dps::FieldProblem> IdentitySection::problems() const
{
    if (!id().isEmpty())
        return {};
    const core::Text missing =
        m_kind == Kind::Group
            ? core::Text("endorse::ui",
                         QT_TRANSLATE_NOOP("endorse::ui", "The enrollment group needs an ID."))
            : core::Text("endorse::ui",
                         QT_TRANSLATE_NOOP("endorse::ui", "The enrollment needs an ID."));
    return {{m_id->objectName(), fieldError("missing", missing)}};
}

bool IdentitySection::isModified() const
{
    return m_id->text() != m_givenId || m_deviceId->text() != m_givenDeviceId;
}

void IdentitySection::retranslate()
{
    header()->setTitle(tr("Identity"));
    m_idRow->setTitle(m_kind == Kind::Group ? tr("Enrollment group &ID") : tr("&Registration ID"));
    m_idRow->setNote(m_isNew ? QString()
                             : tr("The service knows the record by this ID: it cannot be "
                                  "changed."));
    m_deviceIdRow->setTitle(tr("&Device ID"));
    m_deviceId->setPlaceholderText(tr("Empty: the registration ID"));
    m_derive->setText(tr("Use the ID of the EK"));
    m_derive->setToolTip(tr("The ID that Microsoft's device SDKs make from the EK."));
}

} // namespace endorse::ui
