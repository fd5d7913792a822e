#include "core/needs/layers.hpp"

#include "core/base/json_change.hpp"
#include "core/base/json_writer.hpp"
#include "core/needs/codes.hpp"
#include "core/needs/needs_limits.hpp"
#include "core/rules/file_kind.hpp"
#include "core/rules/reader/node.hpp"

#include <algorithm>
#include <utility>

namespace zicha::needs {
namespace {

const std::string* id_of(const Json& object) {
    const Json* const id = object.find("id");
    return id != nullptr && id->kind == JsonKind::string ? &id->text : nullptr;
}

bool is_within(std::string_view pointer, std::string_view prefix) {
    return pointer.starts_with(prefix) &&
           (pointer.size() == prefix.size() || pointer[prefix.size()] == '/');
}

struct FoundPart {
    Json* value = nullptr;
    std::string pointer;
};

// All below the value that have that id.
void find_parts(Json& value, const std::string& pointer, std::string_view id,
                std::vector<FoundPart>& found) {
    if (const std::string* const own = id_of(value); own != nullptr && *own == id)
        found.push_back({&value, pointer});
    for (std::size_t at = 0; at < value.elements.size(); ++at)
        find_parts(value.elements[at], pointer + "/" + std::to_string(at), id, found);
    for (JsonMember& member : value.members)
        find_parts(member.value, pointer + pointer_step(member.key), id, found);
}

class LayerMerger {
public:
    LayerMerger(std::string_view json, std::string_view file, const FindLayer& find) : find_(find) {
        merged_.layers.push_back({std::string(file), std::string(json)});
    }

    Result<LayeredFile> merge() {
        if (!read_chain())
            return std::move(problems_);
        whole_ = std::move(read_.back());
        merged_.parts = {{"", read_.size() - 1, ""}};
        for (std::size_t layer = read_.size() - 1; layer-- > 0;)
            add_layer(read_[layer], layer);
        if (!problems_.empty())
            return std::move(problems_);
        JsonWriter json(merged_.text);
        write_json(json, whole_);
        return std::move(merged_);
    }

private:
    void refuse(Code code, std::size_t layer, std::string pointer,
                std::vector<std::string> arguments) {
        Diagnostic problem{code, {}, std::move(arguments)};
        problem.place.file = merged_.layers[layer].name;
        problem.place.pointer = std::move(pointer);
        problems_.push_back(std::move(problem));
    }
    // "file /pointer", of the one file's part.
    [[nodiscard]] std::string told(const std::string& pointer) const {
        const LayerPart part = part_of(pointer);
        return merged_.layers[part.layer].name + " " + part.pointer;
    }
    [[nodiscard]] LayerPart part_of(const std::string& pointer) const {
        return part_in_layers(merged_, pointer);
    }

    [[nodiscard]] bool read_chain();
    [[nodiscard]] bool go_on(const std::string& name);
    void add_layer(Json& layer, std::size_t at);
    void add_member(const std::string& key, Json& value, std::size_t layer);
    void append(const std::string& key, Json& list, std::size_t layer);
    void add_need(Json& value, std::size_t layer);
    void override_all(Json& lists, std::size_t layer);
    void override_one(const std::string& kind, Json& part, std::size_t layer,
                      const std::string& pointer);
    void stands(std::string merged, std::size_t layer, std::string pointer) {
        std::erase_if(merged_.parts, [&](const LayerPart& part) {
            return !merged.empty() && is_within(part.merged, merged);
        });
        merged_.parts.push_back({std::move(merged), layer, std::move(pointer)});
    }

