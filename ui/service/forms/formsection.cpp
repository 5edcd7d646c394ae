// SPDX-License-Identifier: GPL-3.0-or-later
#include "formsection.h"

#include <ui/common/paneparts.h>

#include <QBoxLayout>
#include <QComboBox>
#include <QWheelEvent>

namespace endorse::ui {

namespace {

constexpr int comboCharacters = 12;
constexpr int rowGap = 8;

class FormCombo final : public QComboBox
{
public:
    explicit FormCombo(QWidget *parent)
        : QComboBox(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(comboCharacters);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(this, &QComboBox::currentTextChanged, this,
                [this](const QString &text) { setToolTip(text.toHtmlEscaped()); });
    }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

} // namespace

FormSection::FormSection(QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(this))
    , m_body(new QVBoxLayout)
{
    m_body->setContentsMargins(12, 8, 12, 12);
    m_body->setSpacing(rowGap);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_body);
}

FieldRow *FormSection::addRow(const QStringList &members, QWidget *editor, QWidget *content)
{
    auto *row = new FieldRow(members, editor, this, content);
    m_body->addWidget(row);
    registerRow(row);
    return row;
}

void FormSection::registerRow(FieldRow *row)
{
    m_rows.append(row);
}

void FormSection::unregisterRow(FieldRow *row)
{
    m_rows.removeOne(row);
}

QComboBox *newFormCombo(const QString &objectName, QWidget *parent)
{
    auto *combo = new FormCombo(parent);
    combo->setObjectName(objectName);
    return combo;
}

void setComboItem(QComboBox *combo, const QString &data, const QString &text)
{
    const int index = combo->findData(data);
    if (index < 0)
        combo->addItem(text, data);
    else
        combo->setItemText(index, text);
}

core::Error fieldError(const char *code, const core::Text &message, const core::Text &hint)
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QLatin1String(code);
    error.message = message;
    error.hint = hint;
    return error;
}

} // namespace endorse::ui
