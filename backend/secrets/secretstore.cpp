// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretstore.h"

#include <QPointer>

namespace endorse::secrets {

using core::Result;
using core::Secret;

namespace {

/// What there is instead of a keychain when none was given.
class NoKeychain final : public Keychain
{
public:
    QCoro::Task<Result<std::optional<Secret>>> read(QString) override
    {
        co_return core::fail(absent());
    }
    QCoro::Task<Result<void>> write(QString, Secret) override { co_return core::fail(absent()); }
    QCoro::Task<Result<void>> remove(QString) override { co_return core::fail(absent()); }

private:
    static core::Error absent()
    {
        core::Error error;
        error.category = core::ErrorCategory::Store;
        error.code = QStringLiteral("no-keychain");
        error.message =
            core::Text("endorse::secrets",
                       QT_TRANSLATE_NOOP("endorse::secrets", "The program uses no keychain."));
        return error;
    }
};

bool isAbsent(const core::Error &error)
{
    return error.code == QLatin1String("no-keychain");
}

} // namespace

SecretStore::SecretStore(std::shared_ptr<Keychain> keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain ? std::move(keychain) : std::make_shared<NoKeychain>())
{
}

SecretStore::~SecretStore() = default;

void SecretStore::report(Place place, std::optional<core::Error> problem)
{
    if (m_place == place && m_problem == problem)
        return;
    m_place = place;
    m_problem = std::move(problem);
    Q_EMIT placeChanged();
}

QCoro::Task<Result<std::optional<Secret>>> SecretStore::read(QString name)
{
    if (const auto kept = m_memory.constFind(name); kept != m_memory.cend())
        co_return std::optional<Secret>((*kept)->clone());
    const QPointer<SecretStore> self = this;
    const std::shared_ptr<Keychain> keychain = m_keychain;
    auto found = co_await keychain->read(name);
    if (!found && isAbsent(found.error())) {
        if (self)
            self->report(Place::Memory, found.error());
        co_return std::optional<Secret>();
    }
    if (found && self)
        self->report(Place::Keychain);
    co_return found;
}

QCoro::Task<SecretStore::Place> SecretStore::write(QString name, Secret secret)
{
    const QPointer<SecretStore> self = this;
    const std::shared_ptr<Keychain> keychain = m_keychain;
    // At once, so that a read() that comes before the keychain's answer finds the new one.
    auto copy = std::make_shared<Secret>(secret.clone());
    m_memory.insert(name, copy);
    const auto written = co_await keychain->write(name, std::move(secret));
    if (!self)
        co_return written ? Place::Keychain : Place::Memory;
    if (!written) {
        self->report(Place::Memory, written.error());
        co_return Place::Memory;
    }
    // Unless somebody wrote again meanwhile.
    if (self->m_memory.value(name) == copy)
        self->m_memory.remove(name);
    self->report(Place::Keychain);
    co_return Place::Keychain;
}

QCoro::Task<Result<void>> SecretStore::remove(QString name)
{
    m_memory.remove(name);
    const QPointer<SecretStore> self = this;
    const std::shared_ptr<Keychain> keychain = m_keychain;
    const auto removed = co_await keychain->remove(name);
    if (removed) {
        if (self)
            self->report(Place::Keychain);
        co_return Result<void>();
    }
    if (!isAbsent(removed.error()))
        co_return core::fail(removed.error());
    if (self)
        self->report(Place::Memory, removed.error());
    co_return Result<void>();
}

} // namespace endorse::secrets