    const FindLayer& find_;
    LayeredFile merged_;
    std::vector<Json> read_; // as the layers
    Json whole_;
    std::vector<Diagnostic> problems_;
};

// Whether the file of that name can be the next layer.
bool LayerMerger::go_on(const std::string& name) {
    const std::size_t last = merged_.layers.size() - 1;
    const bool is_plain = !name.empty() && name.find('/') == std::string::npos &&
                          name.find('\\') == std::string::npos && name.front() != '.';
    if (!is_plain) {
        refuse(codes::needs_layer_name, last, "/extends", {shortened(name)});
        return false;
    }
    const std::string next = name_beside(merged_.layers.front().name, name);
    for (const LayerText& layer : merged_.layers)
        if (layer.name == next) {
            refuse(codes::needs_layer_loop, last, "/extends",
                   {shortened(name), layer.name + " /extends"});
            return false;
        }
    if (merged_.layers.size() >= NeedsLimits::layers) {
        refuse(codes::needs_layer_deep, last, "/extends",
               {std::to_string(NeedsLimits::layers), merged_.layers.front().name + " /extends"});
        return false;
    }
    std::optional<std::string> text = find_ ? find_(name) : std::nullopt;
    if (!text || rules::kind_of_file(*text) != rules::FileKind::needs) {
        refuse(text ? codes::needs_layer_format : codes::needs_layer_missing, last, "/extends",
               {shortened(name)});
        return false;
    }
    merged_.layers.push_back({next, *std::move(text)});
    return true;
}

bool LayerMerger::read_chain() {
    for (;;) {
        const LayerText& last = merged_.layers.back();
        Result<Json> reading = read_json(last.text, last.name);
        if (!reading.problems().empty()) {
            problems_ = reading.take_problems();
            return false;
        }
        read_.push_back(*std::move(reading));
        const Json* const extends = read_.back().find("extends");
        if (extends == nullptr)
            return true;
        if (extends->kind != JsonKind::string) {
            refuse(codes::needs_layer_name, merged_.layers.size() - 1, "/extends", {"…"});
            return false;
        }
        if (!go_on(std::string(extends->text)))
            return false;
    }
}

// Behind those that are there, of which none may have the same id.
void LayerMerger::append(const std::string& key, Json& list, std::size_t layer) {
    Json* const there = member_of(whole_, key);
    if (there == nullptr || there->kind != JsonKind::array || list.kind != JsonKind::array) {
        std::erase_if(whole_.members, [&](const JsonMember& one) { return one.key == key; });
        whole_.members.push_back({key, std::move(list)});
        stands("/" + key, layer, "/" + key);
        return;
    }
    for (std::size_t at = 0; at < list.elements.size(); ++at) {
        const std::string pointer = "/" + key + "/" + std::to_string(at);
        const std::string* const id = id_of(list.elements[at]);
        for (std::size_t other = 0; id != nullptr && other < there->elements.size(); ++other)
            if (const std::string* const taken = id_of(there->elements[other]);
                taken != nullptr && *taken == *id)
                refuse(codes::needs_layer_taken, layer, pointer + "/id",
                       {shortened(*id), told("/" + key + "/" + std::to_string(other))});
        stands("/" + key + "/" + std::to_string(there->elements.size()), layer, pointer);
        there->elements.push_back(std::move(list.elements[at]));
    }
}

// Besides what the earlier layers need.
void LayerMerger::add_need(Json& value, std::size_t layer) {
    Json* const there = member_of(whole_, "need");
    if (there == nullptr) {
        whole_.members.push_back({"need", std::move(value)});
        stands("/need", layer, "/need");
        return;
    }
    const LayerPart before = part_of("/need");
    constexpr std::string_view first = "/need/all_of/0";
    for (LayerPart& part : merged_.parts)
        if (is_within(part.merged, "/need"))
            part.merged = std::string(first) + part.merged.substr(std::string_view("/need").size());
    merged_.parts.push_back({std::string(first), before.layer, before.pointer});
    merged_.parts.push_back({"/need/all_of/1", layer, "/need"});
    Json both;
    both.kind = JsonKind::array;
    both.elements.push_back(std::move(*there));
    both.elements.push_back(std::move(value));
    Json need;
    need.kind = JsonKind::object;
    need.members.push_back({"all_of", std::move(both)});
    *there = std::move(need);
}

void LayerMerger::override_one(const std::string& kind, Json& part, std::size_t layer,
                               const std::string& pointer) {
    const std::string* const id = id_of(part);
    Json* const there = member_of(whole_, kind);
    std::vector<FoundPart> found;
    if (id != nullptr && there != nullptr)
        find_parts(*there, "/" + kind, *id, found);
    const std::string name = id == nullptr ? "…" : shortened(*id);
    if (found.size() == 1) {
        *found.front().value = std::move(part);
        stands(found.front().pointer, layer, pointer);
    } else if (found.empty()) {
        refuse(codes::needs_layer_absent, layer, pointer,
               {name, there == nullptr ? merged_.layers[layer + 1].name : told("/" + kind)});
    } else {
        refuse(codes::needs_layer_several, layer, pointer,
               {name, told(found[0].pointer), told(found[1].pointer)});
    }
}

void LayerMerger::override_all(Json& lists, std::size_t layer) {
    constexpr std::string_view kinds[] = {"facts", "periods", "counts", "need", "checklist"};
    if (lists.kind != JsonKind::object)
        return refuse(codes::needs_layer_override, layer, "/override", {});
    for (JsonMember& list : lists.members) {
        const std::string pointer = "/override" + pointer_step(list.key);
        if (list.value.kind != JsonKind::array ||
            std::find(std::begin(kinds), std::end(kinds), list.key) == std::end(kinds)) {
            refuse(codes::needs_layer_override, layer, pointer, {});
            continue;
        }
        for (std::size_t at = 0; at < list.value.elements.size(); ++at)
            override_one(list.key, list.value.elements[at], layer,
                         pointer + "/" + std::to_string(at));
    }
}

void LayerMerger::add_member(const std::string& key, Json& value, std::size_t layer) {
    constexpr std::string_view lists[] = {"sources", "facts", "periods", "counts", "checklist"};
    if (std::find(std::begin(lists), std::end(lists), key) != std::end(lists))
        return append(key, value, layer);
    if (key == "need")
        return add_need(value, layer);
    std::erase_if(whole_.members, [&](const JsonMember& one) { return one.key == key; });
    whole_.members.push_back({key, std::move(value)});
    stands("/" + key, layer, "/" + key);
}

void LayerMerger::add_layer(Json& layer, std::size_t at) {
    std::erase_if(whole_.members, [](const JsonMember& one) {
        return one.key == "extends" || one.key == "override" || one.key == "examples";
    });
    // First what there is, so that a need of this layer is never taken for one of theirs.
    if (Json* const lists = member_of(layer, "override"))
        override_all(*lists, at);
    for (JsonMember& member : layer.members)
        if (member.key != "extends" && member.key != "override")
            add_member(member.key, member.value, at);
}

} // namespace

std::string name_beside(std::string_view file, std::string_view name) {
    const std::size_t slash = file.rfind('/');
    std::string path(slash == std::string_view::npos ? std::string_view()
                                                     : file.substr(0, slash + 1));
    return path.append(name);
}

Result<LayeredFile> merge_layers(std::string_view json, std::string_view file,
                                 const FindLayer& find) {
    const Result<Json> reading = read_json(json, file);
    const bool is_alone = !reading || reading->find("extends") == nullptr ||
                          rules::kind_of_file(json) != rules::FileKind::needs;
    if (!is_alone)
        return LayerMerger(json, file, find).merge();
    LayeredFile alone;
    alone.text = json;
    alone.layers.push_back({std::string(file), alone.text});
    return alone;
}

LayerPart part_in_layers(const LayeredFile& file, const std::string& pointer) {
    if (file.parts.empty())
        return {pointer, 0, pointer};
    const LayerPart* best = &file.parts.front();
    for (const LayerPart& part : file.parts)
        if (is_within(pointer, part.merged) && part.merged.size() >= best->merged.size())
            best = &part;
    return {pointer, best->layer, best->pointer + pointer.substr(best->merged.size())};
}

void place_in_layers(std::vector<Diagnostic>& problems, const LayeredFile& file) {
    if (file.layers.size() == 1)
        return;
    for (Diagnostic& problem : problems) {
        LayerPart part = part_in_layers(file, problem.place.pointer);
        problem.place.file = file.layers[part.layer].name;
        problem.place.pointer = std::move(part.pointer);
    }
}

} // namespace zicha::needs
