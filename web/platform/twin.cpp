#include "web/platform/twin.hpp"

#include "web/platform/host.hpp"
#include "web/platform/platform.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <utility>

namespace zicha::web {

namespace {

// The numbers of a record, which lie in memory as they do on the wire.
namespace record {
using uint8 = std::uint8_t;
using uint16 = std::uint16_t;
using uint32 = std::uint32_t;
using float32 = float;
struct Numbers {
#define TWIN_NUMBER(type, name) type name;
#include "web/platform/twin.def"
};
constexpr std::size_t size_without_gaps() {
    std::size_t size = 0;
#define TWIN_NUMBER(type, name) size += sizeof(type);
#include "web/platform/twin.def"
    return size;
}
static_assert(sizeof(Numbers) == size_without_gaps(), "a number of twin.def needs a gap before it");
static_assert(std::endian::native == std::endian::little);
constexpr std::size_t hashed_from = offsetof(Numbers, hash) + sizeof(Numbers::hash);
} // namespace record

enum class Operation : std::uint8_t {
#define TWIN_OPERATION(name) name,
#include "web/platform/twin.def"
};

constexpr std::size_t longest_text = 8000;

// A record's size has 16 bits; no name or paragraph comes near a quarter of that.
std::string_view kept(std::string_view text) {
    std::size_t size = std::min(text.size(), longest_text);
    while (size < text.size() && size > 0 && (static_cast<unsigned char>(text[size]) >> 6) == 2)
        --size;
    return text.substr(0, size);
}

// Writes into bytes that were made large enough before; returns where it ended.
std::uint8_t* write(std::uint8_t* at, std::string_view text) {
    const auto size = static_cast<std::uint16_t>(text.size());
    std::memcpy(at, &size, sizeof size);
    if (size > 0) // an empty text may have no address, which memcpy must not be given
        std::memcpy(at + sizeof size, text.data(), size);
    return at + sizeof size + text.size();
}

std::uint32_t hash(const std::uint8_t* bytes, std::size_t size) {
    std::uint32_t value = 2166136261U;
    for (std::size_t i = 0; i < size; ++i)
        value = (value ^ bytes[i]) * 16777619U;
    return value;
}

std::uint16_t flags_of(const TwinNode& node) {
    unsigned flags = 0;
    unsigned bit = 1;
    for (const bool flag : {
#define TWIN_FLAG(name) node.name,
#include "web/platform/twin.def"
         }) {
        if (flag)
            flags |= bit;
        bit <<= 1;
    }
    return static_cast<std::uint16_t>(flags);
}

// Without size and hash, which the texts decide as well, and as if nothing was scrolled.
record::Numbers numbers_of(const TwinNode& node, Operation operation, TwinRect origin) {
    return {.operation = static_cast<std::uint8_t>(operation),
            .role = static_cast<std::uint8_t>(node.role),
            .size = 0,
            .id = node.id,
            .hash = 0,
            .x = node.rect.x - origin.x,
            .y = node.rect.y - origin.y,
            .width = node.rect.width,
            .height = node.rect.height,
            .scroll_height = node.scroll_height,
            .scroll = 0,
            .font_size = node.font_size,
            .padding = node.padding,
            .described_by = node.described_by,
            .flags = flags_of(node),
            .level = node.level,
            .input_mode = static_cast<std::uint8_t>(node.input_mode),
            .position = node.position};
}

} // namespace

void Twin::begin_frame() {
    bytes_.clear();
    origins_.clear();
}

void Twin::put(const TwinNode& node, bool opens) {
    const TwinRect origin = origins_.empty() ? TwinRect{} : origins_.back();
    const std::array texts = {
#define TWIN_TEXT(name) kept(node.name),
#include "web/platform/twin.def"
    };
    std::size_t size = sizeof(record::Numbers);
    for (const std::string_view text : texts)
        size += sizeof(std::uint16_t) + text.size();
    const std::size_t start = bytes_.size();
    bytes_.resize(start + size);
    std::uint8_t* const bytes = bytes_.data() + start;

    record::Numbers numbers = numbers_of(node, opens ? Operation::open : Operation::leaf, origin);
    std::memcpy(bytes, &numbers, sizeof numbers);
    std::uint8_t* end = bytes + sizeof numbers;
    for (const std::string_view text : texts)
        end = write(end, text);
    numbers.size = static_cast<std::uint16_t>(size);
    numbers.hash = hash(bytes + record::hashed_from, size - record::hashed_from);
    numbers.scroll = node.scroll;
    std::memcpy(bytes, &numbers, sizeof numbers);
    if (opens)
        origins_.push_back(node.rect.width > 0 ? TwinRect{node.rect.x, node.rect.y - node.scroll}
                                               : origin);
}

void Twin::open(const TwinNode& node) {
    put(node, true);
}

void Twin::leaf(const TwinNode& node) {
    put(node, false);
}

void Twin::close() {
    bytes_.push_back(static_cast<std::uint8_t>(Operation::close));
    origins_.pop_back();
}

void Twin::end_frame() {
    // The first frame is only drawn: laying out all that text again would keep it from the screen.
    if (!std::exchange(drawn_, true)) {
        platform::request_frame();
    } else if (bytes_ != previous_) {
        host_twin(bytes_.data(), bytes_.size());
        previous_.swap(bytes_);
    }
    events_.clear();
    if (wanted_focus_ != 0)
        host_focus(std::exchange(wanted_focus_, 0));
}

void Twin::receive(TwinEvent event) {
    switch (event.kind) {
    case TwinEventKind::focus:
        focus_ = event.id;
        focus_visible_ = event.number != 0;
        break;
    case TwinEventKind::blur:
        if (focus_ == event.id)
            focus_ = 0;
        break;
    case TwinEventKind::hover:
        hover_ = event.id;
        break;
    case TwinEventKind::press:
        press_ = event.id;
        break;
    case TwinEventKind::compose:
        composing_ = event.number != 0 ? event.id : 0;
        composition_ = event.text;
        break;
    default:
        break;
    }
    events_.push_back(std::move(event));
}

// The latest one counts: a field may report several states between two frames.
const TwinEvent* Twin::find(TwinEventKind kind, std::uint32_t id) const {
    const auto found = std::find_if(events_.rbegin(), events_.rend(), [=](const TwinEvent& event) {
        return event.kind == kind && event.id == id;
    });
    return found == events_.rend() ? nullptr : &*found;
}

bool Twin::activated(std::uint32_t id) const {
    return find(TwinEventKind::activate, id) != nullptr;
}

std::optional<std::string> Twin::typed(std::uint32_t id) const {
    const TwinEvent* event = find(TwinEventKind::type, id);
    return event == nullptr ? std::nullopt : std::optional<std::string>(event->text);
}

std::optional<std::string_view> Twin::composing(std::uint32_t id) const {
    return composing_ == id && id != 0 ? std::optional<std::string_view>(composition_)
                                       : std::nullopt;
}

std::optional<float> Twin::scrolled(std::uint32_t id) const {
    const TwinEvent* event = find(TwinEventKind::scroll, id);
    return event == nullptr ? std::nullopt : std::optional<float>(event->number);
}

int Twin::stepped(std::uint32_t id) const {
    float steps = 0;
    for (const TwinEvent& event : events_)
        if (event.kind == TwinEventKind::step && event.id == id)
            steps += event.number;
    return static_cast<int>(steps);
}

bool Twin::blurred(std::uint32_t id) const {
    return find(TwinEventKind::blur, id) != nullptr;
}

} // namespace zicha::web
