#include "web/platform/files.hpp"

#include "web/platform/exchange.hpp"
#include "web/platform/host.hpp"

#include <utility>

namespace zicha::web::platform {

namespace {

std::optional<OpenedFile> opened;
std::optional<std::string> table;
bool accepting_tables = false;
std::optional<std::string> other_draft;
std::string kept[] = {
#define HOST_KEPT(name) {},
#include "web/platform/host.def"
};
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

bool store(Kept key, std::string_view value) {
    return host_store(static_cast<std::uint32_t>(key), value.data(), value.size());
}

std::optional<std::string> take_other_draft() {
    return std::exchange(other_draft, std::nullopt);
}

std::string_view stored(Kept key) {
    return kept[static_cast<std::size_t>(key)];
}

bool receive(News news, std::string_view name, std::string_view value) {
    switch (news) {
    case News::copied:
        copied = true;
        return true;
    case News::opened_file:
        opened = {std::string(name), std::string(value)};
        return true;
    case News::table:
        if (accepting_tables)
            table = value;
        return accepting_tables;
    case News::other_draft:
        other_draft = value;
        return true;
    default: // the first are those that are kept
        kept[static_cast<std::size_t>(news)] = value;
        return true;
    }
}

} // namespace zicha::web::platform
