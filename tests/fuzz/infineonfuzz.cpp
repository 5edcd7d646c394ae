// SPDX-License-Identifier: GPL-3.0-or-later
// What the program that unpacks bundles may say when an archive has taken it over, and bundles that
// go through it.
#include "certificateforge.h"
#include "dershape.h"
#include "fuzzrun.h"
#include "vendorcheck.h"

#include <support/testregistry.h>

#include <QTemporaryFile>
#include <QTest>
#include <QtEndian>

#include <array>
#include <csignal>
#include <manifest/archivemaker.h>
#include <manifest/infineonreader.h>
#include <manifest/unpackedarchive.h>

namespace endorse::fuzz {

namespace {

using manifest::Origin;
using manifest::UnpackedArchive;
using manifest::UnpackFrame;
using manifest::UnpackStream;
using manifest::VendorEntry;

constexpr manifest::ArchiveLimits fuzzLimits{.archiveBytes = 1 << 20,
                                             .unpackedBytes = 64 << 10,
                                             .memberBytes = 4 << 10,
                                             .headerBytes = 1 << 20,
                                             .nameBytes = 64,
                                             .outerMembers = 8,
                                             .members = 12,
                                             .ratio = 100,
                                             .ratioFloor = 1 << 20};

core::Bytes frame(char kind, const core::Bytes &payload)
{
    core::Bytes head(5, kind);
    qToLittleEndian(static_cast<quint32>(payload.size()), head.data() + 1);
    return head + payload;
}

core::Bytes member(const char *name, qsizetype size, bool isFile = true)
{
    core::Bytes payload(17, isFile ? '\1' : '\0');
    qToLittleEndian(static_cast<quint64>(size), payload.data());
    qToLittleEndian(quint64(100), payload.data() + 8);
    return frame('M', payload + name);
}

core::Bytes file(const char *name, const core::Bytes &content)
{
    return member(name, content.size()) + frame('C', content);
}

/// Says what it was told to say, a few bytes at a time.
class SpokenStream final : public UnpackStream
{
public:
    SpokenStream(const core::Bytes &bytes, qsizetype most, const Ending &ending)
        : m_bytes(bytes)
        , m_most(most)
        , m_ending(ending)
    {
    }
    Got read(core::Bytes &bytes) override
    {
        bytes = m_bytes.mid(m_at, m_most);
        m_at += bytes.size();
        return bytes.isEmpty() ? Got::End : Got::Bytes;
    }
    Ending ending() const override { return m_ending; }

private:
    const core::Bytes m_bytes;
    const qsizetype m_most;
    const Ending m_ending;
    qsizetype m_at = 0;
};

/// All that was understood of it.
struct Understood final
{
    std::vector<UnpackFrame> members;
    qsizetype within = -1; ///< So many members came before the archive of the object.
    UnpackedArchive::Next last = UnpackedArchive::Next::Failed;
    core::Error error; ///< Of the refusal or failure.

    bool isLike(const Understood &other) const
    {
        return within == other.within && last == other.last && error == other.error &&
               std::equal(members.begin(), members.end(), other.members.begin(),
                          other.members.end(), [](const UnpackFrame &a, const UnpackFrame &b) {
                              return a.size == b.size && a.name == b.name && a.isFile == b.isFile &&
                                     a.content == b.content;
                          });
    }
};

Understood understand(const core::Bytes &input, qsizetype piece, const UnpackStream::Ending &ending)
{
    UnpackedArchive archive(std::make_unique<SpokenStream>(input, piece, ending), fuzzLimits, 4096,
                            1, QStringLiteral("unpacker"));
    Understood out;
    UnpackFrame each;
    while (true) {
        out.last = archive.next(each);
        if (out.last == UnpackedArchive::Next::Within)
            out.within = static_cast<qsizetype>(out.members.size());
        else if (out.last == UnpackedArchive::Next::Member)
            out.members.push_back(each);
        else
            break;
    }
    if (out.last == UnpackedArchive::Next::Refused)
        out.error = archive.refusal().toError();
    else if (out.last == UnpackedArchive::Next::Failed)
        out.error = archive.error();
    return out;
}

/// The limits hold whatever the other program says.
QString excessOf(const Understood &understood)
{
    qint64 bytes = 0;
    qsizetype inner = 0;
    for (const UnpackFrame &each : understood.members) {
        bytes += each.size;
        inner += understood.within >= 0 ? 1 : 0;
        if (each.content.size() > fuzzLimits.memberBytes)
            return QStringLiteral("a content of %1 bytes").arg(each.content.size());
        if (!each.content.isEmpty() && each.content.size() != each.size)
            return QStringLiteral("a content of another size");
    }
    const auto most = qsizetype(fuzzLimits.outerMembers) + qsizetype(fuzzLimits.members);
    if (bytes > 2 * fuzzLimits.unpackedBytes || qsizetype(understood.members.size()) > most)
        return QStringLiteral("more than the limits allow");
    return {};
}

} // namespace

class InfineonFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frames();
    void bundles();

private:
    Outcome judgeMembers(const Understood &understood);
    Outcome checkFrames(const core::Bytes &input);
    Outcome checkBundle(const core::Bytes &input);

    const CertificateForge m_forge;
    VendorCheck m_check{m_forge};
};

/// Certificates are those within the archive of the object.
Outcome InfineonFuzz::judgeMembers(const Understood &understood)
{
    Outcome worst = Outcome::accepted();
    const auto first = static_cast<std::size_t>(std::max<qsizetype>(0, understood.within));
    for (std::size_t i = first; i < understood.members.size(); ++i) {
        if (!understood.members[i].isFile)
            continue;
        VendorEntry entry;
        entry.pem = understood.members[i].content;
        const Outcome outcome = m_check.judge(entry, Origin::InfineonE0E0, static_cast<quint32>(i));
        if (outcome.isWrong())
            return outcome;
        if (worst.kind == Outcome::Kind::Accepted)
            worst = outcome;
    }
    return worst;
}

