// SPDX-License-Identifier: GPL-3.0-or-later
#include "progressrow.h"

#include "progressrelay.h"

#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>

#include <QGridLayout>
#include <QLocale>
#include <QProgressBar>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int barHeight = 10;
/// Of a thousand: counts of files and lists go beyond what a progress bar takes.
constexpr int steps = 1000;
/// A rate that is taken from less time says nothing.
constexpr qint64 leastMs = 1000;

} // namespace

ProgressRow::ProgressRow(const ProgressRelay &relay, QWidget *parent)
    : QWidget(parent)
    , m_relay(relay)
    , m_words(new MutedLabel(this))
    , m_bar(new QProgressBar(this))
    , m_figures(new MutedLabel(this))
    , m_cancel(new PushButton(this))
{
    setObjectName(QStringLiteral("progressRow"));
    m_words->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("progressWords"));
    m_figures->setWordWrap(true);
    m_figures->setObjectName(QStringLiteral("progressFigures"));
    m_bar->setObjectName(QStringLiteral("progressBar"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(scaled(barHeight));
    m_cancel->setObjectName(QStringLiteral("cancelWork"));
    m_cancel->setIconId(IconId::Cancel);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressRow::cancelled);
    connect(&m_relay, &ProgressRelay::changed, this, &ProgressRow::refresh);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_words, 0, 0);
    grid->addWidget(m_bar, 1, 0);
    grid->addWidget(m_figures, 2, 0);
    grid->addWidget(m_cancel, 0, 1, 3, 1, Qt::AlignVCenter);
    retranslate();
}

void ProgressRow::setWords(const QString &words)
{
    m_words->setText(words);
    m_bar->setAccessibleName(words);
    refresh();
}

void ProgressRow::setUnit(Unit unit)
{
    m_unit = unit;
}

void ProgressRow::setCancelling(bool cancelling)
{
    m_cancelling = cancelling;
    refresh();
}

void ProgressRow::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    refresh();
}

void ProgressRow::refresh()
{
    m_cancel->setEnabled(!m_cancelling);
    m_bar->setFixedHeight(scaled(barHeight));
    const qint64 total = m_relay.total();
    m_bar->setRange(0, total > 0 ? steps : 0);
    if (total > 0)
        m_bar->setValue(int(std::clamp<qint64>(m_relay.done(), 0, total) * steps / total));
    m_figures->setText(m_cancelling ? tr("It is being cancelled.")
                                    : figures(m_relay.done(), total, m_relay.elapsedMs(), m_unit));
}

QString ProgressRow::figures(qint64 done, qint64 total, qint64 elapsedMs, Unit unit)
{
    const QLocale locale;
    const auto text = [&locale, unit](qint64 value) {
        return unit == Unit::Bytes ? locale.formattedDataSize(value, 1, QLocale::DataSizeSIFormat)
                                   : locale.toString(value);
    };
    const QString number = text(done);
    const qint64 rate = elapsedMs >= leastMs ? done * 1000 / elapsedMs : 0;
    if (total <= 0)
        return done > 0 ? number : QString();
    if (rate <= 0 || done >= total)
        return unit == Unit::Bytes
                   //: How far work has come: %1 of %2, both with their unit: "4.5 MB of 532 MB".
                   ? tr("%1 of %2", "bytes").arg(number, text(total))
                   //: How far work has come: %1 of %2 rows.
                   : tr("%1 of %2").arg(number, text(total));
    const auto seconds = int(std::min<qint64>((total - done) / rate + 1, 360000));
    const QString left = seconds < 100    ? tr("%Ln s left", nullptr, seconds)
                         : seconds < 5400 ? tr("%Ln min left", nullptr, (seconds + 59) / 60)
                                          : tr("%Ln h left", nullptr, (seconds + 3599) / 3600);
    if (unit == Unit::Bytes)
        //: How far work has come: %1 of %2, %3 a second, these with their unit ("4.5 MB"), %4 the
        //: time that is left.
        return tr("%1 of %2 · %3 a second · %4", "bytes")
            .arg(number, text(total), text(rate), left);
    //: How far work has come: %1 of %2 rows, %3 rows a second, %4 the time that is left.
    return tr("%1 of %2 · %3 a second · %4").arg(number, text(total), text(rate), left);
}

} // namespace endorse::ui
