// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangepane.h"

#include <ui/attestation/evidenceparts.h>
#include <ui/common/hexview.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/service/wiretext.h>

#include <QBoxLayout>
#include <QPlainTextEdit>
#include <QStackedWidget>

namespace endorse::ui {

ExchangePane::ExchangePane(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new TabStrip(this))
    , m_stack(new QStackedWidget(this))
    , m_request(foreignText(m_stack))
    , m_response(foreignText(m_stack))
    , m_raw(new HexView(m_stack))
{
    m_tabs->setObjectName(QStringLiteral("exchangeTabs"));
    m_request->setObjectName(QStringLiteral("requestText"));
    m_response->setObjectName(QStringLiteral("responseText"));
    m_raw->setObjectName(QStringLiteral("rawBytes"));
    markPane(m_raw);
    new WireHighlighter(m_request);
    new WireHighlighter(m_response);
    for (int i = 0; i < 3; ++i)
        m_tabs->addTab({});
    m_stack->addWidget(m_request);
    m_stack->addWidget(m_response);
    m_stack->addWidget(m_raw);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    retranslate();
}

void ExchangePane::setRequest(const emulator::EmulatorRequest *request)
{
    if (!request && !m_shown)
        return;
    if (request && m_shown && request->serial == m_shown->serial)
        return;
    m_shown = request ? std::optional(*request) : std::nullopt;
    fill();
}

void ExchangePane::fill()
{
    const auto show = [](QPlainTextEdit *view, const QString &text, const QString &instead) {
        view->setPlainText(text);
        view->setPlaceholderText(instead);
    };
    if (!m_shown) {
        const QString choose = tr("Choose a request above to see what was sent.");
        show(m_request, {}, choose);
        show(m_response, {}, choose);
        m_raw->setContent({}, {});
        return;
    }
    show(m_request, requestTextOf(*m_shown), tr("What arrived was no HTTP request."));
    show(m_response, responseTextOf(*m_shown),
         tr("The connection ended before the service could answer."));
    const RawBytes raw = rawBytesOf(*m_shown);
    m_raw->setContent(raw.bytes, raw.ranges);
}

void ExchangePane::retranslate()
{
    //: Tab: what a client sent.
    m_tabs->setTabText(Request, tr("Request"));
    //: Tab: what the service answered.
    m_tabs->setTabText(Response, tr("Response"));
    //: Tab: the bytes of both in hex.
    m_tabs->setTabText(Raw, tr("Raw bytes"));
    m_tabs->setAccessibleName(tr("Parts of the exchange"));
    m_request->setAccessibleName(tr("Request as it was sent, signature masked"));
    m_response->setAccessibleName(tr("Response of the service"));
    m_raw->setAccessibleName(tr("Bytes of request and response"));
    fill();
}

} // namespace endorse::ui
