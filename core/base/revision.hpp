// How the code that depends on a thing learns that it has changed.
//
// Use: a thing that can change has a Revision and raises it with each change. Code that depends on
// it keeps a Seen, and asks it whether there is news. Several things together have the sum of their
// revisions: since none ever falls, the sum differs as soon as one of them has changed.
// Limits: tells that something changed, not what. A part that is reset keeps its revision and
// raises it; starting again at the first would hide the change.
#pragma once

#include <cstdint>

namespace zicha {

class Revision {
public:
    void raise() { ++count_; }

    [[nodiscard]] friend Revision operator+(Revision one, Revision other) {
        one.count_ += other.count_;
        return one;
    }
    friend bool operator==(Revision, Revision) = default;

private:
    friend class Seen;
    std::uint32_t count_ = 1; // zero is what nobody has seen
};

// The revision that was seen last; at first none, so that everything is news.
class Seen {
public:
    void see(Revision now) { seen_ = now.count_; }
    void forget() { seen_ = 0; }
    [[nodiscard]] bool is_none() const { return seen_ == 0; }
    [[nodiscard]] bool is_current(Revision now) const { return seen_ == now.count_; }
    // True if `now` was not the last that was seen; from then on it is.
    [[nodiscard]] bool is_news(Revision now) {
        const bool is_news = !is_current(now);
        see(now);
        return is_news;
    }

private:
    std::uint32_t seen_ = 0;
};

} // namespace zicha
