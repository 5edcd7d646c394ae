// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterrow.h"

#include <models/format.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int rowHeightAt13 = 40;
constexpr int editWidth = 440;
constexpr int narrowEditWidth = 240;

} // namespace

FilterRow::FilterRow(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_combo(new QComboBox(this))
    , m_chips(new QWidget(this))
    , m_count(new QLabel(this))
    , m_total(new MutedLabel(this))
    , m_time(new MutedLabel(this))
{
    setObjectName(QStringLiteral("filterRow"));
    m_edit->setObjectName(QStringLiteral("enrollmentFilter"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setMaxLength(4096);
    m_edit->addAction(iconFor(IconId::Search, Token::Muted), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    setFontRole(m_edit, FontRole::Mono);
    m_combo->setObjectName(QStringLiteral("facetCombo"));
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_combo->hide();
    m_count->setTextFormat(Qt::PlainText);
    m_count->setObjectName(QStringLiteral("matchCount"));
    setFontRole(m_count, FontRole::Strong);
    auto *chips = new QHBoxLayout(m_chips);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(4);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 5);
    row->setSpacing(10);
    row->addWidget(m_edit, 10);
    row->addWidget(m_combo);
    row->addWidget(m_chips);
    row->addWidget(m_count);
    row->addWidget(m_total);
    row->addStretch(1);
    row->addWidget(m_time);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    markPane(this);
    connect(m_edit, &QLineEdit::textChanged, this, &FilterRow::textChanged);
    connect(m_combo, &QComboBox::activated, this, [this](int item) {
        Q_EMIT facetChosen(m_combo->itemData(item).toString());
        refreshCombo();
    });
    fit();
}

QString FilterRow::text() const
{
    return m_edit->text();
}

void FilterRow::setText(const QString &text)
{
    m_edit->setText(text);
}

void FilterRow::focus()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterRow::setFacets(const QList<FacetChoice> &facets)
{
    if (facets == m_facets)
        return;
    m_facets = facets;
    refreshChips();
    refreshCombo();
}

void FilterRow::setFolded(bool folded)
{
    m_folded = folded;
    m_combo->setVisible(folded);
    fit();
}

void FilterRow::refreshChips()
{
    QList<FacetChoice> active;
    for (const FacetChoice &facet : std::as_const(m_facets)) {
        if (facet.isActive && facet.id != QLatin1String("all"))
            active.append(facet);
    }
    while (m_chipButtons.size() > active.size())
        delete m_chipButtons.takeLast();
    while (m_chipButtons.size() < active.size()) {
        auto *chip = new PushButton(m_chips, PushButton::Kind::Flat);
        chip->setObjectName(QStringLiteral("facetChip%1").arg(m_chipButtons.size()));
        connect(chip, &QPushButton::clicked, this,
                [this, chip] { Q_EMIT facetRemoved(chip->property("facet").toString()); });
        m_chips->layout()->addWidget(chip);
        m_chipButtons.append(chip);
    }
    for (qsizetype i = 0; i < active.size(); ++i) {
        PushButton *chip = m_chipButtons.at(i);
        chip->setProperty("facet", active.at(i).id);
        chip->setIconId(active.at(i).icon);
        chip->setWords(active.at(i).text);
        //: Of a button: %1 is what the list is narrowed to, "Assigned" for instance.
        chip->setToolTip(tr("Shows not only: %1").arg(active.at(i).text));
        chip->setAccessibleName(tr("Only %1: remove").arg(active.at(i).text));
        chip->show();
    }
    m_chips->setVisible(!active.isEmpty());
}

void FilterRow::refreshCombo()
{
    // It says the first facet that is active; the chips say all of them.
    m_combo->clear();
    int current = -1;
    for (const FacetChoice &facet : std::as_const(m_facets)) {
        if (facet.beginsGroup && m_combo->count() > 0)
            m_combo->insertSeparator(m_combo->count());
        //: A facet of the list, and how many rows it has.
        m_combo->addItem(iconFor(facet.icon, tokenOf(facet.ink)),
                         tr("%1 (%2)").arg(facet.text, QLocale().toString(facet.count)), facet.id);
        if (facet.isActive && current < 0)
            current = m_combo->count() - 1;
    }
    m_combo->setCurrentIndex(std::max(current, 0));
}

void FilterRow::setCounts(qsizetype matching, qsizetype total, double ms, bool isByEk)
{
    m_matching = matching;
    m_all = total;
    m_ms = ms;
    m_isByEk = isByEk;
    refreshCounts();
}

void FilterRow::refreshCounts()
{
    m_count->setText(QLocale().toString(m_matching));
    //: After a number in bold: how many rows of the list match the filter, "208 of 1,000,000
    //: match".
    m_total->setText(m_isByEk
                         //: The same when an endorsement key was looked for.
                         ? tr("of %1 have this EK").arg(QLocale().toString(m_all))
                         : tr("of %1 match").arg(QLocale().toString(m_all)));
    m_count->setAccessibleName(m_count->text() + QLatin1Char(' ') + m_total->text());
    m_time->setText(m_ms < 0 ? QString() : models::durationText(m_ms));
    //: Tooltip of a duration.
    m_time->setToolTip(tr("So long it took to find these rows."));
}

void FilterRow::retranslate()
{
    m_edit->setPlaceholderText(tr("ID, device, hub, status, or a whole EK"));
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setToolTip(tr("Shows the rows that hold this text in registration ID, device ID, IoT "
                          "hub or status (Ctrl+F). A whole EK finds its row."));
    m_combo->setAccessibleName(tr("Status, comparison and IoT hub"));
    m_combo->setToolTip(tr("Narrows the list."));
    setAccessibleName(tr("Filter of the list"));
    refreshChips();
    refreshCounts();
    fit();
}

void FilterRow::fit()
{
    setMinimumHeight(std::max(scaled(rowHeightAt13), m_edit->sizeHint().height() + 10));
    m_edit->setMaximumWidth(scaled(m_folded ? narrowEditWidth : editWidth));
    m_edit->setMinimumWidth(scaled(narrowEditWidth) / 2);
}

bool FilterRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_PageDown) {
            Q_EMIT leftDown();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT leftDown();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT cleared();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void FilterRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Tokens::of(this)[Token::Hairline]);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace endorse::ui
