// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>

#include <QFile>
#include <QList>

#include <manifest/vendorentry.h>
#include <memory>
#include <optional>

namespace endorse::manifest {

/// Why a file without signatures is refused. A value.
struct VendorRefusal final
{
    FileCode code = FileCode::None;
    QString place;
    core::Text message;
    core::Text hint;
    QString technical; ///< English.
    bool isCutShort = false;

    /// Category Input, the code "F_…".
    core::Error toError() const;
};

/// The entries of a file without signatures, one after the other, in bounded memory. Blocks.
/// Thread: one.
class VendorReader
{
public:
    VendorReader() = default;
    virtual ~VendorReader() = default;
    Q_DISABLE_COPY_MOVE(VendorReader)

    enum class Next { Entry, End, Refused, Failed };
    virtual Next next(VendorEntry &entry) = 0;
    /// How much of the file has been read, as far as it is known.
    virtual qint64 bytesDone() const = 0;
    /// Of the next() that gave Refused.
    const VendorRefusal &refusal() const { return m_refusal; }
    /// Of the next() that gave Failed: category Store, code "read"; of a bundle as InfineonReader
    /// says.
    const core::Error &error() const { return m_error; }

protected:
    Next refuse(VendorRefusal refusal);
    Next fail(core::Error error);

private:
    VendorRefusal m_refusal;
    core::Error m_error;
};

/// What @p file, which is open, is by its content, whatever its name: Espressif, InfineonE0E0 for
/// any bundle, or TrustAndGo for all else. It is at its beginning afterwards.
Origin originOf(QFile &file);

/// A reader of @p file, which must live as long as it and is read from its beginning. @p origin: as
/// originOf() says, or another object of a bundle. @p cancel: what can take long within next() ends
/// then; between entries the caller looks.
std::unique_ptr<VendorReader> makeVendorReader(QFile &file, Origin origin,
                                               core::CancelToken cancel = {});

} // namespace endorse::manifest
