// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/bulk.h>
#include <ui/common/fitteddialog.h>

class QTableView;

namespace endorse::models {
class BulkResultModel;
}

namespace endorse::ui {

class PushButton;

/// What became of each record of a bulk change.
class ResultsDialog final : public FittedDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultsDialog)

public:
    explicit ResultsDialog(const dps::BulkReport &report, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    models::BulkResultModel *m_model;
    QTableView *m_table;
    PushButton *m_close;
};

} // namespace endorse::ui
