#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints the ratios; fails only when a measured program fails.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
for program in endorse_benchmarks endorse_heartbeat endorse_list endorse_import; do
    xvfb-run -a -s "-screen 0 1366x768x24" "build/release/bin/$program"
done
