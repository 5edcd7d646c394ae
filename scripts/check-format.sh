#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/.." || exit 1
. scripts/lib.sh
clang-format --version | grep -q 'version 14\.' || { say "clang-format 14 is needed: another release formats differently."; exit 1; }
project_files '*.cpp' '*.h' | xargs -d '\n' -P 2 -n 40 clang-format --dry-run -Werror
