// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"
#include "fuzzrun.h"

#include <dps/httpcodec.h>
#include <dps/sastoken.h>
#include <dps/serviceconnectionstring.h>
#include <support/testregistry.h>

#include <QTest>

namespace endorse::fuzz {

namespace {

using dps::ResponseReader;

/// Feeds the same bytes in pieces; what comes out must not depend on how they were cut.
ResponseReader::State feed(ResponseReader &reader, const core::Bytes &input, qsizetype piece)
{
    ResponseReader::State state = ResponseReader::State::NeedsMore;
    for (qsizetype at = 0; at < input.size() && state == ResponseReader::State::NeedsMore;
         at += piece)
        state = reader.feed(QByteArrayView(input).sliced(at, qMin(piece, input.size() - at)));
    return state == ResponseReader::State::NeedsMore ? reader.finish() : state;
}

Outcome checkResponse(const core::Bytes &input)
{
    constexpr ResponseReader::Limits limits{.headerBytes = 4096, .bodyBytes = 4096};
    ResponseReader whole(limits, false);
    ResponseReader pieces(limits, false);
    const auto state = feed(whole, input, qMax<qsizetype>(1, input.size()));
    if (feed(pieces, input, 7) != state)
        return Outcome::wrong(QStringLiteral("depends on how the bytes were cut"));
    if (state != ResponseReader::State::Done)
        return Outcome::refusedWith(whole.error());
    const dps::HttpResponse a = whole.take();
    const dps::HttpResponse b = pieces.take();
    return a.status == b.status && a.headers == b.headers && a.body == b.body
               ? Outcome::accepted()
               : Outcome::wrong(QStringLiteral("gives another message in pieces"));
}

} // namespace

class DpsTextFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sasToken();
    void connectionString();
    void httpResponse();
};

void DpsTextFuzz::sasToken()
{
    const core::Bytes token = "SharedAccessSignature sr=0ne1%2fregistrations%2freg-1&sig="
                              "ILlm065J6oblUnJ3HMSHaOFfguV1%2B1lVf1hMcq2q7eA%3D"
                              "&se=1893456000&skn=registration";
    run("SasToken::parse",
        {.corpus = {token, core::Bytes(token).replace("&skn=registration", "")},
         .dictionary = {"%", "%00", "%zz", "&", "=", "&sr=", "&skn=", "99999999999999999999"},
         .check = [](const core::Bytes &input) {
             const auto read = dps::SasToken::parse(input);
             if (!read)
                 return Outcome::refusedWith(read.error());
             const bool whole = read->signature().size() == 32 &&
                                input.contains(read->rawResource()) &&
                                read->stringToSign().startsWith(read->rawResource() + '\n');
             return whole ? Outcome::accepted()
                          : Outcome::wrong(QStringLiteral("parts are not those of the token"));
         }});
}

void DpsTextFuzz::connectionString()
{
    const core::Bytes text = "HostName=localhost;SharedAccessKeyName=owner;SharedAccessKey="
                             "ILlm065J6oblUnJ3HMSHaOFfguV1+1lVf1hMcq2q7eA=";
    run("ServiceConnectionString::parse",
        {.corpus = {text, text + ";Port=8443"},
         .dictionary = {";", "=", ";;", "Port=65536", "HostName=", "[::1]"},
         .check = [](const core::Bytes &input) {
             const auto read = dps::ServiceConnectionString::parse(input);
             if (!read) {
                 // The key must not be told.
                 if (read.error().toLogLine().contains(QStringLiteral("ILlm065J6oblUnJ3")))
                     return Outcome::wrong(QStringLiteral("tells the key"));
                 return Outcome::refusedWith(read.error());
             }
             return read->endpoint().isValid() && !read->key().isEmpty()
                        ? Outcome::accepted()
                        : Outcome::wrong(QStringLiteral("no endpoint or no key"));
         }});
}

void DpsTextFuzz::httpResponse()
{
    run("ResponseReader",
        {.corpus = {"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
                    "HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\nRetry-After: 3\r\n\r\n"
                    "5\r\nhello\r\n0\r\n\r\n",
                    "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n",
                    "HTTP/1.0 401 Unauthorized\r\n\r\nuntil the end"},
         .dictionary = {"\r\n", "\r\n\r\n", "Content-Length: 99999999999\r\n", "ffffffff\r\n",
                        "Transfer-Encoding: chunked\r\n", "HTTP/1.1 ", ": ", "0\r\n"},
         .check = checkResponse});
}

ENDORSE_TEST(DpsTextFuzz)

} // namespace endorse::fuzz

#include "dpstextfuzz.moc"
