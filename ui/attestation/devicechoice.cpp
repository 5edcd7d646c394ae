// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicechoice.h"

#include <dps/identifiers.h>
#include <models/format.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <hsm/devicekey.h>

namespace endorse::ui {

namespace {

constexpr std::array<const char *, 3> wayNames{"tpm", "certificate", "tpm-key"};
constexpr QLatin1String tpmScheme("tpm:");

core::Text told(const char *source)
{
    return {"endorse::ui::DeviceChoice", source};
}

DeviceProblem missing(DeviceField field, const char *words)
{
    return {field, told(words), false};
}

/// What may be kept of a line in which somebody wrote the address of a key: nothing when a PIN is
/// in it.
QString withoutPin(const QString &address)
{
    const auto read = hsm::KeyAddress::parse(address);
    const bool holdsPin = !read && read.error().code == QLatin1String("pin-in-address");
    return holdsPin ? QString() : address;
}

bool isId(const QString &text)
{
    return dps::RegistrationId::parse(text).has_value();
}

DeviceProblem noId(DeviceField field)
{
    return {field,
            told(QT_TRANSLATE_NOOP("endorse::ui::DeviceChoice",
                                   "This is no registration ID: letters, digits and - . _ : are "
                                   "allowed, at most 128, and the last one is a letter or a "
                                   "digit.")),
            false};
}

} // namespace

core::Result<hsm::KeyAddress> DeviceChoice::keyAddress() const
{
    switch (home) {
    case hsm::KeyHome::PemFile:
        break;
    case hsm::KeyHome::Pkcs11Token:
        return hsm::KeyAddress::parse(tokenKey);
    case hsm::KeyHome::Tpm:
        return hsm::KeyAddress::parse(tpmKey.startsWith(tpmScheme) ? tpmKey : tpmScheme + tpmKey);
    }
    return hsm::KeyAddress::parse(keyFile);
}

bool DeviceChoice::isComplete() const
{
    return way == Way::Tpm || !problemOf(*this);
}

QString DeviceChoice::keyHome() const
{
    if (way == Way::Tpm)
        return {};
    return hsm::toString(way == Way::TpmKey ? hsm::KeyHome::Tpm : home);
}

QString DeviceChoice::shortName() const
{
    switch (way) {
    case Way::Tpm:
        break;
    case Way::Certificate:
        return QFileInfo(certificateFile).fileName();
    case Way::TpmKey:
        return tpmKeyName;
    }
    return {};
}

QByteArray DeviceChoice::toJson() const
{
    // Nobody has looked at the address of a token while another home is chosen: it may hold a PIN.
    const auto token = hsm::KeyAddress::parse(tokenKey);
    const bool isToken = token && token->home() == hsm::KeyHome::Pkcs11Token;
    QJsonObject object{
        {QStringLiteral("way"), QLatin1String(wayNames.at(std::size_t(way)))},
        {QStringLiteral("certificate"), certificateFile},
        {QStringLiteral("chain"), chainFile},
        {QStringLiteral("home"), hsm::toString(home)},
        {QStringLiteral("keyFile"), withoutPin(keyFile)},
        {QStringLiteral("tokenKey"), isToken ? tokenKey : QString()},
        {QStringLiteral("module"), modulePath},
        {QStringLiteral("tpmKey"), withoutPin(tpmKey)},
        {QStringLiteral("registrationId"), registrationId},
        {QStringLiteral("enrollFirst"), enrollFirst},
        {QStringLiteral("tpmKeyName"), tpmKeyName},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

DeviceChoice DeviceChoice::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto textOf = [&object](const char *name) {
        return object.value(QLatin1String(name)).toString();
    };
    DeviceChoice choice;
    for (std::size_t i = 0; i < wayNames.size(); ++i) {
        if (textOf("way") == QLatin1String(wayNames.at(i)))
            choice.way = Way(i);
    }
    for (const hsm::KeyHome home :
         {hsm::KeyHome::PemFile, hsm::KeyHome::Pkcs11Token, hsm::KeyHome::Tpm}) {
        if (textOf("home") == hsm::toString(home))
            choice.home = home;
    }
    choice.certificateFile = textOf("certificate");
    choice.chainFile = textOf("chain");
    choice.keyFile = textOf("keyFile");
    choice.tokenKey = textOf("tokenKey");
    choice.modulePath = textOf("module");
    choice.tpmKey = textOf("tpmKey");
    choice.registrationId = textOf("registrationId");
    choice.enrollFirst = object.value(QLatin1String("enrollFirst")).toBool();
    choice.tpmKeyName = textOf("tpmKeyName");
    if (!choice.isComplete())
        choice.way = Way::Tpm;
    return choice;
}

std::optional<DeviceProblem> problemOf(const DeviceChoice &choice)
{
    if (choice.way == DeviceChoice::Way::Tpm)
        return std::nullopt;
    if (choice.way == DeviceChoice::Way::TpmKey) {
        if (!isId(choice.tpmKeyName))
            return noId(DeviceField::RegistrationId);
        return std::nullopt;
    }
    if (choice.certificateFile.isEmpty())
        return missing(DeviceField::Certificate,
                       QT_TRANSLATE_NOOP("endorse::ui::DeviceChoice",
                                         "The certificate of the device is missing."));
    const bool noKey = (choice.home == hsm::KeyHome::PemFile && choice.keyFile.isEmpty()) ||
                       (choice.home == hsm::KeyHome::Pkcs11Token && choice.tokenKey.isEmpty()) ||
                       (choice.home == hsm::KeyHome::Tpm && choice.tpmKey.isEmpty());
    if (noKey)
        return missing(DeviceField::Key, QT_TRANSLATE_NOOP("endorse::ui::DeviceChoice",
                                                           "The private key is missing."));
    if (const auto address = choice.keyAddress(); !address)
        return DeviceProblem{DeviceField::Key, address.error().message, false};
    else if (address->home() != choice.home)
        return missing(DeviceField::Key,
                       QT_TRANSLATE_NOOP("endorse::ui::DeviceChoice",
                                         "This names a key in another place than the chosen one."));
    if (!choice.registrationId.isEmpty() && !isId(choice.registrationId))
        return noId(DeviceField::RegistrationId);
    return std::nullopt;
}

DeviceProblem problemOf(const DeviceChoice &choice, const core::Error &error)
{
    DeviceProblem problem{DeviceField::Key, error.message, false};
    const auto begins = [&error](const char *prefix) {
        return error.code.startsWith(QLatin1String(prefix));
    };
    if (!error.place.isEmpty() && error.place == choice.certificateFile)
        problem.field = DeviceField::Certificate;
    else if (!error.place.isEmpty() && error.place == choice.chainFile)
        problem.field = DeviceField::Chain;
    else if (begins("pin-") || begins("passphrase-") || begins("login"))
        problem.field = DeviceField::Secret;
    else if (begins("module-"))
        problem.field = DeviceField::Module;
    else if (begins("common-name"))
        problem.field = DeviceField::Certificate;
    return problem;
}

std::optional<DeviceProblem> problemOf(const DeviceChoice &choice,
                                       const attestation::X509Device &device, const QDateTime &now)
{
    const auto certificate = attestation::DeviceCertificate::of(device.chain);
    if (!certificate)
        return DeviceProblem{DeviceField::Certificate, certificate.error().message, false};
    const pki::CertificateInfo &info = certificate->info;
    if (!device.key || !hsm::isKeyOf(*device.key, info.der))
        return DeviceProblem{DeviceField::Key,
                             told(QT_TRANSLATE_NOOP("endorse::ui::DeviceChoice",
                                                    "This key does not belong to the certificate "
                                                    "of \"%1\"."))
                                 .arg(certificate->commonName),
                             false};
    const auto dateOf = [](const QDateTime &time) {
        return models::utcTimeText(time) + QStringLiteral(" UTC");
    };
    if (info.notAfter < now)
        return DeviceProblem{DeviceField::Certificate,
                             told(QT_TRANSLATE_NOOP("endorse::ui::DeviceChoice",
                                                    "The certificate expired on %1: a service "
                                                    "refuses it."))
                                 .arg(dateOf(info.notAfter)),
                             true};
    if (info.notBefore > now)
        return DeviceProblem{DeviceField::Certificate,
                             told(QT_TRANSLATE_NOOP("endorse::ui::DeviceChoice",
                                                    "The certificate is not valid before %1: a "
                                                    "service refuses it."))
                                 .arg(dateOf(info.notBefore)),
                             true};
    if (choice.registrationId.isEmpty() && !isId(certificate->commonName))
        return DeviceProblem{DeviceField::Certificate,
                             told(QT_TRANSLATE_NOOP("endorse::ui::DeviceChoice",
                                                    "The common name (CN) of the certificate is no "
                                                    "registration ID.")),
                             false};
    const QString id =
        choice.registrationId.isEmpty() ? certificate->commonName : choice.registrationId;
    if (id.compare(certificate->commonName, Qt::CaseInsensitive) != 0)
        return DeviceProblem{DeviceField::RegistrationId,
                             told(QT_TRANSLATE_NOOP("endorse::ui::DeviceChoice",
                                                    "The common name (CN) of the certificate is "
                                                    "\"%1\": a service refuses another ID."))
                                 .arg(certificate->commonName),
                             true};
    return std::nullopt;
}

} // namespace endorse::ui
