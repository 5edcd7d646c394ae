// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/clock.h>
#include <dps/bulk.h>
#include <dps/enrollment.h>
#include <dps/enrollmentgroup.h>
#include <dps/serviceconnectionstring.h>

#include <QCoroTask>
#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <array>
#include <memory>
#include <optional>

namespace endorse::enrollment {

struct DeskLine;
struct DeskTally;
template<class Record>
struct DeskKept;

/// The lists that a service keeps.
enum class DeskList : quint8 { Enrollments, Groups, Registrations };
inline constexpr std::size_t deskListCount = 3;

/// The service that a desk talks to. Move-only, since it holds the key.
struct DeskTarget final
{
    dps::ServiceConnectionString connection;
    QString caFile; ///< PEM; empty: the CAs of the system.
};

/// What became of the registration of one device, and through which enrollment group it came.
struct DeskRegistration final
{
    dps::DeviceRegistrationState state;
    QString enrollmentGroupId; ///< Empty: through an enrollment of its own.

    friend bool operator==(const DeskRegistration &, const DeskRegistration &) = default;
};

/// Records are shared, never changed: a list may be sorted in another thread while the next one
/// comes.
template<class Record>
using DeskRows = QList<std::shared_ptr<const Record>>;

/// How it stands with one list.
struct DeskState final
{
    enum class Phase : quint8 { Idle, Loading, Failed };

    Phase phase = Phase::Idle;
    /// Records that the load under way has read; of registrations: enrollments looked at.
    qsizetype read = 0;
    /// The service has more than is loaded: loadMore() reads on.
    bool hasMore = false;
    /// The rows are older than what the service is known to hold.
    bool isStale = false;
    /// When the rows were read, UTC; invalid before the first ones came.
    QDateTime asOf;
    /// With Failed: why there are no newer rows. What was loaded stays.
    std::optional<core::Error> error;
};

/// Under which condition a record is written.
enum class SaveMode : quint8 {
    Create,      ///< Nobody may have it yet.
    IfUnchanged, ///< Only over the version whose ETag the record bears; without one over none.
    Overwrite    ///< Over whatever is there.
};

/// What became of saving: exactly one of saved, a conflict (theirs or isGone), error.
template<class Record>
struct SaveOutcome final
{
    std::optional<Record> saved; ///< As the service holds it now.
    /// Somebody has changed it since it was read: what is there now. Nothing was written.
    std::optional<Record> theirs;
    /// Somebody has deleted it since it was read. Nothing was written.
    bool isGone = false;
    std::optional<core::Error> error;
};

/// The enrollments, enrollment groups and device registrations of one provisioning service, for a
/// window: the embedded service through its own connection string and CA, or a real one, alike.
///
/// Lists come page by page, the first rows at once, and stop at rowsAtOnce until loadMore(). A
/// refresh reads the list anew and takes the place of the old rows when it is whole; what fails or
/// is cancelled leaves the rows as they are. A cut connection loses no row and no input.
///
/// Requests bear deskUserAgent(). Keys of symmetric keys come by attestationOf…() alone and are
/// kept nowhere. Thread: that of its owner, with an event loop; nothing blocks. The tasks may be
/// dropped at any time and end also when the desk is gone. Ends in order: await shutdown(),
/// destroy.
class ServiceDesk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServiceDesk)

