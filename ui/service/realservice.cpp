// SPDX-License-Identifier: GPL-3.0-or-later
#include "realservice.h"

namespace endorse::ui {

using dps::ServiceConnectionString;
using secrets::SecretStore;

QString RealService::secretName()
{
    return QStringLiteral("service-connection-string");
}

RealService::RealService(SecretStore &store, std::shared_ptr<const core::Clock> clock,
                         QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(std::move(clock))
{
}

RealService::~RealService()
{
    if (m_cancel)
        m_cancel->cancel();
}

void RealService::load()
{
    if (m_asked)
        return;
    m_asked = true;
    m_loading = true;
    Q_EMIT changed();
    QCoro::connect(
        m_store.read(secretName()), this,
        [this](const core::Result<std::optional<core::Secret>> &found) { onRead(found); });
}

void RealService::onRead(const core::Result<std::optional<core::Secret>> &found)
{
    m_loading = false;
    m_place = m_store.place();
    if (!found) {
        fail(found.error());
        return;
    }
    // Who typed a new one meanwhile does not want the old one.
    if (*found && !m_kept) {
        if (const auto connection = ServiceConnectionString::parse((*found)->view()))
            describe(*connection);
    }
    Q_EMIT changed();
}

void RealService::describe(const ServiceConnectionString &connection)
{
    m_kept = true;
    ++m_revision;
    m_host = connection.hostName();
    m_policy = connection.policyName();
}

void RealService::fail(const core::Error &error)
{
    m_error = error;
    Q_EMIT changed();
}

void RealService::keep(core::Secret typed)
{
    const auto connection = ServiceConnectionString::parse(typed.view());
    if (!connection) {
        fail(connection.error());
        return;
    }
    m_error.reset();
    m_check.reset();
    m_loading = true;
    describe(*connection);
    Q_EMIT changed();
    QCoro::connect(m_store.write(secretName(), std::move(typed)), this,
                   [this](SecretStore::Place place) { onKept(place); });
}

void RealService::onKept(SecretStore::Place place)
{
    m_loading = false;
    m_place = place;
    m_error = m_store.problem();
    Q_EMIT changed();
}

void RealService::forget()
{
    cancelTest();
    m_kept = false;
    ++m_revision;
    m_host.clear();
    m_policy.clear();
    m_error.reset();
    m_check.reset();
    Q_EMIT changed();
    QCoro::connect(m_store.remove(secretName()), this, [this](const core::Result<void> &removed) {
        if (!removed)
            fail(removed.error());
    });
}

void RealService::test(core::Secret typed, const QString &caFile)
{
    if (isTesting())
        return;
    m_error.reset();
    m_check.reset();
    if (typed.isEmpty()) {
        m_cancel.emplace();
        Q_EMIT changed();
        QCoro::connect(m_store.read(secretName()), this,
                       [this, caFile](const core::Result<std::optional<core::Secret>> &found) {
                           onReadToTest(found, caFile);
                       });
        return;
    }
    const auto connection = ServiceConnectionString::parse(typed.view());
    if (!connection) {
        fail(connection.error());
        return;
    }
    m_cancel.emplace();
    Q_EMIT changed();
    startTest(*connection, caFile);
}

void RealService::onReadToTest(const core::Result<std::optional<core::Secret>> &found,
                               const QString &caFile)
{
    if (!isTesting())
        return;
    const auto connection =
        ServiceConnectionString::parse(found && *found ? (*found)->view() : QByteArrayView());
    if (found && connection) {
        startTest(*connection, caFile);
        return;
    }
    m_cancel.reset();
    fail(found ? connection.error() : found.error());
}

void RealService::startTest(const ServiceConnectionString &connection, const QString &caFile)
{
    QCoro::connect(dps::checkService(connection.clone(), caFile, m_clock, m_cancel->token()), this,
                   [this, token = m_cancel->token()](const dps::ServiceCheck &check) {
                       // A test that was cancelled says nothing, also when another one runs by now.
                       if (token.isCancelled())
                           return;
                       m_cancel.reset();
                       m_check = check;
                       Q_EMIT changed();
                   });
}

QCoro::Task<core::Result<ServiceConnectionString>> RealService::connection()
{
    return readConnection(&m_store);
}

QCoro::Task<core::Result<ServiceConnectionString>> RealService::readConnection(SecretStore *store)
{
    const auto found = co_await store->read(secretName());
    if (!found)
        co_return core::fail(found.error());
    co_return ServiceConnectionString::parse(*found ? (*found)->view() : QByteArrayView());
}

void RealService::setCaFile(const QString &file)
{
    if (file == m_caFile)
        return;
    m_caFile = file;
    ++m_revision;
    Q_EMIT changed();
}

void RealService::cancelTest()
{
    if (!m_cancel)
        return;
    m_cancel->cancel();
    m_cancel.reset();
    Q_EMIT changed();
}

} // namespace endorse::ui
