// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged files of vendors that sign nothing: rows, PEM, and certificates that their CA signed.
#include "certificateforge.h"
#include "dershape.h"
#include "fuzzrun.h"
#include "vendorcheck.h"

#include <pki/certificate.h>
#include <support/manifestsamples.h>
#include <support/testregistry.h>

#include <QBuffer>
#include <QTest>

#include <manifest/espressifreader.h>

namespace endorse::fuzz {

namespace {

using manifest::Origin;
using manifest::VendorEntry;
using manifest::VendorReader;

constexpr std::size_t mostEntries = 100;

core::Bytes rowOf(const core::Bytes &name, const core::Bytes &der)
{
    return "7CDFA1000001," + name + ",\"" + VendorCheck::pemOf(der) + "\"\n";
}

/// Hands out a few bytes at a time.
class Trickle final : public QIODevice
{
public:
    Trickle(const core::Bytes &bytes, qsizetype most)
        : m_bytes(bytes)
        , m_most(most)
    {
        open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 count = std::min({size, qint64(m_most), m_bytes.size() - m_at});
        std::copy_n(m_bytes.constData() + m_at, count, data);
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const core::Bytes m_bytes;
    const qsizetype m_most;
    qint64 m_at = 0;
};

/// All that a reader gives.
struct Reading final
{
    std::vector<VendorEntry> entries;
    VendorReader::Next last = VendorReader::Next::Failed;
    manifest::VendorRefusal refusal;

    bool isLike(const Reading &other) const
    {
        return last == other.last && refusal.code == other.refusal.code &&
               refusal.place == other.refusal.place &&
               std::equal(entries.begin(), entries.end(), other.entries.begin(),
                          other.entries.end(), [](const VendorEntry &a, const VendorEntry &b) {
                              return a.place == b.place && a.size == b.size &&
                                     a.encoded() == b.encoded();
                          });
    }
};

Reading readAll(VendorReader &reader)
{
    Reading out;
    VendorEntry entry;
    while ((out.last = reader.next(entry)) == VendorReader::Next::Entry &&
           out.entries.size() < mostEntries)
        out.entries.push_back(entry);
    if (out.last == VendorReader::Next::Refused)
        out.refusal = reader.refusal();
    return out;
}

Reading readEspressif(QIODevice &device)
{
    manifest::EspressifReader reader(device);
    return readAll(reader);
}

/// What must hold of an entry, before anybody judges it.
QString entryProblem(const VendorEntry &entry, quint64 placeBefore)
{
    const VendorEntry again = VendorEntry::decoded(entry.encoded());
    if (again.problem != entry.problem || again.mac != entry.mac || again.name != entry.name ||
        again.pem != entry.pem || again.pemLine != entry.pemLine)
        return QStringLiteral("does not read what it wrote");
    return entry.place <= placeBefore ? QStringLiteral("goes back to %1").arg(entry.place)
                                      : QString();
}

} // namespace

class VendorFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void espressif();
    void certificates();

private:
    /// Judges all entries. A good file has none that is rejected.
    Outcome judge(const Reading &reading, Origin origin);
    Outcome checkEspressif(const core::Bytes &input);

    const CertificateForge m_forge;
    VendorCheck m_check{m_forge};
};

Outcome VendorFuzz::judge(const Reading &reading, Origin origin)
{
    quint64 place = 0;
    quint32 index = 0;
    Outcome worst = Outcome::accepted();
    for (const VendorEntry &entry : reading.entries) {
        const QString problem = entryProblem(entry, isBundle(origin) ? 0 : place);
        if (!problem.isEmpty() && !isBundle(origin))
            return Outcome::wrong(problem);
        place = entry.place;
        const Outcome outcome = m_check.judge(entry, origin, index++);
        if (outcome.isWrong())
            return outcome;
        if (worst.kind == Outcome::Kind::Accepted)
            worst = outcome;
    }
    if (reading.last != VendorReader::Next::Refused)
        return worst;
    const core::Error error = reading.refusal.toError();
    return Outcome::refusedWith(error);
}

Outcome VendorFuzz::checkEspressif(const core::Bytes &input)
{
    QBuffer whole;
    whole.setData(input);
    whole.open(QIODevice::ReadOnly);
    const Reading reading = readEspressif(whole);
    if (reading.last == VendorReader::Next::Failed)
        return Outcome::wrong(QStringLiteral("cannot be read"));
    for (const qsizetype most : {1, 7}) {
        Trickle trickle(input, most);
        if (!readEspressif(trickle).isLike(reading))
            return Outcome::wrong(QStringLiteral("pieces of %1 make a difference").arg(most));
    }
    return judge(reading, Origin::Espressif);
}

/// Files as they come: columns, quotes, lines of PEM.
void VendorFuzz::espressif()
{
    const core::Bytes first = m_forge.device("chip-1");
    const core::Bytes second = m_forge.device("chip-2");
    run("Espressif's CSV",
        {.corpus = {"MAC,cn,cert\n" + rowOf("chip-1", first) + rowOf("chip-2", second),
                    "cert;CN;other;mac\r\n\"" + VendorCheck::pemOf(first).replace("\n", "\r\n") +
                        "\";chip-1;;x\r\n",
                    "\xef\xbb\xbfmac\tcert\tcn\n\t\"" + VendorCheck::pemOf(second) +
                        "\n\n\"\tCHIP-2\n\n"},
         .dictionary = {"MAC", "cn", "cert", ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "chip-1",
                        VendorCheck::pemBegin, VendorCheck::pemEnd, "sep=;\n", "=", "MII",
                        core::Bytes(1, '\0'), "\xff\xfe"},
         .others = {testing::sampleFile(QStringLiteral("vendor/espressif.csv"))},
         .check = [this](const core::Bytes &input) { return checkEspressif(input); },
         .rounds = 5000,
         .reaches = {QStringLiteral("E_SHAPE"), QStringLiteral("E_CERT"), QStringLiteral("E_CN"),
                     QStringLiteral("E_CHAIN"), QStringLiteral("F_SHAPE")}});
}

/// Files of the right form, with a certificate that was damaged before its CA signed it.
void VendorFuzz::certificates()
{
    const auto rsa =
        pki::certificatesInPem(testing::sampleFile(QStringLiteral("vendor/esp-0.pem")));
    QVERIFY(rsa);
    run("certificates that nobody vouches for in a list",
        {.corpus = {m_forge.device("chip-1"), rsa->first()},
         .dictionary = {core::Bytes::fromHex("0603550403"), core::Bytes::fromHex("0101ff"),
                        core::Bytes::fromHex("3082")},
         .reshape = reshapeDer,
         .check =
             [this](const core::Bytes &input) {
                 // The other half is judged with the signature that it has.
                 const core::Bytes der = input.size() % 2 == 0 ? m_forge.resigned(input) : input;
                 return checkEspressif("MAC,cn,cert\n" + rowOf({}, der));
             },
         .rounds = 5000,
         .reaches = {QStringLiteral("E_CERT"), QStringLiteral("E_KEY"), QStringLiteral("E_CHAIN"),
                     QStringLiteral("E_CN"), QStringLiteral("enroll"),
                     QStringLiteral("enroll, issuer unknown")}});
}

ENDORSE_TEST(VendorFuzz)

} // namespace endorse::fuzz

#include "vendorfuzz.moc"
