// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceform.h"

#include <ui/common/messagelabel.h>
#include <ui/common/pushbutton.h>

#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace endorse::ui {

FormLine::FormLine(QWidget *form, QGridLayout *grid, const QString &objectName, bool looks)
    : QObject(form)
    , m_title(new QLabel(form))
    , m_edit(new QLineEdit(form))
    , m_problem(new MessageLabel(form))
{
    m_edit->setObjectName(objectName);
    m_title->setBuddy(m_edit);
    m_problem->setObjectName(objectName + QStringLiteral("Problem"));
    m_problem->hide();
    const int row = grid->rowCount();
    grid->addWidget(m_title, row, 0);
    grid->addWidget(m_edit, row, 1, 1, looks ? 1 : 2);
    if (looks) {
        m_look = new PushButton(form);
        m_look->setObjectName(objectName + QStringLiteral("Look"));
        m_look->setAutoDefault(false);
        grid->addWidget(m_look, row, 2);
        connect(m_look, &QPushButton::clicked, this, &FormLine::look);
    }
    grid->addWidget(m_problem, row + 1, 1, 1, 2);
}

void FormLine::setTexts(const QString &title, const QString &placeholder)
{
    m_title->setText(title);
    m_edit->setPlaceholderText(placeholder);
    m_edit->setAccessibleName(title);
    if (!m_look)
        return;
    m_look->setText(tr("Browse..."));
    //: %1 is the title of a field.
    m_look->setAccessibleName(tr("Browse: %1").arg(title));
}

void FormLine::setVisible(bool visible)
{
    m_isVisible = visible;
    m_title->setVisible(visible);
    m_edit->setVisible(visible);
    if (m_look)
        m_look->setVisible(visible);
    m_problem->setVisible(visible && !m_problem->text().isEmpty());
}

void FormLine::setProblem(const QString &words, bool isWarning)
{
    m_problem->setTone(isWarning ? MessageLabel::Tone::Info : MessageLabel::Tone::Fail);
    m_problem->setText(words);
    m_problem->setVisible(m_isVisible && !words.isEmpty());
    m_edit->setAccessibleDescription(words);
}

QString FormLine::problem() const
{
    return m_problem->text();
}

void FormLine::look()
{
    auto *dialog = new QFileDialog(m_edit->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setWindowTitle(m_title->text());
    if (!m_edit->text().isEmpty())
        dialog->setDirectory(QFileInfo(m_edit->text()).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, m_edit, &QLineEdit::setText);
    dialog->open();
}

} // namespace endorse::ui
