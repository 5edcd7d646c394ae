// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/attestationsamples.h>
#include <support/testregistry.h>
#include <ui/attestation/lockstate.h>

#include <QTest>

using namespace endorse;
using namespace endorse::ui;
using attestation::KeyState;
using attestation::NonceState;
using attestation::StepId;
using attestation::StepRecord;

class LockStateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachState_data();
    void tellsEachState();
    void showsTheHubKeyOfTheRunBefore();
    void showsTheInnerKeyOnlyAfterTheEkLock();
    void namesTheSrk();
    void neverGivesTheNonceAway();
    void saysWhichLockWasRefused_data();
    void saysWhichLockWasRefused();
    void isReadAloud();

private:
    static StepRecord after(NonceState nonce, StepId id = StepId::Activate);
    static QString words(const LockPlace &place);
};

StepRecord LockStateTest::after(NonceState nonce, StepId id)
{
    StepRecord step;
    step.id = id;
    step.nonce = nonce;
    step.keys = testing::sampleKeys(4);
    return step;
}

/// "label=state" of every line.
QString LockStateTest::words(const LockPlace &place)
{
    QStringList lines;
    for (const LockLine &line : place.lines)
        lines.append(line.state.isEmpty() ? line.label : line.label + u'=' + line.state);
    return lines.join(QStringLiteral("; "));
}

void LockStateTest::tellsEachState_data()
{
    QTest::addColumn<int>("nonce");
    QTest::addColumn<int>("open");
    QTest::addColumn<QString>("slot");
    QTest::addColumn<QString>("ek");
    QTest::addColumn<QString>("srk");
    const auto row = [](const char *name, NonceState nonce, int open, const char *slot,
                        const char *ek, const char *srk) {
        QTest::newRow(name) << int(nonce) << open << QString::fromUtf8(slot)
                            << QString::fromUtf8(ek) << QString::fromUtf8(srk);
    };
    row("waiting", NonceState::Waiting, 0, "nonce=empty until Import", "not yet", "not yet");
    row("received", NonceState::Received, 0, "nonce=empty until Import",
        "EK=closed; holds the inner key", "SRK=closed; inner key=closed; holds the nonce");
    row("EK opened", NonceState::EkOpened, 1, "nonce=empty until Import",
        "EK=opened with the EK; empty", "SRK=closed; inner key=at hand; holds the nonce");
    row("imported", NonceState::Imported, 2, "nonce=wrapped by the SRK",
        "EK=opened with the EK; empty", "SRK=open; inner key=open; emptied inside the TPM");
    row("persistent", NonceState::Persistent, 2, "nonce=0x81000100; persistent=never leaves",
        "EK=opened with the EK; empty", "SRK=open; inner key=open; emptied inside the TPM");
    row("used", NonceState::Used, 2, "nonce=0x81000100; persistent=never leaves",
        "EK=opened with the EK; empty", "SRK=open; inner key=open; emptied inside the TPM");
    row("hub key", NonceState::HubKeyPersistent, 2,
        "hub key=0x81000100; persistent=never leaves; nonce=evicted",
        "EK=opened with the EK; empty", "SRK=open; inner key=open; emptied inside the TPM");
}

void LockStateTest::tellsEachState()
{
    QFETCH(int, nonce);
    const LocksView locks = locksAfter(after(NonceState(nonce)));
    QTEST(locks.openLocks, "open");
    QFETCH(QString, slot);
    QVERIFY2(words(locks.tpm).endsWith(slot), qPrintable(words(locks.tpm)));
    QFETCH(QString, ek);
    QVERIFY2(words(locks.ekEnvelope).endsWith(ek), qPrintable(words(locks.ekEnvelope)));
    QTEST(words(locks.srkEnvelope), "srk");
    QCOMPARE(locks.ekEnvelope.outlineOnly, NonceState(nonce) == NonceState::Waiting);
    QVERIFY(!locks.ekEnvelope.refused);
}

void LockStateTest::showsTheHubKeyOfTheRunBefore()
{
    StepRecord step = after(NonceState::Waiting, StepId::ReadEk);
    attestation::KeyView &key = step.keys.last();
    key.kind = attestation::KeyKind::HubKey;
    key.state = KeyState::Present;
    const LocksView there = locksAfter(step);
    QCOMPARE(there.slot.title, QStringLiteral("hub key"));
    QCOMPARE(there.slot.state, attestation::describe(KeyState::Present).render());
    QVERIFY2(words(there.tpm).endsWith(QLatin1String("hub key=") + there.slot.state),
             qPrintable(words(there.tpm)));
    key.state = KeyState::Evicted;
    const LocksView gone = locksAfter(step);
    QCOMPARE(gone.slot.title, QStringLiteral("nonce"));
    QCOMPARE(gone.slot.state, QStringLiteral("empty until Import"));
}

