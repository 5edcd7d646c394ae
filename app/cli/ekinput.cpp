// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekinput.h"

#include <app/cli/secretsource.h>

#include <QFileInfo>
#include <QJsonObject>

namespace endorse::app::cli {

namespace {

core::Error keyError(const core::Text &message)
{
    return usageError(message, text(QT_TRANSLATE_NOOP(
                                   "endorse::app", "Give the EK as base64, or a file with it, as "
                                                   "\"endorsectl tpm ek\" prints it.")));
}

} // namespace

core::Result<tpmtypes::RecognisedEk> readEkFile(const QString &file, int interrupt)
{
    if (QFileInfo(file).isDir()) {
        return core::fail(
            keyError(text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" is a folder and holds no EK."))
                         .arg(QFileInfo(file).absoluteFilePath())));
    }
    // One byte more than is allowed shows that there is too much.
    const auto content = readContent(file, tpmtypes::maxEkInput + 1, interrupt);
    if (!content)
        return core::fail(content.error());
    const QByteArrayView view = content->view();
    return tpmtypes::recogniseEk(core::Bytes::fromRawData(view.data(), view.size()));
}

core::Result<tpmtypes::RecognisedEk> readEkArgument(const QString &value, int interrupt)
{
    if (QFileInfo::exists(value))
        return readEkFile(value, interrupt);
    auto typed = tpmtypes::recogniseEk(value.toUtf8());
    if (typed || (typed.error().code != QLatin1String("no-ek") &&
                  typed.error().code != QLatin1String("unknown")))
        return typed;
    return core::fail(keyError(
        text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" is neither base64 nor a file that exists."))
            .arg(value.left(160))));
}

void noteAssumptions(const Console &console, const tpmtypes::RecognisedEk &read)
{
    for (const core::Text &each : read.assumptions)
        console.note(each.render());
}

QJsonArray assumptionsJson(const tpmtypes::RecognisedEk &read)
{
    QJsonArray json;
    for (qsizetype i = 0; i < read.assumptions.size(); ++i) {
        json.append(QJsonObject{{QStringLiteral("id"), read.assumptionIds.at(i)},
                                {QStringLiteral("text"), read.assumptions.at(i).render()}});
    }
    return json;
}

} // namespace endorse::app::cli
