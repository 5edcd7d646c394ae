// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfacts.h"

#include <core/bytes.h>
#include <models/format.h>
#include <models/keyattributes.h>
#include <models/keytreemodel.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QLabel>
#include <QScrollArea>

namespace endorse::ui {

using models::KeyTreeModel;

namespace {

QLabel *factLabel(QWidget *parent, FontRole role)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::Text);
    setFontRole(label, role);
    return label;
}

} // namespace

KeyFacts::KeyFacts(QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(this))
    , m_copy(new PushButton(this, PushButton::Kind::Flat))
    , m_scroll(new QScrollArea(this))
    , m_name(nullptr)
    , m_facts(nullptr)
    , m_attributes(nullptr)
{
    m_header->setTopLine(true);
    m_copy->setObjectName(QStringLiteral("copyKeyName"));
    m_copy->setIconId(IconId::Copy);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(
            core::toHex(m_key.data(KeyTreeModel::NameRole).toByteArray()));
    });
    m_header->addWidget(m_copy);
    auto *content = new QWidget(m_scroll);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    m_name = factLabel(content, FontRole::Mono);
    m_name->setObjectName(QStringLiteral("keyName"));
    m_facts = factLabel(content, FontRole::Small);
    m_facts->setObjectName(QStringLiteral("keyTemplate"));
    m_attributes = factLabel(content, FontRole::Small);
    m_attributes->setObjectName(QStringLiteral("keyAttributes"));
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(10, 4, 10, 6);
    lines->setSpacing(2);
    lines->addWidget(m_name);
    lines->addWidget(m_facts);
    lines->addWidget(m_attributes);
    lines->addStretch();
    m_scroll->setObjectName(QStringLiteral("keyFacts"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    markPane(m_scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_scroll, 1);
    retranslate();
}

void KeyFacts::setKey(const QModelIndex &index)
{
    m_key = index.isValid() ? index.siblingAtColumn(0) : QModelIndex();
    refresh();
}

void KeyFacts::refresh()
{
    const bool isKey = m_key.isValid() && m_key.data(KeyTreeModel::KindRole).isValid();
    setVisible(isKey);
    if (!isKey)
        return;
    const auto kind = attestation::KeyKind(m_key.data(KeyTreeModel::KindRole).toInt());
    const auto state = attestation::KeyState(m_key.data(KeyTreeModel::StateRole).toInt());
    m_header->setTitle(models::keyText(kind));
    m_header->setNote(models::keyStateText(kind, state));
    const QString name = core::toHex(m_key.data(KeyTreeModel::NameRole).toByteArray());
    m_copy->setEnabled(!name.isEmpty());
    // Only a TPM's keys have a Name.
    const bool isOfDevice = kind == attestation::KeyKind::DeviceKey;
    m_copy->setVisible(!isOfDevice);
    //: %1 is the shortened Name of a key in the TPM's sense.
    m_name->setText(name.isEmpty() ? QString() : tr("Name %1").arg(models::shortName(name)));
    m_name->setToolTip(name);
    m_name->setVisible(!name.isEmpty());
    QStringList facts;
    if (isOfDevice)
        facts.append(m_key.data(KeyTreeModel::AlgorithmRole).toString());
    const QString made = m_key.data(KeyTreeModel::TemplateRole).toString();
    if (!made.isEmpty())
        facts.append(tr("template %1").arg(made));
    const auto size = m_key.data(KeyTreeModel::SizeRole).toLongLong();
    if (size > 0)
        facts.append(models::sizeText(size));
    if (isOfDevice && m_key.data(KeyTreeModel::HomeRole).toString() == QLatin1String("file"))
        facts.append(tr("signs here and is not sent, but can be copied with its file"));
    else if (isOfDevice)
        facts.append(tr("signs in its home and never leaves it"));
    m_facts->setText(facts.join(QStringLiteral(", ")));
    m_facts->setVisible(!facts.isEmpty());
    const QStringList attributes = m_key.data(KeyTreeModel::AttributesRole).toStringList();
    m_attributes->setText(models::attributesText(attributes));
    m_attributes->setToolTip(attributes.join(QStringLiteral(", ")));
    m_attributes->setVisible(!attributes.isEmpty());
    if (name.isEmpty() && facts.isEmpty() && attributes.isEmpty()) {
        m_facts->setText(tr("Nothing is known of this key yet."));
        m_facts->setVisible(true);
    }
    m_scroll->setAccessibleDescription(
        QStringList{name, m_facts->text(), m_attributes->text()}.join(QLatin1Char('\n')));
}

void KeyFacts::retranslate()
{
    m_scroll->setAccessibleName(tr("Facts of the key"));
    m_copy->setAccessibleName(tr("Copy the Name"));
    m_copy->setToolTip(tr("Copies the whole Name of the key."));
    refresh();
}

} // namespace endorse::ui
