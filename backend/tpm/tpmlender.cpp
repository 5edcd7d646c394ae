// SPDX-License-Identifier: GPL-3.0-or-later
#include "tpmlender.h"

namespace endorse::tpm {

using core::Result;

TpmLender::TpmLender(GiveTransport give, SimulatorServer::Options options, QObject *parent)
    : QObject(parent)
    , m_give(std::move(give))
    , m_options(options)
{
}

TpmLender::~TpmLender() = default;

quint16 TpmLender::port() const
{
    return m_server ? m_server->port() : 0;
}

bool TpmLender::inUse() const
{
    return m_server && m_server->inUse();
}

int TpmLender::clientsServed() const
{
    return m_server ? m_server->clientsServed() : 0;
}

void TpmLender::enter(State state, std::optional<core::Error> error)
{
    m_state = state;
    m_error = std::move(error);
    Q_EMIT changed();
}

void TpmLender::fail(const core::Error &error)
{
    if (error.category == core::ErrorCategory::Cancelled)
        enter(State::Off);
    else
        enter(State::Failed, error);
}

QCoro::Task<Result<void>> TpmLender::lend(core::CancelToken cancel)
{
    return begin(this, m_give, m_options, std::move(cancel));
}

QCoro::Task<Result<void>> TpmLender::begin(QPointer<TpmLender> self, GiveTransport give,
                                           SimulatorServer::Options options,
                                           core::CancelToken cancel)
{
    if (self->m_state == State::Lending || self->m_state == State::Starting)
        co_return Result<void>();
    const quint64 attempt = ++self->m_attempt;
    self->enter(State::Starting);
    const auto isOld = [&] { return !self || self->m_attempt != attempt; };

    auto transport = co_await give(cancel);
    if (isOld())
        co_return core::fail(core::cancelledError(QStringLiteral("simulator")));
    if (!transport) {
        self->fail(transport.error());
        co_return core::fail(transport.error());
    }
    auto server = co_await SimulatorServer::start(*transport, options);
    if (isOld())
        co_return core::fail(core::cancelledError(QStringLiteral("simulator")));
    if (!server) {
        self->fail(server.error());
        co_return core::fail(server.error());
    }
    self->m_server = std::move(*server);
    connect(self->m_server.get(), &SimulatorServer::changed, self.data(), &TpmLender::changed);
    self->enter(State::Lending);
    co_return Result<void>();
}

void TpmLender::stop()
{
    ++m_attempt;
    m_server.reset();
    if (m_state != State::Off)
        enter(State::Off);
}

QString toString(TpmLender::State state)
{
    switch (state) {
    case TpmLender::State::Off:
        return QStringLiteral("off");
    case TpmLender::State::Starting:
        return QStringLiteral("starting");
    case TpmLender::State::Lending:
        return QStringLiteral("lending");
    case TpmLender::State::Failed:
        return QStringLiteral("failed");
    }
    Q_UNREACHABLE();
}

} // namespace endorse::tpm
