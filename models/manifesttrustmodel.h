// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/roles.h>

#include <QAbstractTableModel>

#include <manifest/trustsets.h>

namespace endorse::models {

/// The trusted certificates of one use: name, validity, where they come from, SHA-256 fingerprint.
/// Thread: the GUI's.
class ManifestTrustModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestTrustModel)

public:
    enum Column : int { NameColumn, ValidColumn, OriginColumn, FingerprintColumn, Columns };

    explicit ManifestTrustModel(QObject *parent = nullptr);

    void setCertificates(const QList<manifest::TrustedCertificate> &certificates);
    const QList<manifest::TrustedCertificate> &certificates() const { return m_certificates; }
    /// Those whose validity has ended are shown with a warning; with @p pastCounts they are only
    /// muted, since what they signed in their time counts.
    void setNow(const QDateTime &now, bool pastCounts = false);
    void retranslate();

    /// "CN=Crypto Authentication Root CA 002,O=…" is called by its common name.
    static QString nameOf(const QString &subject);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString text(const manifest::TrustedCertificate &certificate, int column) const;
    bool isOver(const manifest::TrustedCertificate &certificate) const;

    QList<manifest::TrustedCertificate> m_certificates;
    QDateTime m_now;
    bool m_pastCounts = false;
};

} // namespace endorse::models
