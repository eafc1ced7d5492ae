# chiso_locate_wheel(OUT DISTRIBUTION FOLDER): the FOLDER that an installed
# Python distribution carries, or an empty string. Wheels of headers are how a
# machine without system packages gets them, in pip's own build environment too.
function(chiso_locate_wheel out distribution folder)
  find_package(Python 3.11 COMPONENTS Interpreter QUIET)
  set(found "")
  if(Python_Interpreter_FOUND)
    execute_process(
      COMMAND "${Python_EXECUTABLE}" -c
        "import importlib.metadata as m, sys; print(m.distribution(sys.argv[1]).locate_file(sys.argv[2]))"
        ${distribution} ${folder}
      OUTPUT_VARIABLE found OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(found)
      file(TO_CMAKE_PATH "${found}" found)
      if(NOT IS_DIRECTORY "${found}")
        set(found "")
      endif()
    endif()
  endif()
  set(${out} "${found}" PARENT_SCOPE)
endfunction()
