// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/emulatorrequest.h>

#include <QHash>
#include <QObject>

namespace endorse::emulator {

/// By its User-Agent: the request of a window that looks at the service, not of a device or a tool.
bool isOfDesk(const EmulatorRequest &request);

/// The last requests that an emulator served, oldest first: at most 2,000 and at most 16 MiB of
/// them, whatever they hold. Those of a window that reads long lists go earlier, so that they push
/// out nobody else's. Thread: that of its owner.
class RequestLog final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype maxRequests = 2000;
    static constexpr qint64 maxBytes = 16 * 1024 * 1024;
    /// Of isOfDesk(): when there are more, the older half of them goes.
    static constexpr qsizetype maxOfDesk = 200;
    static constexpr qint64 maxBytesOfDesk = 2 * 1024 * 1024;

    explicit RequestLog(QObject *parent = nullptr);

    /// Adds requests at the end, gives each its serial, and lets the oldest go.
    void append(QList<EmulatorRequest> requests);
    void append(EmulatorRequest request);
    void clear();

    /// Oldest first, serials rising.
    const QList<EmulatorRequest> &list() const { return m_requests; }
    bool isEmpty() const { return m_requests.isEmpty(); }
    /// How many there were since the start, those that went included.
    quint64 total() const { return m_lastSerial; }
    /// Null when it is not, or no longer, in the log. Valid until the next change.
    const EmulatorRequest *byRequestId(const QByteArray &requestId) const;
    const EmulatorRequest *bySerial(quint64 serial) const;

Q_SIGNALS:
    /// The oldest @p count requests of those that were announced have left the list.
    void trimmed(int count);
    /// The last @p count requests of the list are new. Comes after the trimmed() that they caused.
    void appended(int count);
    /// Some of isOfDesk() have left the list, wherever they stood.
    void thinned();
    void cleared();

private:
    qsizetype trim();
    bool thin();
    void forget(const EmulatorRequest &request);

    QList<EmulatorRequest> m_requests;
    QHash<QByteArray, quint64> m_serials; ///< By request id.
    qint64 m_bytes = 0;
    qsizetype m_ofDesk = 0; ///< How many of isOfDesk() there are.
    qint64 m_bytesOfDesk = 0;
    quint64 m_lastSerial = 0;
};

} // namespace endorse::emulator
