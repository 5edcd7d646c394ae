// SPDX-License-Identifier: GPL-3.0-or-later
#include "keytreemodel.h"

#include <attestation/x509device.h>
#include <core/bytes.h>
#include <models/format.h>
#include <models/keyattributes.h>

#include <QCoreApplication>

#include <algorithm>

namespace endorse::models {

using attestation::KeyKind;
using attestation::KeyState;
using attestation::KeyView;

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("endorse::models", source);
}

QString stableId(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Ek:
        return QStringLiteral("ek");
    case KeyKind::Srk:
        return QStringLiteral("srk");
    case KeyKind::InnerKey:
        return QStringLiteral("inner");
    case KeyKind::Nonce:
        return QStringLiteral("nonce");
    case KeyKind::HubKey:
        return QStringLiteral("hub");
    case KeyKind::DeviceKey:
        return QStringLiteral("device");
    }
    return {};
}

bool isShown(const KeyView &key)
{
    // A key outside the TPM is there or not; a slot inside the TPM can be empty.
    return key.kind != KeyKind::InnerKey ||
           (key.state != KeyState::Absent && key.state != KeyState::Spent);
}

bool sameKey(const KeyView &a, const KeyView &b)
{
    return a.kind == b.kind && a.handle == b.handle && a.name == b.name &&
           a.templateName == b.templateName && a.state == b.state && a.sizeBytes == b.sizeBytes &&
           a.attributes == b.attributes && a.home == b.home && a.algorithm == b.algorithm;
}

} // namespace

QString keyText(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Ek:
        return QStringLiteral("EK");
    case KeyKind::Srk:
        return QStringLiteral("SRK");
    case KeyKind::InnerKey:
        //: The key that ActivateCredential gives back, and that opens the inner lock.
        return translated(QT_TRANSLATE_NOOP("endorse::models", "inner key"));
    case KeyKind::Nonce:
        return QStringLiteral("nonce");
    case KeyKind::HubKey:
        return translated(QT_TRANSLATE_NOOP("endorse::models", "hub key"));
    case KeyKind::DeviceKey:
        return translated(QT_TRANSLATE_NOOP("endorse::models", "device key"));
    }
    return {};
}

QString keyStateText(KeyKind kind, KeyState state)
{
    // A place in the TPM that nothing has taken is empty; a key that is not there is absent.
    if (state == KeyState::Absent && (kind == KeyKind::Nonce || kind == KeyKind::HubKey)) {
        //: State of the place in the TPM that the nonce will take.
        return translated(QT_TRANSLATE_NOOP("endorse::models", "empty"));
    }
    return attestation::describe(state).render();
}

Ink inkOf(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Ek:
        return Ink::Ek;
    case KeyKind::Srk:
        return Ink::Srk;
    case KeyKind::InnerKey:
        return Ink::Inner;
    case KeyKind::Nonce:
        return Ink::Nonce;
    case KeyKind::HubKey:
        return Ink::Hub;
    case KeyKind::DeviceKey:
        return Ink::Ek; // By it the service knows the device, as by an EK.
    }
    return Ink::Text;
}

QString keyIconName(KeyKind kind)
{
    return kind == KeyKind::DeviceKey ? stableId(KeyKind::Ek) : stableId(kind);
}

KeyTreeModel::KeyTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

KeyTreeModel::Group KeyTreeModel::groupOf(KeyKind kind) const
{
    switch (kind) {
    case KeyKind::Ek:
        return Endorsement;
    case KeyKind::InnerKey:
        return Outside;
    case KeyKind::Srk:
    case KeyKind::Nonce:
    case KeyKind::HubKey:
        break;
    case KeyKind::DeviceKey:
        // With a certificate there is one part, and it is the first.
        return isOfTpm() ? Outside : Endorsement;
    }
    return Owner;
}

void KeyTreeModel::setMechanism(attestation::AttestationKind mechanism, const QString &keyHome)
{
    if (mechanism != m_mechanism) {
        beginResetModel();
        m_mechanism = mechanism;
        m_keyHome = keyHome;
        m_keys = {};
        m_outsideShown = false;
        endResetModel();
    } else if (keyHome != m_keyHome) {
        m_keyHome = keyHome;
        Q_EMIT dataChanged(index(0, 0), index(0, ColumnCount - 1));
    }
}

