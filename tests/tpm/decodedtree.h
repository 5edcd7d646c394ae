// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpmtypes/structurenode.h>

#include <QStringList>

namespace endorse::testing {

/// Why @p node does not cover its bytes once with its leaves; empty when it does.
QString gapIn(const tpmtypes::StructureNode &node, const QString &path = {});
/// The path of the first node with this name; empty when there is none.
QString pathOf(const tpmtypes::StructureNode &node, const QString &name);
/// The node at "child/grandchild"; one without a name when there is none.
tpmtypes::StructureNode nodeAt(const tpmtypes::StructureNode &root, const QString &path);
/// "name offset+length value" of the children.
QStringList dump(const tpmtypes::StructureNode &node);

} // namespace endorse::testing
