// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/mechanism.h>
#include <attestation/steprecord.h>
#include <models/roles.h>

#include <QAbstractItemModel>

#include <array>

namespace endorse::models {

/// The keys of the walk, under the part of the TPM that they belong to: endorsement hierarchy,
/// owner hierarchy, and what lies outside the TPM.
///
/// Both hierarchies are always there; "outside" only while something lies there. Of a run with a
/// certificate there is one part instead, the home of its key. Rows keep their
/// identity (the kind of key) through updates, so a view keeps selection and expansion.
/// Thread: the GUI's.
class KeyTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyTreeModel)

public:
    enum Column : int { KeyColumn, HandleColumn, StateColumn, ColumnCount };
    enum OwnRole : int {
        KindRole = FirstOwnRole, ///< int: attestation::KeyKind, for a key row
        StateRole,               ///< int: attestation::KeyState
        NameRole,                ///< QByteArray: the TPM's Name of the key (nameAlg, digest)
        TemplateRole,   ///< QString: the template that made it, as it is called on the command line
        ChangedRole,    ///< bool: not the key of the last registration
        SizeRole,       ///< qlonglong: bytes of the public area or of the secret; 0 when unknown
        AttributesRole, ///< QStringList: the TCG names of what the key may do
        HomeRole,       ///< QString: of the key of a device with a certificate, as in KeyView
        AlgorithmRole   ///< QString: the same, in words: "EC P-256"
    };

    explicit KeyTreeModel(QObject *parent = nullptr);

    /// What kind of run the keys belong to. @p keyHome: of a device with a certificate, as in
    /// attestation::DeviceCertificate; empty while it is not known.
    void setMechanism(attestation::AttestationKind mechanism, const QString &keyHome);
    void setKeys(const QList<attestation::KeyView> &keys);
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    enum Group : int { Endorsement, Owner, Outside, GroupCount };

    Group groupOf(attestation::KeyKind kind) const;
    bool isOfTpm() const { return m_mechanism == attestation::AttestationKind::Tpm; }
    static std::size_t slot(Group group) { return static_cast<std::size_t>(group); }
    QString homeText() const;
    QVariant groupData(Group group, int column, int role) const;
    QVariant keyData(const attestation::KeyView &key, int column, int role) const;
    void updateGroup(Group group, const QList<attestation::KeyView> &wanted);
    QModelIndex groupIndex(Group group) const;

    std::array<QList<attestation::KeyView>, GroupCount> m_keys;
    attestation::AttestationKind m_mechanism = attestation::AttestationKind::Tpm;
    QString m_keyHome;
    bool m_outsideShown = false;
};

/// "EK", "nonce", "inner key": how a key is called on the screen.
QString keyText(attestation::KeyKind kind);
/// "persistent", "changed", "empty": the state of a key in a word or two.
QString keyStateText(attestation::KeyKind kind, attestation::KeyState state);
Ink inkOf(attestation::KeyKind kind);
/// The icon of a key: each kind has its own bow.
QString keyIconName(attestation::KeyKind kind);

} // namespace endorse::models
