// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/keyattributes.h>
#include <models/keytreemodel.h>
#include <support/attestationsamples.h>
#include <support/testregistry.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::models;
using attestation::KeyKind;
using attestation::KeyState;
using attestation::KeyView;

class KeyTreeModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatAKeyMayDo();
    void placesKeys();
    void tellsAKey();
    void marksAChangedKey();
    void keepsRowsThroughUpdates();
    void hidesWhatIsNotOutside();
    void showsTheSharedPlaceOnce();
    void retranslates();

private:
    static QStringList dump(const QAbstractItemModel &model);
};

QStringList KeyTreeModelTest::dump(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        lines.append(parent.data(IdRole).toString());
        for (int row = 0; row < model.rowCount(parent); ++row)
            lines.append(QLatin1Char(' ') + model.index(row, 0, parent).data(IdRole).toString());
    }
    return lines;
}

void KeyTreeModelTest::placesKeys()
{
    KeyTreeModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(dump(model), (QStringList{QStringLiteral("endorsement"), QStringLiteral("owner")}));
    model.setKeys(testing::sampleKeys(4));
    QCOMPARE(dump(model),
             (QStringList{QStringLiteral("endorsement"), QStringLiteral(" ek"),
                          QStringLiteral("owner"), QStringLiteral(" srk"), QStringLiteral(" nonce"),
                          QStringLiteral("outside"), QStringLiteral(" inner")}));
    model.setKeys(testing::sampleKeys(9));
    QCOMPARE(dump(model), (QStringList{QStringLiteral("endorsement"), QStringLiteral(" ek"),
                                       QStringLiteral("owner"), QStringLiteral(" srk"),
                                       QStringLiteral(" hub")}));
}

void KeyTreeModelTest::tellsAKey()
{
    KeyTreeModel model;
    model.setKeys(testing::sampleKeys(4));
    const QModelIndex endorsement = model.index(0, 0);
    QVERIFY(endorsement.data(StrongRole).toBool());
    const QModelIndex ek = model.index(0, 0, endorsement);
    QCOMPARE(ek.data().toString(), QStringLiteral("EK"));
    QCOMPARE(ek.data(IconNameRole).toString(), QStringLiteral("ek"));
    QCOMPARE(ek.data(InkRole).toInt(), int(Ink::Ek));
    QCOMPARE(ek.siblingAtColumn(KeyTreeModel::HandleColumn).data().toString(),
             QStringLiteral("0x81010001"));
    QCOMPARE(ek.siblingAtColumn(KeyTreeModel::HandleColumn).data(ValueRole).toUInt(), 0x81010001u);
    QCOMPARE(ek.siblingAtColumn(KeyTreeModel::StateColumn).data(ValueRole).toInt(),
             int(KeyState::Persistent));
    QCOMPARE(ek.data(KeyTreeModel::TemplateRole).toString(), QStringLiteral("tcg-rsa2048-ek"));
    QCOMPARE(ek.data(KeyTreeModel::NameRole).toByteArray().size(), 34);
    QVERIFY(ek.data(Qt::ToolTipRole).toString().contains(QLatin1String("tcg-rsa2048-ek")));
    QVERIFY(
        ek.data(Qt::AccessibleTextRole).toString().startsWith(QLatin1String("EK, 0x81010001, ")));

    const QModelIndex nonce = model.index(1, 0, model.index(1, 0));
    QCOMPARE(nonce.siblingAtColumn(KeyTreeModel::StateColumn).data().toString(),
             QStringLiteral("empty"));
    QCOMPARE(nonce.siblingAtColumn(KeyTreeModel::StateColumn).data(InkRole).toInt(),
             int(Ink::Muted));
    const QModelIndex inner = model.index(0, 0, model.index(2, 0));
    QCOMPARE(inner.siblingAtColumn(KeyTreeModel::HandleColumn).data().toString(),
             QStringLiteral("16 bytes"));
}

void KeyTreeModelTest::marksAChangedKey()
{
    KeyTreeModel model;
    model.setKeys({KeyView{KeyKind::Srk, 0x81000001, {}, {}, KeyState::Changed, 284}});
    const QModelIndex state = model.index(0, KeyTreeModel::StateColumn, model.index(1, 0));
    QVERIFY(state.data(KeyTreeModel::ChangedRole).toBool());
    QVERIFY(state.data(StrongRole).toBool());
    QCOMPARE(state.data(InkRole).toInt(), int(Ink::Fail));
}

