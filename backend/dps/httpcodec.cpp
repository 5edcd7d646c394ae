// SPDX-License-Identifier: GPL-3.0-or-later
// The only translation unit that sees Boost.Beast: bytes in, messages out, no sockets.
#include "httpcodec.h"

#include "texts.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <cstring>

namespace endorse::dps {

namespace http = boost::beast::http;

using core::Bytes;
using core::Error;
using core::ErrorCategory;
using core::Result;

namespace {

/// More interim answers than this are no service.
constexpr int MaxInterim = 16;

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return c > 0x20 && c < 0x7f && !std::strchr("()<>@,;:\\\"/[]?={}", c);
    });
}

bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return (u >= 0x20 && u != 0x7f) || u == '\t';
    });
}

bool isTarget(QByteArrayView text)
{
    return text.startsWith('/') &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

boost::beast::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QByteArray bytesOf(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

Error unsendable(const QByteArray &what)
{
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("http"),
            .place = {},
            .message = text(QT_TRANSLATE_NOOP("endorse::dps",
                                              "The request cannot be sent: %1 holds characters "
                                              "that HTTP does not allow there."))
                           .arg(QString::fromLatin1(what)),
            .hint = text(QT_TRANSLATE_NOOP("endorse::dps",
                                           "Check the names and addresses that were given.")),
            .technical =
                QStringLiteral("not allowed in HTTP/1.1: %1").arg(QString::fromLatin1(what))};
}

Error notHttp(const QString &technical)
{
    return {
        .category = ErrorCategory::Protocol,
        .code = QStringLiteral("http"),
        .place = {},
        .message =
            text(QT_TRANSLATE_NOOP("endorse::dps", "The answer of the server is not well-formed "
                                                   "HTTP.")),
        .hint = text(QT_TRANSLATE_NOOP("endorse::dps", "Check that address and port are those of a "
                                                       "provisioning service or hub.")),
        .technical = technical};
}

Error truncated(const QString &technical)
{
    return {.category = ErrorCategory::Protocol,
            .code = QStringLiteral("truncated"),
            .place = {},
            .message = text(QT_TRANSLATE_NOOP("endorse::dps",
                                              "The server closed the connection in the middle of "
                                              "its answer.")),
            .hint = text(QT_TRANSLATE_NOOP("endorse::dps",
                                           "Try again. When it happens again, look for a proxy or "
                                           "firewall between this computer and the service.")),
            .technical = technical};
}

Error tooLarge(const QString &technical)
{
    return {.category = ErrorCategory::Protocol,
            .code = QStringLiteral("too-large"),
            .place = {},
            .message = text(QT_TRANSLATE_NOOP("endorse::dps",
                                              "The answer of the server is larger than any that "
                                              "is expected.")),
            .hint =
                text(QT_TRANSLATE_NOOP("endorse::dps", "Check that address and port are those of a "
                                                       "provisioning service or hub.")),
            .technical = technical};
}

} // namespace

Result<Bytes> serializeRequest(const QByteArray &method, const QByteArray &target,
                               const HttpHeaders &headers, const Bytes &body)
{
    if (!isToken(method))
        return core::fail(unsendable("the method"));
    if (!isTarget(target))
        return core::fail(unsendable("the path"));
    http::request<http::string_body> message;
    message.version(11);
    message.method_string(view(method));
    message.target(view(target));
    for (const auto &[name, value] : headers) {
        if (!isToken(name) || !isFieldValue(value))
            return core::fail(unsendable("the header " + name.left(60)));
        message.insert(view(name), view(value));
    }
    message.body().assign(body.constData(), static_cast<std::size_t>(body.size()));

    Bytes out;
    http::request_serializer<http::string_body> serializer{message};
    while (!serializer.is_done()) {
        boost::beast::error_code error;
        serializer.next(error, [&](boost::beast::error_code &, const auto &buffers) {
            std::size_t size = 0;
            for (const boost::asio::const_buffer buffer :
                 boost::beast::buffers_range_ref(buffers)) {
                out.append(static_cast<const char *>(buffer.data()),
                           static_cast<qsizetype>(buffer.size()));
                size += buffer.size();
            }
            serializer.consume(size);
        });
        if (error)
            return core::fail(unsendable(QByteArray::fromStdString(error.message())));
    }
    return out;
}