void KeyTreeModel::setKeys(const QList<KeyView> &keys)
{
    std::array<QList<KeyView>, GroupCount> wanted;
    const bool nonceKnown = std::any_of(
        keys.cbegin(), keys.cend(), [](const KeyView &key) { return key.kind == KeyKind::Nonce; });
    for (KeyView key : keys) {
        if (!isOfTpm() && key.kind != KeyKind::DeviceKey)
            continue;
        // Nonce and hub key share one place in the TPM. While it is empty it waits for the nonce.
        if (key.kind == KeyKind::HubKey && key.state == KeyState::Absent) {
            if (nonceKnown)
                continue;
            key.kind = KeyKind::Nonce;
        }
        QList<KeyView> &group = wanted.at(slot(groupOf(key.kind)));
        const bool known = std::any_of(group.cbegin(), group.cend(), [&key](const KeyView &other) {
            return other.kind == key.kind;
        });
        if (!known && isShown(key))
            group.append(key);
    }
    for (QList<KeyView> &group : wanted) {
        std::sort(group.begin(), group.end(),
                  [](const KeyView &a, const KeyView &b) { return int(a.kind) < int(b.kind); });
    }
    const bool outside = isOfTpm() && !wanted.at(Outside).isEmpty();
    if (outside && !m_outsideShown) {
        beginInsertRows({}, Outside, Outside);
        m_outsideShown = true;
        endInsertRows();
    }
    for (const Group group : {Endorsement, Owner, Outside}) {
        if (isOfTpm() || group == Endorsement)
            updateGroup(group, wanted.at(slot(group)));
    }
    if (!outside && m_outsideShown) {
        beginRemoveRows({}, Outside, Outside);
        m_outsideShown = false;
        endRemoveRows();
    }
}

void KeyTreeModel::updateGroup(Group group, const QList<KeyView> &wanted)
{
    QList<KeyView> &rows = m_keys.at(slot(group));
    int row = 0;
    for (const KeyView &key : wanted) {
        while (row < rows.size() && int(rows.at(row).kind) < int(key.kind)) {
            beginRemoveRows(groupIndex(group), row, row);
            rows.removeAt(row);
            endRemoveRows();
        }
        if (row == rows.size() || rows.at(row).kind != key.kind) {
            beginInsertRows(groupIndex(group), row, row);
            rows.insert(row, key);
            endInsertRows();
        } else if (!sameKey(rows.at(row), key)) {
            rows[row] = key;
            const QModelIndex parent = groupIndex(group);
            Q_EMIT dataChanged(index(row, 0, parent), index(row, ColumnCount - 1, parent));
        }
        ++row;
    }
    if (row < rows.size()) {
        beginRemoveRows(groupIndex(group), row, int(rows.size()) - 1);
        rows.resize(row);
        endRemoveRows();
    }
}

void KeyTreeModel::retranslate()
{
    const int groups = rowCount();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    Q_EMIT dataChanged(index(0, 0), index(groups - 1, ColumnCount - 1));
    for (int group = 0; group < groups; ++group) {
        const QModelIndex parent = index(group, 0);
        const int count = rowCount(parent);
        if (count > 0)
            Q_EMIT dataChanged(index(0, 0, parent), index(count - 1, ColumnCount - 1, parent));
    }
}

QModelIndex KeyTreeModel::groupIndex(Group group) const
{
    return index(group, 0);
}

QModelIndex KeyTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    // 0 is a group; a key carries its group plus one.
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex KeyTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

int KeyTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return !isOfTpm() ? 1 : m_outsideShown ? GroupCount : Outside;
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return int(m_keys.at(size_t(parent.row())).size());
}

int KeyTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant KeyTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KeyColumn:
        return tr("Key");
    case HandleColumn:
        return tr("Handle");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

QVariant KeyTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0)
        return groupData(Group(index.row()), index.column(), role);
    const QList<KeyView> &rows = m_keys.at(size_t(index.internalId() - 1));
    return keyData(rows.at(index.row()), index.column(), role);
}

