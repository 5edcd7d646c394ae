// SPDX-License-Identifier: GPL-3.0-or-later
#include "authsession.h"
#include "returncodes.h"
#include "syscommands.h"
#include "verbs.h"

/// readEk, identifyEkTemplate, ensureSrk, srkAsParent: the two primary keys.
namespace endorse::tpm::verbs {

using core::Bytes;
using core::Result;
using tpmtypes::EndorsementKey;
using tpmtypes::KeyTemplate;
using tpmtypes::StorageRootKey;

namespace {

/// The words for a hierarchy that refuses, by whether a value was given at all.
core::Error withAuthWords(core::Error error, quint32 hierarchy, bool given)
{
    if (!isAuthRefusal(error))
        return error;
    const bool owner = hierarchy == TPM2_RH_OWNER;
    const char *message = nullptr;
    const char *hint = nullptr;
    if (owner && given) {
        message = QT_TRANSLATE_NOOP("endorse::tpm",
                                    "The owner auth value that was given is not the one of this "
                                    "TPM, so the TPM stores no key.");
        hint = QT_TRANSLATE_NOOP(
            "endorse::tpm",
            "Check the value with whoever took ownership of the TPM, and give "
            "it again (endorsectl: --owner-auth @FILE; window: File, Connect a TPM). "
            "Wrong values for a hierarchy do not lock the TPM.");
    } else if (owner) {
        message = QT_TRANSLATE_NOOP("endorse::tpm",
                                    "Someone has taken ownership of this TPM: its owner hierarchy "
                                    "has an auth value, and none was given. Without it the TPM "
                                    "stores no key.");
        hint = QT_TRANSLATE_NOOP(
            "endorse::tpm", "Give the owner auth value (endorsectl: --owner-auth @FILE; "
                            "window: File, Connect a TPM). When nobody knows it, clearing the TPM "
                            "removes it, together with the SRK and all keys under it.");
    } else if (given) {
        message = QT_TRANSLATE_NOOP("endorse::tpm",
                                    "The endorsement auth value that was given is not the one of "
                                    "this TPM, so the TPM does not make its EK.");
        hint = QT_TRANSLATE_NOOP(
            "endorse::tpm", "Check the value with whoever set it, and give it again "
                            "(endorsectl: --endorsement-auth @FILE; window: File, Connect a TPM).");
    } else {
        message = QT_TRANSLATE_NOOP("endorse::tpm",
                                    "The endorsement hierarchy of this TPM has an auth value, and "
                                    "none was given. Without it the TPM does not make its EK.");
        hint = QT_TRANSLATE_NOOP("endorse::tpm",
                                 "Give the endorsement auth value (endorsectl: --endorsement-auth "
                                 "@FILE; window: File, Connect a TPM).");
    }
    error.message = {"endorse::tpm", message};
    error.hint = {"endorse::tpm", hint};
    return error;
}

/// One primary key in the making: created here, stored if wanted, and flushed with the object.
class PrimaryMaker final
{
public:
    PrimaryMaker(TpmChannel &channel, quint32 hierarchy)
        : m_channel(channel)
        , m_hierarchy(hierarchy)
    {
    }

    Result<commands::CreatedObject> create(KeyTemplate keyTemplate)
    {
        const tpmtypes::PublicArea area = tpmtypes::templateOf(keyTemplate);
        const bool owner = m_hierarchy == TPM2_RH_OWNER;
        const core::Secret &auth = owner ? m_channel.auth().owner : m_channel.auth().endorsement;
        if (auth.isEmpty())
            return worded(commands::createPrimary(m_channel, m_hierarchy, area), m_hierarchy);
        if (auto started = startSession(); !started)
            return core::fail(std::move(started.error()));
        return worded(m_session->createPrimary(m_hierarchy, area), m_hierarchy);
    }

    Result<void> store(quint32 object, quint32 persistent)
    {
        if (m_channel.auth().owner.isEmpty())
            return worded(commands::evictControl(m_channel, object, persistent), TPM2_RH_OWNER);
        if (auto started = startSession(); !started)
            return started;
        return worded(m_session->evictControl(object, persistent), TPM2_RH_OWNER);
    }

private:
    template<class T>
    Result<T> worded(Result<T> result, quint32 hierarchy) const
    {
        if (result)
            return result;
        const TpmAuth &auth = m_channel.auth();
        const bool given = !(hierarchy == TPM2_RH_OWNER ? auth.owner : auth.endorsement).isEmpty();
        return core::fail(withAuthWords(std::move(result.error()), hierarchy, given));
    }

