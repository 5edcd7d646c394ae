#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Text hygiene: endings, blanks, tabs, run bits, licence lines, file length.
set -uo pipefail
shopt -s lastpipe # report() must reach the variables of this shell
cd "$(dirname "$(readlink -f "$0")")/.." || exit 1
. scripts/lib.sh

bad=0
report() { # report WHAT: reads the offending places
    local lines
    lines=$(cat)
    [ -n "$lines" ] || return 0
    bad=1
    printf '%s:\n%s\n' "$1" "$lines"
}

# PNG pictures are bytes; LICENSE is somebody else's text; test data keeps the form it was made in.
mapfile -t text < <(project_files | grep -vE '\.png$|^LICENSE$|^tests/data/|package-lock\.json$')
mapfile -t code < <(printf '%s\n' "${text[@]}" | grep -E '\.(cpp|h)$')

grep -lI $'\r' -- "${text[@]}" | report "Carriage returns"
grep -nIE '[ 	]+$' -- "${text[@]}" | head -n 20 | report "Trailing blanks"
grep -nI $'\t' -- "${code[@]}" | head -n 20 | report "Tabs in code"
for file in "${text[@]}"; do
    [ -z "$(tail -c 1 -- "$file")" ] || printf '%s\n' "$file"
done | report "No line feed at the end of the file"
for file in "${code[@]}"; do
    head -n 1 -- "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || printf '%s\n' "$file"
done | report "No licence line at the top"
for file in "${text[@]}"; do
    if head -c 2 -- "$file" | grep -q '^#!'; then
        [ -x "$file" ] || printf '%s: has an interpreter line and no run bit\n' "$file"
    elif [ -x "$file" ]; then
        printf '%s: run bit\n' "$file"
    fi
done | report "Run bits"
wc -l -- "${code[@]}" | awk '$2 != "total" && $1 > 500 {print $2 ": " $1 " lines"}' | grep -v '^tests/' | report "Files past 500 lines"
printf '%s\n' "${code[@]}" run test scripts/*.sh | grep -v '^scripts/check-text.sh$' | xargs -d '\n' grep -nE '\b(TODO|FIXME|XXX|HACK)\b' | report "Work left for later"
# What clang-tidy's misc-unused-using-decls would find; scripts/check-tidy.sh says why it does not. Comments and texts do not count.
# shellcheck disable=SC2016 # awk's own
printf '%s\n' "${code[@]}" | grep '\.cpp$' | xargs -d '\n' awk '
    function tell() { for (name in at) if (!(name in seen)) print file ":" at[name] ": " name; delete at; delete seen; file = FILENAME }
    FNR == 1 { tell() }
    { gsub(/"([^"\\]|\\.)*"/, ""); sub(/\/\/.*/, "") }
    /^ *using ([a-z_0-9]+::)+[A-Za-z_0-9]+;/ { sub(/;.*/, ""); sub(/.*::/, ""); at[$0] = FNR; next }
    { count = split($0, words, /[^A-Za-z_0-9]+/); for (i = 1; i <= count; ++i) seen[words[i]] = 1 }
    END { tell() }' | report "Using declarations that nothing uses"
# A reference to a parameter dangles after the first co_await: coroutines take their parameters by value.
awk '
    /QCoro::Task</ && !/using |std::function|co_await|return / { start = FNR; sig = ""; on = 1 }
    on { sig = sig $0; if ($0 ~ /[;{]/) { on = 0
            if (sig ~ /\(.*const [A-Za-z:]+(<[^()]*>)? ?&[ a-z]/ ) print FILENAME ":" start ": " sig } }
' "${code[@]}" | head -n 20 | report "Coroutines that take a parameter by const reference"
exit "$bad"
