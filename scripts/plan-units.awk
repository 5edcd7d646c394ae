# SPDX-License-Identifier: GPL-3.0-or-later
# Says which sources may be compiled as one unit. Used by the build (cmake/EndorseUnits.cmake) and by scripts/check-tidy.sh.
#
# Reads "FILE KEY [MORE…]" lines, the files seen from the current folder; writes "UNIT FILE [MORE…]" lines, units counted
# from 1. -v most=N: no more than N sources a unit. -v lines=N: nor more lines than that. Only sources of the same key meet.
#
# In one unit each source sees what those before it keep to themselves, and nothing of those after it. So a source stays
# apart from those before it when a name that one of them has in an unnamed namespace is a word of it: it could mean something
# else there, or be shadowed. Sources must be compiled in the order in which they are given. Words after ".", "->" and "::" do
# not count, nor does what a comment or a text says. Two using declarations of one name must be the same.

function meets(names, words,    parts, count, i) {
    count = split(names, parts, " ")
    for (i = 1; i <= count; ++i) if (index(words, " " parts[i] " ")) return 1
    return 0
}

# Whether a name that the unit made with "using" means something else in a source of these words.
function differ(unit, words,    parts, count, i) {
    count = split(allAliases[unit], parts, " ")
    for (i = 1; i <= count; ++i)
        if (index(words, " " parts[i] " ") && used[parts[i]] != alias[unit, parts[i]]) return 1
    return 0
}

# What a line at the left margin of an unnamed namespace declares; nothing when it declares nothing.
function declared(line) {
    while (gsub(/<[^<>]*>/, "", line)) {}
    sub(/ : .*/, "", line)
    sub(/^using /, "", line)
    if (line !~ /^[A-Za-z_]/ || line !~ /[A-Za-z0-9_]( =|[({;\[]| final| \{|$)/) return ""
    sub(/( =|[({;\[]| final| \{).*/, "", line)
    if (line ~ /::[A-Za-z0-9_]*$/ || line ~ /^(template|static_assert|namespace|public|private|protected|Q_)/) return ""
    sub(/.*[^A-Za-z0-9_]/, "", line)
    return line
}

{
    words = names = " "; inside = 0; size = 0
    split("", seen); split("", used)
    while ((getline line <$1) > 0) {
        ++size
        if (line ~ /^namespace \{/) { inside = 1; continue }
        if (line ~ /^\} \/\/ namespace$/) { inside = 0; continue }
        gsub(/\\./, "", line); gsub(/"[^"]*"/, "", line); sub(/\/\/.*/, "", line); sub(/^ *#include.*/, "", line)
        if ((inside || line ~ /^static /) && (name = declared(line)) != "") names = names name " "
        else if (line ~ /^(using|namespace) .*;/) {
            name = line
            if (sub(/ =.*/, "", name) || name ~ /::/) {
                sub(/;.*/, "", name); sub(/.*[^A-Za-z0-9_]/, "", name)
                if (line !~ /^using namespace /) used[name] = line
            }
        }
        gsub(/(\.|->|::)[A-Za-z0-9_]+/, "", line)
        count = split(line, parts, /[^A-Za-z0-9_]+/)
        for (i = 1; i <= count; ++i) if (!(parts[i] in seen)) { seen[parts[i]] = 1; words = words parts[i] " " }
    }
    close($1)
    for (unit = 1; unit <= units; ++unit)
        if (keys[unit] == $2 && sizes[unit] < most && (!lines || lengths[unit] + size <= lines) &&
            !meets(allNames[unit], words) && !differ(unit, words)) break
    if (unit > units) { units = unit; keys[unit] = $2 }
    ++sizes[unit]; lengths[unit] += size
    allNames[unit] = allNames[unit] names
    for (name in used) if (used[name] != "") { alias[unit, name] = used[name]; allAliases[unit] = allAliases[unit] name " " }
    file = $1; $1 = $2 = ""; sub(/^ */, "")
    print unit, file ($0 == "" ? "" : " " $0)
}
