#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes the pictures of README and guide anew, from the program itself: docs/screenshots and docs/guide/*/pictures.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
. scripts/lib.sh
configure release
cmake --build --preset release --target endorse_pictures >/dev/null

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
take() { build/release/bin/endorse_pictures "$work/$1-$2" --language "$1" --theme "$2"; }

for language in en ja ko; do
    take "$language" light
    folder=docs/guide/$language/pictures
    mkdir -p "$folder"
    for name in first-run step-05 finished fault-cleared service manifest manifest-rejected x509-finished x509-expired; do
        cp "$work/$language-light/$name.png" "$folder/$name.png"
    done
done
take ja dark
take en dark
cp "$work/en-light/finished.png" docs/screenshots/attestation-en-light.png
cp "$work/ja-dark/step-05.png" docs/screenshots/attestation-ja-dark.png
cp "$work/ko-light/fault-cleared.png" docs/screenshots/attestation-fault-ko-light.png
cp "$work/en-dark/service.png" docs/screenshots/service-en-dark.png
say "The pictures are in docs/screenshots and docs/guide."
