// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/preciousfile.h>
#include <support/testregistry.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace endorse;

class PreciousFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsListsAndKeys_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isPrecious");
        const QByteArray magic("SQLite format 3\0", 16);
        const QByteArray key("-----BEGIN EC PRIVATE KEY-----\n");
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("table") << QByteArray("registrationId,status\n") << false;
        QTest::newRow("certificate") << QByteArray("-----BEGIN CERTIFICATE-----\n") << false;
        QTest::newRow("list") << magic + QByteArray(84, '\x01') << true;
        QTest::newRow("header of a list alone") << magic << true;
        QTest::newRow("header without its last byte") << magic.chopped(1) << false;
        QTest::newRow("header further on") << 'x' + magic << false;
        QTest::newRow("key") << key << true;
        QTest::newRow("encrypted key")
            << QByteArray("-----BEGIN ENCRYPTED PRIVATE KEY-----\n") << true;
        QTest::newRow("key after a certificate") << QByteArray(4000, 'x') + key << true;
        QTest::newRow("last place where it counts")
            << QByteArray((64 * 1024) - 11, 'x') + "PRIVATE KEY" << true;
        QTest::newRow("beyond that") << QByteArray((64 * 1024) - 10, 'x') + "PRIVATE KEY" << false;
    }
    void knowsListsAndKeys()
    {
        QFETCH(QByteArray, content);
        QFile file(m_folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        file.close();
        QTEST(core::isPrecious(file.fileName()), "isPrecious");
        const QString link = m_folder.filePath(QStringLiteral("link"));
        QVERIFY(QFile::exists(link) || QFile::link(file.fileName(), link));
        QTEST(core::isPrecious(link), "isPrecious");
    }

    void whatIsNoFileIsNot()
    {
        QVERIFY(!core::isPrecious(QString()));
        QVERIFY(!core::isPrecious(m_folder.path()));
        QVERIFY(!core::isPrecious(m_folder.filePath(QStringLiteral("not there"))));
        const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(!core::isPrecious(pipe)); // And does not wait for somebody to write to it.
    }

private:
    QTemporaryDir m_folder;
};

ENDORSE_TEST(PreciousFileTest)

#include "preciousfiletest.moc"
