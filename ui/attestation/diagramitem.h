// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/diagramgeometry.h>
#include <ui/common/icons.h>

#include <QGraphicsItem>

namespace endorse::ui {

/// Colour of a lifeline.
Token inkOfParty(models::Party party);
/// The pen of a lifeline: solid, long dash, dots.
QPen lifelinePen(models::Party party, const Tokens &tokens);
/// Draws an icon as cached pixels on a screen, as vectors into a picture that scales.
void drawIcon(QPainter *painter, const QRectF &target, IconId icon, const QColor &ink, bool vector);

/// One row of the diagram: an arrow with its label, a note, or the words of a fault. It keeps
/// where its parts stand and no colour.
class DiagramItem final : public QGraphicsItem
{
public:
    /// How the row is chosen.
    enum class Mark { None, Chosen, Focused };

    explicit DiagramItem(const models::DiagramRow &row);

    const models::DiagramRow &row() const { return m_row; }
    void setRow(const models::DiagramRow &row);
    void layOut(const DiagramGeometry &geometry);
    void setMark(Mark mark);
    /// How much of the arrow is there, 0 to 1. At 0 nothing is drawn.
    void setGrown(qreal grown);
    qreal grown() const { return m_grown; }
    /// Icons are drawn as vectors.
    void setVector(bool vector) { m_vector = vector; }

    qreal height() const { return m_size.height(); }
    /// Glyphs, words and fold mark together.
    QRectF labelRect() const { return m_labelRect; }
    /// What is drawn as the words.
    const FittedLabel &label() const { return m_label; }
    QStringList lines() const { return m_lines; }
    /// A click here folds or unfolds; empty when there is nothing to fold.
    QRectF foldRect() const { return m_foldRect; }
    /// The arrow, note or words themselves, without the rest of the band.
    QRectF bodyRect() const { return m_body; }

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    bool isStrong() const { return m_row.failed || (m_row.shown && !m_row.ahead); }
    bool hasFoldMark() const;
    void layOutArrow();
    void layOutNote();
    void layOutInjection();
    void wrap(qreal room);
    void paintArrow(QPainter *painter, const Tokens &tokens) const;
    void paintLabel(QPainter *painter, const Tokens &tokens, const QColor &ink) const;
    void paintNote(QPainter *painter, const Tokens &tokens) const;
    void paintInjection(QPainter *painter, const Tokens &tokens) const;

    models::DiagramRow m_row;
    DiagramGeometry m_geometry;
    QSizeF m_size;
    FittedLabel m_label;
    QStringList m_lines; ///< Of a note or an injection.
    QRectF m_labelRect;
    QRectF m_foldRect;
    QRectF m_body;
    qreal m_baseline = 0;
    Mark m_mark = Mark::None;
    qreal m_grown = 1;
    bool m_vector = false;
};

} // namespace endorse::ui
