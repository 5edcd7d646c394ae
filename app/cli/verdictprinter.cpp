// SPDX-License-Identifier: GPL-3.0-or-later
// What was found in a manifest, for people.
#include <app/cli/manifestprinter.h>

#include <algorithm>
#include <map>
#include <utility>

namespace endorse::app::cli {

using manifest::EntryCode;
using manifest::Outcome;
using manifest::Verdict;

namespace {

/// Of the entries with a code, those that are named.
constexpr qsizetype mostIndices = 10;

/// The entries that share a code: a lot of chips mostly fails for one reason.
struct Share final
{
    qint64 count = 0;
    QStringList indices; ///< The first of them.

    void add(quint32 index)
    {
        if (++count <= mostIndices)
            indices.append(QString::number(index));
    }

    QString indexText() const
    {
        const QString named = indices.join(QStringLiteral(", "));
        return count > mostIndices ? named + QStringLiteral(", …") : named;
    }
};

/// By the code; of chains, by the fault too, because what helps differs.
using ShareKey = std::pair<EntryCode, manifest::ChainFault>;
using Shares = std::map<ShareKey, Share>;

Shares sharesOf(const std::vector<Verdict> &verdicts)
{
    Shares shares;
    for (const Verdict &verdict : verdicts) {
        if (verdict.outcome == Outcome::Reject)
            shares[{verdict.code, verdict.code == EntryCode::Chain
                                      ? verdict.chainFault
                                      : manifest::ChainFault::UnknownIssuer}]
                .add(verdict.index);
        for (const EntryCode warning : verdict.warningList())
            shares[{warning, manifest::ChainFault::UnknownIssuer}].add(verdict.index);
    }
    return shares;
}

/// Of a chain, as its picture says it.
core::Text reasonOfShare(const ShareKey &key, manifest::Origin origin)
{
    if (key.first != EntryCode::Chain || !manifest::isSigned(origin))
        return reasonOf(key.first, origin);
    switch (key.second) {
    case manifest::ChainFault::UnknownIssuer:
        return {"endorse::manifest",
                QT_TRANSLATE_NOOP("endorse::manifest", "The issuer is not among the device roots")};
    case manifest::ChainFault::Forged:
        return {"endorse::manifest",
                QT_TRANSLATE_NOOP("endorse::manifest", "The signature is wrong")};
    case manifest::ChainFault::Unfit:
        break;
    }
    return reasonOf(key.first, origin);
}

/// Each code with its entries, its reason and what to do next.
void printShares(const Console &console, const manifest::VerifyReport &report)
{
    for (const auto &[key, share] : sharesOf(report.verdicts)) {
        const auto [code, fault] = key;
        // That a file is not signed holds for all of it, and has been said.
        if (code == EntryCode::Unsigned)
            continue;
        console.line(text(QT_TRANSLATE_NOOP("endorse::app", "%1, entries: %2 (%3)"))
                         .arg(toString(code))
                         .arg(share.count)
                         .arg(share.indexText())
                         .render());
        for (const core::Text &line :
             {reasonOfShare(key, report.origin), adviceOf(code, report.origin, fault)}) {
            if (!line.isEmpty())
                console.line(QStringLiteral("  ") + line.render());
        }
    }
}

/// Accepted entries with a certificate that become no enrollment.
void printNotEnrollable(const Console &console, const manifest::VerifyReport &report)
{
    if (report.counts.enroll == report.counts.importable)
        return;
    const qint64 again =
        std::count_if(report.verdicts.begin(), report.verdicts.end(), [](const Verdict &verdict) {
            return verdict.outcome == Outcome::Enroll && verdict.has(EntryCode::SameAgain);
        });
    const qint64 all = static_cast<qint64>(report.counts.enroll) - report.counts.importable;
    console.line(text(QT_TRANSLATE_NOOP("endorse::app", "Accepted and not to be enrolled, the same "
                                                        "again: %1, no registration ID: %2"))
                     .arg(again)
                     .arg(all - again)
                     .render());
}

} // namespace

void printVerdicts(const Console &console, const manifest::VerifyReport &report)
{
    console.line(report.file);
    if (report.problem) {
        console.line(text(QT_TRANSLATE_NOOP("endorse::app", "The file is refused: %1 (%2)"))
                         .arg(report.problem->message)
                         .arg(report.problem->code)
                         .render());
        if (!report.place.isEmpty())
            console.line(say(QT_TRANSLATE_NOOP("endorse::app", "Place")) + QStringLiteral(": ") +
                         report.place);
        console.line(report.problem->hint.render());
        return;
    }
    if (!manifest::isSigned(report.origin)) {
        console.line(text(QT_TRANSLATE_NOOP("endorse::app", "Unsigned: nobody confirms what the "
                                                            "file says."))
                         .render());
    }
    if (const QString object = manifest::objectName(report.origin); !object.isEmpty())
        console.line(say(QT_TRANSLATE_NOOP("endorse::app", "Object")) + QStringLiteral(": ") +
                     object);
    console.line(
        text(QT_TRANSLATE_NOOP("endorse::app", "Entries: %1, to be enrolled: %2, verified without "
                                               "certificate: %3, rejected: %4"))
            .arg(static_cast<qint64>(report.entries))
            .arg(static_cast<qint64>(report.counts.importable))
            .arg(static_cast<qint64>(report.counts.verified))
            .arg(static_cast<qint64>(report.counts.reject))
            .render());
    printNotEnrollable(console, report);
    printShares(console, report);
}

} // namespace endorse::app::cli
