// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrappedtext.h"

#include <QPainter>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>

namespace endorse::ui {

qreal wrapText(const QString &text, const QFont &font, int width, QPainter *painter, QPointF at)
{
    if (text.isEmpty())
        return 0;
    QTextLayout layout(text, font);
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, at);
    return height;
}

int widestWord(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    // Of each line the width of its widest word becomes known as it is laid out.
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(1);
    layout.endLayout();
    return qCeil(layout.minimumWidth());
}

} // namespace endorse::ui
