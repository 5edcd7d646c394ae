// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uifixture.h"

#include <dps/enrollment.h>
#include <dps/enrollmentgroup.h>
#include <ui/common/pushbutton.h>
#include <ui/service/enrollmentform.h>
#include <ui/service/enrollmentgroupform.h>
#include <ui/service/forms/fieldrow.h>
#include <ui/service/forms/secretfield.h>
#include <ui/service/forms/textfield.h>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace endorse::testing {

/// A file of tests/data.
inline QByteArray dataFile(const char *path)
{
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/") + QLatin1String(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A form on a desk, as a window of its own.
template<class Form>
struct FormDesk final : Desk
{
    explicit FormDesk(dps::AttestationType type)
    {
        form.resize(460, 620);
        form.startNew(type);
        form.show();
        QApplication::setActiveWindow(&form);
        settle();
    }

    template<class T>
    T *find(const char *name) const
    {
        return form.template findChild<T *>(QLatin1String(name));
    }
    QWidget *widget(const char *name) const { return find<QWidget>(name); }
    ui::FieldRow *row(const char *name) const
    {
        QWidget *up = widget(name);
        while (up && !qobject_cast<ui::FieldRow *>(up))
            up = up->parentWidget();
        return static_cast<ui::FieldRow *>(up);
    }
    /// What the line below a field says.
    QString line(const char *name) const { return row(name)->shownText(); }
    QString text(const char *name) const { return find<QLabel>(name)->text(); }
    bool canSave() const { return find<ui::PushButton>("saveForm")->isEnabled(); }
    QString footer() const { return text("formLine"); }
    void type(const char *name, const QString &text) const
    {
        widget(name)->setFocus();
        if (auto *edit = find<QLineEdit>(name))
            edit->end(false);
        QTest::keyClicks(widget(name), text);
    }
    /// Puts a text in by way of the clipboard, over what is there.
    void paste(const char *name, const QString &text) const
    {
        QApplication::clipboard()->setText(text);
        widget(name)->setFocus();
        QTest::keyClick(widget(name), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(widget(name), Qt::Key_V, Qt::ControlModifier);
    }
    void choose(const char *name, const QString &data) const
    {
        auto *combo = find<QComboBox>(name);
        combo->setCurrentIndex(combo->findData(data));
    }
    void click(const char *name) const { find<ui::PushButton>(name)->click(); }
    static QString spoken(QWidget *widget, QAccessible::Text kind)
    {
        return QAccessible::queryAccessibleInterface(widget)->text(kind);
    }

    Form form;
};

using EnrollmentDesk = FormDesk<ui::EnrollmentForm>;
using GroupDesk = FormDesk<ui::EnrollmentGroupForm>;

/// An enrollment as a service gives it back, with members that no form knows at every level.
inline dps::IndividualEnrollment strangeEnrollment()
{
    return *dps::IndividualEnrollment::fromJson(dataFile("ui/strange-enrollment.json"));
}

} // namespace endorse::testing
