// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicekey.h"
#include "foreignkey.h"
#include "pkcs11errors.h"
#include "pkcs11objects.h"

#include <condition_variable>
#include <mutex>

namespace endorse::hsm {

using core::Bytes;
using core::Result;

namespace {

/// Large enough for RSA 16384.
constexpr std::size_t largestSignature = 2048;

core::Error twoModules(const QString &given, const QString &inAddress)
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QStringLiteral("module-twice");
    error.place = QStringLiteral("module");
    error.message =
        core::Text("endorse::hsm",
                   QT_TRANSLATE_NOOP("endorse::hsm", "Two different PKCS#11 modules are named."));
    error.hint = core::Text("endorse::hsm",
                            QT_TRANSLATE_NOOP("endorse::hsm",
                                              "Name the module once: in the address of the key, or "
                                              "apart from it."));
    error.technical = given + QStringLiteral(" | ") + inAddress;
    return error;
}

core::Error notATokenAddress(const QString &text)
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QStringLiteral("address");
    error.place = text;
    error.message = core::Text(
        "endorse::hsm",
        QT_TRANSLATE_NOOP("endorse::hsm", "The address does not name a key on a PKCS#11 token."));
    return error;
}

core::Error anotherKeyNow()
{
    return tokenError(
        "token-removed", QStringLiteral("token"),
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "The token was changed: there is another key in the place of the one "
                          "that was opened."),
        QT_TRANSLATE_NOOP("endorse::hsm", "Connect the token of before, or open the key again."),
        QStringLiteral("public half differs"));
}

/// Signs with a key on a token. Keeps the session, and the PIN, in case the session is lost and
/// another one has to be opened.
class TokenSigner final : public DigestSigner
{
public:
    TokenSigner(Pkcs11Uri uri, QString modulePath, core::Secret pin)
        : m_uri(std::move(uri))
        , m_modulePath(std::move(modulePath))
        , m_pin(std::move(pin))
    {
    }

    /// Once, before the signer is given away.
    Result<Pkcs11PrivateKey> open()
    {
        if (auto opened = connect(); !opened)
            return core::fail(std::move(opened.error()));
        return m_key;
    }
    QString tokenLabel() const { return m_session->tokenLabel(); }

private:
    /// A turn at the session, which takes one signature at a time.
    class Turn final
    {
    public:
        Turn(TokenSigner *signer, const core::CancelToken &cancel)
            : m_signer(signer)
        {
            const auto registration = cancel.onCancel([signer] {
                // Under the lock, or the wake-up could fall between check and wait.
                const std::lock_guard lock(signer->m_turnMutex);
                signer->m_turnEnded.notify_all();
            });
            std::unique_lock lock(signer->m_turnMutex);
            signer->m_turnEnded.wait(lock,
                                     [&] { return !signer->m_isBusy || cancel.isCancelled(); });
            m_isOurs = !cancel.isCancelled();
            if (m_isOurs)
                signer->m_isBusy = true;
        }
        ~Turn()
        {
            if (!m_isOurs)
                return;
            const std::lock_guard lock(m_signer->m_turnMutex);
            m_signer->m_isBusy = false;
            m_signer->m_turnEnded.notify_all();
        }
        Turn(const Turn &) = delete;
        Turn &operator=(const Turn &) = delete;

        bool isOurs() const { return m_isOurs; }

    private:
        TokenSigner *m_signer;
        bool m_isOurs = false;
    };

    Result<Bytes> signNow(const Bytes &input, bool isRawBlock, core::CancelToken cancel) override
    {
        const Turn turn(this, cancel);
        if (!turn.isOurs())
            return core::fail(core::cancelledError(QStringLiteral("C_Sign")));
        CK_RV rv = CKR_SESSION_CLOSED;
        if (m_session) {
            auto signature = signOnce(input, isRawBlock, &rv);
            if (signature || !isLostSession(rv))
                return settled(std::move(signature));
        }
        if (auto again = reconnect(); !again)
            return core::fail(std::move(again.error()));
        return settled(signOnce(input, isRawBlock, &rv));
    }

    /// A session in which something failed may still have an operation open: the next signature
    /// gets another one.
    Result<Bytes> settled(Result<Bytes> signature)
    {
        if (!signature)
            m_session.reset();
        return signature;
    }

