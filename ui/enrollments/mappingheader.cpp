// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingheader.h"

#include <ui/common/fonts.h>
#include <ui/common/icons.h>
#include <ui/service/forms/formsection.h>

#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <enrollmentlist/recordmembers.h>

namespace endorse::ui {

namespace {

constexpr int gap = 3;
constexpr int iconPixels = 14;
/// Characters of a member's name that are always seen.
constexpr int seenCharacters = 18;

} // namespace

MappingHeader::MappingHeader(int first, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_first(first)
{
    setHighlightSections(false);
    setSectionsClickable(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFontRole(this, FontRole::SmallStrong);
    connect(this, &QHeaderView::sectionResized, this, &MappingHeader::place);
    connect(this, &QHeaderView::geometriesChanged, this, &MappingHeader::place);
    connect(this, &QHeaderView::sectionCountChanged, this, &MappingHeader::place);
}

QComboBox *MappingHeader::newCombo(int column)
{
    QComboBox *combo = newFormCombo(QStringLiteral("member%1").arg(column), viewport());
    combo->installEventFilter(this);
    setFontRole(combo, FontRole::Body);
    combo->addItem(QString(), QString());
    const QStringList names = enrollmentlist::recordMemberNames();
    for (const QString &name : names)
        combo->addItem(name, name);
    connect(combo, &QComboBox::activated, this, [this, combo, column] {
        Q_EMIT memberChosen(column, combo->currentData().toString());
    });
    combo->show();
    return combo;
}

void MappingHeader::setMapping(const QStringList &members, const QList<int> &conflicts)
{
    const bool isOther = members.size() != m_combos.size();
    while (m_combos.size() > members.size())
        delete m_combos.takeLast();
    while (m_combos.size() < members.size())
        m_combos.append(newCombo(int(m_combos.size())));
    m_conflicts = conflicts;
    for (int i = 0; i < members.size(); ++i) {
        const QSignalBlocker quiet(m_combos.at(i));
        m_combos.at(i)->setCurrentIndex(m_combos.at(i)->findData(members.at(i)));
    }
    fillTexts();
    if (isOther) {
        // The height has changed; the view asks for it with its geometries.
        Q_EMIT geometriesChanged();
        updateGeometry();
    }
    place();
    viewport()->update();
}

void MappingHeader::setCombosEnabled(bool enabled)
{
    for (QComboBox *combo : std::as_const(m_combos))
        combo->setEnabled(enabled);
}

void MappingHeader::fillTexts()
{
    for (int i = 0; i < m_combos.size(); ++i) {
        QComboBox *combo = m_combos.at(i);
        //: A column of a file that is not imported.
        combo->setItemText(0, tr("Left out"));
        const QString title =
            model() ? model()->headerData(m_first + i, Qt::Horizontal).toString() : QString();
        combo->setAccessibleName(title.isEmpty() ? tr("What column %1 is").arg(i + 1)
                                                 : tr("What the column “%1” is").arg(title));
        combo->setAccessibleDescription(m_conflicts.contains(i) ? tr("Another column is the same.")
                                                                : QString());
    }
}

void MappingHeader::retranslate()
{
    fillTexts();
    viewport()->update();
}

int MappingHeader::comboHeight() const
{
    return m_combos.isEmpty() ? 0 : m_combos.first()->sizeHint().height();
}

int MappingHeader::comboWidth() const
{
    return QFontMetrics(fontOf(FontRole::Body)).averageCharWidth() * seenCharacters + scaled(34);
}

QSize MappingHeader::sectionSizeFromContents(int section) const
{
    QSize size = QHeaderView::sectionSizeFromContents(section);
    size.setHeight(std::max(scaled(26), fontMetrics().height() + 8));
    if (!m_combos.isEmpty())
        size.rheight() += comboHeight() + 2 * gap;
    return size;
}

void MappingHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const int top = m_combos.isEmpty() ? 0 : comboHeight() + 2 * gap;
    const Tokens &tokens = Tokens::of(this);
    painter->fillRect(rect, tokens[Token::Window]);
    const QRect lower = rect.adjusted(0, top, 0, 0);
    if (!m_conflicts.contains(section - m_first)) {
        painter->save();
        QHeaderView::paintSection(painter, lower, section);
        painter->restore();
        return;
    }
    painter->fillRect(lower, tokens.tint(Token::Fail));
    painter->fillRect(QRect(lower.right(), lower.top(), 1, lower.height()),
                      tokens[Token::Hairline]);
    const int size = scaled(iconPixels);
    painter->drawPixmap(lower.left() + 6, lower.center().y() - size / 2 + 1,
                        iconPixmap(IconId::Fail, tokens[Token::Fail], size, devicePixelRatioF()));
    painter->setPen(tokens[Token::Fail]);
    painter->setFont(font());
    const QRect text = lower.adjusted(size + 12, 0, -4, 0);
    //: A column of a file has the same meaning as another one.
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                      fontMetrics().elidedText(tr("used twice"), Qt::ElideRight, text.width()));
}

void MappingHeader::place()
{
    for (int i = 0; i < m_combos.size(); ++i) {
        const int section = m_first + i;
        QComboBox *combo = m_combos.at(i);
        combo->setVisible(section < count());
        combo->setGeometry(sectionViewportPosition(section) + 2, gap,
                           std::max(0, sectionSize(section) - 4), comboHeight());
    }
}

void MappingHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    place();
}

void MappingHeader::changeEvent(QEvent *event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        place();
    }
}

bool MappingHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        const qsizetype at = m_combos.indexOf(static_cast<QComboBox *>(watched));
        if (at >= 0)
            Q_EMIT sectionWanted(m_first + int(at));
    }
    return QHeaderView::eventFilter(watched, event);
}

} // namespace endorse::ui
