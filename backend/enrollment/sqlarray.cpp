// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlarray.h"

#include <core/secret.h>

namespace endorse::enrollment {

void SqlArray::separate()
{
    m_text += m_text.isEmpty() ? QLatin1Char('{') : QLatin1Char(',');
}

void SqlArray::addText(QByteArrayView utf8)
{
    separate();
    m_text += QLatin1Char('"');
    QString text = QString::fromUtf8(utf8);
    for (const QChar c : std::as_const(text)) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            m_text += QLatin1Char('\\');
        m_text += c;
    }
    m_text += QLatin1Char('"');
    core::wipe(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
}

void SqlArray::addBytes(QByteArrayView bytes)
{
    separate();
    if (bytes.isEmpty()) {
        m_text += QLatin1String("NULL");
        return;
    }
    m_text += QLatin1String("\"\\\\x");
    m_text += QLatin1String(
        QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())).toHex());
    m_text += QLatin1Char('"');
}

QString SqlArray::take()
{
    m_text += m_text.isEmpty() ? QLatin1String("{}") : QLatin1String("}");
    return std::exchange(m_text, QString());
}

} // namespace endorse::enrollment
