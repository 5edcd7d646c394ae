#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# No text of the sources may be missing from the translations, none unfinished, none left over.
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/.." || exit 1
. scripts/lib.sh

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp translations/*.ts "$copy"
scripts/update-translations.sh "$copy" >/dev/null || exit 1
bad=0
for file in translations/*.ts; do
    name=$(basename "$file")
    cmp -s "$file" "$copy/$name" || { say "$file does not match the sources: run scripts/update-translations.sh."; diff "$file" "$copy/$name" | head -n 20; bad=1; }
    unfinished=$(grep -c 'type="unfinished"' "$file")
    left=$(grep -cE 'type="(vanished|obsolete)"' "$file")
    [ "$unfinished" -eq 0 ] && [ "$left" -eq 0 ] || { say "$file: $unfinished unfinished, $left left over."; bad=1; }
    # lupdate says so in a warning alone when it loses track of a class, and its texts are then never found.
    lost=$(grep -o '<name>[^<]*' "$file" | grep -v '<name>endorse' | sort -u | head -n 5)
    [ -z "$lost" ] || { say "$file: contexts without their namespace: ${lost//<name>/}"; bad=1; }
done
exit "$bad"
