// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tlstestserver.h"

#include <QJsonObject>
#include <QMap>

namespace endorse::testing {

/// A small provisioning service for bulk operations that misbehaves by a script. Holds enrollments
/// or groups as JSON, by lower-case ID.
class BulkService final
{
public:
    /// What it does with a request.
    enum class Act {
        Answer,
        CutBefore,    ///< Closes the connection and does nothing.
        CutAfter,     ///< Does what is asked and closes the connection without an answer.
        CutWithin,    ///< Does it and closes the connection in the middle of the answer.
        Throttle,     ///< 429 with Retry-After: 7.
        ThrottleLong, ///< 429 with Retry-After: 86400.
        Trouble,      ///< 500; nothing is done.
        TroubleAfter, ///< 500, and yet it is done.
        Refuse,       ///< 403.
        Mute,         ///< Does it and never answers.
        MuteBefore,   ///< Does nothing and never answers.
        Gibberish,    ///< Does it and answers with no bulk result.
        VagueFailure, ///< Does it and says "not successful" without an error.
        BadRequest,   ///< 400 for more than one item.
        LateAfterCut  ///< Closes the connection and does it when the next request but reads came.
    };

    TlsTestServer::Handler handler();

    QList<Act> bulkActs; ///< For one bulk request after the other; then Answer.
    QList<Act> readActs; ///< For GET and attestationmechanism.
    QMap<QString, QJsonObject> records;
    QMap<QString, int> refusals; ///< errorCode for these IDs.
    QList<QStringList> bulks;    ///< The IDs of each bulk request.
    QStringList reads;           ///< The IDs that were read.
    std::function<void()> onBulk;

    int etag = 0;

private:
    void bulk(QSslSocket *socket, const SeenRequest &request);
    void read(QSslSocket *socket, const SeenRequest &request);
    QByteArray apply(const QByteArray &body);
    int applyOne(const QString &mode, const QString &idMember, const QJsonObject &item);

    QByteArray m_late;
};

} // namespace endorse::testing
