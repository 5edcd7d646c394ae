// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmentdetails.h"

#include <models/enrollmentgrouprecordmodel.h>
#include <models/enrollmentrecordmodel.h>
#include <ui/service/enrollmentform.h>
#include <ui/service/enrollmentgroupform.h>
#include <ui/service/formdetail.h>
#include <ui/service/noticestrip.h>

#include <QCoroTask>
#include <QTimer>

#include <enrollment/deskdifferences.h>

namespace endorse::ui {

using core::Result;
using dps::AttestationMechanism;
using dps::EnrollmentGroup;
using dps::IndividualEnrollment;
using enrollment::DeskList;
using enrollment::SaveMode;
using enrollment::SaveOutcome;
using enrollment::ServiceDesk;

namespace {

/// Who walks through the list with the keyboard asks for no record but the one where he stays.
constexpr int readDelayMs = 200;

// What is different between the two kinds of records.

struct OfEnrollment final
{
    using Record = IndividualEnrollment;
    using Form = EnrollmentForm;
    using Id = dps::RegistrationId;
    static constexpr DeskList list = DeskList::Enrollments;

    static const QString &idOf(const Record &record) { return record.registrationId; }
    static std::shared_ptr<const Record> at(const QModelIndex &row)
    {
        const auto *model = qobject_cast<const models::EnrollmentRecordModel *>(row.model());
        return model ? model->enrollment(row) : nullptr;
    }
    static QCoro::Task<Result<Record>> read(ServiceDesk &desk, Id id)
    {
        return desk.enrollment(std::move(id));
    }
    static QCoro::Task<Result<AttestationMechanism>> keys(ServiceDesk &desk, Id id)
    {
        return desk.attestationOfEnrollment(std::move(id));
    }
    static QCoro::Task<SaveOutcome<Record>> save(ServiceDesk &desk, Record record, SaveMode mode)
    {
        return desk.save(std::move(record), mode);
    }
};

struct OfGroup final
{
    using Record = EnrollmentGroup;
    using Form = EnrollmentGroupForm;
    using Id = dps::EnrollmentGroupId;
    static constexpr DeskList list = DeskList::Groups;

    static const QString &idOf(const Record &record) { return record.enrollmentGroupId; }
    static std::shared_ptr<const Record> at(const QModelIndex &row)
    {
        const auto *model = qobject_cast<const models::EnrollmentGroupRecordModel *>(row.model());
        return model ? model->group(row) : nullptr;
    }
    static QCoro::Task<Result<Record>> read(ServiceDesk &desk, Id id)
    {
        return desk.group(std::move(id));
    }
    static QCoro::Task<Result<AttestationMechanism>> keys(ServiceDesk &desk, Id id)
    {
        return desk.attestationOfGroup(std::move(id));
    }
    static QCoro::Task<SaveOutcome<Record>> save(ServiceDesk &desk, Record record, SaveMode mode)
    {
        return desk.saveGroup(std::move(record), mode);
    }
};

template<class Kind>
class TypedDetail final : public FormDetail
{
public:
    using Record = typename Kind::Record;
    using Form = typename Kind::Form;

    TypedDetail(ServiceDesk &desk, QWidget *parent)
        : TypedDetail(desk, new Form, parent)
    {
    }

