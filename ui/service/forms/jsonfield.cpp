// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonfield.h"

#include "formsection.h"
#include "jsontext.h"
#include "textfield.h"

#include <dps/json.h>

#include <QBoxLayout>

namespace endorse::ui {

namespace {

constexpr int leastLines = 3;
constexpr int mostLines = 12;

} // namespace

JsonField::JsonField(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_edit(new TextField(objectName, leastLines, mostLines, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    m_edit->setPlaceholderText(QStringLiteral("{ }"));
    connect(m_edit, &TextField::textChanged, this, &JsonField::edited);
}

void JsonField::setJson(const core::Bytes &json)
{
    m_given = json;
    m_shown = json.isEmpty() ? QString() : indentedJson(json);
    m_edit->setText(m_shown);
}

core::Bytes JsonField::json() const
{
    if (!isModified() || problem())
        return m_given;
    const QByteArray text = m_edit->text().trimmed().toUtf8();
    return text.isEmpty() ? core::Bytes() : text;
}

std::optional<core::Error> JsonField::problem() const
{
    const QString text = m_edit->text();
    if (!isModified() || text.trimmed().isEmpty())
        return std::nullopt;
    if (const auto found = problemOfJsonObject(text))
        return fieldError(
            "json",
            core::Text("endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "Line %1, column %2: %3"))
                .arg(found->line)
                .arg(found->column)
                .arg(found->message));
    // The reader of the program decides in the end.
    if (!dps::JsonObject::parse(text.toUtf8()))
        return fieldError("json",
                          {"endorse::ui",
                           QT_TRANSLATE_NOOP("endorse::ui", "This is not a JSON object that can be "
                                                            "sent.")});
    return std::nullopt;
}

bool JsonField::isModified() const
{
    return m_edit->text() != m_shown;
}

} // namespace endorse::ui
