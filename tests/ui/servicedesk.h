// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uifixture.h"

#include <dps/httpclient.h>
#include <emulator/emulatorhost.h>
#include <support/fakekeychain.h>
#include <tpm/tpmlender.h>
#include <ui/service/servicepage.h>

#include <enrollment/servicedesk.h>
#include <secrets/secretstore.h>

namespace endorse::testing {

/// What a device and the service have shared in a registration: none of it may be seen.
struct SharedSecrets final
{
    core::Bytes nonce;
    QByteArray signature; ///< As it stands in the token, percent-encoded.
};

/// The main window on its Service page, over a real emulator in a folder of its own, a keychain in
/// this process, and a TPM that can be lent but not used.
class ServiceDesk final
{
public:
    explicit ServiceDesk(quint16 port = 0,
                         FakeKeychain::Manner manner = FakeKeychain::Manner::Works);
    ~ServiceDesk();

    template<class T>
    T *find(const char *name) const
    {
        return page().findChild<T *>(QLatin1String(name));
    }
    ui::ServicePage &page() const { return *m_page; }
    /// Starts the emulator and waits until it runs.
    void start();
    /// One request with no token; gives its status.
    dps::HttpResponse send(const QByteArray &method, const QByteArray &target,
                           const core::Bytes &body = {}, const QByteArray &authorization = {});
    /// Enrolls the first soft TPM through the service API.
    void enroll(const QString &id);
    /// Asks for a challenge; gives the nonce.
    core::Bytes challenge(const QString &id);
    /// Enrolls, is challenged, signs, is assigned.
    SharedSecrets provision(const QString &id);
    /// Waits until the log holds @p count requests and shows them.
    void awaitRequests(int count);
    /// All that can be read on the page: texts, tooltips, names, cells of tables, hex.
    QString visibleText() const;

    QTemporaryDir folder;
    std::shared_ptr<FakeKeychain> keychain;
    secrets::SecretStore store;
    emulator::EmulatorHost host;
    tpm::TpmLender lender;
    enrollment::ServiceDesk emulatorDesk;
    enrollment::ServiceDesk realDesk;
    WindowDesk desk;

private:
    ui::WindowParts parts();

    std::unique_ptr<dps::HttpClient> m_http;
    ui::ServicePage *m_page;
};

} // namespace endorse::testing
