// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <array>

class QWidget;

namespace endorse::ui {

/// Every colour that the program draws with, by meaning. The first group feeds QPalette.
enum class Token : quint8 {
    Window,
    WindowText,
    Base,
    AlternateBase,
    Text,
    Placeholder,
    Button,
    ButtonText,
    Light,
    Midlight,
    Mid,
    Dark,
    Shadow,
    Highlight,
    HighlightedText,
    Link,
    LinkVisited,
    ToolTipBase,
    ToolTipText,
    Hairline,     ///< Decoration only: too faint to carry a meaning.
    Border,       ///< Inputs and empty slots; at least 3:1 against Window and Base.
    DisabledText, ///< Text of the Disabled group.
    BrightText,
    Muted,      ///< Second-rank text.
    Selection,  ///< The current row, and the selection of a view without focus.
    Rail,       ///< Ground of the navigation.
    PassBanner, ///< Ground of a verdict; BrightText stands on it.
    FailBanner,
    // Lifelines.
    Tpm,
    Device,
    Service,
    // Keys.
    Ek,
    Srk,
    Inner,
    Nonce,
    Hub,
    // Statuses.
    Ok,
    Warn,
    Fail,
    Busy,
    Idle,
};
inline constexpr int tokenCount = static_cast<int>(Token::Idle) + 1;
inline constexpr Token firstInk = Token::Tpm;

/// The stable name of a token, as the design writes it: "alternateBase", "ek".
const char *nameOf(Token token);

/// The colours of one theme. There are two of them; painters ask of(widget) at each paint and keep
/// nothing, so that a change of theme reaches them by the repaint alone.
class Tokens final
{
public:
    static const Tokens &light();
    static const Tokens &dark();
    /// The theme that @p palette was made from: the dark one when its window is dark.
    static const Tokens &of(const QPalette &palette);
    static const Tokens &of(const QWidget *widget);

    bool isDark() const { return m_dark; }
    QColor operator[](Token token) const { return m_colors[static_cast<std::size_t>(token)]; }
    /// The ground of a chip, range or band of @p ink: Base with 10 % (light) or 16 % (dark) of it.
    QColor tint(Token ink) const;
    /// The palette of this theme, with its Inactive and Disabled groups.
    QPalette palette() const;

private:
    Tokens(bool dark, const std::array<QRgb, tokenCount> &colors);

    bool m_dark;
    std::array<QColor, tokenCount> m_colors;
};

/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);

} // namespace endorse::ui
