#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints the ratios; fails only when a measured program fails.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
for program in endorse_benchmarks endorse_heartbeat endorse_list; do
    xvfb-run -a -s "-screen 0 1366x768x24" "build/release/bin/$program"
done
# The million rows that are asked for take minutes and four gigabytes: a tenth of them, three times, shows a change as well.
rows=100000
[ "${ENDORSE_SOAK:-0}" -ne 1 ] || rows=1000000
build/release/bin/endorse_import "$rows"
# The hundred thousand entries that are asked for: a tenth of them shows a change as well.
entries=10000
[ "${ENDORSE_SOAK:-0}" -ne 1 ] || entries=100000
build/release/bin/endorse_manifest "$entries"
