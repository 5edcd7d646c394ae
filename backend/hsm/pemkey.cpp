// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicekey.h"
#include "foreignkey.h"
#include "keyfile.h"
#include "tss2privatekey.h"

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evperr.h>
#include <openssl/pem.h>

#include <QFileInfo>

#include <algorithm>

namespace endorse::hsm {

namespace openssl = pki::openssl;
using core::Result;

namespace {

core::Error pemError(const char *code, const QString &file, const char *message, const char *hint)
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QLatin1String(code);
    error.place = file;
    error.message = core::Text("endorse::hsm", message);
    error.hint = core::Text("endorse::hsm", hint);
    return error;
}

/// What OpenSSL's question for a passphrase is answered with, and whether it asked.
struct PassphraseAnswer final
{
    const core::Secret *passphrase = nullptr;
    bool wasAsked = false;
};

int answerPassphrase(char *buffer, int size, int, void *context)
{
    auto *answer = static_cast<PassphraseAnswer *>(context);
    answer->wasAsked = true;
    const QByteArrayView value = answer->passphrase->view();
    if (value.isEmpty() || value.size() > size)
        return -1;
    std::copy(value.begin(), value.end(), buffer);
    return static_cast<int>(value.size());
}

/// Whether OpenSSL's error queue of this thread, which stays as it is, ends with an algorithm that
/// its providers do not have.
bool isUnknownAlgorithm()
{
    const unsigned long last = ERR_peek_last_error();
    return ERR_GET_LIB(last) == ERR_LIB_EVP &&
           (ERR_GET_REASON(last) == ERR_R_UNSUPPORTED ||
            ERR_GET_REASON(last) == EVP_R_UNSUPPORTED_ALGORITHM);
}

core::Error whyUnreadable(const QString &file, const core::Secret &content,
                          const core::Secret &passphrase, bool wasAsked)
{
    const bool isUnknown = isUnknownAlgorithm();
    const QString technical = openssl::takeReason();
    core::Error error;
    if (wasAsked && passphrase.isEmpty())
        error = pemError(
            "passphrase-missing", file,
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "The private key is encrypted, and no passphrase was given."),
            QT_TRANSLATE_NOOP("endorse::hsm", "Give the passphrase of the key file (endorsectl: "
                                              "--pin-file FILE)."));
    else if (wasAsked && isUnknown)
        error = pemError(
            "encryption-unsupported", file,
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "The private key is encrypted in a way that is not supported. The "
                              "passphrase was not tried."),
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "Encrypt the key again with AES, for example with \"openssl pkcs8 "
                              "-topk8 -v2 aes-256-cbc\"."));
    else if (wasAsked)
        error = pemError(
            "passphrase-wrong", file,
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "The private key cannot be decrypted with the passphrase given."),
            QT_TRANSLATE_NOOP("endorse::hsm", "Check the passphrase of the key file."));
    else if (content.view().contains(QByteArrayView(tss2PrivateKeyHeader)))
        error = pemError(
            "tss2-key", file,
            QT_TRANSLATE_NOOP("endorse::hsm", "The file holds a key that only a TPM can use."),
            QT_TRANSLATE_NOOP("endorse::hsm", "Write \"tpm:\" before the name of the file."));
    else
        error = pemError(
            "no-private-key", file,
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "The file holds no private key in PEM form that can be read."),
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "Choose the file that begins with \"BEGIN PRIVATE KEY\" or the "
                              "like, not the certificate."));
    error.technical = technical;
    return error;
}

/// nullopt when device certificates may have such a key.
std::optional<core::Error> faultOfKind(EVP_PKEY *key)
{
    const int kind = EVP_PKEY_get_base_id(key);
    if (kind == EVP_PKEY_RSA && EVP_PKEY_get_bits(key) >= 2048)
        return std::nullopt;
    std::array<char, 80> group{};
    if (kind == EVP_PKEY_EC) {
        EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr);
        const int curve = OBJ_txt2nid(group.data());
        if (curve == NID_X9_62_prime256v1 || curve == NID_secp384r1)
            return std::nullopt;
    }
    const char *name = kind == EVP_PKEY_EC ? group.data() : OBJ_nid2sn(kind);
    return keyTypeError(
        QStringLiteral("%1, %2 bits").arg(QString::fromLatin1(name)).arg(EVP_PKEY_get_bits(key)));
}

} // namespace

Result<std::shared_ptr<DeviceKey>> openPemKey(const QString &file, core::Secret passphrase)
{
    const auto read = readKeyFile(file);
    if (!read)
        return core::fail(read.error());
    const auto bytes = read->content.bytes();
    const openssl::Bio bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
    PassphraseAnswer answer{&passphrase, false};
    ERR_clear_error();
    openssl::Key key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, answerPassphrase, &answer)
                         : nullptr);
    if (!key)
        return core::fail(whyUnreadable(file, read->content, passphrase, answer.wasAsked));
    ERR_clear_error();
    if (auto fault = faultOfKind(key.get())) {
        fault->place = file;
        return core::fail(std::move(*fault));
    }
    auto opened = std::make_shared<DeviceKey>(
        KeyAddress::ofFile(file), QFileInfo(file).absoluteFilePath(), std::move(key), nullptr);
    if (read->othersMayRead)
        opened->setWarning(core::Text(
            "endorse::hsm",
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "Others on this computer may read or replace the file of the private "
                              "key. Whoever reads it can pass for the device.")));
    return opened;
}

Result<core::Secret> createPemKey()
{
    const openssl::Key key(EVP_EC_gen("P-256"));
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    if (!key || !bio ||
        PEM_write_bio_PKCS8PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr,
                                      nullptr) != 1)
        return core::fail(opensslError(QStringLiteral("createPemKey")));
    char *data = nullptr;
    const auto size = static_cast<std::size_t>(BIO_get_mem_data(bio.get(), &data));
    core::Secret pem(std::span(reinterpret_cast<const std::uint8_t *>(data), size));
    core::wipe(data, size);
    return pem;
}

} // namespace endorse::hsm
