// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/attestationpresenter.h>

#include <QWidget>

#include <optional>

class QSplitter;
class QStackedWidget;

namespace endorse::emulator {
class EmulatorHost;
}
namespace endorse::models {
struct MessageRef;
}

namespace endorse::ui {

class FailurePane;
class FieldsTab;
class HttpTab;
class ServiceTab;
class TabStrip;
class TpmTab;

/// The right pane: the evidence of the step that is shown, and after a failure what to do next.
class EvidencePane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvidencePane)

public:
    enum Tab : int { Fields, Http, Tpm, Service };

    EvidencePane(AttestationPresenter &presenter, CommandSet &commands, QWidget *parent = nullptr);

    void refresh();
    void retranslate();
    void showTab(Tab tab);
    Tab currentTab() const;
    /// In a low pane what to do next comes first; the evidence is reached by scrolling.
    void setFailureFirst(bool first);

    /// The embedded service, whose side is shown; null: there is none.
    void setEmulatorHost(emulator::EmulatorHost *host);
    /// For those who add what can be done after a failure.
    FailurePane &failurePane() { return *m_failure; }

Q_SIGNALS:
    void remedyWanted(endorse::ui::Remedy remedy);

private:
    /// A refusal leads to what was refused; behind it, the tab that was chosen before is back.
    void lookAtRefusal(bool failed);
    void followMessage();
    void choose(models::MessageRef message);
    void updateTabTexts();
    void showTpmTab();
    void updateEmptyText();

    AttestationPresenter &m_presenter;
    TabStrip *m_tabs;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    FieldsTab *m_fields;
    HttpTab *m_http;
    TpmTab *m_tpm;
    ServiceTab *m_service;
    QWidget *m_empty;
    FailurePane *m_failure;
    bool m_failureShown = false;
    std::optional<Tab> m_tabBefore; ///< While a failure is shown.
    Tab m_refusalTab = Fields;
};

} // namespace endorse::ui
