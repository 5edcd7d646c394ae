// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/provisioningsettings.h>
#include <ui/service/forms/formsection.h>

namespace endorse::ui {

class JsonField;

/// The twin that a hub is given for a new device: its tags and its desired properties.
class TwinSection final : public FormSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TwinSection)

public:
    explicit TwinSection(QWidget *parent);

    void fill(const std::optional<dps::InitialTwin> &given);
    void apply(dps::ProvisioningSettings &record) const;

    QList<dps::FieldProblem> problems() const override;
    bool isModified() const override;
    void retranslate() override;

private:
    JsonField *m_tags;
    JsonField *m_desired;
    FieldRow *m_tagsRow;
    FieldRow *m_desiredRow;
};

/// What the maker of a device wants to be known of it: free JSON that the service keeps. Individual
/// enrollments alone have it.
class InformationSection final : public FormSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InformationSection)

public:
    explicit InformationSection(QWidget *parent);

    void fill(const core::Bytes &given);
    core::Bytes information() const;

    QList<dps::FieldProblem> problems() const override;
    bool isModified() const override;
    void retranslate() override;

private:
    JsonField *m_json;
    FieldRow *m_row;
};

} // namespace endorse::ui
