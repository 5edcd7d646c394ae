// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifesttrustmodel.h"

#include "celltext.h"
#include "format.h"

namespace endorse::models {

using manifest::TrustedCertificate;

ManifestTrustModel::ManifestTrustModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_now(QDateTime::currentDateTimeUtc())
{
}

void ManifestTrustModel::setCertificates(const QList<TrustedCertificate> &certificates)
{
    beginResetModel();
    m_certificates = certificates;
    endResetModel();
}

void ManifestTrustModel::setNow(const QDateTime &now, bool pastCounts)
{
    m_now = now;
    m_pastCounts = pastCounts;
    retranslate();
}

void ManifestTrustModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (!m_certificates.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

QString ManifestTrustModel::nameOf(const QString &subject)
{
    // RFC 4514: a comma ends the value unless a backslash stands before it.
    qsizetype begin = subject.startsWith(QLatin1String("CN=")) ? 3 : -1;
    if (begin < 0) {
        const qsizetype found = subject.indexOf(QLatin1String(",CN="));
        if (found < 0)
            return cellText(subject);
        begin = found + 4;
    }
    QString name;
    for (qsizetype i = begin; i < subject.size(); ++i) {
        if (subject.at(i) == QLatin1Char('\\') && i + 1 < subject.size())
            ++i;
        else if (subject.at(i) == QLatin1Char(',') || subject.at(i) == QLatin1Char('+'))
            break;
        name += subject.at(i);
    }
    return cellText(name);
}

bool ManifestTrustModel::isOver(const TrustedCertificate &certificate) const
{
    return certificate.notAfter < m_now || certificate.notBefore > m_now;
}

int ManifestTrustModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_certificates.size());
}

int ManifestTrustModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant ManifestTrustModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case ValidColumn:
        //: Header of a column: from when to when a certificate is valid.
        return tr("Valid");
    case OriginColumn:
        //: Header of a column: whether a certificate came with the program.
        return tr("Origin");
    case FingerprintColumn:
        return tr("SHA-256 fingerprint");
    default:
        return {};
    }
}

QString ManifestTrustModel::text(const TrustedCertificate &certificate, int column) const
{
    switch (column) {
    case NameColumn:
        return nameOf(certificate.subject);
    case ValidColumn:
        //: %1 and %2 are dates: from when to when a certificate is valid.
        return tr("%1 to %2")
            .arg(utcDayText(certificate.notBefore), utcDayText(certificate.notAfter));
    case OriginColumn:
        //: A certificate that came with the program, or one that the user added.
        return certificate.isBuiltIn ? tr("built in") : tr("own");
    default:
        return certificate.sha256;
    }
}

QVariant ManifestTrustModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const TrustedCertificate &certificate = m_certificates.at(index.row());
    const int column = index.column();
    const bool isPast = column == ValidColumn && isOver(certificate);
    const bool isWarned = isPast && !m_pastCounts;
    switch (role) {
    case Qt::DisplayRole:
    case ValueRole:
        return text(certificate, column);
    case Qt::ToolTipRole:
        return column == NameColumn ? cellText(certificate.subject, 1000)
               : isWarned           ? tr("The certificate is not valid today.")
               : isPast ? tr("The certificate is not valid today. What it signed in its time "
                             "counts.")
                        : text(certificate, column);
    case Qt::AccessibleTextRole:
        //: Read aloud: %1 a certificate, %2 from when to when it is valid, %3 "built in" or "own".
        return tr("%1, valid %2, %3")
            .arg(text(certificate, NameColumn), text(certificate, ValidColumn),
                 text(certificate, OriginColumn));
    case IdRole:
        return certificate.sha256;
    case IconNameRole:
        return isWarned ? QStringLiteral("warn") : QString();
    case InkRole:
        return int(isWarned                           ? Ink::Warn
                   : isPast || column == OriginColumn ? Ink::Muted
                                                      : Ink::Text);
    default:
        return {};
    }
}

} // namespace endorse::models