Outcome InfineonFuzz::checkFrames(const core::Bytes &input)
{
    UnpackStream::Ending ending;
    ending.signal = input.size() % 7 == 0 ? SIGKILL : 0;
    ending.exitCode = input.size() % 11 == 0 ? manifest::unpackNotReady : 0;
    const Understood whole = understand(input, 1 << 16, ending);
    for (const qsizetype piece : {1, 7}) {
        if (!understand(input, piece, ending).isLike(whole))
            return Outcome::wrong(QStringLiteral("pieces of %1 make a difference").arg(piece));
    }
    const QString excess = excessOf(whole);
    if (!excess.isEmpty())
        return Outcome::wrong(excess);
    const Outcome outcome = judgeMembers(whole);
    // A fault may come without its reason.
    core::Error error = whole.error;
    if (error.technical.isEmpty())
        error.technical = QStringLiteral("-");
    if (outcome.isWrong() || whole.last == UnpackedArchive::Next::End)
        return outcome;
    return Outcome::refusedWith(error);
}

void InfineonFuzz::frames()
{
    const core::Bytes pem = VendorCheck::pemOf(m_forge.device("chip-1"));
    const core::Bytes outer =
        member("README.txt", 12) + member("lot_E0E0_Certs.7z", 2000) + frame('A', {});
    const core::Bytes end = frame('E', {});
    run("what an unpacker says",
        {.corpus = {outer + file("a.pem", pem) + file("b.pem", pem) + member("folder", 0, false) +
                        end,
                    outer + end},
         .dictionary = {"M", "A", "C", "E", "F", end, frame('A', {}), frame('F', "d"),
                        frame('F', "l"), frame('F', "eencrypted"), frame('F', "tcut"),
                        frame('F', "mno memory"), file("c.pem", pem), file("d", "x"),
                        member("e", 4000), member("f", 1 << 20), member("g", -1)},
         .check = [this](const core::Bytes &input) { return checkFrames(input); },
         .rounds = 10'000,
         .reaches = {QStringLiteral("F_ARCHIVE"), QStringLiteral("F_LIMIT"),
                     QStringLiteral("E_CERT"), QStringLiteral("enroll"),
                     QStringLiteral("unpacker-ended"), QStringLiteral("no-unpacker")}});
}

Outcome InfineonFuzz::checkBundle(const core::Bytes &input)
{
    QTemporaryFile bundle;
    if (!bundle.open() || bundle.write(input) != input.size() || !bundle.flush() || !bundle.seek(0))
        qFatal("A bundle cannot be written.");
    manifest::InfineonReader reader(bundle, Origin::InfineonE0E0);
    VendorEntry entry;
    quint32 index = 0;
    auto next = manifest::VendorReader::Next::Entry;
    Outcome worst = Outcome::accepted();
    while ((next = reader.next(entry)) == manifest::VendorReader::Next::Entry) {
        const Outcome outcome = m_check.judge(entry, Origin::InfineonE0E0, index++);
        if (outcome.isWrong())
            return outcome;
        if (worst.kind == Outcome::Kind::Accepted)
            worst = outcome;
    }
    if (next == manifest::VendorReader::Next::Refused)
        return Outcome::refusedWith(reader.refusal().toError());
    // It must not come to an end of its own, whatever an archive does to it.
    return next == manifest::VendorReader::Next::End ? worst
                                                     : Outcome::wrong(reader.error().toLogLine());
}

/// Few, because each starts two processes.
void InfineonFuzz::bundles()
{
    const core::Bytes der = m_forge.device("chip-1");
    const core::Bytes pem = VendorCheck::pemOf(der);
    const core::Bytes keys(3000, 'k');
    const auto bundleOf = [&keys](const QList<testing::PackedFile> &files, const char *object,
                                  const char *compression = "store") {
        return testing::sevenZipOf(
            {{"lot_keys.7z", keys}, {object, testing::sevenZipOf(files, compression)}}, "store");
    };
    const auto repacked = [&](Mutator &mutator, const core::Bytes &) {
        static constexpr std::array objects{"lot_E0E0_Certs.7z", "x_e0e0_certs.7z",
                                            "lot_E0E1_Certs.7z", "lot_keys_E0E0_Certs.7z"};
        core::Bytes text = pem;
        mutator.mutateOnce(text);
        const core::Bytes damaged =
            mutator.below(2) == 0 ? text
                                  : VendorCheck::pemOf(m_forge.resigned(reshapeDer(mutator, der)));
        return bundleOf({{"a.pem", pem}, {"../b.pem", damaged}},
                        objects.at(static_cast<std::size_t>(mutator.below(objects.size()))));
    };
    run("bundles through the unpacker",
        {.corpus = {bundleOf({{"a.pem", pem}, {"b.pem", pem}}, "lot_E0E0_Certs.7z"),
                    bundleOf({{"a.pem", pem}}, "lot_E0E0_Certs.7z", "lzma1")},
         .reshape = repacked,
         .check = [this](const core::Bytes &input) { return checkBundle(input); },
         .rounds = 150,
         .reaches = {QStringLiteral("F_ARCHIVE"), QStringLiteral("F_SHAPE"),
                     QStringLiteral("E_CERT"), QStringLiteral("enroll")}});
}

ENDORSE_TEST(InfineonFuzz)

} // namespace endorse::fuzz

#include "infineonfuzz.moc"
