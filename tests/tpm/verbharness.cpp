// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbharness.h"

#include <support/listening.h>
#include <tpm/commandnames.h>
#include <tpm/streamtcti.h>
#include <tpmtypes/random.h>

#include <tss2/tss2_mu.h>

#include <QTest>

#include <algorithm>
#include <csignal>
#include <unistd.h>

namespace endorse::testing {

using core::Bytes;
using core::Result;

namespace {

TSS2L_SYS_AUTH_COMMAND password(const Bytes &value = {})
{
    TSS2L_SYS_AUTH_COMMAND auths{};
    auths.count = 1;
    auths.auths[0].sessionHandle = TPM2_RH_PW;
    auths.auths[0].hmac.size = static_cast<UINT16>(value.size());
    std::copy(value.begin(), value.end(), auths.auths[0].hmac.buffer);
    return auths;
}

} // namespace

core::Secret secretOf(const char *text)
{
    return secretOf(Bytes(text));
}

core::Secret secretOf(const Bytes &bytes)
{
    return core::Secret(core::asSpan(bytes));
}

TestChallenge makeChallenge(const tpmtypes::PublicArea &ek, const tpmtypes::PublicArea &srk)
{
    tpmtypes::SystemRandom random;
    TestChallenge challenge;
    challenge.innerKey = random.bytes(16);
    challenge.hmacKey = random.bytes(32);
    const auto credential =
        tpmtypes::makeCredential(ek, srk.name(), secretOf(challenge.innerKey), random);
    const auto duplicated = tpmtypes::duplicateHmacKey(srk, secretOf(challenge.hmacKey),
                                                       secretOf(challenge.innerKey), random);
    if (!credential || !duplicated)
        qFatal("the test cannot make a challenge");
    challenge.idObject = credential->idObject;
    challenge.encryptedSecret = credential->encryptedSecret;
    challenge.duplicate = duplicated->duplicate;
    challenge.encryptedSeed = duplicated->encryptedSeed;
    challenge.publicArea = duplicated->publicArea;
    return challenge;
}

/// Forwards to the real stream and tells the transport what goes through.
class WatchedTransport::Stream final : public tpm::TpmStream
{
public:
    Stream(std::unique_ptr<tpm::TpmStream> inner, WatchedTransport &watcher)
        : TpmStream(tpm::FileDescriptor(::dup(inner->descriptor())), inner->address())
        , m_inner(std::move(inner))
        , m_watcher(watcher)
    {
    }
    ~Stream() override { m_inner->setOutstanding(isOutstanding()); }

    Bytes frame(Bytes command) const override
    {
        m_watcher.sending(command);
        return m_inner->frame(std::move(command));
    }
    Progress inspect(QByteArrayView bytes) const override
    {
        m_watcher.received(bytes);
        return m_inner->inspect(bytes);
    }
    void prepareToReceive() override { m_inner->prepareToReceive(); }
    std::optional<core::Error> closedReason() override { return m_inner->closedReason(); }

private:
    std::unique_ptr<tpm::TpmStream> m_inner;
    WatchedTransport &m_watcher;
};

WatchedTransport::WatchedTransport(std::shared_ptr<tpm::TpmTransport> inner)
    : m_inner(std::move(inner))
{
}

Result<std::unique_ptr<tpm::TpmStream>> WatchedTransport::open(std::chrono::milliseconds timeout,
                                                               core::CancelToken cancel)
{
    auto inner = m_inner->open(timeout, std::move(cancel));
    if (!inner)
        return inner;
    return std::make_unique<Stream>(std::move(*inner), *this);
}

tpm::TpmDescription WatchedTransport::description() const
{
    tpm::TpmDescription description = m_inner->description();
    description.isEmbedded = m_embedded.value_or(description.isEmbedded);
    return description;
}

void WatchedTransport::restart(std::function<void(int, quint32)> beforeSend)
{
    const std::lock_guard lock(m_mutex);
    m_beforeSend = std::move(beforeSend);
    m_count = 0;
}

Bytes WatchedTransport::takeWire()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_wire, {});
}

