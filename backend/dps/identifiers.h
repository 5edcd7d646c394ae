// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QString>

namespace endorse::tpmtypes {
class EndorsementKey;
}

namespace endorse::dps {

/// Name of a device at the provisioning service: 1 to 128 of letters, digits and "-._:", the last
/// one a letter, a digit or '-'. Case does not tell two apart; the spelling is kept. Thread: a
/// value.
class RegistrationId final
{
public:
    static core::Result<RegistrationId> parse(const QString &text);
    /// What Microsoft's SDKs derive: base32 (RFC 4648, lower case, no padding) of the SHA-256 of
    /// the TPM2B_PUBLIC bytes, size prefix included; 52 characters.
    static RegistrationId fromEndorsementKey(const tpmtypes::EndorsementKey &ek);
    /// The same from the TPM2B_PUBLIC bytes.
    static RegistrationId fromTpm2bPublic(QByteArrayView tpm2b);
    QString toString() const { return m_text; }
    /// Under which it is looked up.
    QString key() const { return m_text.toLower(); }
    friend bool operator==(const RegistrationId &a, const RegistrationId &b)
    {
        return a.key() == b.key();
    }

private:
    explicit RegistrationId(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

/// Name of an enrollment group at the provisioning service; the form is that of a registration ID.
/// Thread: a value.
class EnrollmentGroupId final
{
public:
    static core::Result<EnrollmentGroupId> parse(const QString &text);
    QString toString() const { return m_text; }
    /// Under which it is looked up.
    QString key() const { return m_text.toLower(); }
    friend bool operator==(const EnrollmentGroupId &a, const EnrollmentGroupId &b)
    {
        return a.key() == b.key();
    }

private:
    explicit EnrollmentGroupId(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

/// The ID scope of a provisioning service instance, "0ne" and eight or so hex digits: 1 to 32
/// letters and digits, since the service promises no form. Thread: a value.
class IdScope final
{
public:
    static core::Result<IdScope> parse(const QString &text);
    QString toString() const { return m_text; }
    friend bool operator==(const IdScope &a, const IdScope &b)
    {
        return a.m_text.compare(b.m_text, Qt::CaseInsensitive) == 0;
    }

private:
    explicit IdScope(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

/// Name of a device at an IoT hub: 1 to 128 of ASCII letters, digits and "-:.+%_#*?!(),=@;$'".
/// Case counts. Thread: a value.
class DeviceId final
{
public:
    static core::Result<DeviceId> parse(const QString &text);
    QString toString() const { return m_text; }
    friend bool operator==(const DeviceId &, const DeviceId &) = default;

private:
    explicit DeviceId(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

/// Host name of an IoT hub, without scheme and port: DNS labels of letters, digits and '-'.
/// Thread: a value.
class HubName final
{
public:
    static core::Result<HubName> parse(const QString &text);
    QString toString() const { return m_text; }
    friend bool operator==(const HubName &a, const HubName &b)
    {
        return a.m_text.compare(b.m_text, Qt::CaseInsensitive) == 0;
    }

private:
    explicit HubName(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

/// Base32 of RFC 4648 section 6 in lower case, without padding.
QByteArray base32Lower(QByteArrayView bytes);
/// Everything but unreserved characters (RFC 3986 section 2.3) as %XX with upper-case digits.
QByteArray percentEncoded(const QString &text);

} // namespace endorse::dps

template<>
struct std::hash<endorse::dps::RegistrationId>
{
    std::size_t operator()(const endorse::dps::RegistrationId &id) const noexcept
    {
        return qHash(id.key());
    }
};

template<>
struct std::hash<endorse::dps::EnrollmentGroupId>
{
    std::size_t operator()(const endorse::dps::EnrollmentGroupId &id) const noexcept
    {
        return qHash(id.key());
    }
};
