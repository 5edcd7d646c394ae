# SPDX-License-Identifier: GPL-3.0-or-later
# What all targets share: language strictness, warnings, hardening, sanitizers, precompiled headers.

include(CheckLinkerFlag)
include(${CMAKE_CURRENT_LIST_DIR}/EndorseUnits.cmake)

add_library(endorse_options INTERFACE)
target_compile_definitions(endorse_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 ENDORSE_VERSION="${PROJECT_VERSION}")
target_compile_options(endorse_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror -fstack-protector-strong)
# Includes are written from the floor they stand on: <core/result.h>, <tpm/tpmconnection.h>, <ui/common/tokens.h>.
target_include_directories(endorse_options INTERFACE ${CMAKE_SOURCE_DIR}/backend ${CMAKE_SOURCE_DIR})
if(ENDORSE_SANITIZE)
    # Frame pointers give readable reports. Leak checking is on by default with AddressSanitizer.
    target_compile_options(endorse_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
        -fno-omit-frame-pointer)
    # Neither changes what is checked: the compiler spends a tenth of its time on tidying its own memory and another
    # on an analysis of pointers that only optimisation needs.
    target_compile_options(endorse_options INTERFACE "SHELL:--param ggc-min-heapsize=1000000" -fno-tree-pta)
    target_link_options(endorse_options INTERFACE -fsanitize=address,undefined)
    # At a fixed address: what the checks of undefined behaviour would report holds four million addresses in a program, which
    # are a quarter of its size and which the loader would fill in at each start. The tests start programs hundreds of times.
    target_link_options(endorse_options INTERFACE $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:-no-pie>)
    # Thirty large programs: mold links one in a third of the time that ld takes, which does where there is no mold.
    check_linker_flag(CXX -fuse-ld=mold ENDORSE_MOLD)
    if(ENDORSE_MOLD)
        target_link_options(endorse_options INTERFACE -fuse-ld=mold)
    endif()
elseif(CMAKE_BUILD_TYPE STREQUAL "Release" OR CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
    target_compile_definitions(endorse_options INTERFACE _FORTIFY_SOURCE=2 _GLIBCXX_ASSERTIONS)
    target_link_options(endorse_options INTERFACE -Wl,-z,relro,-z,now)
endif()

# One precompiled header for everything without widgets: Qt, QCoro and the standard library are most of what a
# translation unit reads. It is built once and reused, so targets must not change the language flags.
file(WRITE ${CMAKE_BINARY_DIR}/pch/empty.cpp.in "// Holds the precompiled header.\n")
configure_file(${CMAKE_BINARY_DIR}/pch/empty.cpp.in ${CMAKE_BINARY_DIR}/pch/empty.cpp COPYONLY)
add_library(endorse_pch STATIC ${CMAKE_BINARY_DIR}/pch/empty.cpp)
set_target_properties(endorse_pch PROPERTIES AUTOMOC OFF AUTOUIC OFF)
target_link_libraries(endorse_pch PUBLIC endorse_options Qt6::Core Qt6::Network QCoro6::Core QCoro6::Network tl::expected)
target_compile_options(endorse_pch PUBLIC -fpch-preprocess)
target_precompile_headers(endorse_pch PRIVATE
    <QByteArray> <QDateTime> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QObject> <QString> <QStringList>
    <QTimer> <QUrl> <QVector> <QSslSocket> <QCoroTask> <tl/expected.hpp>
    <array> <chrono> <coroutine> <functional> <memory> <mutex> <optional> <span> <string> <utility> <vector>)

# endorse_library(NAME SOURCES … LINK …): a static library of one folder.
function(endorse_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC endorse_options ${ARG_LINK} PRIVATE endorse_pch ${ARG_PRIVATE_LINK})
    target_precompile_headers(${name} REUSE_FROM endorse_pch)
    endorse_units(${name})
endfunction()

# endorse_test(NAME LABELS … SOURCES … LINK …): one Qt Test program of one folder. The classes register
# themselves (tests/support/testregistry.h). A test that needs a window server runs on the offscreen platform. COST: the
# seconds that it takes, where these are many: CTest begins with the longest. ALONE: classes that take long; each becomes a
# test of its own, NAME_class, which CTest runs beside the rest.
function(endorse_test name)
    cmake_parse_arguments(ARG "WIDGETS" "TIMEOUT;COST" "SOURCES;LINK;LABELS;ALONE" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 600)
    endif()
    if(NOT ARG_COST)
        set(ARG_COST 0)
    endif()
    add_executable(${name} ${ARG_SOURCES} ${CMAKE_SOURCE_DIR}/tests/support/testmain.cpp)
    set(pch endorse_pch)
    if(ARG_WIDGETS)
        set(pch endorse_ui_pch)
        target_compile_definitions(${name} PRIVATE ENDORSE_TEST_WIDGETS)
    endif()
    target_link_libraries(${name} PRIVATE endorse_options ${pch} endorse_testsupport Qt6::Test ${ARG_LINK})
    target_precompile_headers(${name} REUSE_FROM ${pch})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_compile_definitions(${name} PRIVATE ENDORSE_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
        ENDORSE_BINARY_DIR="${CMAKE_BINARY_DIR}/bin" ENDORSE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    # The crash handler of Qt Test hides what the sanitizers report, and can go on for minutes after an abort.
    set(tests ${name})
    foreach(class IN LISTS ARG_ALONE)
        string(TOLOWER ${name}_${class} alone)
        add_test(NAME ${alone} COMMAND ${name} ${class} -nocrashhandler)
        list(APPEND tests ${alone})
    endforeach()
    list(TRANSFORM ARG_ALONE PREPEND "~")
    add_test(NAME ${name} COMMAND ${name} ${ARG_ALONE} -nocrashhandler)
    set_tests_properties(${tests} PROPERTIES TIMEOUT ${ARG_TIMEOUT} COST ${ARG_COST} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;TSS2_LOG=all+NONE")
    endorse_units(${name})
endfunction()