void WatchedTransport::sending(const Bytes &command)
{
    std::function<void(int, quint32)> hook;
    int index = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_wire += command;
        index = m_count++;
        hook = m_beforeSend;
    }
    if (hook)
        hook(index, tpm::commandCodeOf(command));
}

void WatchedTransport::received(QByteArrayView bytes)
{
    const std::lock_guard lock(m_mutex);
    m_wire += bytes.toByteArray();
}

PlainClient::PlainClient(tpm::TpmTransport &transport)
{
    auto stream = transport.open(std::chrono::seconds(5), {});
    if (!stream) {
        qWarning("%s", qPrintable(stream.error().toLogLine()));
        return;
    }
    m_tcti = std::make_unique<tpm::StreamTcti>(std::move(*stream));
    m_memory.resize(Tss2_Sys_GetContextSize(0) / sizeof(quint64) + 1);
    auto *sys = reinterpret_cast<TSS2_SYS_CONTEXT *>(m_memory.data());
    TSS2_ABI_VERSION abi = TSS2_ABI_VERSION_CURRENT;
    if (Tss2_Sys_Initialize(sys, m_memory.size() * sizeof(quint64), m_tcti->context(), &abi) ==
        TSS2_RC_SUCCESS)
        m_sys = sys;
}

PlainClient::~PlainClient()
{
    if (m_sys)
        Tss2_Sys_Finalize(m_sys);
}

QList<quint32> PlainClient::handles(quint32 first)
{
    TPMI_YES_NO more = 0;
    TPMS_CAPABILITY_DATA data{};
    const TSS2_RC rc =
        Tss2_Sys_GetCapability(m_sys, nullptr, TPM2_CAP_HANDLES, first, 64, &more, &data, nullptr);
    if (rc != TSS2_RC_SUCCESS) {
        qWarning("GetCapability: 0x%x", rc);
        return {0xffffffff};
    }
    return {data.data.handles.handle, data.data.handles.handle + data.data.handles.count};
}

quint32 PlainClient::createPrimary(quint32 hierarchy, const tpmtypes::PublicArea &area)
{
    const Bytes tpmt = area.tpmt();
    TPM2B_PUBLIC in{};
    size_t offset = 0;
    Tss2_MU_TPMT_PUBLIC_Unmarshal(reinterpret_cast<const uint8_t *>(tpmt.constData()),
                                  static_cast<size_t>(tpmt.size()), &offset, &in.publicArea);
    const auto auths = password();
    const TPM2B_SENSITIVE_CREATE sensitive{};
    const TPM2B_DATA outside{};
    const TPML_PCR_SELECTION pcrs{};
    TPM2_HANDLE handle = 0;
    TPM2B_PUBLIC out{};
    TPM2B_CREATION_DATA creation{};
    TPM2B_DIGEST hash{};
    TPMT_TK_CREATION ticket{};
    TPM2B_NAME name{};
    const TSS2_RC rc =
        Tss2_Sys_CreatePrimary(m_sys, hierarchy, &auths, &sensitive, &in, &outside, &pcrs, &handle,
                               &out, &creation, &hash, &ticket, &name, nullptr);
    if (rc != TSS2_RC_SUCCESS)
        qWarning("CreatePrimary: 0x%x", rc);
    return rc == TSS2_RC_SUCCESS ? handle : 0;
}

quint32 PlainClient::startSession()
{
    TPM2B_NONCE nonce{};
    nonce.size = 16;
    const TPM2B_ENCRYPTED_SECRET salt{};
    TPMT_SYM_DEF symmetric{};
    symmetric.algorithm = TPM2_ALG_NULL;
    TPMI_SH_AUTH_SESSION session = 0;
    TPM2B_NONCE nonceTpm{};
    const TSS2_RC rc = Tss2_Sys_StartAuthSession(m_sys, TPM2_RH_NULL, TPM2_RH_NULL, nullptr, &nonce,
                                                 &salt, TPM2_SE_POLICY, &symmetric, TPM2_ALG_SHA256,
                                                 &session, &nonceTpm, nullptr);
    return rc == TSS2_RC_SUCCESS ? session : 0;
}

