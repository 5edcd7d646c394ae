#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The direction of the includes: app -> ui -> models -> backend, and inside backend as docs/decisions.md draws it.
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/.." || exit 1
. scripts/lib.sh

# FOLDER followed by the folders it may include from.
rules='
core:
audit: core
secrets: core
tpmtypes: core
pki: core
tpm: core tpmtypes pki
hsm: core tpmtypes pki tpm
dps: core tpmtypes pki
enrollment: core tpmtypes pki dps
enrollmentlist: core audit tpmtypes pki dps enrollment
manifest: core audit tpmtypes pki dps enrollment enrollmentlist
emulator: core tpmtypes pki dps enrollment
attestation: core audit tpmtypes pki tpm hsm dps
models: core audit tpmtypes pki tpm hsm dps enrollment enrollmentlist manifest attestation emulator
ui: core audit secrets tpmtypes pki tpm hsm dps enrollment enrollmentlist manifest attestation emulator models
app: core audit secrets tpmtypes pki tpm hsm dps enrollment enrollmentlist manifest attestation emulator models ui
'
bad=0
check_folder() { # check_folder PATH NAME ALLOWED…
    local path=$1 name=$2
    shift 2
    local all='core|audit|secrets|tpmtypes|pki|tpm|hsm|dps|enrollment|enrollmentlist|manifest|emulator|attestation|models|ui|app'
    while IFS=: read -r file line include; do
        local target
        target=$(sed -E 's/.*#include <([a-z]+)\/.*/\1/' <<<"$include")
        case " $name $* " in
        *" $target "*) ;;
        *) printf '%s:%s: %s may not include from %s\n' "$file" "$line" "$name" "$target"; bad=1 ;;
        esac
    done < <(project_files "$path/*.cpp" "$path/*.h" | xargs -r -d '\n' grep -nHE "#include <($all)/")
}
while IFS=: read -r name allowed; do
    [ -n "$name" ] || continue
    case $name in
    models | ui | app) path=$name ;;
    *) path=backend/$name ;;
    esac
    # shellcheck disable=SC2086 # a list of words
    check_folder "$path" "$name" $allowed
done <<<"$rules"

widgets=$(project_files 'backend/*.cpp' 'backend/*.h' 'models/*.cpp' 'models/*.h' |
    xargs -r -d '\n' grep -nHE '#include <(QWidget|QApplication|QMessageBox|QDialog|QtWidgets|QPushButton|QMainWindow)')
gui=$(project_files 'backend/*.cpp' 'backend/*.h' | xargs -r -d '\n' grep -nHE '#include <(QGuiApplication|QColor|QPixmap|QImage|QIcon|QFont|QPainter|QtGui)')
for found in "$widgets" "$gui"; do
    [ -z "$found" ] || { printf 'Widgets or GUI below ui:\n%s\n' "$found"; bad=1; }
done
exit "$bad"
