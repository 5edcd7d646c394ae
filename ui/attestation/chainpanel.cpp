// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainpanel.h"

#include <ui/common/chainview.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>

#include <QAbstractButton>
#include <QBoxLayout>
#include <QScrollArea>

namespace endorse::ui {

namespace {

constexpr int chainMargin = 12;

} // namespace

ChainPanel::ChainPanel(QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(this))
    , m_scroll(new QScrollArea(this))
    , m_empty(nullptr)
    , m_chain(nullptr)
{
    m_header->setTopLine(true);
    auto *content = new QWidget(m_scroll);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    m_empty = new MutedLabel(content);
    m_empty->setObjectName(QStringLiteral("emptyChain"));
    m_empty->setForegroundRole(QPalette::WindowText);
    m_empty->setWordWrap(true);
    m_chain = new ChainView(content);
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(chainMargin, 8, chainMargin, 8);
    lines->setSpacing(0);
    lines->addWidget(m_empty);
    lines->addWidget(m_chain);
    lines->addStretch();
    m_scroll->setObjectName(QStringLiteral("deviceChain"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setMinimumHeight(scaled(60));
    markPane(m_scroll);
    // Who walks the chain with the keys sees where he is.
    connect(m_chain, &ChainView::currentChanged, this, [this](int box) {
        if (QAbstractButton *widget = m_chain->boxAt(box); widget && widget->hasFocus())
            m_scroll->ensureWidgetVisible(widget, 0, scaled(8));
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_scroll, 1);
    retranslate();
}

void ChainPanel::setChain(const ChainContent &content)
{
    m_header->setNote(content.note);
    m_empty->setText(content.empty);
    m_empty->setVisible(content.boxes.isEmpty());
    m_chain->setVisible(!content.boxes.isEmpty());
    m_chain->setBoxes(content.boxes);
    QStringList words{content.note};
    for (const ChainBox &box : content.boxes)
        words.append(box.title);
    m_scroll->setAccessibleDescription(content.boxes.isEmpty() ? content.empty
                                                               : words.join(QLatin1Char('\n')));
}

int ChainPanel::heightFor(int width) const
{
    const QWidget *content = m_scroll->widget();
    const int inner = width - m_scroll->contentsMargins().left();
    const int wanted = content->layout()->hasHeightForWidth()
                           ? content->layout()->totalHeightForWidth(inner)
                           : content->sizeHint().height();
    return m_header->sizeHint().height() + wanted;
}

void ChainPanel::retranslate()
{
    m_header->setTitle(tr("Certificate chain and key"));
    m_scroll->setAccessibleName(tr("Certificate chain and key"));
}

} // namespace endorse::ui