    Result<Bytes> signOnce(const Bytes &input, bool isRawBlock, CK_RV *rv)
    {
        CK_FUNCTION_LIST *const functions = m_session->functions();
        CK_MECHANISM mechanism{CKM_ECDSA, nullptr, 0};
        if (m_key.type == CKK_RSA)
            mechanism.mechanism = isRawBlock ? CKM_RSA_X_509 : CKM_RSA_PKCS;
        *rv = functions->C_SignInit(m_session->handle(), &mechanism, m_key.handle);
        if (*rv != CKR_OK)
            return core::fail(callError("C_SignInit", *rv));
        if (m_key.wantsPinEachTime) {
            if (auto allowed = m_session->login(CKU_CONTEXT_SPECIFIC, m_pin); !allowed) {
                forgetWrongPin(allowed.error());
                return core::fail(std::move(allowed.error()));
            }
        }
        Bytes data = input;
        Bytes signature(largestSignature, '\0');
        CK_ULONG size = largestSignature;
        *rv = functions->C_Sign(m_session->handle(), reinterpret_cast<CK_BYTE *>(data.data()),
                                static_cast<CK_ULONG>(data.size()),
                                reinterpret_cast<CK_BYTE *>(signature.data()), &size);
        if (*rv != CKR_OK)
            return core::fail(callError("C_Sign", *rv));
        signature.truncate(static_cast<qsizetype>(size));
        return signature;
    }

    /// A PIN that was right and is wrong now must not be tried until the token locks it.
    void forgetWrongPin(const core::Error &refusal)
    {
        if (refusal.code == QLatin1String("pin-incorrect"))
            m_pin = core::Secret();
    }

    /// Once more, from the module on: what ended the session may have ended all of it.
    Result<void> reconnect()
    {
        const Bytes before = m_key.publicKeyInfo;
        m_session.reset();
        if (auto opened = connect(); !opened) {
            forgetWrongPin(opened.error());
            return opened;
        }
        if (m_key.publicKeyInfo != before) {
            m_session.reset();
            m_key.publicKeyInfo = before;
            return core::fail(anotherKeyNow());
        }
        return {};
    }

    Result<void> connect()
    {
        auto session = Pkcs11Session::open(m_modulePath, m_uri.get(), m_pin);
        if (!session)
            return core::fail(std::move(session.error()));
        auto key = findPrivateKey(**session, m_uri.get());
        if (!key)
            return core::fail(std::move(key.error()));
        m_session = std::move(*session);
        m_key = std::move(*key);
        return {};
    }

    const Pkcs11Uri m_uri;
    const QString m_modulePath;
    std::mutex m_turnMutex;
    std::condition_variable m_turnEnded;
    bool m_isBusy = false;
    // Below: for whoever has the turn.
    core::Secret m_pin;
    std::unique_ptr<Pkcs11Session> m_session;
    Pkcs11PrivateKey m_key;
};

} // namespace

Result<std::shared_ptr<DeviceKey>> openPkcs11Key(const KeyAddress &address,
                                                 const QString &modulePath, core::Secret pin)
{
    Pkcs11Uri uri = parsePkcs11Uri(address.text());
    if (address.home() != KeyHome::Pkcs11Token || !uri)
        return core::fail(notATokenAddress(address.text()));
    const char *const inAddress = p11_kit_uri_get_module_path(uri.get());
    const QString ofAddress = inAddress != nullptr ? QString::fromUtf8(inAddress) : QString();
    if (!modulePath.isEmpty() && !ofAddress.isEmpty() && modulePath != ofAddress)
        return core::fail(twoModules(modulePath, ofAddress));
    const auto signer = std::make_shared<TokenSigner>(
        std::move(uri), modulePath.isEmpty() ? ofAddress : modulePath, std::move(pin));
    const auto key = signer->open();
    if (!key)
        return core::fail(key.error());
    auto foreign = makeForeignKey(key->publicKeyInfo, signer);
    if (!foreign)
        return core::fail(std::move(foreign.error()));
    const QString description = signer->tokenLabel() + QStringLiteral(": ") +
                                (key->label.isEmpty() ? QStringLiteral("-") : key->label);
    return std::make_shared<DeviceKey>(address, description, std::move(*foreign), signer);
}

} // namespace endorse::hsm
