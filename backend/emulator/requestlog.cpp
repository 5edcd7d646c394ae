// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestlog.h"

#include <algorithm>
#include <enrollment/deskuseragent.h>
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

bool isOfDesk(const EmulatorRequest &request)
{
    return dps::headerValue(request.requestHeaders, "User-Agent")
        .startsWith(enrollment::deskUserAgentPrefix);
}

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
        const qint64 size = sizeOf(request);
        m_bytes += size;
        if (isOfDesk(request)) {
            ++m_ofDesk;
            m_bytesOfDesk += size;
        }
        if (!request.requestId.isEmpty())
            m_serials.insert(request.requestId, request.serial);
    }
    const qsizetype before = m_requests.size();
    const qsizetype added = requests.size();
    m_requests.append(std::move(requests));
    const qsizetype removed = trim();
    const bool thinner = thin();
    if (const auto old = std::min(removed, before); old > 0)
        Q_EMIT trimmed(static_cast<int>(old));
    if (thinner)
        Q_EMIT thinned();
    Q_EMIT appended(static_cast<int>(std::min(added, m_requests.size())));
}

qsizetype RequestLog::trim()
{
    qsizetype surplus = 0;
    while (m_requests.size() - surplus > 1 &&
           (m_requests.size() - surplus > maxRequests || m_bytes > maxBytes)) {
        forget(m_requests.at(surplus++));
    }
    m_requests.remove(0, surplus);
    return surplus;
}

void RequestLog::forget(const EmulatorRequest &request)
{
    const qint64 size = sizeOf(request);
    m_bytes -= size;
    m_serials.remove(request.requestId);
    if (isOfDesk(request)) {
        --m_ofDesk;
        m_bytesOfDesk -= size;
    }
}

bool RequestLog::thin()
{
    if (m_ofDesk <= maxOfDesk && m_bytesOfDesk <= maxBytesOfDesk)
        return false;
    // Half of them at once: it moves the whole list.
    qsizetype surplus = (m_ofDesk + 1) / 2;
    return m_requests.removeIf([this, &surplus](const EmulatorRequest &request) {
        if (surplus == 0 || !isOfDesk(request))
            return false;
        --surplus;
        forget(request);
        return true;
    }) > 0;
}

void RequestLog::clear()
{
    if (m_requests.isEmpty())
        return;
    m_requests.clear();
    m_serials.clear();
    m_bytes = 0;
    m_ofDesk = 0;
    m_bytesOfDesk = 0;
    Q_EMIT cleared();
}

const EmulatorRequest *RequestLog::byRequestId(const QByteArray &requestId) const
{
    return bySerial(m_serials.value(requestId, 0));
}

const EmulatorRequest *RequestLog::bySerial(quint64 serial) const
{
    const auto found = std::lower_bound(
        m_requests.cbegin(), m_requests.cend(), serial,
        [](const EmulatorRequest &request, quint64 wanted) { return request.serial < wanted; });
    return found == m_requests.cend() || found->serial != serial ? nullptr : &*found;
}

} // namespace endorse::emulator
