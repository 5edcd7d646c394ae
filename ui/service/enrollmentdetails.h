// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <enrollment/servicedesk.h>

class QWidget;

namespace endorse::ui {

class FormDetail;

/// The form of an individual enrollment over @p desk, which outlives it.
FormDetail *makeEnrollmentDetail(enrollment::ServiceDesk &desk, QWidget *parent);
/// The form of an enrollment group.
FormDetail *makeGroupDetail(enrollment::ServiceDesk &desk, QWidget *parent);

} // namespace endorse::ui
