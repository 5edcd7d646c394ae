// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/lockstate.h>

#include <QWidget>

#include <array>

class QLabel;
class QScrollArea;

namespace endorse::ui {

class IconLabel;
class PaneHeader;

/// One place of the two locks in words: the TPM as a solid frame, an envelope in its key's ink,
/// dashed while it is not there and in the fail ink where the TPM refused.
class LockPlaceBox final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LockPlaceBox)

public:
    explicit LockPlaceBox(QWidget *parent = nullptr);
    void setPlace(const LockPlace &place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static constexpr int lineCount = 6;
    struct Line
    {
        IconLabel *icon = nullptr;
        QLabel *label = nullptr;
        QLabel *state = nullptr;
    };

    void updateLook();

    LockPlace m_place;
    IconLabel *m_icon;
    QLabel *m_title;
    std::array<Line, lineCount> m_lines;
};

/// The nonce as what it is: two locks, told in words. The picture of them takes this place.
class LocksPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LocksPanel)

public:
    explicit LocksPanel(QWidget *parent = nullptr);
    void setLocks(const LocksView &locks);
    void retranslate();
    QSize sizeHint() const override;

private:
    PaneHeader *m_header;
    QScrollArea *m_scroll;
    QWidget *m_places;
    LockPlaceBox *m_tpm;
    LockPlaceBox *m_ek;
    LockPlaceBox *m_srk;
};

} // namespace endorse::ui
