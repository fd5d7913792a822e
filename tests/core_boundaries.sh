#!/usr/bin/env bash
# core/ is pure: what it includes and calls brings in no file, stream, clock, environment, thread,
# user interface or browser, and nlohmann/json stays behind the readers listed here. (That it throws
# nothing and asks for no run-time types, the compiler's options see to.)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

json_readers='core/json[.]cpp'

status=0
expect_none() { # SENTENCE, the offending lines on standard input
    local lines
    lines=$(cat)
    if [ -z "$lines" ]; then
        echo "ok - $1"
    else
        echo "not ok - $1"
        while IFS= read -r line; do echo "# $line"; done <<<"$lines"
        status=1
    fi
}
find_lines() { grep -nE "$1" core/*.cpp core/*.hpp core/*.def || true; }

include='^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"]'
expect_none "core includes no input, output or file header" < <(
    find_lines "$include(iostream|istream|ostream|fstream|iomanip|sstream|filesystem|cstdio|stdio.h|syncstream|unistd.h|fcntl.h|sys/)"
)
expect_none "core includes no clock, environment, thread or randomness header" < <(
    find_lines "$include(chrono|ctime|time.h|thread|mutex|future|atomic|random|csignal|signal.h|locale|clocale)"
)
expect_none "core asks nothing of the environment and ends no process" < <(
    find_lines '\b(getenv|setenv|system|exit|abort|quick_exit|printf|fopen|std::rand|localtime|gmtime)[[:space:]]*\('
)
expect_none "core includes no Emscripten, Dear ImGui, web or shell header" < <(
    find_lines "$include(.*emscripten|.*imgui|GL/|web/|shell/|[.][.]/|tests/)"
)
expect_none "nlohmann/json is included by the readers' .cpp files alone" < <(
    find_lines "${include}nlohmann/" | grep -vE "^($json_readers):" || true
)
expect_none "zlib and expat are included by the readers and writers of workbooks alone" < <(
    find_lines "${include}(zlib|expat)[.]h" | grep -vE "^core/(zip_reader|zip_writer|xml_stream)[.]cpp:" || true
)
exit $status
