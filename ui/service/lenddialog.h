// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpm/tpmlender.h>
#include <ui/common/fitteddialog.h>

class QGridLayout;
class QLabel;

namespace endorse::ui {

class ElidedLabel;
class IconLabel;
class MessageLabel;
class MutedLabel;
class PushButton;

/// Lends the embedded TPM to other programs on this computer: what that means, the switch, the
/// ports and the commands that use them. Closing it leaves the lending as it is.
class LendDialog final : public FittedDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LendDialog)

public:
    explicit LendDialog(tpm::TpmLender &lender, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        MutedLabel *title = nullptr;
        ElidedLabel *value = nullptr;
        PushButton *copy = nullptr;
    };

    void addLine(QGridLayout *grid, const char *name);
    void toggle();
    void refresh();
    void retranslate();

    tpm::TpmLender &m_lender;
    QLabel *m_text;
    IconLabel *m_icon;
    QLabel *m_state;
    MessageLabel *m_error;
    QWidget *m_facts;
    QList<Line> m_lines;
    MutedLabel *m_note;
    PushButton *m_switch;
    PushButton *m_close;
};

} // namespace endorse::ui
