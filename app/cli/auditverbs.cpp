// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/listprinter.h>
#include <app/cli/verb.h>
#include <app/signingkeys.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace endorse::app::cli {

namespace {

using audit::AnchorFile;

struct AuditOptions final
{
    TpmOptions tpm;
    int limit = 20;
    std::string file;
    std::string anchors;
    std::string head; ///< "SEQ:HASH".
};

QString auditFile(const VerbContext &context)
{
    return QDir(context.common.dataFolder()).filePath(QStringLiteral("audit/audit.jsonl"));
}

QJsonObject headJson(const audit::ChainHead &head)
{
    return {{QStringLiteral("seq"), head.seq}, {QStringLiteral("hash"), core::toHex(head.hash)}};
}

/// "3  2026-11-23T07:00:00.000Z  import  lab  ok  {…}".
QString lineText(const QJsonObject &line)
{
    const auto member = [&line](const char *name) {
        return line.value(QLatin1String(name)).toString();
    };
    const QJsonObject details = line.value(QLatin1String("details")).toObject();
    return QStringLiteral("%1  %2  %3  %4  %5  %6")
        .arg(line.value(QLatin1String("seq")).toInteger())
        .arg(member("time"), member("kind"), member("subject"), member("outcome"),
             QString::fromUtf8(QJsonDocument(details).toJson(QJsonDocument::Compact)));
}

QCoro::Task<ExitCode> show(VerbContext *context, AuditOptions options)
{
    const Console &console = context->console;
    const QString file = auditFile(*context);
    QList<QJsonObject> lines;
    QString station;
    if (QFileInfo::exists(file)) {
        const auto log = audit::AuditLog::open(file);
        if (!log)
            co_return console.fail(log.error());
        auto last = log->lastLines(options.limit);
        if (!last)
            co_return console.fail(last.error());
        lines = std::move(*last);
        station = log->station();
    }
    QJsonArray entries;
    for (const QJsonObject &line : std::as_const(lines)) {
        entries.append(line);
        console.line(lineText(line));
    }
    if (console.isJson()) {
        console.document({{QStringLiteral("ok"), true},
                          {QStringLiteral("file"), file},
                          {QStringLiteral("station"), station},
                          {QStringLiteral("entries"), entries}});
    } else if (lines.isEmpty()) {
        console.note(say(QT_TRANSLATE_NOOP("endorse::app", "The audit log is empty.")));
    }
    co_return ExitCode::Done;
}

core::Result<audit::ChainHead> parseHead(const QString &value)
{
    const QString hash = value.section(QLatin1Char(':'), 1);
    audit::ChainHead head;
    bool isNumber = false;
    head.seq = value.section(QLatin1Char(':'), 0, 0).toLongLong(&isNumber);
    head.hash = core::Bytes::fromHex(hash.toLatin1());
    if (isNumber && head.seq > 0 && head.hash.size() == 32 &&
        core::toHex(head.hash) == hash.toLower())
        return head;
    return core::fail(usageError(
        text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" is not the head of an audit log."))
            .arg(value.left(160)),
        text(QT_TRANSLATE_NOOP("endorse::app",
                               "Give it as SEQ:HASH: the number of the line and its SHA-256 in "
                               "hex."))));
}

core::Error notThere(const QString &path)
{
    return usageError(
        text(QT_TRANSLATE_NOOP("endorse::app", "There is no file \"%1\".")).arg(path));
}

/// What is to be verified, and against what.
struct VerifyPlan final
{
    QString file;
    audit::VerifyRequest request;
};

