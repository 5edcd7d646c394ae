// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exportframe.h"
#include "exportpresenter.h"

class QCheckBox;

namespace endorse::ui {

class FieldLine;

/// Exports rows of the list: which, as what, into which file. Closing cancels what is under way; a
/// file that was there before stays unless all was written.
class ExportDialog final : public ExportFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    /// @p port outlives it. @p file: what is suggested, without its ending.
    ExportDialog(ListPort &port, ExportRows rows, const QString &file, QWidget *parent = nullptr);

    ExportPresenter *presenter() const { return m_presenter; }

protected:
    void changeEvent(QEvent *event) override;

private:
    ExportDialog(ExportPresenter *presenter, const QString &file, QWidget *parent);

    void connectParts();
    void retranslate();
    void refresh();
    void refreshKeys(bool isBusy);
    NoticeStrip::Notice notice() const;
    QString exportedText() const;

    ExportPresenter *m_presenter;
    QCheckBox *m_keys;
    FieldLine *m_keysLine;
};

} // namespace endorse::ui
