// SPDX-License-Identifier: GPL-3.0-or-later
#include "authsession.h"

#include "returncodes.h"
#include "tpmreadings.h"

#include <algorithm>

namespace endorse::tpm {

using core::Bytes;
using core::Result;

namespace {

constexpr TPMA_SESSION encryptBoth = TPMA_SESSION_ENCRYPT | TPMA_SESSION_DECRYPT;

/// Memory that the ESYS allocated.
template<class T>
struct EsysFree final
{
    void operator()(T *data) const { Esys_Free(data); }
};
template<class T>
using EsysPtr = std::unique_ptr<T, EsysFree<T>>;

/// Gives the ESYS the auth value of a hierarchy for a scope.
class HierarchyAuth final
{
public:
    HierarchyAuth(ESYS_CONTEXT *esys, ESYS_TR hierarchy, const core::Secret &value)
        : m_esys(esys)
        , m_hierarchy(hierarchy)
    {
        TPM2B_AUTH auth{};
        auth.size = static_cast<UINT16>(std::min(value.size(), sizeof auth.buffer));
        std::copy_n(value.bytes().begin(), auth.size, auth.buffer);
        Esys_TR_SetAuth(esys, hierarchy, &auth);
        core::wipe(&auth, sizeof auth);
    }
    ~HierarchyAuth()
    {
        // The ESYS only forgets the size; zeros over the bytes make it forget them too.
        TPM2B_AUTH zeros{};
        zeros.size = sizeof zeros.buffer;
        Esys_TR_SetAuth(m_esys, m_hierarchy, &zeros);
        Esys_TR_SetAuth(m_esys, m_hierarchy, nullptr);
    }
    HierarchyAuth(const HierarchyAuth &) = delete;
    HierarchyAuth &operator=(const HierarchyAuth &) = delete;

private:
    ESYS_CONTEXT *m_esys;
    ESYS_TR m_hierarchy;
};

/// ECC P-256 storage key: made in a millisecond, where an RSA key takes tens.
tpmtypes::PublicArea saltKeyTemplate()
{
    tpmtypes::PublicAreaFields fields;
    fields.type = tpmtypes::alg::Ecc;
    namespace attribute = tpmtypes::attribute;
    fields.attributes = attribute::FixedTpm | attribute::FixedParent |
                        attribute::SensitiveDataOrigin | attribute::UserWithAuth | attribute::NoDa |
                        attribute::Restricted | attribute::Decrypt;
    fields.symmetric = {tpmtypes::alg::Aes, 128, tpmtypes::alg::Cfb};
    fields.curve = TPM2_ECC_NIST_P256;
    return *tpmtypes::PublicArea::fromFields(fields);
}

} // namespace

Result<std::unique_ptr<AuthSession>> AuthSession::start(TpmChannel &channel)
{
    // The ESYS context is made with the first command, and the salt key needs it.
    std::unique_ptr<AuthSession> session(new AuthSession(channel));
    const auto key = session->saltKey();
    if (!key)
        return core::fail(key.error());
    TPMT_SYM_DEF symmetric{};
    symmetric.algorithm = TPM2_ALG_AES;
    symmetric.keyBits.aes = 128;
    symmetric.mode.aes = TPM2_ALG_CFB;
    const auto started = channel.runEnhanced({TPM2_CC_StartAuthSession}, [&](ESYS_CONTEXT *esys) {
        return Esys_StartAuthSession(esys, *key, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE,
                                     ESYS_TR_NONE, nullptr, TPM2_SE_HMAC, &symmetric,
                                     TPM2_ALG_SHA256, &session->m_session);
    });
    if (channel.enhancedContext()) {
        TPM2_HANDLE keyHandle = 0;
        Esys_TR_GetTpmHandle(channel.enhancedContext(), *key, &keyHandle);
        session->close(*key);
        if ((keyHandle >> TPM2_HR_SHIFT) == TPM2_HT_TRANSIENT)
            channel.flushOwned(keyHandle);
    }
    if (!started)
        return core::fail(started.error());
    TPM2_HANDLE handle = 0;
    Esys_TR_GetTpmHandle(channel.enhancedContext(), session->m_session, &handle);
    session->m_sessionHandle = handle;
    channel.own(handle);
    return session;
}

AuthSession::~AuthSession()
{
    if (m_sessionHandle == 0)
        return;
    // Flushed by its TPM handle, like everything else; the ESYS then only forgets it.
    m_channel.flushOwned(m_sessionHandle);
    close(m_session);
}

Result<ESYS_TR> AuthSession::saltKey()
{
    for (const quint32 handle : {ekHandle, srkHandle}) {
        const auto object = commands::readPublic(m_channel, handle);
        if (!object && object.error().category != core::ErrorCategory::Tpm)
            return core::fail(object.error());
        if (!object)
            continue;
        const auto area = tpmtypes::PublicArea::fromTpm2b(object->publicArea);
        if (area && area->usableAsStorageParent())
            return fromTpm(handle);
    }
    return makeNullPrimary();
}

Result<ESYS_TR> AuthSession::makeNullPrimary()
{
    const auto made = commands::createPrimary(m_channel, TPM2_RH_NULL, saltKeyTemplate());
    if (!made)
        return core::fail(made.error());
    auto key = fromTpm(made->handle);
    if (!key)
        m_channel.flushOwned(made->handle);
    return key;
}

Result<ESYS_TR> AuthSession::fromTpm(quint32 handle)
{
    ESYS_TR object = ESYS_TR_NONE;
    const auto found = m_channel.runEnhanced({TPM2_CC_ReadPublic, handle}, [&](ESYS_CONTEXT *esys) {
        return Esys_TR_FromTPMPublic(esys, handle, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE,
                                     &object);
    });
    if (!found)
        return core::fail(found.error());
    return object;
}

void AuthSession::close(ESYS_TR object)
{
    // The context has gone, with everything in it, when the connection broke.
    if (m_channel.enhancedContext() && object != ESYS_TR_NONE)
        Esys_TR_Close(m_channel.enhancedContext(), &object);
}

void AuthSession::setAttributes(TPMA_SESSION encryption)
{
    Esys_TRSess_SetAttributes(m_channel.enhancedContext(), m_session,
                              TPMA_SESSION_CONTINUESESSION | encryption, 0xff);
}

Result<commands::CreatedObject> AuthSession::createPrimary(quint32 hierarchy,
                                                           const tpmtypes::PublicArea &keyTemplate)
{
    const auto inPublic = commands::unmarshalPublic(keyTemplate.tpmt());
    if (!inPublic)
        return core::fail(inPublic.error());
    const bool owner = hierarchy == TPM2_RH_OWNER;
    const ESYS_TR hierarchyObject = owner ? ESYS_TR_RH_OWNER : ESYS_TR_RH_ENDORSEMENT;
    const TPM2B_SENSITIVE_CREATE sensitive{};
    const TPM2B_DATA outsideInfo{};
    const TPML_PCR_SELECTION creationPcr{};
    ESYS_TR object = ESYS_TR_NONE;
    TPM2B_PUBLIC *outPublic = nullptr;
    const TpmCall call{TPM2_CC_CreatePrimary, hierarchy, keyTemplate.tpmt()};
    const auto created = m_channel.runEnhanced(call, [&](ESYS_CONTEXT *esys) {
        const HierarchyAuth auth(esys, hierarchyObject,
                                 owner ? m_channel.auth().owner : m_channel.auth().endorsement);
        setAttributes(encryptBoth);
        return Esys_CreatePrimary(esys, hierarchyObject, m_session, ESYS_TR_NONE, ESYS_TR_NONE,
                                  &sensitive, &*inPublic, &outsideInfo, &creationPcr, &object,
                                  &outPublic, nullptr, nullptr, nullptr);
    });
    const EsysPtr<TPM2B_PUBLIC> freePublic(outPublic);
    if (!created)
        return core::fail(created.error());
    TPM2_HANDLE handle = 0;
    TPM2B_NAME *name = nullptr;
    Esys_TR_GetTpmHandle(m_channel.enhancedContext(), object, &handle);
    Esys_TR_GetName(m_channel.enhancedContext(), object, &name);
    const EsysPtr<TPM2B_NAME> freeName(name);
    close(object);
    const Bytes nameBytes = name ? core::toBytes(std::span(name->name, name->size)) : Bytes();
    m_channel.own(handle, nameBytes);
    auto bytes = commands::marshalPublic(*outPublic);
    if (!bytes) {
        m_channel.flushOwned(handle);
        return core::fail(std::move(bytes.error()));
    }
    return commands::CreatedObject{handle, std::move(*bytes), nameBytes};
}

Result<void> AuthSession::evictControl(quint32 object, quint32 persistent)
{
    const auto objectHandle = fromTpm(object);
    if (!objectHandle)
        return core::fail(objectHandle.error());
    ESYS_TR made = ESYS_TR_NONE;
    auto done = m_channel.runEnhanced({TPM2_CC_EvictControl, persistent}, [&](ESYS_CONTEXT *esys) {
        const HierarchyAuth auth(esys, ESYS_TR_RH_OWNER, m_channel.auth().owner);
        // Neither its parameters nor its answer hold anything to encipher.
        setAttributes(0);
        return Esys_EvictControl(esys, ESYS_TR_RH_OWNER, *objectHandle, m_session, ESYS_TR_NONE,
                                 ESYS_TR_NONE, persistent, &made);
    });
    // The call itself closes a removed object only when it is the last to know it; of a stored one
    // there are two now.
    close(*objectHandle);
    if (done && object != persistent)
        close(made);
    return done;
}

Result<quint32> AuthSession::startEndorsementPolicySession()
{
    TPMT_SYM_DEF symmetric{};
    symmetric.algorithm = TPM2_ALG_NULL;
    ESYS_TR policy = ESYS_TR_NONE;
    const auto started = m_channel.runEnhanced({TPM2_CC_StartAuthSession}, [&](ESYS_CONTEXT *esys) {
        return Esys_StartAuthSession(esys, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE,
                                     ESYS_TR_NONE, nullptr, TPM2_SE_POLICY, &symmetric,
                                     TPM2_ALG_SHA256, &policy);
    });
    if (!started)
        return core::fail(started.error());
    TPM2_HANDLE handle = 0;
    Esys_TR_GetTpmHandle(m_channel.enhancedContext(), policy, &handle);
    m_channel.own(handle);
    const auto proved =
        m_channel.runEnhanced({TPM2_CC_PolicySecret, TPM2_RH_ENDORSEMENT}, [&](ESYS_CONTEXT *esys) {
            const HierarchyAuth auth(esys, ESYS_TR_RH_ENDORSEMENT, m_channel.auth().endorsement);
            setAttributes(encryptBoth);
            return Esys_PolicySecret(esys, ESYS_TR_RH_ENDORSEMENT, policy, m_session, ESYS_TR_NONE,
                                     ESYS_TR_NONE, nullptr, nullptr, nullptr, 0, nullptr, nullptr);
        });
    // From here on it is used by its TPM handle.
    close(policy);
    if (!proved) {
        m_channel.flushOwned(handle);
        return core::fail(proved.error());
    }
    return handle;
}

Result<Bytes> AuthSession::nvReadAsOwner(quint32 index, int offset, int size)
{
    const auto nvIndex = fromTpm(index);
    if (!nvIndex)
        return core::fail(nvIndex.error());
    TPM2B_MAX_NV_BUFFER *data = nullptr;
    const auto read = m_channel.runEnhanced({TPM2_CC_NV_Read, index}, [&](ESYS_CONTEXT *esys) {
        const HierarchyAuth auth(esys, ESYS_TR_RH_OWNER, m_channel.auth().owner);
        setAttributes(encryptBoth & ~TPMA_SESSION_DECRYPT); // Its first parameter is a number.
        return Esys_NV_Read(esys, ESYS_TR_RH_OWNER, *nvIndex, m_session, ESYS_TR_NONE, ESYS_TR_NONE,
                            static_cast<UINT16>(size), static_cast<UINT16>(offset), &data);
    });
    const EsysPtr<TPM2B_MAX_NV_BUFFER> freeData(data);
    close(*nvIndex);
    if (!read)
        return core::fail(read.error());
    return core::toBytes(std::span(data->buffer, data->size));
}

} // namespace endorse::tpm
