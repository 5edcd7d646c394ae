// SPDX-License-Identifier: GPL-3.0-or-later
#include "symmetrickeypart.h"

#include "secretfield.h"

#include <dps/symmetrickey.h>
#include <ui/common/flowrow.h>
#include <ui/common/pushbutton.h>
#include <ui/service/secretclipboard.h>

#include <QBoxLayout>

namespace endorse::ui {

namespace {

constexpr int rowGap = 8;

QString memberOf(const QString &name)
{
    return QStringLiteral("attestation.symmetricKey.") + name;
}

} // namespace

KeyField::KeyField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_field(new SecretField(this))
    , m_generate(new PushButton(this))
    , m_show(new PushButton(this))
    , m_copy(new PushButton(this))
{
    m_field->setObjectName(name);
    m_generate->setObjectName(name + QStringLiteral("Generate"));
    m_show->setObjectName(name + QStringLiteral("Show"));
    m_show->setIconId(IconId::Eye);
    m_copy->setObjectName(name + QStringLiteral("Copy"));
    m_copy->setIconId(IconId::Copy);
    auto *content = new QWidget(this);
    auto *buttons = new FlowRow;
    for (PushButton *button : {m_generate, m_show, m_copy})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addLayout(buttons);
    m_row = new FieldRow({memberOf(name)}, m_field, this, content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_row);
    connect(m_field, &SecretField::edited, this, [this] {
        m_modified = !m_field->secret().equals(m_given.bytes());
        refresh();
        Q_EMIT edited();
    });
    connect(m_generate, &QPushButton::clicked, this, [this] {
        m_field->setSecret(dps::generateSymmetricKey());
        m_modified = true;
        refresh();
        Q_EMIT edited();
    });
    connect(m_show, &QPushButton::clicked, this, &KeyField::toggle);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { copySecret(QString::fromLatin1(m_field->secret().view())); });
}

void KeyField::fill(const core::Secret &given, bool atService)
{
    m_given = given.clone();
    m_atService = atService;
    m_modified = false;
    m_field->setShown(false);
    m_field->setSecret(given.clone());
    retranslate();
}

core::Secret KeyField::key() const
{
    return m_modified ? m_field->secret().clone() : m_given.clone();
}

std::optional<core::Error> KeyField::problem() const
{
    if (!m_modified || m_field->secret().isEmpty())
        return std::nullopt;
    const auto decoded = dps::decodeSymmetricKey(m_field->secret().view());
    return decoded ? std::nullopt : std::optional<core::Error>(decoded.error());
}

void KeyField::showKey(const core::Secret &key)
{
    if (m_modified)
        return;
    m_field->setSecret(key.clone());
    m_field->setShown(true);
    refresh();
}

void KeyField::conceal()
{
    m_field->setShown(false);
    // What the service told for looking at it goes; what was typed or made waits to be saved.
    if (!m_modified)
        m_field->setSecret(m_given.clone());
    refresh();
}

void KeyField::toggle()
{
    if (m_field->isShown())
        conceal();
    else if (m_field->secret().isEmpty())
        Q_EMIT keyWanted();
    else
        m_field->setShown(true);
    refresh();
}

void KeyField::setAskable(bool askable)
{
    m_askable = askable;
    refresh();
}

void KeyField::refresh()
{
    const bool known = !m_field->secret().isEmpty();
    const bool ask = m_atService && m_askable && !m_modified;
    m_show->setVisible(known || ask || m_field->isShown());
    m_show->setText(m_field->isShown() ? tr("Hide") : tr("Show"));
    m_copy->setVisible(known && m_field->isShown());
}

void KeyField::setTexts(const QString &title, const QString &generateName, const QString &showName,
                        const QString &copyName)
{
    m_row->setTitle(title);
    m_generate->setAccessibleName(generateName);
    m_show->setAccessibleName(showName);
    m_copy->setAccessibleName(copyName);
}

void KeyField::retranslate()
{
    m_generate->setText(m_atService ? tr("Make a New Key") : tr("Make a Key"));
    m_copy->setText(tr("Copy"));
    m_field->setPlaceholder(m_atService ? tr("Empty: the service keeps the key it has")
                                        : tr("Empty: the service makes a key"));
    refresh();
}

SymmetricKeyPart::SymmetricKeyPart(QWidget *parent)
    : QWidget(parent)
    , m_primary(new KeyField(QStringLiteral("primaryKey"), this))
    , m_secondary(new KeyField(QStringLiteral("secondaryKey"), this))
{
    // What the rules say of both keys stands at the first.
    m_primary->row()->setMembers(
        {memberOf(QStringLiteral("primaryKey")), QStringLiteral("attestation.symmetricKey")});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rowGap);
    for (KeyField *field : {m_primary, m_secondary}) {
        layout->addWidget(field);
        connect(field, &KeyField::edited, this, [this, field] { Q_EMIT edited(field->row()); });
        connect(field, &KeyField::keyWanted, this, &SymmetricKeyPart::keysWanted);
    }
    retranslate();
}

void SymmetricKeyPart::fill(const std::optional<dps::SymmetricKeyAttestation> &given,
                            bool atService)
{
    m_given = given.value_or(dps::SymmetricKeyAttestation{});
    m_primary->fill(m_given.primaryKey, atService);
    m_secondary->fill(m_given.secondaryKey, atService);
}

dps::SymmetricKeyAttestation SymmetricKeyPart::attestation() const
{
    dps::SymmetricKeyAttestation result = m_given;
    result.primaryKey = m_primary->key();
    result.secondaryKey = m_secondary->key();
    return result;
}

QList<dps::FieldProblem> SymmetricKeyPart::problems() const
{
    QList<dps::FieldProblem> all;
    for (const KeyField *field : {m_primary, m_secondary}) {
        if (const auto problem = field->problem())
            all.append({field->row()->members().constFirst(), *problem});
    }
    return all;
}

void SymmetricKeyPart::showKeys(const core::Secret &primary, const core::Secret &secondary)
{
    m_primary->showKey(primary);
    m_secondary->showKey(secondary);
}

void SymmetricKeyPart::conceal()
{
    m_primary->conceal();
    m_secondary->conceal();
}

void SymmetricKeyPart::setAskable(bool askable)
{
    m_primary->setAskable(askable);
    m_secondary->setAskable(askable);
}

void SymmetricKeyPart::retranslate()
{
    m_primary->setTexts(tr("&Primary key"), tr("Make the primary key"), tr("Show the primary key"),
                        tr("Copy the primary key"));
    m_secondary->setTexts(tr("Secondar&y key"), tr("Make the secondary key"),
                          tr("Show the secondary key"), tr("Copy the secondary key"));
    m_primary->retranslate();
    m_secondary->retranslate();
}

} // namespace endorse::ui
