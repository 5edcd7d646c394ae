// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/tokens.h>

#include <QIcon>
#include <QPixmap>
#include <QRectF>

class QPainter;

namespace endorse::ui {

/// The icons of the program: one SVG file each, on a 24 grid, drawn in one ink.
enum class IconId : quint8 {
    Attestation,
    Enrollments,
    Manifests,
    Tpm,
    Batch,
    Service,
    Doctor,
    Settings,
    Device,
    Step,
    Run,
    Pause,
    Stop,
    Restart,
    Cancel,
    WhatIf,
    Compare,
    Export,
    Import,
    Search,
    Add,
    Edit,
    Delete,
    Undo,
    Columns,
    Copy,
    Pull,
    Push,
    Printer,
    Sound,
    Globe,
    Eye,
    Flag,
    Chain,
    Chevron,
    ChevronRight,
    Ok,
    Warn,
    Fail,
    Busy,
    Idle,
    Skip,
    Lock,
    Unlock,
    Envelope,
    Pin,
    Ek,
    Srk,
    Inner,
    Nonce,
    Hub,
};
inline constexpr int iconCount = static_cast<int>(IconId::Hub) + 1;

/// The file of an icon without folder and extension: "attestation".
const char *nameOf(IconId icon);

/// An icon for buttons, actions and views. It is drawn when it is shown, in the ink of the theme of
/// that moment; the Disabled and Selected modes take the palette's own colours.
QIcon iconFor(IconId icon, Token ink = Token::ButtonText);

/// The icon as pixels, @p size device-independent pixels wide and high; cached by icon, colour,
/// size and @p devicePixelRatio. At 16 and below the stroke is 2 units instead of 1.75.
QPixmap iconPixmap(IconId icon, const QColor &color, int size, qreal devicePixelRatio);

/// Draws the icon as vectors into @p target, for pictures that scale.
void paintIcon(QPainter &painter, const QRectF &target, IconId icon, const QColor &color,
               qreal strokeWidth = 1.75);

} // namespace endorse::ui
