// SPDX-License-Identifier: GPL-3.0-or-later
#include "verb.h"

#include <app/cli/secretsource.h>
#include <tpm/tctiaddress.h>

#include <QDir>

namespace endorse::app::cli {

QString CommonOptions::dataFolder() const
{
    return dataDir.empty() ? Workbench::defaultDataDir() : QDir(toQString(dataDir)).absolutePath();
}

std::string help(const char *source)
{
    return say(source).toStdString();
}

QString handleText(quint32 handle)
{
    return QStringLiteral("0x%1").arg(handle, 8, 16, QLatin1Char('0'));
}

void TpmOptions::addTo(CLI::App *verb)
{
    verb->add_option("--tcti", tcti,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "The TPM: device:/dev/tpmrm0, swtpm:path=SOCKET, "
                                            "swtpm:host=…,port=…, mssim:…; left out: the embedded "
                                            "software TPM")))
        ->type_name("ADDRESS");
    verb->add_option("--owner-auth", ownerAuth,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "Auth value of the owner hierarchy: @FILE, - for "
                                            "standard input, or prompt")))
        ->type_name("SOURCE");
    verb->add_option("--endorsement-auth", endorsementAuth,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "Auth value of the endorsement hierarchy: @FILE, - "
                                            "for standard input, or prompt")))
        ->type_name("SOURCE");
}

attestation::TpmChoice TpmOptions::choice() const
{
    attestation::TpmChoice choice;
    const auto address = tpm::TctiAddress::parse(toQString(tcti));
    if (address && address->kind() != tpm::TctiAddress::Kind::Embedded) {
        choice.kind = attestation::TpmChoice::Kind::Address;
        choice.address = address->toString();
    }
    return choice;
}

QString fileOfSource(const std::string &source)
{
    return source.starts_with('@') ? toQString(source.substr(1)) : QString();
}

QStringList TpmOptions::files() const
{
    return {fileOfSource(ownerAuth), fileOfSource(endorsementAuth)};
}

core::Result<WorkbenchOptions> TpmOptions::workbenchOptions(const VerbContext &context) const
{
    if (!tcti.empty()) {
        const auto address = tpm::TctiAddress::parse(toQString(tcti));
        if (!address)
            return core::fail(asUsageError(address.error()));
    }
    if (ownerAuth == "-" && endorsementAuth == "-") {
        return core::fail(usageError(text(
            QT_TRANSLATE_NOOP("endorse::app", "Only one value can come from standard input."))));
    }
    auto owner =
        readAuthValue(QStringLiteral("--owner-auth"), toQString(ownerAuth), context.interrupt);
    if (!owner)
        return core::fail(owner.error());
    auto endorsement = readAuthValue(QStringLiteral("--endorsement-auth"),
                                     toQString(endorsementAuth), context.interrupt);
    if (!endorsement)
        return core::fail(endorsement.error());
    WorkbenchOptions options;
    options.dataDir = context.common.dataFolder();
    options.timeout = context.common.timeout();
    options.auth.owner = std::move(*owner);
    options.auth.endorsement = std::move(*endorsement);
    return options;
}

} // namespace endorse::app::cli
