// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exportpresenter.h"

#include <ui/common/fitteddialog.h>

#include <array>

class QCheckBox;
class QLineEdit;
class QRadioButton;

namespace endorse::ui {

class FieldLine;
class MutedLabel;
class NoticeStrip;
class ProgressRow;
class PushButton;

/// Exports rows of the list: which, as what, into which file. Closing cancels what is under way; a
/// file that was there before stays unless all was written.
class ExportDialog final : public FittedDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    /// @p port outlives it. @p file: what is suggested, without its ending.
    ExportDialog(ListPort &port, ExportRows rows, const QString &file, QWidget *parent = nullptr);

    ExportPresenter *presenter() const { return m_presenter; }

Q_SIGNALS:
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
    QString exportedText() const;

    ExportPresenter *m_presenter;
    MutedLabel *m_rowsTitle;
    std::array<QRadioButton *, 3> m_scopes{};
    MutedLabel *m_formatTitle;
    std::array<QRadioButton *, 3> m_formats{};
    MutedLabel *m_formatNote;
    QCheckBox *m_keys;
    FieldLine *m_keysLine;
    MutedLabel *m_fileTitle;
    QLineEdit *m_file;
    PushButton *m_browse;
    FieldLine *m_fileLine;
    NoticeStrip *m_notice;
    ProgressRow *m_progress;
    PushButton *m_export;
    PushButton *m_close;
};

} // namespace endorse::ui