core::Result<VerifyPlan> planOf(const VerbContext &context, const AuditOptions &options)
{
    VerifyPlan plan;
    plan.file = options.file.empty() ? auditFile(context)
                                     : QFileInfo(toQString(options.file)).absoluteFilePath();
    if (!options.file.empty() && !QFileInfo::exists(plan.file))
        return core::fail(notThere(plan.file));
    QString anchors = AnchorFile::pathOf(plan.file);
    if (!options.anchors.empty()) {
        anchors = QFileInfo(toQString(options.anchors)).absoluteFilePath();
        if (!QFileInfo::exists(anchors))
            return core::fail(notThere(anchors));
    }
    auto content = AnchorFile::read(anchors);
    if (!content)
        return core::fail(content.error());
    plan.request.anchors = std::move(*content);
    // A copy that somebody keeps elsewhere need not have the newest.
    plan.request.anchorsAreComplete = options.anchors.empty();
    if (!options.head.empty()) {
        const auto head = parseHead(toQString(options.head));
        if (!head)
            return core::fail(head.error());
        plan.request.heads.append(*head);
    }
    return plan;
}

/// A station that has done nothing yet has no log, which is no finding; nor is there anything that
/// says otherwise.
bool hasNothing(const VerifyPlan &plan)
{
    return !QFileInfo::exists(plan.file) &&
           !QFileInfo::exists(plan.file + QStringLiteral(".head")) &&
           plan.request.heads.isEmpty() && plan.request.anchors.anchors.isEmpty();
}

QJsonArray findingsJson(const audit::VerifyReport &report)
{
    QJsonArray findings;
    for (const audit::AuditFinding &finding : report.findings) {
        findings.append(QJsonObject{{QStringLiteral("kind"), toString(finding.kind)},
                                    {QStringLiteral("line"), finding.line},
                                    {QStringLiteral("seq"), finding.seq},
                                    {QStringLiteral("message"), finding.message.render()}});
    }
    return findings;
}

void printReport(const Console &console, const VerifyPlan &plan, const audit::VerifyReport &report)
{
    if (console.isJson()) {
        QJsonObject document{{QStringLiteral("ok"), true},
                             {QStringLiteral("file"), plan.file},
                             {QStringLiteral("lines"), report.lines},
                             {QStringLiteral("station"), report.station},
                             {QStringLiteral("head"), headJson(report.head)},
                             {QStringLiteral("anchors"), plan.request.anchors.anchors.size()},
                             {QStringLiteral("findings"), findingsJson(report)}};
        if (!report.ok()) {
            addFailure(&document, core::ErrorCategory::Store, "findings",
                       text(QT_TRANSLATE_NOOP("endorse::app", "Findings in the audit log: %1"))
                           .arg(report.findings.size()));
        }
        console.document(document);
        return;
    }
    console.line(
        text(QT_TRANSLATE_NOOP("endorse::app", "Lines: %1, anchors: %2, last line: %3"))
            .arg(report.lines)
            .arg(plan.request.anchors.anchors.size())
            .arg(QStringLiteral("%1:%2").arg(report.head.seq).arg(core::toHex(report.head.hash)))
            .render());
    for (const audit::AuditFinding &finding : report.findings) {
        const QString place = finding.line > 0
                                  ? text(QT_TRANSLATE_NOOP("endorse::app", "Line %1: %2"))
                                        .arg(finding.line)
                                        .arg(finding.message)
                                        .render()
                                  : finding.message.render();
        console.line(QStringLiteral("%1 (%2)").arg(place, toString(finding.kind)));
    }
    if (report.ok())
        console.line(say(QT_TRANSLATE_NOOP("endorse::app", "Nothing is wrong with the log.")));
}

QCoro::Task<ExitCode> verify(VerbContext *context, AuditOptions options)
{
    const Console &console = context->console;
    const auto plan = planOf(*context, options);
    if (!plan)
        co_return console.fail(plan.error());
    if (hasNothing(*plan)) {
        audit::VerifyReport empty;
        empty.head.hash = core::Bytes(32, '\0');
        printReport(console, *plan, empty);
        co_return ExitCode::Done;
    }
    const auto report = audit::verifyFile(plan->file, plan->request, TpmAnchorCheck());
    if (!report)
        co_return console.fail(report.error());
    printReport(console, *plan, *report);
    co_return report->ok() ? ExitCode::Done : ExitCode::Failed;
}

