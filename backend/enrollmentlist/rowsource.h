// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <enrollmentlist/rowblock.h>
#include <functional>
#include <memory>

namespace endorse::enrollmentlist {

/// How much of a file one block holds at most.
struct BlockLimits final
{
    std::size_t rows = 8192;
    qsizetype bytes = 8 * 1024 * 1024;
};

/// The rows of a file, in blocks. Thread: one at a time.
class RowSource
{
public:
    /// @p device is open for reading and must live longer; @p onBlock is told its bytes as they are
    /// read. Reads the line with the headers of CSV. Errors: see previewFile().
    static core::Result<std::unique_ptr<RowSource>>
    open(QIODevice &device, FileFormat format, std::function<void(QByteArrayView)> onBlock = {});

    RowSource() = default;
    virtual ~RowSource() = default;
    Q_DISABLE_COPY_MOVE(RowSource)

    /// The next rows. False: there are no more, and the block is empty. Error: Store, "read".
    virtual core::Result<bool> next(RawBlock &block, BlockLimits limits) = 0;
    /// Of CSV, as they stand in the file; else empty.
    virtual QStringList headers() const { return {}; }
    virtual char delimiter() const { return '\0'; }
    virtual QString encoding() const = 0;
};

} // namespace endorse::enrollmentlist
