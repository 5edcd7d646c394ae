// SPDX-License-Identifier: GPL-3.0-or-later
#include "pkcs11errors.h"

#include <array>

namespace endorse::hsm {

namespace {

struct CkrName final
{
    CK_RV rv;
    const char *name;
};

constexpr std::array ckrNames{
    CkrName{CKR_OK, "CKR_OK"},
    CkrName{CKR_HOST_MEMORY, "CKR_HOST_MEMORY"},
    CkrName{CKR_SLOT_ID_INVALID, "CKR_SLOT_ID_INVALID"},
    CkrName{CKR_GENERAL_ERROR, "CKR_GENERAL_ERROR"},
    CkrName{CKR_FUNCTION_FAILED, "CKR_FUNCTION_FAILED"},
    CkrName{CKR_ARGUMENTS_BAD, "CKR_ARGUMENTS_BAD"},
    CkrName{CKR_ATTRIBUTE_SENSITIVE, "CKR_ATTRIBUTE_SENSITIVE"},
    CkrName{CKR_ATTRIBUTE_TYPE_INVALID, "CKR_ATTRIBUTE_TYPE_INVALID"},
    CkrName{CKR_DATA_INVALID, "CKR_DATA_INVALID"},
    CkrName{CKR_DATA_LEN_RANGE, "CKR_DATA_LEN_RANGE"},
    CkrName{CKR_DEVICE_ERROR, "CKR_DEVICE_ERROR"},
    CkrName{CKR_DEVICE_MEMORY, "CKR_DEVICE_MEMORY"},
    CkrName{CKR_DEVICE_REMOVED, "CKR_DEVICE_REMOVED"},
    CkrName{CKR_FUNCTION_CANCELED, "CKR_FUNCTION_CANCELED"},
    CkrName{CKR_FUNCTION_NOT_SUPPORTED, "CKR_FUNCTION_NOT_SUPPORTED"},
    CkrName{CKR_KEY_HANDLE_INVALID, "CKR_KEY_HANDLE_INVALID"},
    CkrName{CKR_KEY_TYPE_INCONSISTENT, "CKR_KEY_TYPE_INCONSISTENT"},
    CkrName{CKR_KEY_FUNCTION_NOT_PERMITTED, "CKR_KEY_FUNCTION_NOT_PERMITTED"},
    CkrName{CKR_MECHANISM_INVALID, "CKR_MECHANISM_INVALID"},
    CkrName{CKR_MECHANISM_PARAM_INVALID, "CKR_MECHANISM_PARAM_INVALID"},
    CkrName{CKR_OBJECT_HANDLE_INVALID, "CKR_OBJECT_HANDLE_INVALID"},
    CkrName{CKR_OPERATION_ACTIVE, "CKR_OPERATION_ACTIVE"},
    CkrName{CKR_OPERATION_NOT_INITIALIZED, "CKR_OPERATION_NOT_INITIALIZED"},
    CkrName{CKR_PIN_INCORRECT, "CKR_PIN_INCORRECT"},
    CkrName{CKR_PIN_INVALID, "CKR_PIN_INVALID"},
    CkrName{CKR_PIN_LEN_RANGE, "CKR_PIN_LEN_RANGE"},
    CkrName{CKR_PIN_EXPIRED, "CKR_PIN_EXPIRED"},
    CkrName{CKR_PIN_LOCKED, "CKR_PIN_LOCKED"},
    CkrName{CKR_SESSION_CLOSED, "CKR_SESSION_CLOSED"},
    CkrName{CKR_SESSION_COUNT, "CKR_SESSION_COUNT"},
    CkrName{CKR_SESSION_HANDLE_INVALID, "CKR_SESSION_HANDLE_INVALID"},
    CkrName{CKR_TOKEN_NOT_PRESENT, "CKR_TOKEN_NOT_PRESENT"},
    CkrName{CKR_TOKEN_NOT_RECOGNIZED, "CKR_TOKEN_NOT_RECOGNIZED"},
    CkrName{CKR_USER_ALREADY_LOGGED_IN, "CKR_USER_ALREADY_LOGGED_IN"},
    CkrName{CKR_USER_NOT_LOGGED_IN, "CKR_USER_NOT_LOGGED_IN"},
    CkrName{CKR_USER_PIN_NOT_INITIALIZED, "CKR_USER_PIN_NOT_INITIALIZED"},
    CkrName{CKR_USER_ANOTHER_ALREADY_LOGGED_IN, "CKR_USER_ANOTHER_ALREADY_LOGGED_IN"},
    CkrName{CKR_USER_TOO_MANY_TYPES, "CKR_USER_TOO_MANY_TYPES"},
    CkrName{CKR_BUFFER_TOO_SMALL, "CKR_BUFFER_TOO_SMALL"},
    CkrName{CKR_CRYPTOKI_NOT_INITIALIZED, "CKR_CRYPTOKI_NOT_INITIALIZED"},
    CkrName{CKR_CRYPTOKI_ALREADY_INITIALIZED, "CKR_CRYPTOKI_ALREADY_INITIALIZED"},
};

} // namespace

QString ckrName(CK_RV rv)
{
    for (const CkrName &each : ckrNames) {
        if (each.rv == rv)
            return QLatin1String(each.name);
    }
    return QStringLiteral("0x%1").arg(rv, 8, 16, QLatin1Char('0'));
}

bool isLostSession(CK_RV rv)
{
    switch (rv) {
    case CKR_DEVICE_REMOVED:
    case CKR_TOKEN_NOT_PRESENT:
    case CKR_TOKEN_NOT_RECOGNIZED:
    case CKR_SESSION_CLOSED:
    case CKR_SESSION_HANDLE_INVALID:
    case CKR_KEY_HANDLE_INVALID:
    case CKR_OBJECT_HANDLE_INVALID:
    case CKR_USER_NOT_LOGGED_IN:
    case CKR_CRYPTOKI_NOT_INITIALIZED:
        return true;
    default:
        return false;
    }
}

core::Error tokenError(const char *code, const QString &place, const char *message,
                       const char *hint, const QString &technical)
{
    core::Error error;
    error.category = core::ErrorCategory::Store;
    error.code = QLatin1String(code);
    error.place = place;
    error.message = core::Text("endorse::hsm", message);
    error.hint = core::Text("endorse::hsm", hint);
    error.technical = technical;
    return error;
}

core::Error callError(const char *function, CK_RV rv)
{
    const QString place = QLatin1String(function);
    if (isLostSession(rv))
        return tokenError(
            "token-removed", place,
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "The token is no longer there, or its session was ended."),
            QT_TRANSLATE_NOOP("endorse::hsm", "Check that the token is connected, and try again."),
            ckrName(rv));
    return tokenError(
        "token", place,
        QT_TRANSLATE_NOOP("endorse::hsm", "The token refuses, or its module fails."),
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "Look up the code in the documentation of the token's maker."),
        ckrName(rv));
}

} // namespace endorse::hsm
