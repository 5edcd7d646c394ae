// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/icons.h>

#include <QList>
#include <QWidget>

namespace endorse::ui {

/// The navigation at the left: icon over word, 80 pixels wide. One stop of the focus chain; Up and
/// Down move between the items, which take effect at once.
class Rail final : public QWidget
{
    Q_OBJECT

public:
    enum class Place : quint8 { Top, Bottom };

    explicit Rail(QWidget *parent = nullptr);
    /// @p id is what currentChanged() reports.
    void addItem(int id, IconId icon, Place place = Place::Top);
    void setText(int id, const QString &text);
    int current() const { return m_current; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Where the item stands, for tests and tooltips.
    QRect itemRect(int id) const;

public Q_SLOTS:
    void setCurrent(int id);

Q_SIGNALS:
    void currentChanged(int id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Item
    {
        int id;
        IconId icon;
        Place place;
        QString text;
    };

    int indexAt(QPoint position) const;
    QRect rectOf(qsizetype index) const;
    int itemHeight() const;

    QList<Item> m_items;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace endorse::ui
