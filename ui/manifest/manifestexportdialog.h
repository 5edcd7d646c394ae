// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifestexportpresenter.h"

#include <ui/enrollments/exportframe.h>

namespace endorse::ui {

/// Exports from a manifest: certificates or verdicts, as what, whereto. Closing cancels what is
/// under way, and nothing half written stays.
class ManifestExportDialog final : public ExportFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestExportDialog)

public:
    /// @p manifest outlives it.
    ManifestExportDialog(ManifestPresenter &manifest, const QString &folder,
                         QWidget *parent = nullptr);

    ManifestExportPresenter *presenter() const { return m_presenter; }

protected:
    void changeEvent(QEvent *event) override;

private:
    ManifestExportDialog(ManifestExportPresenter *presenter, QWidget *parent);

    void connectParts();
    void retranslate();
    void refresh();
    NoticeStrip::Notice notice() const;

    ManifestExportPresenter *m_presenter;
};

} // namespace endorse::ui
