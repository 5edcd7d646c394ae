// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationenvironment.h"

#include <attestation/oneshot.h>
#include <dps/httpclient.h>

#include <QList>

namespace endorse::attestation {

struct AttestationEnvironment::Waiters final
{
    QList<OneShot> events;
};

class AttestationEnvironment::Lease final
{
public:
    explicit Lease(AttestationEnvironment *environment)
        : m_environment(environment)
    {
        ++m_environment->m_runs;
    }
    ~Lease()
    {
        if (--m_environment->m_runs > 0)
            return;
        for (const OneShot &event : std::exchange(m_environment->m_waiters->events, {}))
            event.fire();
    }
    Q_DISABLE_COPY_MOVE(Lease)

private:
    AttestationEnvironment *m_environment;
};

AttestationEnvironment::AttestationEnvironment()
    : m_waiters(std::make_shared<Waiters>())
{
}

AttestationEnvironment::~AttestationEnvironment()
{
    Q_ASSERT(m_runs == 0);
}

QCoro::Task<core::Result<std::optional<Injection>>>
AttestationEnvironment::beforeStep(StepId, core::CancelToken)
{
    co_return std::nullopt;
}

std::shared_ptr<AttestationEnvironment> AttestationEnvironment::withFault(Fault, AttestationKind)
{
    return nullptr;
}

QCoro::Task<core::Result<X509Device>> AttestationEnvironment::openDevice(X509DeviceProvider chosen,
                                                                         core::CancelToken cancel)
{
    return chosen(std::move(cancel));
}

QCoro::Task<core::Result<void>>
AttestationEnvironment::beforeRegisterWithCertificate(QList<core::Bytes>, dps::RegistrationId,
                                                      core::CancelToken)
{
    co_return core::Result<void>();
}

std::shared_ptr<dps::HttpClient>
AttestationEnvironment::clientFor(const ServiceTarget &target,
                                  std::shared_ptr<const dps::ClientIdentity> identity)
{
    dps::HttpClient::Options options;
    if (target.http)
        options = target.http->options();
    options.caFile = target.caFile;
    options.identity = std::move(identity);
    return std::make_shared<dps::HttpClient>(std::move(options));
}

std::shared_ptr<AttestationEnvironment::Lease> AttestationEnvironment::lease()
{
    return std::make_shared<Lease>(this);
}

QCoro::Task<void> AttestationEnvironment::runsFinished(AttestationEnvironment *environment)
{
    while (environment->m_runs > 0) {
        const OneShot event;
        environment->m_waiters->events.append(event);
        co_await event;
    }
}

} // namespace endorse::attestation
