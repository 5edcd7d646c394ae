// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdictdocument.h"

#include "texts.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <enrollmentlist/csv.h>

namespace endorse::manifest {

namespace {

/// Only the verdicts that count: of a refused file none does.
const std::vector<Verdict> &counted(const VerifyReport &report,
                                    const std::vector<Verdict> &verdicts)
{
    static const std::vector<Verdict> none;
    return report.isRefused() ? none : verdicts;
}

QStringList warningCodes(const Verdict &verdict)
{
    QStringList codes;
    for (const EntryCode code : verdict.warningList())
        codes.append(toString(code));
    return codes;
}

using Members = std::vector<std::pair<QString, QJsonValue>>;

/// In the order that the object keeps them in: each is then added at its end, and a million of them
/// are no matter.
QJsonObject objectOf(Members members)
{
    std::sort(members.begin(), members.end(),
              [](const auto &a, const auto &b) { return a.first < b.first; });
    QJsonObject object;
    for (const auto &[name, value] : members)
        object.insert(name, value);
    return object;
}

QString say(const char *source)
{
    return text(source).render();
}

/// Writes a page in which nothing but our own words is markup.
class Page final
{
public:
    void open(const char *tag)
    {
        m_out += '<';
        m_out += tag;
        m_out += '>';
    }
    void close(const char *tag)
    {
        m_out += "</";
        m_out += tag;
        m_out += ">\n";
    }
    void leaf(const char *tag, const QString &words)
    {
        open(tag);
        m_out += words.toHtmlEscaped().toUtf8();
        close(tag);
    }
    void fact(const QString &name, const QString &value)
    {
        open("tr");
        leaf("th", name);
        leaf("td", value);
        close("tr");
    }
    void markup(const char *ours) { m_out += ours; }
    core::Bytes take() { return std::move(m_out); }

private:
    core::Bytes m_out;
};

constexpr auto style =
    "<style>\n"
    "body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; color: #1d1d1f; "
    "background: #fff; }\n"
    "table { border-collapse: collapse; margin: 1rem 0; }\n"
    "th, td { text-align: left; vertical-align: top; padding: .25rem .75rem; "
    "border-bottom: 1px solid #d2d2d7; }\n"
    "td { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }\n"
    "@media print { body { margin: 0; } thead { display: table-header-group; } }\n"
    "</style>\n";

void writeHead(Page *page, const QString &title)
{
    page->markup("<!DOCTYPE html>\n<html lang=\"");
    page->markup(QLocale().name().section(QLatin1Char('_'), 0, 0).toLatin1().constData());
    page->markup("\">\n<head>\n<meta charset=\"utf-8\">\n"
                 "<meta http-equiv=\"Content-Security-Policy\" "
                 "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    page->leaf("title", title);
    page->markup(style);
    page->markup("</head>\n<body>\n");
    page->leaf("h1", title);
}

/// Told when there are any.
void writeKind(Page *page, EntryCode warning, const std::vector<Verdict> &verdicts)
{
    Verdict example;
    example.outcome = Outcome::Enroll;
    example.warn(warning);
    const core::Text label = words(example);
    const auto count =
        std::count_if(verdicts.begin(), verdicts.end(), [&label](const Verdict &verdict) {
            return words(verdict).english() == label.english();
        });
    if (count > 0)
        page->fact(label.render(), QLocale().toString(static_cast<qint64>(count)));
}

void writeSummary(Page *page, const VerifyReport &report, const std::vector<Verdict> &verdicts)
{
    page->open("table");
    page->fact(say(QT_TRANSLATE_NOOP("endorse::manifest", "File")), report.file);
    if (!report.sha256.isEmpty())
        page->fact(QStringLiteral("SHA-256"), QString::fromLatin1(report.sha256.toHex()));
    if (!isSigned(report.origin)) {
        page->fact(say(QT_TRANSLATE_NOOP("endorse::manifest", "Signature")),
                   say(QT_TRANSLATE_NOOP("endorse::manifest", "Unsigned")));
    }
    if (isBundle(report.origin)) {
        page->fact(say(QT_TRANSLATE_NOOP("endorse::manifest", "Object")),
                   objectName(report.origin));
    }
    page->fact(say(QT_TRANSLATE_NOOP("endorse::manifest", "Entries")),
               QLocale().toString(report.entries));
    if (report.isRefused()) {
        page->fact(say(QT_TRANSLATE_NOOP("endorse::manifest", "Refused")),
                   toString(report.refused));
        page->fact(say(QT_TRANSLATE_NOOP("endorse::manifest", "Place")), report.place);
        if (report.problem) {
            page->fact(say(QT_TRANSLATE_NOOP("endorse::manifest", "Reason")),
                       report.problem->message.render());
        }
    } else {
        page->fact(words(Outcome::Enroll).render(), QLocale().toString(report.counts.importable));
        writeKind(page, EntryCode::SameAgain, verdicts);
        writeKind(page, EntryCode::DpsId, verdicts);
        page->fact(words(Outcome::Verified).render(), QLocale().toString(report.counts.verified));
        page->fact(words(Outcome::Reject).render(), QLocale().toString(report.counts.reject));
    }
    page->close("table");
}

void writeRow(Page *page, const Verdict &verdict)
{
    page->open("tr");
    page->leaf("td", QString::number(verdict.index));
    page->leaf("td", words(verdict).render());
    page->leaf("td", QString::fromUtf8(verdict.uniqueId));
    page->leaf("td", QString::fromUtf8(verdict.registrationId));
    QStringList codes = warningCodes(verdict);
    if (verdict.code != EntryCode::None)
        codes.prepend(toString(verdict.code));
    page->leaf("td", codes.join(QLatin1Char(' ')));
    QStringList reasons;
    if (verdict.code != EntryCode::None)
        reasons.append(reasonOf(verdict.code, verdict.origin).render());
    for (const EntryCode code : verdict.warningList())
        reasons.append(reasonOf(code, verdict.origin).render());
    page->leaf("td", reasons.join(QLatin1Char(' ')));
    page->close("tr");
}

} // namespace

QJsonObject verdictDocument(const VerifyReport &report, const std::vector<Verdict> &verdicts)
{
    QJsonArray enroll;
    QJsonArray verified;
    Members reject;
    Members warnings;
    for (const Verdict &verdict : counted(report, verdicts)) {
        const auto index = static_cast<qint64>(verdict.index);
        if (verdict.outcome == Outcome::Enroll)
            enroll.append(index);
        else if (verdict.outcome == Outcome::Verified)
            verified.append(index);
        else
            reject.emplace_back(QString::number(index), toString(verdict.code));
        if (verdict.warnings != 0) {
            warnings.emplace_back(QString::number(index),
                                  QJsonArray::fromStringList(warningCodes(verdict)));
        }
    }
    QJsonObject document{{QStringLiteral("file"), report.file},
                         {QStringLiteral("verdict"), report.isRefused()
                                                         ? QStringLiteral("reject_file")
                                                         : QStringLiteral("entries")},
                         {QStringLiteral("entries"), static_cast<qint64>(report.entries)},
                         {QStringLiteral("enroll"), enroll},
                         {QStringLiteral("verified"), verified},
                         {QStringLiteral("reject"), objectOf(std::move(reject))},
                         {QStringLiteral("warnings"), objectOf(std::move(warnings))},
                         {QStringLiteral("seconds"), report.seconds}};
    if (!isSigned(report.origin)) {
        document.insert(QStringLiteral("signed"), false);
        document.insert(QStringLiteral("format"), formatName(report.origin));
    }
    if (isBundle(report.origin)) {
        QJsonArray objects;
        for (const Origin object : report.objects)
            objects.append(objectName(object));
        document.insert(QStringLiteral("object"), objectName(report.origin));
        document.insert(QStringLiteral("objects"), objects);
    }
    if (report.isRefused()) {
        document.insert(QStringLiteral("code"), toString(report.refused));
        document.insert(QStringLiteral("place"), report.place);
    }
    return document;
}

core::Bytes verdictCsv(const VerifyReport &report, const std::vector<Verdict> &verdicts)
{
    enrollmentlist::CsvWriter writer;
    for (const char *name : {"index", "verdict", "code", "warnings", "uniqueId", "registrationId",
                             "earlierIndex", "reason", "offset", "size", "place"})
        writer.cell(QByteArray(name));
    writer.endRecord();
    if (report.isRefused()) {
        writer.cell(QByteArray()).cell(QByteArray("reject_file")).cell(toString(report.refused));
        for (int empty = 0; empty < 4; ++empty)
            writer.cell(QByteArray());
        writer.cell(report.problem ? report.problem->message.english() : QString())
            .cell(QByteArray())
            .cell(QByteArray())
            .cell(report.place)
            .endRecord();
    }
    for (const Verdict &verdict : counted(report, verdicts)) {
        const bool isAgain = verdict.code == EntryCode::Dup || verdict.has(EntryCode::SameAgain);
        writer.cell(QByteArray::number(verdict.index))
            .cell(toString(verdict.outcome))
            .cell(toString(verdict.code))
            .cell(warningCodes(verdict).join(QLatin1Char(' ')))
            .cell(verdict.uniqueId)
            .cell(verdict.registrationId)
            .cell(isAgain ? QByteArray::number(verdict.related) : QByteArray())
            .cell(reasonOf(verdict.code, verdict.origin).english())
            .cell(QByteArray::number(verdict.offset))
            .cell(QByteArray::number(verdict.size))
            .cell(QByteArray())
            .endRecord();
    }
    return writer.take();
}

core::Bytes verdictHtml(const VerifyReport &report, const std::vector<Verdict> &verdicts)
{
    Page page;
    writeHead(&page, say(QT_TRANSLATE_NOOP("endorse::manifest", "Verdicts on a Manifest")));
    writeSummary(&page, report, counted(report, verdicts));
    page.open("table");
    page.markup("<thead><tr>");
    for (const QString &name : {say(QT_TRANSLATE_NOOP("endorse::manifest", "Entry")),
                                say(QT_TRANSLATE_NOOP("endorse::manifest", "Verdict")),
                                say(QT_TRANSLATE_NOOP("endorse::manifest", "Unique ID")),
                                say(QT_TRANSLATE_NOOP("endorse::manifest", "Registration ID")),
                                say(QT_TRANSLATE_NOOP("endorse::manifest", "Codes")),
                                say(QT_TRANSLATE_NOOP("endorse::manifest", "Reason"))})
        page.leaf("th", name);
    page.markup("</tr></thead>\n<tbody>\n");
    for (const Verdict &verdict : counted(report, verdicts))
        writeRow(&page, verdict);
    page.markup("</tbody>");
    page.close("table");
    page.markup("</body>\n</html>\n");
    return page.take();
}

} // namespace endorse::manifest
