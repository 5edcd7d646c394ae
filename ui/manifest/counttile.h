// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/icons.h>

#include <QAbstractButton>

namespace endorse::ui {

/// A large count that filters: icon and number, below them in words of what. The one that is
/// pressed shows its rows alone.
class CountTile final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CountTile)

public:
    CountTile(IconId icon, Token ink, QWidget *parent);

    /// @p count negative: not known. @p isAbout: it is an estimate.
    void setContent(qint64 count, const QString &words, bool isAbout = false);
    qint64 count() const { return m_count; }
    /// "62,911", "about 36,857", "–".
    QString number() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int textWidth(int width) const;
    /// The number's, smaller where it does not fit.
    QFont numberFont(int width) const;

    IconId m_icon;
    Token m_ink;
    qint64 m_count = -1;
    bool m_isAbout = false;
    QString m_words;
};

} // namespace endorse::ui
