// SPDX-License-Identifier: GPL-3.0-or-later
#include "listrow.h"

#include <dps/recorddigest.h>

namespace endorse::enrollmentlist {

core::Bytes recordDigest(const dps::IndividualEnrollment &record)
{
    return dps::digestOfRecord(record);
}

} // namespace endorse::enrollmentlist
