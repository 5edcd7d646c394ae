// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the attestation page stand: columns, tabs, presenting.
#include "attestationpage.h"

#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/chainpanel.h>
#include <ui/attestation/diagramview.h>
#include <ui/attestation/evidencepane.h>
#include <ui/attestation/lockspanel.h>
#include <ui/attestation/runtoolbar.h>
#include <ui/attestation/stepspane.h>
#include <ui/common/captionband.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>

#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

namespace endorse::ui {

namespace {

constexpr int wideFrom = 1500;
/// Below this three columns do not fit: steps, caption and 16 bytes of hex.
constexpr int columnsFrom = 1030;

constexpr char columnsKey[] = "attestation/columns";
constexpr char middleKey[] = "attestation/middle";

/// The columns of the design at 1366 and at 1920 pixels.
struct ColumnWidths
{
    int left;
    int right;
};
constexpr ColumnWidths narrow{268, 434};
constexpr ColumnWidths wide{316, 760};

} // namespace

void AttestationPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    restoreSplitters();
}

void AttestationPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    saveSplitters();
}

void AttestationPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateTabbed();
    if (!m_userMovedSplitter)
        applyDefaultSizes();
}

void AttestationPage::updateTabbed()
{
    // While presenting there is one column whatever the text size; then the next layout decides.
    if (!m_presenting)
        setTabbed(width() < scaled(columnsFrom));
}

void AttestationPage::setTabbed(bool tabbed)
{
    if (tabbed == m_tabbed)
        return;
    m_tabbed = tabbed;
    if (tabbed) {
        m_middleStack->addWidget(m_evidenceScroll);
        placeLocks();
        m_middleTabs->setCurrentIndex(m_presenter->failure() ? 1 : 0);
        m_middleStack->setCurrentIndex(m_middleTabs->currentIndex());
    } else {
        m_columns->addWidget(m_evidenceScroll);
        m_evidenceScroll->show();
        placeLocks();
        m_middleStack->setCurrentIndex(0);
    }
    m_middleTabs->setVisible(tabbed);
    m_evidence->setFailureFirst(tabbed);
    applyDefaultSizes();
}

void AttestationPage::placeLocks()
{
    // Where the text is that large, the drawing needs the whole height of the middle.
    if (m_tabbed && !m_presenting) {
        m_middleStack->addWidget(m_proof);
        return;
    }
    m_middle->addWidget(m_proof);
    m_proof->show();
}

void AttestationPage::setPresenting(bool presenting)
{
    if (m_presenting == presenting)
        return;
    if (presenting)
        saveSplitters();
    m_presenting = presenting;
    m_toolbar->setVisible(!presenting);
    m_stepsPane->setVisible(!presenting);
    m_caption->setPresenting(presenting);
    updateTabbed();
    placeLocks();
    if (m_tabbed)
        m_evidenceScroll->hide(); // Its stack shows it when its tab is chosen.
    else
        m_evidenceScroll->setVisible(!presenting);
    m_middleTabs->setVisible(m_tabbed && !presenting);
    m_middleStack->setCurrentIndex(0);
    if (!presenting && m_tabbed)
        m_middleStack->setCurrentIndex(m_middleTabs->currentIndex());
    applyDefaultSizes();
    // Space and the arrows work at once.
    m_diagram->setFocus();
}

void AttestationPage::applyDefaultSizes()
{
    if (m_presenting) {
        shareMiddle();
        return;
    }
    const ColumnWidths widths = width() >= scaled(wideFrom) ? wide : narrow;
    const int left = std::min(scaled(widths.left), width() * 21 / 50);
    if (m_tabbed) {
        m_columns->setSizes({left, width() - left - 1});
    } else {
        const int right = std::min(scaled(widths.right), (width() - left) * 4 / 7);
        m_columns->setSizes({left, width() - left - right - 2, right});
    }
    shareMiddle();
}

int AttestationPage::proofHeight() const
{
    return m_presenter->isOfTpm() ? m_locks->heightFor(m_middle->width())
                                  : m_chain->heightFor(m_middle->width());
}

void AttestationPage::shareMiddle()
{
    m_shownProof = proofHeight();
    if (m_presenting) {
        // From afar the drawing is as much to be read as the walk; a chain takes what it needs.
        const int half = m_middle->height() / 2;
        const int shown = m_presenter->isOfTpm() ? half : std::min(half, m_shownProof);
        m_middle->setSizes({m_middle->height() - shown, shown});
        return;
    }
    const int proof =
        std::min(m_shownProof, m_middle->height() * (m_presenter->isOfTpm() ? 60 : 50) / 100);
    m_middle->setSizes({std::max(0, m_middle->height() - proof), proof});
}

void AttestationPage::restoreSplitters()
{
    if (m_splittersRestored || !m_windowState || m_tabbed)
        return;
    m_splittersRestored = true;
    const bool columns = m_columns->restoreState(m_windowState->value(QLatin1String(columnsKey)));
    const bool middle = m_middle->restoreState(m_windowState->value(QLatin1String(middleKey)));
    m_userMovedSplitter = columns && middle;
}

void AttestationPage::saveSplitters()
{
    // The places of two columns say nothing about three.
    if (!m_windowState || !m_userMovedSplitter || m_tabbed)
        return;
    m_windowState->setValue(QLatin1String(columnsKey), m_columns->saveState());
    m_windowState->setValue(QLatin1String(middleKey), m_middle->saveState());
}

} // namespace endorse::ui
