#include "core/editions/rule_diff_words.hpp"

#include "core/explain/explain.hpp"
#include "core/explain/words.hpp"

#include <algorithm>

namespace zicha::editions {
namespace {

std::string proof_in(const rules::RuleBook& book, std::size_t index, Language language,
                     bool is_inner) {
    const rules::ProofNode& node = book.proofs[index];
    if (node.kind == rules::ProofNode::Kind::fact)
        return book.columns[node.column].label.in(language);
    const bool is_any = node.kind == rules::ProofNode::Kind::any_of;
    std::string words;
    for (const std::size_t child : node.children) {
        if (!words.empty())
            words += text(is_any ? words::diff_any_of : words::diff_all_of, language);
        words += proof_in(book, child, language, true);
    }
    const bool is_group = is_inner && node.children.size() > 1;
    return is_group ? format_text(words::diff_group, language, {words}) : words;
}

std::vector<std::size_t> values_of(const rules::Condition::Term& term,
                                   const rules::FactColumn& choice) {
    std::vector<std::size_t> values;
    for (std::size_t value = 0; value < choice.values.size(); ++value)
        if ((term.values >> value & 1U) != 0)
            values.push_back(value);
    return values;
}

} // namespace

LocalText translated(Text key) {
    return in_each_language([&](Language language) { return text(key, language); });
}

LocalText untranslated(std::string_view words) {
    return {std::string(words), std::string(words)};
}

LocalText part_of(const LocalText& first, const LocalText& second) {
    return in_each_language([&](Language language) {
        return format_text(words::diff_part, language, {first.in(language), second.in(language)});
    });
}

LocalText joined(const std::vector<LocalText>& parts, Text between) {
    return in_each_language([&](Language language) {
        std::string all;
        for (const LocalText& part : parts) {
            if (!all.empty())
                all += text(between, language);
            all += part.in(language);
        }
        return all;
    });
}

LocalText listed(const std::vector<std::string>& words) {
    return in_each_language([&](Language language) {
        std::string all;
        for (const std::string& one : words) {
            if (!all.empty())
                all += text(words::list_separator, language);
            all += one;
        }
        return all;
    });
}

LocalText window_words(const rules::RuleBook& book, const rules::Window& window) {
    const auto year = [&](std::size_t index) {
        return std::to_string(book.hours.first_year + static_cast<int>(index));
    };
    return in_each_language([&](Language language) {
        return format_text(words::diff_years, language, {year(window.first), year(window.last)});
    });
}

LocalText citation_words(const rules::RuleBook& book, const rules::Citations& citations) {
    std::vector<LocalText> clauses;
    for (const rules::Citation& citation : citations) {
        const rules::Source& source = book.sources[citation.source];
        clauses.push_back(in_each_language([&](Language language) {
            const std::string& title =
                source.number.empty() ? source.title.in(language) : source.number;
            return format_text(words::diff_cited, language,
                               {title, citation.clause.in(language),
                                std::string(explain::basis_label(citation.basis, language))});
        }));
    }
    return joined(clauses, words::diff_term_separator);
}

LocalText condition_words(const rules::RuleBook& book, const rules::Condition& condition) {
    if (condition.terms.empty())
        return translated(words::diff_everyone);
    std::vector<LocalText> terms;
    for (const rules::Condition::Term& term : condition.terms) {
        const rules::FactColumn& choice = book.columns[book.choices[term.choice]];
        terms.push_back(in_each_language([&](Language language) {
            std::string values;
            for (const std::size_t value : values_of(term, choice)) {
                values += values.empty() ? "" : text(words::list_separator, language);
                values += choice.values[value].label.in(language);
            }
            return format_text(words::diff_term, language, {choice.label.in(language), values});
        }));
    }
    return joined(terms, words::diff_term_separator);
}

LocalText proof_words(const rules::RuleBook& book, std::size_t root) {
    return in_each_language(
        [&](Language language) { return proof_in(book, root, language, false); });
}

std::string citation_key(const rules::RuleBook& book, const rules::Citations& citations) {
    std::string key;
    for (const rules::Citation& citation : citations)
        key.append(book.sources[citation.source].id + '\n')
            .append(citation.clause.zh + '\n' + citation.clause.en + '\n')
            .append(explain::basis_name(citation.basis))
            .append("\n");
    return key;
}

std::string condition_key(const rules::RuleBook& book, const rules::Condition& condition) {
    std::vector<std::string> terms;
    for (const rules::Condition::Term& term : condition.terms) {
        const rules::FactColumn& choice = book.columns[book.choices[term.choice]];
        std::vector<std::string> values;
        for (const std::size_t value : values_of(term, choice))
            values.push_back(choice.values[value].id);
        std::sort(values.begin(), values.end());
        std::string key = choice.id + ":";
        for (const std::string& value : values)
            key.append(value).append(",");
        terms.push_back(std::move(key));
    }
    std::sort(terms.begin(), terms.end());
    std::string key;
    for (const std::string& term : terms)
        key.append(term).append(";");
    return key;
}

std::string proof_key(const rules::RuleBook& book, std::size_t root) {
    const rules::ProofNode& node = book.proofs[root];
    if (node.kind == rules::ProofNode::Kind::fact)
        return book.columns[node.column].id;
    std::string key = node.kind == rules::ProofNode::Kind::any_of ? "any(" : "all(";
    for (const std::size_t child : node.children)
        key.append(proof_key(book, child)).append(",");
    return key + ")";
}

} // namespace zicha::editions
