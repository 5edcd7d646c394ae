# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles several sources of a target as one (ENDORSE_UNITY). What sources share, inline functions and templates of Qt, QCoro
# and the standard library above all, is then compiled once a unit instead of once a source: half of the time.
# scripts/plan-units.awk says which sources may meet. A source that must stay alone all the same gets the property
# SKIP_UNITY_BUILD_INCLUSION; one with definitions or options of its own stays alone by itself.

# endorse_units(TARGET): to be called in the folder that makes the target, with all of its sources known.
function(endorse_units target)
    if(NOT ENDORSE_UNITY)
        return()
    endif()
    get_target_property(sources ${target} SOURCES)
    set(files "")
    foreach(source IN LISTS sources)
        get_filename_component(file ${source} ABSOLUTE)
        get_source_file_property(group ${file} UNITY_GROUP)
        get_source_file_property(alone ${file} SKIP_UNITY_BUILD_INCLUSION)
        # A source of two targets of a folder has one property: it stays in the group that it has.
        if(file MATCHES "\\.cpp$" AND NOT group AND NOT alone)
            string(APPEND files "${file} x\n")
            # The plan follows the names in the sources: it is made again when one of them changes.
            set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
        endif()
    endforeach()
    set(list ${CMAKE_CURRENT_BINARY_DIR}/${target}.units)
    file(WRITE ${list} "${files}")
    execute_process(COMMAND awk -v most=12 -v lines=3000 -f ${CMAKE_SOURCE_DIR}/scripts/plan-units.awk ${list}
        OUTPUT_VARIABLE plan OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    string(REPLACE "\n" ";" plan "${plan}")
    foreach(line IN LISTS plan)
        if(line MATCHES "^([0-9]+) (.*)$")
            set_source_files_properties(${CMAKE_MATCH_2} PROPERTIES UNITY_GROUP ${target}_${CMAKE_MATCH_1})
        endif()
    endforeach()
    # A type of an unnamed namespace in what looks like a header is no mistake here: the header is a source.
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP
        UNITY_BUILD_CODE_BEFORE_INCLUDE "#pragma GCC diagnostic ignored \"-Wsubobject-linkage\"")
endfunction()
