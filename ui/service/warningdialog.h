// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/fitteddialog.h>
#include <ui/common/fonts.h>

class QVBoxLayout;

namespace endorse::ui {

class PushButton;

/// Asks before something is lost: what happens, what is lost and what stays, with Cancel as the
/// answer of the Enter key.
class WarningDialog : public FittedDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WarningDialog)

protected:
    explicit WarningDialog(QWidget *parent);

    void addText(const QString &text, FontRole role);
    void addWidget(QWidget *widget);
    /// The end of building it. @p width in pixels at the usual text size.
    void setButtons(PushButton *confirm, PushButton *cancel, int width);

private:
    QVBoxLayout *m_words;
};

} // namespace endorse::ui
