// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>
#include <cmath>

namespace endorse::ui {

namespace {

constexpr std::array<const char *, iconCount> names{
    "attestation",   "enrollments", "manifests", "tpm",     "batch",  "service", "doctor",
    "settings",      "device",      "step",      "run",     "pause",  "stop",    "restart",
    "cancel",        "whatif",      "compare",   "export",  "import", "search",  "add",
    "edit",          "delete",      "undo",      "columns", "copy",   "pull",    "push",
    "printer",       "sound",       "globe",     "eye",     "flag",   "chain",   "chevron",
    "chevron-right", "ok",          "warn",      "fail",    "busy",   "idle",    "skip",
    "lock",          "unlock",      "envelope",  "pin",     "ek",     "srk",     "inner",
    "nonce",         "hub",
};

constexpr int boldUpTo = 16;

QByteArray recolored(IconId icon, const QColor &color, qreal strokeWidth)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(nameOf(icon))));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    svg.replace("stroke-width=\"1.75\"",
                "stroke-width=\"" + QByteArray::number(strokeWidth) + "\"");
    return svg;
}

/// Asks for the colours when it draws, so that an icon in an action follows the theme.
class InkEngine final : public QIconEngine
{
public:
    InkEngine(IconId icon, Token ink)
        : m_icon(icon)
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int size = std::min(rect.width(), rect.height());
        const QPixmap pixels =
            iconPixmap(m_icon, color(mode), size, painter->device()->devicePixelRatio());
        painter->drawPixmap(QRect(rect.x() + (rect.width() - size) / 2,
                                  rect.y() + (rect.height() - size) / 2, size, size),
                            pixels);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_icon, color(mode), std::min(size.width(), size.height()), 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // The size is in device pixels, which is what the stroke must not be chosen by.
        const int logical =
            static_cast<int>(std::lround(std::min(size.width(), size.height()) / scale));
        return iconPixmap(m_icon, color(mode), logical, scale);
    }

    QIconEngine *clone() const override { return new InkEngine(m_icon, m_ink); }
    QString key() const override { return QStringLiteral("endorse"); }

private:
    QColor color(QIcon::Mode mode) const
    {
        const Tokens &tokens = Tokens::of(QApplication::palette());
        switch (mode) {
        case QIcon::Disabled:
            return tokens[Token::DisabledText];
        case QIcon::Selected:
        case QIcon::Active: // The item of a menu under the pointer.
            return tokens[Token::HighlightedText];
        case QIcon::Normal:
            break;
        }
        return tokens[m_ink];
    }

    IconId m_icon;
    Token m_ink;
};

} // namespace

const char *nameOf(IconId icon)
{
    return names[static_cast<std::size_t>(icon)];
}

QIcon iconFor(IconId icon, Token ink)
{
    return QIcon(new InkEngine(icon, ink));
}

QPixmap iconPixmap(IconId icon, const QColor &color, int size, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("endorse:%1:%2:%3:%4")
                            .arg(QLatin1String(nameOf(icon)), color.name())
                            .arg(size)
                            .arg(devicePixelRatio);
    QPixmap pixels;
    if (QPixmapCache::find(key, &pixels))
        return pixels;
    const int device = static_cast<int>(std::ceil(size * devicePixelRatio));
    pixels = QPixmap(device, device);
    pixels.setDevicePixelRatio(devicePixelRatio);
    pixels.fill(Qt::transparent);
    QPainter painter(&pixels);
    paintIcon(painter, QRectF(0, 0, size, size), icon, color, size <= boldUpTo ? 2 : 1.75);
    painter.end();
    QPixmapCache::insert(key, pixels);
    return pixels;
}

void paintIcon(QPainter &painter, const QRectF &target, IconId icon, const QColor &color,
               qreal strokeWidth)
{
    QSvgRenderer renderer(recolored(icon, color, strokeWidth));
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, target);
}

} // namespace endorse::ui