QCoro::Task<ExitCode> anchor(VerbContext *context, AuditOptions options)
{
    auto workbenchOptions = options.tpm.workbenchOptions(*context);
    if (!workbenchOptions)
        co_return context->console.fail(workbenchOptions.error());
    Workbench workbench(std::move(*workbenchOptions));
    workbench.connections().setTpm(options.tpm.choice());
    const auto made = co_await workbench.anchorAudit(context->cancel);
    const QString file = AnchorFile::pathOf(workbench.auditFile());
    co_await Workbench::shutdown(&workbench);
    const Console &console = context->console;
    if (!made)
        co_return console.fail(made.error());
    if (console.isJson()) {
        console.document({{QStringLiteral("ok"), true},
                          {QStringLiteral("anchor"), made->anchor.toJson()},
                          {QStringLiteral("newKey"), made->isNewKey},
                          {QStringLiteral("file"), file}});
        co_return ExitCode::Done;
    }
    if (made->isNewKey) {
        console.line(text(QT_TRANSLATE_NOOP("endorse::app", "The TPM got a key for this log: %1"))
                         .arg(made->anchor.keyName)
                         .render());
    }
    //: %1 the number of a line, %2 its hash
    console.line(text(QT_TRANSLATE_NOOP("endorse::app", "The TPM signed the last line, %1:%2"))
                     .arg(made->anchor.seq)
                     .arg(core::toHex(made->anchor.hash))
                     .render());
    console.line(text(QT_TRANSLATE_NOOP("endorse::app", "Keep a copy of \"%1\" elsewhere."))
                     .arg(file)
                     .render());
    co_return ExitCode::Done;
}

using AuditVerb = QCoro::Task<ExitCode> (*)(VerbContext *, AuditOptions);

struct MadeAuditVerb final
{
    CLI::App *sub;
    std::shared_ptr<AuditOptions> options;
};

MadeAuditVerb addVerb(CLI::App *group, Verb *verb, const char *name, const std::string &what,
                      AuditVerb function)
{
    CLI::App *sub = group->add_subcommand(name, what);
    sub->fallthrough();
    const auto options = std::make_shared<AuditOptions>();
    sub->callback([verb, options, function] {
        *verb = [options, function](VerbContext *context) { return function(context, *options); };
    });
    return {sub, options};
}

} // namespace

void addAuditVerbs(CLI::App *parser, Verb *verb)
{
    CLI::App *group = parser->add_subcommand(
        "audit", help(QT_TRANSLATE_NOOP("endorse::app", "The audit log of this station")));
    group->fallthrough();
    group->require_subcommand(1);

    const MadeAuditVerb showing = addVerb(
        group, verb, "show", help(QT_TRANSLATE_NOOP("endorse::app", "Show its last lines")), show);
    showing.sub
        ->add_option("--limit", showing.options->limit,
                     help(QT_TRANSLATE_NOOP("endorse::app", "Show this many at most")))
        ->type_name("N")
        ->check(CLI::Range(1, 1000000));

    const MadeAuditVerb verifying =
        addVerb(group, verb, "verify",
                help(QT_TRANSLATE_NOOP("endorse::app",
                                       "Look for lines that were changed, removed, moved or "
                                       "rewritten")),
                verify);
    verifying.sub
        ->add_option(
            "--file", verifying.options->file,
            help(QT_TRANSLATE_NOOP("endorse::app", "The log; left out: that of this station")))
        ->type_name("FILE");
    CLI::Option *anchors =
        verifying.sub
            ->add_option("--anchors", verifying.options->anchors,
                         help(QT_TRANSLATE_NOOP("endorse::app",
                                                "Anchors that were kept elsewhere; left out: those "
                                                "beside the log")))
            ->type_name("FILE");
    verifying.sub
        ->add_option(
            "--anchor", verifying.options->head,
            help(QT_TRANSLATE_NOOP("endorse::app", "A last line that was noted elsewhere")))
        ->type_name("SEQ:HASH")
        ->excludes(anchors);

    const MadeAuditVerb anchoring =
        addVerb(group, verb, "anchor",
                help(QT_TRANSLATE_NOOP("endorse::app",
                                       "Have a TPM sign the last line, to keep that elsewhere")),
                anchor);
    anchoring.options->tpm.addTo(anchoring.sub);
}

} // namespace endorse::app::cli
