// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/enrollmentlistmodel.h>
#include <ui/common/icons.h>

#include <QWidget>

#include <optional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace endorse::ui {

class ElidedLabel;
class MutedLabel;
class PushButton;

/// A facet that narrows the list, as the filter row names it.
struct FacetChoice final
{
    /// Stable name: "all", "status:assigned", "compared:onlyHere", "hub:NAME".
    QString id;
    QString text;
    IconId icon = IconId::Enrollments;
    models::Ink ink = models::Ink::Muted;
    qsizetype count = 0;
    bool isActive = false;
    bool beginsGroup = false;

    friend bool operator==(const FacetChoice &, const FacetChoice &) = default;
};

/// The row over the table: the filter, the facets that are active, how many rows match, and how
/// long that took. In a narrow window the facets are chosen here too.
class FilterRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterRow)

public:
    explicit FilterRow(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    QLineEdit *edit() const { return m_edit; }
    void focus();
    /// All facets, in their order.
    void setFacets(const QList<FacetChoice> &facets);
    /// The facets are chosen here: there is no pane for them.
    void setFolded(bool folded);
    /// @p ms negative: not known yet. @p isByEk: an EK was looked for.
    void setCounts(qsizetype matching, qsizetype total, double ms, bool isByEk);
    void retranslate();

Q_SIGNALS:
    void textChanged(const QString &text);
    /// Goes from the filter into the rows.
    void leftDown();
    void cleared();
    void facetChosen(const QString &id);
    void facetRemoved(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshCounts();
    void refreshChips();
    void refreshCombo();
    void fit();

    QLineEdit *m_edit;
    QComboBox *m_combo;
    QWidget *m_chips;
    QLabel *m_count;
    MutedLabel *m_total;
    MutedLabel *m_time;
    QList<FacetChoice> m_facets;
    QList<PushButton *> m_chipButtons;
    qsizetype m_matching = 0;
    qsizetype m_all = 0;
    double m_ms = -1;
    bool m_isByEk = false;
    bool m_folded = false;
};

} // namespace endorse::ui
