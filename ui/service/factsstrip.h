// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/emulatorhost.h>
#include <ui/common/icons.h>

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace endorse::ui {

class ElidedLabel;
class IconLabel;
class MutedLabel;
class PushButton;

/// One fact of the strip: what it is over what it says, with a button that copies it.
class Fact final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Fact)

public:
    explicit Fact(const char *name, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    /// Shortened first when there is no room; the others keep half of their width.
    void setGivesWay(bool givesWay);
    /// What the button does: accessible name and tooltip.
    void setCopyTexts(const QString &name, const QString &toolTip);
    /// Empty: there is nothing to show or copy.
    void setValue(const QString &value);
    QString value() const;
    PushButton *copyButton() const { return m_copy; }

Q_SIGNALS:
    void copyClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateWidth();

    MutedLabel *m_title;
    ElidedLabel *m_value;
    PushButton *m_copy;
    bool m_givesWay = false;
};

/// The facts of the emulated service in one strip: how it stands and since when, where it is, and
/// what a device and a back end need to reach it. The key of the connection string is never shown;
/// its copy button is the one way to it.
class FactsStrip final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactsStrip)

public:
    explicit FactsStrip(emulator::EmulatorHost &host, QWidget *parent = nullptr);
    void refresh();
    /// The time that the state has lasted, alone.
    void refreshTime();
    void retranslate();
    QString stateTitle() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildState();

    emulator::EmulatorHost &m_host;
    QHBoxLayout *m_row;
    IconLabel *m_icon = nullptr;
    QLabel *m_state = nullptr;
    ElidedLabel *m_detail = nullptr;
    Fact *m_address;
    Fact *m_scope;
    Fact *m_ca;
    Fact *m_connection;
};

} // namespace endorse::ui
