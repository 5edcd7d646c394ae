#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Microsoft's Node packages for tests/e2e, as the lock file names them; no package may run scripts of its own.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../tests/e2e"
stamp=node_modules/.installed
if [ ! -e "$stamp" ] || [ package-lock.json -nt "$stamp" ]; then
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
    touch "$stamp"
fi
