#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy on the sources that changed: those that differ from the upstream branch, or, where HEAD is upstream, those that
# the last commit touched. --all takes every source. A file that passed is not checked again until it or a header changes.
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/.." || exit 1
. scripts/lib.sh

mapfile -t every < <(project_files 'backend/*.cpp' 'models/*.cpp' 'ui/*.cpp' 'app/*.cpp')
if [ "${1:-}" = --all ]; then
    files=("${every[@]}")
else
    base=$(git merge-base HEAD '@{upstream}' 2>/dev/null || true)
    if [ -z "$base" ] || [ "$base" = "$(git rev-parse HEAD)" ]; then
        base=$(git rev-parse -q --verify HEAD~1 || git hash-object -t tree /dev/null)
    fi
    changed=$({ git diff --name-only "$base" --; git ls-files --others --exclude-standard; } | sort -u)
    mapfile -t files < <(printf '%s\n' "${every[@]}" | grep -xF -- "$changed")
fi
[ ${#files[@]} -gt 0 ] && [ -n "${files[0]}" ] || { say "no source changed"; exit 0; }

# GCC's precompiled header means nothing to clang: the checks read the compilation database without it.
database=build/tidy
mkdir -p "$database"
sed -E 's/-Winvalid-pch -include [^ ]*cmake_pch\.hxx//; s/-fpch-preprocess//; s/-fsanitize=[^ ]*//; s/-fno-sanitize-recover=all//' \
    build/asan/compile_commands.json >"$database/compile_commands.json" || exit 1

headers=$(project_files '*.h' .clang-tidy | xargs -d '\n' cat | sha256sum | cut -c1-16)
passed=build/tidy/passed
mkdir -p "$passed"
export headers passed database
# shellcheck disable=SC2016 # expanded by the inner shell
printf '%s\n' "${files[@]}" | xargs -P 2 -I{} bash -c '
    stamp=$passed/$(printf "%s %s %s" "{}" "$(sha256sum <"{}")" "$headers" | sha256sum | cut -c1-32)
    [ -e "$stamp" ] && exit 0
    clang-tidy --quiet -p "$database" "{}" 2>/dev/null && touch "$stamp"'
