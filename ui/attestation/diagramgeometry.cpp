// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramgeometry.h"

#include <ui/common/fonts.h>

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace endorse::ui {

using models::DiagramRow;
using models::Party;

namespace {

constexpr qreal headShare = 0.302; ///< Of the width without gutter and margin.
constexpr int rightMargin = 7;
constexpr int gutterWidth = 24;
constexpr int arrowGap = 5; ///< Between a lifeline and an arrow's end.
constexpr int headMargin = 4;
constexpr int leastPixels = 11;

} // namespace

QFont DiagramGeometry::labelFont(bool strong)
{
    return fontOf(strong ? FontRole::SmallStrong : FontRole::Small);
}

qreal DiagramGeometry::minimumPitch()
{
    // The line lies 6.5 above the end of its row, the words stand 4.5 above the line.
    return std::max<qreal>(scaled(24),
                           std::ceil(QFontMetricsF(labelFont(true)).ascent() + scaled(11) + 1));
}

qreal DiagramGeometry::maximumPitch()
{
    return std::max<qreal>(scaled(40), minimumPitch());
}

qreal DiagramGeometry::top()
{
    return scaled(10);
}

qreal DiagramGeometry::bottom()
{
    return scaled(6);
}

qreal DiagramGeometry::headsHeight()
{
    const qreal lines = QFontMetricsF(fontOf(FontRole::Strong)).height() +
                        QFontMetricsF(fontOf(FontRole::Small)).height();
    return std::max<qreal>(scaled(33), std::ceil(lines) + 2) + headMargin;
}

DiagramGeometry DiagramGeometry::of(qreal width, qreal pitch,
                                    attestation::AttestationKind mechanism)
{
    DiagramGeometry geometry;
    geometry.parties = models::partiesOf(mechanism);
    geometry.width = width;
    geometry.pitch = pitch;
    geometry.gutter = scaled(gutterWidth);
    const qreal usable = width - geometry.gutter - scaled(rightMargin);
    geometry.headWidth = std::floor(usable * headShare);
    const qreal first = geometry.gutter + geometry.headWidth / 2;
    const qreal step = (usable - geometry.headWidth) / 2;
    // Whole pixels, so that the lines stay sharp.
    for (int i = 0; i < 3; ++i)
        geometry.lanes.at(std::size_t(i)) = std::round(first + i * step) + 0.5;
    return geometry;
}

qreal DiagramGeometry::lane(Party party) const
{
    const auto *const found = std::find(parties.begin(), parties.end(), party);
    return lanes.at(found == parties.end() ? 0 : std::size_t(found - parties.begin()));
}

qreal DiagramGeometry::start(const DiagramRow &row) const
{
    return lane(row.from) + (row.to > row.from ? scaled(arrowGap) : -scaled(arrowGap));
}

qreal DiagramGeometry::end(const DiagramRow &row) const
{
    return lane(row.to) - (row.to > row.from ? scaled(arrowGap) : -scaled(arrowGap));
}

QRectF DiagramGeometry::headRect(Party party) const
{
    const qreal x = lane(party) - headWidth / 2;
    return QRectF(std::round(x) + 0.5, headMargin + 0.5, headWidth - 1,
                  headsHeight() - headMargin - 1);
}

FittedLabel fitLabel(const QList<core::Text> &labels, const QFont &font, qreal room)
{
    FittedLabel fitted;
    fitted.font = font;
    QStringList words;
    for (const core::Text &label : labels)
        words.append(label.render());
    if (words.isEmpty())
        return fitted;
    const auto take = [&fitted, &words](const QString &text) {
        fitted.text = text;
        fitted.width = QFontMetricsF(fitted.font).horizontalAdvance(text);
        fitted.shortened = text != words.constFirst();
    };
    for (const double factor : {1.0, 0.85, 0.7, 0.6}) {
        const int pixels = int(std::lround(font.pixelSize() * factor));
        if (factor < 1 && pixels < leastPixels)
            break;
        fitted.font.setPixelSize(pixels);
        for (const QString &text : std::as_const(words)) {
            take(text);
            if (fitted.width <= room)
                return fitted;
        }
    }
    take(QFontMetricsF(fitted.font).elidedText(words.constLast(), Qt::ElideMiddle, room));
    return fitted;
}

} // namespace endorse::ui
