// SPDX-License-Identifier: GPL-3.0-or-later
// What the workbench does for devices that prove themselves with a certificate.
#include "workbench.h"

#include <dps/httpclient.h>
#include <dps/serviceclient.h>

namespace endorse::app {

using core::Result;

namespace {

core::Error noEnrollmentService()
{
    return {.category = core::ErrorCategory::Input,
            .code = QStringLiteral("no-enrollment-service"),
            .place = {},
            .message = {"endorse::app",
                        QT_TRANSLATE_NOOP("endorse::app",
                                          "The certificate cannot be enrolled: the connection "
                                          "string of the service is not known.")},
            .hint = {"endorse::app",
                     QT_TRANSLATE_NOOP("endorse::app",
                                       "Open the service's enrollments first, or enroll the "
                                       "certificate another way.")},
            .technical = {}};
}

} // namespace

void Workbench::setEnrollmentService(enrollment::DeskTarget target)
{
    m_enrollmentService = std::move(target);
}

QCoro::Task<Result<void>> Workbench::beforeRegisterWithCertificate(
    QList<core::Bytes> chain, dps::RegistrationId registrationId, core::CancelToken cancel)
{
    if (!m_enrollsCertificates)
        co_return Result<void>();
    co_return co_await enrollCertificate(this, chain.first(), std::move(registrationId), cancel);
}

/// As the EK of a TPM: who is on the list already stays as he is.
QCoro::Task<Result<void>> Workbench::enrollCertificate(Workbench *self, core::Bytes der,
                                                       dps::RegistrationId id,
                                                       core::CancelToken cancel)
{
    const auto lease = self->lease();
    const dps::IndividualEnrollment enrollment = enrollmentByCertificate(id, der);
    dps::HttpClient::Options options;
    std::optional<dps::ServiceConnectionString> connection;
    if (self->m_connections.serviceIsEmulator()) {
        if (self->m_emulatorHost->endpoint() == nullptr)
            co_return Result<void>();
        const emulator::EmulatorEndpoint endpoint = *self->m_emulatorHost->endpoint();
        auto parsed =
            dps::ServiceConnectionString::parse(endpoint.serviceConnectionString.toUtf8());
        if (!parsed)
            co_return core::fail(parsed.error());
        connection = std::move(*parsed);
        options.caFile = endpoint.caFile;
    } else if (self->m_enrollmentService) {
        connection = self->m_enrollmentService->connection.clone();
        options.caFile = self->m_enrollmentService->caFile;
    } else if (self->m_realDesk->isOpen()) {
        const auto saved =
            co_await self->m_realDesk->save(enrollment, enrollment::SaveMode::Create);
        // A conflict is one with who is there already.
        if (saved.error)
            co_return core::fail(*saved.error);
        co_return Result<void>();
    } else {
        co_return core::fail(noEnrollmentService());
    }
    // A client of its own: what it sends is no part of the walk.
    dps::HttpClient http(options);
    dps::ServiceClient service(http, std::move(*connection), self->clock());
    const auto known = co_await service.getEnrollment(id, cancel);
    if (known)
        co_return Result<void>();
    if (known.error().httpStatus != 404)
        co_return core::fail(known.error());
    const auto added = co_await service.putEnrollment(enrollment, {}, cancel);
    if (!added)
        co_return core::fail(added.error());
    co_return Result<void>();
}

} // namespace endorse::app
