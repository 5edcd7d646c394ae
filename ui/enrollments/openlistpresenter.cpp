// SPDX-License-Identifier: GPL-3.0-or-later
#include "openlistpresenter.h"

#include <ui/common/settings.h>
#include <ui/service/forms/pooltask.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <enrollmentlist/liststore.h>

namespace endorse::ui {

using core::Result;
using core::Text;
using enrollmentlist::ListPlace;

namespace {

constexpr qsizetype mostRecent = 10;

Text words(const char *source)
{
    return {"endorse::ui", source};
}

core::Error placeError(const Text &message, const Text &hint)
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QStringLiteral("list-place");
    error.message = message;
    error.hint = hint;
    return error;
}

/// The beginning of an address: a scheme.
bool isAddress(const QString &text)
{
    return text.contains(QLatin1String("://"));
}

Result<ListPlace> filePlace(const QString &text)
{
    if (isAddress(text))
        return core::fail(placeError(
            words(QT_TRANSLATE_NOOP("endorse::ui", "This is an address and not a file.")),
            words(QT_TRANSLATE_NOOP("endorse::ui", "Choose the PostgreSQL address below."))));
    const QFileInfo file(text);
    if (file.isDir())
        return core::fail(
            placeError(words(QT_TRANSLATE_NOOP("endorse::ui", "This is a folder.")),
                       words(QT_TRANSLATE_NOOP("endorse::ui", "Name a file in it."))));
    if (!file.absoluteDir().exists())
        return core::fail(
            placeError(words(QT_TRANSLATE_NOOP("endorse::ui", "There is no folder %1."))
                           .arg(file.absolutePath()),
                       words(QT_TRANSLATE_NOOP("endorse::ui", "Choose a folder that is there."))));
    return ListPlace::parse(text);
}

Result<ListPlace> addressPlace(const QString &text)
{
    if (!isAddress(text))
        return core::fail(placeError(
            words(QT_TRANSLATE_NOOP("endorse::ui",
                                    "An address begins with postgresql:// and names the server "
                                    "and the database.")),
            words(QT_TRANSLATE_NOOP("endorse::ui",
                                    "For example: postgresql://lab@db.example.com/enrollments"))));
    return ListPlace::parse(text);
}

Result<ListFacts> lookAt(const ListPlace &place)
{
    QElapsedTimer timer;
    timer.start();
    ListFacts facts;
    if (place.isFile() && !QFileInfo::exists(place.path())) {
        facts.isNew = true;
        return facts;
    }
    // The look changes no row, so that no station is named and nothing is logged.
    auto store = enrollmentlist::ListStore::open(
        place, {QStringLiteral("probe"), QStringLiteral("probe")}, nullptr);
    if (!store)
        return core::fail(store.error());
    const auto count = (*store)->count();
    if (!count)
        return core::fail(count.error());
    facts.rows = *count;
    facts.milliseconds = double(timer.nsecsElapsed()) / 1e6;
    return facts;
}

} // namespace

QList<ListPlace> recentLists(const Settings &settings)
{
    QList<ListPlace> places;
    const QStringList lines =
        settings.text(SettingId::RecentLists).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const auto place = ListPlace::parse(line);
        if (place && places.size() < mostRecent && !places.contains(*place))
            places.append(*place);
    }
    return places;
}

void rememberList(Settings &settings, const ListPlace &place)
{
    QStringList lines{place.text()};
    for (const ListPlace &other : recentLists(settings)) {
        if (!(other == place) && lines.size() < mostRecent)
            lines.append(other.text());
    }
    settings.setText(SettingId::RecentLists, lines.join(QLatin1Char('\n')));
}

QCoro::Task<Result<ListFacts>> probeList(ListPlace place)
{
    std::function<Result<ListFacts>()> work = [place] { return lookAt(place); };
    auto facts = co_await inPool(std::move(work));
    co_return facts;
}

OpenListPresenter::OpenListPresenter(Probe probe, QObject *parent)
    : QObject(parent)
    , m_probe(probe ? std::move(probe) : Probe(probeList))
{
}

void OpenListPresenter::setKind(Kind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    stop();
    m_found.reset();
    Q_EMIT changed();
}

void OpenListPresenter::setText(Kind kind, const QString &text)
{
    if (m_texts[std::size_t(kind)] == text)
        return;
    m_texts[std::size_t(kind)] = text;
    stop();
    m_found.reset();
    Q_EMIT changed();
}

void OpenListPresenter::setPlace(const ListPlace &place)
{
    setKind(place.isFile() ? Kind::File : Kind::Address);
    setText(m_kind, place.text());
}

Result<ListPlace> OpenListPresenter::place() const
{
    const QString typed = text().trimmed();
    return m_kind == Kind::File ? filePlace(typed) : addressPlace(typed);
}

std::optional<core::Error> OpenListPresenter::problem() const
{
    if (text().trimmed().isEmpty())
        return std::nullopt;
    const auto chosen = place();
    return chosen ? std::nullopt : std::optional(chosen.error());
}

bool OpenListPresenter::isNewFile() const
{
    const QString typed = text().trimmed();
    return m_kind == Kind::File && !typed.isEmpty() && place() && !QFileInfo::exists(typed);
}

Text OpenListPresenter::whyNot() const
{
    if (m_phase != Phase::Choosing)
        return words(QT_TRANSLATE_NOOP("endorse::ui", "The list has not answered yet."));
    if (text().trimmed().isEmpty())
        return m_kind == Kind::File
                   ? words(QT_TRANSLATE_NOOP("endorse::ui", "No file is named yet."))
                   : words(QT_TRANSLATE_NOOP("endorse::ui", "No address is named yet."));
    const auto error = problem();
    return error ? error->message : Text();
}

void OpenListPresenter::test()
{
    look(Phase::Testing);
}

void OpenListPresenter::open()
{
    look(Phase::Opening);
}

void OpenListPresenter::look(Phase phase)
{
    if (!whyNot().isEmpty())
        return;
    const ListPlace chosen = *place();
    m_phase = phase;
    m_found.reset();
    Q_EMIT changed();
    QCoro::connect(m_probe(chosen), this,
                   [this, round = ++m_round, chosen](const Result<ListFacts> &facts) {
                       if (round != m_round)
                           return;
                       const bool isOpening = m_phase == Phase::Opening;
                       m_phase = Phase::Choosing;
                       m_found = facts;
                       Q_EMIT changed();
                       if (isOpening && facts)
                           Q_EMIT accepted(chosen);
                   });
}

void OpenListPresenter::stop()
{
    ++m_round;
    m_phase = Phase::Choosing;
}

} // namespace endorse::ui
