#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the texts of the sources into translations/*.ts (or those of the folder given as argument).
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
. scripts/lib.sh
target=${1:-translations}
lupdate=$(command -v lupdate || true)
[ -x "${lupdate:-}" ] || lupdate=/usr/lib/qt6/bin/lupdate
list=$(mktemp)
trap 'rm -f "$list"' EXIT
project_files 'backend/*.cpp' 'backend/*.h' 'models/*.cpp' 'models/*.h' 'ui/*.cpp' 'ui/*.h' 'ui/*.ui' 'app/*.cpp' 'app/*.h' >"$list"
for language in ja ko; do
    "$lupdate" -silent -locations none -no-obsolete -source-language en -target-language "$language" "@$list" -ts "$target/endorse_$language.ts"
done
# English needs the plural forms alone.
"$lupdate" -silent -pluralonly -locations none -no-obsolete -source-language en -target-language en "@$list" -ts "$target/endorse_en.ts"