QString KeyTreeModel::homeText() const
{
    if (m_keyHome == QLatin1String("file"))
        //: Where the private key of the device lies.
        return tr("In a file");
    if (m_keyHome == QLatin1String("pkcs11"))
        //: Where the private key of the device lies.
        return tr("In a PKCS#11 token");
    if (m_keyHome == QLatin1String("tpm"))
        //: Where the private key of the device lies.
        return tr("In the TPM");
    return tr("Home of the key");
}

QVariant KeyTreeModel::groupData(Group group, int column, int role) const
{
    static constexpr std::array<const char *, GroupCount> ids{"endorsement", "owner", "outside"};
    switch (role) {
    case Qt::DisplayRole:
        if (column != KeyColumn)
            return {};
        [[fallthrough]];
    case Qt::AccessibleTextRole:
        if (!isOfTpm())
            return homeText();
        switch (group) {
        case Endorsement:
            return tr("Endorsement hierarchy");
        case Owner:
            return tr("Owner hierarchy");
        case Outside:
        case GroupCount:
            break;
        }
        return tr("Outside the TPM");
    case IdRole:
    case ValueRole:
        return isOfTpm() ? QString::fromLatin1(ids.at(slot(group))) : QStringLiteral("home");
    case StrongRole:
        return true;
    case InkRole:
        return int(Ink::Text);
    default:
        return {};
    }
}

QVariant KeyTreeModel::keyData(const KeyView &key, int column, int role) const
{
    const bool inTpm = key.kind != KeyKind::InnerKey;
    const bool changed = key.state == KeyState::Changed;
    const auto place = [&key, inTpm] {
        if (key.kind == KeyKind::DeviceKey && key.handle == 0)
            return attestation::keyAlgorithmText(key.algorithm);
        if (inTpm)
            return key.handle != 0 ? handleText(key.handle) : QString();
        return key.sizeBytes > 0 ? sizeText(key.sizeBytes) : QString();
    };
    switch (role) {
    case Qt::DisplayRole:
        if (column == KeyColumn)
            return keyText(key.kind);
        return column == HandleColumn ? place() : keyStateText(key.kind, key.state);
    case Qt::AccessibleTextRole:
        //: Read aloud: %1 a key, %2 its handle or size, %3 its state.
        return tr("%1, %2, %3").arg(keyText(key.kind), place(), keyStateText(key.kind, key.state));
    case Qt::ToolTipRole: {
        QStringList lines;
        if (!key.name.isEmpty())
            lines.append(tr("Name: %1").arg(core::toHex(key.name)));
        if (!key.templateName.isEmpty())
            lines.append(tr("Template: %1").arg(key.templateName));
        if (!key.attributes.isEmpty())
            lines.append(tr("Attributes: %1").arg(attributesText(key.attributes)));
        return lines.isEmpty() ? QVariant() : QVariant(lines.join(QLatin1Char('\n')));
    }
    case IdRole:
        return stableId(key.kind);
    case ValueRole:
        if (column == HandleColumn)
            return inTpm ? QVariant(key.handle) : QVariant(qlonglong(key.sizeBytes));
        return column == KeyColumn ? int(key.kind) : int(key.state);
    case KindRole:
        return int(key.kind);
    case StateRole:
        return int(key.state);
    case NameRole:
        return key.name;
    case TemplateRole:
        return key.templateName;
    case ChangedRole:
        return changed;
    case SizeRole:
        return qlonglong(key.sizeBytes);
    case AttributesRole:
        return key.attributes;
    case HomeRole:
        return key.home;
    case AlgorithmRole:
        return attestation::keyAlgorithmText(key.algorithm);
    case Qt::AccessibleDescriptionRole:
        return attributesText(key.attributes);
    case IconNameRole:
        return column == KeyColumn ? keyIconName(key.kind) : QString();
    case InkRole:
        if (column == KeyColumn)
            return int(inkOf(key.kind));
        if (column == StateColumn && changed)
            return int(Ink::Fail);
        return int(key.state == KeyState::Absent ? Ink::Muted : Ink::Text);
    case StrongRole:
        return column == KeyColumn || (column == StateColumn && changed);
    default:
        return {};
    }
}

} // namespace endorse::models
