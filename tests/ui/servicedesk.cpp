// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicedesk.h"

#include <dps/sastoken.h>
#include <dps/serviceclient.h>
#include <emulator/softtpm.h>
#include <tpm/tpmtransport.h>
#include <ui/common/hexview.h>
#include <ui/common/paneparts.h>

#include <QAbstractButton>
#include <QComboBox>
#include <QCoroTask>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QTest>

namespace endorse::testing {

using emulator::EmulatorHost;

namespace {

emulator::EmulatorOptions emulatorIn(const QString &folder, quint16 port)
{
    emulator::EmulatorOptions options;
    options.dataDir = folder + QStringLiteral("/emulator");
    options.port = port;
    options.retryAfterSeconds = 0;
    return options;
}

/// Can be lent; whoever connects finds nothing.
class DeafTransport final : public tpm::TpmTransport
{
public:
    core::Result<std::unique_ptr<tpm::TpmStream>> open(std::chrono::milliseconds,
                                                       core::CancelToken) override
    {
        return core::fail(core::cancelledError(QStringLiteral("test")));
    }
    tpm::TpmDescription description() const override { return {}; }
};

QCoro::Task<core::Result<std::shared_ptr<tpm::TpmTransport>>> giveDeaf(core::CancelToken)
{
    co_return std::shared_ptr<tpm::TpmTransport>(std::make_shared<DeafTransport>());
}

core::Bytes keysBody(const QString &id)
{
    const SoftTpm &tpm = SoftTpm::first();
    return "{\"registrationId\":\"" + id.toUtf8() + "\",\"tpm\":{\"endorsementKey\":\"" +
           tpm.ekBase64() + "\",\"storageRootKey\":\"" + tpm.srkBase64() + "\"}}";
}

} // namespace

ServiceDesk::ServiceDesk(quint16 port, FakeKeychain::Manner manner)
    : keychain(std::make_shared<FakeKeychain>(manner))
    , store(keychain)
    , host(emulatorIn(folder.path(), port))
    , lender(giveDeaf)
    , desk(FakeEnvironment::Tpm::Refuses, parts())
{
    desk.window.showPage(ui::PageId::Service);
    m_page = desk.window.servicePage();
    settle();
}

ServiceDesk::~ServiceDesk()
{
    m_http.reset();
    QCoro::waitFor(enrollment::ServiceDesk::shutdown(&realDesk));
    QCoro::waitFor(enrollment::ServiceDesk::shutdown(&emulatorDesk));
    QCoro::waitFor(EmulatorHost::shutdown(&host));
}

ui::WindowParts ServiceDesk::parts()
{
    ui::WindowParts parts;
    parts.emulatorHost = &host;
    parts.tpmLender = &lender;
    parts.secretStore = &store;
    parts.emulatorDesk = &emulatorDesk;
    parts.realDesk = &realDesk;
    return parts;
}

void ServiceDesk::start()
{
    const auto started = QCoro::waitFor(host.start());
    QVERIFY2(started, started ? "" : qPrintable(started.error().toLogLine()));
    dps::HttpClient::Options options;
    options.caFile = host.endpoint()->caFile;
    m_http = std::make_unique<dps::HttpClient>(options);
    settle();
}

dps::HttpResponse ServiceDesk::send(const QByteArray &method, const QByteArray &target,
                                    const core::Bytes &body, const QByteArray &authorization)
{
    dps::HttpRequest request;
    request.method = method;
    request.url =
        QUrl(host.endpoint()->endpoint.toString() + QString::fromUtf8(target), QUrl::StrictMode);
    request.headers = {{"Content-Type", "application/json; charset=utf-8"}};
    if (!authorization.isEmpty())
        request.headers.emplaceBack("Authorization", authorization);
    request.body = body;
    const auto response = QCoro::waitFor(m_http->send(request, {}));
    return response ? *response : dps::HttpResponse();
}

void ServiceDesk::enroll(const QString &id)
{
    auto connection =
        dps::ServiceConnectionString::parse(host.endpoint()->serviceConnectionString.toUtf8());
    const core::SystemClock clock;
    dps::ServiceClient client(*m_http, std::move(*connection), clock);
    const auto enrolled = QCoro::waitFor(
        client.putEnrollment(dps::IndividualEnrollment::forTpm(*dps::RegistrationId::parse(id),
                                                               SoftTpm::first().ekBase64()),
                             {}, {}));
    QVERIFY2(enrolled, enrolled ? "" : qPrintable(enrolled.error().toLogLine()));
}

core::Bytes ServiceDesk::challenge(const QString &id)
{
    const dps::HttpResponse response =
        send("PUT",
             '/' + host.endpoint()->idScope.toUtf8() + "/registrations/" + id.toUtf8() +
                 "/register?api-version=2021-06-01",
             keysBody(id));
    const QJsonObject json = QJsonDocument::fromJson(response.body).object();
    const auto opened = SoftTpm::first().open(
        QByteArray::fromBase64(json[QLatin1String("authenticationKey")].toString().toLatin1()));
    return opened ? opened->key : core::Bytes();
}

SharedSecrets ServiceDesk::provision(const QString &id)
{
    SharedSecrets secrets;
    enroll(id);
    secrets.nonce = challenge(id);
    const qint64 expiry = QDateTime::currentSecsSinceEpoch() + 3600;
    const QByteArray token =
        dps::SasToken::forRegistration(*dps::IdScope::parse(host.endpoint()->idScope),
                                       *dps::RegistrationId::parse(id), expiry)
            .signedWith(core::Secret::take(core::Bytes(secrets.nonce)));
    const qsizetype from = token.indexOf("sig=") + 4;
    secrets.signature = token.mid(from, token.indexOf('&', from) - from);
    const dps::HttpResponse response =
        send("PUT",
             '/' + host.endpoint()->idScope.toUtf8() + "/registrations/" + id.toUtf8() +
                 "/register?api-version=2021-06-01",
             keysBody(id), token);
    const QByteArray operation = QJsonDocument::fromJson(response.body)
                                     .object()[QLatin1String("operationId")]
                                     .toString()
                                     .toUtf8();
    send("GET",
         '/' + host.endpoint()->idScope.toUtf8() + "/registrations/" + id.toUtf8() +
             "/operations/" + operation + "?api-version=2021-06-01",
         {}, token);
    return secrets;
}

void ServiceDesk::awaitRequests(int count)
{
    auto *table = find<QTableView>("requests");
    QTRY_COMPARE(int(host.log().total()), count);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    settle();
}

QString ServiceDesk::visibleText() const
{
    QStringList all;
    const QList<QWidget *> widgets = page().findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        all << widget->toolTip() << widget->statusTip() << widget->accessibleName()
            << widget->accessibleDescription() << widget->property("text").toString();
        if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
            all << text->toPlainText();
        if (const auto *elided = qobject_cast<const ui::ElidedLabel *>(widget))
            all << elided->text();
        if (const auto *hex = qobject_cast<const ui::HexView *>(widget))
            all << hex->textToCopy() << QString::fromUtf8(hex->bytes());
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
            for (int row = 0; view->model() && row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    const QModelIndex index = view->model()->index(row, column);
                    for (const int role :
                         {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                        all << index.data(role).toString();
                }
            }
        }
    }
    return all.join(QLatin1Char('\n'));
}

} // namespace endorse::testing
