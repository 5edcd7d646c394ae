// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QString>

#include <memory>
#include <p11-kit/pkcs11.h>
#include <p11-kit/uri.h>

namespace endorse::hsm {

struct FreePkcs11Uri final
{
    void operator()(P11KitUri *uri) const { p11_kit_uri_free(uri); }
};
using Pkcs11Uri = std::unique_ptr<P11KitUri, FreePkcs11Uri>;
/// Null when @p text is no PKCS#11 URI.
Pkcs11Uri parsePkcs11Uri(const QString &text);

/// One PKCS#11 module, loaded and initialised while the object lives. Several objects of one
/// library share it: p11-kit counts them. Thread-safe.
class Pkcs11Module final
{
public:
    /// Loads exactly this library and none of those that the system has configured: some of them
    /// probe for hardware and write pages of complaints. A name without a slash is looked for among
    /// the modules of the system. Errors of category Store: "module-missing" (no name),
    /// "module-load".
    static core::Result<std::shared_ptr<Pkcs11Module>> load(const QString &path);
    ~Pkcs11Module();
    Pkcs11Module(const Pkcs11Module &) = delete;
    Pkcs11Module &operator=(const Pkcs11Module &) = delete;

    CK_FUNCTION_LIST *functions() const { return m_functions; }

private:
    explicit Pkcs11Module(CK_FUNCTION_LIST *functions)
        : m_functions(functions)
    {
    }

    CK_FUNCTION_LIST *m_functions;
    bool m_isInitialised = false;
};

} // namespace endorse::hsm
