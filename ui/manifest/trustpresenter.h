// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <QObject>

#include <manifest/trustsets.h>
#include <optional>

namespace endorse::ui {

/// The trusted certificates of the user: read, added from files, removed. All files are read and
/// written in another thread. No widgets. Thread: the GUI's.
class TrustPresenter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrustPresenter)

public:
    explicit TrustPresenter(const QString &dataFolder, QObject *parent = nullptr);

    /// What is there now; empty until it was read.
    const manifest::TrustSets &sets() const { return m_sets; }
    bool isBusy() const { return m_running > 0; }
    /// Every certificate of each file; a file of which one cannot serve adds nothing.
    void addFiles(manifest::TrustUse use, const QStringList &files);
    void remove(manifest::TrustUse use, const QString &sha256);
    /// Why the last work failed, or a file that was passed over when all were read.
    const std::optional<core::Error> &error() const { return m_error; }
    /// The file that the error is about; empty: none.
    QString errorFile() const { return m_errorFile; }
    /// How many the last work added.
    int added() const { return m_added; }

Q_SIGNALS:
    void changed();
    /// Others are trusted now than before.
    void trustChanged();

private:
    struct Outcome final
    {
        std::optional<core::Error> error;
        QString file;
        int added = 0;
        bool isChanged = false;
        std::optional<manifest::TrustSets> sets;
    };

    static void reload(const manifest::TrustFolder &folder, Outcome &outcome);
    void run(std::function<Outcome()> work);

    manifest::TrustFolder m_folder;
    manifest::TrustSets m_sets;
    std::optional<core::Error> m_error;
    QString m_errorFile;
    int m_added = 0;
    int m_running = 0;
};

} // namespace endorse::ui
