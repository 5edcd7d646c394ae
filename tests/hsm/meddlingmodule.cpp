// SPDX-License-Identifier: GPL-3.0-or-later
#include "meddlingmodule.h"

#include <atomic>
#include <condition_variable>
#include <cstring>
#include <dlfcn.h>
#include <mutex>
#include <p11-kit/pkcs11.h>

using endorse::testing::Meddling;

namespace {

std::mutex mutex;
std::condition_variable changed;
Meddling meddling = Meddling::Nothing;
std::atomic<int> logins = 0;
std::atomic<int> signatures = 0;
std::atomic<bool> allowed = false; ///< With PinEachTime: the next C_Sign.
CK_FUNCTION_LIST *inner = nullptr;
CK_FUNCTION_LIST table;

Meddling now()
{
    const std::lock_guard lock(mutex);
    return meddling;
}

bool takeOnce(Meddling what, Meddling then)
{
    const std::lock_guard lock(mutex);
    if (meddling != what)
        return false;
    meddling = then;
    return true;
}

CK_RV tokenInfo(CK_SLOT_ID slot, CK_TOKEN_INFO *info)
{
    const CK_RV rv = inner->C_GetTokenInfo(slot, info);
    if (now() == Meddling::PinLockedFlag)
        info->flags |= CKF_USER_PIN_LOCKED;
    if (now() == Meddling::PinFinalTry)
        info->flags |= CKF_USER_PIN_FINAL_TRY;
    return rv;
}

CK_RV login(CK_SESSION_HANDLE session, CK_USER_TYPE user, CK_UTF8CHAR *pin, CK_ULONG size)
{
    ++logins;
    if (now() == Meddling::PinLocked)
        return CKR_PIN_LOCKED;
    if (now() == Meddling::PinChanged)
        return CKR_PIN_INCORRECT;
    if (now() == Meddling::PinEachTime && user == CKU_CONTEXT_SPECIFIC) {
        allowed = pin != nullptr && size > 0;
        return allowed ? CKR_OK : CKR_PIN_INCORRECT;
    }
    return inner->C_Login(session, user, pin, size);
}

CK_RV sign(CK_SESSION_HANDLE session, CK_BYTE *data, CK_ULONG size, CK_BYTE *signature,
           CK_ULONG *signatureSize)
{
    ++signatures;
    if (takeOnce(Meddling::RemovedOnce, Meddling::Nothing) || now() == Meddling::Removed)
        return CKR_DEVICE_REMOVED;
    if (now() == Meddling::PinChanged)
        return CKR_SESSION_CLOSED;
    if (now() == Meddling::PinEachTime && !allowed.exchange(false))
        return CKR_USER_NOT_LOGGED_IN;
    if (now() == Meddling::DeviceError)
        return CKR_DEVICE_ERROR;
    {
        std::unique_lock lock(mutex);
        changed.wait(lock, [] { return meddling != Meddling::SignWaits; });
    }
    const CK_RV rv = inner->C_Sign(session, data, size, signature, signatureSize);
    if (rv == CKR_OK && now() == Meddling::WrongSignature)
        signature[*signatureSize - 1] ^= 1;
    if (rv == CKR_OK && now() == Meddling::ShortSignature)
        --*signatureSize;
    return rv;
}

CK_RV findObjectsInit(CK_SESSION_HANDLE session, CK_ATTRIBUTE *attributes, CK_ULONG count)
{
    static CK_OBJECT_CLASS nothing = CKO_VENDOR_DEFINED;
    if (now() == Meddling::NoPublicKey && count > 0 && attributes[0].type == CKA_CLASS) {
        CK_OBJECT_CLASS kind = 0;
        std::memcpy(&kind, attributes[0].pValue, sizeof kind);
        if (kind != CKO_PRIVATE_KEY) {
            CK_ATTRIBUTE none{CKA_CLASS, &nothing, sizeof nothing};
            return inner->C_FindObjectsInit(session, &none, 1);
        }
    }
    return inner->C_FindObjectsInit(session, attributes, count);
}

CK_RV alwaysAuthenticate(CK_ATTRIBUTE *attribute)
{
    if (attribute->pValue != nullptr)
        *static_cast<CK_BBOOL *>(attribute->pValue) = CK_TRUE;
    attribute->ulValueLen = sizeof(CK_BBOOL);
    return CKR_OK;
}

/// P-256 only: the octets 04 41 stand before the 65 of the point.
CK_RV attributeValue(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *attributes,
                     CK_ULONG count)
{
    if (now() == Meddling::PinEachTime && count == 1 &&
        attributes[0].type == CKA_ALWAYS_AUTHENTICATE)
        return alwaysAuthenticate(attributes);
    const bool meddles =
        now() == Meddling::BarePoint && count == 1 && attributes[0].type == CKA_EC_POINT;
    if (!meddles)
        return inner->C_GetAttributeValue(session, object, attributes, count);
    CK_BYTE whole[128];
    CK_ATTRIBUTE point{CKA_EC_POINT, whole, sizeof whole};
    const CK_RV rv = inner->C_GetAttributeValue(session, object, &point, 1);
    if (rv != CKR_OK || point.ulValueLen != 67)
        return rv;
    if (attributes[0].pValue != nullptr)
        std::memcpy(attributes[0].pValue, whole + 2, 65);
    attributes[0].ulValueLen = 65;
    return rv;
}

CK_RV mechanismInfo(CK_SLOT_ID slot, CK_MECHANISM_TYPE type, CK_MECHANISM_INFO *info)
{
    if (now() == Meddling::MechanismMissing)
        return CKR_MECHANISM_INVALID;
    return inner->C_GetMechanismInfo(slot, type, info);
}

CK_RV functionList(CK_FUNCTION_LIST **list)
{
    if (inner == nullptr) {
        void *library = ::dlopen("libsofthsm2.so", RTLD_NOW | RTLD_LOCAL);
        if (library == nullptr)
            library = ::dlopen("/usr/lib/softhsm/libsofthsm2.so", RTLD_NOW | RTLD_LOCAL);
        if (library == nullptr)
            return CKR_GENERAL_ERROR;
        void *const symbol = ::dlsym(library, "C_GetFunctionList");
        CK_C_GetFunctionList get = nullptr;
        std::memcpy(&get, &symbol, sizeof get);
        if (get == nullptr || get(&inner) != CKR_OK)
            return CKR_GENERAL_ERROR;
        table = *inner;
        table.C_GetTokenInfo = tokenInfo;
        table.C_Login = login;
        table.C_Sign = sign;
        table.C_FindObjectsInit = findObjectsInit;
        table.C_GetAttributeValue = attributeValue;
        table.C_GetMechanismInfo = mechanismInfo;
    }
    *list = &table;
    return CKR_OK;
}

} // namespace

extern "C" {

CK_RV C_GetFunctionList(CK_FUNCTION_LIST **list)
{
    table.C_GetFunctionList = C_GetFunctionList;
    const CK_RV rv = functionList(list);
    table.C_GetFunctionList = C_GetFunctionList;
    return rv;
}

void endorse_meddle(int what)
{
    {
        const std::lock_guard lock(mutex);
        meddling = static_cast<Meddling>(what);
    }
    logins = 0;
    signatures = 0;
    changed.notify_all();
}

int endorse_logins()
{
    return logins;
}

int endorse_signatures()
{
    return signatures;
}
}
