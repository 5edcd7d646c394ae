// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <manifest/entryjudge.h>

namespace endorse::testing {

/// 2026-06-01, when what lies in tests/data/manifests is valid.
inline constexpr qint64 sampleTime = 1'780'272'000;

/// A file of tests/data/manifests.
inline core::Bytes sampleFile(const QString &name)
{
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/manifests/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", qPrintable(name));
    return file.readAll();
}

/// The entries of a file, in an encoding of our own: what is signed is inside of texts.
inline QList<QByteArray> sampleEntries(const QString &name)
{
    QList<QByteArray> entries;
    const QJsonArray array = QJsonDocument::fromJson(sampleFile(name)).array();
    for (const auto &entry : array)
        entries.append(QJsonDocument(entry.toObject()).toJson(QJsonDocument::Compact));
    return entries;
}

inline QByteArray fromBase64Url(const QJsonValue &text)
{
    return QByteArray::fromBase64(text.toString().toLatin1(),
                                  QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// The text that an entry has signed.
inline QByteArray payloadOf(const QByteArray &entry)
{
    return fromBase64Url(QJsonDocument::fromJson(entry).object().value(QStringLiteral("payload")));
}

inline manifest::TrustSets withFile(const manifest::TrustSets &sets, manifest::TrustUse use,
                                    const QString &name)
{
    auto more = sets.with(use, sampleFile(name));
    if (!more)
        qFatal("%s", qPrintable(more.error().toLogLine()));
    return *more;
}

/// The hierarchy of the synthetic samples, and nothing else.
inline manifest::TrustSets syntheticTrust()
{
    using manifest::TrustUse;
    return withFile(withFile(manifest::TrustSets::empty(), TrustUse::ManifestSigner,
                             QStringLiteral("synthetic/manifest-signer.pem")),
                    TrustUse::DeviceRoot, QStringLiteral("synthetic/root.pem"));
}

/// Judges single entries, with the room behind them that a judge reads over.
class Bench final
{
public:
    explicit Bench(const manifest::TrustSets &trust, qint64 now = sampleTime)
        : m_judge(std::make_shared<const manifest::TrustSets>(trust), now)
    {
    }

    manifest::Verdict judge(const QByteArray &entry, quint32 index = 0)
    {
        // Bytes that would change the value if they were read as part of it.
        const QByteArray padded = entry + QByteArray(manifest::EntryJudge::Padding, '}');
        return m_judge.judge(QByteArrayView(padded).first(entry.size()), index, 0);
    }
    /// "enroll", "reject E_SIG", "enroll W_COORD W_X5CURL".
    QString said(const QByteArray &entry)
    {
        const manifest::Verdict verdict = judge(entry);
        QStringList words{manifest::toString(verdict.outcome)};
        if (verdict.code != manifest::EntryCode::None)
            words.append(manifest::toString(verdict.code));
        for (const manifest::EntryCode warning : verdict.warningList())
            words.append(manifest::toString(warning));
        return words.join(QLatin1Char(' '));
    }

private:
    manifest::EntryJudge m_judge;
};

} // namespace endorse::testing
