// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfile.h"

#include "texts.h"

#include <openssl/evp.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace endorse::enrollmentlist {

using core::Error;
using core::ErrorCategory;

namespace {

Error unreadable(const QString &path, const QString &technical)
{
    return {.category = ErrorCategory::Store,
            .code = QStringLiteral("read"),
            .place = path,
            .message =
                text(QT_TRANSLATE_NOOP("endorse::enrollmentlist", "The file “%1” cannot be read."))
                    .arg(path),
            .hint = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                           "Check that the file is there and that you may read "
                                           "it.")),
            .technical = technical};
}

Error notRegular(const QString &path)
{
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("not-regular"),
            .place = path,
            .message =
                text(QT_TRANSLATE_NOOP("endorse::enrollmentlist", "“%1” is not a regular file."))
                    .arg(path),
            .hint = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                           "Choose a file. Folders, pipes and devices cannot be "
                                           "imported.")),
            .technical = QStringLiteral("fstat: not S_ISREG")};
}

} // namespace

core::Result<void> openChosenFile(QFile &file, const QString &path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    struct stat facts = {};
    if (descriptor < 0)
        return core::fail(unreadable(path, QString::fromLocal8Bit(std::strerror(errno))));
    const bool isKnown = ::fstat(descriptor, &facts) == 0;
    if (!isKnown || !S_ISREG(facts.st_mode)) {
        ::close(descriptor);
        return core::fail(notRegular(path));
    }
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered,
                   QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return core::fail(unreadable(path, file.errorString()));
    }
    return {};
}

struct RunningDigest::State
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();

    State() { EVP_DigestInit_ex(context, EVP_sha256(), nullptr); }
    ~State() { EVP_MD_CTX_free(context); }
    Q_DISABLE_COPY_MOVE(State)
};

RunningDigest::RunningDigest()
    : m_state(std::make_unique<State>())
{
}

RunningDigest::~RunningDigest() = default;

void RunningDigest::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_state->context, bytes.data(), static_cast<std::size_t>(bytes.size()));
}

QByteArray RunningDigest::result()
{
    QByteArray digest(EVP_MAX_MD_SIZE, '\0');
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_state->context, reinterpret_cast<unsigned char *>(digest.data()), &size);
    digest.truncate(size);
    return digest;
}

} // namespace endorse::enrollmentlist
