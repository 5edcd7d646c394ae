// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heldtask.h"

#include <ui/enrollments/listport.h>

namespace endorse::testing {

/// A list that answers when the test says so, and remembers what it was asked.
class FakeListPort final : public ui::ListPort
{
public:
    template<class Request, class Answer>
    struct Asked
    {
        // A constructor of its own: g++ 12 fails on the initialisers of members in a list.
        Asked(Request asked, core::CancelToken token, Progress told)
            : request(std::move(asked))
            , cancel(std::move(token))
            , progress(std::move(told))
            , held(std::make_shared<Held<Answer>>())
        {
        }

        Request request;
        core::CancelToken cancel;
        Progress progress;
        std::shared_ptr<Held<Answer>> held;
    };
    struct PreviewRequest
    {
        QString file;
        std::optional<enrollmentlist::ColumnMapping> mapping;
    };
    struct EditRequest
    {
        QStringList keys;
        Change change;
    };

    FakeListPort() = default;
    FakeListPort(const FakeListPort &) = delete;
    FakeListPort &operator=(const FakeListPort &) = delete;
    ~FakeListPort() override
    {
        const auto letAllGo = [](const auto &all) {
            for (const auto &asked : all)
                letGo(asked.held);
        };
        letAllGo(previews);
        letAllGo(checks);
        letAllGo(imports);
        letAllGo(exports);
        letAllGo(surveys);
        letAllGo(edits);
    }

    QCoro::Task<core::Result<enrollmentlist::ImportPreview>>
    preview(QString file, std::optional<enrollmentlist::ColumnMapping> mapping) override
    {
        const PreviewRequest request{file, mapping};
        previews.append({request, core::CancelToken(), Progress()});
        return answerOf(previews.last().held);
    }
    QCoro::Task<core::Result<enrollmentlist::ImportReport>>
    check(enrollmentlist::ImportRequest request, Progress progress,
          core::CancelToken cancel) override
    {
        checks.append({request, cancel, progress});
        return answerOf(checks.last().held);
    }
    QCoro::Task<core::Result<enrollmentlist::ImportReport>>
    import(enrollmentlist::ImportRequest request, Progress progress,
           core::CancelToken cancel) override
    {
        imports.append({request, cancel, progress});
        return answerOf(imports.last().held);
    }
    QCoro::Task<core::Result<enrollmentlist::ExportReport>>
    exportRows(enrollmentlist::ExportRequest request, Progress progress,
               core::CancelToken cancel) override
    {
        exports.append({request, cancel, progress});
        return answerOf(exports.last().held);
    }
    QCoro::Task<core::Result<ui::RowSurvey>> survey(QStringList keys, Progress progress,
                                                    core::CancelToken cancel) override
    {
        surveys.append({keys, cancel, progress});
        return answerOf(surveys.last().held);
    }
    QCoro::Task<core::Result<enrollmentlist::ChangeReport>>
    edit(QStringList keys, Change change, Progress progress, core::CancelToken cancel) override
    {
        const EditRequest request{keys, change};
        edits.append({request, cancel, progress});
        return answerOf(edits.last().held);
    }

    QList<Asked<PreviewRequest, enrollmentlist::ImportPreview>> previews;
    QList<Asked<enrollmentlist::ImportRequest, enrollmentlist::ImportReport>> checks;
    QList<Asked<enrollmentlist::ImportRequest, enrollmentlist::ImportReport>> imports;
    QList<Asked<enrollmentlist::ExportRequest, enrollmentlist::ExportReport>> exports;
    QList<Asked<QStringList, ui::RowSurvey>> surveys;
    QList<Asked<EditRequest, enrollmentlist::ChangeReport>> edits;
};

/// The first rows of a CSV file: three columns, of which the last is not known; the third row is
/// bad in its second cell, the fourth is in the list.
inline enrollmentlist::ImportPreview csvPreview()
{
    using enrollmentlist::Verdict;
    enrollmentlist::ImportPreview preview;
    preview.format = enrollmentlist::FileFormat::Csv;
    preview.encoding = QStringLiteral("UTF-8");
    preview.delimiter = QLatin1Char(',');
    preview.headers = {QStringLiteral("Registration ID"), QStringLiteral("hub"),
                       QStringLiteral("remark")};
    preview.guess.members = {QStringLiteral("registrationId"), QStringLiteral("iotHubs"),
                             QString()};
    preview.size = 12'400'000;
    for (int i = 0; i < 5; ++i) {
        enrollmentlist::PreviewRow row;
        row.line = i + 2;
        row.cells = {QStringLiteral("device-%1").arg(i), QStringLiteral("contoso-3"),
                     QStringLiteral("lot 7")};
        preview.rows.append(row);
    }
    preview.rows[2].verdict = Verdict::Bad;
    preview.rows[2].problem = someError("The hub has no host name.");
    preview.rows[2].cell = 1;
    preview.rows[3].verdict = Verdict::Known;
    preview.rows[3].problem = someError("The row is in the list already.");
    return preview;
}

inline enrollmentlist::RejectedRow rejectedRow(qint64 line, enrollmentlist::Verdict verdict,
                                               const char *reason, const char *message)
{
    enrollmentlist::RejectedRow row;
    row.line = line;
    row.verdict = verdict;
    row.reason = QString::fromUtf8(reason);
    row.error = someError(message);
    row.cells = {QStringLiteral("device-%1").arg(line - 2), QStringLiteral("contoso-3"),
                 QStringLiteral("lot 7")};
    return row;
}

/// What checking that file finds: a thousand rows, of which two are bad, one is taken and one
/// known.
inline enrollmentlist::ImportReport csvReport()
{
    using enrollmentlist::Verdict;
    enrollmentlist::ImportReport report;
    report.read = 1000;
    report.imported = 996;
    report.known = 1;
    report.taken = 1;
    report.rejectedCount = 4;
    report.rejected = {
        rejectedRow(4, Verdict::Bad, "iotHubs: no host name", "The hub has no host name."),
        rejectedRow(5, Verdict::Known, "already in the list", "The row is in the list already."),
        rejectedRow(700, Verdict::Duplicate, "registrationId: taken",
                    "The registration ID is taken by line 12."),
        rejectedRow(900, Verdict::Bad, "the line has no end", "A quotation mark is not closed.")};
    report.seconds = 8.2;
    return report;
}

} // namespace endorse::testing
