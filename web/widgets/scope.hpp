// A node of the twin whose children are emitted while it lives: lists, groups, cards, scrolling
// areas.
//
// Use: give a key to a node that holds controls, so that its element stays the same whatever comes
// and goes around it; lists and rows of plain text can do without.
#pragma once

#include "web/widgets/ui.hpp"

#include <string_view>

namespace zicha::web {

class Scope {
public:
    Scope(Ui& ui, Role role, std::string_view name = {}) : Scope(ui, node_of(ui, role, name)) {}
    Scope(Ui& ui, std::string_view key, Role role, std::string_view name)
        : Scope(ui, node_of(ui.id(key), role, name)) {}
    Scope(Ui& ui, const TwinNode& node) : ui_(ui), parent_(ui.parent), texts_(ui.texts) {
        ui.twin.open(node);
        ui.parent = node.id;
        ui.texts = 0;
    }
    ~Scope() {
        ui_.twin.close();
        ui_.parent = parent_;
        ui_.texts = texts_;
    }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

private:
    static TwinNode node_of(std::uint32_t id, Role role, std::string_view name) {
        TwinNode node;
        node.id = id;
        node.role = role;
        node.name = name;
        return node;
    }
    static TwinNode node_of(Ui& ui, Role role, std::string_view name) {
        return node_of(ui.text_id(), role, name);
    }

    Ui& ui_;
    std::uint32_t parent_;
    std::uint32_t texts_;
};

} // namespace zicha::web
