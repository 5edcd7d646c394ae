// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens.h"

#include <QWidget>

#include <algorithm>
#include <cmath>

namespace endorse::ui {

namespace {

constexpr std::array<const char *, tokenCount> names{
    "window",      "windowText",   "base",        "alternateBase", "text",
    "placeholder", "button",       "buttonText",  "light",         "midlight",
    "mid",         "dark",         "shadow",      "highlight",     "highlightedText",
    "link",        "linkVisited",  "toolTipBase", "toolTipText",   "hairline",
    "border",      "disabledText", "brightText",  "muted",         "selection",
    "rail",        "passBanner",   "failBanner",  "tpm",           "device",
    "service",     "ek",           "srk",         "inner",         "nonce",
    "hub",         "ok",           "warn",        "fail",          "busy",
    "idle"};

// clang-format off
constexpr std::array<QRgb, tokenCount> lightColors{
    0xffeceef1, // window
    0xff1a1f26, // windowText
    0xffffffff, // base
    0xfff6f7f9, // alternateBase
    0xff1a1f26, // text
    0xff626b77, // placeholder
    0xfff7f8fa, // button
    0xff1a1f26, // buttonText
    0xffffffff, // light
    0xffe3e6ea, // midlight
    0xffc3c9d1, // mid
    0xff8d96a2, // dark
    0xff5b6470, // shadow
    0xff1d5a9e, // highlight
    0xffffffff, // highlightedText
    0xff17549a, // link
    0xff6a3d98, // linkVisited
    0xff20262e, // toolTipBase
    0xfff2f4f7, // toolTipText
    0xffd5d9df, // hairline
    0xff7f8894, // border
    0xff8b939e, // disabledText
    0xffffffff, // brightText
    0xff535c68, // muted
    0xffdce8f6, // selection
    0xffe2e5ea, // rail
    0xff17602f, // passBanner
    0xff8c101b, // failBanner
    0xff1e2a38, // tpm
    0xff5c6774, // device
    0xff0b678e, // service
    0xff924a0c, // ek
    0xff00694f, // srk
    0xffb02a78, // inner
    0xff2a50d0, // nonce
    0xff4f1c78, // hub
    0xff1e6b3c, // ok
    0xff7d5800, // warn
    0xff9e1420, // fail
    0xff1d5a9e, // busy
    0xff5a6471, // idle
};

constexpr std::array<QRgb, tokenCount> darkColors{
    0xff1d2127, // window
    0xffe3e7ec, // windowText
    0xff15181d, // base
    0xff1a1e24, // alternateBase
    0xffe3e7ec, // text
    0xff929ca9, // placeholder
    0xff2a3038, // button
    0xffe3e7ec, // buttonText
    0xff3a424d, // light
    0xff2a3038, // midlight
    0xff3a424d, // mid
    0xff0f1216, // dark
    0xff0a0c0f, // shadow
    0xff2c69b4, // highlight
    0xffffffff, // highlightedText
    0xff84b8f4, // link
    0xffc3a3ea, // linkVisited
    0xffe3e7ec, // toolTipBase
    0xff15181d, // toolTipText
    0xff323943, // hairline
    0xff79828f, // border
    0xff6a7380, // disabledText
    0xffffffff, // brightText
    0xffa4adb9, // muted
    0xff1f3452, // selection
    0xff171a1f, // rail
    0xff17602f, // passBanner
    0xff8c101b, // failBanner
    0xffedf1f6, // tpm
    0xff98a3b1, // device
    0xff5fbde3, // service
    0xfff0a05a, // ek
    0xff43c79d, // srk
    0xfff583bd, // inner
    0xff7fa4ff, // nonce
    0xffdcd2ff, // hub
    0xff9adfb0, // ok
    0xfff4cb45, // warn
    0xffff7a6e, // fail
    0xff84b8f4, // busy
    0xff98a2af, // idle
};
// clang-format on

constexpr double lightTint = 0.10;
constexpr double darkTint = 0.16;

int mixed(int ground, int ink, double share)
{
    return static_cast<int>(std::lround(ground * (1 - share) + ink * share));
}

double linear(int channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.red()) + 0.7152 * linear(color.green()) +
           0.0722 * linear(color.blue());
}

} // namespace

const char *nameOf(Token token)
{
    return names[static_cast<std::size_t>(token)];
}

Tokens::Tokens(bool dark, const std::array<QRgb, tokenCount> &colors)
    : m_dark(dark)
{
    std::transform(colors.begin(), colors.end(), m_colors.begin(),
                   [](QRgb rgb) { return QColor::fromRgb(rgb); });
}

const Tokens &Tokens::light()
{
    static const Tokens tokens(false, lightColors);
    return tokens;
}

const Tokens &Tokens::dark()
{
    static const Tokens tokens(true, darkColors);
    return tokens;
}

const Tokens &Tokens::of(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? dark() : light();
}

const Tokens &Tokens::of(const QWidget *widget)
{
    // A widget may have a ground of its own, the window it stands in has the theme's.
    return of(widget->window()->palette());
}

QColor Tokens::tint(Token ink) const
{
    const QColor ground = (*this)[Token::Base];
    const QColor color = (*this)[ink];
    const double share = m_dark ? darkTint : lightTint;
    return QColor(mixed(ground.red(), color.red(), share),
                  mixed(ground.green(), color.green(), share),
                  mixed(ground.blue(), color.blue(), share));
}

QPalette Tokens::palette() const
{
    const Tokens &t = *this;
    QPalette palette;
    const std::pair<QPalette::ColorRole, Token> roles[] = {
        {QPalette::Window, Token::Window},
        {QPalette::WindowText, Token::WindowText},
        {QPalette::Base, Token::Base},
        {QPalette::AlternateBase, Token::AlternateBase},
        {QPalette::Text, Token::Text},
        {QPalette::PlaceholderText, Token::Placeholder},
        {QPalette::Button, Token::Button},
        {QPalette::ButtonText, Token::ButtonText},
        {QPalette::BrightText, Token::BrightText},
        {QPalette::Light, Token::Light},
        {QPalette::Midlight, Token::Midlight},
        {QPalette::Mid, Token::Mid},
        {QPalette::Dark, Token::Dark},
        {QPalette::Shadow, Token::Shadow},
        {QPalette::Highlight, Token::Highlight},
        {QPalette::HighlightedText, Token::HighlightedText},
        {QPalette::Link, Token::Link},
        {QPalette::LinkVisited, Token::LinkVisited},
        {QPalette::ToolTipBase, Token::ToolTipBase},
        {QPalette::ToolTipText, Token::ToolTipText},
    };
    for (const auto &[role, token] : roles)
        palette.setColor(QPalette::All, role, t[token]);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, t[Token::Selection]);
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, t[Token::Text]);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, t[Token::DisabledText]);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t[Token::Selection]);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, t[Token::DisabledText]);
    return palette;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace endorse::ui
