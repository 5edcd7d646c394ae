// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainview.h"

#include "chainparts.h"

#include <QEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace endorse::ui {

ChainView::ChainView(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("chainView"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void ChainView::setBoxes(const QList<ChainBox> &boxes)
{
    const bool sameShape = boxes.size() == m_boxes.size();
    const int before = m_current;
    m_boxes = boxes;
    m_current = boxes.isEmpty() ? -1 : std::clamp(m_current, 0, int(boxes.size()) - 1);
    if (!sameShape)
        rebuild();
    refresh();
    if (m_current != before)
        Q_EMIT currentChanged(m_current);
}

void ChainView::rebuild()
{
    while (m_widgets.size() > m_boxes.size())
        delete m_widgets.takeLast();
    while (!m_links.isEmpty() && m_links.size() + 1 > m_boxes.size())
        delete m_links.takeLast();
    while (m_widgets.size() < m_boxes.size()) {
        const int place = int(m_widgets.size());
        if (place > 0) {
            m_links.append(new ChainLinkPart(this));
            m_column->addWidget(m_links.last());
        }
        auto *box = new ChainBoxPart(this);
        box->setObjectName(QStringLiteral("chainBox%1").arg(place));
        box->installEventFilter(this);
        connect(box, &QAbstractButton::clicked, this, [this, place] { setCurrent(place); });
        m_column->addWidget(box);
        m_widgets.append(box);
    }
}

void ChainView::refresh()
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const ChainBox &box = m_boxes.at(i);
        auto *part = static_cast<ChainBoxPart *>(m_widgets.at(i));
        part->setContent(box, i == m_current);
        //: Read aloud: %1 a certificate, %2 facts about it, %3 how it stands.
        part->setAccessibleName(
            tr("%1, %2: %3").arg(box.title, box.facts, ChainBoxPart::word(box.state)));
        part->setAccessibleDescription(i > 0 ? box.linkWords : QString());
        if (i > 0)
            static_cast<ChainLinkPart *>(m_links.at(i - 1))
                ->setContent(box.linkWords, box.linkState);
    }
}

void ChainView::setCurrent(int box)
{
    if (box < 0 || box >= m_boxes.size() || box == m_current)
        return;
    m_current = box;
    refresh();
    Q_EMIT currentChanged(box);
}

bool ChainView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        // What has the focus is what the details are about.
        const qsizetype box = m_widgets.indexOf(static_cast<QAbstractButton *>(watched));
        setCurrent(int(box));
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            if (QAbstractButton *next = boxAt(m_current + step))
                next->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChainView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace endorse::ui
