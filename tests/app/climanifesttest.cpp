// SPDX-License-Identifier: GPL-3.0-or-later
// Manifests of secure elements as scripts use them: verdicts, lists, services, files, trust.
#include "cliprocess.h"

#include <audit/auditlog.h>
#include <support/testregistry.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;

namespace {

QString dataPath(const char *name)
{
    return QStringLiteral(ENDORSE_TEST_DATA "/manifests/") + QLatin1String(name);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString real()
{
    return dataPath("real/ECC608C-TNGTLSU-B.json");
}

QString lite()
{
    return dataPath("real/ECC608-TMNGTLSS-B.json");
}

QJsonArray upTo(int count)
{
    QJsonArray numbers;
    for (int i = 0; i < count; ++i)
        numbers.append(i);
    return numbers;
}

QString text(const CliOutcome &outcome, const char *name)
{
    return outcome.json().value(QLatin1String(name)).toString();
}

int number(const CliOutcome &outcome, const char *name)
{
    return outcome.json().value(QLatin1String(name)).toInt(-1);
}

QJsonArray array(const CliOutcome &outcome, const char *name)
{
    return outcome.json().value(QLatin1String(name)).toArray();
}

QString errorCode(const CliOutcome &outcome)
{
    return outcome.json()
        .value(QLatin1String("error"))
        .toObject()
        .value(QLatin1String("code"))
        .toString();
}

/// The trust of what tests/data/manifests/synthetic holds.
QStringList synthetic()
{
    return {QStringLiteral("--no-builtin"), QStringLiteral("--signer"),
            dataPath("synthetic/manifest-signer.pem"), QStringLiteral("--root"),
            dataPath("synthetic/root.pem")};
}

} // namespace

class CliManifestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cli = std::make_unique<Cli>(path("data"));
    }

    void verifiesGenuineOnes()
    {
        const CliOutcome full = verify({real()});
        QVERIFY2(full.exitCode == 0, full.err.constData());
        QCOMPARE(text(full, "verdict"), QStringLiteral("entries"));
        QCOMPARE(text(full, "file"), QFileInfo(real()).absoluteFilePath());
        QCOMPARE(number(full, "entries"), 10);
        QCOMPARE(array(full, "enroll"), upTo(10));
        QVERIFY(array(full, "verified").isEmpty());
        QVERIFY(full.json().value(QLatin1String("reject")).toObject().isEmpty());
        QVERIFY(full.json().value(QLatin1String("seconds")).isDouble());
        QVERIFY(!full.json().contains(QLatin1String("code")));

        const CliOutcome withoutKeys = verify({lite()});
        QCOMPARE(withoutKeys.exitCode, 0);
        QCOMPARE(array(withoutKeys, "verified"), upTo(10));
        QVERIFY(array(withoutKeys, "enroll").isEmpty());
        QCOMPARE(withoutKeys.json().value(QLatin1String("warnings")).toObject().size(), 10);

        const QString own = dataPath("real/ATECC608B-TNGTLS-selfmade.json");
        const CliOutcome unknown = verify({own});
        QCOMPARE(unknown.exitCode, 1);
        QCOMPARE(unknown.json().value(QLatin1String("reject")).toObject(),
                 (QJsonObject{{QStringLiteral("0"), QStringLiteral("E_SIGNER")}}));
        const CliOutcome known = verify(
            {own, QStringLiteral("--signer"), dataPath("real/manifest-signer-selfmade.pem")});
        QCOMPARE(known.exitCode, 0);
        QCOMPARE(array(known, "enroll"), upTo(1));

        const CliOutcome stranger = verify({real(), QStringLiteral("--no-builtin")});
        QCOMPARE(stranger.exitCode, 1);
        QCOMPARE(stranger.json().value(QLatin1String("reject")).toObject().size(), 10);
    }

    void givesEveryFaultItsCode()
    {
        const CliOutcome outcome =
            verify(QStringList{dataPath("synthetic/faults.json")} + synthetic());
        QCOMPARE(outcome.exitCode, 1);
        const QJsonObject expected =
            QJsonDocument::fromJson(contentOf(dataPath("synthetic/faults.expect.json"))).object();
        const QJsonObject counts = expected.value(QLatin1String("counts")).toObject();
        const QJsonObject reject = outcome.json().value(QLatin1String("reject")).toObject();
        const QJsonObject warnings = outcome.json().value(QLatin1String("warnings")).toObject();
        QCOMPARE(array(outcome, "enroll").size(), counts.value(QLatin1String("enroll")).toInt());
        QCOMPARE(array(outcome, "verified").size(),
                 counts.value(QLatin1String("verified")).toInt());
        QCOMPARE(reject.size(), counts.value(QLatin1String("reject")).toInt());
        const QJsonObject faulty = expected.value(QLatin1String("faulty")).toObject();
        for (auto fault = faulty.begin(); fault != faulty.end(); ++fault) {
            const QJsonObject wanted = fault.value().toObject();
            const QString code = wanted.value(QLatin1String("code")).toString();
            if (code.startsWith(QLatin1String("E_")))
                QCOMPARE(reject.value(fault.key()).toString(), code);
            else
                QVERIFY2(!reject.contains(fault.key()), qPrintable(fault.key()));
            if (code.startsWith(QLatin1String("W_")))
                QVERIFY(warnings.value(fault.key()).toArray().contains(code));
        }
    }

    void refusesDamagedFiles()
    {
        const QByteArray good = contentOf(real());
        QByteArray lines;
        for (const QJsonValue &entry : QJsonDocument::fromJson(good).array())
            lines += QJsonDocument(entry.toObject()).toJson(QJsonDocument::Compact) + '\n';
        QByteArray wide("\xff\xfe");
        for (const char c : good)
            wide.append(c).append('\0');
        const QList<std::pair<QByteArray, const char *>> files{
            {{}, "F_EMPTY"},
            {"[]", "F_EMPTY"},
            {good.left(good.size() / 2), "F_JSON"},
            {"\xef\xbb\xbf" + good, "F_ENCODING"},
            {wide, "F_ENCODING"},
            {good.chopped(1) + ",\n]", "F_JSON"},
            {good + "\n-- end of file --\n", "F_JSON"},
            {lines, "F_SHAPE"},
            {"{\"manifest\": " + good + '}', "F_SHAPE"},
            {good + "\n[]", "F_JSON"},
            {"[\"" + QByteArray(2'000'000, 'a') + "\"]", "F_LIMIT"},
            {QByteArray(good).replace('\n', "\r\n"), ""}};
        QStringList paths;
        for (const auto &[content, code] : files)
            paths.append(write(QByteArray::number(paths.size()).constData(), content));
        const CliOutcome outcome = verify(paths);
        QCOMPARE(outcome.exitCode, 1);
        const QJsonArray all = QJsonDocument::fromJson(outcome.out).array();
        QCOMPARE(all.size(), files.size());
        for (qsizetype i = 0; i < files.size(); ++i) {
            const QJsonObject json = all.at(i).toObject();
            const QString code = QLatin1String(files.at(i).second);
            QCOMPARE(json.value(QLatin1String("code")).toString(), code);
            QCOMPARE(json.value(QLatin1String("verdict")).toString(),
                     code.isEmpty() ? QStringLiteral("entries") : QStringLiteral("reject_file"));
            QCOMPARE(
                json.value(QLatin1String("place")).toString().startsWith(QLatin1String("byte ")),
                !code.isEmpty());
            QCOMPARE(json.value(QLatin1String("enroll")).toArray(),
                     code.isEmpty() ? upTo(10) : QJsonArray());
        }
    }

    void usesNothingOfADamagedFile()
    {
        const QByteArray good = contentOf(real());
        const QString file = write("lot.json", good.left(good.size() / 2));
        const CliOutcome imported = run({QStringLiteral("import"), file, QStringLiteral("--store"),
                                         path("lab.db"), QStringLiteral("--json")});
        QCOMPARE(imported.exitCode, 1);
        QCOMPARE(errorCode(imported), QStringLiteral("F_JSON"));
        QVERIFY(!QFileInfo::exists(path("lab.db")));
        const CliOutcome exported =
            run({QStringLiteral("export"), file, QStringLiteral("--out"), path("out"),
                 QStringLiteral("--format"), QStringLiteral("pem"), QStringLiteral("--json")});
        QCOMPARE(errorCode(exported), QStringLiteral("F_JSON"));
        QVERIFY(!QFileInfo::exists(path("out")));
    }

    void takesSeveralFiles()
    {
        const QString damaged = write("damaged.json", "[");
        const CliOutcome outcome = verify({real(), damaged, path("none.json"), lite()});
        QCOMPARE(outcome.exitCode, 2);
        const QJsonArray all = QJsonDocument::fromJson(outcome.out).array();
        QCOMPARE(all.size(), 4);
        const auto member = [&all](int file, const char *name) {
            return all.at(file).toObject().value(QLatin1String(name));
        };
        QCOMPARE(member(0, "enroll").toArray(), upTo(10));
        QCOMPARE(member(1, "verdict").toString(), QStringLiteral("reject_file"));
        QCOMPARE(member(1, "place").toString(),
                 QStringLiteral("byte 1, line 1, column 2, end of file"));
        QVERIFY(member(2, "error").isObject());
        QCOMPARE(member(3, "verified").toArray(), upTo(10));
        const CliOutcome good = verify({real(), lite()});
        QCOMPARE(good.exitCode, 0);
        QCOMPARE(QJsonDocument::fromJson(good.out).array().size(), 2);
    }

    void saysWhatIsWrongUsage()
    {
        QCOMPARE(verify({}).exitCode, 2);
        QCOMPARE(verify({path("none.json")}).exitCode, 2);
        QCOMPARE(verify({m_folder->path()}).exitCode, 2);
        QCOMPARE(verify({real(), QStringLiteral("--signer"), path("none.pem")}).exitCode, 2);
        QCOMPARE(verify({real(), QStringLiteral("--root"), real()}).exitCode, 2);
        // A device's signs nothing.
        for (const char *option : {"--signer", "--root"}) {
            QCOMPARE(verify({real(), QLatin1String(option), dataPath("chip/chain-0.pem")}).exitCode,
                     2);
        }
        QCOMPARE(run({QStringLiteral("show"), real(), QStringLiteral("--index"),
                      QStringLiteral("10"), QStringLiteral("--json")})
                     .exitCode,
                 2);
        const auto exporting = [this](const QStringList &more) {
            return run(QStringList{QStringLiteral("export"), real(), QStringLiteral("--out"),
                                   path("out"), QStringLiteral("--json")} +
                       more)
                .exitCode;
        };
        QCOMPARE(exporting({}), 2);
        QCOMPARE(exporting({QStringLiteral("--format"), QStringLiteral("der"),
                            QStringLiteral("--bundle")}),
                 2);
        QCOMPARE(exporting({QStringLiteral("--format"), QStringLiteral("pem"),
                            QStringLiteral("--verdicts"), QStringLiteral("csv")}),
                 2);
        QVERIFY(!QFileInfo::exists(path("out")));
    }

    void importsIntoAList()
    {
        const QStringList import{QStringLiteral("import"), real(), QStringLiteral("--store"),
                                 path("lab.db"), QStringLiteral("--json")};
        const QStringList trial = import + QStringList{QStringLiteral("--dry-run")};
        const CliOutcome before = run(trial);
        QVERIFY2(before.exitCode == 0, before.err.constData());
        QCOMPARE(number(before, "imported"), 10);
        QVERIFY(text(before, "changeId").isEmpty());
        QVERIFY(!QFileInfo::exists(path("lab.db"))); // No list is made for that.
        QVERIFY(!contentOf(path("data/audit/audit.jsonl")).contains("ECC608C"));
        QCOMPARE(run({QStringLiteral("import"), real(), QStringLiteral("--store"),
                      path("nowhere/lab.db"), QStringLiteral("--dry-run")})
                     .exitCode,
                 2);
        const CliOutcome first = run(import);
        QVERIFY2(first.exitCode == 0, first.err.constData());
        QCOMPARE(number(first, "imported"), 10);
        QVERIFY(!text(first, "changeId").isEmpty());
        QCOMPARE(number(run(trial), "alreadyThere"), 10);
        const CliOutcome second = run(import);
        QCOMPARE(second.exitCode, 0);
        QCOMPARE(number(second, "imported"), 0);
        QCOMPARE(number(second, "alreadyThere"), 10);

        const CliOutcome listed =
            m_cli->run({QStringLiteral("enrollment"), QStringLiteral("list"),
                        QStringLiteral("--store"), path("lab.db"), QStringLiteral("--json")});
        const QJsonArray rows = array(listed, "rows");
        QCOMPARE(rows.size(), 10);
        for (const QJsonValue &row : rows) {
            QCOMPARE(row.toObject().value(QLatin1String("attestation")).toString(),
                     QStringLiteral("x509"));
            QCOMPARE(row.toObject().value(QLatin1String("status")).toString(),
                     QStringLiteral("unassigned"));
            QVERIFY(row.toObject()
                        .value(QLatin1String("registrationId"))
                        .toString()
                        .startsWith(QLatin1String("sn0123")));
        }
        const auto log = audit::AuditLog::open(path("data/audit/audit.jsonl"));
        QVERIFY(log && log->verify()->ok());
        QVERIFY(contentOf(path("data/audit/audit.jsonl")).contains("ECC608C-TNGTLSU-B.json"));

        // Some that are rejected, and others with a name that no service takes.
        const CliOutcome faults = run(
            QStringList{QStringLiteral("import"), dataPath("synthetic/faults.json"),
                        QStringLiteral("--store"), path("faults.db"), QStringLiteral("--json")} +
            synthetic());
        QCOMPARE(faults.exitCode, 1);
        QCOMPARE(errorCode(faults), QStringLiteral("rejected-entries"));
        QCOMPARE(number(faults, "notEnrollable"), 1);
        QCOMPARE(number(faults, "reject"), 31);
        // Each chip once.
        QCOMPARE(number(faults, "imported"), 28);
        const CliOutcome withoutKeys =
            run({QStringLiteral("import"), lite(), QStringLiteral("--store"), path("lite.db"),
                 QStringLiteral("--json")});
        QCOMPARE(withoutKeys.exitCode, 0);
        QCOMPARE(number(withoutKeys, "asked"), 0);
    }

    void importsIntoAService()
    {
        const ServeProcess service(*m_cli);
        QVERIFY(!service.value("endpoint").isEmpty());
        const QString connection = write("service.txt", service.connectionString());
        const QStringList to{QStringLiteral("--service"), QLatin1Char('@') + connection,
                             QStringLiteral("--ca"), service.value("ca"), QStringLiteral("--json")};
        const QStringList import = QStringList{QStringLiteral("import"), real()} + to;
        const CliOutcome first = run(import);
        QVERIFY2(first.exitCode == 0, first.err.constData());
        QCOMPARE(number(first, "imported"), 10);
        const CliOutcome second = run(import);
        QVERIFY2(second.exitCode == 0, second.out.constData());
        QCOMPARE(number(second, "alreadyThere"), 10);

        const CliOutcome listed =
            m_cli->run(QStringList{QStringLiteral("enrollment"), QStringLiteral("list")} + to);
        const QJsonArray records = array(listed, "enrollments");
        QCOMPARE(records.size(), 10);
        // Somebody else's under the name of a chip.
        const QString id =
            records.at(0).toObject().value(QLatin1String("registrationId")).toString();
        const CliOutcome changed =
            m_cli->run(QStringList{QStringLiteral("enrollment"), QStringLiteral("add"),
                                   QStringLiteral("--registration-id"), id,
                                   QStringLiteral("--symmetric-key"), QStringLiteral("--replace")} +
                       to);
        QVERIFY2(changed.exitCode == 0, changed.err.constData());
        const CliOutcome third = run(import);
        QCOMPARE(third.exitCode, 1);
        QCOMPARE(number(third, "taken"), 1);
        QCOMPARE(number(third, "alreadyThere"), 9);
        QVERIFY(third.json().value(QLatin1String("items")).isArray());
    }

    void exportsFiles()
    {
        const auto exporting = [this](const char *out, const QStringList &more) {
            return run(QStringList{QStringLiteral("export"), real(), QStringLiteral("--out"),
                                   path(out), QStringLiteral("--json")} +
                       more);
        };
        const QStringList pem{QStringLiteral("--format"), QStringLiteral("pem")};
        const CliOutcome folder = exporting("certs", pem);
        QVERIFY2(folder.exitCode == 0, folder.err.constData());
        QCOMPARE(number(folder, "certificates"), 10);
        const QStringList names = QDir(path("certs")).entryList(QDir::Files, QDir::Name);
        QCOMPARE(names.size(), 10);
        QVERIFY(names.at(9).startsWith(QLatin1String("00000009-sn0123")));
        const CliOutcome again = exporting("certs", pem);
        QCOMPARE(again.exitCode, 2);
        QCOMPARE(QDir(path("certs")).entryList(QDir::Files).size(), 10);
        QCOMPARE(exporting("der", {QStringLiteral("--format"), QStringLiteral("der")}).exitCode, 0);
        QCOMPARE(QDir(path("der")).entryList({QStringLiteral("*.der")}).size(), 10);
        QCOMPARE(exporting("all.pem", pem + QStringList{QStringLiteral("--bundle")}).exitCode, 0);
        QCOMPARE(contentOf(path("all.pem")).count("-----BEGIN CERTIFICATE-----"), 10);
        for (const char *format : {"csv", "json", "html"}) {
            QCOMPARE(
                exporting(format, {QStringLiteral("--verdicts"), QLatin1String(format)}).exitCode,
                0);
            QVERIFY(!contentOf(path(format)).isEmpty());
        }
        QCOMPARE(contentOf(path("csv")).count('\n'), 11);
        QCOMPARE(QJsonDocument::fromJson(contentOf(path("json")))
                     .object()
                     .value(QLatin1String("enroll"))
                     .toArray(),
                 upTo(10));
    }

    /// What nobody can make again.
    void replacesNoListAndNoKey()
    {
        QCOMPARE(run({QStringLiteral("import"), real(), QStringLiteral("--store"), path("lab.db")})
                     .exitCode,
                 0);
        write("device.key", "a remark\n-----BEGIN EC PRIVATE KEY-----\n");
        write("old.csv", "old");
        for (const QStringList &form :
             {QStringList{QStringLiteral("--verdicts"), QStringLiteral("csv")},
              QStringList{QStringLiteral("--format"), QStringLiteral("pem"),
                          QStringLiteral("--bundle")}}) {
            for (const char *name : {"lab.db", "device.key", "old.csv"}) {
                const bool isOld = QByteArrayView(name) == "old.csv";
                const QByteArray before = contentOf(path(name));
                const CliOutcome outcome = run(QStringList{QStringLiteral("export"), real(),
                                                           QStringLiteral("--out"), path(name)} +
                                               form);
                QCOMPARE(outcome.exitCode, isOld ? 0 : 2);
                QCOMPARE(outcome.err.contains("is not replaced"), !isOld);
                QCOMPARE(contentOf(path(name)) == before, !isOld);
            }
        }
    }

    void showsAnEntry()
    {
        const CliOutcome shown = run({QStringLiteral("show"), real(), QStringLiteral("--index"),
                                      QStringLiteral("3"), QStringLiteral("--json")});
        QVERIFY2(shown.exitCode == 0, shown.err.constData());
        QCOMPARE(number(shown, "index"), 3);
        QCOMPARE(text(shown, "verdict"), QStringLiteral("enroll"));
        QCOMPARE(text(shown, "registrationId").toLower(),
                 QStringLiteral("sn") + text(shown, "uniqueId"));
        QCOMPARE(array(shown, "keys").size(), 5);
        QCOMPARE(array(shown, "certificates").size(), 2);
        QCOMPARE(array(shown, "chain").size(), 4);
        const CliOutcome people =
            m_cli->run({QStringLiteral("manifest"), QStringLiteral("show"), real(),
                        QStringLiteral("--index"), QStringLiteral("3")});
        QVERIFY(people.out.contains("Crypto Authentication Root CA 002"));
    }

    void takesFilesWithoutSignatures()
    {
        const QString csv = dataPath("vendor/espressif.csv");
        const CliOutcome rows = verify({csv});
        QCOMPARE(rows.exitCode, 0);
        QCOMPARE(array(rows, "enroll"), upTo(3));
        QCOMPARE(rows.json().value(QLatin1String("signed")), QJsonValue(false));
        QCOMPARE(
            rows.json().value(QLatin1String("warnings")).toObject().value(QLatin1String("2")),
            QJsonValue(QJsonArray({QStringLiteral("W_ISSUER"), QStringLiteral("W_UNSIGNED")})));
        const QString bundle = dataPath("vendor/bundle.7z");
        const QStringList second{QStringLiteral("--object"), QStringLiteral("E0E1")};
        const QStringList trusted{QStringLiteral("--root"), dataPath("vendor/root.pem")};
        const CliOutcome first = verify(QStringList{bundle} + trusted);
        QCOMPARE(array(first, "enroll"), upTo(2));
        QCOMPARE(text(first, "object"), QStringLiteral("E0E0"));
        QCOMPARE(first.json().value(QLatin1String("warnings")).toObject().value(QLatin1String("0")),
                 QJsonValue(QJsonArray({QStringLiteral("W_UNSIGNED")})));
        QCOMPARE(array(verify(QStringList{bundle} + second), "enroll"), upTo(1));
        QCOMPARE(verify({bundle, QStringLiteral("--object"), QStringLiteral("E0E7")}).exitCode, 2);
        const CliOutcome people =
            m_cli->run({QStringLiteral("manifest"), QStringLiteral("verify"), csv});
        QVERIFY2(people.out.contains("Unsigned"), people.out.constData());
        const CliOutcome shown =
            m_cli->run(QStringList{QStringLiteral("--json"), QStringLiteral("manifest"),
                                   QStringLiteral("show"), bundle, QStringLiteral("--index"),
                                   QStringLiteral("0")} +
                       second);
        QCOMPARE(shown.json().value(QLatin1String("isSigned")), QJsonValue(false));
        const CliOutcome imported =
            m_cli->run(QStringList{QStringLiteral("--json"), QStringLiteral("manifest"),
                                   QStringLiteral("import"), bundle, QStringLiteral("--store"),
                                   path("list.db")} +
                       second);
        QVERIFY2(imported.exitCode == 0, imported.err.constData());
        QCOMPARE(number(imported, "imported"), 1);
        const CliOutcome exported = m_cli->run(
            QStringList{QStringLiteral("--json"), QStringLiteral("manifest"),
                        QStringLiteral("export"), bundle, QStringLiteral("--format"),
                        QStringLiteral("der"), QStringLiteral("--out"), path("certificates")});
        QCOMPARE(number(exported, "certificates"), 2);
    }

    void keepsWhomTheUserTrusts()
    {
        const QString own = dataPath("real/ATECC608B-TNGTLS-selfmade.json");
        const QString signer = dataPath("real/manifest-signer-selfmade.pem");
        const auto trust = [this](const QStringList &words) {
            return run(QStringList{QStringLiteral("trust")} + words +
                       QStringList{QStringLiteral("--json")});
        };
        const int before =
            static_cast<int>(array(trust({QStringLiteral("list")}), "certificates").size());
        QVERIFY(before >= 6);
        const CliOutcome added = trust({QStringLiteral("add"), QStringLiteral("signer"), signer});
        QVERIFY2(added.exitCode == 0, added.err.constData());
        const QString print =
            array(added, "certificates").at(0).toObject().value(QLatin1String("sha256")).toString();
        QCOMPARE(print.size(), 64);
        QCOMPARE(array(trust({QStringLiteral("list")}), "certificates").size(), before + 1);
        QCOMPARE(verify({own}).exitCode, 0);
        // A signer is no root.
        QCOMPARE(trust({QStringLiteral("remove"), QStringLiteral("root"), print}).exitCode, 1);
        QCOMPARE(trust({QStringLiteral("remove"), QStringLiteral("signer"), print}).exitCode, 0);
        QCOMPARE(verify({own}).exitCode, 1);
        // As OpenSSL prints it.
        QCOMPARE(trust({QStringLiteral("add"), QStringLiteral("signer"), signer}).exitCode, 0);
        QString spaced = print.toUpper();
        for (qsizetype at = spaced.size() - 2; at > 0; at -= 2)
            spaced.insert(at, at == 32 ? QLatin1Char(' ') : QLatin1Char(':'));
        QCOMPARE(trust({QStringLiteral("remove"), QStringLiteral("signer"), spaced}).exitCode, 0);
        QCOMPARE(verify({own}).exitCode, 1);
        QCOMPARE(trust({QStringLiteral("add"), QStringLiteral("friend"), signer}).exitCode, 2);
    }

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QString write(const char *name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("A file cannot be written.");
        return file.fileName();
    }
    CliOutcome run(const QStringList &words) const
    {
        return m_cli->run(QStringList{QStringLiteral("manifest")} + words);
    }
    CliOutcome verify(const QStringList &words) const
    {
        return run(QStringList{QStringLiteral("verify"), QStringLiteral("--json")} + words);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Cli> m_cli;
};

ENDORSE_TEST(CliManifestTest)

#include "climanifesttest.moc"