    Result<void> startSession()
    {
        if (m_session)
            return {};
        auto started = AuthSession::start(m_channel);
        if (!started)
            return core::fail(std::move(started.error()));
        m_session = std::move(*started);
        return {};
    }

    TpmChannel &m_channel;
    quint32 m_hierarchy;
    std::unique_ptr<AuthSession> m_session;
};

core::Error unexpectedObject(const QString &code, quint32 handle, const core::Text &message,
                             const core::Error &cause)
{
    core::Error error;
    error.category = core::ErrorCategory::Tpm;
    error.code = code;
    error.place = QStringLiteral("ReadPublic");
    error.message = message;
    error.hint = core::Text(
        "endorse::tpm",
        QT_TRANSLATE_NOOP("endorse::tpm",
                          "Endorse does not remove what it did not store. Find out which program "
                          "stored the object at %1, and remove it with that program or with "
                          "tpm2_evictcontrol."));
    const QString where = returnCodeString(handle);
    error.message = error.message.arg(where);
    error.hint = error.hint.arg(where);
    error.technical = cause.toLogLine();
    return error;
}

Result<EndorsementKey> parseEk(const Bytes &publicArea)
{
    auto key = EndorsementKey::fromTpm2b(publicArea);
    if (key)
        return key;
    return core::fail(unexpectedObject(
        QStringLiteral("not-an-ek"), ekHandle,
        core::Text("endorse::tpm",
                   QT_TRANSLATE_NOOP("endorse::tpm",
                                     "The object stored at %1 is not an endorsement key.")),
        key.error()));
}

Result<StorageRootKey> parseSrk(const Bytes &publicArea)
{
    auto key = StorageRootKey::fromTpm2b(publicArea);
    if (key)
        return key;
    return core::fail(unexpectedObject(
        QStringLiteral("not-an-srk"), srkHandle,
        core::Text("endorse::tpm",
                   QT_TRANSLATE_NOOP("endorse::tpm",
                                     "The object stored at %1 is not a storage root key.")),
        key.error()));
}

/// The template, when finding it costs a few light commands at most. The certificate of template
/// L-1 holds the key's modulus in its SubjectPublicKeyInfo; 256 random octets do not occur in a
/// certificate by chance, so that it need not be decoded for this.
std::optional<KeyTemplate> templateAtHand(TpmChannel &channel, const EndorsementKey &key)
{
    const Bytes name = key.name();
    if (const auto known = channel.ekTemplates.constFind(name); known != channel.ekTemplates.cend())
        return *known;
    if (channel.ekCertificateAskedFor == name)
        return std::nullopt;
    const auto certificate = readEkCertificate(channel);
    if (!certificate && certificate.error().category != core::ErrorCategory::Tpm)
        return std::nullopt;
    channel.ekCertificateAskedFor = name;
    if (certificate && *certificate)
        channel.noteEkCertificate(name, **certificate);
    const Bytes modulus = key.publicArea().modulus();
    if (!certificate || !*certificate || modulus.isEmpty() || !(*certificate)->contains(modulus))
        return std::nullopt;
    channel.ekTemplates.insert(name, KeyTemplate::TcgRsa2048Ek);
    return KeyTemplate::TcgRsa2048Ek;
}

void rememberUse(TpmChannel &channel, const EndorsementKey &key)
{
    channel.ekTakesPassword = key.publicArea().has(tpmtypes::attribute::UserWithAuth) &&
                              key.publicArea().authPolicy() != tpmtypes::endorsementPolicy();
}

Result<EkReading> createEk(TpmChannel &channel, Persist persist)
{
    PrimaryMaker maker(channel, TPM2_RH_ENDORSEMENT);
    const auto made = maker.create(KeyTemplate::TcgRsa2048Ek);
    if (!made)
        return core::fail(made.error());
    const OwnedHandleGuard guard(channel, made->handle);
    auto key = parseEk(made->publicArea);
    if (!key)
        return core::fail(std::move(key.error()));
    if (persist == Persist::Yes) {
        if (auto stored = maker.store(made->handle, ekHandle); !stored)
            return core::fail(std::move(stored.error()));
    }
    channel.ekTemplates.insert(key->name(), KeyTemplate::TcgRsa2048Ek);
    rememberUse(channel, *key);
    const bool persisted = persist == Persist::Yes;
    return EkReading{std::move(*key), persisted ? ekHandle : 0, KeyTemplate::TcgRsa2048Ek,
                     persisted, true};
}

} // namespace

bool nothingThere(const TpmChannel &channel, const core::Error &error)
{
    return error.category == core::ErrorCategory::Tpm &&
           channel.lastReturnCode() == (TPM2_RC_HANDLE | TPM2_RC_1);
}

Result<std::optional<Bytes>> nameAt(TpmChannel &channel, quint32 handle)
{
    const auto object = commands::readPublic(channel, handle);
    if (object)
        return object->name;
    if (nothingThere(channel, object.error()))
        return std::nullopt;
    return core::fail(object.error());
}

Result<EkReading> readEk(TpmChannel &channel, Persist persist)
{
    const auto object = commands::readPublic(channel, ekHandle);
    if (!object)
        return nothingThere(channel, object.error()) ? createEk(channel, persist)
                                                     : core::fail(object.error());
    auto key = parseEk(object->publicArea);
    if (!key)
        return core::fail(std::move(key.error()));
    rememberUse(channel, *key);
    const auto keyTemplate = templateAtHand(channel, *key);
    return EkReading{std::move(*key), ekHandle, keyTemplate, true, false};
}

Result<std::optional<KeyTemplate>> identifyEkTemplate(TpmChannel &channel)
{
    const auto object = commands::readPublic(channel, ekHandle);
    if (!object) {
        if (nothingThere(channel, object.error()))
            return std::nullopt;
        return core::fail(object.error());
    }
    const auto key = parseEk(object->publicArea);
    if (!key)
        return core::fail(key.error());
    if (templateAtHand(channel, *key) || channel.ekTemplates.contains(key->name()))
        return channel.ekTemplates.value(key->name());
    std::optional<KeyTemplate> found;
    PrimaryMaker maker(channel, TPM2_RH_ENDORSEMENT);
    for (const KeyTemplate candidate :
         {KeyTemplate::TcgRsa2048Ek, KeyTemplate::AzureSdkRsa2048Ek}) {
        const auto made = maker.create(candidate);
        if (!made)
            return core::fail(made.error());
        const OwnedHandleGuard guard(channel, made->handle);
        if (made->name == key->name()) {
            found = candidate;
            break;
        }
    }
    channel.ekTemplates.insert(key->name(), found);
    return found;
}

Result<ParentKey> srkAsParent(TpmChannel &channel)
{
    const auto object = commands::readPublic(channel, srkHandle);
    if (object) {
        const auto key = parseSrk(object->publicArea);
        if (!key)
            return core::fail(key.error());
        return ParentKey{srkHandle, object->name, false};
    }
    if (!nothingThere(channel, object.error()))
        return core::fail(object.error());
    const auto made = PrimaryMaker(channel, TPM2_RH_OWNER).create(KeyTemplate::TcgRsa2048Srk);
    if (!made)
        return core::fail(made.error());
    return ParentKey{made->handle, made->name, true};
}

Result<SrkReading> ensureSrk(TpmChannel &channel, Persist persist)
{
    const auto object = commands::readPublic(channel, srkHandle);
    if (object) {
        auto key = parseSrk(object->publicArea);
        if (!key)
            return core::fail(std::move(key.error()));
        return SrkReading{std::move(*key), srkHandle, true, false};
    }
    if (!nothingThere(channel, object.error()))
        return core::fail(object.error());
    PrimaryMaker maker(channel, TPM2_RH_OWNER);
    const auto made = maker.create(KeyTemplate::TcgRsa2048Srk);
    if (!made)
        return core::fail(made.error());
    const OwnedHandleGuard guard(channel, made->handle);
    auto key = parseSrk(made->publicArea);
    if (!key)
        return core::fail(std::move(key.error()));
    const bool persisted = persist == Persist::Yes;
    if (persisted) {
        if (auto stored = maker.store(made->handle, srkHandle); !stored)
            return core::fail(std::move(stored.error()));
    }
    return SrkReading{std::move(*key), persisted ? srkHandle : 0, persisted, true};
}

} // namespace endorse::tpm::verbs
