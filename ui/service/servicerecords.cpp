// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicerecords.h"

namespace endorse::ui {

using enrollment::DeskList;
using enrollment::DeskState;
using enrollment::ServiceDesk;

ServiceRecords::ServiceRecords(ServiceDesk &desk, const std::array<const char *, 3> &names,
                               CommandSet &commands, QWidget *parent)
    : QObject(parent)
    , m_desk(desk)
{
    for (const DeskList list : lists) {
        const auto place = std::size_t(list);
        m_panes[place] = new RecordsPane(desk, list, names[place], commands, parent);
        connect(m_panes[place], &RecordsPane::noServiceTriggered, this,
                &ServiceRecords::noServiceTriggered);
    }
    connect(&desk, &ServiceDesk::stateChanged, this, &ServiceRecords::titlesChanged);
    connect(&desk, &ServiceDesk::rowsChanged, this, &ServiceRecords::titlesChanged);
}

RecordsPane *ServiceRecords::visiblePane() const
{
    for (RecordsPane *pane : m_panes) {
        if (pane->isVisible())
            return pane;
    }
    return nullptr;
}

QString ServiceRecords::title(DeskList list, std::optional<qsizetype> known) const
{
    const DeskState &state = m_desk.state(list);
    const qsizetype loaded = list == DeskList::Enrollments ? m_desk.enrollments().size()
                             : list == DeskList::Groups    ? m_desk.groups().size()
                                                           : m_desk.registrations().size();
    const RecordTexts texts(list);
    // What the service says of itself is newer than what was read.
    if (known)
        return texts.tabTitle(known, false);
    if (!state.asOf.isValid())
        return texts.tabTitle({}, false);
    return texts.tabTitle(loaded, state.hasMore);
}

void ServiceRecords::setNoService(const RecordsPane::NoServiceWords &words)
{
    for (RecordsPane *pane : m_panes)
        pane->setNoService(words);
}

void ServiceRecords::setAuthor(const FormDetail::Author &author)
{
    for (RecordsPane *pane : m_panes)
        pane->setAuthor(author);
}

void ServiceRecords::setHubs(const QStringList &hubs)
{
    for (RecordsPane *pane : m_panes)
        pane->setHubs(hubs);
}

void ServiceRecords::serviceChanged()
{
    m_desk.markStale();
    for (RecordsPane *pane : m_panes)
        pane->serviceChanged();
}

void ServiceRecords::refreshNoService()
{
    for (RecordsPane *pane : m_panes)
        pane->takeState();
}

void ServiceRecords::retranslate()
{
    for (RecordsPane *pane : m_panes)
        pane->retranslate();
}

} // namespace endorse::ui
