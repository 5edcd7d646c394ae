// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/icons.h>

#include <QList>
#include <QWidget>

namespace endorse::ui {

/// The walk in four lines: who sends what to whom when a device proves itself. A picture with its
/// story as accessible text.
class WalkPicture final : public QWidget
{
    Q_OBJECT

public:
    explicit WalkPicture(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Glyph
    {
        IconId icon;
        Token ink;
    };

    void retranslate();
    void paintHead(QPainter &painter, int lane, const QString &name) const;
    void paintArrow(QPainter &painter, int from, int to, qreal y, const QString &text,
                    const QList<Glyph> &glyphs) const;
};

} // namespace endorse::ui
