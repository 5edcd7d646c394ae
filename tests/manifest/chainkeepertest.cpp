// SPDX-License-Identifier: GPL-3.0-or-later
// An authority with a new key and its old name: another issuer, and no forgery.
#include "manifestbench.h"

#include <pki/certificate.h>
#include <support/testregistry.h>

#include <QCryptographicHash>
#include <QTest>

#include <cstring>
#include <manifest/chainkeeper.h>

namespace endorse::manifest {

namespace {

using testing::ManifestMaker;

core::Bytes derOfPem(const core::Bytes &pem)
{
    return pki::certificatesInPem(pem)->first();
}

QString words(const ChainKeeper::Judgement &judgement)
{
    if (judgement.code != EntryCode::Chain)
        return judgement.code == EntryCode::None ? QStringLiteral("good")
                                                 : toString(judgement.code);
    switch (judgement.fault) {
    case ChainFault::UnknownIssuer:
        return QStringLiteral("unknown issuer");
    case ChainFault::Forged:
        return QStringLiteral("forged");
    case ChainFault::Unfit:
        return QStringLiteral("unfit");
    }
    return {};
}

} // namespace

class ChainKeeperTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewKeyOfAnAuthorityIsAnotherIssuer_data()
    {
        QTest::addColumn<bool>("isForged");
        QTest::addColumn<bool>("trustsSecond");
        QTest::addColumn<int>("sent"); // which root stands in x5c; 0: none
        QTest::addColumn<QString>("said");
        QTest::newRow("device alone") << false << false << 0 << QStringLiteral("unknown issuer");
        QTest::newRow("device alone, both trusted") << false << true << 0 << QStringLiteral("good");
        QTest::newRow("old authority above") << false << false << 1 << QStringLiteral("unfit");
        QTest::newRow("old authority above, both trusted")
            << false << true << 1 << QStringLiteral("unfit");
        QTest::newRow("new authority above") << false << true << 2 << QStringLiteral("good");
        QTest::newRow("forged, alone") << true << false << 0 << QStringLiteral("forged");
        QTest::newRow("forged, both trusted") << true << true << 0 << QStringLiteral("forged");
        QTest::newRow("forged, below the authority")
            << true << false << 1 << QStringLiteral("forged");
    }
    void aNewKeyOfAnAuthorityIsAnotherIssuer()
    {
        QFETCH(bool, isForged);
        QFETCH(bool, trustsSecond);
        QFETCH(int, sent);
        QFETCH(QString, said);
        core::Bytes trusted = m_made.firstPem;
        if (trustsSecond)
            trusted += m_made.secondPem;
        const auto sets = TrustSets::empty().with(TrustUse::DeviceRoot, trusted);
        QVERIFY(sets.has_value());
        ChainKeeper keeper(sets->list(TrustUse::DeviceRoot), testing::manifestTime);
        ChainKeeper::Authority *authority = nullptr;
        const std::string above =
            derOfPem(sent == 2 ? m_made.secondPem : m_made.firstPem).toBase64().toStdString();
        if (sent != 0)
            authority = &keeper.above({above});
        const core::Bytes device = derOfPem(isForged ? m_made.forgedPem : m_made.devicePem);
        const auto view = pki::walkCertificate(device);
        QVERIFY(view.has_value());
        const QByteArray hash = QCryptographicHash::hash(view->tbs, QCryptographicHash::Sha256);
        Sha256Digest digest;
        std::memcpy(digest.data(), hash.constData(), digest.size());
        QCOMPARE(words(keeper.judge(*view, digest, authority)), said);
    }

private:
    const ManifestMaker::ReKeyed m_made = ManifestMaker::reKeyed();
};

ENDORSE_TEST(ChainKeeperTest)

} // namespace endorse::manifest

#include "chainkeepertest.moc"
