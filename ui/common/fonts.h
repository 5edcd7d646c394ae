// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>

class QWidget;

namespace endorse::ui {

/// The steps of the type scale, relative to the body size that the user chose.
enum class FontRole : quint8 {
    Body,
    Small,                 ///< 0.9
    Strong,                ///< 1, semibold
    SmallStrong,           ///< 0.9, semibold: pane headers, chips
    Mono,                  ///< 0.9, fixed pitch
    MonoStrong,            ///< 0.9, fixed pitch, semibold
    CaptionTitle,          ///< 1.08, semibold
    CaptionTitleWide,      ///< 1.3, semibold: the caption in a wide window
    CaptionTitlePresented, ///< 1.2, semibold: 24 pixels where the text has 150 %
    Lead,                  ///< 1.12: the text of the first-run page
    LeadStrong,            ///< 1.12, semibold: the button of the first-run page
    Count,                 ///< 1.45, semibold
    FirstRunTitle,         ///< 2, semibold
};

/// The font of @p role for the current text size and language (QApplication::font(), QLocale()).
QFont fontOf(FontRole role);

/// Gives @p widget the font of @p role and keeps it right when text size or language change.
void setFontRole(QWidget *widget, FontRole role);

/// A length of the design, given in pixels at a body size of 13 pixels, at the current text size.
int scaled(int pixelsAt13);

/// The height of one row of a list in @p widget's window: 24 at the design size, 28 in a window of
/// 1600 pixels and more, and never less than its text needs.
int rowHeight(const QWidget *widget);

/// Owns the application's font: body size by the text size setting, families by language.
class TextScale final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextScale)

public:
    static constexpr int minimumPercent = 80;
    static constexpr int maximumPercent = 200;
    static constexpr int stepPercent = 10;

    explicit TextScale(QObject *parent = nullptr);
    /// Puts the platform's font back.
    ~TextScale() override;

    int percent() const { return m_percent; }
    /// Takes the nearest allowed value and sets the application's font at once.
    void setPercent(int percent);
    /// Puts the families of QLocale()'s language first; called after a change of language.
    void applyLanguage();

private:
    void apply();

    QFont m_platformFont;
    int m_basePixels;
    int m_percent = 100;
};

} // namespace endorse::ui
