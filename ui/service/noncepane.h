// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/emulatorhost.h>

#include <QTimer>
#include <QWidget>

namespace endorse::ui {

class ElidedLabel;
class IconLabel;
class PaneHeader;
class PushButton;
class SecretView;

/// The service's own copy of the nonce (or of the hub key) that belongs to a request, behind a
/// button. It is asked for by the click, and hidden and wiped when another request is chosen, when
/// the page is left, by a second click, and after thirty seconds.
class NoncePane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoncePane)

public:
    static constexpr int shownMs = 30'000;

    explicit NoncePane(emulator::EmulatorHost &host, QWidget *parent = nullptr);
    /// Null: no request is chosen.
    void setRequest(const emulator::EmulatorRequest *request);
    void retranslate();
    bool isRevealed() const;
    /// The time for which it stays visible, for tests.
    void setShownMs(int milliseconds) { m_hideTimer.setInterval(milliseconds); }

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void toggle();
    void take(quint64 asked, std::optional<core::Secret> secret);
    void conceal();
    void refresh();

    emulator::EmulatorHost &m_host;
    PaneHeader *m_header;
    IconLabel *m_icon;
    ElidedLabel *m_words;
    SecretView *m_view;
    PushButton *m_button;
    QTimer m_hideTimer;
    QByteArray m_requestId;
    quint64 m_asked = 0; ///< Counts the questions, so that a late answer is known as such.
    bool m_hasNonce = false;
    bool m_isHubKey = false;
    bool m_gone = false; ///< The service has said that it holds it no more.
};

} // namespace endorse::ui
