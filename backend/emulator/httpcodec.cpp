// SPDX-License-Identifier: GPL-3.0-or-later
// The one translation unit that sees Boost.Beast. Header values come out raw: a SAS signature is
// over the very bytes that the client wrote.
#include "httpcodec.h"

#include <emulator/context.h>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http.hpp>

#include <QtGlobal>

namespace endorse::emulator {

namespace http = boost::beast::http;
using boost::beast::error_code;

namespace {

QByteArray toByteArray(boost::beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

boost::beast::string_view toView(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

struct HttpRequestReader::Parser final
{
    http::request_parser<http::string_body> beast;
};

HttpRequestReader::HttpRequestReader(HttpLimits limits)
    : m_limits(limits)
{
    renew();
}

HttpRequestReader::~HttpRequestReader() = default;

void HttpRequestReader::renew()
{
    m_parser = std::make_unique<Parser>();
    m_parser->beast.eager(true);
    m_parser->beast.header_limit(m_limits.headerBytes);
    m_parser->beast.body_limit(m_limits.bodyBytes);
    m_begun = false;
    m_continueAsked = false;
}

HttpRequestReader::Progress HttpRequestReader::read(QByteArray &buffer)
{
    if (!m_begun) {
        // An empty line before the request line is ignored (RFC 9112 section 2.2).
        while (buffer.startsWith("\r\n"))
            buffer.remove(0, 2);
        // Half a line break may become a whole one.
        if (buffer.isEmpty() || buffer == "\r")
            return Progress::NeedMore;
        m_begun = true;
    }
    while (!buffer.isEmpty() && !isTooShortForChunk(buffer)) {
        error_code error;
        const std::size_t used = m_parser->beast.put(
            boost::asio::const_buffer(buffer.constData(), static_cast<std::size_t>(buffer.size())),
            error);
        buffer.remove(0, static_cast<qsizetype>(used));
        if (error && error != http::error::need_more) {
            m_problem =
                problemOf(QByteArray::fromStdString(error.message()),
                          error == http::error::header_limit, error == http::error::body_limit);
            return Progress::Failed;
        }
        if (m_parser->beast.is_done())
            return Progress::Complete;
        if (error || used == 0)
            break;
    }
    // The head of a chunk and the trailer have no limit in the parser.
    if (buffer.size() > static_cast<qsizetype>(m_limits.headerBytes)) {
        m_problem = problemOf({}, true, false);
        return Progress::Failed;
    }
    return Progress::NeedMore;
}

/// Beast 1.74 aborts when the last chunk ("0" and two line breaks, 5 bytes) comes in pieces of
/// which one ends before its fifth byte. What is left of a chunked body is never shorter than that.
bool HttpRequestReader::isTooShortForChunk(const QByteArray &buffer) const
{
    const auto &beast = m_parser->beast;
    return beast.is_header_done() && beast.chunked() && buffer.size() < 5;
}

HttpProblem HttpRequestReader::problemOf(const QByteArray &name, bool tooLongHeader,
                                         bool tooLongBody) const
{
    if (tooLongHeader) {
        return {431, core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                           "The request line and header fields "
                                                           "are longer than %1 bytes."))
                         .arg(static_cast<qint64>(m_limits.headerBytes))};
    }
    if (tooLongBody) {
        return {413,
                core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                      "The request body is longer than %1 bytes."))
                    .arg(static_cast<qint64>(m_limits.bodyBytes))};
    }
    return {400, core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                       "What arrived is not an HTTP request (%1)."))
                     .arg(QString::fromLatin1(name))};
}

bool HttpRequestReader::inMiddle() const
{
    return m_begun;
}

bool HttpRequestReader::takeContinueWish()
{
    const auto &beast = m_parser->beast;
    if (m_continueAsked || !beast.is_header_done() || beast.is_done())
        return false;
    m_continueAsked = true;
    const auto &request = beast.get();
    return request.version() >= 11 &&
           boost::beast::iequals(request[http::field::expect], "100-continue");
}

HttpMessage HttpRequestReader::take()
{
    http::request<http::string_body> request = m_parser->beast.release();
    HttpMessage message;
    message.method = toByteArray(request.method_string());
    message.target = toByteArray(request.target());
    message.keepAlive = request.keep_alive();
    for (const auto &field : request)
        message.headers.emplaceBack(toByteArray(field.name_string()), toByteArray(field.value()));
    message.body =
        core::Bytes(request.body().data(), static_cast<qsizetype>(request.body().size()));
    renew();
    return message;
}

QByteArray serializeReply(const HttpReply &reply, bool keepAlive, bool headOnly)
{
    http::response<http::string_body> response;
    response.version(11);
    response.result(static_cast<unsigned>(reply.status));
    for (const auto &[name, value] : reply.headers)
        response.insert(toView(name), toView(value));
    if (reply.status != 204)
        response.content_length(static_cast<std::uint64_t>(reply.body.size()));
    response.keep_alive(keepAlive);
    if (!keepAlive)
        response.set(http::field::connection, "close");
    if (!headOnly && reply.status != 204)
        response.body().assign(reply.body.constData(), static_cast<std::size_t>(reply.body.size()));

    QByteArray bytes;
    http::response_serializer<http::string_body> serializer(response);
    error_code error;
    while (!error && !serializer.is_done()) {
        serializer.next(error, [&](error_code &, const auto &buffers) {
            std::size_t size = 0;
            for (auto it = boost::asio::buffer_sequence_begin(buffers);
                 it != boost::asio::buffer_sequence_end(buffers); ++it) {
                const boost::asio::const_buffer part = *it;
                bytes.append(static_cast<const char *>(part.data()),
                             static_cast<qsizetype>(part.size()));
                size += part.size();
            }
            serializer.consume(size);
        });
    }
    return bytes;
}

} // namespace endorse::emulator
