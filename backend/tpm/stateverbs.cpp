// SPDX-License-Identifier: GPL-3.0-or-later
#include "returncodes.h"
#include "syscommands.h"
#include "tpmconnection.h"
#include "verbs.h"

#include <QHash>

#include <algorithm>

/// properties, clear: the TPM as a whole.
namespace endorse::tpm::verbs {

using core::Bytes;
using core::Result;

namespace {

using PropertyMap = QHash<quint32, quint32>;

/// Four octets of text, padded with zeros or blanks at the end of the last.
QString textOf(std::initializer_list<quint32> words)
{
    Bytes text;
    for (const quint32 word : words)
        text.append(core::ByteWriter().u32(word).bytes());
    for (char &c : text)
        c = c >= 0x20 && c < 0x7f ? c : ' ';
    return QString::fromLatin1(text).trimmed();
}

/// "1.64" for 164, as the specification writes its revision.
QString revisionText(quint32 revision)
{
    return QStringLiteral("%1.%2").arg(revision / 100).arg(revision % 100, 2, 10, QLatin1Char('0'));
}

void takeFixed(TpmProperties &out, const PropertyMap &fixed)
{
    const auto number = [&](quint32 property) { return static_cast<int>(fixed.value(property)); };
    out.failureMode = !fixed.contains(TPM2_PT_FAMILY_INDICATOR);
    out.family = textOf({fixed.value(TPM2_PT_FAMILY_INDICATOR)});
    out.manufacturer = textOf({fixed.value(TPM2_PT_MANUFACTURER)});
    out.vendor =
        textOf({fixed.value(TPM2_PT_VENDOR_STRING_1), fixed.value(TPM2_PT_VENDOR_STRING_2),
                fixed.value(TPM2_PT_VENDOR_STRING_3), fixed.value(TPM2_PT_VENDOR_STRING_4)});
    out.firmware = QStringLiteral("0x%1 0x%2")
                       .arg(fixed.value(TPM2_PT_FIRMWARE_VERSION_1), 8, 16, QLatin1Char('0'))
                       .arg(fixed.value(TPM2_PT_FIRMWARE_VERSION_2), 8, 16, QLatin1Char('0'));
    if (out.failureMode)
        return;
    out.revision = revisionText(fixed.value(TPM2_PT_REVISION));
    out.specificationYear = number(TPM2_PT_YEAR);
    out.specificationDay = number(TPM2_PT_DAY_OF_YEAR);
    out.inputBuffer = number(TPM2_PT_INPUT_BUFFER);
    out.nvBufferMax = number(TPM2_PT_NV_BUFFER_MAX);
    out.maximumDigest = number(TPM2_PT_MAX_DIGEST);
    out.maximumCommandSize = number(TPM2_PT_MAX_COMMAND_SIZE);
}

void takeVariable(TpmProperties &out, const PropertyMap &variable)
{
    const auto number = [&](quint32 property) {
        return static_cast<int>(variable.value(property));
    };
    const quint32 permanent = variable.value(TPM2_PT_PERMANENT);
    out.ownerAuthSet = (permanent & TPMA_PERMANENT_OWNERAUTHSET) != 0;
    out.endorsementAuthSet = (permanent & TPMA_PERMANENT_ENDORSEMENTAUTHSET) != 0;
    out.lockoutAuthSet = (permanent & TPMA_PERMANENT_LOCKOUTAUTHSET) != 0;
    out.disableClear = (permanent & TPMA_PERMANENT_DISABLECLEAR) != 0;
    out.inLockout = (permanent & TPMA_PERMANENT_INLOCKOUT) != 0;
    const quint32 startup = variable.value(TPM2_PT_STARTUP_CLEAR);
    out.platformEnabled = (startup & TPMA_STARTUP_CLEAR_PHENABLE) != 0;
    out.ownerEnabled = (startup & TPMA_STARTUP_CLEAR_SHENABLE) != 0;
    out.endorsementEnabled = (startup & TPMA_STARTUP_CLEAR_EHENABLE) != 0;
    out.lockoutCounter = number(TPM2_PT_LOCKOUT_COUNTER);
    out.maximumAuthFailures = number(TPM2_PT_MAX_AUTH_FAIL);
    out.lockoutIntervalSeconds = number(TPM2_PT_LOCKOUT_INTERVAL);
    out.lockoutRecoverySeconds = number(TPM2_PT_LOCKOUT_RECOVERY);
    out.transientAvailable = number(TPM2_PT_HR_TRANSIENT_AVAIL);
    out.persistentAvailable = number(TPM2_PT_HR_PERSISTENT_AVAIL);
    out.sessionsAvailable = number(TPM2_PT_HR_LOADED_AVAIL);
}

Result<PropertyMap> propertyGroup(TpmChannel &channel, quint32 first)
{
    const auto list = commands::properties(channel, first, TPM2_MAX_TPM_PROPERTIES);
    if (!list)
        return core::fail(list.error());
    PropertyMap map;
    for (const auto &[property, value] : *list)
        map.insert(property, value);
    return map;
}

} // namespace

Result<TpmProperties> properties(TpmChannel &channel)
{
    TpmProperties out;
    const auto fixed = propertyGroup(channel, TPM2_PT_FIXED);
    if (!fixed)
        return core::fail(fixed.error());
    takeFixed(out, *fixed);
    if (out.failureMode)
        return out;
    const auto variable = propertyGroup(channel, TPM2_PT_VAR);
    if (!variable)
        return core::fail(variable.error());
    takeVariable(out, *variable);
    const std::pair<quint32, QList<quint32> *> lists[] = {
        {TPM2_PERSISTENT_FIRST, &out.persistentHandles},
        {TPM2_TRANSIENT_FIRST, &out.transientHandles},
        {TPM2_LOADED_SESSION_FIRST, &out.loadedSessions},
        {TPM2_NV_INDEX_FIRST, &out.nvIndices}};
    for (const auto &[first, list] : lists) {
        auto handles = commands::handles(channel, first);
        if (!handles)
            return core::fail(std::move(handles.error()));
        *list = std::move(*handles);
    }
    return out;
}

Result<void> clear(TpmChannel &channel)
{
    if (!channel.description().isEmbedded)
        return core::fail(notEmbeddedError());
    // The platform has no auth value on a swtpm that we started, and an owner cannot shut it out.
    auto cleared = commands::clear(channel, TPM2_RH_PLATFORM);
    if (!cleared && channel.lastReturnCode() == (TPM2_RC_HIERARCHY | TPM2_RC_1))
        cleared = commands::clear(channel, TPM2_RH_LOCKOUT);
    if (cleared)
        channel.forgetAuth();
    return cleared;
}

} // namespace endorse::tpm::verbs

namespace endorse::tpm {

core::Error notEmbeddedError()
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QStringLiteral("not-embedded");
    error.place = QStringLiteral("Clear");
    error.message = core::Text(
        "endorse::tpm",
        QT_TRANSLATE_NOOP("endorse::tpm",
                          "Endorse clears only the software TPM that it started itself, "
                          "because clearing destroys every key that other programs keep in "
                          "a TPM."));
    error.hint = core::Text("endorse::tpm",
                            QT_TRANSLATE_NOOP("endorse::tpm",
                                              "To clear this TPM all the same, use the firmware of "
                                              "the computer or tpm2_clear."));
    return error;
}

} // namespace endorse::tpm
