// SPDX-License-Identifier: GPL-3.0-or-later
#include "uifixture.h"

#include <dps/identifiers.h>
#include <tpm/tpmconnection.h>
#include <tpmtypes/endorsementkey.h>
#include <ui/common/paneparts.h>

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QCoroTimer>
#include <QLabel>
#include <QLayout>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>

namespace endorse::testing {

using core::Text;

namespace {

core::Error noTpm()
{
    core::Error error;
    error.category = core::ErrorCategory::Tpm;
    error.code = QStringLiteral("no-tpm");
    error.message = Text("endorse::testing", "There is no TPM in this test.");
    error.hint = Text("endorse::testing", "Nothing is to be done.");
    return error;
}

bool isShown(const QWidget *widget, const QWidget *root)
{
    return widget->isVisibleTo(root) && !widget->size().isEmpty();
}

/// Scrolled content may be larger than what shows it.
bool scrolls(const QWidget *widget)
{
    return qobject_cast<const QAbstractScrollArea *>(widget->parentWidget()) ||
           (widget->parentWidget() &&
            qobject_cast<const QAbstractScrollArea *>(widget->parentWidget()->parentWidget()));
}

void checkText(const QWidget *widget, QStringList &problems)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget);
        label && !label->text().isEmpty()) {
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        if (label->height() < needed)
            problems.append(QStringLiteral("text cut in height: ") + describe(widget));
        if (!label->wordWrap() && label->width() < label->sizeHint().width())
            problems.append(QStringLiteral("text cut in width: ") + describe(widget));
    } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        // What is shortened must be there in whole in the tooltip.
        if (!button->text().isEmpty() && button->width() < button->sizeHint().width() &&
            !button->toolTip().contains(button->text()))
            problems.append(QStringLiteral("button too narrow: ") + describe(widget));
    } else if (const auto *elided = qobject_cast<const ui::ElidedLabel *>(widget)) {
        if (elided->isElided() && elided->toolTip().isEmpty())
            problems.append(QStringLiteral("elided without tooltip: ") + describe(widget));
    }
}

void checkPlaces(const QWidget *parent, const QWidget *root, QStringList &problems)
{
    QList<const QWidget *> siblings;
    for (const QObject *child : parent->children()) {
        const auto *widget = qobject_cast<const QWidget *>(child);
        if (!widget || widget->isWindow() || !isShown(widget, root))
            continue;
        if (!scrolls(widget) && !parent->rect().contains(widget->geometry()))
            problems.append(QStringLiteral("beyond its parent: ") + describe(widget));
        for (const QWidget *other : siblings) {
            if (other->geometry().intersects(widget->geometry()))
                problems.append(
                    QStringLiteral("overlap: %1 and %2").arg(describe(other), describe(widget)));
        }
        // The grip of a splitter reaches over its neighbours on purpose.
        if (parent->layout() && !qobject_cast<const QSplitterHandle *>(widget))
            siblings.append(widget);
    }
}

} // namespace

QCoro::Task<core::Result<std::shared_ptr<tpm::TpmConnection>>>
FakeEnvironment::openTpm(core::CancelToken cancel)
{
    ++opened;
    while (tpm == Tpm::Hangs && !cancel.isCancelled()) {
        QTimer timer;
        timer.setSingleShot(true);
        timer.start(1);
        co_await timer;
    }
    if (cancel.isCancelled())
        co_return core::fail(core::cancelledError(QStringLiteral("connect")));
    co_return core::fail(noTpm());
}

QCoro::Task<core::Result<attestation::ServiceTarget>>
FakeEnvironment::openService(core::CancelToken)
{
    co_return core::fail(noTpm());
}

QCoro::Task<core::Result<void>>
FakeEnvironment::beforeRegister(tpmtypes::EndorsementKey, dps::RegistrationId, core::CancelToken)
{
    co_return core::Result<void>();
}

std::optional<core::Bytes> FakeEnvironment::lastSrkName(const core::Bytes &)
{
    return std::nullopt;
}

QCoro::Task<core::Result<void>> FakeEnvironment::finished(attestation::AttestationResult)
{
    co_return core::Result<void>();
}

Desk::Desk()
    : settings(folder.filePath(QStringLiteral("endorse.ini")))
    , appearance((settings.setLanguage(ui::Language::English), settings.setTheme(ui::Theme::Light),
                  settings.setReducedMotion(true), settings))
{
}

WindowDesk::WindowDesk(FakeEnvironment::Tpm tpm, ui::WindowParts more)
    : session(std::make_unique<attestation::AttestationSession>(environment))
    , history(folder.filePath(QStringLiteral("runs")))
    , window(settings)
{
    environment.tpm = tpm;
    more.session = session.get();
    more.connections = &connections;
    more.runHistory = &history;
    window.attach(more);
    window.resize(1366, 768);
    window.show();
    settle();
}

WindowDesk::~WindowDesk()
{
    session->cancel();
    while (environment.activeRuns() > 0)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void settle()
{
    // A changed font changes hints, these the layout, and that the geometry: each by an event.
    for (int i = 0; i < 5; ++i) {
        QApplication::sendPostedEvents();
        QApplication::processEvents();
    }
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QString describe(const QWidget *widget)
{
    QString text = QString::fromLatin1(widget->metaObject()->className());
    if (!widget->objectName().isEmpty())
        text += QLatin1Char('/') + widget->objectName();
    const QVariant shown = widget->property("text");
    if (shown.isValid())
        text += QStringLiteral(" \"%1\"").arg(shown.toString().left(60));
    const QRect place = widget->geometry();
    return text + QStringLiteral(" at %1,%2 %3x%4")
                      .arg(place.x())
                      .arg(place.y())
                      .arg(place.width())
                      .arg(place.height());
}

QStringList namelessWidgets(const QWidget *root)
{
    QStringList nameless;
    const QList<QWidget *> widgets = root->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisibleTo(root))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            nameless.append(describe(widget));
    }
    return nameless;
}

QStringList layoutProblems(const QWidget *root)
{
    QStringList problems;
    checkPlaces(root, root, problems);
    const QList<QWidget *> widgets = root->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!isShown(widget, root) || qobject_cast<const QScrollBar *>(widget))
            continue;
        checkText(widget, problems);
        if (!qobject_cast<const QAbstractScrollArea *>(widget) &&
            !qobject_cast<const QTabBar *>(widget))
            checkPlaces(widget, root, problems);
    }
    return problems;
}

} // namespace endorse::testing
