#include "tests/unit/web/device_double.hpp"

namespace zicha::tests {

DeviceDouble& device() {
    static DeviceDouble only;
    return only;
}

DeviceDouble& fresh_device() {
    return device() = {};
}

} // namespace zicha::tests

namespace zicha::web::platform {

const Environment& environment() {
    return tests::device().environment;
}

bool store(Kept key, std::string_view value) {
    if (!tests::device().refuses)
        tests::device().writes.emplace_back(key, value);
    return !tests::device().refuses;
}

std::string_view stored(Kept key) {
    const auto found = tests::device().kept.find(key);
    return found == tests::device().kept.end() ? std::string_view() : found->second;
}

std::optional<std::string> take_other_draft() {
    return std::exchange(tests::device().other_draft, std::nullopt);
}

std::optional<OpenedFile> take_opened_file() {
    return std::exchange(tests::device().opened, std::nullopt);
}

std::optional<LargeFile> take_large_file() {
    return std::exchange(tests::device().large_file, std::nullopt);
}

void save_file(std::string_view, std::string_view, std::string_view) {}
void open_file(std::string_view) {}
void open_large_file(std::string_view) {}

} // namespace zicha::web::platform
