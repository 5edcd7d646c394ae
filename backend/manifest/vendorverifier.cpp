// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorverifier.h"

#include "texts.h"

#include <QFile>
#include <QFileInfo>

#include <enrollmentlist/importfile.h>
#include <manifest/chainpicture.h>
#include <manifest/duplicates.h>
#include <manifest/infineonreader.h>
#include <manifest/vendorjudge.h>

namespace endorse::manifest {

using core::Result;

namespace {

/// Told together.
constexpr std::size_t vendorBlock = 256;
constexpr qint64 digestStep = 256LL * 1024;
/// Of what a file says and a pane shows.
constexpr qsizetype mostShownMac = 64;

core::Error unreadableFile(const QFile &file)
{
    return {.category = core::ErrorCategory::Store,
            .code = QStringLiteral("read"),
            .place = file.fileName(),
            .message = text(QT_TRANSLATE_NOOP("endorse::manifest", "The file cannot be read.")),
            .hint = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                           "Check that the file is there and that you may read "
                                           "it.")),
            .technical = file.errorString()};
}

core::Error vendorEntryChanged(const Verdict &verdict)
{
    return {.category = core::ErrorCategory::Input,
            .code = QStringLiteral("entry-changed"),
            .place = QStringLiteral("entry %1").arg(verdict.index),
            .message = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                              "The file has changed since it was verified.")),
            .hint = text(QT_TRANSLATE_NOOP("endorse::manifest", "Verify the file again.")),
            .technical = QStringLiteral("another digest or another result")};
}

Result<QByteArray> digestOfFile(QFile &file, const core::CancelToken &cancel)
{
    enrollmentlist::RunningDigest digest;
    if (!file.seek(0))
        return core::fail(unreadableFile(file));
    while (!file.atEnd()) {
        if (cancel.isCancelled())
            return core::fail(core::cancelledError(QStringLiteral("manifest")));
        const QByteArray block = file.read(digestStep);
        if (block.isEmpty())
            return core::fail(unreadableFile(file));
        digest.add(block);
    }
    return digest.result();
}

void noteVendorRefusal(VerifyReport *report, const VendorRefusal &refusal)
{
    report->refused = refusal.code;
    report->place = refusal.place;
    report->isCutShort = refusal.isCutShort;
    report->problem = refusal.toError();
}

/// Collects verdicts and tells of them block by block.
class VerdictBlocks final
{
public:
    VerdictBlocks(const VerifyRequest &request, const VerdictSink &sink, VerifyReport *report)
        : m_request(request)
        , m_sink(sink)
        , m_report(report)
    {
    }

    void add(Verdict verdict, qint64 bytesDone)
    {
        m_duplicates.look(&verdict);
        m_report->counts.add(verdict);
        ++m_report->entries;
        m_block.push_back(std::move(verdict));
        if (m_block.size() == vendorBlock)
            tell(bytesDone);
    }
    void tell(qint64 bytesDone)
    {
        if (m_sink)
            m_sink(m_block, bytesDone, m_report->size);
        if (m_request.keepsVerdicts) {
            m_report->verdicts.insert(m_report->verdicts.end(), m_block.begin(), m_block.end());
        }
        m_block.clear();
    }

private:
    const VerifyRequest &m_request;
    const VerdictSink &m_sink;
    VerifyReport *m_report;
    Duplicates m_duplicates;
    std::vector<Verdict> m_block;
};

/// Which object is to be read. False: the bundle is refused.
Result<bool> chooseObject(QFile &file, const VerifyRequest &request,
                          const core::CancelToken &cancel, VerifyReport *report)
{
    InfineonReader reader(file, report->origin, {}, cancel);
    switch (reader.survey()) {
    case VendorReader::Next::Failed:
        return core::fail(reader.error());
    case VendorReader::Next::Refused:
        noteVendorRefusal(report, reader.refusal());
        return false;
    case VendorReader::Next::Entry:
    case VendorReader::Next::End:
        break;
    }
    report->objects = reader.objects();
    report->origin = request.object.value_or(report->objects.first());
    return true;
}

