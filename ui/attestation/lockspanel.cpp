// SPDX-License-Identifier: GPL-3.0-or-later
#include "lockspanel.h"

#include <ui/attestation/locksscene.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>

#include <QBoxLayout>
#include <QScrollArea>

namespace endorse::ui {

LocksPanel::LocksPanel(QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(this))
    , m_scroll(new QScrollArea(this))
    , m_scene(new LocksScene(this))
{
    m_header->setTopLine(true);
    m_scene->setObjectName(QStringLiteral("locksScene"));
    m_scroll->setObjectName(QStringLiteral("locks"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(m_scene);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setMinimumHeight(scaled(60));
    markPane(m_scroll);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_scroll, 1);
    retranslate();
}

int LocksPanel::heightFor(int width) const
{
    return m_header->sizeHint().height() + LocksScene::heightFor(width);
}

QSize LocksPanel::sizeHint() const
{
    return {m_scene->sizeHint().width(),
            m_header->sizeHint().height() + m_scene->sizeHint().height()};
}

void LocksPanel::setLocks(const LocksView &locks, const QString &caption, bool animated)
{
    m_header->setNote(locks.summary);
    m_scene->setLocks(locks, animated);
    m_scroll->setAccessibleDescription(caption.isEmpty()
                                           ? locks.accessibleText()
                                           : caption + QLatin1Char('\n') + locks.accessibleText());
}

void LocksPanel::retranslate()
{
    m_header->setTitle(tr("The two locks"));
    m_scroll->setAccessibleName(tr("The two locks"));
    m_scene->update();
}

} // namespace endorse::ui
