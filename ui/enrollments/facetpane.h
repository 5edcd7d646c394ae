// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/enrollments/filterrow.h>

#include <QAbstractButton>
#include <QScrollArea>

class QVBoxLayout;

namespace endorse::ui {

class PaneHeader;

/// One facet with the number of its rows.
class FacetButton final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FacetButton)

public:
    explicit FacetButton(QWidget *parent);
    void setFacet(const FacetChoice &facet);
    const FacetChoice &facet() const { return m_facet; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    FacetChoice m_facet;
};

/// The facets at the left of the list: by status, against the service, by IoT hub.
class FacetPane final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FacetPane)

public:
    explicit FacetPane(QWidget *parent = nullptr);

    void setFacets(const QList<FacetChoice> &facets);
    void retranslate();

Q_SIGNALS:
    void facetChosen(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    PaneHeader *headerOf(const QString &id) const;
    FacetButton *buttonOf(qsizetype place);

    QWidget *m_content;
    QVBoxLayout *m_layout;
    PaneHeader *m_status;
    PaneHeader *m_compared;
    PaneHeader *m_hubs;
    QList<FacetButton *> m_buttons;
};

} // namespace endorse::ui
