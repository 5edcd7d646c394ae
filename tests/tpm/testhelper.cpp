// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the TPM floor start as a program of its own:
//   tpm_testhelper --tpm-proxy DEVICE   the proxy, as user nobody when TPM_TESTHELPER_NOBODY is set
//   tpm_testhelper run DIR ek-cert|bare a SoftwareTpm; prints swtpm's process id and stays
#include <core/cancel.h>
#include <tpm/softwaretpm.h>
#include <tpm/tpmproxyprocess.h>

#include <QCoreApplication>
#include <QCoroTask>

#include <cstdio>
#include <grp.h>
#include <unistd.h>

using namespace endorse;

namespace {

QCoro::Task<> run(QString directory, bool withCertificate)
{
    static std::unique_ptr<tpm::SoftwareTpm> keeper;
    auto started = co_await tpm::SoftwareTpm::start(
        {.stateDir = directory, .createEkCertificate = withCertificate}, core::CancelToken());
    if (!started) {
        std::printf("%s\n", qPrintable(started.error().code));
        std::fflush(stdout);
        QCoreApplication::exit(1);
        co_return;
    }
    keeper = std::move(*started);
    std::printf("%lld\n", static_cast<long long>(keeper->processId()));
    std::fflush(stdout);
}

void becomeNobody()
{
    constexpr uid_t nobody = 65534;
    if (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)
        std::perror("nobody");
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsSet("TPM_TESTHELPER_NOBODY"))
        becomeNobody();
    if (const auto code = tpm::proxyExitCode(argc, argv))
        return *code;
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto running = run(arguments.value(2), arguments.value(3) == QLatin1String("ek-cert"));
    return QCoreApplication::exec();
}
