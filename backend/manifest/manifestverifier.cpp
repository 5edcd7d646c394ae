// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestverifier.h"

#include <core/regularfile.h>

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <manifest/duplicates.h>
#include <manifest/manifestreader.h>
#include <manifest/vendorreader.h>
#include <manifest/vendorverifier.h>
#include <manifest/verifypipeline.h>

namespace endorse::manifest {

using core::Result;

namespace {

void noteRefusal(VerifyReport *report, const FileProblem &problem)
{
    report->refused = problem.code;
    report->place = problem.place();
    report->isCutShort = problem.isCutShort;
    report->problem = problem.toError();
}

} // namespace

void VerdictCounts::add(const Verdict &verdict)
{
    switch (verdict.outcome) {
    case Outcome::Enroll:
        ++enroll;
        break;
    case Outcome::Verified:
        ++verified;
        break;
    case Outcome::Reject:
        ++reject;
        break;
    }
    importable += isImportable(verdict) ? 1 : 0;
}

bool isImportable(const Verdict &verdict)
{
    return verdict.outcome == Outcome::Enroll && !verdict.has(EntryCode::DpsId) &&
           !verdict.has(EntryCode::SameAgain) && !verdict.registrationId.isEmpty();
}

Result<VerifyReport> verifyManifest(const VerifyRequest &request, const VerdictSink &sink,
                                    core::CancelToken cancel)
{
    QElapsedTimer timer;
    timer.start();
    QFile file;
    if (auto opened = core::openRegularFile(file, request.file); !opened)
        return core::fail(opened.error());
    VerifyReport report;
    report.file = QFileInfo(request.file).absoluteFilePath();
    report.size = file.size();
    if (const Origin origin = originOf(file); !isSigned(origin)) {
        auto verified = verifyVendorFile(file, origin, request, sink, cancel);
        if (verified)
            verified->seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        return verified;
    }
    ManifestReader reader(file, {}, request.blockBytes);
    const int threads =
        std::max(1, request.threads > 0 ? request.threads : QThread::idealThreadCount());
    VerifyPipeline pipeline(reader, request.trust, request.now, threads);
    const auto stopping = cancel.onCancel([&pipeline] { pipeline.stop(); });
    Duplicates duplicates;
    while (true) {
        auto block = pipeline.next(cancel);
        if (!block)
            return core::fail(block.error());
        if (!*block)
            break;
        std::vector<Verdict> &verdicts = (*block)->verdicts;
        for (Verdict &verdict : verdicts) {
            duplicates.look(&verdict);
            report.counts.add(verdict);
        }
        report.entries += static_cast<quint32>(verdicts.size());
        if (sink)
            sink(verdicts, (*block)->end, report.size);
        if (request.keepsVerdicts) {
            report.verdicts.insert(report.verdicts.end(), std::make_move_iterator(verdicts.begin()),
                                   std::make_move_iterator(verdicts.end()));
        }
    }
    if (pipeline.last() == ManifestReader::Next::Failed)
        return core::fail(reader.error());
    if (pipeline.last() == ManifestReader::Next::Refused)
        noteRefusal(&report, reader.problem());
    else
        report.sha256 = reader.sha256();
    report.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return report;
}

} // namespace endorse::manifest
