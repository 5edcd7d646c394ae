// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/roles.h>
#include <ui/common/icons.h>

#include <QList>
#include <QStyledItemDelegate>

#include <optional>

namespace endorse::ui {

/// The colour of an ink in the theme.
Token tokenOf(models::Ink ink);
/// The icon that a model names; nullopt for an empty or unknown name.
std::optional<IconId> iconOfName(const QString &name);

/// Draws rows of the models as they describe themselves: icon, ink, semibold, fixed pitch for the
/// columns that hold handles, codes and bytes. Text is always plain.
class InkDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InkDelegate)

public:
    explicit InkDelegate(QObject *parent);

    /// Room at both ends of each cell, in pixels at the design size.
    void setPadding(int pixels) { m_padding = pixels; }
    void setMonoColumns(const QList<int> &columns) { m_monoColumns = columns; }
    /// Cells that answer true to this role are of fixed pitch as well.
    void setMonoRole(int role) { m_monoRole = role; }
    /// What is of fixed pitch (ids, paths, hex) is shortened in its middle: both ends tell.
    void setMonoElidedInTheMiddle(bool elided) { m_elideMono = elided; }
    /// Columns whose ink is that of the icon alone; the text is plain unless the row is strong.
    void setIconInkColumns(const QList<int> &columns) { m_iconInkColumns = columns; }
    /// The model's own tooltip; else the whole text where it does not fit. Always plain.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QList<int> m_monoColumns;
    QList<int> m_iconInkColumns;
    int m_monoRole = -1;
    bool m_elideMono = false;
    int m_padding = 0;
};

} // namespace endorse::ui
