// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/secret.h>

#include <QList>

#include <hsm/pkcs11module.h>
#include <optional>

namespace endorse::hsm {

/// A session with the one token that a URI names, logged in. Thread: one at a time.
class Pkcs11Session final
{
public:
    /// Errors as openPkcs11Key() has for module, token and login.
    static core::Result<std::unique_ptr<Pkcs11Session>>
    open(const QString &modulePath, P11KitUri *uri, const core::Secret &pin);
    ~Pkcs11Session();
    Pkcs11Session(const Pkcs11Session &) = delete;
    Pkcs11Session &operator=(const Pkcs11Session &) = delete;

    CK_FUNCTION_LIST *functions() const { return m_module->functions(); }
    CK_SESSION_HANDLE handle() const { return m_handle; }
    CK_SLOT_ID slot() const { return m_slot; }
    /// Its label, without the blanks at the end.
    QString tokenLabel() const;

    /// The objects that have all of @p attributes, at most 16.
    core::Result<QList<CK_OBJECT_HANDLE>> find(QList<CK_ATTRIBUTE> attributes) const;
    /// nullopt: the object does not have it, or keeps it to itself.
    std::optional<core::Bytes> attribute(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) const;
    /// An attribute that is a CK_BBOOL.
    bool flag(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type, bool otherwise) const;
    /// C_Login: for the user, or, with CKU_CONTEXT_SPECIFIC, for one signature.
    core::Result<void> login(CK_USER_TYPE user, const core::Secret &pin) const;

private:
    explicit Pkcs11Session(std::shared_ptr<Pkcs11Module> module)
        : m_module(std::move(module))
    {
    }
    core::Result<void> findToken(P11KitUri *uri);
    core::Result<void> loginWhenNeeded(const core::Secret &pin) const;

    const std::shared_ptr<Pkcs11Module> m_module;
    CK_SLOT_ID m_slot = 0;
    CK_TOKEN_INFO m_token{};
    CK_SESSION_HANDLE m_handle = CK_INVALID_HANDLE;
};

} // namespace endorse::hsm
