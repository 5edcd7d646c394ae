// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatifnotice.h"

#include <ui/common/iconlabel.h>
#include <ui/common/tokens.h>

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>

namespace endorse::ui {

namespace {

constexpr int noticeIconSize = 16;

} // namespace

WhatIfNotice::WhatIfNotice(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("whatIfNotice"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *icon = new IconLabel(this);
    icon->setIcon(IconId::WhatIf, Token::Warn, noticeIconSize);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 5);
    row->setSpacing(8);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void WhatIfNotice::setRun(const RunSnapshot &run)
{
    m_kind = run.kind;
    m_ended = run.state == RunSnapshot::State::Finished ||
              run.state == RunSnapshot::State::Failed || run.state == RunSnapshot::State::Cancelled;
    say();
    setVisible(run.hasFault);
}

void WhatIfNotice::say()
{
    QString words;
    if (m_kind == attestation::AttestationKind::Tpm)
        words = m_ended ? tr("This run used a software TPM and a service of its own. Nothing of "
                             "yours has changed: not the TPM, not the service, not the "
                             "enrollments.")
                        : tr("This run uses a software TPM and a service of its own. Nothing of "
                             "yours changes: not the TPM, not the service, not the "
                             "enrollments.");
    else
        words = m_ended ? tr("This run used a certificate, a key and a service of its own. Nothing "
                             "of yours has changed: not the device, not the service, not the "
                             "enrollments.")
                        : tr("This run uses a certificate, a key and a service of its own. Nothing "
                             "of yours changes: not the device, not the service, not the "
                             "enrollments.");
    if (words == m_text->text())
        return;
    m_text->setText(words);
    setAccessibleName(words);
    updateGeometry();
}

int WhatIfNotice::heightForWidth(int width) const
{
    return layout()->totalHeightForWidth(width);
}

void WhatIfNotice::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.tint(Token::Warn));
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens[Token::Hairline]);
}

void WhatIfNotice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        say();
}

} // namespace endorse::ui
