// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QFont>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextOption>

namespace endorse::app {

namespace {

constexpr int dotsPerInch = 300;
constexpr double marginMillimetres = 15;
constexpr double textPoints = 9;
constexpr double footPoints = 7.5;
constexpr double footMillimetres = 8;

/// Text that may come from a foreign machine makes it read nothing.
class PlainDocument final : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return QByteArray(); }
};

/// Han glyphs differ by country: the family of the language comes first.
QStringList textFamilies()
{
    QStringList families{QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                         QStringLiteral("Noto Sans CJK JP")};
    if (QLocale().language() == QLocale::Japanese)
        families.prepend(QStringLiteral("Noto Sans CJK JP"));
    if (QLocale().language() == QLocale::Korean)
        families.prepend(QStringLiteral("Noto Sans CJK KR"));
    return families;
}

/// The zero of DejaVu is dotted: "0x" must never read as a letter.
QString monoRule()
{
    const bool korean = QLocale().language() == QLocale::Korean;
    return QStringLiteral("pre, code, .mono { font-family: 'DejaVu Sans Mono', '%1'; "
                          "font-size: 7.5pt; }")
        .arg(korean ? QStringLiteral("Noto Sans Mono CJK KR")
                    : QStringLiteral("Noto Sans Mono CJK JP"));
}

QFont fontOf(double points)
{
    QFont font;
    font.setFamilies(textFamilies());
    font.setPointSizeF(points);
    return font;
}

QString pageText(int page, int pages)
{
    //: At the foot of a printed page.
    return QCoreApplication::translate("endorse::app", "Page %1 of %2").arg(page).arg(pages);
}

void drawFoot(QPainter *painter, const QRectF &place, const QString &title, const QString &page)
{
    painter->setFont(fontOf(footPoints));
    painter->setPen(QColor(0x53, 0x5c, 0x68));
    const qreal room = place.width() - painter->fontMetrics().horizontalAdvance(page) * 1.3;
    painter->drawText(place, Qt::AlignBottom | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(title, Qt::ElideMiddle, int(room)));
    painter->drawText(place, Qt::AlignBottom | Qt::AlignRight, page);
}

void drawPages(QPdfWriter *writer, const QTextDocument &document, const QSizeF &page,
               qreal footHeight, const QString &title)
{
    QPainter painter(writer);
    const int pages = document.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer->newPage();
        const QRectF view(0, i * page.height(), page.width(), page.height());
        painter.save();
        painter.translate(0, -view.top());
        painter.setClipRect(view);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = view;
        context.palette.setColor(QPalette::Text, QColor(0x1a, 0x1f, 0x26));
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        drawFoot(&painter, QRectF(0, page.height(), page.width(), footHeight), title,
                 pageText(i + 1, pages));
    }
}

} // namespace

QByteArray pdfOf(const QString &html, const QString &title)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(
        QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres),
        QPageLayout::Millimeter);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Endorse " ENDORSE_VERSION));

    PlainDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0);
    document.setDefaultFont(fontOf(textPoints));
    document.setDefaultStyleSheet(monoRule());
    QTextOption option;
    // Base64 and hex have no blank at which a line could end.
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(option);
    document.setHtml(html);
    const qreal foot = footMillimetres / 25.4 * dotsPerInch;
    const QSizeF page(writer.width(), writer.height() - foot);
    document.setPageSize(page);
    drawPages(&writer, document, page, foot, title);
    buffer.close();
    return buffer.data();
}

} // namespace endorse::app
