// SPDX-License-Identifier: GPL-3.0-or-later
#include "factsstrip.h"

#include <ui/common/fonts.h>
#include <ui/common/iconlabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/service/secretclipboard.h>
#include <ui/service/servicewords.h>

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QPainter>

namespace endorse::ui {

namespace {

constexpr int factPadding = 14;
const QString nothing = QStringLiteral("—");

} // namespace

Fact::Fact(const char *name, QWidget *parent)
    : QWidget(parent)
    , m_title(new MutedLabel(this))
    , m_value(new ElidedLabel(this, Qt::ElideMiddle))
    , m_copy(new PushButton(this, PushButton::Kind::Flat))
{
    setObjectName(QLatin1String(name));
    setFontRole(m_title, FontRole::Small);
    setFontRole(m_value, FontRole::Mono);
    m_copy->setObjectName(QLatin1String(name) + QStringLiteral("Copy"));
    m_copy->setIconId(IconId::Copy);
    connect(m_copy, &QPushButton::clicked, this, &Fact::copyClicked);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addStretch();
    texts->addWidget(m_title);
    texts->addWidget(m_value);
    texts->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(factPadding, 6, 6, 6);
    layout->setSpacing(2);
    layout->addLayout(texts);
    layout->addWidget(m_copy, 0, Qt::AlignBottom);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    setValue({});
}

void Fact::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Fact::setCopyTexts(const QString &name, const QString &toolTip)
{
    m_copy->setAccessibleName(name);
    m_copy->setToolTip(toolTip);
    m_copy->setStatusTip(toolTip);
}

void Fact::setValue(const QString &value)
{
    m_value->setText(value.isEmpty() ? nothing : value);
    m_value->setMuted(value.isEmpty());
    m_copy->setEnabled(!value.isEmpty());
    updateWidth();
}

void Fact::setGivesWay(bool givesWay)
{
    m_givesWay = givesWay;
    updateWidth();
}

void Fact::updateWidth()
{
    m_value->setMinimumWidth(m_givesWay ? 0 : m_value->sizeHint().width() / 2);
}

void Fact::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateWidth();
}

QString Fact::value() const
{
    return m_copy->isEnabled() ? m_value->text() : QString();
}

FactsStrip::FactsStrip(emulator::EmulatorHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_row(new QHBoxLayout(this))
    , m_address(new Fact("factAddress", this))
    , m_scope(new Fact("factScope", this))
    , m_ca(new Fact("factCa", this))
    , m_connection(new Fact("factConnection", this))
{
    m_row->setContentsMargins(0, 0, 0, 1);
    m_row->setSpacing(1);
    m_row->addWidget(buildState());
    for (Fact *fact : {m_address, m_scope, m_ca, m_connection})
        m_row->addWidget(fact);
    m_row->addStretch();
    m_ca->setGivesWay(true);
    m_connection->setGivesWay(true);
    const auto copies = [this](Fact *fact, auto valueOf) {
        connect(fact, &Fact::copyClicked, this, [this, valueOf] {
            if (m_host.endpoint())
                QApplication::clipboard()->setText(valueOf(*m_host.endpoint()));
        });
    };
    using Endpoint = emulator::EmulatorEndpoint;
    copies(m_address, [](const Endpoint &endpoint) { return endpoint.endpoint.toString(); });
    copies(m_scope, [](const Endpoint &endpoint) { return endpoint.idScope; });
    copies(m_ca, [](const Endpoint &endpoint) { return endpoint.caFile; });
    connect(m_connection, &Fact::copyClicked, this, [this] {
        if (m_host.endpoint())
            copySecret(m_host.endpoint()->serviceConnectionString);
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    retranslate();
}

QWidget *FactsStrip::buildState()
{
    auto *box = new QWidget(this);
    m_icon = new IconLabel(box);
    m_state = new QLabel(box);
    m_state->setObjectName(QStringLiteral("serviceState"));
    m_state->setTextFormat(Qt::PlainText);
    setFontRole(m_state, FontRole::CaptionTitle);
    m_detail = new ElidedLabel(box);
    m_detail->setMuted(true);
    setFontRole(m_detail, FontRole::Small);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addStretch();
    texts->addWidget(m_state);
    texts->addWidget(m_detail);
    texts->addStretch();
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(16, 6, 16, 6);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addLayout(texts);
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    return box;
}

void FactsStrip::refresh()
{
    const ServiceStateView view = stateViewOf(m_host, QDateTime::currentDateTimeUtc());
    m_icon->setIcon(view.icon, view.ink, 22);
    m_state->setText(view.title);
    m_detail->setText(view.detail);
    const emulator::EmulatorEndpoint *endpoint = m_host.endpoint();
    m_address->setValue(endpoint ? endpoint->endpoint.toString() : QString());
    m_scope->setValue(endpoint ? endpoint->idScope : QString());
    m_ca->setValue(endpoint ? QFileInfo(endpoint->caFile).fileName() : QString());
    m_connection->setValue(endpoint ? maskedConnectionString(*endpoint) : QString());
}

void FactsStrip::refreshTime()
{
    m_detail->setText(stateViewOf(m_host, QDateTime::currentDateTimeUtc()).detail);
}

void FactsStrip::retranslate()
{
    m_address->setTitle(tr("Address"));
    m_address->setCopyTexts(tr("Copy the address"), tr("Copies the address of the service."));
    m_scope->setTitle(tr("ID scope"));
    m_scope->setCopyTexts(tr("Copy the ID scope"), tr("Copies the ID scope."));
    m_ca->setTitle(tr("CA certificate"));
    m_ca->setCopyTexts(tr("Copy the path of the CA certificate"),
                       tr("Copies the whole path of the CA certificate, which clients trust."));
    m_connection->setTitle(tr("Connection string"));
    m_connection->setCopyTexts(
        tr("Copy the connection string with its key"),
        tr("Copies the whole connection string with its key. Whoever has it may change the "
           "enrollments."));
    refresh();
}

QString FactsStrip::stateTitle() const
{
    return m_state->text();
}

bool FactsStrip::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    // The lines stand between the facts: where those move, the old lines are to go.
    if (event->type() == QEvent::LayoutRequest)
        update();
    return done;
}

void FactsStrip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens[Token::Base]);
    const QColor line = tokens[Token::Hairline];
    painter.fillRect(QRect(0, height() - 1, width(), 1), line);
    for (int i = 0; i + 1 < m_row->count(); ++i)
        painter.fillRect(QRect(m_row->itemAt(i)->geometry().right() + 1, 0, 1, height()), line);
}

} // namespace endorse::ui
