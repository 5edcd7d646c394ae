// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/importrowsmodel.h>

namespace endorse::models {

/// The first rows of a file that is to be imported: line, verdict, and the cells as they stand
/// there. Holds what the preview holds, 200 rows. Thread: the GUI's.
class ImportPreviewModel final : public ImportRowsModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportPreviewModel)

public:
    enum Column : int { LineColumn, VerdictColumn, FirstCell };

    explicit ImportPreviewModel(QObject *parent = nullptr);
    void setPreview(const enrollmentlist::ImportPreview &preview);

private:
    int rows() const override { return int(m_rows.size()); }
    const enrollmentlist::PreviewRow &at(int row) const override { return m_rows.at(row); }

    QList<enrollmentlist::PreviewRow> m_rows;
};

} // namespace endorse::models
