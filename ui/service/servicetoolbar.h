// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/commandset.h>

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace endorse::ui {

class PushButton;
class ToolRow;
class WhatIfButton;

/// The controls of the Service page: which service, start or stop, reset, lend the TPM, what if; at
/// the right the filter, Hold and Save. Where there is no room the right part has a row of its own,
/// and at last the rarer buttons show their icons alone.
class ServiceToolbar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServiceToolbar)

public:
    enum class Kind { Emulator, Real };

    explicit ServiceToolbar(CommandSet &commands, QWidget *parent = nullptr);

    Kind kind() const;
    void setKind(Kind kind);
    QString filterText() const;
    void clearFilter();
    void focusFilter();
    /// Filter, Hold and Save belong to the list of requests: elsewhere they are not there.
    void setRequestsShown(bool shown);
    WhatIfButton *whatIf() const { return m_whatIf; }
    /// The button that starts the service, or the one that stops it.
    void setRunning(bool runs, bool mayStart);
    /// Where the TPM is lent, "127.0.0.1:2321"; empty: it is not lent.
    void setLentAt(const QString &address);
    void retranslate();
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void kindChanged();
    void filterChanged(const QString &text);
    void holdChanged(bool hold);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    PushButton *follow(CommandId id, const char *name, IconId icon);
    void build();
    void fit();
    void setCompact(bool compact);
    void showKind();
    void showLent();
    QString lendWords() const;

    CommandSet &m_commands;
    ToolRow *m_row;
    ToolRow *m_second;
    QWidget *m_right;
    QComboBox *m_kind;
    PushButton *m_start = nullptr;
    PushButton *m_stop = nullptr;
    PushButton *m_reset = nullptr;
    PushButton *m_lend = nullptr;
    PushButton *m_save = nullptr;
    WhatIfButton *m_whatIf;
    QLineEdit *m_filter;
    PushButton *m_hold;
    QWidget *m_emulatorPart = nullptr;
    QString m_lentAt;
    QTimer m_refit; ///< The fonts of the buttons follow that of the row.
    bool m_requestsShown = true;
    bool m_compact = false;
    bool m_keepFocus = false; ///< Start or Stop was pressed: the focus stays on that place.
    bool m_fitting = false;
    bool m_twoRows = false;
};

} // namespace endorse::ui
