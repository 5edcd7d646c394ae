// SPDX-License-Identifier: GPL-3.0-or-later
// A second software TPM from the state of a first, which may be running.
#include <core/secret.h>
#include <tpm/softwaretpm.h>
#include <tpm/softwaretpmfolder.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace endorse::tpm {

using core::Bytes;
using core::Result;

namespace {

constexpr const char *stateFile = "tpm2-00.permall";
/// A state with every slot taken has some 130 KiB; certificates have a few.
constexpr qsizetype largestFile = 4 * 1024 * 1024;
constexpr int mostCertificates = 64;

tl::unexpected<core::Error> failed(const QString &path, const char *what)
{
    const int error = errno;
    return core::fail(SoftwareTpmFolder::storeError(
        path, QStringLiteral("%1: %2").arg(QLatin1String(what),
                                           QString::fromLocal8Bit(::strerror(error)))));
}

/// Opens below @p folder without following a link: the state belongs to the user that swtpm runs
/// as, who may have put one there.
FileDescriptor openBelow(int folder, const char *name, int flags)
{
    return FileDescriptor(::openat(folder, name, flags | O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
}

/// The content at one moment: swtpm writes a new file and renames it, so what is open stays whole.
Result<Bytes> readFile(int folder, const char *name, const QString &shownPath)
{
    const FileDescriptor file = openBelow(folder, name, O_NONBLOCK);
    struct stat status
    {
    };
    if (!file.isValid() || ::fstat(file.get(), &status) != 0)
        return failed(shownPath, "open");
    if (!S_ISREG(status.st_mode) || status.st_size > largestFile) {
        errno = EFBIG;
        return failed(shownPath, "not a file of a TPM");
    }
    Bytes content(qsizetype(status.st_size), Qt::Uninitialized);
    qsizetype done = 0;
    while (done < content.size()) {
        const auto count = ::read(file.get(), content.data() + done, size_t(content.size() - done));
        if (count == 0)
            errno = EIO;
        if (count == 0 || (count < 0 && errno != EINTR))
            return failed(shownPath, "read");
        done += std::max<ssize_t>(count, 0);
    }
    return content;
}

Result<void> writeFile(const QString &path, const Bytes &content)
{
    const FileDescriptor file(::open(QFile::encodeName(path).constData(),
                                     O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isValid() ||
        ::write(file.get(), content.constData(), size_t(content.size())) != content.size() ||
        ::fsync(file.get()) != 0)
        return failed(path, "write");
    return {};
}

/// The certificates of the CA of the EK, when the TPM has any.
Result<void> copyCertificates(int stateFolder, const QString &from, const QString &to)
{
    FileDescriptor folder = openBelow(stateFolder, "ca", O_DIRECTORY);
    if (!folder.isValid() && errno == ENOENT)
        return {};
    if (!folder.isValid() || ::mkdir(QFile::encodeName(to).constData(), 0700) != 0)
        return failed(from, "open");
    const std::unique_ptr<DIR, int (*)(DIR *)> list(
        ::fdopendir(::fcntl(folder.get(), F_DUPFD_CLOEXEC, 0)), ::closedir);
    int count = 0;
    while (const dirent *entry = list ? ::readdir(list.get()) : nullptr) {
        const QString name = QFile::decodeName(entry->d_name);
        if (!name.endsWith(QLatin1String(".pem")))
            continue;
        if (++count > mostCertificates)
            break;
        const QString path = from + QLatin1Char('/') + name;
        const auto copied =
            readFile(folder.get(), entry->d_name, path).and_then([&](const Bytes &content) {
                return writeFile(to + QLatin1Char('/') + name, content);
            });
        if (!copied)
            return copied;
    }
    return {};
}

Result<void> copyInto(const QString &from, const QString &to)
{
    const FileDescriptor folder(::open(QFile::encodeName(from).constData(),
                                       O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!folder.isValid())
        return failed(from, "open");
    const QString name = QLatin1Char('/') + QLatin1String(stateFile);
    auto state = readFile(folder.get(), stateFile, from + name);
    if (!state)
        return core::fail(state.error());
    const auto written = writeFile(to + name, *state);
    core::wipe(*state);
    const QString ca = QStringLiteral("/ca");
    return written.and_then([&] { return copyCertificates(folder.get(), from + ca, to + ca); });
}

} // namespace

Result<void> SoftwareTpm::copyState(const QString &fromStateDir, const QString &toStateDir)
{
    auto folder = SoftwareTpmFolder::open(toStateDir);
    if (!folder)
        return core::fail(folder.error());
    if (folder->hasTpm()) {
        errno = EEXIST;
        return failed(folder->path(), "there is a TPM already");
    }
    const auto work = folder->makeWorkFolder();
    if (!work)
        return core::fail(work.error());
    const QString from =
        QDir::cleanPath(QFileInfo(fromStateDir).absoluteFilePath()) + QStringLiteral("/state");
    const auto copied =
        copyInto(from, *work).and_then([&] { return folder->giveToChild(*work); }).and_then([&] {
            return folder->adoptStateFolder(*work);
        });
    if (!copied)
        QDir(*work).removeRecursively();
    return copied;
}

} // namespace endorse::tpm
