// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifesttools.h"

#include "manifestpresenter.h"

#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace endorse::ui {

using State = ManifestPresenter::State;

ManifestTools::ManifestTools(const ManifestPresenter &presenter, CommandSet &commands,
                             QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_commands(commands)
    , m_row(new ToolRow(this))
    , m_open(addButton(commands, CommandId::ManifestOpen, "openManifest"))
    , m_name(new ElidedLabel(m_row, Qt::ElideMiddle))
    , m_facts(new MutedLabel(m_row))
    , m_object(new QComboBox(m_row))
    , m_trust(nullptr)
    , m_export(nullptr)
    , m_import(nullptr)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_row);
    m_name->setObjectName(QStringLiteral("manifestName"));
    setFontRole(m_name, FontRole::Mono);
    m_facts->setObjectName(QStringLiteral("manifestFacts"));
    m_row->addWidget(m_name);
    m_row->addWidget(m_facts);
    m_object->setObjectName(QStringLiteral("bundleObject"));
    m_object->hide();
    m_row->addWidget(m_object);
    connect(m_object, &QComboBox::activated, this, [this](int item) {
        Q_EMIT objectWanted(manifest::Origin(m_object->itemData(item).toInt()));
    });
    m_row->addStretch();
    m_trust = addButton(commands, CommandId::ManifestTrust, "manifestTrust");
    m_export = addButton(commands, CommandId::ManifestExport, "exportManifest");
    m_import = addButton(commands, CommandId::ManifestImport, "importManifest");
    markPane(m_row);
}

/// Shorter words than the menu's, where the page says of what.
PushButton *ManifestTools::addButton(CommandSet &commands, CommandId id, const char *name)
{
    auto *button = new PushButton(m_row);
    button->setObjectName(QLatin1String(name));
    QAction *action = commands.action(id);
    if (const auto icon = CommandSet::iconOf(action))
        button->setIconId(*icon);
    m_row->addWidget(button);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, [this] { refreshButtons(); });
    return button;
}

void ManifestTools::refresh()
{
    const bool isOpen = m_presenter.state() != State::Empty;
    m_name->setVisible(isOpen);
    m_facts->setVisible(isOpen);
    m_name->setText(QFileInfo(m_presenter.file()).fileName());
    const QString size =
        m_presenter.size() > 0
            ? QLocale().formattedDataSize(m_presenter.size(), 0, QLocale::DataSizeSIFormat)
            : QString();
    //: %1 the size of a file; each entry of it has a signature.
    m_facts->setText(!size.isEmpty() && isSignedThroughout() ? tr("%1 · signed").arg(size) : size);
    if (m_presenter.isUnsigned() && !size.isEmpty())
        //: %1 the size of a file, whose entries have no signatures.
        m_facts->setText(tr("%1 · Unsigned").arg(size));
    refreshObjects();
    refreshButtons();
}

/// Whether what the word says holds for every entry: where one has no good signature, the verdicts
/// tell of which.
bool ManifestTools::isSignedThroughout() const
{
    const auto &verdicts = m_presenter.session().verdicts();
    return m_presenter.state() == State::Verified && !m_presenter.isUnsigned() &&
           !verdicts.empty() &&
           std::all_of(verdicts.begin(), verdicts.end(), [](const manifest::Verdict &verdict) {
               return !isBeforeSignature(verdict.code);
           });
}

/// While another object is read, the choice stays as it is.
void ManifestTools::refreshObjects()
{
    const manifest::VerifyReport *report = m_presenter.session().report();
    if (!report && m_presenter.state() == State::Verifying)
        return;
    const QList<manifest::Origin> objects = report ? report->objects : QList<manifest::Origin>();
    m_object->clear();
    for (const manifest::Origin object : objects)
        m_object->addItem(manifest::objectName(object), int(object));
    m_object->setVisible(!objects.isEmpty());
    if (report)
        m_object->setCurrentIndex(m_object->findData(int(report->origin)));
}

void ManifestTools::refreshButtons()
{
    if (!m_import)
        return;
    const auto follow = [this](PushButton *button, CommandId id, const QString &words) {
        const QAction *action = m_commands.action(id);
        button->setWords(words);
        button->setAccessibleName(withoutMnemonic(words));
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    follow(m_open, CommandId::ManifestOpen, tr("Open..."));
    follow(m_trust, CommandId::ManifestTrust, tr("Trust..."));
    follow(m_export, CommandId::ManifestExport, tr("Export..."));
    const qint64 count = m_presenter.importable();
    follow(m_import, CommandId::ManifestImport,
           count > 0 ? tr("Import %Ln as Enrollments...", nullptr, int(count))
                     : tr("Import as Enrollments..."));
    // What to press next: the file, then what is in it.
    const bool canImport = m_import->isEnabled();
    m_import->setKind(canImport ? PushButton::Kind::Primary : PushButton::Kind::Normal);
    fit();
}

void ManifestTools::fit()
{
    const QList<PushButton *> buttons{m_open, m_trust, m_export, m_import};
    m_row->setMinimumWidth(0);
    for (PushButton *button : buttons)
        button->setIconOnly(true);
    m_row->setMinimumWidth(m_row->minimumSizeHint().width());
    for (PushButton *button : buttons)
        button->setIconOnly(false);
    m_row->layout()->invalidate();
    for (PushButton *button : buttons) {
        if (m_row->minimumSizeHint().width() <= width())
            break;
        button->setIconOnly(true);
        m_row->layout()->invalidate();
    }
}

void ManifestTools::retranslate()
{
    m_row->setAccessibleName(tr("Controls of the manifest"));
    //: Of a bundle: which of its certificates are shown.
    m_object->setAccessibleName(tr("Object of the bundle"));
    m_object->setToolTip(tr("Which certificates of the chips are shown: those of the object E0E0, "
                            "E0E1 or E0E2."));
    refresh();
}

void ManifestTools::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ManifestTools::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_import)
        fit();
}

} // namespace endorse::ui
