// SPDX-License-Identifier: GPL-3.0-or-later
// Which bytes of a command or response are secret: TPM 2.0 Part 1 section 18 (structure), Part 3
// (parameters).
#include <tpm/commandnames.h>
#include <tpm/tracetcti.h>

#include <tss2/tss2_tpm2_types.h>

#include <algorithm>
#include <iterator>

namespace endorse::tpm {

using core::Bytes;
using tpmtypes::ByteRange;

namespace {

constexpr qsizetype headerSize = 10;

/// The shape of the first parameter, which is where every secret of a command or response stands.
enum class Shape {
    Open,            ///< Nothing secret.
    Sized,           ///< A TPM2B whose content is secret.
    SensitiveCreate, ///< TPM2B_SENSITIVE_CREATE: userAuth, data.
    Sensitive,       ///< TPM2B_SENSITIVE: type, authValue, seedValue, sensitive.
};

struct SecretRow final
{
    quint32 code;
    Shape command;
    Shape response;
};

constexpr SecretRow secretRows[] = {
    {TPM2_CC_ActivateCredential, Shape::Open, Shape::Sized},
    {TPM2_CC_Create, Shape::SensitiveCreate, Shape::Open},
    {TPM2_CC_CreateLoaded, Shape::SensitiveCreate, Shape::Open},
    {TPM2_CC_CreatePrimary, Shape::SensitiveCreate, Shape::Open},
    {TPM2_CC_Duplicate, Shape::Sized, Shape::Sized},
    {TPM2_CC_ECDH_ZGen, Shape::Open, Shape::Sized},
    {TPM2_CC_HMAC, Shape::Open, Shape::Sized},
    {TPM2_CC_HMAC_Start, Shape::Sized, Shape::Open},
    {TPM2_CC_HashSequenceStart, Shape::Sized, Shape::Open},
    {TPM2_CC_HierarchyChangeAuth, Shape::Sized, Shape::Open},
    {TPM2_CC_Import, Shape::Sized, Shape::Open},
    {TPM2_CC_LoadExternal, Shape::Sensitive, Shape::Open},
    {TPM2_CC_MakeCredential, Shape::Sized, Shape::Open},
    {TPM2_CC_NV_ChangeAuth, Shape::Sized, Shape::Open},
    {TPM2_CC_NV_DefineSpace, Shape::Sized, Shape::Open},
    {TPM2_CC_ObjectChangeAuth, Shape::Sized, Shape::Open},
    {TPM2_CC_PCR_SetAuthValue, Shape::Sized, Shape::Open},
    {TPM2_CC_RSA_Decrypt, Shape::Open, Shape::Sized},
    {TPM2_CC_RSA_Encrypt, Shape::Sized, Shape::Open},
    {TPM2_CC_SequenceComplete, Shape::Open, Shape::Sized},
    {TPM2_CC_Unseal, Shape::Open, Shape::Sized},
};

SecretRow secretsOf(quint32 code)
{
    const auto *row = std::find_if(std::begin(secretRows), std::end(secretRows),
                                   [code](const SecretRow &r) { return r.code == code; });
    return row != std::end(secretRows) ? *row : SecretRow{code, Shape::Open, Shape::Open};
}

/// Walks over the bytes and overwrites what it is told to. A step beyond the end masks everything
/// from there on: what cannot be told apart is not shown.
class Masker final
{
public:
    Masker(Bytes &bytes, qsizetype position)
        : m_bytes(bytes)
        , m_position(position)
    {
    }

    bool isGood() const { return m_good; }
    qsizetype position() const { return m_position; }
    QList<ByteRange> ranges() const { return m_ranges; }

    void skip(qsizetype size)
    {
        if (take(size))
            m_position += size;
    }
    quint32 number(qsizetype size)
    {
        quint32 value = 0;
        if (take(size)) {
            for (qsizetype i = 0; i < size; ++i)
                value = (value << 8) | quint8(m_bytes.at(m_position + i));
            m_position += size;
        }
        return value;
    }
    void mask(qsizetype size)
    {
        if (take(size))
            overwrite(size);
    }
    void skipSized() { skip(number(2)); }
    void maskSized() { mask(number(2)); }

    void giveUp()
    {
        m_good = false;
        overwrite(m_bytes.size() - m_position);
    }

private:
    bool take(qsizetype size)
    {
        if (m_good && size > m_bytes.size() - m_position)
            giveUp();
        return m_good;
    }
    void overwrite(qsizetype size)
    {
        if (size > 0) {
            std::fill_n(m_bytes.data() + m_position, size, '*');
            m_ranges.append({m_position, size});
        }
        m_position += size;
    }

    Bytes &m_bytes;
    qsizetype m_position;
    bool m_good = true;
    QList<ByteRange> m_ranges;
};

void maskParameter(Masker &masker, Shape shape)
{
    if (shape == Shape::Open)
        return;
    if (shape == Shape::Sized)
        return masker.maskSized();
    const qsizetype size = masker.number(2);
    if (size == 0)
        return;
    if (shape == Shape::Sensitive) {
        masker.skip(2);
        masker.maskSized();
    }
    masker.maskSized();
    masker.maskSized();
}

/// One TPMS_AUTH_COMMAND. @return the session's attributes.
quint32 maskSession(Masker &masker)
{
    // The hmac of a password session is the password itself; that of a policy session may be
    // (PolicyPassword). That of an HMAC session is not secret.
    const quint32 handle = masker.number(4);
    const bool mayBeAuthValue =
        handle == TPM2_RS_PW || handle >> TPM2_HR_SHIFT == TPM2_HT_POLICY_SESSION;
    masker.skipSized();
    const quint32 attributes = masker.number(1);
    if (mayBeAuthValue)
        masker.maskSized();
    else
        masker.skipSized();
    return attributes;
}

} // namespace

QList<ByteRange> maskCommand(Bytes &command)
{
    const quint32 code = commandCodeOf(command);
    const auto handles = commandHandles(code);
    Masker masker(command, std::min(headerSize, command.size()));
    if (!handles) {
        masker.giveUp();
        return masker.ranges();
    }
    const quint16 tag = core::ByteReader(command).readU16("tag").value_or(0);
    masker.skip(4 * handles->inCommand);
    Shape shape = secretsOf(code).command;
    if (tag == TPM2_ST_SESSIONS) {
        const qsizetype end = qsizetype(masker.number(4)) + masker.position();
        if (end > command.size())
            masker.giveUp();
        while (masker.isGood() && masker.position() < end) {
            const quint32 attributes = maskSession(masker);
            // What the session enciphers is one opaque run of bytes.
            if ((attributes & TPMA_SESSION_DECRYPT) && shape != Shape::Open)
                shape = Shape::Sized;
        }
    }
    if (masker.isGood())
        maskParameter(masker, shape);
    return masker.ranges();
}

QList<ByteRange> maskResponse(quint32 commandCode, Bytes &response)
{
    // A refusal is a header and nothing else.
    if (response.size() <= headerSize)
        return {};
    Masker masker(response, headerSize);
    const auto handles = commandHandles(commandCode);
    if (!handles) {
        masker.giveUp();
        return masker.ranges();
    }
    masker.skip(4 * handles->inResponse);
    if (core::ByteReader(response).readU16("tag").value_or(0) == TPM2_ST_SESSIONS)
        masker.skip(4); // parameterSize
    if (masker.isGood())
        maskParameter(masker, secretsOf(commandCode).response);
    return masker.ranges();
}

} // namespace endorse::tpm