QStringList vendorFacts(const VendorEntry &entry, const VendorFinding &finding)
{
    const Verdict &verdict = finding.verdict;
    QStringList facts;
    if (isBundle(verdict.origin)) {
        facts.append(QStringLiteral("certificate %1 of the object %2")
                         .arg(verdict.offset)
                         .arg(objectName(verdict.origin)));
    } else {
        facts.append(QStringLiteral("line %1").arg(verdict.offset));
    }
    if (!finding.technical.isEmpty())
        facts.append(finding.technical);
    if (!entry.mac.isEmpty()) {
        facts.append(QStringLiteral("MAC as the file says, unsigned: %1")
                         .arg(QString::fromUtf8(entry.mac).left(mostShownMac)));
    }
    return facts;
}

/// Of several warnings, what is to be done about the worst.
EntryCode advisedCode(const Verdict &verdict)
{
    for (const EntryCode code :
         {EntryCode::SameAgain, EntryCode::DpsId, EntryCode::Issuer, EntryCode::Unsigned}) {
        if (verdict.code == EntryCode::None && verdict.has(code))
            return code;
    }
    return verdict.code;
}

} // namespace

Result<VerifyReport> verifyVendorFile(QFile &file, Origin origin, const VerifyRequest &request,
                                      const VerdictSink &sink, const core::CancelToken &cancel)
{
    VerifyReport report;
    report.file = QFileInfo(request.file).absoluteFilePath();
    report.size = file.size();
    report.origin = origin;
    auto digest = digestOfFile(file, cancel);
    if (!digest)
        return core::fail(digest.error());
    if (isBundle(origin)) {
        const auto isUsable = chooseObject(file, request, cancel, &report);
        if (!isUsable)
            return core::fail(isUsable.error());
        if (!*isUsable)
            return report;
    }
    file.seek(0);
    const auto reader = makeVendorReader(file, report.origin, cancel);
    const VendorJudge judge(*request.trust, request.now);
    VerdictBlocks blocks(request, sink, &report);
    VendorEntry entry;
    auto next = VendorReader::Next::Entry;
    while ((next = reader->next(entry)) == VendorReader::Next::Entry) {
        if (cancel.isCancelled())
            return core::fail(core::cancelledError(QStringLiteral("manifest")));
        blocks.add(judge.judge(entry, report.origin, report.entries).verdict, reader->bytesDone());
    }
    blocks.tell(reader->bytesDone());
    if (next == VendorReader::Next::Failed)
        return core::fail(reader->error());
    if (next == VendorReader::Next::Refused)
        noteVendorRefusal(&report, reader->refusal());
    else
        report.sha256 = std::move(*digest);
    return report;
}

Result<EntryDetail> vendorDetailOf(QByteArrayView bytes, const Verdict &verdict,
                                   const TrustSets &trust, qint64 now)
{
    VendorEntry entry = VendorEntry::decoded(bytes);
    entry.place = verdict.offset;
    entry.size = verdict.size;
    const VendorFinding finding =
        VendorJudge(trust, now).judge(entry, verdict.origin, verdict.index);
    // Duplicates are seen by whoever sees all entries.
    const EntryCode before = verdict.code == EntryCode::Dup ? EntryCode::None : verdict.code;
    if (finding.verdict.contentDigest != verdict.contentDigest || finding.verdict.code != before)
        return core::fail(vendorEntryChanged(verdict));
    EntryDetail detail;
    detail.verdict = verdict;
    detail.isSigned = false;
    detail.reason = reasonOf(verdict.code, verdict.origin);
    detail.advice = adviceOf(advisedCode(verdict), verdict.origin);
    detail.technical = vendorFacts(entry, finding);
    if (!finding.der.isEmpty()) {
        detail.certificates = {finding.der};
        detail.chain = chainPicture(detail.certificates, trust, now);
    }
    return detail;
}

} // namespace endorse::manifest
