// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/diagramrow.h>

#include <QFont>
#include <QRectF>

#include <array>

namespace endorse::ui {

/// Where things stand in the diagram for a width and a height of rows. Lengths follow the text
/// size; nothing here knows a colour. A value.
struct DiagramGeometry final
{
    qreal width = 0;
    qreal pitch = 0;  ///< Height of a row of one line.
    qreal gutter = 0; ///< Width of the numbers' column.
    qreal headWidth = 0;
    std::array<models::Party, 3> parties{models::Party::Tpm, models::Party::Device,
                                         models::Party::Service};
    std::array<qreal, 3> lanes{}; ///< x of the lifelines of the parties.

    static DiagramGeometry
    of(qreal width, qreal pitch,
       attestation::AttestationKind mechanism = attestation::AttestationKind::Tpm);
    /// The least and the largest height of a row in the current fonts.
    static qreal minimumPitch();
    static qreal maximumPitch();
    /// Room above the first row and below the last one.
    static qreal top();
    static qreal bottom();
    /// Height of the heads with the space around them.
    static qreal headsHeight();
    static QFont labelFont(bool strong);

    qreal lane(models::Party party) const;
    /// Where the arrow of @p row begins and ends.
    qreal start(const models::DiagramRow &row) const;
    qreal end(const models::DiagramRow &row) const;
    QRectF headRect(models::Party party) const;
};

/// A label as it is drawn.
struct FittedLabel final
{
    QString text;
    QFont font;
    qreal width = 0;
    bool shortened = false; ///< It does not say all: the whole belongs into a tooltip.
};

/// The first of @p labels that fits into @p room; when none does, in smaller letters, and at last
/// the shortest with its middle left out.
FittedLabel fitLabel(const QList<core::Text> &labels, const QFont &font, qreal room);

} // namespace endorse::ui
