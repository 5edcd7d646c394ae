// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowjudge.h"

#include "canonicalek.h"
#include "csv.h"
#include "jsonplaces.h"
#include "texts.h"

#include <algorithm>

namespace endorse::enrollmentlist {

using core::Error;
using core::ErrorCategory;
using core::Result;
using core::Text;
using dps::IndividualEnrollment;

namespace {

/// So much of a record of JSON is shown.
constexpr qsizetype ShownBytes = 400;

/// For the technical part of an error, which says something even of a line without a name.
QString shownHeaders(const QStringList &headers)
{
    if (headers.isEmpty())
        return QStringLiteral("headers: none");
    const QString joined = headers.join(QStringLiteral("\", \"")).left(200);
    return QStringLiteral("headers: \"%1\"").arg(joined);
}

Error columnError(const char *code, Text message, Text hint, const QString &technical)
{
    return {.category = ErrorCategory::Input,
            .code = QString::fromLatin1(code),
            .place = QStringLiteral("line 1"),
            .message = std::move(message),
            .hint = std::move(hint),
            .technical = technical};
}

Text mapHint()
{
    return text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                  "Name the columns in the first line as the REST API does, such "
                                  "as registrationId and endorsementKey, or choose what each "
                                  "column holds."));
}

/// A TPM enrollment of which every member is known to be good without the rules of the service
/// being asked, which cost more than all the rest of an import.
bool isSurelyGood(const IndividualEnrollment &record)
{
    const auto &attestation = record.attestation;
    const bool isPlain = attestation.type == QLatin1String("tpm") && attestation.tpm &&
                         !attestation.x509 && !attestation.symmetricKey &&
                         attestation.unknown.isEmpty() && attestation.tpm->unknown.isEmpty() &&
                         attestation.tpm->storageRootKey.isNull() && !record.initialTwin &&
                         !record.iotHubs && record.allocationPolicy.isNull() &&
                         !record.customAllocationDefinition && !record.registrationState &&
                         record.optionalDeviceInformation.isNull() && record.unknown.isEmpty() &&
                         !record.capabilities && !record.reprovisionPolicy && record.etag.isNull();
    return isPlain &&
           (record.provisioningStatus.isNull() ||
            record.provisioningStatus == QLatin1String("enabled") ||
            record.provisioningStatus == QLatin1String("disabled")) &&
           isCanonicalEk(attestation.tpm->endorsementKey) &&
           dps::RegistrationId::parse(record.registrationId).has_value() &&
           (record.deviceId.isEmpty() || dps::DeviceId::parse(record.deviceId).has_value()) &&
           (record.iotHubHostName.isEmpty() ||
            dps::HubName::parse(record.iotHubHostName).has_value());
}

/// The registration ID that Microsoft's tools give to a device without one.
void deriveId(IndividualEnrollment &record)
{
    const auto &tpm = record.attestation.tpm;
    if (!record.registrationId.isEmpty() || !tpm || tpm->endorsementKey.isEmpty())
        return;
    record.registrationId =
        dps::RegistrationId::fromTpm2bPublic(QByteArray::fromBase64(tpm->endorsementKey))
            .toString();
}

/// Nothing, or what makes it no record for the list.
std::optional<Error> problemOf(const IndividualEnrollment &record)
{
    return isSurelyGood(record) ? std::nullopt : firstProblem(record);
}

dps::RawMembers replaced(dps::RawMembers members, QLatin1String name, const core::Bytes &json)
{
    for (dps::RawMember &member : members) {
        if (member.name == name)
            member.json = json;
    }
    return members;
}

