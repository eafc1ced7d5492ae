# chiso_own_target(TARGET): what holds for our own code and must never reach a
# user's: warnings, sanitizers, coverage. No flag is set for a whole directory.
function(chiso_own_target target)
  set_target_properties(${target} PROPERTIES
    CXX_STANDARD 20
    CXX_STANDARD_REQUIRED ON
    CXX_EXTENSIONS OFF
    CXX_SCAN_FOR_MODULES OFF)  # there are none, and the scan costs a pass over every file
  if(MSVC)
    target_compile_options(${target} PRIVATE
      /W4 /permissive- /utf-8 /Zc:__cplusplus $<$<BOOL:${CHISO_WERROR}>:/WX>)
    return()
  endif()
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wconversion -Wshadow $<$<BOOL:${CHISO_WERROR}>:-Werror>)
  if(CHISO_SANITIZE)
    set(flags -fsanitize=${CHISO_SANITIZE} -fno-omit-frame-pointer)
    if(CHISO_SANITIZE MATCHES undefined)
      list(APPEND flags -fno-sanitize-recover=undefined)
    endif()
    # GCC's flow warnings misjudge the code that sanitizers insert.
    target_compile_options(${target} PRIVATE ${flags}
      $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(${target} PUBLIC ${flags})
  endif()
  if(CHISO_COVERAGE)
    target_compile_options(${target} PRIVATE --coverage)
    target_link_options(${target} PUBLIC --coverage)
  endif()
endfunction()
