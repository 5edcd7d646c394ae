// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace endorse::ui {

class Settings;
namespace Ui {
class SettingsPage;
}

/// Language, theme, text size and motion. What is chosen goes into the settings at once, and what
/// changes there shows here.
class SettingsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPage)

public:
    explicit SettingsPage(Settings &settings, QWidget *parent = nullptr);
    ~SettingsPage() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyWidths();
    void fill();
    void takeSettings();

    Settings &m_settings;
    std::unique_ptr<Ui::SettingsPage> m_ui;
};

} // namespace endorse::ui
