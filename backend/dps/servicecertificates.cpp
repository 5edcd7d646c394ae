// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ServiceClient about the CA certificates of the service.
#include "serviceclient.h"
#include "texts.h"

namespace endorse::dps {

using core::CancelToken;
using core::Result;

namespace {

constexpr char certificatesPath[] = "/certificates";

QByteArray caPath(const CaCertificateName &name, const char *action = "")
{
    return certificatesPath + QByteArray("/") + percentEncoded(name.toString()) + action;
}

ServiceSubject caSubject(const QString &name)
{
    return {name, ServiceRecord::CaCertificate};
}

/// Azure's provisioning service keeps them elsewhere. @p command: what follows "az iot dps
/// certificate".
core::Error azureError(const QString &host, const QString &command)
{
    const QString instance = host.section(QLatin1Char('.'), 0, 0);
    return {.category = core::ErrorCategory::Input,
            .code = QStringLiteral("azure-certificates"),
            .place = host,
            .message = text(QT_TRANSLATE_NOOP("endorse::dps",
                                              "The CA certificates of %1 are managed by Azure and "
                                              "not by the service's connection string."))
                           .arg(host),
            //: %1: a command line.
            .hint = text(QT_TRANSLATE_NOOP("endorse::dps",
                                           "Use the Certificates page of the provisioning service "
                                           "in the Azure portal, or run: %1"))
                        .arg(QStringLiteral("az iot dps certificate %1 --dps-name %2 "
                                            "--resource-group RESOURCE_GROUP")
                                 .arg(command, instance)),
            .technical = QStringLiteral("Microsoft.Devices/provisioningServices/certificates")};
}

template<class Record>
QCoro::Task<Result<Record>> caExchange(ServiceRequests *requests, HttpRequest request,
                                       ServiceSubject subject, QString azureCommand,
                                       CancelToken cancel)
{
    if (isAzureService(requests->hostName()))
        co_return core::fail(azureError(requests->hostName(), azureCommand));
    const Result<HttpResponse> response =
        co_await requests->send(std::move(request), std::move(cancel));
    if (!response)
        co_return core::fail(response.error());
    if (response->status != 200)
        co_return core::fail(requests->refusal(*response, subject));
    co_return Record::fromJson(response->body);
}

QCoro::Task<Result<void>> caRemoval(ServiceRequests *requests, HttpRequest request,
                                    ServiceSubject subject, QString azureCommand,
                                    CancelToken cancel)
{
    if (isAzureService(requests->hostName()))
        co_return core::fail(azureError(requests->hostName(), azureCommand));
    const Result<HttpResponse> response =
        co_await requests->send(std::move(request), std::move(cancel));
    if (!response)
        co_return core::fail(response.error());
    // 204: there was none.
    if (response->status != 200 && response->status != 204)
        co_return core::fail(requests->refusal(*response, subject));
    co_return Result<void>();
}

QString named(const char *verb, const CaCertificateName &name, const char *more = "")
{
    return QStringLiteral("%1 --certificate-name %2%3")
        .arg(QLatin1String(verb), name.toString(), QLatin1String(more));
}

core::Bytes proofBody(const core::Bytes &der)
{
    return JsonWriter().ascii("certificate", der.toBase64()).finish();
}

} // namespace

ServiceClient::Answer<CaCertificateList> ServiceClient::listCaCertificates(CancelToken cancel)
{
    return caExchange<CaCertificateList>(&m_requests,
                                         m_requests.request("GET", certificatesPath, {}, {}),
                                         caSubject({}), QStringLiteral("list"), std::move(cancel));
}

ServiceClient::Answer<CaCertificate> ServiceClient::getCaCertificate(CaCertificateName name,
                                                                     CancelToken cancel)
{
    return caExchange<CaCertificate>(&m_requests, m_requests.request("GET", caPath(name), {}, {}),
                                     caSubject(name.toString()), named("show", name),
                                     std::move(cancel));
}

ServiceClient::Answer<CaCertificate> ServiceClient::putCaCertificate(CaCertificateName name,
                                                                     core::Bytes der,
                                                                     QByteArray ifMatch,
                                                                     CancelToken cancel)
{
    const core::Bytes body = JsonWriter().raw("properties", proofBody(der)).finish();
    return caExchange<CaCertificate>(
        &m_requests, m_requests.request("PUT", caPath(name), ifMatch, body),
        caSubject(name.toString()), named("create", name, " --path FILE"), std::move(cancel));
}

ServiceClient::Answer<void>
ServiceClient::deleteCaCertificate(CaCertificateName name, QByteArray ifMatch, CancelToken cancel)
{
    return caRemoval(&m_requests, m_requests.request("DELETE", caPath(name), ifMatch, {}),
                     caSubject(name.toString()), named("delete", name, " --etag ETAG"),
                     std::move(cancel));
}

ServiceClient::Answer<CaCertificate> ServiceClient::generateVerificationCode(CaCertificateName name,
                                                                             QByteArray ifMatch,
                                                                             CancelToken cancel)
{
    HttpRequest request =
        m_requests.request("POST", caPath(name, "/generateVerificationCode"), ifMatch, {});
    // A second one would make another code.
    request.sendOnce = true;
    return caExchange<CaCertificate>(&m_requests, std::move(request), caSubject(name.toString()),
                                     named("generate-verification-code", name, " --etag ETAG"),
                                     std::move(cancel));
}

ServiceClient::Answer<CaCertificate> ServiceClient::verifyCaCertificate(CaCertificateName name,
                                                                        core::Bytes proofDer,
                                                                        QByteArray ifMatch,
                                                                        CancelToken cancel)
{
    HttpRequest request =
        m_requests.request("POST", caPath(name, "/verify"), ifMatch, proofBody(proofDer));
    request.sendOnce = true;
    return caExchange<CaCertificate>(&m_requests, std::move(request), caSubject(name.toString()),
                                     named("verify", name, " --path FILE --etag ETAG"),
                                     std::move(cancel));
}

} // namespace endorse::dps
