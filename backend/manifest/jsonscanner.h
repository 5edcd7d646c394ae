// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <QtGlobal>

#include <manifest/verdict.h>
#include <vector>

namespace endorse::manifest {

/// How much a manifest may ask for before it is refused.
struct ManifestLimits final
{
    qint64 entryBytes = 1024 * 1024; ///< Genuine ones have four thousand.
    int depth = 64;                  ///< Of brackets, those of the array included.
    quint32 entries = 5'000'000;     ///< Verdicts are kept, and take a hundred bytes each.
};

/// Why a file is refused, and where. A value.
struct FileProblem final
{
    FileCode code = FileCode::None;
    /// The file is well-formed up to its end, which comes too early.
    bool isCutShort = false;
    /// The file begins with neither an array nor an object, so it is none that was damaged.
    bool isForeign = false;
    qint64 byte = 0;   ///< From 0.
    qint64 line = 1;   ///< From 1.
    qint64 column = 1; ///< In characters, from 1.
    QString technical; ///< English.

    /// "byte 4711, line 12, column 3", and ", end of file" when it is cut short.
    QString place() const;
    /// Category Input, the code "F_…".
    core::Error toError() const;
};

/// Where an entry lies in the buffer that was scanned.
struct ScannedEntry final
{
    quint32 begin = 0;
    quint32 size = 0;
};

/// Reads JSON (RFC 8259) from pieces that may be cut anywhere, checks all of its grammar and
/// encoding, and says where the elements of the outermost array begin and end. Keeps nothing of
/// what it read. Thread: a value.
class JsonScanner final
{
public:
    explicit JsonScanner(const ManifestLimits &limits = {})
        : m_limits(limits)
    {
    }

    /// Scans the next @p size bytes of the text, which lie in a buffer of the caller's whose first
    /// byte is byte @p bufferAt of the text; what ends in them is appended with its place in the
    /// buffer. False: the text is refused; see problem().
    bool feed(const char *data, qsizetype size, qint64 bufferAt,
              std::vector<ScannedEntry> *entries);
    /// No more comes. False: the text is refused.
    bool finish();
    /// An entry has begun whose end was not met.
    bool isInEntry() const { return m_inEntry; }
    /// Of the entry that has begun, in the file.
    qint64 entryOffset() const { return m_entryMark.byte; }
    const FileProblem &problem() const { return m_problem; }

private:
    enum class Expect : quint8 {
        Start,      ///< Nothing was read but white space.
        Value,      ///< Behind a colon, or a comma of an array.
        FirstValue, ///< Behind [.
        Key,        ///< Behind a comma of an object.
        FirstKey,   ///< Behind {.
        Colon,
        Next, ///< A comma or the end of the array or object.
        End   ///< Behind the document.
    };
    enum class Token : quint8 { None, String, Escape, Hex, Utf8, Foreign, Number, Word };
    enum class Digits : quint8 { Sign, Zero, Integer, Point, Fraction, E, ESign, Exponent };
    struct Mark final
    {
        qint64 byte = 0;
        qint64 line = 1;
        qint64 lineBegin = 0; ///< Byte.
        qint64 wide = 0;      ///< Bytes of the line that are no characters of their own.
    };

    const char *step(const char *p, const char *end);
    const char *structure(const char *p, const char *end);
    bool punctuation(const char *p);
    const char *string(const char *p, const char *end);
    const char *escape(const char *p);
    const char *hexDigit(const char *p);
    const char *continuation(const char *p);
    const char *number(const char *p, const char *end);
    const char *word(const char *p);
    bool beginValue(const char *p);
    bool beginWord(const char *p);
    bool beginString(const char *p);
    bool beginForeign(const char *p);
    bool beginUtf8(quint8 byte);
    bool open(const char *p, bool isObject);
    bool close(const char *p, bool isObject);
    /// @p end: behind the value.
    bool endValue(const char *end);
    bool isTooLong(const char *p) const;
    qint64 offsetOf(const char *p) const { return m_fileAt + (p - m_data); }
    Mark markAt(const char *p) const;
    /// False.
    bool refuseOutOfPlace(const char *p);
    std::nullptr_t refuse(FileCode code, const char *p, const char *technical);
    std::nullptr_t refuse(FileCode code, const Mark &mark, const char *technical);

    ManifestLimits m_limits;
    Expect m_expect = Expect::Start;
    Token m_token = Token::None;
    Digits m_digits = Digits::Sign;
    quint8 m_left = 0;      ///< Bytes of a character, or hex digits, that are to come.
    quint8 m_low = 0x80;    ///< Of the next byte of a character.
    quint8 m_high = 0xbf;   ///< As m_low.
    quint32 m_foreign = 0;  ///< The bytes of a character that should not be there.
    bool m_isKey = false;   ///< The string is a member's name.
    bool m_isArray = false; ///< The outermost value.
    bool m_inEntry = false;
    bool m_sawBracket = false;
    const char *m_word = nullptr; ///< What is missing of true, false, null.
    std::vector<bool> m_isObject; ///< Of the brackets that are open.
    quint32 m_entries = 0;
    Mark m_line; ///< Its byte does not count.
    Mark m_entryMark;
    Mark m_foreignMark;
    Mark m_topMark; ///< Of the outermost value.
    // The piece that is being scanned.
    const char *m_data = nullptr;
    qint64 m_fileAt = 0;   ///< Of the piece.
    qint64 m_bufferAt = 0; ///< Of the buffer.
    std::vector<ScannedEntry> *m_found = nullptr;
    FileProblem m_problem;
};

} // namespace endorse::manifest
