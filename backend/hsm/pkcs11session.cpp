// SPDX-License-Identifier: GPL-3.0-or-later
#include "pkcs11session.h"

#include "pkcs11errors.h"

#include <p11-kit/p11-kit.h>
#include <vector>

namespace endorse::hsm {

using core::Result;

namespace {

constexpr CK_SLOT_ID anySlot = static_cast<CK_SLOT_ID>(-1);
constexpr std::size_t maximumObjects = 16;

QString labelOf(const CK_TOKEN_INFO &token)
{
    const std::size_t size = p11_kit_space_strlen(token.label, sizeof token.label);
    return QString::fromUtf8(reinterpret_cast<const char *>(token.label),
                             static_cast<qsizetype>(size));
}

Result<std::vector<CK_SLOT_ID>> slotsWithToken(CK_FUNCTION_LIST *functions)
{
    // Slots may appear between the two calls.
    for (int attempt = 0; attempt < 3; ++attempt) {
        CK_ULONG count = 0;
        CK_RV rv = functions->C_GetSlotList(CK_TRUE, nullptr, &count);
        if (rv != CKR_OK)
            return core::fail(callError("C_GetSlotList", rv));
        std::vector<CK_SLOT_ID> found(count);
        if (count == 0)
            return found;
        rv = functions->C_GetSlotList(CK_TRUE, found.data(), &count);
        if (rv == CKR_BUFFER_TOO_SMALL)
            continue;
        if (rv != CKR_OK)
            return core::fail(callError("C_GetSlotList", rv));
        found.resize(count);
        return found;
    }
    return core::fail(callError("C_GetSlotList", CKR_BUFFER_TOO_SMALL));
}

bool matchesSlot(CK_FUNCTION_LIST *functions, P11KitUri *uri, CK_SLOT_ID slot, CK_TOKEN_INFO *token)
{
    const CK_SLOT_ID wanted = p11_kit_uri_get_slot_id(uri);
    CK_SLOT_INFO info{};
    return (wanted == anySlot || wanted == slot) &&
           functions->C_GetSlotInfo(slot, &info) == CKR_OK &&
           p11_kit_uri_match_slot_info(uri, &info) == 1 &&
           functions->C_GetTokenInfo(slot, token) == CKR_OK &&
           (token->flags & CKF_TOKEN_INITIALIZED) != 0 &&
           p11_kit_uri_match_token_info(uri, token) == 1;
}

core::Error noToken(const QStringList &seen)
{
    return tokenError(
        "token-not-found", QStringLiteral("token"),
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "The PKCS#11 module has no token that the address of the key describes."),
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "Check that the token is connected, that the module is its own, and how "
                          "label and serial number are written."),
        QStringLiteral("tokens: ") +
            (seen.isEmpty() ? QStringLiteral("none") : seen.join(QLatin1String(", "))));
}

core::Error severalTokens(const QStringList &labels)
{
    return tokenError(
        "token-ambiguous", labels.join(QLatin1String(", ")),
        QT_TRANSLATE_NOOP("endorse::hsm", "The address of the key describes several tokens."),
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "Name the token with its label (token=) or serial number (serial=)."),
        QStringLiteral("tokens: ") + labels.join(QLatin1String(", ")));
}

core::Error pinMissing()
{
    return tokenError("pin-missing", QStringLiteral("C_Login"),
                      QT_TRANSLATE_NOOP("endorse::hsm", "The token asks for a PIN."),
                      QT_TRANSLATE_NOOP("endorse::hsm",
                                        "Give the PIN of the token (endorsectl: --pin-file FILE)."),
                      {});
}

core::Error pinLocked(const QString &technical)
{
    return tokenError(
        "pin-locked", QStringLiteral("C_Login"),
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "The token has locked its PIN after too many wrong ones."),
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "Have the PIN unlocked by whoever holds the PIN of the token's security "
                          "officer."),
        technical);
}

core::Error loginError(CK_RV rv, CK_FLAGS flags)
{
    QString technical = ckrName(rv);
    switch (rv) {
    case CKR_PIN_LOCKED:
        return pinLocked(technical);
    case CKR_PIN_INCORRECT:
    case CKR_PIN_INVALID:
    case CKR_PIN_LEN_RANGE:
        if ((flags & CKF_USER_PIN_FINAL_TRY) != 0)
            technical += QStringLiteral(", CKF_USER_PIN_FINAL_TRY");
        else if ((flags & CKF_USER_PIN_COUNT_LOW) != 0)
            technical += QStringLiteral(", CKF_USER_PIN_COUNT_LOW");
        return tokenError(
            "pin-incorrect", QStringLiteral("C_Login"),
            QT_TRANSLATE_NOOP("endorse::hsm", "The PIN is not the one of the token."),
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "Check the PIN before the next try: most tokens lock it after a few "
                              "wrong ones."),
            technical);
    default:
        break;
    }
    if (isLostSession(rv))
        return callError("C_Login", rv);
    return tokenError("login", QStringLiteral("C_Login"),
                      QT_TRANSLATE_NOOP("endorse::hsm", "The token refuses the login."),
                      QT_TRANSLATE_NOOP("endorse::hsm",
                                        "Check with the tools of the token's maker that its PIN "
                                        "has been set and has not expired."),
                      technical);
}

} // namespace

