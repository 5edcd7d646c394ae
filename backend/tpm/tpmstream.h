// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/result.h>

#include <QString>

#include <optional>

namespace endorse::tpm {

/// A file descriptor that closes itself. Move-only.
class FileDescriptor final
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    FileDescriptor(FileDescriptor &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    FileDescriptor &operator=(FileDescriptor &&other) noexcept;
    FileDescriptor(const FileDescriptor &) = delete;
    FileDescriptor &operator=(const FileDescriptor &) = delete;
    ~FileDescriptor() { reset(); }

    int get() const { return m_descriptor; }
    bool isValid() const { return m_descriptor >= 0; }
    void reset();

private:
    int m_descriptor = -1;
};

/// A connected byte stream to a TPM: a non-blocking stream socket and how commands and responses
/// are framed on it. This class is the plain framing, where command and response follow one
/// another as they are (swtpm's data socket, a proxy child); others add an envelope.
///
/// It moves no bytes itself: StreamTcti does. Thread: used by one thread at a time.
class TpmStream
{
public:
    /// Smallest and largest response a TPM may send, bytes: a header, TPM2_MAX_RESPONSE_SIZE.
    static constexpr qsizetype minResponseSize = 10;
    static constexpr qsizetype maxResponseSize = 4096;

    /// What the bytes that have arrived amount to.
    struct Progress final
    {
        enum class State {
            NeedMore,  ///< Fine so far; @c total is how many bytes are needed to go on.
            Complete,  ///< The response stands at @c offset, @c size bytes.
            Malformed, ///< No TPM sends this; @c technical says why.
        };
        State state = State::NeedMore;
        qsizetype offset = 0;
        qsizetype size = 0;
        qsizetype total = 0;
        QString technical = {};
    };

    /// @param descriptor a stream socket; made non-blocking here.
    /// @param address what the user knows the TPM by ("swtpm:path=…"), for messages.
    TpmStream(FileDescriptor descriptor, QString address);
    virtual ~TpmStream();
    TpmStream(const TpmStream &) = delete;
    TpmStream &operator=(const TpmStream &) = delete;

    int descriptor() const { return m_descriptor.get(); }
    QString address() const { return m_address; }

    /// The bytes that carry @p command (locality 0).
    virtual core::Bytes frame(core::Bytes command) const;
    /// Looks at everything received since the last command. Called again with more bytes until
    /// it is Complete or Malformed.
    virtual Progress inspect(QByteArrayView received) const;
    /// Called before each wait for the response.
    virtual void prepareToReceive();
    /// Why the other end has closed the stream, when more is known than that; may wait a moment for
    /// a child to end.
    virtual std::optional<core::Error> closedReason();
    /// True while a command is out whose response has not been read completely. A stream that is
    /// destroyed in this state has a late answer in it and is of no use to anybody.
    void setOutstanding(bool outstanding) { m_outstanding = outstanding; }
    bool isOutstanding() const { return m_outstanding; }

protected:
    static Progress inspectResponse(QByteArrayView received, qsizetype offset);

private:
    FileDescriptor m_descriptor;
    QString m_address;
    bool m_outstanding = false;
};

} // namespace endorse::tpm
