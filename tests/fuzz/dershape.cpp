// SPDX-License-Identifier: GPL-3.0-or-later
#include "dershape.h"

#include <pki/dersteps.h>

#include <array>
#include <vector>

namespace endorse::fuzz {

namespace {

constexpr quint8 constructed = 0x20;
constexpr int deepest = 16;

/// How the length of an element is written.
enum class LengthForm { Shortest, Long, Indefinite, TooLarge, TooSmall };

struct Node final
{
    quint8 tag = 0;
    core::Bytes
        before; ///< What stands before the elements inside: the unused bits of a BIT STRING.
    core::Bytes contents; ///< When there are no elements inside.
    std::vector<Node> inside;
    LengthForm form = LengthForm::Shortest;
};

/// False: @p bytes are no elements, one behind the other.
bool readNodes(QByteArrayView bytes, int depth, std::vector<Node> &out)
{
    if (bytes.isEmpty() || depth > deepest)
        return false;
    pki::DerSteps steps(bytes);
    while (!steps.atEnd()) {
        pki::DerElement element;
        if (!steps.next(element))
            return false;
        Node node{.tag = element.tag, .before = {}, .contents = {}, .inside = {}};
        const bool isBits = element.tag == pki::DerBitString && element.contents.startsWith('\0');
        const QByteArrayView inner = isBits ? element.contents.sliced(1) : element.contents;
        const bool mayHold =
            (element.tag & constructed) != 0 || isBits || element.tag == pki::DerOctetString;
        if (mayHold && readNodes(inner, depth + 1, node.inside)) {
            if (isBits)
                node.before = core::Bytes(1, '\0');
        } else {
            node.inside.clear();
            node.contents = element.contents.toByteArray();
        }
        out.push_back(std::move(node));
    }
    return true;
}

core::Bytes lengthOf(qsizetype size, LengthForm form)
{
    switch (form) {
    case LengthForm::Indefinite:
        return core::Bytes(1, '\x80');
    case LengthForm::TooLarge:
        ++size;
        break;
    case LengthForm::TooSmall:
        size = std::max<qsizetype>(0, size - 1);
        break;
    case LengthForm::Shortest:
    case LengthForm::Long:
        break;
    }
    if (size < 0x80 && form != LengthForm::Long)
        return core::Bytes(1, static_cast<char>(size));
    core::Bytes octets;
    for (qsizetype rest = size; rest > 0 || octets.isEmpty(); rest >>= 8)
        octets.prepend(static_cast<char>(rest & 0xff));
    if (form == LengthForm::Long)
        octets.prepend('\0');
    return static_cast<char>(0x80 + octets.size()) + octets;
}

core::Bytes written(const Node &node)
{
    core::Bytes contents = node.before + node.contents;
    for (const Node &each : node.inside)
        contents += written(each);
    return static_cast<char>(node.tag) + lengthOf(contents.size(), node.form) + contents;
}

void collect(std::vector<Node> &nodes, std::vector<Node *> &out)
{
    for (Node &node : nodes) {
        out.push_back(&node);
        collect(node.inside, out);
    }
}

core::Bytes anyTime(Mutator &mutator)
{
    static constexpr std::array times{
        "250601200000Z", "190601200000Z", "20530601200000Z", "19500101000000Z", "99991231235959Z",
        "240229000000Z", "230229000000Z", "00000101000000Z", "2506012000Z",     "250601200060Z"};
    return times.at(static_cast<std::size_t>(mutator.below(times.size())));
}

quint8 anyTag(Mutator &mutator)
{
    static constexpr std::array<quint8, 20> tags{0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0a,
                                                 0x0c, 0x13, 0x16, 0x17, 0x18, 0x1e, 0x1f,
                                                 0x30, 0x31, 0x80, 0x82, 0xa0, 0xa3};
    return tags.at(static_cast<std::size_t>(mutator.below(tags.size())));
}

void changeContents(Mutator &mutator, Node &node)
{
    static const std::array values{
        core::Bytes(1, '\x00'), core::Bytes(1, '\x01'),       core::Bytes(1, '\xff'),
        core::Bytes(2, '\x00'), core::Bytes::fromHex("00ff"), core::Bytes::fromHex("ff80"),
        core::Bytes()};
    if (!node.inside.empty())
        return;
    if ((node.tag == pki::DerUtcTime || node.tag == pki::DerGeneralizedTime) &&
        mutator.below(2) == 0)
        node.contents = anyTime(mutator);
    else if (mutator.below(3) == 0)
        node.contents = values.at(static_cast<std::size_t>(mutator.below(values.size())));
    else
        mutator.mutateOnce(node.contents);
}

void changeInside(Mutator &mutator, Node &node, const std::vector<Node *> &all)
{
    std::vector<Node> &inside = node.inside;
    const auto any = [&] {
        return inside.begin() +
               static_cast<std::ptrdiff_t>(mutator.below(static_cast<qsizetype>(inside.size())));
    };
    switch (mutator.below(5)) {
    case 0:
        inside.erase(any());
        break;
    case 1: {
        const Node copy = *any();
        inside.insert(any(), copy);
        break;
    }
    case 2:
        std::swap(*any(), *any());
        break;
    case 3: {
        const Node copy =
            *all.at(static_cast<std::size_t>(mutator.below(static_cast<qsizetype>(all.size()))));
        *any() = copy;
        break;
    }
    default:
        inside.clear();
        break;
    }
}

void change(Mutator &mutator, Node &node, const std::vector<Node *> &all)
{
    switch (mutator.below(8)) {
    case 0:
        node.tag = anyTag(mutator);
        break;
    case 1:
        node.form = static_cast<LengthForm>(1 + mutator.below(4));
        break;
    case 2:
        node.contents += core::Bytes::fromHex("0500");
        break;
    default:
        if (node.inside.empty())
            changeContents(mutator, node);
        else
            changeInside(mutator, node, all);
        break;
    }
}

} // namespace

core::Bytes derElement(quint8 tag, const core::Bytes &contents)
{
    return static_cast<char>(tag) + lengthOf(contents.size(), LengthForm::Shortest) + contents;
}

core::Bytes reshapeDer(Mutator &mutator, const core::Bytes &der)
{
    std::vector<Node> nodes;
    core::Bytes out = der;
    if (!readNodes(der, 0, nodes)) {
        mutator.mutateOnce(out);
        return out;
    }
    const qsizetype changes = mutator.below(4) == 0 ? 2 : 1;
    for (qsizetype i = 0; i < changes; ++i) {
        std::vector<Node *> all;
        collect(nodes, all);
        change(mutator,
               *all.at(static_cast<std::size_t>(mutator.below(static_cast<qsizetype>(all.size())))),
               all);
    }
    out.clear();
    for (const Node &node : nodes)
        out += written(node);
    return out;
}

} // namespace endorse::fuzz