Result<std::unique_ptr<Pkcs11Session>> Pkcs11Session::open(const QString &modulePath,
                                                           P11KitUri *uri, const core::Secret &pin)
{
    auto module = Pkcs11Module::load(modulePath);
    if (!module)
        return core::fail(std::move(module.error()));
    std::unique_ptr<Pkcs11Session> session(new Pkcs11Session(std::move(*module)));
    if (auto found = session->findToken(uri); !found)
        return core::fail(std::move(found.error()));
    const CK_RV rv = session->functions()->C_OpenSession(session->m_slot, CKF_SERIAL_SESSION,
                                                         nullptr, nullptr, &session->m_handle);
    if (rv != CKR_OK)
        return core::fail(callError("C_OpenSession", rv));
    if (auto loggedIn = session->loginWhenNeeded(pin); !loggedIn)
        return core::fail(std::move(loggedIn.error()));
    return session;
}

Pkcs11Session::~Pkcs11Session()
{
    if (m_handle != CK_INVALID_HANDLE)
        functions()->C_CloseSession(m_handle);
}

Result<void> Pkcs11Session::findToken(P11KitUri *uri)
{
    CK_INFO info{};
    if (functions()->C_GetInfo(&info) != CKR_OK || p11_kit_uri_match_module_info(uri, &info) != 1)
        return core::fail(noToken({}));
    const auto present = slotsWithToken(functions());
    if (!present)
        return core::fail(present.error());
    QStringList seen;
    QStringList matching;
    for (const CK_SLOT_ID slot : *present) {
        CK_TOKEN_INFO token{};
        if (matchesSlot(functions(), uri, slot, &token)) {
            matching.append(labelOf(token));
            m_slot = slot;
            m_token = token;
        } else if (const QString label = labelOf(token); !label.isEmpty()) {
            seen.append(label);
        }
    }
    if (matching.isEmpty())
        return core::fail(noToken(seen));
    if (matching.size() > 1)
        return core::fail(severalTokens(matching));
    return {};
}

Result<void> Pkcs11Session::loginWhenNeeded(const core::Secret &pin) const
{
    if ((m_token.flags & CKF_LOGIN_REQUIRED) == 0)
        return {};
    if ((m_token.flags & CKF_USER_PIN_LOCKED) != 0)
        return core::fail(pinLocked(QStringLiteral("CKF_USER_PIN_LOCKED")));
    // A reader with a keypad of its own takes the PIN there.
    if (pin.isEmpty() && (m_token.flags & CKF_PROTECTED_AUTHENTICATION_PATH) == 0)
        return core::fail(pinMissing());
    return login(CKU_USER, pin);
}

Result<void> Pkcs11Session::login(CK_USER_TYPE user, const core::Secret &pin) const
{
    const auto bytes = pin.bytes();
    const CK_RV rv = functions()->C_Login(
        m_handle, user, bytes.empty() ? nullptr : const_cast<CK_UTF8CHAR *>(bytes.data()),
        bytes.size());
    // Another session of this program with the token counts for all of them.
    if (rv == CKR_OK || rv == CKR_USER_ALREADY_LOGGED_IN)
        return {};
    CK_TOKEN_INFO now{};
    functions()->C_GetTokenInfo(m_slot, &now);
    return core::fail(loginError(rv, now.flags));
}

QString Pkcs11Session::tokenLabel() const
{
    return labelOf(m_token);
}

Result<QList<CK_OBJECT_HANDLE>> Pkcs11Session::find(QList<CK_ATTRIBUTE> attributes) const
{
    CK_RV rv = functions()->C_FindObjectsInit(m_handle, attributes.data(),
                                              static_cast<CK_ULONG>(attributes.size()));
    if (rv != CKR_OK)
        return core::fail(callError("C_FindObjectsInit", rv));
    QList<CK_OBJECT_HANDLE> found;
    while (static_cast<std::size_t>(found.size()) < maximumObjects) {
        CK_OBJECT_HANDLE object = CK_INVALID_HANDLE;
        CK_ULONG count = 0;
        rv = functions()->C_FindObjects(m_handle, &object, 1, &count);
        if (rv != CKR_OK || count == 0)
            break;
        found.append(object);
    }
    functions()->C_FindObjectsFinal(m_handle);
    if (rv != CKR_OK)
        return core::fail(callError("C_FindObjects", rv));
    return found;
}

std::optional<core::Bytes> Pkcs11Session::attribute(CK_OBJECT_HANDLE object,
                                                    CK_ATTRIBUTE_TYPE type) const
{
    constexpr CK_ULONG largest = 1 << 16;
    CK_ATTRIBUTE wanted{type, nullptr, 0};
    CK_RV rv = functions()->C_GetAttributeValue(m_handle, object, &wanted, 1);
    if (rv != CKR_OK || wanted.ulValueLen == CK_UNAVAILABLE_INFORMATION ||
        wanted.ulValueLen > largest)
        return std::nullopt;
    core::Bytes value(static_cast<qsizetype>(wanted.ulValueLen), '\0');
    wanted.pValue = value.data();
    rv = functions()->C_GetAttributeValue(m_handle, object, &wanted, 1);
    if (rv != CKR_OK || wanted.ulValueLen == CK_UNAVAILABLE_INFORMATION)
        return std::nullopt;
    value.truncate(static_cast<qsizetype>(wanted.ulValueLen));
    return value;
}

bool Pkcs11Session::flag(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type, bool otherwise) const
{
    const auto value = attribute(object, type);
    return value && value->size() == 1 ? value->front() != 0 : otherwise;
}

} // namespace endorse::hsm
