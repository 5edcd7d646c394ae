// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/manifestverdictmodel.h>
#include <ui/common/rowtable.h>

namespace endorse::ui {

/// The entries of a manifest. One is current, whose details the page shows.
class ManifestTable final : public RowTable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestTable)

public:
    using Column = models::ManifestVerdictModel::Column;

    /// @p model outlives it.
    ManifestTable(models::ManifestVerdictModel &model, QWidget *parent);

    /// The entry that is chosen: its number.
    std::optional<quint32> currentEntry() const;
    /// False: the filter keeps it back.
    bool selectEntry(quint32 entry);
    void retranslate();

Q_SIGNALS:
    void entryChanged();
    /// Enter: to the details.
    void entered();

protected:
    void fitColumns() override;

private:
    int entryDigits() const;

    models::ManifestVerdictModel &m_model;
    int m_digits = 0; ///< That the column of the numbers has room for.
};

} // namespace endorse::ui
