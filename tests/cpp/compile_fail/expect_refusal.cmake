# cmake -DCOMPILER= -DMSVC= -DFILE= -DINCLUDES=a|b -P: FILE compiles as it is, and is refused
# with the message of its first line, `// expects: REGEX`, when CHISO_FORBIDDEN is defined.
file(STRINGS ${FILE} first_line LIMIT_COUNT 1)
if(NOT first_line MATCHES "^// expects: (.+)$")
  message(FATAL_ERROR "${FILE}: the first line must be `// expects: REGEX`, got `${first_line}`")
endif()
set(expected "${CMAKE_MATCH_1}")

if(MSVC)
  set(command ${COMPILER} /nologo /std:c++20 /Zs /EHsc /utf-8)
else()
  set(command ${COMPILER} -std=c++20 -fsyntax-only)
endif()
string(REPLACE "|" ";" INCLUDES "${INCLUDES}")
foreach(folder IN LISTS INCLUDES)
  list(APPEND command -I${folder})
endforeach()
# The expected text is English, whatever the machine speaks.
set(ENV{LC_ALL} C)

execute_process(COMMAND ${command} ${FILE} RESULT_VARIABLE control ERROR_VARIABLE said OUTPUT_VARIABLE said)
if(NOT control EQUAL 0)
  message(FATAL_ERROR "${FILE} must compile without CHISO_FORBIDDEN, else its failure proves nothing:\n${said}")
endif()
execute_process(COMMAND ${command} -DCHISO_FORBIDDEN ${FILE}
  RESULT_VARIABLE refused ERROR_VARIABLE said OUTPUT_VARIABLE said)
if(refused EQUAL 0)
  message(FATAL_ERROR "${FILE}: the forbidden code compiled; expected `${expected}`")
endif()
if(NOT said MATCHES "${expected}")
  message(FATAL_ERROR "${FILE}: refused, but not with `${expected}`:\n${said}")
endif()
