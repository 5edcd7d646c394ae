// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <tl/expected.hpp>

#include <utility>

namespace endorse::core {

/// A value or the reason why there is none.
template<class T>
using Result = tl::expected<T, Error>;

/// The failing half of a Result: `return fail(error);`.
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace endorse::core
