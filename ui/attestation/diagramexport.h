// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/diagramheads.h>

#include <QDateTime>
#include <QImage>

class QIODevice;

namespace endorse::ui {

class DiagramScene;

/// The whole diagram as a picture of its own: title, heads and every row, in the colours of the
/// program's theme.
class DiagramExport final
{
public:
    struct Title
    {
        QString registrationId; ///< Empty before the EK is known.
        QDateTime startedAt;
    };

    /// @p width is that of the picture in its own pixels; narrower than the words need is widened.
    DiagramExport(const QList<models::DiagramRow> &rows, const DiagramEnds &ends,
                  const Title &title, qreal width);
    ~DiagramExport();
    Q_DISABLE_COPY_MOVE(DiagramExport)

    QSizeF size() const;
    void paint(QPainter *painter) const;
    /// Text stays text, with the families of its font named.
    void writeSvg(QIODevice *device) const;
    QImage toImage(qreal scale) const;
    const DiagramScene &scene() const { return *m_scene; }

private:
    QList<QPair<QString, QString>> facts() const;
    qreal titleHeight() const;

    std::unique_ptr<DiagramScene> m_scene;
    DiagramEnds m_ends;
    Title m_title;
};

} // namespace endorse::ui
