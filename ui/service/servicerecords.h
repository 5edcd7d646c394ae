// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/service/recordspane.h>

#include <QObject>

#include <array>

namespace endorse::ui {

/// The three lists of one service, for the tabs of a page.
class ServiceRecords final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServiceRecords)

public:
    static constexpr std::array lists{enrollment::DeskList::Enrollments,
                                      enrollment::DeskList::Groups,
                                      enrollment::DeskList::Registrations};

    /// @p names: of the three tables. The panes belong to @p parent.
    ServiceRecords(enrollment::ServiceDesk &desk, const std::array<const char *, 3> &names,
                   CommandSet &commands, QWidget *parent);

    RecordsPane *pane(enrollment::DeskList list) const { return m_panes[std::size_t(list)]; }
    const std::array<RecordsPane *, 3> &panes() const { return m_panes; }
    /// The list that is shown; null: none.
    RecordsPane *visiblePane() const;
    /// Of its tab. @p known: how many entries the service is known to have.
    QString title(enrollment::DeskList list, std::optional<qsizetype> known = {}) const;

    void setNoService(const RecordsPane::NoServiceWords &words);
    void setAuthor(const FormDetail::Author &author);
    void setHubs(const QStringList &hubs);
    void serviceChanged();
    /// What noService() gives is another thing now.
    void refreshNoService();
    void retranslate();

Q_SIGNALS:
    void titlesChanged();
    void noServiceTriggered();

private:
    enrollment::ServiceDesk &m_desk;
    std::array<RecordsPane *, 3> m_panes{};
};

} // namespace endorse::ui
