// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a Qt Widgets program can do: show a window and end after its first paint.
// Endorse's start is held against it.
#include <QApplication>
#include <QPaintEvent>
#include <QTimer>
#include <QWidget>

namespace {

class BareWindow final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override { QTimer::singleShot(0, qApp, &QApplication::quit); }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    BareWindow window;
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}
