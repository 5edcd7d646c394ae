// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../ui/uifixture.h"

#include <QApplication>
#include <QDialog>
#include <QSet>
#include <QTest>

namespace endorse::testing {

/// A window of the smallest size that is promised, for dialogs to stand on.
struct DialogDesk final : Desk
{
    DialogDesk()
    {
        window.resize(1366, 768);
        window.show();
        settle();
    }

    /// Shows @p dialog as the active window.
    static void show(QDialog &dialog)
    {
        dialog.show();
        QApplication::setActiveWindow(&dialog);
        settle();
    }

    QWidget window;
};

template<class T>
T *find(const QWidget &root, const char *name)
{
    return root.findChild<T *>(QLatin1String(name));
}

/// The names of what Tab leads to in @p dialog, from where the focus is, until it comes round.
inline QSet<QString> reachedByTab(const QDialog &dialog)
{
    QSet<QString> names;
    QWidget *first = QApplication::focusWidget();
    for (int i = 0; i < 200; ++i) {
        QWidget *now = QApplication::focusWidget();
        if (!now || !dialog.isAncestorOf(now))
            break;
        names.insert(now->objectName());
        QTest::keyClick(now, Qt::Key_Tab);
        if (QApplication::focusWidget() == first)
            break;
    }
    return names;
}

} // namespace endorse::testing
