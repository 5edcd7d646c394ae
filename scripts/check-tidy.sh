#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy on what changed: a source is checked when it, or a header of ours that it includes, differs from the last time
# it passed. A fresh checkout has passed nothing, so all are checked. --all checks all again.
#
# Nearly all of the time goes into headers of Qt and of the standard library, once for each source. So sources of the same
# compiler flags are checked two dozen at a time, as one translation unit that includes them. Such a unit only ever passes
# sources; when it finds anything, were it that two of them use the same name, its halves are checked, and in the end each
# source by itself: what is reported always comes from a source alone. misc-unused-using-decls alone looks at the main file
# only and finds nothing in a unit, so it is left out there: check-text.sh does its work.
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/.." || exit 1
. scripts/lib.sh

# The build compiles several sources as one, and GCC's precompiled header means nothing to clang: the checks read the
# compilation database of a tree of single sources that is configured and never built. What is generated lies in build/asan.
database=build/tidy
passed=$database/passed
units=$database/units
mkdir -p "$passed"
rm -rf "$units"
[ "${1:-}" != --all ] || rm -f "$passed"/*
cmake --preset asan -B "$database/tree" -D ENDORSE_UNITY=OFF >"$database/configure.log" 2>&1 ||
    { cat "$database/configure.log"; exit 1; }
sed -E "s|$PWD/$database/tree|$PWD/build/asan|g"'
    s/-Winvalid-pch -include [^ ]*cmake_pch\.hxx//; s/-fpch-preprocess//; s/-fsanitize=[^ ]*//; s/-fno-sanitize-recover=all//
    s/--param [^ ]*//; s/-fno-tree-pta//' "$database/tree/compile_commands.json" >"$database/compile_commands.json" || exit 1

# "SOURCE HEADER HEADER…" a line: the headers of ours that a source includes, and those that these include. A name is looked
# up where cmake/EndorseTargets.cmake says.
sed -n "s|^  \"file\": \"$PWD/\(.*\.cpp\)\".*|\1|p" "$database/compile_commands.json" |
    grep -E '^(backend|models|ui|app)/' | sort -u | awk '
    function includes(file,    line, folder, name, found, place, count, places, i) {
        if (file in direct) return direct[file]
        folder = file; sub(/[^\/]*$/, "", folder)
        direct[file] = ""
        while ((getline line <file) > 0) {
            if (line !~ /^ *# *include/ || !match(line, /["<][^">]*/)) continue
            name = substr(line, RSTART + 1, RLENGTH - 1)
            count = split(folder name " backend/" name " " name, places, " ")
            for (i = 1; i <= count; ++i) {
                place = places[i]
                while (sub(/[^\/]+\/\.\.\//, "", place)) {}
                if (!(place in exists)) { exists[place] = (getline found <place) > 0; close(place) }
                if (exists[place]) { direct[file] = direct[file] " " place; break }
            }
        }
        close(file)
        return direct[file]
    }
    {
        all = $1; split("", seen); seen[$1] = 1
        for (next_ = 1; next_ <= split(all, files, " "); ++next_) {
            count = split(includes(files[next_]), headers, " ")
            for (i = 1; i <= count; ++i) if (!(headers[i] in seen)) { seen[headers[i]] = 1; all = all " " headers[i] }
        }
        print all
    }' >"$database/inputs"

# "SOURCE STAMP" of what has not passed yet.
config=$(sha256sum <.clang-tidy)
while read -r source headers; do
    [ -f "$source" ] || continue
    # shellcheck disable=SC2086 # a list of names
    stamp=$passed/$({ printf '%s%s' "$source" "$config"; cat "$source" $headers; } 2>/dev/null | sha256sum | cut -c1-32)
    [ -e "$stamp" ] || printf '%s %s\n' "$source" "$stamp"
done <"$database/inputs" >"$database/pending"

# "SOURCE STAMP SOURCE STAMP…" a line: a unit, the large ones first. The key of a source is its flags.
awk -v root="$PWD/" '
    FNR == NR {
        if (/"command":/) { command = $0; sub(/ -o [^ ]* -c .*/, "", command); sub(/ -I[^ ]*_autogen\/include/, "", command)
                            if (!(command in keys)) keys[command] = ++count }
        if (/"file":/) { sub(/^[^:]*: "/, ""); sub(/".*/, ""); key[$0] = keys[command] }
        next
    }
    { print $1, key[root $1], $2 }' "$database/compile_commands.json" "$database/pending" |
    awk -v most=24 -f scripts/plan-units.awk |
    awk '{ ++sizes[$1]; lines[$1] = lines[$1] " " $2 " " $3 } END { for (unit in sizes) print sizes[unit] lines[unit] }' |
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
    if clang-tidy --quiet --checks=-misc-unused-using-decls -p "$folder" "$folder/unit.cpp" >"$folder/output" 2>&1; then
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
