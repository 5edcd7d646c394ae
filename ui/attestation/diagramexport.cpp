// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramexport.h"

#include <ui/attestation/diagramscene.h>
#include <ui/common/fonts.h>

#include <QApplication>
#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QSvgGenerator>

#include <cmath>

namespace endorse::ui {

namespace {

constexpr int leastWidth = 760;
constexpr int pitch = 30;
constexpr int margin = 16;
constexpr int titleGap = 10;

QString say(const char *source)
{
    return QCoreApplication::translate("endorse::ui::DiagramExport", source);
}

QString titleOf(const DiagramEnds &ends)
{
    return ends.mechanism == attestation::AttestationKind::Tpm
               ? say(QT_TRANSLATE_NOOP("endorse::ui::DiagramExport", "TPM Attestation"))
               : say(QT_TRANSLATE_NOOP("endorse::ui::DiagramExport", "X.509 Attestation"));
}

/// QSvgGenerator names the first family of a font alone: a reader without it would take any.
QByteArray withFallbacks(QByteArray svg)
{
    const auto name = [&svg](const QFont &font, const char *generic) {
        const QStringList families = font.families();
        if (families.isEmpty())
            return;
        const QByteArray first = "font-family=\"" + families.constFirst().toHtmlEscaped().toUtf8();
        QStringList quoted;
        for (const QString &family : families) {
            if (family != QLatin1String("monospace"))
                quoted.append(QLatin1Char('\'') + family.toHtmlEscaped() + QLatin1Char('\''));
        }
        svg.replace(first + '"', "font-family=\"" + quoted.join(QLatin1String(", ")).toUtf8() +
                                     ", " + generic + '"');
    };
    name(fontOf(FontRole::Mono), "monospace");
    name(fontOf(FontRole::Body), "sans-serif");
    return svg;
}

} // namespace

DiagramExport::DiagramExport(const QList<models::DiagramRow> &rows, const DiagramEnds &ends,
                             const Title &title, qreal width)
    : m_scene(std::make_unique<DiagramScene>())
    , m_ends(ends)
    , m_title(title)
{
    m_scene->setVector(true);
    m_scene->setMechanism(ends.mechanism);
    for (int i = 0; i < int(rows.size()); ++i) {
        models::DiagramRow row = rows.at(i);
        row.shown = false;
        m_scene->insertRow(i, row);
    }
    m_scene->layOut(std::max<qreal>(width, scaled(leastWidth)),
                    std::max<qreal>(scaled(pitch), DiagramGeometry::minimumPitch()), 0);
}

DiagramExport::~DiagramExport() = default;

QList<QPair<QString, QString>> DiagramExport::facts() const
{
    QList<QPair<QString, QString>> all;
    if (!m_title.registrationId.isEmpty())
        all.append({say(QT_TRANSLATE_NOOP("endorse::ui::DiagramExport", "Registration ID")),
                    m_title.registrationId});
    if (m_title.startedAt.isValid())
        all.append({say(QT_TRANSLATE_NOOP("endorse::ui::DiagramExport", "Date")),
                    QLocale().toString(m_title.startedAt.toLocalTime(), QLocale::LongFormat)});
    const bool isOfTpm = m_ends.mechanism == attestation::AttestationKind::Tpm;
    if (isOfTpm && !m_ends.tpmName.isEmpty())
        all.append({QStringLiteral("TPM"), m_ends.tpmName});
    if (!isOfTpm)
        all.append(
            {models::partyText(models::Party::Device), endText(m_ends, models::Party::Device)});
    const QString address = m_ends.service.toString();
    const QString service =
        !m_ends.serviceIsEmulator ? address
        : address.isEmpty()
            ? endText(m_ends, models::Party::Service)
            : QStringLiteral("%1 (%2)").arg(address, endText(m_ends, models::Party::Service));
    if (!service.isEmpty())
        all.append({models::partyText(models::Party::Service), service});
    if (!isOfTpm && !m_ends.hub.isEmpty())
        all.append({models::partyText(models::Party::Hub), m_ends.hub});
    return all;
}

qreal DiagramExport::titleHeight() const
{
    return scaled(margin) + QFontMetricsF(fontOf(FontRole::CaptionTitleWide)).height() +
           qreal(facts().size()) * (QFontMetricsF(fontOf(FontRole::Body)).height() + scaled(2)) +
           scaled(titleGap);
}

QSizeF DiagramExport::size() const
{
    const QRectF scene = m_scene->sceneRect();
    return {std::ceil(scene.width()),
            std::ceil(titleHeight() + DiagramGeometry::headsHeight() + scene.height())};
}

void DiagramExport::paint(QPainter *painter) const
{
    const Tokens &tokens = Tokens::of(QApplication::palette());
    painter->fillRect(QRectF(QPointF(), size()), tokens[Token::Base]);
    const qreal left = scaled(margin);
    const QFontMetricsF title(fontOf(FontRole::CaptionTitleWide));
    const QFontMetricsF body(fontOf(FontRole::Body));
    painter->setFont(fontOf(FontRole::CaptionTitleWide));
    painter->setPen(tokens[Token::Text]);
    qreal y = scaled(margin);
    painter->drawText(QPointF(left, y + title.ascent()), titleOf(m_ends));
    y += title.height();
    const QList<QPair<QString, QString>> lines = facts();
    qreal column = 0;
    for (const auto &[label, value] : lines)
        column = std::max(column, body.horizontalAdvance(label));
    for (const auto &[label, value] : lines) {
        painter->setFont(fontOf(FontRole::Body));
        painter->setPen(tokens[Token::Muted]);
        painter->drawText(QPointF(left, y + body.ascent()), label);
        const bool id = value == m_title.registrationId;
        painter->setFont(fontOf(id ? FontRole::Mono : FontRole::Body));
        painter->setPen(tokens[Token::Text]);
        painter->drawText(QPointF(left + column + scaled(margin), y + body.ascent()), value);
        y += body.height() + scaled(2);
    }
    painter->save();
    painter->translate(0, titleHeight());
    paintHeads(painter, m_scene->geometry(), m_ends, tokens, true);
    painter->restore();
    const QRectF scene = m_scene->sceneRect();
    m_scene->render(
        painter,
        QRectF(0, titleHeight() + DiagramGeometry::headsHeight(), scene.width(), scene.height()),
        scene);
}

void DiagramExport::writeSvg(QIODevice *device) const
{
    QByteArray svg;
    QBuffer buffer(&svg);
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size().toSize());
        generator.setViewBox(QRectF(QPointF(), size()));
        // One unit is one pixel of the screen.
        constexpr int dotsPerInch = 96;
        generator.setResolution(dotsPerInch);
        generator.setTitle(titleOf(m_ends));
        generator.setDescription(m_title.registrationId);
        QPainter painter(&generator);
        paint(&painter);
    }
    device->write(withFallbacks(svg));
}

QImage DiagramExport::toImage(qreal scale) const
{
    QImage image((size() * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    paint(&painter);
    return image;
}

} // namespace endorse::ui