class ResponseReader::Private final
{
public:
    using Parser = http::response_parser<http::string_body>;

    void begin()
    {
        // Not eager until the header is done: an eager parser of this Boost reads on into a body
        // whose announced length is over the limit, and reserves that much memory for it.
        parser.emplace();
        parser->header_limit(static_cast<std::uint32_t>(limits.headerBytes));
        parser->body_limit(static_cast<std::uint64_t>(limits.bodyBytes));
        parser->skip(isHead);
    }

    void fail(boost::beast::error_code code)
    {
        const QString technical = QString::fromStdString(code.message());
        state = State::Failed;
        if (code == http::error::partial_message || code == http::error::end_of_stream)
            error = truncated(technical);
        else if (code == http::error::header_limit || code == http::error::body_limit ||
                 code == http::error::buffer_overflow)
            error = tooLarge(technical);
        else
            error = notHttp(technical);
    }

    /// What to do with a message that is whole.
    void complete()
    {
        const unsigned status = parser->get().result_int();
        if (status >= 200) {
            state = State::Done;
            return;
        }
        // Nobody asked to switch protocols, and an endless row of "wait" is no answer.
        if (status == 101 || ++interim > MaxInterim) {
            state = State::Failed;
            error = notHttp(QStringLiteral("unexpected answer of status %1").arg(status));
            return;
        }
        begin();
    }

    Limits limits{};
    bool isHead = false;
    std::optional<Parser> parser;
    Bytes pending;
    bool anyByte = false;
    int interim = 0;
    State state = State::NeedsMore;
    std::optional<Error> error;
};

ResponseReader::ResponseReader(Limits limits, bool isHead)
    : d(std::make_unique<Private>())
{
    d->limits = limits;
    d->isHead = isHead;
    d->begin();
}

ResponseReader::~ResponseReader() = default;

ResponseReader::State ResponseReader::feed(QByteArrayView bytes)
{
    d->anyByte = d->anyByte || !bytes.isEmpty();
    d->pending.append(bytes);
    // Beast 1.74 aborts when a last chunk ("0" and two line breaks, 5 bytes) comes in pieces of
    // which one ends before its fifth byte. What is left of a chunked body is never shorter than
    // that.
    const auto tooShort = [this] {
        return d->parser->is_header_done() && d->parser->chunked() && d->pending.size() < 5;
    };
    while (d->state == State::NeedsMore && !d->pending.isEmpty() && !tooShort()) {
        boost::beast::error_code error;
        d->parser->eager(d->parser->is_header_done());
        const std::size_t used =
            d->parser->put(boost::asio::buffer(d->pending.constData(),
                                               static_cast<std::size_t>(d->pending.size())),
                           error);
        d->pending.remove(0, static_cast<qsizetype>(used));
        if (error && error != http::error::need_more)
            d->fail(error);
        else if (d->parser->is_done())
            d->complete();
        else if (error == http::error::need_more || used == 0)
            break;
    }
    return d->state;
}

ResponseReader::State ResponseReader::finish()
{
    if (d->state != State::NeedsMore)
        return d->state;
    boost::beast::error_code error = http::error::end_of_stream;
    if (d->parser->got_some())
        d->parser->put_eof(error = {});
    if (error)
        d->fail(error);
    else
        d->complete();
    if (d->state == State::NeedsMore)
        d->fail(http::error::end_of_stream);
    return d->state;
}

bool ResponseReader::anyByte() const
{
    return d->anyByte;
}

HttpResponse ResponseReader::take()
{
    const auto &message = d->parser->get();
    HttpResponse out;
    out.status = static_cast<int>(message.result_int());
    out.reason = bytesOf(message.reason());
    for (const auto &field : message)
        out.headers.append({bytesOf(field.name_string()), bytesOf(field.value())});
    out.body = QByteArray(message.body().data(), static_cast<qsizetype>(message.body().size()));
    return out;
}

bool ResponseReader::keepsAlive() const
{
    return d->state == State::Done && d->pending.isEmpty() && d->parser->keep_alive();
}

Error ResponseReader::error() const
{
    return d->error.value_or(Error{});
}

} // namespace endorse::dps
