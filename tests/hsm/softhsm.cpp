// SPDX-License-Identifier: GPL-3.0-or-later
#include "softhsm.h"

#include <QDir>
#include <QFile>
#include <QLibrary>
#include <QProcess>

#include <p11-kit/pkcs11.h>

namespace endorse::testing {

namespace {

constexpr auto configurationVariable = "SOFTHSM2_CONF";

template<class Function>
Function inMeddlingModule(const char *name)
{
    QLibrary library(SoftHsm::meddlingModule());
    const auto function = reinterpret_cast<Function>(library.resolve(name));
    if (function == nullptr)
        qFatal("%s: %s", name, qPrintable(library.errorString()));
    return function;
}

} // namespace

SoftHsm::SoftHsm()
{
    QDir(m_folder.path()).mkdir(QStringLiteral("tokens"));
    QFile configuration(m_folder.filePath(QStringLiteral("softhsm2.conf")));
    if (!configuration.open(QIODevice::WriteOnly))
        qFatal("no configuration for SoftHSM");
    configuration.write(
        "directories.tokendir = " + m_folder.filePath(QStringLiteral("tokens")).toLocal8Bit() +
        "\nobjectstore.backend = file\nlog.level = ERROR\n");
    qputenv(configurationVariable, configuration.fileName().toLocal8Bit());
}

SoftHsm::~SoftHsm()
{
    qunsetenv(configurationVariable);
}

QString SoftHsm::module()
{
    return QStringLiteral("/usr/lib/softhsm/libsofthsm2.so");
}

QString SoftHsm::meddlingModule()
{
    return QStringLiteral(ENDORSE_BINARY_DIR "/hsm_meddlingmodule.so");
}

void SoftHsm::meddle(Meddling meddling)
{
    static const auto function = inMeddlingModule<void (*)(int)>("endorse_meddle");
    function(static_cast<int>(meddling));
}

int SoftHsm::logins()
{
    static const auto function = inMeddlingModule<int (*)()>("endorse_logins");
    return function();
}

int SoftHsm::signatures()
{
    static const auto function = inMeddlingModule<int (*)()>("endorse_signatures");
    return function();
}

void SoftHsm::finalizeSoftHsm()
{
    QLibrary library(module());
    const auto get = reinterpret_cast<CK_C_GetFunctionList>(library.resolve("C_GetFunctionList"));
    CK_FUNCTION_LIST *functions = nullptr;
    if (get == nullptr || get(&functions) != CKR_OK || functions->C_Finalize(nullptr) != CKR_OK)
        qFatal("SoftHSM does not end");
}

bool SoftHsm::addToken(const QString &label) const
{
    return run({QStringLiteral("--init-token"), QStringLiteral("--free"), QStringLiteral("--label"),
                label, QStringLiteral("--so-pin"), QStringLiteral("so-pin-1"),
                QStringLiteral("--pin"), QLatin1String(pin)});
}

bool SoftHsm::importKey(const QString &token, const QString &label, const QString &id,
                        const core::Bytes &pem) const
{
    const QString path = m_folder.filePath(QStringLiteral("import.pem"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pem) != pem.size())
        return false;
    file.close();
    const bool imported = run({QStringLiteral("--import"), path, QStringLiteral("--token"), token,
                               QStringLiteral("--label"), label, QStringLiteral("--id"), id,
                               QStringLiteral("--pin"), QLatin1String(pin)});
    return QFile::remove(path) && imported;
}

bool SoftHsm::deleteToken(const QString &label) const
{
    return run({QStringLiteral("--delete-token"), QStringLiteral("--token"), label});
}

bool SoftHsm::run(const QStringList &arguments) const
{
    QProcess tool;
    tool.start(QStringLiteral("softhsm2-util"), arguments);
    const bool ended =
        tool.waitForFinished() && tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0;
    if (!ended)
        qWarning("softhsm2-util: %s %s", tool.readAllStandardError().constData(),
                 qPrintable(tool.errorString()));
    return ended;
}

core::Secret pinOf(const char *text)
{
    return core::Secret(core::asSpan(text));
}

} // namespace endorse::testing