/// The record with its EK as the service takes it, when it holds one in a form that the service
/// does not know, such as PEM, whose line ends no ASCII text of the API may have. A null text: it
/// holds none.
core::Bytes withServiceEk(QByteArrayView json)
{
    const auto record = dps::JsonObject::parse(json);
    if (!record)
        return {};
    const QLatin1String names[] = {QLatin1String("attestation"), QLatin1String("tpm"),
                                   QLatin1String("endorsementKey")};
    const auto attestation = dps::JsonObject::parse(record->raw(names[0]));
    const auto tpm = attestation ? dps::JsonObject::parse(attestation->raw(names[1])) : attestation;
    if (!tpm)
        return {};
    dps::JsonReader reader(*tpm);
    const QString text = reader.string("endorsementKey");
    const auto ek = ekOfCell(text.toUtf8());
    if (text.isEmpty() || !ek)
        return {};
    const auto written = [](const dps::RawMembers &members) {
        dps::JsonWriter writer;
        return writer.rest(members).finish();
    };
    const core::Bytes newTpm = written(replaced(tpm->members(), names[2], '"' + *ek + '"'));
    const core::Bytes newAttestation = written(replaced(attestation->members(), names[1], newTpm));
    return written(replaced(record->members(), names[0], newAttestation));
}

/// Where cell @p index begins in the text of a row, in bytes.
qsizetype offsetOfCell(QByteArrayView row, char delimiter, qsizetype index)
{
    bool quoted = false;
    qsizetype at = 0;
    for (qsizetype i = 0; i < row.size() && at < index; ++i) {
        quoted = row[i] == '"' ? !quoted : quoted;
        if (row[i] == delimiter && !quoted && ++at == index)
            return i + 1;
    }
    return 0;
}

RejectedRow rejected(const Error &error, const QString &member, TextPlace begin, TextPlace place)
{
    RejectedRow out;
    out.line = begin.line;
    out.column = place.line == begin.line ? place.column : 0;
    out.reason =
        (member.isEmpty() ? error.code : member) + QStringLiteral(": ") + error.message.english();
    out.error = placedError(error, place.line, place.column);
    return out;
}

JudgedRow refused(RejectedRow row, int cell = -1)
{
    JudgedRow out;
    out.rejected = std::move(row);
    out.cell = cell;
    return out;
}

} // namespace

Error placedError(const Error &error, qint64 line, qint64 column)
{
    Error out = error;
    if (!error.place.isEmpty())
        out.technical.prepend(error.place + QStringLiteral(": "));
    out.place = column > 0 ? QStringLiteral("line %1, column %2").arg(line).arg(column)
                           : QStringLiteral("line %1").arg(line);
    out.message = column > 0
                      ? text(QT_TRANSLATE_NOOP("endorse::enrollmentlist", "Line %1, column %2: %3"))
                            .arg(line)
                            .arg(column)
                            .arg(error.message)
                      : text(QT_TRANSLATE_NOOP("endorse::enrollmentlist", "Line %1: %2"))
                            .arg(line)
                            .arg(error.message);
    return out;
}

/// A table holds no symmetric keys: rows without theirs would be other devices than those of the
/// file, and what is rejected would be one more file with keys.
std::optional<Error> RowJudge::keyColumn(const QStringList &headers)
{
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [](const QString &header) { return isKeyHeader(header); });
    if (found == headers.end())
        return std::nullopt;
    return columnError(
        "key-column",
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                               "The column “%1” holds symmetric keys, which are not imported from "
                               "CSV."))
            .arg(found->left(80)),
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                               "Import the enrollments as JSON records, which hold their keys, or "
                               "remove the column: the service makes new keys then.")),
        *found);
}

ColumnMapping RowJudge::guess(const QStringList &headers)
{
    ColumnMapping mapping;
    for (const QString &header : headers) {
        const RecordMember *const member = memberOfHeader(header);
        QString name = member != nullptr ? QString::fromLatin1(member->name) : QString();
        // The first column that is called so has it.
        if (mapping.members.contains(name))
            name.clear();
        mapping.members.append(name);
    }
    return mapping;
}

