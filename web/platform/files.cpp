#include "web/platform/files.hpp"

#include "web/platform/exchange.hpp"
#include "web/platform/host.hpp"

#include <utility>

namespace zicha::web::platform {

namespace {

std::optional<OpenedFile> opened;
std::optional<std::string> table;
bool accepting_tables = false;
std::string stored_draft;
std::optional<std::string> other_draft;
std::string stored_display;
std::string stored_headings;
bool copied = false;

} // namespace

void save_file(std::string_view name, std::string_view type, std::string_view text) {
    host_save(name.data(), name.size(), type.data(), type.size(), text.data(), text.size());
}

void save_page(std::string_view name) {
    host_save_page(name.data(), name.size());
}

void open_file(std::string_view accept) {
    host_pick(accept.data(), accept.size());
}

std::optional<OpenedFile> take_opened_file() {
    return std::exchange(opened, std::nullopt);
}

void accept_tables(bool accept) {
    accepting_tables = accept;
}

std::optional<std::string> take_table() {
    return std::exchange(table, std::nullopt);
}

bool receive_table(std::string_view text) {
    if (accepting_tables)
        table = text;
    return accepting_tables;
}

void copy_text(std::string_view text, std::string_view lead, std::string_view close) {
    copied = false;
    std::string words(lead);
    if (!lead.empty())
        words.append("\n").append(close);
    host_copy(text.data(), text.size(), words.data(), words.size());
}

bool was_copied() {
    return copied;
}

void print() {
    host_print();
}

bool store(std::string_view key, std::string_view value) {
    return host_store(key.data(), key.size(), value.data(), value.size());
}

std::optional<std::string> take_other_draft() {
    return std::exchange(other_draft, std::nullopt);
}

std::string_view stored(std::string_view key) {
    return key == "draft" ? stored_draft : key == "display" ? stored_display : stored_headings;
}

bool receive(std::string_view key, std::string_view value) {
    constexpr std::string_view file = "file:";
    if (key == "copied")
        copied = true;
    else if (key == "stored-draft")
        stored_draft = value;
    else if (key == "other-draft")
        other_draft = value;
    else if (key == "stored-display")
        stored_display = value;
    else if (key == "stored-headings")
        stored_headings = value;
    else if (key.substr(0, file.size()) == file)
        opened = {std::string(key.substr(file.size())), std::string(value)};
    else
        return false;
    return true;
}

} // namespace zicha::web::platform
