#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy on what changed: a source is checked when it, or a header of ours that it includes, differs from the last time
# it passed. A fresh checkout has passed nothing, so all are checked. --all checks all again.
#
# Nearly all of the time goes into headers of Qt and of the standard library, once for each source. So sources of the same
# compiler flags are checked a dozen at a time, as one translation unit that includes them. Such a unit only ever passes
# sources; when it finds anything, were it that two of them use the same name, its halves are checked, and in the end each
# source by itself: what is reported always comes from a source alone. misc-unused-using-decls alone looks at the main file
# only and finds nothing in a unit: check-text.sh does its work.
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/.." || exit 1
. scripts/lib.sh

# GCC's precompiled header means nothing to clang: the checks read the compilation database without it.
database=build/tidy
passed=$database/passed
units=$database/units
mkdir -p "$passed"
rm -rf "$units"
[ "${1:-}" != --all ] || rm -f "$passed"/*
sed -E 's/-Winvalid-pch -include [^ ]*cmake_pch\.hxx//; s/-fpch-preprocess//; s/-fsanitize=[^ ]*//; s/-fno-sanitize-recover=all//' \
    build/asan/compile_commands.json >"$database/compile_commands.json" || exit 1

# What the compiler itself saw: "SOURCE HEADER HEADER…" a line, ours alone.
ninja -C build/asan -t deps | awk -v root="$PWD/" '
    /^[^ ]/ { if (line != "") print line; line = "" }
    /^    / { file = $1; if (index(file, root) == 1) { file = substr(file, length(root) + 1)
              if (file !~ /^build\//) line = line (line == "" ? "" : " ") file } }
    END { if (line != "") print line }' | grep -E '^(backend|models|ui|app)/[^ ]*\.cpp' | sort -u >"$database/inputs"

# "SOURCE STAMP" of what has not passed yet.
config=$(sha256sum <.clang-tidy)
while read -r source headers; do
    [ -f "$source" ] || continue
    # shellcheck disable=SC2086 # a list of names
    stamp=$passed/$({ printf '%s%s' "$source" "$config"; cat "$source" $headers; } 2>/dev/null | sha256sum | cut -c1-32)
    [ -e "$stamp" ] || printf '%s %s\n' "$source" "$stamp"
done <"$database/inputs" >"$database/pending"

# "SOURCE STAMP SOURCE STAMP…" a line: a unit. Two sources do not share one when both give something in an unnamed namespace
# the same name, or when a constant of the one is a word of the other, which it might shadow: most units compile at once then.
awk -v most=16 -v root="$PWD" -v commands="$database/compile_commands.json" '
    BEGIN {
        while ((getline line <commands) > 0) {
            if (line ~ /"command":/) { command = line; sub(/ -o [^ ]* -c .*/, "", command); sub(/ -I[^ ]*_autogen\/include/, "", command) }
            if (line ~ /"file":/) { sub(/^[^:]*: "/, "", line); sub(/".*/, "", line); flags[line] = command }
        }
    }
    function sharesWord(names, words,    parts, count, i) {
        count = split(names, parts, " ")
        for (i = 1; i <= count; ++i) if (index(words, " " parts[i] " ")) return 1
        return 0
    }
    {
        words = names = constants = " "; inside = 0; delete seen
        while ((getline line <$1) > 0) {
            if (line ~ /^namespace \{/) inside = 1
            else if (line ~ /^\} \/\/ namespace$/) inside = 0
            else if (inside && match(line, /^[A-Za-z].*[A-Za-z0-9_]( =|\(|\{|;|\[| final| \{|$)/)) {
                name = line
                sub(/( =|\(|\{|;|\[| final| \{).*/, "", name); sub(/.*[^A-Za-z0-9_]/, "", name)
                names = names name " "
                if (line ~ /^(static |inline )?const(expr|init)? / && line !~ /\(/) constants = constants name " "
            }
            sub(/\/\/ .*/, "", line)
            count = split(line, parts, /[^A-Za-z0-9_]+/)
            for (i = 1; i <= count; ++i) if (!(parts[i] in seen)) { seen[parts[i]] = 1; words = words parts[i] " " }
        }
        close($1)
        key = flags[root "/" $1]
        for (unit = 1; unit <= units; ++unit)
            if (keys[unit] == key && sizes[unit] < most && !sharesWord(names, allNames[unit]) &&
                !sharesWord(constants, allWords[unit]) && !sharesWord(allConstants[unit], words)) break
        if (unit > units) { ++units; keys[unit] = key }
        ++sizes[unit]; lines[unit] = lines[unit] " " $1 " " $2
        allWords[unit] = allWords[unit] words; allNames[unit] = allNames[unit] names; allConstants[unit] = allConstants[unit] constants
    }
    END { for (unit = 1; unit <= units; ++unit) print sizes[unit] lines[unit] }' "$database/pending" |
    sort -rn | cut -d' ' -f2- >"$database/plan"

# check_unit SOURCE STAMP [SOURCE STAMP…]
check_unit() {
    if [ $# -eq 2 ]; then
        clang-tidy --quiet -p "$database" "$1" 2>/dev/null && touch "$2"
        return
    fi
    local folder all=("$@") status=0
    mkdir -p "$units"
    folder=$(mktemp -d "$PWD/$units/XXXXXX") || return 1
    while [ $# -gt 0 ]; do
        printf '#include "%s"\n' "$PWD/$1"
        shift 2
    done >"$folder/unit.cpp"
    awk -v file="$PWD/${all[0]}" -v unit="$folder/unit.cpp" '
        /"directory":/ { directory = $0 }
        /"command":/ { command = $0 }
        index($0, "\"file\": \"" file "\"") {
            sub(/ -o [^ ]* -c .*/, " -c " unit "\",", command)
            printf "[{\n%s\n%s\n  \"file\": \"%s\"\n}]\n", directory, command, unit; exit }' \
        "$database/compile_commands.json" >"$folder/compile_commands.json"
    if clang-tidy --quiet -p "$folder" "$folder/unit.cpp" >"$folder/output" 2>&1; then
        while [ ${#all[@]} -gt 0 ]; do
            touch "${all[1]}"
            all=("${all[@]:2}")
        done
        return
    fi
    local half=$((${#all[@]} / 2)) # Pairs stay together.
    half=$((half - half % 2))
    check_unit "${all[@]:0:half}" || status=1
    check_unit "${all[@]:half}" || status=1
    return "$status"
}
export database units
export -f check_unit
# shellcheck disable=SC2016 # expanded by the inner shell
xargs -a "$database/plan" -d '\n' -P 2 -I{} bash -c 'read -ra all <<<"{}"; check_unit "${all[@]}"'
