#include "core/lists/list_lines.hpp"

namespace zicha::lists {

void ListWriter::put(ListPart part, std::string_view text) {
    if (text.empty())
        return;
    std::string line(text);
    for (char& c : line)
        if (c == '\n' || c == '\r')
            c = ' ';
    lines_.push_back({part, std::move(line)});
}

void ListWriter::say(ListPart part, Text key, std::initializer_list<std::string> arguments) {
    put(part, format_text(key, language_, arguments));
}

void ListWriter::row(ListPart part, std::span<const std::string> cells) {
    std::string line;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        line += at == 0 ? "" : "\t";
        for (const char c : cells[at])
            line += c == '\t' ? ' ' : c;
    }
    put(part, line);
}

std::string list_text(std::span<const ListLine> lines) {
    std::string out;
    bool in_footer = false;
    for (const ListLine& line : lines) {
        const bool starts_footer = line.part == ListPart::footer && !in_footer;
        in_footer = line.part == ListPart::footer;
        if ((line.part == ListPart::heading || starts_footer) && !out.empty())
            out += '\n';
        if (line.part == ListPart::item)
            out += "- ";
        out += line.text;
        out += '\n';
    }
    return out;
}

} // namespace zicha::lists