TSS2_RC PlainClient::evict(quint32 object, quint32 persistent, const Bytes &ownerAuth)
{
    const auto auths = password(ownerAuth);
    return Tss2_Sys_EvictControl(m_sys, TPM2_RH_OWNER, object, &auths, persistent, nullptr);
}

TSS2_RC PlainClient::flush(quint32 handle)
{
    return Tss2_Sys_FlushContext(m_sys, handle);
}

TSS2_RC PlainClient::changeAuth(quint32 hierarchy, const Bytes &oldAuth, const Bytes &newAuth)
{
    const auto auths = password(oldAuth);
    TPM2B_AUTH value{};
    value.size = static_cast<UINT16>(newAuth.size());
    std::copy(newAuth.begin(), newAuth.end(), value.buffer);
    return Tss2_Sys_HierarchyChangeAuth(m_sys, hierarchy, &auths, &value, nullptr);
}

TSS2_RC PlainClient::hierarchyOff(quint32 hierarchy)
{
    const auto auths = password();
    return Tss2_Sys_HierarchyControl(m_sys, TPM2_RH_PLATFORM, &auths, hierarchy, TPM2_NO, nullptr);
}

tpmtypes::PublicArea cheapTemplate()
{
    namespace attribute = tpmtypes::attribute;
    tpmtypes::PublicAreaFields fields;
    fields.type = tpmtypes::alg::Ecc;
    fields.attributes = attribute::FixedTpm | attribute::FixedParent |
                        attribute::SensitiveDataOrigin | attribute::UserWithAuth |
                        attribute::Restricted | attribute::Decrypt;
    fields.symmetric = {tpmtypes::alg::Aes, 128, tpmtypes::alg::Cfb};
    fields.curve = TPM2_ECC_NIST_P256;
    return *tpmtypes::PublicArea::fromFields(fields);
}

SocketTpm::SocketTpm() = default;

SocketTpm::~SocketTpm()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool SocketTpm::start()
{
    const QString socket = m_folder.filePath(QStringLiteral("s"));
    QFile::remove(socket);
    QFile::remove(socket + QStringLiteral(".ctrl"));
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(QStringLiteral("swtpm"),
                    {QStringLiteral("socket"), QStringLiteral("--tpm2"),
                     QStringLiteral("--tpmstate"), QStringLiteral("dir=") + m_folder.path(),
                     QStringLiteral("--server"), QStringLiteral("type=unixio,path=") + socket,
                     QStringLiteral("--ctrl"),
                     QStringLiteral("type=unixio,path=%1.ctrl").arg(socket),
                     QStringLiteral("--flags"), QStringLiteral("not-need-init,startup-clear")});
    return m_process.waitForStarted() &&
           QTest::qWaitFor([&] { return isListening(socket); }, qtryPatienceMs);
}

void SocketTpm::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

void SocketTpm::stopAnswering()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP);
}

void SocketTpm::goOn()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT);
}

std::shared_ptr<tpm::TpmTransport> SocketTpm::transport() const
{
    const auto address = tpm::TctiAddress::parse(QStringLiteral("swtpm:path=") +
                                                 m_folder.filePath(QStringLiteral("s")));
    return tpm::makeTransport(*address);
}

std::unique_ptr<tpm::SoftwareTpm> startSoftwareTpm(const QString &folder, bool certificate)
{
    tpm::SoftwareTpm::Options options;
    options.stateDir = folder;
    options.createEkCertificate = certificate;
    auto started = await(tpm::SoftwareTpm::start(options, {}));
    if (!started)
        qFatal("%s", qPrintable(started.error().toLogLine()));
    return std::move(*started);
}

std::unique_ptr<tpm::TpmConnection> connectTo(std::shared_ptr<tpm::TpmTransport> transport,
                                              tpm::TpmAuth auth, std::chrono::milliseconds timeout)
{
    tpm::TpmConnection::Options options;
    options.timeout = timeout;
    options.auth = std::move(auth);
    auto opened = await(tpm::TpmConnection::open(std::move(transport), std::move(options), {}));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().toLogLine()));
    return std::move(*opened);
}

} // namespace endorse::testing
