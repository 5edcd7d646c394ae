// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <enrollmentlist/textplace.h>
#include <enrollmentlist/textsource.h>

namespace endorse::enrollmentlist {

/// Cuts the records out of a JSON text: the objects of an array, or objects one behind the other
/// (one a line, or one alone); a comma more or less between them does not matter. The grammar
/// within a record is checked, except for numbers and escapes, which are for its parser.
///
/// Memory stays bounded: a record or a string that is too long is passed over without keeping it.
/// After something that is no record, reading goes on with the next brace that begins a line no
/// further in than the first record did, or that follows another record, so that one broken record
/// hides no other one.
///
/// Codes of problems: "record-too-long", "string-too-long", "line-end" (within a string), "nesting"
/// (over 64 deep), "unfinished" (the text ends within a record or the array), "unexpected" (another
/// character should stand there), "encoding", "nul". Thread: one.
class JsonRecordReader final
{
public:
    struct Limits
    {
        qsizetype stringBytes = 1024 * 1024;
        qsizetype recordBytes = 4 * 1024 * 1024;
    };

    /// @p source must live longer.
    explicit JsonRecordReader(TextSource &source);
    JsonRecordReader(TextSource &source, Limits limits);

    enum class Next { Record, Problem, End, Failed };
    Next next();
    /// The text of the record, checked to be UTF-8; or, of a problem, its beginning (at most
    /// 4 KiB). Holds until the next call.
    QByteArrayView text() const { return m_text; }
    /// Where the record begins.
    TextPlace begin() const { return m_begin; }
    /// Of the last next() that gave Problem: Input; or Failed: Store, code "read".
    const core::Error &error() const { return m_error; }
    /// Where the trouble is.
    TextPlace trouble() const { return m_trouble; }

private:
    /// What may come next within a record.
    enum class Expected { KeyOrEnd, Key, Colon, Value, ValueOrEnd, CommaOrEnd };

    bool has();
    char peek() const { return m_buffer.at(m_pos); }
    /// Goes one on; keeps the character while a record is read.
    void take();
    void keep(QByteArrayView run);
    void skipSpace(bool commasToo);
    Next readRecord();
    const char *readToken();
    const char *open(char bracket);
    const char *close(char bracket);
    const char *readString();
    const char *readWord();
    Next finishRecord();
    Next fail(const char *code, TextPlace place);
    Next failHere(const char *code) { return fail(code, m_at); }
    Next unfinished();
    void resynchronise();
    static core::Error errorAt(const char *code, TextPlace place);

    TextSource &m_source;
    Limits m_limits;
    QByteArray m_buffer;
    qsizetype m_pos = 0;
    TextPlace m_at;
    bool m_afterCr = false;
    bool m_isUnreadable = false;
    bool m_beginsLine = true; ///< Nothing but blanks is before m_at in its line.
    bool m_inArray = false;
    TextPlace m_arrayAt;
    qint64 m_firstColumn = 0; ///< Of the first record; 0: there was none.
    TextPlace m_begin;        ///< Of the record.
    bool m_keeps = false;
    const char *m_tooLong = nullptr; ///< The record is passed over.
    TextPlace m_tooLongAt;
    Expected m_expected = Expected::Value;
    QByteArray m_stack; ///< Brackets that are open.
    QByteArray m_text;
    TextPlace m_trouble;
    core::Error m_error;
};

} // namespace endorse::enrollmentlist
