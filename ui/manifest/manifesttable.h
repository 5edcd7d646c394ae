// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/manifestverdictmodel.h>

#include <QTableView>

namespace endorse::ui {

/// The entries of a manifest. One is current, whose details the page shows; what is typed goes to
/// the filter. Nothing that it does takes longer the more entries there are.
class ManifestTable final : public QTableView
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
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void entryChanged();
    void textTyped(const QString &text);
    /// The cursor would go above the first row.
    void leftAtTop();
    /// Enter: to the details.
    void entered();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    models::ManifestVerdictModel &m_model;
};

} // namespace endorse::ui
