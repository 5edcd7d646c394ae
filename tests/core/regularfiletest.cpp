// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/regularfile.h>
#include <support/testregistry.h>

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace endorse;

namespace {

constexpr qint64 limit = 100;

} // namespace

class RegularFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsUpToTheLimit_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("empty") << 0;
        QTest::newRow("one byte") << 1;
        QTest::newRow("as much as may be") << int(limit);
    }
    void readsUpToTheLimit()
    {
        QFETCH(int, size);
        const QString path = file(size);
        const auto content = core::readRegularFile(path, limit);
        QVERIFY2(content, content ? "" : qPrintable(content.error().toLogLine()));
        QCOMPARE(*content, core::Bytes(size, 'x'));
    }

    void readsWhatSaysThatItIsEmpty()
    {
        const auto content = core::readRegularFile(QStringLiteral("/proc/self/status"), 1 << 16);
        QVERIFY(content);
        QVERIFY(content->startsWith("Name:"));
        const auto less = core::readRegularFile(QStringLiteral("/proc/self/status"), 20);
        QCOMPARE(less ? QString() : less.error().code, QStringLiteral("too-large"));
    }

    void followsALink()
    {
        const QString link = m_folder.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(file(3), link));
        QCOMPARE(core::readRegularFile(link, limit).value_or(core::Bytes()), core::Bytes("xxx"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");
        const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const auto row = [](const char *name, const QString &path, const char *code) {
            QTest::newRow(name) << path << QString::fromLatin1(code);
        };
        row("pipe without a writer", pipe, "not-regular");
        row("device", QStringLiteral("/dev/zero"), "not-regular");
        row("folder", m_folder.path(), "not-regular");
        row("nothing", m_folder.filePath(QStringLiteral("absent")), "read");
        row("one byte too many", file(limit + 1), "too-large");
        // Sparse: it takes no room, and reading it would take all the memory.
        QFile huge(m_folder.filePath(QStringLiteral("huge")));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(1LL << 40));
        row("a tebibyte", huge.fileName(), "too-large");
    }
    void refuses()
    {
        QFETCH(QString, path);
        const auto content = core::readRegularFile(path, limit);
        QVERIFY(!content);
        QTEST(content.error().code, "code");
        QCOMPARE(content.error().place, path);
        QVERIFY(content.error().message.english().contains(path));
        QVERIFY(!content.error().hint.isEmpty());
        QVERIFY(!content.error().technical.isEmpty());
    }

private:
    QString file(qint64 size) const
    {
        QFile made(m_folder.filePath(QString::number(size)));
        const bool isWritten =
            made.open(QIODevice::WriteOnly) && made.write(QByteArray(size, 'x')) == size;
        return isWritten ? made.fileName() : QString();
    }

    QTemporaryDir m_folder;
};

ENDORSE_TEST(RegularFileTest)
#include "regularfiletest.moc"
