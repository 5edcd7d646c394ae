// SPDX-License-Identifier: GPL-3.0-or-later
#include "lenddialog.h"

#include <ui/common/fonts.h>
#include <ui/common/iconlabel.h>
#include <ui/common/messagelabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/service/servicewords.h>

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QLabel>

namespace endorse::ui {

using tpm::TpmLender;

namespace {

constexpr int dialogWidth = 560;

enum LineRow : int { CommandPort, PlatformPort, Tools, OwnTool, LineCount };

QString addressOf(quint16 port)
{
    return QStringLiteral("127.0.0.1:%1").arg(port);
}

QString tctiOf(quint16 port)
{
    return QStringLiteral("mssim:host=127.0.0.1,port=%1").arg(port);
}

} // namespace

LendDialog::LendDialog(TpmLender &lender, QWidget *parent)
    : FittedDialog(parent)
    , m_lender(lender)
    , m_text(new QLabel(this))
    , m_icon(new IconLabel(this))
    , m_state(new QLabel(this))
    , m_error(new MessageLabel(this))
    , m_facts(new QWidget(this))
    , m_note(new MutedLabel(this))
    , m_switch(new PushButton(this))
    , m_close(new PushButton(this))
{
    setObjectName(QStringLiteral("lendDialog"));
    for (QLabel *label : {m_text, m_state, static_cast<QLabel *>(m_note)}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setFontRole(m_state, FontRole::Strong);
    m_state->setObjectName(QStringLiteral("lendState"));
    m_error->setTone(MessageLabel::Tone::Fail);
    m_switch->setObjectName(QStringLiteral("lendSwitch"));
    m_switch->setDefault(true);
    auto *state = new QHBoxLayout;
    state->setSpacing(8);
    state->addWidget(m_icon, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    auto *grid = new QGridLayout(m_facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (const char *name : {"lendPort", "lendPlatformPort", "lendTools", "lendOwnTool"})
        addLine(grid, name);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_switch);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(10);
    layout->addWidget(m_text);
    layout->addLayout(state);
    layout->addWidget(m_error);
    layout->addWidget(m_facts);
    layout->addWidget(m_note);
    layout->addStretch();
    layout->addLayout(buttons);

    connect(m_switch, &QPushButton::clicked, this, &LendDialog::toggle);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(&m_lender, &TpmLender::changed, this, &LendDialog::refresh);
    retranslate();
    resize(scaled(dialogWidth), sizeHint().height());
}

void LendDialog::addLine(QGridLayout *grid, const char *name)
{
    Line line;
    line.title = new MutedLabel(m_facts);
    line.value = new ElidedLabel(m_facts, Qt::ElideMiddle);
    line.value->setObjectName(QLatin1String(name));
    setFontRole(line.value, FontRole::Mono);
    line.copy = new PushButton(m_facts, PushButton::Kind::Flat);
    line.copy->setIconId(IconId::Copy);
    const int row = int(m_lines.size());
    grid->addWidget(line.title, row, 0);
    grid->addWidget(line.value, row, 1);
    grid->addWidget(line.copy, row, 2);
    connect(line.copy, &QPushButton::clicked, this,
            [value = line.value] { QApplication::clipboard()->setText(value->text()); });
    m_lines.append(line);
}

void LendDialog::toggle()
{
    if (m_lender.state() == TpmLender::State::Lending ||
        m_lender.state() == TpmLender::State::Starting) {
        m_lender.stop();
        return;
    }
    // What comes of it, the lender's state tells.
    QCoro::connect(m_lender.lend({}), this, [](const core::Result<void> &) {});
}

void LendDialog::refresh()
{
    const TpmLender::State state = m_lender.state();
    const bool lending = state == TpmLender::State::Lending;
    const bool starting = state == TpmLender::State::Starting;
    m_icon->setIcon(lending    ? IconId::Ok
                    : starting ? IconId::Busy
                               : IconId::Idle,
                    lending    ? Token::Ok
                    : starting ? Token::Busy
                               : Token::Idle,
                    18);
    if (lending)
        m_state->setText(m_lender.inUse() ? tr("The TPM is lent, and a program uses it.")
                                          : tr("The TPM is lent. No program uses it now."));
    else
        m_state->setText(starting ? tr("The TPM is starting.") : tr("The TPM is not lent."));
    const auto error = m_lender.error();
    m_error->setVisible(error.has_value());
    m_error->setText(error ? linesOf(*error) : QString());
    m_facts->setVisible(lending);
    m_note->setVisible(lending);
    m_switch->setText(lending || starting ? tr("Stop Lending") : tr("Lend"));
    m_switch->setKind(lending || starting ? PushButton::Kind::Normal : PushButton::Kind::Primary);
    const quint16 port = m_lender.port();
    m_lines.at(CommandPort).value->setText(addressOf(port));
    m_lines.at(PlatformPort).value->setText(addressOf(quint16(port + 1)));
    m_lines.at(Tools).value->setText(
        QStringLiteral("tpm2_getcap properties-fixed -T %1").arg(tctiOf(port)));
    m_lines.at(OwnTool).value->setText(
        QStringLiteral("endorsectl tpm info --tcti %1").arg(tctiOf(port)));
}

void LendDialog::retranslate()
{
    setWindowTitle(tr("Lend the TPM"));
    m_text->setText(
        tr("Other programs on this computer can use the embedded TPM over the protocol of the TPM "
           "simulator: samples of the device SDKs, or tpm2-tools. They can do all that this "
           "program can, also clear it. Nothing but this computer reaches it."));
    m_note->setText(tr("The samples of the SDKs look for a simulator at port 2321 when nothing "
                       "else is said."));
    const QStringList titles{tr("Commands"),
                             //: The port for power on and off of a TPM simulator.
                             tr("Platform signals"), tr("With tpm2-tools"), tr("With endorsectl")};
    const QStringList copies{
        tr("Copy the address for commands"), tr("Copy the address for platform signals"),
        tr("Copy the command for tpm2-tools"), tr("Copy the command for endorsectl")};
    for (int row = 0; row < LineCount; ++row) {
        m_lines.at(row).title->setText(titles.at(row));
        m_lines.at(row).copy->setAccessibleName(copies.at(row));
        m_lines.at(row).copy->setToolTip(copies.at(row));
    }
    m_close->setText(tr("Close"));
    refresh();
}

void LendDialog::changeEvent(QEvent *event)
{
    FittedDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace endorse::ui
