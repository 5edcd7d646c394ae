// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <enrollment/servicedesk.h>

namespace endorse::ui {

/// What is done to several records at once.
enum class RecordAction : quint8 { Enable, Disable, Delete };

/// The words that differ between the lists of a service, in the program's language.
class RecordTexts final
{
    Q_DECLARE_TR_FUNCTIONS(endorse::ui::RecordTexts)

public:
    explicit RecordTexts(enrollment::DeskList list)
        : m_list(list)
    {
    }

    QString listName() const;
    /// Of a tab: with the number of records when it is known.
    QString tabTitle(std::optional<qsizetype> count, bool hasMore) const;
    QString emptyTitle() const;
    QString emptyText() const;
    /// The button of an empty list; empty: nothing can be added by hand.
    QString newAction() const;
    /// The title of the form.
    QString formTitle(bool isNew) const;
    /// What stands where nothing is chosen.
    QString nothingChosen() const;
    QString nothingChosenHint() const;
    QString severalChosen(int count) const;
    QString filterHint() const;

    QString deleteTitle(int count) const;
    QString deleteLost() const;
    QString deleteStays() const;
    /// "Deleting: 120 of 4,000."
    static QString progress(RecordAction action, qsizetype known, qsizetype total);
    /// What became of it, in a sentence or two.
    static QString outcome(RecordAction action, const dps::BulkReport &report);

private:
    enrollment::DeskList m_list;
};

} // namespace endorse::ui
