// SPDX-License-Identifier: GPL-3.0-or-later
#include "listquery.h"

#include <QElapsedTimer>

#include <enrollmentlist/listscan.h>

namespace endorse::enrollmentlist {

ListAnswer answer(std::shared_ptr<const ListIndex> index, const ListQuery &query,
                  const core::CancelToken &cancel, ListOnly *only)
{
    QElapsedTimer timer;
    timer.start();
    ListAnswer result;
    ListScan scan(*index, query, cancel);
    ListOnly once; // Lives as long as the scan that looks at it.
    if (query.only) {
        ListOnly &known = only ? *only : once;
        if (known.index.lock() != index || known.keys != *query.only)
            known = {index, *query.only, scan.rowsOf(*query.only)};
        scan.keepOnly(known.rows);
    }
    result.rows = scan.run();
    result.index = std::move(index);
    result.ms = double(timer.nsecsElapsed()) / 1e6;
    return result;
}

} // namespace endorse::enrollmentlist
