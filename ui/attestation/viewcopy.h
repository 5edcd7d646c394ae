// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;

namespace endorse::ui {

/// Copies the whole current row of @p view: what its columns show, between tabs.
void copyRow(const QAbstractItemView *view);
/// Ctrl+C in @p view is copyRow().
void enableRowCopy(QAbstractItemView *view);

} // namespace endorse::ui
