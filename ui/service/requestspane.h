// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/emulatorhost.h>

#include <QWidget>

class QCheckBox;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace endorse::models {
class DecisionModel;
class RequestLogModel;
} // namespace endorse::models

namespace endorse::ui {

class EmptyState;
class ExchangePane;
class NoncePane;
class PaneHeader;

/// The requests as they come in; below them what the chosen one said, how the service decided about
/// it, and its copy of the nonce.
///
/// New rows keep the view at its end, unless the user has scrolled away from it or the view is on
/// hold.
class RequestsPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestsPane)

public:
    explicit RequestsPane(emulator::EmulatorHost &host, QWidget *parent = nullptr);

    void setFilterText(const QString &text);
    void setHold(bool hold);
    bool isOnHold() const { return m_hold; }
    QTableView *table() const { return m_table; }
    NoncePane *noncePane() const { return m_nonce; }
    void retranslate();

Q_SIGNALS:
    /// The empty list's button: start the service, or the demo when it runs.
    void startWanted();
    void demoWanted();
    void filterClearWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildDecisions();
    QWidget *buildList();
    void buildTable();
    void choose();
    void updateEmpty();
    void fit();
    bool isAtEnd() const;

    emulator::EmulatorHost &m_host;
    models::RequestLogModel *m_model;
    models::DecisionModel *m_decisionModel;
    QStackedWidget *m_stack;
    QTableView *m_table = nullptr;
    QCheckBox *m_hide = nullptr;
    EmptyState *m_empty;
    QSplitter *m_rows;
    QSplitter *m_details;
    ExchangePane *m_exchange;
    PaneHeader *m_decisionHeader = nullptr;
    QTableView *m_decisions = nullptr;
    NoncePane *m_nonce = nullptr;
    bool m_hold = false;
    bool m_wasAtEnd = true;
    bool m_sized = false;
};

} // namespace endorse::ui
