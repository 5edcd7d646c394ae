// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/icons.h>

#include <QAbstractButton>

namespace endorse::ui {

/// A count that filters: icon, number and word; the one that is pressed shows its rows alone.
class CountButton final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CountButton)

public:
    CountButton(IconId icon, Token ink, QWidget *parent);

    /// @p count negative: not known yet. @p word: "already in the list".
    void setContent(qint64 count, const QString &word);
    qint64 count() const { return m_count; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString number() const;

    IconId m_icon;
    Token m_ink;
    qint64 m_count = -1;
    QString m_word;
};

} // namespace endorse::ui
