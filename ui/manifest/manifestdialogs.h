// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QDialog;

namespace endorse::ui {

class ManifestPage;

/// The dialogs of the Manifests page: opens them when the page wants them, one at a time. Thread:
/// the GUI's.
class ManifestDialogs final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestDialogs)

public:
    /// @p page owns it.
    explicit ManifestDialogs(ManifestPage &page);

    /// The dialog that is open; null: none.
    QDialog *current() const { return m_dialog; }
    /// How a folder is shown; a test sees to it that no program is started.
    void setFolderOpener(std::function<void(const QString &file)> opener);

    void openFile();
    void importEntries();
    void exportEntries();
    void showTrust();
    void showResults();

private:
    void show(QDialog *dialog);
    void showImported();

    ManifestPage &m_page;
    std::function<void(const QString &)> m_openFolder;
    QPointer<QDialog> m_dialog;
};

} // namespace endorse::ui
