// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifyrow.h"

#include "manifestpresenter.h"

#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>

#include <QBoxLayout>
#include <QEvent>
#include <QLocale>
#include <QProgressBar>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int verifyBarHeight = 10;
constexpr int verifyBarLeast = 120;
/// Of a thousand: the bytes of a file go beyond what a progress bar takes.
constexpr int verifySteps = 1000;
/// A rate that is taken from less time says nothing.
constexpr qint64 leastRateMs = 500;

} // namespace

VerifyRow::VerifyRow(const ManifestPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_bar(new QProgressBar(this))
    , m_figures(new MutedLabel(this))
    , m_cancel(new PushButton(this))
{
    setObjectName(QStringLiteral("verifyRow"));
    m_bar->setTextVisible(false);
    // Neither may make the window wider.
    m_bar->setMinimumWidth(1);
    m_figures->setMinimumWidth(1);
    m_figures->setObjectName(QStringLiteral("verifyFigures"));
    m_cancel->setObjectName(QStringLiteral("cancelVerification"));
    m_cancel->setIconId(IconId::Cancel);
    connect(m_cancel, &QPushButton::clicked, this, &VerifyRow::cancelled);
    auto *second = new QHBoxLayout;
    second->setSpacing(10);
    second->addWidget(m_figures, 1);
    second->addWidget(m_cancel);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(10);
    m_row->addWidget(m_bar, 1);
    m_row->addLayout(second);
    retranslate();
}

void VerifyRow::refresh()
{
    const auto &session = m_presenter.session();
    m_bar->setRange(0, session.size() > 0 ? verifySteps : 0);
    if (session.size() > 0)
        m_bar->setValue(int(std::clamp<qint64>(session.bytesDone(), 0, session.size()) *
                            verifySteps / session.size()));
    const QString words = figures();
    if (m_figures->text() == words)
        return;
    m_figures->setText(words);
    fit();
}

QString VerifyRow::figures() const
{
    const QLocale locale;
    const auto seen = qint64(m_presenter.session().verdicts().size());
    const qint64 total = m_presenter.totalEntries();
    if (total < 0)
        return tr("The file is being read.");
    const qint64 ms = m_presenter.elapsedMs();
    const qint64 rate = ms >= leastRateMs ? seen * 1000 / ms : 0;
    if (rate <= 0)
        //: Entries of a manifest: %1 of about %2.
        return tr("%1 of about %2").arg(locale.toString(seen), locale.toString(total));
    const auto seconds = int(std::min<qint64>((total - seen) / rate + 1, 360000));
    const QString left = seconds < 100 ? tr("%Ln s left", nullptr, seconds)
                                       : tr("%Ln min left", nullptr, (seconds + 59) / 60);
    //: Entries of a manifest: %1 of about %2, %3 a second, %4 the time that is left.
    return tr("%1 of about %2 · %3 a second · %4")
        .arg(locale.toString(seen), locale.toString(total), locale.toString(rate), left);
}

void VerifyRow::retranslate()
{
    m_bar->setAccessibleName(tr("Verification"));
    m_cancel->setText(tr("Cancel"));
    refresh();
    fit();
}

void VerifyRow::fit()
{
    m_bar->setFixedHeight(scaled(verifyBarHeight));
    m_figures->setWordWrap(false);
    const bool fits = m_figures->sizeHint().width() + m_cancel->sizeHint().width() +
                          scaled(verifyBarLeast) + 20 <=
                      width();
    m_figures->setWordWrap(!fits);
    const auto direction = fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_row->direction() != direction)
        m_row->setDirection(direction);
    // The figures change many times a second: they never stand where those before had room.
    m_row->activate();
}

void VerifyRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void VerifyRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace endorse::ui
