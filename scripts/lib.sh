# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by ./run, ./test and the checks. Source it from the root of the project.
# shellcheck shell=bash

say() { printf '%s\n' "$*"; }
step() { printf '\n== %s\n' "$*"; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "Root rights are needed for: $*" >&2
        say "Run it as root, or install sudo." >&2
        return 1
    fi
}

# Installs what scripts/packages.txt lists for the given groups and this computer lacks, and says what and why.
ensure_packages() {
    local wanted=() missing=() group package why installed
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' 2>/dev/null | awk '$1 == "installed" {print $2}')
    while read -r group package why; do
        case " $* " in *" $group "*) ;; *) continue ;; esac
        wanted+=("$package")
        if ! grep -qxF -- "$package" <<<"$installed"; then
            missing+=("$package")
            [ ${#missing[@]} -gt 1 ] || say "Debian packages that are missing here, and what each is for:"
            printf '  %-22s %s\n' "$package" "$why"
        fi
    done < <(grep -v '^#' scripts/packages.txt)
    [ ${#wanted[@]} -gt 0 ] || return 1
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing them with apt-get."
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Node.js runs the vendor's own SDK against the emulator. A Node.js that is already here is good enough.
ensure_node() {
    if command -v node >/dev/null && command -v npm >/dev/null; then
        return 0
    fi
    say "Installing nodejs and npm: the end-to-end tests run Microsoft's Node packages."
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null
}

# configure PRESET: only when there is no build folder yet; afterwards the build reconfigures itself.
configure() {
    if [ ! -f "build/$1/build.ninja" ]; then
        cmake --preset "$1" >"build-$1.log" 2>&1 || { cat "build-$1.log"; rm -f "build-$1.log"; return 1; }
        rm -f "build-$1.log"
    fi
}

# The files of the project: what git tracks and what it would track.
project_files() {
    git ls-files --cached --others --exclude-standard -- "$@" | while read -r file; do
        [ ! -f "$file" ] || printf '%s\n' "$file"
    done | sort -u
}
