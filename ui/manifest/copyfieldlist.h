// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/copyfield.h>

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace endorse::ui {

/// A fact that can be copied.
struct CopyFact final
{
    QString title;
    QString value; ///< Empty: the fact is left out.
    CopyField::Kind kind = CopyField::Kind::Words;
};

/// Facts one below the other.
class CopyFieldList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CopyFieldList)

public:
    explicit CopyFieldList(QWidget *parent);

    void setFacts(const QList<CopyFact> &facts);
    QList<CopyField *> fields() const { return m_fields; }

Q_SIGNALS:
    /// The fact of this title is in the clipboard.
    void copied(const QString &title);

private:
    QVBoxLayout *m_column;
    QList<CopyField *> m_fields;
};

} // namespace endorse::ui
