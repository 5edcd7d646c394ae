// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/diagramitem.h>

#include <QGraphicsScene>

namespace endorse::ui {

/// The rows of the diagram under each other, on the bands of their steps and over the lifelines.
/// A change of one row touches that row; a row that comes or goes moves those below it.
class DiagramScene final : public QGraphicsScene
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiagramScene)

public:
    explicit DiagramScene(QObject *parent = nullptr);

    void insertRow(int row, const models::DiagramRow &content);
    void removeRow(int row);
    void changeRow(int row, const models::DiagramRow &content);
    /// Which ends there are, from the next layout on.
    void setMechanism(attestation::AttestationKind mechanism) { m_mechanism = mechanism; }
    /// Puts the rows into their places. @p leastHeight is how far the lifelines reach at least.
    void layOut(qreal width, qreal pitch, qreal leastHeight);
    const DiagramGeometry &geometry() const { return m_geometry; }

    const QList<DiagramItem *> &rowItems() const { return m_items; }
    DiagramItem *itemOf(const QString &id) const;
    /// The row at @p y; -1 for none.
    int rowAt(qreal y) const;
    /// All rows of a step, without what was injected before it; empty when it has none.
    QRectF bandRect(int step) const;
    /// Marks a whole step as chosen; -1 for none.
    void setMarkedBand(int step, DiagramItem::Mark mark);
    int markedBand() const { return m_markedBand; }
    /// Draws icons as vectors, for pictures that scale.
    void setVector(bool vector) { m_vector = vector; }

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;

private:
    struct Band
    {
        int first = 0;
        int last = 0;
        QRectF place;
    };

    QList<Band> bands() const;
    void drawBand(QPainter *painter, const Band &band, const Tokens &tokens);

    QList<DiagramItem *> m_items;
    DiagramGeometry m_geometry;
    attestation::AttestationKind m_mechanism = attestation::AttestationKind::Tpm;
    int m_markedBand = -1;
    DiagramItem::Mark m_bandMark = DiagramItem::Mark::None;
    bool m_vector = false;
};

} // namespace endorse::ui
