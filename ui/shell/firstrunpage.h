// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/icons.h>

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;

namespace endorse::ui {

class CommandSet;
class GlossaryLabel;
class MutedLabel;
class PushButton;
class Settings;
class WalkPicture;

/// What the attestation page shows before anything ran: one sentence, the button that starts the
/// demo, the walk in four lines, two ways to begin with one's own, and the language.
class FirstRunPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstRunPage)

public:
    FirstRunPage(CommandSet &commands, Settings &settings, QWidget *parent = nullptr);
    /// Gives the focus to the button that starts the demo.
    void focusStart();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Card
    {
        QLabel *title;
        MutedLabel *text;
    };

    QWidget *buildLanguageRow();
    QWidget *buildHero(CommandSet &commands);
    QWidget *buildCards(CommandSet &commands);
    Card buildCard(QWidget *parent, IconId icon, PushButton *button);
    void retranslate();
    void takeLanguage();
    void applyWidth();

    Settings &m_settings;
    QComboBox *m_language = nullptr;
    QWidget *m_content = nullptr;
    QWidget *m_words = nullptr;
    QBoxLayout *m_hero = nullptr;
    QBoxLayout *m_cards = nullptr;
    QLabel *m_title = nullptr;
    GlossaryLabel *m_text = nullptr;
    MutedLabel *m_note = nullptr;
    MutedLabel *m_own = nullptr;
    PushButton *m_start = nullptr;
    Card m_tpm{};
    Card m_service{};
    Card m_manifest{};
};

} // namespace endorse::ui
