// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifestimportpresenter.h"

#include <ui/common/fitteddialog.h>

class QRadioButton;
class QTableView;

namespace endorse::models {
class ManifestResultModel;
}

namespace endorse::ui {

class FieldLine;
class MutedLabel;
class NoticeStrip;
class ProgressRow;
class PushButton;

/// Imports what can be enrolled of a manifest: into the list on this computer or into the service,
/// with a result for each entry that was not imported. Closing cancels what is under way, and the
/// dialog stays until it is known what came of that.
class ManifestImportDialog final : public FittedDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestImportDialog)

public:
    /// @p manifest outlives it.
    explicit ManifestImportDialog(ManifestPresenter &manifest, QWidget *parent = nullptr);

    ManifestImportPresenter *presenter() const { return m_presenter; }

    void reject() override;

Q_SIGNALS:
    /// Where they are now is to be shown.
    void showWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void onChanged();
    void build();
    void connectParts();
    void retranslate();
    void refresh();
    void refreshNotice();
    QString reportWords() const;
    void fit();

    ManifestImportPresenter *m_presenter;
    models::ManifestResultModel *m_model;
    MutedLabel *m_what;
    QRadioButton *m_list;
    FieldLine *m_listLine;
    QRadioButton *m_service;
    FieldLine *m_serviceLine;
    NoticeStrip *m_notice;
    ProgressRow *m_progress;
    QTableView *m_results;
    FieldLine *m_whyNot;
    PushButton *m_import;
    PushButton *m_show;
    PushButton *m_close;
    bool m_isClosing = false; ///< When the work has come to its end.
};

/// What became of the entries that were not imported, once more.
class ManifestResultsDialog final : public FittedDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestResultsDialog)

public:
    explicit ManifestResultsDialog(const QList<manifest::ManifestImportItem> &items,
                                   QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    models::ManifestResultModel *m_model;
    QTableView *m_results;
    PushButton *m_close;
};

} // namespace endorse::ui
