#include "web/screens/navigation.hpp"

#include "web/screens/check/words.hpp"

#include <doctest/doctest.h>

using zicha::Revision;
using zicha::web::Navigation;
using zicha::web::Screen;

TEST_CASE("showing a screen is a change, the same one again as well") {
    Navigation navigation;
    const Revision start = navigation.revision();
    navigation.show(Screen::roster);
    CHECK(navigation.screen() == Screen::roster);
    const Revision first = navigation.revision();
    CHECK(first != start);
    navigation.show(Screen::roster);
    CHECK(navigation.revision() != first);
}

TEST_CASE("the reader's role is that of the screen, and stays on a screen for all") {
    Navigation navigation;
    CHECK(navigation.role() == zicha::notice::Audience::applicant);
    navigation.show(Screen::roster);
    CHECK(navigation.role() == zicha::notice::Audience::employer);
    navigation.show(Screen::sources);
    CHECK(navigation.role() == zicha::notice::Audience::employer);
    navigation.show(Screen::plan);
    CHECK(navigation.role() == zicha::notice::Audience::committee);
}

TEST_CASE("the menu closes when a screen is shown") {
    Navigation navigation;
    navigation.toggle_menu();
    CHECK(navigation.is_menu_open());
    navigation.show(Screen::start);
    CHECK_FALSE(navigation.is_menu_open());
    navigation.toggle_menu();
    navigation.toggle_menu();
    CHECK_FALSE(navigation.is_menu_open());
}

TEST_CASE("it is asked whether to erase until another screen is shown or the facts are others") {
    Navigation navigation;
    Revision facts;
    CHECK_FALSE(navigation.asks_to_erase(facts));
    navigation.ask_to_erase(facts);
    CHECK(navigation.asks_to_erase(facts));
    navigation.stop_asking();
    CHECK_FALSE(navigation.asks_to_erase(facts));
    navigation.ask_to_erase(facts);
    navigation.show(Screen::facts);
    CHECK_FALSE(navigation.asks_to_erase(facts));
    navigation.ask_to_erase(facts);
    facts.raise();
    CHECK_FALSE(navigation.asks_to_erase(facts));
}

TEST_CASE("what was done is said until the facts or the screen are others") {
    Navigation navigation;
    Revision facts;
    CHECK_FALSE(navigation.done(facts).has_value());
    navigation.remember_done(zicha::words::draft_erased, facts);
    CHECK(navigation.done(facts) == zicha::words::draft_erased);
    facts.raise();
    CHECK_FALSE(navigation.done(facts).has_value());
    navigation.remember_done(zicha::words::draft_erased, facts);
    navigation.show(Screen::start);
    CHECK_FALSE(navigation.done(facts).has_value());
}

TEST_CASE("a button says that it copied as long as what it copied is what is shown") {
    Navigation navigation;
    Revision contents;
    CHECK_FALSE(navigation.is_copied(1, contents));
    navigation.remember_copy(1, contents);
    CHECK(navigation.is_copied(1, contents));
    CHECK_FALSE(navigation.is_copied(2, contents));
    navigation.remember_copy(2, contents);
    CHECK_FALSE(navigation.is_copied(1, contents));
    contents.raise();
    CHECK_FALSE(navigation.is_copied(2, contents));
    navigation.remember_copy(2, contents);
    navigation.show(Screen::result);
    CHECK_FALSE(navigation.is_copied(2, contents));
}
