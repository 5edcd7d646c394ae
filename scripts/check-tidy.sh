#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy on what changed: a source is checked when it, or a header of ours that it includes, differs from the last time
# it passed. A fresh checkout has passed nothing, so all are checked. --all checks all again.
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/.." || exit 1
. scripts/lib.sh

# GCC's precompiled header means nothing to clang: the checks read the compilation database without it.
database=build/tidy
passed=$database/passed
mkdir -p "$passed"
[ "${1:-}" != --all ] || rm -f "$passed"/*
sed -E 's/-Winvalid-pch -include [^ ]*cmake_pch\.hxx//; s/-fpch-preprocess//; s/-fsanitize=[^ ]*//; s/-fno-sanitize-recover=all//' \
    build/asan/compile_commands.json >"$database/compile_commands.json" || exit 1

# What the compiler itself saw: "SOURCE HEADER HEADER…" a line, ours alone.
ninja -C build/asan -t deps | awk -v root="$PWD/" '
    /^[^ ]/ { if (line != "") print line; line = "" }
    /^    / { file = $1; if (index(file, root) == 1) { file = substr(file, length(root) + 1)
              if (file !~ /^build\//) line = line (line == "" ? "" : " ") file } }
    END { if (line != "") print line }' | grep -E '^(backend|models|ui|app)/[^ ]*\.cpp' | sort -u >"$database/inputs"

config=$(sha256sum <.clang-tidy)
export database passed config
# shellcheck disable=SC2016 # expanded by the inner shell
xargs -a "$database/inputs" -d '\n' -P 2 -I{} bash -c '
    read -r source headers <<<"{}"
    [ -f "$source" ] || exit 0
    stamp=$passed/$({ printf "%s%s" "$source" "$config"; cat "$source" $headers; } 2>/dev/null | sha256sum | cut -c1-32)
    [ ! -e "$stamp" ] || exit 0
    clang-tidy --quiet -p "$database" "$source" 2>/dev/null && touch "$stamp"'
