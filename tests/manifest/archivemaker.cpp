// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivemaker.h"

#include <archive.h>
#include <archive_entry.h>
#include <memory>

namespace endorse::testing {

namespace {

la_ssize_t appendTo(archive *, void *out, const void *bytes, size_t size)
{
    static_cast<QByteArray *>(out)->append(static_cast<const char *>(bytes), qsizetype(size));
    return la_ssize_t(size);
}

void check(archive *handle, int result)
{
    if (result != ARCHIVE_OK)
        qFatal("libarchive: %s", archive_error_string(handle));
}

} // namespace

QByteArray sevenZipOf(const QList<PackedFile> &files, const char *compression)
{
    QByteArray out;
    const std::unique_ptr<archive, decltype(&archive_write_free)> handle(archive_write_new(),
                                                                         archive_write_free);
    check(handle.get(), archive_write_set_format_7zip(handle.get()));
    check(handle.get(),
          archive_write_set_format_option(handle.get(), "7zip", "compression", compression));
    // Else zeros fill the last block.
    check(handle.get(), archive_write_set_bytes_in_last_block(handle.get(), 1));
    check(handle.get(), archive_write_open(handle.get(), &out, nullptr, appendTo, nullptr));
    for (const PackedFile &file : files) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(
            archive_entry_new(), archive_entry_free);
        archive_entry_set_pathname(entry.get(), file.name.constData());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0600);
        archive_entry_set_size(entry.get(), file.content.size());
        check(handle.get(), archive_write_header(handle.get(), entry.get()));
        if (archive_write_data(handle.get(), file.content.constData(),
                               size_t(file.content.size())) != file.content.size())
            qFatal("libarchive: %s", archive_error_string(handle.get()));
    }
    check(handle.get(), archive_write_close(handle.get()));
    return out;
}

} // namespace endorse::testing
