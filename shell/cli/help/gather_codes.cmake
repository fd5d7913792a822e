# Writes every catalogue of errors behind each other into OUTPUT, for code_catalogue.cpp:
#     cmake -D "CATALOGUES=FILE;FILE…" -D OUTPUT=FILE -P gather_codes.cmake
set(all "// Made by shell/cli/help/gather_codes.cmake from the codes.def of every room.\n")
foreach(catalogue IN LISTS CATALOGUES)
    file(READ ${catalogue} text)
    string(APPEND all "${text}")
endforeach()
file(WRITE ${OUTPUT} "${all}")
