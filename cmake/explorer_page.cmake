# The explorer page without a graph, made by npm from export/page and linked into the library. Without npm, or where npm
# finds no packages, relata is built without it and says so when a page is asked for.
option(RELATA_EXPLORER_PAGE "Build the explorer page (.html exports) where npm is there" ON)
find_program(RELATA_NODE NAMES node nodejs)
find_program(RELATA_NPM npm)

set(relata_page_folder ${PROJECT_SOURCE_DIR}/export/page)

# Installs exactly what package-lock.json says, once for all build folders; `result` says whether it is there.
function(relata_install_page_packages result)
  set(${result} FALSE PARENT_SCOPE)
  if(NOT RELATA_EXPLORER_PAGE OR NOT RELATA_NODE OR NOT RELATA_NPM)
    return()
  endif()
  set(stamp ${relata_page_folder}/node_modules/.package-lock.json)
  if(NOT EXISTS ${stamp} OR ${relata_page_folder}/package-lock.json IS_NEWER_THAN ${stamp})
    execute_process(COMMAND ${RELATA_NPM} ci --no-audit --no-fund --loglevel=error
                    WORKING_DIRECTORY ${relata_page_folder} OUTPUT_QUIET RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
      return()
    endif()
    file(TOUCH ${stamp})
  endif()
  set(${result} TRUE PARENT_SCOPE)
endfunction()

# Sets `result` to an assembly file that holds the page between relata_explorer_shell and relata_explorer_shell_end.
function(relata_explorer_assembly result)
  set(shell ${CMAKE_CURRENT_BINARY_DIR}/explorer.html)
  set(assembly ${CMAKE_CURRENT_BINARY_DIR}/explorer_page.S)
  set(content "")
  relata_install_page_packages(has_packages)
  if(has_packages)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${relata_page_folder}/src/*)
    add_custom_command(OUTPUT ${shell} COMMAND ${RELATA_NODE} ${relata_page_folder}/build.js ${shell}
                       DEPENDS ${sources} ${relata_page_folder}/build.js ${relata_page_folder}/package-lock.json
                       COMMENT "Bundling the explorer page" VERBATIM)
    set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS ${shell})
    set(content ".incbin \"${shell}\"\n")
  else()
    message(WARNING "npm or its packages are not there: relata is built without the explorer page (.html exports)")
  endif()
  file(CONFIGURE OUTPUT ${assembly} @ONLY CONTENT ".section .rodata
.globl relata_explorer_shell
.globl relata_explorer_shell_end
relata_explorer_shell:
${content}relata_explorer_shell_end:
.byte 0
.section .note.GNU-stack,\"\",%progbits
")
  set(${result} ${assembly} PARENT_SCOPE)
endfunction()
