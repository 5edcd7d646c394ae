// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/verb.h>

#include <manifest/manifestverifier.h>
#include <memory>
#include <string>
#include <vector>

namespace endorse::app::cli {

/// By which certificates a verb judges a manifest, and what of it.
struct ManifestTrustOptions final
{
    std::vector<std::string> signers; ///< Files.
    std::vector<std::string> roots;   ///< Files.
    bool noBuiltIn = false;
    std::string object; ///< Of a bundle; empty: the first.

    void addTo(CLI::App *verb);
};

/// What comes with the program, what the user keeps, and what was given. Files that cannot be used
/// are wrong usage; kept ones that cannot be read are a remark on standard error.
core::Result<std::shared_ptr<const manifest::TrustSets>>
manifestTrust(const VerbContext &context, const ManifestTrustOptions &options);

/// The certificates of a file that the user named; wrong usage when it cannot be read.
core::Result<core::Bytes> readCertificates(const std::string &file);

/// Verifies a manifest on all cores, with notes of progress. A file that cannot be read is wrong
/// usage; a damaged one is no failure.
QCoro::Task<core::Result<manifest::VerifyReport>>
verifyFile(VerbContext *context, std::string file, std::shared_ptr<const manifest::TrustSets> trust,
           qint64 now, std::string object);

/// As verifyFile(); a damaged file fails with what is wrong with it.
QCoro::Task<core::Result<manifest::VerifyReport>>
verifyWhole(VerbContext *context, std::string file,
            std::shared_ptr<const manifest::TrustSets> trust, qint64 now, std::string object);

} // namespace endorse::app::cli
