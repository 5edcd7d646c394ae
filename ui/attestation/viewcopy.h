// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;

namespace endorse::ui {

/// Ctrl+C in @p view copies the whole current row: what its columns show, between tabs.
void enableRowCopy(QAbstractItemView *view);

} // namespace endorse::ui
