// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyattributes.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace endorse::models {

namespace {

struct Words
{
    const char *name;
    const char *words;
};

constexpr char context[] = "endorse::models";

// Each may stand alone or in a list with commas.
constexpr std::array table{
    Words{"fixedTPM", QT_TRANSLATE_NOOP("endorse::models", "stays in this TPM")},
    Words{"stClear", QT_TRANSLATE_NOOP("endorse::models", "gone after a restart of the TPM")},
    Words{"fixedParent", QT_TRANSLATE_NOOP("endorse::models", "stays under its parent")},
    Words{"sensitiveDataOrigin", QT_TRANSLATE_NOOP("endorse::models", "made inside the TPM")},
    Words{"userWithAuth", QT_TRANSLATE_NOOP("endorse::models", "used with its auth value")},
    Words{"adminWithPolicy", QT_TRANSLATE_NOOP("endorse::models", "managed by policy only")},
    Words{"noDA", QT_TRANSLATE_NOOP("endorse::models", "not locked by wrong passwords")},
    Words{"encryptedDuplication", QT_TRANSLATE_NOOP("endorse::models", "copied encrypted only")},
    Words{"restricted", QT_TRANSLATE_NOOP("endorse::models", "for structures of the TPM only")},
    Words{"decrypt", QT_TRANSLATE_NOOP("endorse::models", "decrypts")},
    Words{"sign", QT_TRANSLATE_NOOP("endorse::models", "signs")},
    Words{"x509sign", QT_TRANSLATE_NOOP("endorse::models", "signs certificates")},
};

} // namespace

QString attributesText(const QStringList &attributes)
{
    QStringList words;
    for (const QString &name : attributes) {
        const auto *const known = std::find_if(table.cbegin(), table.cend(), [&](const Words &row) {
            return name == QLatin1String(row.name);
        });
        words.append(known == table.cend() ? name
                                           : QCoreApplication::translate(context, known->words));
    }
    //: Between the parts of a list in running text.
    return words.join(
        QCoreApplication::translate(context, QT_TRANSLATE_NOOP("endorse::models", ", ")));
}

QString shortName(const QString &hex)
{
    constexpr qsizetype kept = 12;
    if (hex.size() <= 2 * kept)
        return hex;
    return hex.left(4) + QLatin1Char(' ') + hex.mid(4, 8) + QChar(0x2026) + hex.right(10);
}

} // namespace endorse::models
