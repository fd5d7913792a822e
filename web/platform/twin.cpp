#include "web/platform/twin.hpp"

#include "web/platform/host.hpp"
#include "web/platform/platform.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace zicha::web {

namespace {

// The record of a node, read by platform/twin_dom.js: operation, role, size (2 bytes), id and hash
// (4 each); then the payload that the hash covers. A closing record is its operation alone.
enum class Operation : std::uint8_t { close, open, leaf };
constexpr std::size_t header_size = 12;
constexpr std::size_t fixed_size = 44; // of the payload, before its texts
constexpr std::size_t scroll_place = header_size + 20;
constexpr std::size_t longest_text = 8000;

// Writes at the end of bytes that were made large enough before.
class Writer {
public:
    Writer(std::vector<std::uint8_t>& bytes, std::size_t room)
        : bytes_(bytes), start_(bytes.size()) {
        bytes.resize(start_ + room);
        at_ = bytes.data() + start_;
    }
    ~Writer() { bytes_.resize(static_cast<std::size_t>(at_ - bytes_.data())); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    template <typename Number> void put(Number number) {
        std::memcpy(at_, &number, sizeof number);
        at_ += sizeof number;
    }

    void put(std::string_view text) {
        const std::size_t size = kept(text);
        put(static_cast<std::uint16_t>(size));
        std::memcpy(at_, text.data(), size);
        at_ += size;
    }

    template <typename Number> void overwrite(std::size_t at, Number number) {
        std::memcpy(bytes_.data() + start_ + at, &number, sizeof number);
    }

    [[nodiscard]] std::size_t size() const {
        return static_cast<std::size_t>(at_ - bytes_.data()) - start_;
    }
    [[nodiscard]] const std::uint8_t* data() const { return bytes_.data() + start_; }

private:
    // A record's size has 16 bits; no name or paragraph comes near a quarter of that.
    static std::size_t kept(std::string_view text) {
        std::size_t size = std::min(text.size(), longest_text);
        while (size < text.size() && size > 0 && (static_cast<unsigned char>(text[size]) >> 6) == 2)
            --size;
        return size;
    }

    std::vector<std::uint8_t>& bytes_;
    std::size_t start_;
    std::uint8_t* at_ = nullptr;
};

std::uint32_t hash(const std::uint8_t* bytes, std::size_t size) {
    std::uint32_t value = 2166136261U;
    for (std::size_t i = 0; i < size; ++i)
        value = (value ^ bytes[i]) * 16777619U;
    return value;
}

// In the order of `flag` in platform/twin_dom.js.
std::uint16_t flags_of(const TwinNode& node) {
    unsigned flags = 0;
    unsigned bit = 1;
    for (const bool flag :
         {node.bold, node.disabled, node.toggle, node.checked, node.invalid, node.expandable,
          node.expanded, node.current, node.right_aligned, node.unfocusable, node.polite}) {
        if (flag)
            flags |= bit;
        bit <<= 1;
    }
    return static_cast<std::uint16_t>(flags);
}

} // namespace

void Twin::begin_frame() {
    bytes_.clear();
    origins_.clear();
}

void Twin::put(const TwinNode& node, bool opens) {
    const TwinRect origin = origins_.empty() ? TwinRect{} : origins_.back();
    const std::array texts = {node.name, node.value,    node.description, node.placeholder,
                              node.href, node.data_key, node.data_value};
    std::size_t room = header_size + fixed_size;
    for (const std::string_view text : texts)
        room += 2 + text.size();
    Writer record(bytes_, room);
    record.put(static_cast<std::uint8_t>(opens ? Operation::open : Operation::leaf));
    record.put(static_cast<std::uint8_t>(node.role));
    record.put(std::uint16_t{0});
    record.put(node.id);
    record.put(std::uint32_t{0});
    for (const float number :
         {node.rect.x - origin.x, node.rect.y - origin.y, node.rect.width, node.rect.height,
          node.scroll_height, 0.0F, node.font_size, node.padding})
        record.put(number);
    record.put(node.described_by);
    record.put(flags_of(node));
    record.put(node.level);
    record.put(static_cast<std::uint8_t>(node.input_mode == InputMode::decimal));
    record.put(node.position);
    for (const std::string_view text : texts)
        record.put(text);
    const std::size_t payload = record.size() - header_size;
    record.overwrite(2, static_cast<std::uint16_t>(payload));
    record.overwrite(8, hash(record.data() + header_size, payload));
    // The offset changes without the element's other properties: it stays out of the hash.
    record.overwrite(scroll_place, node.scroll);
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
    const TwinEvent* event = find(TwinEventKind::step, id);
    return event == nullptr ? 0 : static_cast<int>(event->number);
}

bool Twin::blurred(std::uint32_t id) const {
    return find(TwinEventKind::blur, id) != nullptr;
}

} // namespace zicha::web