void LockStateTest::showsTheInnerKeyOnlyAfterTheEkLock()
{
    // "Both are needed, the EK's first": the inner lock has no colour before its key lies outside.
    const LocksView received = locksAfter(after(NonceState::Received));
    QCOMPARE(received.srkEnvelope.lines.at(1).ink, Token::Idle);
    const LocksView opened = locksAfter(after(NonceState::EkOpened));
    QCOMPARE(opened.srkEnvelope.lines.at(1).ink, Token::Inner);
    QCOMPARE(opened.srkEnvelope.lines.at(1).icon, std::optional(IconId::Lock));
    const LocksView imported = locksAfter(after(NonceState::Imported));
    QCOMPARE(imported.srkEnvelope.lines.at(1).icon, std::optional(IconId::Unlock));
}

void LockStateTest::namesTheSrk()
{
    StepRecord step = after(NonceState::Received);
    const core::Bytes name = QByteArray::fromHex(
        "000b350e95c1f37ce0c5000000000000000000000000000000000000000000000032d9caa16ac0");
    step.keys[1].name = name;
    const LockPlace place = locksAfter(step).ekEnvelope;
    QCOMPARE(place.lines.at(0).label, QStringLiteral("bound to the SRK's Name"));
    QCOMPARE(place.lines.at(1).label,
             QStringLiteral("000b 350e95c1…2d9caa16ac0")
                 .replace(QLatin1String("2d9caa16ac0"), QLatin1String("d9caa16ac0")));
    QVERIFY(place.lines.at(1).mono);
}

void LockStateTest::neverGivesTheNonceAway()
{
    for (int nonce = 0; nonce <= int(NonceState::Refused); ++nonce) {
        const LocksView locks = locksAfter(after(NonceState(nonce)));
        for (const LockLine &line : locks.ekEnvelope.lines)
            QVERIFY(line.icon != std::optional(IconId::Nonce));
    }
}

void LockStateTest::saysWhichLockWasRefused_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("changed");
    QTest::addColumn<bool>("ekRefused");
    QTest::addColumn<QString>("state");
    QTest::newRow("another SRK") << int(StepId::Activate) << true << true
                                 << QStringLiteral("shut: the Names differ");
    QTest::newRow("another reason")
        << int(StepId::Activate) << false << true << QStringLiteral("shut: the TPM refused");
    QTest::newRow("at the import")
        << int(StepId::Import) << false << false << QStringLiteral("refused");
    QTest::newRow("the hub key") << int(StepId::ImportHubKey) << false << true
                                 << QStringLiteral("shut: the TPM refused");
}

void LockStateTest::saysWhichLockWasRefused()
{
    QFETCH(int, step);
    QFETCH(bool, changed);
    QFETCH(bool, ekRefused);
    QFETCH(QString, state);
    StepRecord record = after(NonceState::Refused, StepId(step));
    record.keys[1].state = KeyState::Changed;
    if (changed)
        record.compared = {{attestation::KeyKind::Srk, core::Bytes(34, 'a'), core::Bytes(34, 'b')}};
    const LocksView locks = locksAfter(record);
    QCOMPARE(locks.ekEnvelope.refused, ekRefused);
    QCOMPARE(locks.srkEnvelope.refused, !ekRefused);
    const LockPlace &place = ekRefused ? locks.ekEnvelope : locks.srkEnvelope;
    const bool told = std::any_of(place.lines.cbegin(), place.lines.cend(), [&](const auto &line) {
        return line.state == state && line.stateInk == Token::Fail;
    });
    QVERIFY2(told, qPrintable(words(place)));
    QCOMPARE(locks.openLocks, ekRefused ? 0 : 1);
    if (changed)
        QVERIFY(words(locks.tpm).contains(QLatin1String("SRK=changed")));
}

void LockStateTest::isReadAloud()
{
    const QString text = locksAfter(after(NonceState::EkOpened)).accessibleText();
    QVERIFY(text.startsWith(QLatin1String("1 of 2 open")));
    QVERIFY(text.contains(QLatin1String("EK: opened with the EK")));
    QVERIFY(text.contains(QLatin1String("inner key: at hand")));
}

ENDORSE_TEST(LockStateTest)
#include "lockstatetest.moc"
