// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/icons.h>

#include <QWidget>

#include <functional>

class QBoxLayout;
class QLabel;

namespace endorse::ui {

class IconLabel;
class PushButton;

/// A strip over a list or a form: what happened, and the buttons for what can be done about it.
/// Not there while there is nothing to say. Plain text that wraps.
class NoticeStrip final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeStrip)

public:
    enum class Tone : quint8 { Ok, Warn, Fail, Busy };

    struct Notice final
    {
        Tone tone = Tone::Ok;
        QString text;
        QStringList buttons; ///< In title case.
        bool canClose = true;
    };
    using Words = std::function<Notice()>;
    using Chosen = std::function<void(int button)>;

    explicit NoticeStrip(QWidget *parent = nullptr);

    /// Says what @p words gives, now and after every change of language. @p chosen is called with
    /// the place of the button; the strip stays until dismiss().
    void present(Words words, Chosen chosen = {});
    void dismiss();
    bool isPresented() const { return m_words != nullptr; }
    QString text() const;
    /// Asks for the words again: they changed.
    void refresh();
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setButtons(const QStringList &words);

    IconLabel *m_icon;
    QLabel *m_text;
    QBoxLayout *m_row;
    QList<PushButton *> m_buttons;
    PushButton *m_close;
    Words m_words;
    Chosen m_chosen;
    Tone m_tone = Tone::Ok;
};

} // namespace endorse::ui
