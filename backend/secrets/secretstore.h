// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include <memory>
#include <secrets/keychain.h>

namespace endorse::secrets {

/// Keeps secrets for the user: in the keychain of the desktop, or in memory until the program ends
/// when there is none or it refuses. Says which, so that the user can be told.
///
/// A task that is under way may outlive this object. Thread: that of its owner, with an event loop;
/// nothing blocks.
class SecretStore final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretStore)

public:
    enum class Place {
        Unknown,  ///< Nobody has asked yet.
        Keychain, ///< The last contact with the keychain went well.
        Memory    ///< There is no keychain, or it refused: see problem().
    };
    Q_ENUM(Place)

    /// @p keychain null: memory alone.
    explicit SecretStore(std::shared_ptr<Keychain> keychain, QObject *parent = nullptr);
    ~SecretStore() override;

    Place place() const { return m_place; }
    /// Why the keychain is not used; nothing unless place() is Memory.
    std::optional<core::Error> problem() const { return m_problem; }

    /// The secret of this name, nothing when there is none. Fails when the keychain is there but
    /// refuses (codes "denied", "keychain").
    QCoro::Task<core::Result<std::optional<core::Secret>>> read(QString name);
    /// Keeps @p secret and says where: what the keychain does not take stays in memory.
    QCoro::Task<Place> write(QString name, core::Secret secret);
    /// Forgets it in both places. Fails when the keychain is there but refuses: it still has it.
    QCoro::Task<core::Result<void>> remove(QString name);

Q_SIGNALS:
    /// place() or problem() may have changed.
    void placeChanged();

private:
    void report(Place place, std::optional<core::Error> problem = {});

    std::shared_ptr<Keychain> m_keychain;
    QHash<QString, std::shared_ptr<core::Secret>> m_memory;
    Place m_place = Place::Unknown;
    std::optional<core::Error> m_problem;
};

} // namespace endorse::secrets
