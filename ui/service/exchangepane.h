// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/emulatorrequest.h>

#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;

namespace endorse::ui {

class HexView;
class TabStrip;

/// What the chosen request sent and what it was answered, as text and as bytes. Signatures and keys
/// are masked in the record already. Foreign text, shown as it is.
class ExchangePane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExchangePane)

public:
    explicit ExchangePane(QWidget *parent = nullptr);
    /// Null: none is chosen.
    void setRequest(const emulator::EmulatorRequest *request);
    void retranslate();

private:
    void fill();

    enum Tab : int { Request, Response, Raw };

    TabStrip *m_tabs;
    QStackedWidget *m_stack;
    QPlainTextEdit *m_request;
    QPlainTextEdit *m_response;
    HexView *m_raw;
    std::optional<emulator::EmulatorRequest> m_shown;
};

} // namespace endorse::ui