Result<RowJudge> RowJudge::forColumns(const QStringList &headers,
                                      const std::optional<ColumnMapping> &mapping)
{
    // Who chose the columns has seen that this one is left out.
    if (const auto problem = mapping ? std::nullopt : keyColumn(headers))
        return core::fail(*problem);
    const QStringList names = mapping ? mapping->members : guess(headers).members;
    RowJudge judge;
    judge.m_isCsv = true;
    judge.m_headers = headers.size();
    for (const RecordMember &member : recordMembers()) {
        const QString name = QString::fromLatin1(member.name);
        const qsizetype index = names.indexOf(name);
        if (index < 0)
            continue;
        if (names.count(name) > 1 || index >= headers.size()) {
            return core::fail(columnError(
                "columns",
                text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                       "Several columns, or one that is not there, shall hold "
                                       "%1."))
                    .arg(name),
                text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                       "Choose one column for each member.")),
                name));
        }
        judge.m_columns.push_back({&member, index});
        judge.m_hasEk = judge.m_hasEk || name == QLatin1String("endorsementKey");
    }
    for (const QString &name : names) {
        if (!name.isEmpty() && recordMember(name) == nullptr) {
            return core::fail(columnError(
                "columns",
                text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                       "“%1” is no member of an enrollment that a column can "
                                       "hold."))
                    .arg(name),
                mapHint(), name));
        }
    }
    const QString shown = shownHeaders(headers);
    if (judge.m_columns.empty()) {
        return core::fail(columnError(
            "no-headers",
            text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                   "The first line of the file names no column that is known.")),
            mapHint(), shown));
    }
    if (!judge.m_hasEk && !names.contains(QLatin1String("registrationId"))) {
        return core::fail(columnError(
            "no-registration-id",
            text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                   "No column holds the registration ID or the endorsement key.")),
            mapHint(), shown));
    }
    return judge;
}

JudgedRow RowJudge::judge(const RawBlock &block, const RawRow &row) const
{
    return m_isCsv ? judgeCsv(block, row) : judgeJson(block, row);
}

JudgedRow RowJudge::badCell(const RawBlock &block, const RawRow &row, const QString &member,
                            const Error &error) const
{
    // Paths of the attestation are longer than the names of columns.
    const auto column =
        std::find_if(m_columns.begin(), m_columns.end(), [&member](const Column &c) {
            const QString name = QString::fromLatin1(c.member->name);
            return member == name || member.startsWith(name + u'[') ||
                   member.endsWith(u'.' + name) ||
                   (name == QLatin1String("certificate") &&
                    member.endsWith(QLatin1String("primary.certificate"))) ||
                   (name == QLatin1String("secondaryCertificate") &&
                    member.endsWith(QLatin1String("secondary.certificate")));
        });
    if (column == m_columns.end())
        return refused(rejected(error, member, row.begin, {row.begin.line, 0}));
    const QByteArrayView text = block.textOf(row);
    const TextPlace place =
        placeIn(text, offsetOfCell(text, block.delimiter, column->index), row.begin);
    return refused(rejected(error, member, row.begin, place), static_cast<int>(column->index));
}

JudgedRow RowJudge::judgeCsv(const RawBlock &block, const RawRow &row) const
{
    bool isLonger = false;
    for (qsizetype i = m_headers; i < row.cells; ++i)
        isLonger = isLonger || !block.cellOf(row, i).isEmpty();
    if (row.cells < m_headers || isLonger) {
        Error error =
            columnError("cells",
                        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                               "The row has %1 cells, and the first line has %2."))
                            .arg(row.cells)
                            .arg(m_headers),
                        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                               "Look for a missing separator or quotation mark.")),
                        QStringLiteral("%1 cells, %2 headers").arg(row.cells).arg(m_headers));
        error.place.clear();
        return refused(rejected(error, {}, row.begin, {row.begin.line, 0}));
    }
    IndividualEnrollment record;
    for (const Column &column : m_columns) {
        const QByteArrayView cell = CsvWriter::unguarded(block.cellOf(row, column.index)).trimmed();
        if (cell.isEmpty())
            continue;
        if (const auto set = column.member->set(record, cell); !set)
            return badCell(block, row, QString::fromLatin1(column.member->name), set.error());
    }
    if (record.attestation.type.isNull() && m_hasEk)
        record.attestation.type = dps::toString(dps::AttestationType::Tpm);
    deriveId(record);
    if (const auto problem = problemOf(record))
        return badCell(block, row, problem->place, *problem);
    auto prepared = prepareRow(record);
    if (!prepared)
        return badCell(block, row, QStringLiteral("registrationId"), prepared.error());
    JudgedRow out;
    out.prepared = std::move(*prepared);
    return out;
}

