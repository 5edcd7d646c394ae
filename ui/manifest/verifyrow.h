// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QProgressBar;

namespace endorse::ui {

class ManifestPresenter;
class MutedLabel;
class PushButton;

/// How far the verification is: a bar, entries, rate and the time that is left, and Cancel. In two
/// lines where one is too short.
class VerifyRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VerifyRow)

public:
    VerifyRow(const ManifestPresenter &presenter, QWidget *parent);

    void refresh();
    void retranslate();
    PushButton *cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void cancelled();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString figures() const;
    void fit();

    const ManifestPresenter &m_presenter;
    QBoxLayout *m_row;
    QProgressBar *m_bar;
    MutedLabel *m_figures;
    PushButton *m_cancel;
};

} // namespace endorse::ui
