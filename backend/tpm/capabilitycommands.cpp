// SPDX-License-Identifier: GPL-3.0-or-later
#include "syscommands.h"

#include <algorithm>

/// The commands that read or reset a TPM as a whole: capabilities, clock, NV, TPM2_Clear.
namespace endorse::tpm::commands {

using core::Bytes;
using core::Result;

namespace {

/// More parts than a TPM has handles mean that it repeats itself.
constexpr int maximumParts = 64;
constexpr quint32 handleTypeMask = 0xff000000;

} // namespace

Result<void> startup(TpmChannel &channel)
{
    return channel.run({TPM2_CC_Startup},
                       [](TSS2_SYS_CONTEXT *sys) { return Tss2_Sys_Startup(sys, TPM2_SU_CLEAR); });
}

Result<QList<std::pair<quint32, quint32>>> properties(TpmChannel &channel, quint32 first,
                                                      quint32 count)
{
    TPMI_YES_NO more = 0;
    TPMS_CAPABILITY_DATA data{};
    const auto read = channel.run({TPM2_CC_GetCapability}, [&](TSS2_SYS_CONTEXT *sys) -> TSS2_RC {
        data = {};
        return Tss2_Sys_GetCapability(sys, nullptr, TPM2_CAP_TPM_PROPERTIES, first, count, &more,
                                      &data, nullptr);
    });
    if (!read)
        return core::fail(read.error());
    QList<std::pair<quint32, quint32>> result;
    const TPML_TAGGED_TPM_PROPERTY &list = data.data.tpmProperties;
    for (const auto &property :
         std::span(list.tpmProperty, std::min<size_t>(list.count, std::size(list.tpmProperty))))
        result.append({property.property, property.value});
    return result;
}

Result<QList<quint32>> handles(TpmChannel &channel, quint32 first)
{
    QList<quint32> result;
    quint32 next = first;
    for (int part = 0; part < maximumParts; ++part) {
        TPMI_YES_NO more = 0;
        TPMS_CAPABILITY_DATA data{};
        const auto read =
            channel.run({TPM2_CC_GetCapability}, [&](TSS2_SYS_CONTEXT *sys) -> TSS2_RC {
                data = {};
                return Tss2_Sys_GetCapability(sys, nullptr, TPM2_CAP_HANDLES, next,
                                              TPM2_MAX_CAP_HANDLES, &more, &data, nullptr);
            });
        if (!read)
            return core::fail(read.error());
        const TPML_HANDLE &list = data.data.handles;
        const auto part1 =
            std::span(list.handle, std::min<size_t>(list.count, std::size(list.handle)));
        result.append(QList<quint32>(part1.begin(), part1.end()));
        if (more == 0 || part1.empty() || part1.back() < next)
            break;
        next = part1.back() + 1;
    }
    // A TPM with nothing of this type may go on with the next type. Sessions are listed under the
    // type they have, whatever type was asked for.
    const bool sessions = (first & handleTypeMask) == TPM2_LOADED_SESSION_FIRST;
    result.removeIf([&](quint32 handle) {
        return sessions ? (handle & handleTypeMask) != 0x02000000 &&
                              (handle & handleTypeMask) != 0x03000000
                        : (handle & handleTypeMask) != (first & handleTypeMask);
    });
    return result;
}

Result<TpmLimits> readLimits(TpmChannel &channel)
{
    const auto fixed = properties(channel, TPM2_PT_FIXED, TPM2_MAX_TPM_PROPERTIES);
    if (!fixed)
        return core::fail(fixed.error());
    TpmLimits limits;
    limits.failureMode = true; // A TPM in failure mode does not tell its family.
    for (const auto &[property, value] : *fixed) {
        if (property == TPM2_PT_FAMILY_INDICATOR)
            limits.failureMode = false;
        else if (property == TPM2_PT_INPUT_BUFFER)
            limits.inputBuffer =
                static_cast<int>(std::clamp<quint32>(value, 1, sizeof(TPM2B_MAX_BUFFER::buffer)));
        else if (property == TPM2_PT_NV_BUFFER_MAX)
            limits.nvBufferMax = static_cast<int>(
                std::clamp<quint32>(value, 1, sizeof(TPM2B_MAX_NV_BUFFER::buffer)));
    }
    return limits;
}

Result<BootCounters> readBootCounters(TpmChannel &channel)
{
    TPMS_TIME_INFO time{};
    const auto read = channel.run({TPM2_CC_ReadClock}, [&](TSS2_SYS_CONTEXT *sys) {
        return Tss2_Sys_ReadClock(sys, nullptr, &time, nullptr);
    });
    if (!read)
        return core::fail(read.error());
    return BootCounters{time.clockInfo.resetCount, time.clockInfo.restartCount};
}

Result<NvPublic> nvReadPublic(TpmChannel &channel, quint32 index)
{
    TPM2B_NV_PUBLIC nvPublic{};
    TPM2B_NAME name{};
    const auto read =
        channel.run({TPM2_CC_NV_ReadPublic, index}, [&](TSS2_SYS_CONTEXT *sys) -> TSS2_RC {
            nvPublic.size = 0;
            name.size = sizeof name.name;
            return Tss2_Sys_NV_ReadPublic(sys, index, nullptr, &nvPublic, &name, nullptr);
        });
    if (!read)
        return core::fail(read.error());
    return NvPublic{nvPublic.nvPublic.attributes, nvPublic.nvPublic.dataSize};
}

Result<Bytes> nvRead(TpmChannel &channel, quint32 authHandle, quint32 index, int offset, int size)
{
    TSS2L_SYS_AUTH_COMMAND auths{};
    auths.count = 1;
    auths.auths[0].sessionHandle = TPM2_RH_PW;
    TPM2B_MAX_NV_BUFFER data{};
    const auto read = channel.run({TPM2_CC_NV_Read, index}, [&](TSS2_SYS_CONTEXT *sys) -> TSS2_RC {
        data.size = sizeof data.buffer;
        return Tss2_Sys_NV_Read(sys, authHandle, index, &auths, static_cast<UINT16>(size),
                                static_cast<UINT16>(offset), &data, nullptr);
    });
    if (!read)
        return core::fail(read.error());
    return core::toBytes(std::span(data.buffer, data.size));
}

Result<void> clear(TpmChannel &channel, quint32 authHandle)
{
    TSS2L_SYS_AUTH_COMMAND auths{};
    auths.count = 1;
    auths.auths[0].sessionHandle = TPM2_RH_PW;
    return channel.run({TPM2_CC_Clear, authHandle}, [&](TSS2_SYS_CONTEXT *sys) {
        return Tss2_Sys_Clear(sys, authHandle, &auths, nullptr);
    });
}

} // namespace endorse::tpm::commands
