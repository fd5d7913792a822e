// The library as a WebAssembly module without the page: what JavaScript calls, and nothing more.
//
// Use, from JavaScript: _initialize(); write a text into zicha_buffer(n) and call with its size.
// What a call gives is at zicha_output, zicha_output_size bytes long, until the next call. Messages
// are those of core/service/rpc.hpp; a check of many is open from zicha_open to zicha_close.
// Promises: nothing that is written into the buffer ends the module, except if memory does.
#include "shell/module/module_state.hpp"

#include <utility>

#ifdef __EMSCRIPTEN__
#define ZICHA_EXPORT(name) extern "C" __attribute__((export_name(#name)))
#define ZICHA_IMPORT(name) extern "C" __attribute__((import_module("host"), import_name(#name)))
#else
#define ZICHA_EXPORT(name) extern "C"
#define ZICHA_IMPORT(name) extern "C"
#endif

// Asks JavaScript to decode GB18030; it calls zicha_decoded. False if it cannot.
ZICHA_IMPORT(decode)
std::int32_t zicha_host_decode(std::int32_t stream, const char* bytes, std::size_t size);

namespace zicha::module {
namespace {

ModuleState& state() {
    static ModuleState the_state;
    return the_state;
}

// What zicha_open, zicha_feed and zicha_work tell.
enum class ModuleStep : std::int32_t { refused, wants_bytes, has_work };

std::int32_t told(RosterStream& stream, const std::optional<service::RpcFault>& fault) {
    std::string& output = state().output;
    output.clear();
    if (fault) {
        service::append_fault(output, {}, *fault, stream.language());
        return static_cast<std::int32_t>(ModuleStep::refused);
    }
    output.swap(stream.rows());
    return static_cast<std::int32_t>(stream.has_work() ? ModuleStep::has_work
                                                       : ModuleStep::wants_bytes);
}

workbook::Gb18030Decoder decoder_of(std::int32_t stream) {
    return [stream](std::string_view bytes) -> std::optional<std::string> {
        state().decoded.clear();
        if (zicha_host_decode(stream, bytes.data(), bytes.size()) == 0)
            return std::nullopt;
        return state().decoded;
    };
}

} // namespace
} // namespace zicha::module

using namespace zicha::module;

ZICHA_EXPORT(zicha_buffer) char* zicha_buffer(std::size_t size) {
    state().buffer.resize(size);
    return state().buffer.data();
}

ZICHA_EXPORT(zicha_output) const char* zicha_output() {
    return state().output.data();
}

ZICHA_EXPORT(zicha_output_size) std::size_t zicha_output_size() {
    return state().output.size();
}

// Room for what zicha_host_decode gives.
ZICHA_EXPORT(zicha_decoded) char* zicha_decoded(std::size_t size) {
    state().decoded.resize(size);
    return state().decoded.data();
}

// Adds a rule file. 0 if it was read; otherwise the output is the fault.
ZICHA_EXPORT(zicha_rules) std::int32_t zicha_rules(std::size_t size, std::int32_t is_english) {
    return state().add_rules(size, is_english != 0 ? zicha::Language::en : zicha::Language::zh);
}

ZICHA_EXPORT(zicha_answer) void zicha_answer(std::size_t size) {
    state().answer(size);
}

// The number of the check that the parameters ask for; 0 if the output is why not.
ZICHA_EXPORT(zicha_open) std::int32_t zicha_open(std::size_t size) {
    return state().open(size, decoder_of(state().last_stream + 1));
}

// A ModuleStep; 0 bytes are the end. The output is rows, or the fault.
ZICHA_EXPORT(zicha_feed) std::int32_t zicha_feed(std::int32_t stream, std::size_t size) {
    RosterStream& check = *state().streams.at(stream);
    return told(check, check.feed(state().written(size)));
}

ZICHA_EXPORT(zicha_work) std::int32_t zicha_work(std::int32_t stream) {
    RosterStream& check = *state().streams.at(stream);
    return told(check, check.work());
}

// What has been said since, as an array of JSON.
ZICHA_EXPORT(zicha_notices) void zicha_notices(std::int32_t stream) {
    state().tell_notices(*state().streams.at(stream));
}

ZICHA_EXPORT(zicha_close) void zicha_close(std::int32_t stream) {
    state().streams.erase(stream);
}
