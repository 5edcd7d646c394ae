// SPDX-License-Identifier: GPL-3.0-or-later
#include "formfooter.h"

#include "fieldrow.h"

#include <ui/common/flowrow.h>
#include <ui/common/pushbutton.h>
#include <ui/common/tokens.h>

#include <QBoxLayout>
#include <QPainter>

namespace endorse::ui {

FormFooter::FormFooter(QWidget *parent)
    : QWidget(parent)
    , m_line(new FieldLine(this))
    , m_save(new PushButton(this, PushButton::Kind::Primary))
    , m_cancel(new PushButton(this))
    , m_discard(new PushButton(this, PushButton::Kind::Warn))
    , m_keep(new PushButton(this))
{
    m_line->setObjectName(QStringLiteral("formLine"));
    m_save->setObjectName(QStringLiteral("saveForm"));
    m_cancel->setObjectName(QStringLiteral("cancelForm"));
    m_discard->setObjectName(QStringLiteral("discardChanges"));
    m_keep->setObjectName(QStringLiteral("keepEditing"));
    auto *buttons = new FlowRow(Qt::AlignRight);
    for (PushButton *button : {m_discard, m_keep, m_cancel, m_save})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addWidget(m_line);
    layout->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &FormFooter::saveClicked);
    connect(m_cancel, &QPushButton::clicked, this, &FormFooter::cancelClicked);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_asking = false;
        refresh();
        Q_EMIT discardClicked();
    });
    connect(m_keep, &QPushButton::clicked, this, &FormFooter::keep);
    retranslate();
}

void FormFooter::setSave(bool enabled, const QString &why, bool isProblem)
{
    m_why = why;
    m_isProblem = isProblem;
    m_save->setEnabled(enabled);
    m_save->setToolTip(enabled ? tr("Ctrl+S") : why.toHtmlEscaped());
    m_save->setAccessibleDescription(why);
    refresh();
}

void FormFooter::setSaveText(const QString &text)
{
    m_save->setText(text);
}

void FormFooter::ask()
{
    m_asking = true;
    refresh();
    m_keep->setFocus();
}

void FormFooter::keep()
{
    if (!m_asking)
        return;
    m_asking = false;
    refresh();
    Q_EMIT kept();
}

void FormFooter::refresh()
{
    m_line->setTone(m_asking      ? FieldLine::Tone::Warn
                    : m_isProblem ? FieldLine::Tone::Problem
                                  : FieldLine::Tone::Note);
    m_line->setText(m_asking ? tr("What you changed is not saved. Discard it?") : m_why);
    // The line keeps its room, so that the fields do not move when it has something to say.
    m_line->setVisible(true);
    m_line->setMinimumHeight(m_line->fontMetrics().height());
    m_discard->setVisible(m_asking);
    m_keep->setVisible(m_asking);
    m_keep->setAccessibleDescription(m_asking ? m_line->text() : QString());
    m_cancel->setVisible(!m_asking);
    m_save->setVisible(!m_asking);
}

void FormFooter::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_discard->setText(tr("Discard"));
    m_keep->setText(tr("Keep Editing"));
    refresh();
}

void FormFooter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Tokens::of(this)[Token::Hairline]);
}

} // namespace endorse::ui
