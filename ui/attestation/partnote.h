// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/tokens.h>

#include <QWidget>

class QLabel;

namespace endorse::ui {

class GlossaryLabel;

/// What a part of a structure means, in plain words, beside a bar in the part's ink. Hidden while
/// there is nothing to say.
class PartNote final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PartNote)

public:
    explicit PartNote(QWidget *parent = nullptr);

    void setNote(const QString &title, const QString &text, Token ink);
    bool hasNote() const { return m_has; }
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateInk();

    QLabel *m_title;
    GlossaryLabel *m_text;
    Token m_ink = Token::Device;
    bool m_has = false;
};

} // namespace endorse::ui
