// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/error.h>

#include <QWidget>

#include <optional>

namespace endorse::ui {

class TextField;

/// A JSON object to be edited, in fixed pitch. It is shown indented; what is not edited stays as it
/// was written, byte for byte.
class JsonField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JsonField)

public:
    JsonField(const QString &objectName, QWidget *parent);

    /// Null: there is no such member.
    void setJson(const core::Bytes &json);
    /// What the record holds: the bytes of setJson() while nothing was edited, null for an empty
    /// field, else the text as it stands. With a problem: what setJson() gave.
    core::Bytes json() const;
    /// With the line and column in its message. Category Input, code "json".
    std::optional<core::Error> problem() const;
    bool isModified() const;
    TextField *editor() const { return m_edit; }

Q_SIGNALS:
    void edited();

private:
    TextField *m_edit;
    core::Bytes m_given;
    QString m_shown; ///< What setJson() put into the field.
};

} // namespace endorse::ui
