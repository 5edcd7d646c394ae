// SPDX-License-Identifier: GPL-3.0-or-later
#include "pkcs11module.h"

#include "pkcs11errors.h"

#include <core/regularfile.h>

#include <QFileInfo>

#include <p11-kit/p11-kit.h>

namespace endorse::hsm {

namespace {

core::Error moduleLoadError(const QString &path, const QString &technical)
{
    return tokenError(
        "module-load", path,
        QT_TRANSLATE_NOOP("endorse::hsm", "The PKCS#11 module cannot be loaded."),
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "Check the path of the library, that it is a PKCS#11 module for this "
                          "kind of computer, and that its own configuration is in place."),
        technical);
}

QString lastMessage()
{
    const char *message = p11_kit_message();
    return message != nullptr ? QString::fromLocal8Bit(message) : QString();
}

} // namespace

Pkcs11Uri parsePkcs11Uri(const QString &text)
{
    Pkcs11Uri uri(p11_kit_uri_new());
    if (!uri || p11_kit_uri_parse(text.toUtf8().constData(), P11_KIT_URI_FOR_ANY, uri.get()) !=
                    P11_KIT_URI_OK)
        return nullptr;
    return uri;
}

core::Result<std::shared_ptr<Pkcs11Module>> Pkcs11Module::load(const QString &path)
{
    if (path.isEmpty())
        return core::fail(tokenError(
            "module-missing", QStringLiteral("module"),
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "No PKCS#11 module is named, and none is chosen by guessing."),
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "Choose the library that the maker of the token provides "
                              "(endorsectl: --module PATH, or module-path in the address)."),
            {}));
    // Loading a pipe would wait for its other end. Other names are of the folder of the modules.
    if (QFileInfo(path).isAbsolute()) {
        QFile library;
        if (const auto opened = core::openRegularFile(library, path); !opened)
            return core::fail(moduleLoadError(path, opened.error().technical));
    }
    // Errors come back as values; on standard error nobody would look for them.
    p11_kit_be_quiet();
    CK_FUNCTION_LIST *functions = p11_kit_module_load(QFile::encodeName(path).constData(), 0);
    if (functions == nullptr)
        return core::fail(moduleLoadError(path, lastMessage()));
    const std::shared_ptr<Pkcs11Module> module(new Pkcs11Module(functions));
    const CK_RV rv = p11_kit_module_initialize(functions);
    if (rv != CKR_OK)
        return core::fail(moduleLoadError(path, QStringLiteral("C_Initialize: ") + ckrName(rv)));
    module->m_isInitialised = true;
    return module;
}

Pkcs11Module::~Pkcs11Module()
{
    if (m_isInitialised)
        p11_kit_module_finalize(m_functions);
    p11_kit_module_release(m_functions);
}

} // namespace endorse::hsm
