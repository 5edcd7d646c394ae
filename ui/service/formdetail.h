// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/service/recorddetail.h>

#include <functional>

class QStackedWidget;

namespace endorse::ui {

class EmptyState;
class NoticeStrip;
class PaneHeader;
class RecordForm;

/// An enrollment or an enrollment group in its form, and what stands between the form and the
/// service: reading the newest version, saving, a version that somebody else wrote meanwhile, and
/// changes that are not saved yet. What was typed is lost only when the user says so.
class FormDetail : public RecordDetail
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormDetail)

public:
    /// Who changed this record last, as far as it is known: the name of a program, or empty.
    using Author = std::function<QString(const QString &id)>;

    void setAuthor(Author author) { m_author = std::move(author); }
    bool holdsInput() const final;
    void askAboutInput() final;
    void showSeveral(int count) final;
    void beginEditing() final;
    void setHubs(const QStringList &hubs) final;
    void retranslate() final;
    RecordForm *form() const { return m_form; }

protected:
    /// What stands in the way of saving: the version that is on the service now.
    struct Conflict final
    {
        QString id;
        bool isGone = false;
        QString changedAt; ///< As the service writes times.
        QStringList members;
    };

    FormDetail(enrollment::DeskList list, RecordForm *form, QWidget *parent);

    // What the two kinds of records do differently.
    virtual void save(enrollment::SaveMode mode) = 0;
    virtual void takeTheirs() = 0;
    virtual void writeOverTheirs() = 0;
    virtual void createAgain() = 0;
    virtual void askForKeys() = 0;
    /// Puts what was there before the changes back into the form; nothing when it was a new one.
    virtual void giveUp() = 0;
    virtual bool isNew() const = 0;

    void showForm();
    void showNothing();
    void sayConflict(const Conflict &conflict);
    void saySaved(const QString &id);
    /// Tells what is pending to nobody any more.
    quint64 nextSerial() { return ++m_serial; }
    bool isLatest(quint64 serial) const { return serial == m_serial; }
    NoticeStrip *notice() const { return m_notice; }

private:
    void release();
    void refreshEmpty();

    enrollment::DeskList m_list;
    RecordForm *m_form;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    PaneHeader *m_header;
    NoticeStrip *m_notice;
    Author m_author;
    int m_several = 0;
    quint64 m_serial = 0; ///< Counts what was asked for, so that late answers are known as such.
};

} // namespace endorse::ui