JudgedRow RowJudge::judgeJson(const RawBlock &block, const RawRow &row) const
{
    const QByteArrayView json = block.textOf(row);
    const auto bad = [json, &row](Error error, const QString &member) {
        const auto offset = offsetOfMember(json, member);
        return refused(rejected(error, member, row.begin,
                                offset ? placeIn(json, *offset, row.begin) : row.begin));
    };
    auto record = IndividualEnrollment::fromJson(json);
    if (!record && record.error().place == QLatin1String("attestation.tpm.endorsementKey")) {
        const core::Bytes readable = withServiceEk(json);
        if (!readable.isNull())
            record = IndividualEnrollment::fromJson(readable);
    }
    if (!record) {
        Error error = record.error();
        error.category = ErrorCategory::Input;
        error.hint = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                            "The file must hold enrollment records as the REST API "
                                            "writes them."));
        const QString member = error.place;
        return bad(std::move(error), member);
    }
    record->unknown.removeIf([](const dps::RawMember &member) {
        return member.name == QLatin1String("line") || member.name == QLatin1String("reason");
    });
    if (auto &tpm = record->attestation.tpm; tpm && !tpm->endorsementKey.isEmpty()) {
        auto ek = ekOfCell(tpm->endorsementKey);
        if (!ek)
            return bad(ek.error(), QStringLiteral("attestation.tpm.endorsementKey"));
        tpm->endorsementKey = std::move(*ek);
    }
    deriveId(*record);
    if (const auto problem = problemOf(*record))
        return bad(*problem, problem->place);
    auto prepared = prepareRow(*record);
    if (!prepared)
        return bad(prepared.error(), QStringLiteral("registrationId"));
    JudgedRow out;
    out.prepared = std::move(*prepared);
    return out;
}

QStringList RowJudge::cellsOf(const RawBlock &block, const RawRow &row) const
{
    if (!m_isCsv) {
        const QByteArrayView json = block.textOf(row);
        return {QString::fromUtf8(json.first(std::min(json.size(), ShownBytes)))};
    }
    QStringList cells;
    for (qsizetype i = 0; i < row.cells; ++i)
        cells.append(QString::fromUtf8(CsvWriter::unguarded(block.cellOf(row, i))));
    return cells;
}

Rejection RowJudge::rejection(const RawBlock &block, const RawRow &row, RejectedRow rejected) const
{
    rejected.cells = cellsOf(block, row);
    return {std::move(rejected), m_isCsv ? QByteArray() : block.textOf(row).toByteArray()};
}

JudgedBlock RowJudge::judge(RawBlock block) const
{
    JudgedBlock out;
    out.rows.reserve(static_cast<qsizetype>(block.rows.size()));
    out.rawIndex.reserve(block.rows.size());
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        JudgedRow judged = judge(block, block.rows[i]);
        if (judged.prepared) {
            out.rows.append(std::move(*judged.prepared));
            out.rawIndex.push_back(i);
        } else {
            out.rejected.push_back(rejection(block, block.rows[i], std::move(*judged.rejected)));
        }
    }
    for (Rejection &each : block.broken)
        out.rejected.push_back(each);
    out.raw = std::move(block);
    return out;
}

} // namespace endorse::enrollmentlist
