// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/emulatorrequest.h>
#include <ui/common/hexview.h>

#include <QSyntaxHighlighter>

class QPlainTextEdit;

namespace endorse::ui {

/// The request as the service received it: request line, headers, empty line, body with JSON
/// indented. What is masked in the record is drawn as as many '•'.
QString requestTextOf(const emulator::EmulatorRequest &request);
/// The answer in the same way; empty when none was given.
QString responseTextOf(const emulator::EmulatorRequest &request);

/// The bytes of a request and of the body that answered it.
struct RawBytes final
{
    core::Bytes bytes;
    QList<HexRange> ranges;
};
RawBytes rawBytesOf(const emulator::EmulatorRequest &request);

/// Colours an HTTP message: method, names of headers, masked parts, names of JSON members. A name
/// that stands for a key of the walk has the ink of that key.
class WireHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WireHighlighter)

public:
    explicit WireHighlighter(QPlainTextEdit *view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void highlightBlock(const QString &text) override;

private:
    void paint(qsizetype from, qsizetype length, Token ink, bool strong = false);
    void highlightMembers(const QString &text);
    void highlightMasked(const QString &text);

    QPlainTextEdit *m_view;
};

} // namespace endorse::ui
