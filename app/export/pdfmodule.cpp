// SPDX-License-Identifier: GPL-3.0-or-later
// What endorsectl loads when it is asked for a PDF, and only then: the libraries behind it would
// double the time that every other verb takes to start.
#include "pdfdocument.h"

#include <QGuiApplication>

extern "C" {

/// Makes the application object; it takes the place of a QCoreApplication. The caller deletes it.
Q_DECL_EXPORT QCoreApplication *endorseMakePdfApplication(int *argc, char **argv)
{
    return new QGuiApplication(*argc, argv);
}

/// endorse::app::pdfOf().
Q_DECL_EXPORT QByteArray *endorsePdfOf(const QString *html, const QString *title)
{
    return new QByteArray(endorse::app::pdfOf(*html, *title));
}
}
