// SPDX-License-Identifier: GPL-3.0-or-later
// Unpacks a bundle of certificates for the program that started it: a process of its own, so that
// whatever an archive does to libarchive stays here. See manifest/unpackprotocol.h.
#include "confinement.h"
#include "unpacker.h"

#include <charconv>
#include <clocale>
#include <unistd.h>

using namespace endorse;

namespace {

/// Whether the arguments are what the protocol says.
bool takeArguments(int argc, char **argv, std::optional<std::uint32_t> *object)
{
    const std::string_view verb = argc > 1 ? argv[1] : "";
    if (verb == "list")
        return argc == 2;
    if (verb != "object" || argc != 3)
        return false;
    const std::string_view number = argv[2];
    std::uint32_t index = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), index);
    *object = index;
    return error == std::errc() && end == number.data() + number.size();
}

} // namespace

int main(int argc, char **argv)
{
    // libarchive converts names by itself then; another locale would load modules, which is no
    // longer possible.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    std::optional<std::uint32_t> object;
    if (!unpack::confineProcess() || !takeArguments(argc, argv, &object))
        return manifest::unpackNotReady;
    unpack::FrameWriter writer(STDOUT_FILENO);
    return unpack::unpack(STDIN_FILENO, object, {}, &writer) ? 0 : 1;
}
