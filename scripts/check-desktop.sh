#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
desktop-file-validate resources/*.desktop
appstreamcli validate --no-net resources/*.metainfo.xml
