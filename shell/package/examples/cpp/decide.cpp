// Decides one person: decide RULES.json PERSON.json
#include "core/service/public.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

std::string text_of(const char* path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

int main(int, char** arguments) {
    const auto book = zicha::rules::read_rule_book(text_of(arguments[1]), arguments[1]);
    if (!book)
        return 2;
    auto person = zicha::facts::read_flat_answers(**book, text_of(arguments[2]), arguments[2]);
    for (const zicha::Diagnostic& problem : person.problems())
        std::cerr << zicha::located_sentence(problem, zicha::Language::en) << "\n";
    if (!person.problems().empty())
        return 2;
    std::string row;
    zicha::service::OnePerson(**book, *std::move(person), {}, "")
        .append_result(row, zicha::Language::en);
    std::cout << row << "\n";
}
