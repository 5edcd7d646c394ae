// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QStringList>

class QComboBox;

namespace endorse::ui {

/// The header of a table that shows the first rows of a file: above the name that a column has in
/// the file a combo box that says what it is. A member that two columns have is marked on both.
class MappingHeader final : public QHeaderView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MappingHeader)

public:
    /// @p first: the first section with a combo box.
    MappingHeader(int first, QWidget *parent);

    /// One member a column, empty: left out. @p members empty: there are no combo boxes.
    void setMapping(const QStringList &members, const QList<int> &conflicts);
    void setCombosEnabled(bool enabled);
    QComboBox *combo(int column) const { return m_combos.value(column); }
    int combos() const { return int(m_combos.size()); }
    void retranslate();
    /// Width that a section needs for its combo box.
    int comboWidth() const;

Q_SIGNALS:
    void memberChosen(int column, const QString &member);
    /// The combo box of this section has the focus.
    void sectionWanted(int section);

protected:
    QSize sectionSizeFromContents(int section) const override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QComboBox *newCombo(int column);
    void fillTexts();
    void place();
    int comboHeight() const;

    int m_first;
    QList<QComboBox *> m_combos;
    QList<int> m_conflicts;
};

} // namespace endorse::ui
