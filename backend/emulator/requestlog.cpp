// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestlog.h"

#include <utility>

namespace endorse::emulator {

namespace {

/// What a request costs beside its texts, roughly: containers, and words of our own.
constexpr qint64 baseBytes = 2048;

qint64 sizeOf(const EmulatorRequest &request)
{
    constexpr qint64 ofCharacter = sizeof(QChar);
    qint64 size = baseBytes + request.requestBody.size() + request.responseBody.size();
    size +=
        (request.method.size() + request.path.size() + request.registrationId.size()) * ofCharacter;
    for (const auto *headers : {&request.requestHeaders, &request.responseHeaders}) {
        for (const auto &[name, value] : *headers)
            size += name.size() + value.size();
    }
    for (const Decision &decision : request.decisions)
        size += decision.value.size() * ofCharacter;
    return size;
}

} // namespace

RequestLog::RequestLog(QObject *parent)
    : QObject(parent)
{
}

void RequestLog::append(EmulatorRequest request)
{
    append(QList<EmulatorRequest>{std::move(request)});
}

void RequestLog::append(QList<EmulatorRequest> requests)
{
    if (requests.isEmpty())
        return;
    for (EmulatorRequest &request : requests) {
        request.serial = ++m_lastSerial;
        m_bytes += sizeOf(request);
        if (!request.requestId.isEmpty())
            m_serials.insert(request.requestId, request.serial);
    }
    const qsizetype before = m_requests.size();
    const qsizetype added = requests.size();
    m_requests.append(std::move(requests));
    const qsizetype removed = trim();
    if (const auto old = std::min(removed, before); old > 0)
        Q_EMIT trimmed(static_cast<int>(old));
    Q_EMIT appended(static_cast<int>(std::min(added, m_requests.size())));
}

qsizetype RequestLog::trim()
{
    qsizetype surplus = 0;
    while (m_requests.size() - surplus > 1 &&
           (m_requests.size() - surplus > maxRequests || m_bytes > maxBytes)) {
        const EmulatorRequest &oldest = m_requests.at(surplus++);
        m_bytes -= sizeOf(oldest);
        m_serials.remove(oldest.requestId);
    }
    m_requests.remove(0, surplus);
    return surplus;
}

void RequestLog::clear()
{
    if (m_requests.isEmpty())
        return;
    m_requests.clear();
    m_serials.clear();
    m_bytes = 0;
    Q_EMIT cleared();
}

const EmulatorRequest *RequestLog::byRequestId(const QByteArray &requestId) const
{
    return bySerial(m_serials.value(requestId, 0));
}

const EmulatorRequest *RequestLog::bySerial(quint64 serial) const
{
    if (m_requests.isEmpty() || serial < m_requests.first().serial || serial > m_lastSerial)
        return nullptr;
    return &m_requests.at(static_cast<qsizetype>(serial - m_requests.first().serial));
}

} // namespace endorse::emulator
