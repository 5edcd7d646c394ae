// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/verb.h>
#include <dps/enrollment.h>
#include <dps/enrollmentgroup.h>

#include <vector>

namespace endorse::app::cli {

/// The members of an enrollment or of an enrollment group that can be given as options. What is
/// left out stays as it is.
struct RecordOptions final
{
    std::string endorsementKey;
    std::string certificate;
    std::string secondaryCertificate;
    std::string caReference;
    std::string secondaryCaReference;
    bool symmetricKey = false;
    std::string primaryKeyFile;
    std::string secondaryKeyFile;
    std::string provisioningStatus;
    bool disabled = false; ///< Short for provisioningStatus "disabled".
    std::string allocationPolicy;
    std::string iotHubHostName;
    std::vector<std::string> iotHubs;
    std::string webhookUrl;
    std::string webhookApiVersion;
    std::string reprovisionPolicy; ///< See reprovisionWords().
    std::string iotEdge;           ///< "true", "false".
    std::string tags;
    std::string desiredProperties;
    std::string deviceId;
    std::string deviceInformation;

    /// The options of both kinds of records.
    void addSharedTo(CLI::App *verb);
    void addEnrollmentTo(CLI::App *verb);
    void addGroupTo(CLI::App *verb);
};

/// Puts what was given into a record. Errors are wrong usage and name the option or the member. EK
/// certificates are judged by the roots that the user keeps, and the verdict is recorded.
core::Result<void> applyTo(dps::IndividualEnrollment *enrollment, const VerbContext &context,
                           const RecordOptions &options);
core::Result<void> applyTo(dps::EnrollmentGroup *group, const VerbContext &context,
                           const RecordOptions &options);

} // namespace endorse::app::cli
