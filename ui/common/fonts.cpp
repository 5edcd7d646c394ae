// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts.h"

#include <QApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QScreen>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace endorse::ui {

namespace {

constexpr int designPixels = 13;
constexpr int wideWindow = 1600;

struct RoleData
{
    double factor;
    bool semibold;
    bool mono;
};

RoleData dataOf(FontRole role)
{
    switch (role) {
    case FontRole::Body:
        return {1, false, false};
    case FontRole::Small:
        return {0.9, false, false};
    case FontRole::Strong:
        return {1, true, false};
    case FontRole::SmallStrong:
        return {0.9, true, false};
    case FontRole::Mono:
        return {0.9, false, true};
    case FontRole::MonoStrong:
        return {0.9, true, true};
    case FontRole::CaptionTitle:
        return {1.08, true, false};
    case FontRole::CaptionTitleWide:
        return {1.3, true, false};
    case FontRole::CaptionTitlePresented:
        return {1.2, true, false};
    case FontRole::Lead:
        return {1.12, false, false};
    case FontRole::LeadStrong:
        return {1.12, true, false};
    case FontRole::Count:
        return {1.45, true, false};
    case FontRole::FirstRunTitle:
        return {2, true, false};
    }
    return {1, false, false};
}

int pixelsOf(const QFont &font)
{
    if (font.pixelSize() > 0)
        return font.pixelSize();
    // QFontInfo would load the font, which costs milliseconds at the start, only to say this.
    const QScreen *screen = QGuiApplication::primaryScreen();
    const qreal dotsPerInch = screen ? screen->logicalDotsPerInchY() : 96;
    return static_cast<int>(std::lround(font.pointSizeF() * dotsPerInch / 72));
}

QStringList monoFamilies()
{
    // The zero of DejaVu is dotted: "0x" must never read as a letter. The second family has the
    // glyphs of the language at a fixed pitch.
    const bool korean = QLocale().language() == QLocale::Korean;
    return {QStringLiteral("DejaVu Sans Mono"),
            korean ? QStringLiteral("Noto Sans Mono CJK KR")
                   : QStringLiteral("Noto Sans Mono CJK JP"),
            QStringLiteral("monospace")};
}

constexpr char roleProperty[] = "endorseFontRole";

} // namespace

QFont fontOf(FontRole role)
{
    const RoleData data = dataOf(role);
    QFont font = QApplication::font();
    font.setPixelSize(static_cast<int>(std::lround(pixelsOf(font) * data.factor)));
    if (data.mono) {
        font.setFamilies(monoFamilies());
        font.setStyleHint(QFont::Monospace);
        font.setFixedPitch(true);
    }
    font.setWeight(data.semibold ? QFont::DemiBold : QFont::Normal);
    return font;
}

void setFontRole(QWidget *widget, FontRole role)
{
    widget->setProperty(roleProperty, static_cast<int>(role));
    widget->setFont(fontOf(role));
}

int scaled(int pixelsAt13)
{
    return static_cast<int>(std::lround(pixelsAt13 * pixelsOf(QApplication::font()) /
                                        static_cast<double>(designPixels)));
}

int rowHeight(const QWidget *widget)
{
    const int wanted = scaled(widget->window()->width() >= wideWindow ? 28 : 24);
    return std::max(wanted, QFontMetrics(QApplication::font()).height() + 4);
}

TextScale::TextScale(QObject *parent)
    : QObject(parent)
    , m_platformFont(QApplication::font())
    , m_basePixels(std::max(designPixels, pixelsOf(m_platformFont)))
{
}

TextScale::~TextScale()
{
    QApplication::setFont(m_platformFont);
}

void TextScale::setPercent(int percent)
{
    m_percent = std::clamp(percent, minimumPercent, maximumPercent);
    apply();
}

void TextScale::applyLanguage()
{
    apply();
}

void TextScale::apply()
{
    QFont font = m_platformFont;
    // Han glyphs differ by country: the family of the chosen language must come first.
    QStringList families = font.families();
    if (families.isEmpty())
        families.append(font.family());
    switch (QLocale().language()) {
    case QLocale::Japanese:
        families.prepend(QStringLiteral("Noto Sans CJK JP"));
        break;
    case QLocale::Korean:
        families.prepend(QStringLiteral("Noto Sans CJK KR"));
        break;
    default:
        break;
    }
    font.setFamilies(families);
    font.setPixelSize(static_cast<int>(std::lround(m_basePixels * m_percent / 100.0)));
    QApplication::setFont(font);
    // Widgets with a font of their own do not inherit the new one, and only some of them are told.
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        const QVariant role = widget->property(roleProperty);
        if (role.isValid())
            widget->setFont(fontOf(static_cast<FontRole>(role.toInt())));
    }
}

} // namespace endorse::ui
