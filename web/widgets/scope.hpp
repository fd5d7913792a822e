// A node of the twin whose children are emitted while it lives: lists, groups, regions without a
// place of their own.
#pragma once

#include "ui.hpp"

#include <string_view>

namespace zicha::web {

class Scope {
public:
    Scope(Ui& ui, Role role, std::string_view name = {}) : Scope(ui, node_of(ui, role, name)) {}
    Scope(Ui& ui, const TwinNode& node) : twin_(ui.twin) { twin_.open(node); }
    ~Scope() { twin_.close(); }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

private:
    static TwinNode node_of(Ui& ui, Role role, std::string_view name) {
        TwinNode node;
        node.id = ui.text_id();
        node.role = role;
        node.name = name;
        return node;
    }

    Twin& twin_;
};

} // namespace zicha::web
