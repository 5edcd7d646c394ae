// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifestexportpresenter.h"

#include <ui/common/fitteddialog.h>

#include <array>

class QLineEdit;
class QRadioButton;

namespace endorse::ui {

class FieldLine;
class MutedLabel;
class NoticeStrip;
class ProgressRow;
class PushButton;

/// Exports from a manifest: certificates or verdicts, as what, whereto. Closing cancels what is
/// under way, and nothing half written stays.
class ManifestExportDialog final : public FittedDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestExportDialog)

public:
    /// @p manifest outlives it.
    ManifestExportDialog(ManifestPresenter &manifest, const QString &folder,
                         QWidget *parent = nullptr);

    ManifestExportPresenter *presenter() const { return m_presenter; }

Q_SIGNALS:
    /// The folder of this file is to be shown.
    void folderWanted(const QString &file);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectParts();
    void browse();
    void retranslate();
    void refresh();
    void refreshNotice();

    ManifestExportPresenter *m_presenter;
    MutedLabel *m_certificates;
    MutedLabel *m_verdicts;
    std::array<QRadioButton *, ManifestExportPresenter::kinds> m_kinds{};
    MutedLabel *m_note;
    MutedLabel *m_targetTitle;
    QLineEdit *m_target;
    PushButton *m_browse;
    FieldLine *m_targetLine;
    NoticeStrip *m_notice;
    ProgressRow *m_progress;
    PushButton *m_export;
    PushButton *m_close;
};

} // namespace endorse::ui
