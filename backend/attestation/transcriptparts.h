// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationresult.h>
#include <attestation/htmlwriter.h>

/// The parts of the HTML transcript: what one step did.
namespace endorse::attestation::html {

/// Who reads the HTML: a browser, or QTextDocument on its way to paper.
enum class Reader { Browser, Paper };

/// A text of context "endorse::attestation".
QString say(const char *source);
/// "0.3 ms", "3.02 s", in the current locale; empty for a negative number.
QString durationText(double milliseconds);
/// "✓ done"
QString statusText(StepStatus status);
const char *statusClass(StepStatus status);
/// In the current locale and time zone, with the zone.
QString timeText(const QDateTime &time);

/// A table with a heading at the left of each row.
class FactsTable final
{
public:
    FactsTable(HtmlWriter *writer, Reader reader);
    ~FactsTable();
    Q_DISABLE_COPY_MOVE(FactsTable)

    /// Nothing is written for an empty value.
    void row(const QString &label, const QString &value, const char *cssClass = nullptr);

private:
    HtmlWriter *m_writer;
};

/// Opens a table: on paper its lines are drawn by the reader.
void openTable(HtmlWriter *writer, Reader reader, const char *cssClass = "plain");

void writeFields(HtmlWriter *writer, Reader reader, const QString &title,
                 const QList<Field> &fields);
void writeKeys(HtmlWriter *writer, Reader reader, const StepRecord &step);
void writeTpmCommands(HtmlWriter *writer, Reader reader, const QString &title,
                      const QList<tpm::TpmExchange> &commands);
void writeHttpExchanges(HtmlWriter *writer, Reader reader,
                        const QList<dps::HttpExchange> &exchanges);
/// The message, what to do next, the code and the technical text.
void writeError(HtmlWriter *writer, Reader reader, const core::Error &error);
/// A box with the tone "ok", "warn" or "fail": begin, write into it, end.
void beginBand(HtmlWriter *writer, Reader reader, const char *tone);
void endBand(HtmlWriter *writer, Reader reader);

} // namespace endorse::attestation::html
