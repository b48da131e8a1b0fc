# cmake -D "command=PROGRAM;ARGUMENTS" -D expected=FILE -P compare_output.cmake: runs it and compares what it prints.
execute_process(COMMAND ${command} OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
file(READ ${expected} wanted)
if(NOT output STREQUAL wanted)
  message(FATAL_ERROR "expected:\n${wanted}\nprinted:\n${output}")
endif()
