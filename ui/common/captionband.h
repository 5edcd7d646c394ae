// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/icons.h>

#include <QWidget>

class QLabel;

namespace endorse::ui {

class GlossaryLabel;

/// The sentence that leads a page: icon, title and two lines of text beside a bar of 3 pixels. In a
/// failure the whole band turns to the fail tint.
class CaptionBand final : public QWidget
{
    Q_OBJECT

public:
    enum class Tone : quint8 { Normal, Fail, Warn };

    explicit CaptionBand(QWidget *parent = nullptr);
    /// Both are plain text; terms of the glossary in @p text are links to it.
    void setContent(IconId icon, Token ink, const QString &title, const QString &text);
    void setTone(Tone tone);
    Tone tone() const { return m_tone; }
    /// For a projector: the size is given by the text size, not by the width.
    void setPresenting(bool presenting);
    QString title() const;
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateLook();
    void updateFonts();

    QLabel *m_iconLabel;
    QLabel *m_title;
    GlossaryLabel *m_text;
    IconId m_icon = IconId::Idle;
    Token m_ink = Token::Idle;
    Tone m_tone = Tone::Normal;
    bool m_wide = false;
    bool m_presenting = false;
};

} // namespace endorse::ui
