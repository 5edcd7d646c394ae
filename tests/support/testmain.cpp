// SPDX-License-Identifier: GPL-3.0-or-later
// The main function of every test program. "PROGRAM ClassName [test functions…]" runs one class,
// "PROGRAM ~ClassName…" all but these.
#include <support/testregistry.h>

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <algorithm>

#ifdef ENDORSE_TEST_WIDGETS
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

namespace {

/// @p wanted: with or without its namespace.
bool isClass(const QString &name, const QString &wanted)
{
    return name == wanted || name.endsWith(QLatin1String("::") + wanted);
}

} // namespace

int main(int argc, char **argv)
{
    // Nothing that a test writes may reach the user's own folders, and nothing of them may reach a
    // test.
    QTemporaryDir home;
    for (const char *variable : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, home.path().toLocal8Bit());

    Application application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("endorse-test"));
    // A thread of the shared pool that waits for work ends at once, and one that never ends its
    // work is told apart from those of Qt's other pools: see ProcessResources.
    QThreadPool::globalInstance()->setObjectName(QStringLiteral("shared pool"));
    QThreadPool::globalInstance()->setExpiryTimeout(1);

    QStringList arguments = QCoreApplication::arguments();
    QStringList leftOut;
    while (arguments.size() > 1 && arguments.at(1).startsWith(QLatin1Char('~')))
        leftOut.append(arguments.takeAt(1).sliced(1));
    const QString wanted = arguments.size() > 1 && !arguments.at(1).startsWith(QLatin1Char('-'))
                               ? arguments.takeAt(1)
                               : QString();
    int failures = 0;
    bool ran = false;
    for (const auto &factory : endorse::testing::registeredTests()) {
        const std::unique_ptr<QObject> test = factory();
        const QString name = QString::fromLatin1(test->metaObject()->className());
        const bool isLeftOut =
            std::any_of(leftOut.begin(), leftOut.end(),
                        [&name](const QString &other) { return isClass(name, other); });
        if (isLeftOut || (!wanted.isEmpty() && !isClass(name, wanted)))
            continue;
        ran = true;
        failures += QTest::qExec(test.get(), arguments);
    }
    if (!ran) {
        qCritical("No test class matches.");
        return 1;
    }
    return failures == 0 ? 0 : 1;
}