public:
    static constexpr qsizetype rowsAtOnce = 5000;
    /// Each of these costs a request, of which a service answers 1,000 a minute.
    static constexpr qsizetype askedAtOnce = 250;

    explicit ServiceDesk(
        std::shared_ptr<const core::Clock> clock = std::make_shared<core::SystemClock>(),
        QObject *parent = nullptr);
    /// Cancels what is under way.
    ~ServiceDesk() override;

    /// How many rows are read before loadMore(): rowsAtOnce unless a test wants fewer.
    void setRowsAtOnce(qsizetype rows) { m_rowsAtOnce = rows; }
    /// After how many enrollments, asked one by one for their registrations, a load ends too.
    void setAskedAtOnce(qsizetype enrollments) { m_askedAtOnce = enrollments; }
    /// Talks to this service from now on. Rows of another one go; those of the same one (by host,
    /// port, policy, key and CA; without the port on this computer) stay, as stale ones.
    void open(DeskTarget target);
    /// Talks to nobody. The rows stay.
    void close();
    bool isOpen() const { return m_line != nullptr; }
    /// Host name of the service, also of the one that was closed; empty before the first.
    QString host() const { return m_host; }
    /// Forgets the rows: their service has been emptied, or is to be forgotten.
    void clear();

    const DeskRows<dps::IndividualEnrollment> &enrollments() const;
    const DeskRows<dps::EnrollmentGroup> &groups() const;
    const DeskRows<DeskRegistration> &registrations() const;
    const DeskState &state(DeskList list) const { return m_states[std::size_t(list)]; }

    /// Reads the list from its beginning, as far as it is loaded now and at least rowsAtOnce. While
    /// it is being read already, it is read once more behind that.
    void refresh(DeskList list);
    /// Reads up to rowsAtOnce more; does nothing when there are none.
    void loadMore(DeskList list);
    /// Ends the reading. Rows that have come stay.
    void cancelLoad(DeskList list);
    /// The service is known to have changed: the rows are stale until they are read again.
    void markStale();

    /// Errors of these: those of dps::ServiceClient; Input, code "not-open".
    QCoro::Task<core::Result<dps::IndividualEnrollment>> enrollment(dps::RegistrationId id);
    QCoro::Task<core::Result<dps::EnrollmentGroup>> group(dps::EnrollmentGroupId id);
    QCoro::Task<core::Result<dps::AttestationMechanism>>
    attestationOfEnrollment(dps::RegistrationId id);
    QCoro::Task<core::Result<dps::AttestationMechanism>>
    attestationOfGroup(dps::EnrollmentGroupId id);

    /// Writes the record; the row follows.
    QCoro::Task<SaveOutcome<dps::IndividualEnrollment>> save(dps::IndividualEnrollment record,
                                                             SaveMode mode);
    QCoro::Task<SaveOutcome<dps::EnrollmentGroup>> saveGroup(dps::EnrollmentGroup record,
                                                             SaveMode mode);

    /// Deletes the records with these ids, as they are loaded; one item for each id, in order.
    /// Enrollments and groups go in bulk, registrations one by one. An id that is not loaded is
    /// refused. Rows of what was deleted go.
    QCoro::Task<dps::BulkReport> remove(DeskList list, QStringList ids, dps::BulkProgress progress,
                                        core::CancelToken cancel);
    /// Writes provisioningStatus of enrollments or groups under their ETags: what somebody has
    /// changed since it was loaded is refused. Those that have the status already are done.
    QCoro::Task<dps::BulkReport> setEnabled(DeskList list, QStringList ids, bool enabled,
                                            dps::BulkProgress progress, core::CancelToken cancel);

    /// Cancels all, refuses new work, and is done when nothing runs any more.
    static QCoro::Task<void> shutdown(ServiceDesk *desk);

Q_SIGNALS:
    /// isOpen() or host() has changed.
    void openChanged();
    void rowsChanged(endorse::enrollment::DeskList list);
    void stateChanged(endorse::enrollment::DeskList list);

private:
    struct Load;
    struct Work;

    template<class Record>
    DeskKept<Record> &kept();
    template<class Record>
    void take(const std::shared_ptr<Load> &load, DeskRows<Record> rows, qsizetype read);
    template<class Record>
    void put(const Record &record);
    void start(DeskList list, std::shared_ptr<Load> load);
    void onLoaded(const std::shared_ptr<Load> &load);
    void onFailed(const std::shared_ptr<Load> &load, const core::Error &error);
    bool isCurrent(const std::shared_ptr<Load> &load) const;
    void endLoads();
    void onChanged(DeskList list);
    DeskState &stateOf(DeskList list) { return m_states[std::size_t(list)]; }

    std::unique_ptr<DeskKept<dps::IndividualEnrollment>> m_enrollments;
    std::unique_ptr<DeskKept<dps::EnrollmentGroup>> m_groups;
    std::unique_ptr<DeskKept<DeskRegistration>> m_registrations;
    std::array<DeskState, deskListCount> m_states;
    std::array<std::shared_ptr<Load>, deskListCount> m_loads; ///< Null: nothing is being read.
    qsizetype m_rowsAtOnce = rowsAtOnce;
    qsizetype m_askedAtOnce = askedAtOnce;
    std::shared_ptr<const core::Clock> m_clock;
    std::shared_ptr<DeskTally> m_tally;
    std::shared_ptr<DeskLine> m_line; ///< Null while it is closed.
    QString m_host;
    QByteArray m_identity; ///< A hash of what makes the service; empty before the first.
};

} // namespace endorse::enrollment

Q_DECLARE_METATYPE(endorse::enrollment::DeskList)
