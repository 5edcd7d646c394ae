// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultmodel.h"

#include <QCoreApplication>

namespace endorse::models {

namespace {

const char *resultIcon(LineResult result)
{
    switch (result) {
    case LineResult::Done:
        return "ok";
    case LineResult::Refused:
        return "fail";
    case LineResult::Skipped:
    case LineResult::NotSent:
        return "skip";
    case LineResult::Unknown:
        return "warn";
    }
    return "";
}

Ink resultInk(LineResult result)
{
    switch (result) {
    case LineResult::Done:
        return Ink::Ok;
    case LineResult::Refused:
        return Ink::Fail;
    case LineResult::Skipped:
    case LineResult::NotSent:
        return Ink::Muted;
    case LineResult::Unknown:
        return Ink::Warn;
    }
    return Ink::Text;
}

} // namespace

bool ResultModel::isFine(LineResult result)
{
    return result == LineResult::Done || result == LineResult::Skipped;
}

QVariant ResultModel::cell(int row, int column, int role) const
{
    const bool isResult = column == resultColumn();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        //: Read aloud: %1 an ID, %2 what became of it.
        return QCoreApplication::translate("endorse::models", "%1: %2")
            .arg(id(row), text(row, resultColumn()));
    case ValueRole:
        return value(row, column);
    case IdRole:
        return id(row).toLower();
    case IconNameRole:
        return isResult ? QString::fromLatin1(resultIcon(result(row))) : QString();
    case InkRole:
        return int(isResult ? resultInk(result(row)) : Ink::Text);
    case StrongRole:
        return isResult && !isFine(result(row));
    default:
        return {};
    }
}

} // namespace endorse::models
