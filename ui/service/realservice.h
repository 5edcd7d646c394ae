// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/clock.h>
#include <dps/servicecheck.h>

#include <QCoroTask>
#include <QObject>

#include <memory>
#include <optional>
#include <secrets/secretstore.h>

namespace endorse::ui {

/// What the page knows of a real provisioning service: whose connection string is kept, where, and
/// how the last test went. It hands the connection string to the store and to the test, and to
/// nobody else. No widgets. Thread: the GUI's; nothing blocks.
class RealService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RealService)

public:
    /// The name under which the store keeps the connection string.
    static QString secretName();

    RealService(secrets::SecretStore &store, std::shared_ptr<const core::Clock> clock,
                QObject *parent = nullptr);
    /// Cancels a test that is under way.
    ~RealService() override;

    /// Looks into the store, once; the desktop may ask the user to unlock it.
    void load();
    /// Keeps what was typed. What is no connection string is refused with an error and not kept.
    void keep(core::Secret typed);
    void forget();
    /// Tests what was typed, or what is kept when nothing was.
    void test(core::Secret typed, const QString &caFile);
    void cancelTest();
    /// What is kept, for the one who talks to the service. Errors: those of the store; Input, code
    /// "connection-string".
    QCoro::Task<core::Result<dps::ServiceConnectionString>> connection();
    /// Rises whenever another connection string is kept, or none, or its CA file is another one.
    quint64 revision() const { return m_revision; }
    /// PEM file with the CA of a service that has one of its own; empty: the CAs of the system.
    QString caFile() const { return m_caFile; }
    void setCaFile(const QString &file);

    bool isLoading() const { return m_loading; }
    bool isKept() const { return m_kept; }
    bool isTesting() const { return m_cancel.has_value(); }
    /// Host and policy of what is kept; empty when nothing is.
    QString host() const { return m_host; }
    QString policy() const { return m_policy; }
    secrets::SecretStore::Place place() const { return m_place; }
    /// Why the keychain does not keep it, or why keeping, reading or forgetting failed.
    const std::optional<core::Error> &error() const { return m_error; }
    const std::optional<dps::ServiceCheck> &lastCheck() const { return m_check; }

Q_SIGNALS:
    void changed();

private:
    void onRead(const core::Result<std::optional<core::Secret>> &found);
    void onReadToTest(const core::Result<std::optional<core::Secret>> &found,
                      const QString &caFile);
    void onKept(secrets::SecretStore::Place place);
    void startTest(const dps::ServiceConnectionString &connection, const QString &caFile);
    static QCoro::Task<core::Result<dps::ServiceConnectionString>>
    readConnection(secrets::SecretStore *store);
    void describe(const dps::ServiceConnectionString &connection);
    void fail(const core::Error &error);

    secrets::SecretStore &m_store;
    std::shared_ptr<const core::Clock> m_clock;
    std::optional<core::CancelSource> m_cancel; ///< Of the test that is under way.
    bool m_asked = false;
    bool m_loading = false;
    bool m_kept = false;
    quint64 m_revision = 1;
    QString m_caFile;
    QString m_host;
    QString m_policy;
    secrets::SecretStore::Place m_place = secrets::SecretStore::Place::Unknown;
    std::optional<core::Error> m_error;
    std::optional<dps::ServiceCheck> m_check;
};

} // namespace endorse::ui
