#include "shell/module/module_state.hpp"

#include "core/base/diagnostic_json.hpp"
#include "core/base/json_writer.hpp"
#include "core/needs/needs_reader.hpp"
#include "core/rules/file_kind.hpp"
#include "core/rules/rule_reader.hpp"
#include "core/screening/needs_form.hpp"

#include <algorithm>
#include <utility>

namespace zicha::module {
namespace {

// What is only assumed is used by those who name it.
bool is_preferred(const rules::RuleBook& book, const rules::RuleBook& other) {
    const bool is_firm = !book.assumed;
    return is_firm != !other.assumed ? is_firm : book.valid_from > other.valid_from;
}

} // namespace

// A day is in every message: the module has no clock.
ModuleState::ModuleState()
    : options_{[this](const std::string& id) { return find(id); }, [] { return CivilDate{}; }},
      rpc_(options_) {}

service::RulesFound ModuleState::find(const std::string& id) const {
    for (const auto& book : books_)
        if (id.empty() || book->id == id)
            return {book, nullptr};
    for (const auto& form : forms_)
        if (id.empty() || form->book->id == id)
            return {nullptr, form};
    return {};
}

void ModuleState::add_book(std::shared_ptr<const rules::RuleBook> book) {
    const auto place = std::find_if(books_.begin(), books_.end(),
                                    [&](const auto& other) { return is_preferred(*book, *other); });
    books_.insert(place, std::move(book));
}

std::optional<service::RpcFault> ModuleState::read_rules(std::string_view text) {
    const auto refusal = [](std::vector<Diagnostic> problems) {
        return service::RpcFault{service::RpcError::invalid_params, std::move(problems)};
    };
    if (rules::kind_of_file(text) == rules::FileKind::needs) {
        auto reading = needs::read_needs_book(text, {});
        if (!reading)
            return refusal(reading.take_problems());
        forms_.push_back(screening::form_of(*std::move(reading)));
        return std::nullopt;
    }
    auto reading = rules::read_rule_book(text, {});
    if (!reading)
        return refusal(reading.take_problems());
    add_book(*std::move(reading));
    return std::nullopt;
}

std::int32_t ModuleState::add_rules(std::size_t size, Language language) {
    output.clear();
    const std::optional<service::RpcFault> fault = read_rules(written(size));
    if (fault)
        service::append_fault(output, {}, *fault, language);
    return fault ? 1 : 0;
}

std::int32_t ModuleState::open(std::size_t size, workbook::Gb18030Decoder decode) {
    output.clear();
    Result<Json> params = read_json(written(size), {});
    if (!params.problems().empty()) {
        service::append_fault(output, {}, {service::RpcError::parse_error, params.take_problems()},
                              options_.language);
        return 0;
    }
    auto stream = std::make_unique<RosterStream>(options_, std::move(decode));
    if (const std::optional<service::RpcFault> fault = stream->open(*params)) {
        service::append_fault(output, {}, *fault, stream->language());
        return 0;
    }
    streams.emplace(++last_stream, std::move(stream));
    return last_stream;
}

void ModuleState::tell_notices(RosterStream& stream) {
    output.clear();
    JsonWriter json(output);
    json.begin_array();
    for (const Diagnostic& notice : stream.take_notices())
        write_diagnostic_json(json, notice, stream.language());
    json.end_array();
}

} // namespace zicha::module
