// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the verification of a manifest against the bare P-256 verifications that it cannot do
// without: two an entry, on all cores, with kept keys. "endorse_manifest [ENTRIES]".
#include "process.h"
#include "report.h"

#include <pki/opensslhandles.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <manifest/manifestmaker.h>
#include <manifest/manifestsession.h>
#include <manifest/manifestverifier.h>
#include <sys/resource.h>
#include <thread>

using namespace endorse;
using namespace endorse::benchmarks;
using namespace endorse::manifest;
using testing::ManifestMaker;

namespace {

constexpr int usualEntries = 100'000;
constexpr int manifestRounds = 3;
/// Entries whose signatures are verified again and again for the bare measure.
constexpr std::size_t samples = 2000;

double since(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// Seconds that processors spent on this process (RUSAGE_SELF) or on those that have ended.
double processorSeconds(int whose)
{
    rusage usage{};
    getrusage(whose, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// A kept key, as the program keeps its own.
class BareKey final
{
public:
    explicit BareKey(const core::Bytes &point)
    {
        using Context = std::unique_ptr<EVP_PKEY_CTX, pki::openssl::Deleter<EVP_PKEY_CTX_free>>;
        const Context making(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
        std::array<char, 6> group{"P-256"};
        core::Bytes octets = point;
        const std::array<OSSL_PARAM, 3> parameters{
            OSSL_PARAM_construct_utf8_string("group", group.data(), 0),
            OSSL_PARAM_construct_octet_string("pub", octets.data(),
                                              static_cast<std::size_t>(octets.size())),
            OSSL_PARAM_construct_end()};
        EVP_PKEY *key = nullptr;
        EVP_PKEY_fromdata_init(making.get());
        EVP_PKEY_fromdata(making.get(), &key, EVP_PKEY_PUBLIC_KEY,
                          const_cast<OSSL_PARAM *>(parameters.data()));
        m_key.reset(key);
        m_context.reset(EVP_PKEY_CTX_new(key, nullptr));
        EVP_PKEY_verify_init(m_context.get());
    }
    bool verify(const core::Bytes &digest, const core::Bytes &signature)
    {
        const auto *begin = reinterpret_cast<const unsigned char *>(signature.constData());
        const auto *over = reinterpret_cast<const unsigned char *>(digest.constData());
        return EVP_PKEY_verify(m_context.get(), begin, static_cast<std::size_t>(signature.size()),
                               over, static_cast<std::size_t>(digest.size())) == 1;
    }

private:
    pki::openssl::Key m_key;
    std::unique_ptr<EVP_PKEY_CTX, pki::openssl::Deleter<EVP_PKEY_CTX_free>> m_context;
};

/// What a thread of the bare measure does, with keys of its own.
class BareVerifier final
{
public:
    explicit BareVerifier(const ManifestMaker &maker)
        : m_signer(maker.signerPoint())
    {
        for (int ca = 0; ca < ManifestMaker::caCount; ++ca)
            m_cas.emplace_back(maker.caPoint(ca));
    }
    bool verify(const ManifestMaker::Signed &entry)
    {
        return m_signer.verify(entry.jwsDigest, entry.jwsSignature) &&
               m_cas.at(static_cast<std::size_t>(entry.ca))
                   .verify(entry.certificateDigest, entry.certificateSignature);
    }

private:
    BareKey m_signer;
    std::vector<BareKey> m_cas;
};

/// Seconds; nothing when a signature was no good.
std::optional<double> bareVerifications(const ManifestMaker &maker,
                                        const std::vector<ManifestMaker::Signed> &entries,
                                        int count)
{
    std::atomic<int> next = 0;
    std::atomic<bool> isGood = true;
    QElapsedTimer timer;
    timer.start();
    std::vector<std::thread> threads;
    for (int i = 0; i < QThread::idealThreadCount(); ++i) {
        threads.emplace_back([&] {
            BareVerifier verifier(maker);
            constexpr int atOnce = 50;
            for (int from = next.fetch_add(atOnce); from < count; from = next.fetch_add(atOnce)) {
                for (int k = from; k < std::min(from + atOnce, count); ++k) {
                    if (!verifier.verify(entries[static_cast<std::size_t>(k) % entries.size()]))
                        isGood = false;
                }
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return isGood ? std::optional<double>(since(timer)) : std::nullopt;
}

std::shared_ptr<const TrustSets> trustOf(const QByteArray &signer, const QByteArray &root)
{
    const auto signers = TrustSets::empty().with(TrustUse::ManifestSigner, signer);
    const auto all = signers ? signers->with(TrustUse::DeviceRoot, root) : signers;
    return std::make_shared<const TrustSets>(all.value_or(TrustSets::empty()));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// In a process of its own, whose memory is measured: seconds on standard output.
int verifyAlone(const QString &folder, int count)
{
    VerifyRequest request;
    request.file = folder + QStringLiteral("/lot.json");
    request.trust = trustOf(contentOf(folder + QStringLiteral("/signer.pem")),
                            contentOf(folder + QStringLiteral("/root.pem")));
    request.now = QDateTime::currentSecsSinceEpoch();
    const auto report = verifyManifest(request, {}, {});
    if (!report || report->counts.enroll != static_cast<quint32>(count)) {
        std::fprintf(stderr, "%s\n",
                     report ? "entries were refused" : qPrintable(report.error().toLogLine()));
        return 1;
    }
    std::printf("%.6f\n", report->seconds);
    return 0;
}

struct Alone final
{
    double seconds = 0;
    double peakMiB = 0;
};

std::optional<Alone> verifyInProcess(const QString &folder, int count)
{
    const Measured measured = run(QCoreApplication::applicationFilePath(),
                                  {QString::number(count), QStringLiteral("--alone"), folder});
    if (measured.exitCode != 0)
        return std::nullopt;
    return Alone{measured.output.trimmed().toDouble(),
                 static_cast<double>(measured.maxRssKiB) / 1024};
}

/// What a window has of it.
struct Watched final
{
    double longestGapMs = 0;
    double cancelMs = -1;
    bool isGood = false;
};

/// A thread with an event loop that shows verdicts as they come and ticks like a window.
class Watcher final : public QObject
{
public:
    Watcher(const QString &file, std::shared_ptr<const TrustSets> trust, bool cancels)
        : m_cancels(cancels)
    {
        m_ticks.setTimerType(Qt::PreciseTimer);
        m_ticks.setInterval(5);
        connect(&m_ticks, &QTimer::timeout, this, &Watcher::tick);
        connect(&m_session, &ManifestSession::blockArrived, this, &Watcher::show);
        connect(&m_session, &ManifestSession::phaseChanged, this, &Watcher::look);
        m_sinceTick.start();
        m_ticks.start();
        m_session.open(file, std::move(trust));
    }
    Watched run()
    {
        QCoreApplication::exec();
        return m_watched;
    }

private:
    void tick()
    {
        m_watched.longestGapMs = std::max(m_watched.longestGapMs, since(m_sinceTick) * 1000);
        m_sinceTick.start();
    }
    void show(int first, int count)
    {
        for (int i = first; i < first + count; ++i) {
            const Verdict &verdict = m_session.verdicts()[static_cast<std::size_t>(i)];
            m_shown = QString::fromLatin1(verdict.uniqueId) + toString(verdict.outcome) +
                      words(verdict.outcome).render();
        }
        if (m_cancels && m_session.bytesDone() * 3 > m_session.size() && !m_cancelled.isValid()) {
            m_cancelled.start();
            m_session.cancel();
        }
    }
    void look()
    {
        if (m_session.phase() == ManifestSession::Phase::Verifying)
            return;
        tick();
        m_ticks.stop();
        if (m_cancelled.isValid())
            m_watched.cancelMs = since(m_cancelled) * 1000;
        m_watched.isGood = m_cancels ? m_session.phase() == ManifestSession::Phase::Cancelled
                                     : m_session.isUsable() && m_session.counts().reject == 0;
        QCoreApplication::quit();
    }

    const bool m_cancels;
    ManifestSession m_session;
    QTimer m_ticks;
    QElapsedTimer m_sinceTick;
    QElapsedTimer m_cancelled;
    QString m_shown;
    Watched m_watched;
};

bool writeLot(ManifestMaker &maker, const QString &folder, int count)
{
    const auto write = [&folder](const char *name, const QByteArray &content) {
        QFile file(folder + QLatin1Char('/') + QLatin1String(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    return write("signer.pem", maker.signerPem()) && write("root.pem", maker.rootPem()) &&
           maker.write(folder + QStringLiteral("/lot.json"), static_cast<quint32>(count));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.value(1, QString::number(usualEntries)).toInt();
    if (arguments.value(2) == QLatin1String("--alone"))
        return verifyAlone(arguments.value(3), count);
    const QTemporaryDir folder;
    ManifestMaker maker;
    if (count < 1 || !writeLot(maker, folder.path(), count)) {
        std::fprintf(stderr, "The manifest cannot be written.\n");
        return 1;
    }
    std::vector<ManifestMaker::Signed> entries;
    for (quint32 i = 0; i < samples; ++i) {
        maker.entry(i);
        entries.push_back(maker.lastSigned());
    }
    std::vector<double> ratios;
    std::vector<double> ours;
    std::vector<double> bares;
    std::vector<double> peaks;
    std::vector<double> processor;
    for (int i = 0; i < manifestRounds; ++i) {
        const double bareBefore = processorSeconds(RUSAGE_SELF);
        const double ownBefore = processorSeconds(RUSAGE_CHILDREN);
        const auto before = bareVerifications(maker, entries, count);
        const auto own = verifyInProcess(folder.path(), count);
        const auto after = bareVerifications(maker, entries, count);
        if (!before || !own || !after) {
            std::fprintf(stderr, "A verification failed.\n");
            return 1;
        }
        processor.push_back(2 * (processorSeconds(RUSAGE_CHILDREN) - ownBefore) /
                            (processorSeconds(RUSAGE_SELF) - bareBefore));
        // Whatever else the computer does, it does during both.
        bares.push_back((*before + *after) / 2);
        ours.push_back(own->seconds);
        peaks.push_back(own->peakMiB);
        ratios.push_back(ours.back() / bares.back());
    }
    const QString lot = folder.filePath(QStringLiteral("lot.json"));
    const auto trust = maker.trust();
    const Watched watched = Watcher(lot, trust, false).run();
    const Watched cancelled = Watcher(lot, trust, true).run();
    if (!watched.isGood || !cancelled.isGood) {
        std::fprintf(stderr, "A session failed.\n");
        return 1;
    }
    std::printf("%d entries of a manifest, %.0f MB\n", count,
                static_cast<double>(QFileInfo(lot).size()) / 1e6);
    row("manifest / bare P-256 verifications", median(ratios), "", "asked 1.25, goal 1.1");
    row("manifest / bare: processor time of all threads", median(processor), "", "");
    row("manifest: peak memory", *std::max_element(peaks.begin(), peaks.end()), "MiB",
        "asked 300, goal 150");
    row("manifest: longest gap while verdicts are shown", watched.longestGapMs, "ms",
        "asked below 50");
    row("manifest: from cancelling to the end", cancelled.cancelMs, "ms", "asked below 200");
    row("manifest: entries a second", count / median(ours), "/s", "");
    row("manifest", median(ours), "s", "");
    row("bare P-256 verifications, two an entry", median(bares), "s", "");
    return 0;
}
