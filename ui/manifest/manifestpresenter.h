// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifestparts.h"

#include <models/manifestverdictmodel.h>

#include <QElapsedTimer>
#include <QObject>

#include <manifest/manifestimport.h>
#include <manifest/manifestsession.h>
#include <optional>

namespace endorse::ui {

/// A manifest on its way through the page: opened, verified against the trusted certificates,
/// imported. No widgets. Thread: the GUI's; nothing blocks.
class ManifestPresenter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestPresenter)

public:
    enum class State : quint8 {
        Empty,      ///< No file.
        Verifying,  ///< Also while the trusted certificates are read.
        Verified,   ///< Every entry has its verdict.
        Stopped,    ///< Cancelled: the verdicts up to there stay.
        Refused,    ///< The file is damaged or no manifest; see problem().
        Unreadable, ///< See problem().
    };
    Q_ENUM(State)
    using Trust = std::shared_ptr<const manifest::TrustSets>;

    explicit ManifestPresenter(ManifestParts parts, QObject *parent = nullptr);
    ~ManifestPresenter() override;

    const ManifestParts &parts() const { return m_parts; }
    manifest::ManifestSession &session() { return m_session; }
    const manifest::ManifestSession &session() const { return m_session; }
    models::ManifestVerdictModel &model() { return m_model; }
    const models::ManifestVerdictModel &model() const { return m_model; }

    void open(const QString &file);
    /// The same file, with the trusted certificates as they are now.
    void verifyAgain();
    /// The same bundle, and the certificates of another object of it.
    void chooseObject(manifest::Origin object);
    void cancel();
    void close();
    State state() const;
    QString file() const { return m_file; }
    /// Its entries carry no signature. Known when it is verified.
    bool isUnsigned() const;
    /// Bytes; 0: not known.
    qint64 size() const { return m_session.size(); }
    /// Why the file is refused or cannot be read.
    std::optional<core::Error> problem() const;
    /// Entries of the whole file: while it is verified an estimate from what has been read; -1: not
    /// known.
    qint64 totalEntries() const;
    /// totalEntries() is counted, not estimated.
    bool isTotalKnown() const;
    /// Since the verification began, or what it took.
    qint64 elapsedMs() const;

    /// Why entries cannot be imported now; empty: they can.
    core::Text whyNotImport() const;
    core::Text whyNotExport() const;
    /// Empty: the open file can be read and verified once more.
    core::Text whyNotVerify() const;
    qint64 importable() const;
    /// Of this file, since it was opened.
    const std::optional<manifest::ManifestImportReport> &imported() const { return m_imported; }
    /// Where they are now: the list, or the service.
    bool isImportedIntoList() const { return m_intoList; }
    /// Registration IDs in lower case of what is enrolled now: imported, or there before.
    QStringList enrolledKeys() const;
    void setImported(manifest::ManifestImportReport report, bool intoList);

    /// Those of the last verification; null before it.
    Trust trust() const { return m_session.trust(); }
    /// The user changed them since: the verdicts may be others.
    bool isTrustChanged() const { return m_trustChanged; }
    void setTrustChanged();
    /// Files among the user's own certificates that could not be taken.
    const QList<core::Error> &trustProblems() const { return m_trustProblems; }

Q_SIGNALS:
    /// State, file, what was imported.
    void changed();
    /// How far the verification is.
    void progressed();

private:
    void loadTrust();
    void verify(Trust trust);
    void onPhase();

    ManifestParts m_parts;
    manifest::ManifestSession m_session;
    models::ManifestVerdictModel m_model;
    QString m_file;
    std::optional<manifest::Origin> m_object;
    bool m_loading = false; ///< The trusted certificates are being read.
    quint64 m_round = 0;    ///< Counts what was opened, so that a late answer is known as such.
    QElapsedTimer m_timer;
    qint64 m_tookMs = 0;
    std::optional<manifest::ManifestImportReport> m_imported;
    bool m_intoList = true;
    bool m_trustChanged = false;
    QList<core::Error> m_trustProblems;
};

} // namespace endorse::ui