void KeyTreeModelTest::keepsRowsThroughUpdates()
{
    KeyTreeModel model;
    model.setKeys(testing::sampleKeys(3));
    const QPersistentModelIndex srk(model.index(0, 0, model.index(1, 0)));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setKeys(testing::sampleKeys(4));
    model.setKeys(testing::sampleKeys(9));
    QCOMPARE(resets.count(), 0);
    QVERIFY(srk.isValid());
    QCOMPARE(srk.data(IdRole).toString(), QStringLiteral("srk"));
    changes.clear();
    model.setKeys(testing::sampleKeys(9));
    QCOMPARE(changes.count(), 0);
}

void KeyTreeModelTest::hidesWhatIsNotOutside()
{
    KeyTreeModel model;
    for (const KeyState state : {KeyState::Absent, KeyState::Spent}) {
        model.setKeys({KeyView{KeyKind::InnerKey, 0, {}, {}, state, 16}});
        QCOMPARE(model.rowCount(), 2);
    }
    model.setKeys({KeyView{KeyKind::InnerKey, 0, {}, {}, KeyState::Received, 16}});
    QCOMPARE(model.rowCount(), 3);
    // Two views of one kind are one row.
    model.setKeys({KeyView{KeyKind::Ek, 1, {}, {}, KeyState::Present, 1},
                   KeyView{KeyKind::Ek, 2, {}, {}, KeyState::Present, 1}});
    QCOMPARE(model.rowCount(model.index(0, 0)), 1);
}

void KeyTreeModelTest::showsTheSharedPlaceOnce()
{
    KeyTreeModel model;
    const QModelIndex owner = model.index(1, 0);
    const KeyView noHubKey{KeyKind::HubKey, 0x81000100, {}, {}, KeyState::Absent, 0};
    model.setKeys({noHubKey});
    QCOMPARE(model.rowCount(owner), 1);
    QCOMPARE(model.index(0, 0, owner).data(IdRole).toString(), QStringLiteral("nonce"));
    QCOMPARE(model.index(0, KeyTreeModel::StateColumn, owner).data().toString(),
             QStringLiteral("empty"));
    model.setKeys({noHubKey, {KeyKind::Nonce, 0x81000100, {}, {}, KeyState::Persistent, 0}});
    QCOMPARE(model.rowCount(owner), 1);
    QCOMPARE(model.index(0, KeyTreeModel::StateColumn, owner).data(ValueRole).toInt(),
             int(KeyState::Persistent));
    // A hub key of an earlier registration is told, and so is that the nonce took its place.
    model.setKeys({{KeyKind::HubKey, 0x81000100, {}, {}, KeyState::Evicted, 0},
                   {KeyKind::Nonce, 0x81000100, {}, {}, KeyState::Persistent, 0}});
    QCOMPARE(model.rowCount(owner), 2);
}

void KeyTreeModelTest::retranslates()
{
    KeyTreeModel model;
    model.setKeys(testing::sampleKeys(4));
    QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.retranslate();
    QCOMPARE(headers.count(), 1);
    QCOMPARE(changes.count(), 4);
    QVERIFY(!model.headerData(KeyTreeModel::StateColumn, Qt::Horizontal).toString().isEmpty());
    QVERIFY(!model.headerData(7, Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
}

void KeyTreeModelTest::tellsWhatAKeyMayDo()
{
    KeyTreeModel model;
    KeyView key{KeyKind::Ek, 0x81010001, testing::pattern(34, 1), {}, KeyState::Persistent, 316};
    model.setKeys({key});
    const QModelIndex index = model.index(0, 0, model.index(0, 0));
    QCOMPARE(index.data(KeyTreeModel::SizeRole).toLongLong(), 316);
    QVERIFY(index.data(KeyTreeModel::AttributesRole).toStringList().isEmpty());
    QSignalSpy changed(&model, &KeyTreeModel::dataChanged);
    key.attributes = {QStringLiteral("fixedTPM"), QStringLiteral("unheardOf")};
    model.setKeys({key});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(index.data(KeyTreeModel::AttributesRole).toStringList(), key.attributes);
    QVERIFY(index.data(Qt::ToolTipRole)
                .toString()
                .contains(QLatin1String("stays in this TPM, unheardOf")));
    QCOMPARE(index.data(Qt::AccessibleDescriptionRole).toString(),
             QStringLiteral("stays in this TPM, unheardOf"));
    QCOMPARE(shortName(QStringLiteral("000b") + QString(54, u'a') + QStringLiteral("0123456789")),
             QStringLiteral("000b aaaaaaaa\u20260123456789"));
    QCOMPARE(shortName(QStringLiteral("000b1234")), QStringLiteral("000b1234"));
}

ENDORSE_TEST(KeyTreeModelTest)
#include "keytreemodeltest.moc"
