#include "shell/common/version.hpp"

#include "build_hash.hpp"

namespace zicha {

std::string_view build_version() {
    return build_hash;
}

} // namespace zicha
