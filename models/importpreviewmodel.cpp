// SPDX-License-Identifier: GPL-3.0-or-later
#include "importpreviewmodel.h"

namespace endorse::models {

ImportPreviewModel::ImportPreviewModel(QObject *parent)
    : ImportRowsModel(FirstCell, parent)
{
}

void ImportPreviewModel::setPreview(const enrollmentlist::ImportPreview &preview)
{
    beginResetModel();
    m_rows = preview.rows;
    setFrame(preview.headers, m_rows);
    endResetModel();
}

} // namespace endorse::models