    void showRow(const QModelIndex &row) override
    {
        const std::shared_ptr<const Record> record = Kind::at(row);
        if (!record) {
            forget();
            return;
        }
        const bool isOther =
            !m_base || Kind::idOf(*m_base).compare(Kind::idOf(*record), Qt::CaseInsensitive) != 0;
        if (!isOther && m_base->etag == record->etag) {
            // Several were selected for a while.
            showForm();
            return;
        }
        nextSerial();
        if (isOther)
            notice()->dismiss();
        m_base = record;
        m_form->setRecord(*record);
        showForm();
        if (isOther)
            m_readTimer.start();
    }
    void startNew(dps::AttestationType type) override
    {
        nextSerial();
        notice()->dismiss();
        m_readTimer.stop();
        m_base.reset();
        m_isNew = true;
        m_form->startNew(type);
        showForm();
        beginEditing();
    }

protected:
    bool isNew() const override { return m_isNew; }
    void giveUp() override
    {
        m_theirs.reset();
        if (m_base)
            m_form->setRecord(*m_base);
        else
            forget();
    }
    void save(SaveMode mode) override { write(m_form->record(), mode); }
    void takeTheirs() override
    {
        if (!m_theirs)
            return;
        m_base = std::make_shared<const Record>(std::move(*m_theirs));
        m_theirs.reset();
        m_form->setRecord(*m_base);
        Q_EMIT released();
    }
    void writeOverTheirs() override
    {
        if (!m_theirs)
            return;
        // What was seen may be written over; what came after it may not.
        Record record = m_form->record();
        record.etag = m_theirs->etag;
        write(std::move(record), SaveMode::IfUnchanged);
    }
    void createAgain() override
    {
        Record record = m_form->record();
        record.clearReadOnly();
        write(std::move(record), SaveMode::Create);
    }
    void askForKeys() override
    {
        const auto id = m_base ? Kind::Id::parse(Kind::idOf(*m_base))
                               : Result<typename Kind::Id>(core::fail(core::Error()));
        if (!id || m_form->isBusy())
            return;
        const quint64 serial = nextSerial();
        QCoro::connect(Kind::keys(m_desk, *id), this,
                       [this, serial](const Result<AttestationMechanism> &mechanism) {
                           if (!isLatest(serial) || !isVisible())
                               return;
                           if (!mechanism)
                               m_form->showError(mechanism.error());
                           else if (mechanism->symmetricKey)
                               m_form->showKeys(mechanism->symmetricKey->primaryKey,
                                                mechanism->symmetricKey->secondaryKey);
                       });
    }

private:
    TypedDetail(ServiceDesk &desk, Form *form, QWidget *parent)
        : FormDetail(Kind::list, form, parent)
        , m_desk(desk)
        , m_form(form)
    {
        m_readTimer.setSingleShot(true);
        m_readTimer.setInterval(readDelayMs);
        connect(&m_readTimer, &QTimer::timeout, this, [this] { readAgain(); });
    }

    void forget()
    {
        nextSerial();
        m_readTimer.stop();
        m_base.reset();
        m_isNew = false;
        showNothing();
    }

    /// The list leaves something out, and may be older.
    void readAgain()
    {
        const auto id = m_base ? Kind::Id::parse(Kind::idOf(*m_base))
                               : Result<typename Kind::Id>(core::fail(core::Error()));
        if (!id || !m_desk.isOpen())
            return;
        const quint64 serial = nextSerial();
        QCoro::connect(Kind::read(m_desk, *id), this, [this, serial](const Result<Record> &read) {
            if (!isLatest(serial) || holdsInput() || !read || *read == *m_base)
                return;
            m_base = std::make_shared<const Record>(*read);
            m_form->setRecord(*read);
        });
    }

    void write(Record record, SaveMode mode)
    {
        const quint64 serial = nextSerial();
        m_readTimer.stop();
        notice()->dismiss();
        m_form->setBusy(true);
        QCoro::connect(Kind::save(m_desk, std::move(record), mode), this,
                       [this, serial](SaveOutcome<Record> outcome) {
                           if (isLatest(serial))
                               onWritten(std::move(outcome));
                       });
    }

    void onWritten(SaveOutcome<Record> outcome)
    {
        m_form->setBusy(false);
        m_theirs.reset();
        if (outcome.error) {
            m_form->showError(*outcome.error);
            return;
        }
        if (outcome.saved) {
            m_isNew = false;
            m_base = std::make_shared<const Record>(std::move(*outcome.saved));
            m_form->setRecord(*m_base);
            showForm();
            const QString id = Kind::idOf(*m_base);
            saySaved(id);
            Q_EMIT saved(id);
            return;
        }
        Conflict conflict;
        conflict.id = Kind::idOf(m_form->record());
        conflict.isGone = outcome.isGone;
        if (outcome.theirs) {
            conflict.changedAt = outcome.theirs->lastUpdatedDateTimeUtc;
            if (m_base)
                conflict.members =
                    enrollment::differingMembers(m_base->toJson(), outcome.theirs->toJson());
            m_theirs = std::move(outcome.theirs);
        }
        sayConflict(conflict);
    }

    ServiceDesk &m_desk;
    Form *m_form;
    std::shared_ptr<const Record> m_base; ///< What the form was filled from; null: a new one.
    std::optional<Record> m_theirs;       ///< What stands in the way of saving.
    QTimer m_readTimer;
    bool m_isNew = false;
};

} // namespace

FormDetail *makeEnrollmentDetail(ServiceDesk &desk, QWidget *parent)
{
    return new TypedDetail<OfEnrollment>(desk, parent);
}

FormDetail *makeGroupDetail(ServiceDesk &desk, QWidget *parent)
{
    return new TypedDetail<OfGroup>(desk, parent);
}

} // namespace endorse::ui
