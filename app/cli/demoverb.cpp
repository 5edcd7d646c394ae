// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/verb.h>
#include <app/cli/walk.h>

#include <algorithm>

namespace endorse::app::cli {

namespace {

/// All that --what-if takes.
QString faultNames()
{
    QStringList names;
    for (const attestation::Fault fault : attestation::faultsFor(attestation::AttestationKind::Tpm))
        names.append(toString(fault));
    return names.join(QLatin1String(", "));
}

/// The names that --what-if takes, one a line, each with what it stands for.
QString faultTable()
{
    constexpr int indent = 2;
    int column = 0;
    for (const attestation::Fault fault : attestation::faultsFor(attestation::AttestationKind::Tpm))
        column = std::max(column, indent + columnsOf(toString(fault)) + indent);
    const int width = std::clamp(terminalWidth(), 40, 100) - column;
    QStringList lines{say(QT_TRANSLATE_NOOP("endorse::app", "Names for --what-if:"))};
    for (const attestation::Fault fault :
         attestation::faultsFor(attestation::AttestationKind::Tpm)) {
        QString start = (QString(indent, QLatin1Char(' ')) + toString(fault)).leftJustified(column);
        for (const QString &part : wrapped(attestation::faultTitle(fault).render(), width)) {
            lines.append(start + part);
            start = QString(column, QLatin1Char(' '));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QCoro::Task<ExitCode> demoWalk(VerbContext *context, QString transcript, QString capture,
                               std::optional<QString> whatIf)
{
    WalkPlan plan;
    plan.explains = true;
    plan.transcript = std::move(transcript);
    plan.capture = std::move(capture);
    if (whatIf) {
        plan.fault = attestation::faultOf(*whatIf);
        if (!plan.fault || !attestation::faultsFor(plan.kind()).contains(*plan.fault)) {
            plan.fault.reset();
            co_return failWalk(
                context->console, plan.kind(),
                usageError(
                    text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" is not the name of a fault."))
                        .arg(*whatIf),
                    text(QT_TRANSLATE_NOOP("endorse::app", "Give one of these: %1."))
                        .arg(faultNames())),
                false);
        }
    }
    co_return co_await walk(context, std::move(plan));
}

} // namespace

void addDemoVerb(CLI::App *parser, Verb *verb)
{
    CLI::App *demo = parser->add_subcommand(
        "demo", help(QT_TRANSLATE_NOOP("endorse::app",
                                       "Walk through a TPM attestation on the embedded TPM and "
                                       "service, step by step")));
    demo->fallthrough();
    const auto transcript = std::make_shared<std::string>();
    demo->add_option("--transcript", *transcript,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "Write all that was sent and received to this file")))
        ->type_name("FILE");
    const auto capture = std::make_shared<std::string>();
    demo->add_option(
            "--pcap", *capture,
            help(QT_TRANSLATE_NOOP("endorse::app", "Write the traffic of the TPM to this file, for "
                                                   "Wireshark")))
        ->type_name("FILE");
    const auto whatIf = std::make_shared<std::string>();
    CLI::Option *fault =
        demo->add_option(
                "--what-if", *whatIf,
                help(QT_TRANSLATE_NOOP(
                    "endorse::app", "Make it fail on purpose, on a copy of the embedded TPM and a "
                                    "service of its own; the names are listed below")))
            ->type_name("NAME");
    demo->footer(faultTable().toStdString());
    demo->callback([verb, transcript, capture, whatIf, fault] {
        std::optional<QString> name;
        if (fault->count() > 0)
            name = toQString(*whatIf);
        *verb = [transcript, capture, name](VerbContext *context) {
            return demoWalk(context, toQString(*transcript), toQString(*capture), name);
        };
    });
}

} // namespace endorse::app::cli
