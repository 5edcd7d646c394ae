// SPDX-License-Identifier: GPL-3.0-or-later
#include "copyfieldlist.h"

#include <QVBoxLayout>

namespace endorse::ui {

CopyFieldList::CopyFieldList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(9, 4, 9, 6);
    m_column->setSpacing(1);
}

void CopyFieldList::setFacts(const QList<CopyFact> &facts)
{
    QList<CopyFact> shown;
    for (const CopyFact &fact : facts) {
        if (!fact.value.isEmpty())
            shown.append(fact);
    }
    while (m_fields.size() > shown.size())
        delete m_fields.takeLast();
    while (m_fields.size() < shown.size()) {
        auto *field = new CopyField(this);
        field->setObjectName(QStringLiteral("copyField%1").arg(m_fields.size()));
        connect(field, &CopyField::copied, this, [this, field] { Q_EMIT copied(field->title()); });
        m_column->addWidget(field);
        m_fields.append(field);
    }
    for (qsizetype i = 0; i < shown.size(); ++i)
        m_fields.at(i)->setContent(shown.at(i).title, shown.at(i).value, shown.at(i).kind);
}

} // namespace endorse::ui
