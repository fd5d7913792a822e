// zicha's roster check as one would write it for this one notice and this one layout: the columns
// are known, each is read on the fly, and every word of the output is a constant. The peer of
// roster.mjs; `_hand_tuned IN.csv OUT.csv`.
#include "tests/bench/_hand_tuned_rule.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace hand_tuned;

constexpr std::string_view result_headings = ",行号,结论,继续教育,社会保险,达标方式,还差总学时,"
                                             "还差公需课,还差专业课,差额按哪种方式计算,"
                                             "最少还需学时,最好情况还需学时,缺少的信息,注意事项,"
                                             "错误\r\n";

constexpr std::array<std::string_view, 5> verdict_words{"符合", "不符合", "信息不足",
                                                        "需主管部门确认", "本通知未规定"};
constexpr std::string_view province_decides = "按省规定";
constexpr std::array<std::string_view, 6> value_words{"满足",   "不满足",         "未知",
                                                      "需确认", "不由本通知决定", "不核对"};
constexpr std::array<std::string_view, 3> path_words{"", "逐年完成", "累计学满"};
constexpr std::array<std::string_view, first_proof + 1 + documents> fact_words{
    "2021公需", "2021专业",   "2021完成",   "2022公需", "2022专业", "2022完成", "2023公需",
    "2023专业", "2023完成",   "2024公需",   "2024专业", "2024完成", "2025公需", "2025专业",
    "2025完成", "社保在嘉兴", "全职在嘉兴", "劳动合同", "工资流水", "个税证明"};
constexpr std::array<std::array<std::string_view, 2>, cautions> sentences{{
    {"有 ", " 学时只在总学时里、没有归类，只计入总学时。"},
    {"结论用到了公需课、专业课以外的 ", " 学时；这类学时能否计入，通知没有写明。"},
    {"2025 年填的是未完成。如果只是还没有学完，学满以后逐年完成这一种方式仍然可行。", ""},
    {"2025 年填的是未完成，但学时已经达到年度标准，两者不一致；请到继续教育平台核对。", ""},
    {"有一年的学时超过 400，不常见；请核对是否多打了数字，或者把几年的学时合在了一起。", ""},
    {"有的年份按是否完成算，有的年份按学时算，结论取决于每年的学时标准；33号没有写这个标准，以市"
     "当年的继续教育通知为准。",
     ""},
    {"靠累计学时通过，但 2025 年本身没有达到年度标准；过渡办法说的是以前年度。", ""},
    {"参加工作不满计算年数，或休过产假、病假等长假的：通知没有写可以减免，这里按全额计算。", ""},
    {"如果从宽理解，还可能满足，取决于：还空着的学时。", ""},
    {"考试取得的，继续教育由聘任单位参照同一要求；如果不在2025年聘任，年份怎么算没有写明。", ""},
    {"已经结束的年度有没有完成的；能否补学或者补登记，通知没有写。", ""},
    {"社保以三项材料替代：期限没有写明，是否认可由审核人员决定；通知只提到企事业单位，其他单位请先"
     "询问。",
     ""},
    {"通知没有单独写社保条件，只写了用什么替代社保缴纳证明；“不满足”是我们的理解，请向受理申报的评"
     "审委员会确认。",
     ""},
}};

[[noreturn]] void stop(const char* why) {
    std::perror(why);
    std::exit(1);
}

class Output {
public:
    explicit Output(const char* path)
        : file_(::open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)), room_(room, '\0') {
        if (file_ < 0)
            stop(path);
    }
    void put(std::string_view text) {
        std::memcpy(room_.data() + used_, text.data(), text.size());
        used_ += text.size();
    }
    void put(char c) { room_[used_++] = c; }
    void number(std::int64_t value) {
        std::array<char, 20> digits{};
        std::size_t at = digits.size();
        do
            digits[--at] = static_cast<char>('0' + value % 10);
        while ((value /= 10) > 0);
        put({digits.data() + at, digits.size() - at});
    }
    void hours(std::int32_t hundredths) {
        number(hundredths / 100);
        if (const std::int32_t rest = hundredths % 100; rest != 0) {
            put('.');
            put(static_cast<char>('0' + rest / 10));
            if (rest % 10 != 0)
                put(static_cast<char>('0' + rest % 10));
        }
    }
    // After each row: rows are far shorter than the spare room.
    void row_ends() {
        if (used_ > room - spare)
            flush();
    }
    void flush() {
        for (std::size_t at = 0; at < used_;) {
            const ssize_t done = ::write(file_, room_.data() + at, used_ - at);
            if (done < 0)
                stop("write");
            at += static_cast<std::size_t>(done);
        }
        used_ = 0;
    }

private:
    static constexpr std::size_t room = std::size_t{256} << 10U;
    static constexpr std::size_t spare = std::size_t{64} << 10U;
    int file_;
    std::string room_;
    std::size_t used_ = 0;
};

// Reads the cells of a row where they lie.
class Reader {
public:
    explicit Reader(const char* at) : at_(at) {}
    [[nodiscard]] const char* at() const { return at_; }

    void skip() {
        if (*at_ == '"') {
            do
                at_ = std::strchr(at_ + 1, '"') + 1;
            while (*at_ == '"');
        }
        while (*at_ != ',' && *at_ != '\n')
            ++at_;
        ++at_;
    }
    std::int32_t hours() {
        if (*at_ == ',') {
            ++at_;
            return blank;
        }
        std::int32_t value = 0;
        while (*at_ >= '0')
            value = value * 10 + (*at_++ - '0');
        value *= 100;
        if (*at_ == '.')
            for (std::int32_t worth = 10; *++at_ >= '0'; worth /= 10)
                value += worth * (*at_ - '0');
        ++at_;
        return value;
    }
    // 完成 or 未完成; 是 or 否: told apart by their first character.
    Truth answer(std::string_view yes_word) {
        Truth value = unknown;
        if (*at_ != ',')
            value = std::memcmp(at_, yes_word.data(), 3) == 0 ? yes : no;
        while (*at_ != ',')
            ++at_;
        ++at_;
        return value;
    }
    // The first three bytes of a word of the choices.
    bool is(std::string_view word) const { return std::memcmp(at_, word.data(), 3) == 0; }

private:
    const char* at_;
};

void read(Reader& reader, Person& person) {
    for (int label = 0; label < 3; ++label)
        reader.skip();
    person.is_intermediate = reader.is("中");
    person.is_junior = reader.is("初");
    reader.skip();
    person.is_provincial = reader.is("省");
    person.is_elsewhere = reader.is("其");
    reader.skip();
    person.is_exam = reader.is("考");
    reader.skip();
    for (int year = 0; year < years; ++year) {
        for (std::int32_t& hours : person.hours[year])
            hours = reader.hours();
        person.marks[year] = reader.answer("完");
    }
    person.insured = reader.answer("是");
    for (Truth& proof : person.proof)
        proof = reader.answer("是");
    reader.skip(); // the note
}

void write(Output& out, std::int64_t row, const Answer& answer) {
    out.put(',');
    out.number(row);
    out.put(',');
    out.put(answer.verdict == refer && answer.is_for_province ? province_decides
                                                              : verdict_words[answer.verdict]);
    out.put(',');
    out.put(value_words[answer.education]);
    out.put(',');
    out.put(value_words[answer.insurance]);
    out.put(',');
    out.put(path_words[answer.path]);
    for (const std::int32_t gap : {answer.gap.total, answer.gap.general, answer.gap.professional}) {
        out.put(',');
        if (answer.has_gap)
            out.hours(gap);
    }
    out.put(',');
    out.put(path_words[answer.gap_path]);
    out.put(',');
    if (answer.has_gap)
        out.hours(answer.gap.hours);
    out.put(',');
    if (answer.has_gap)
        out.hours(answer.at_best);
    out.put(',');
    for (std::uint32_t left = answer.missing; left != 0; left &= left - 1) {
        out.put(fact_words[static_cast<std::size_t>(__builtin_ctz(left))]);
        if ((left & (left - 1)) != 0)
            out.put("、");
    }
    out.put(',');
    for (std::uint32_t left = answer.cautions; left != 0; left &= left - 1) {
        const auto caution = static_cast<std::size_t>(__builtin_ctz(left));
        out.put(sentences[caution][0]);
        if (caution <= other_hours) {
            out.hours(caution == other_hours ? answer.unnamed : answer.excess);
            out.put(sentences[caution][1]);
        }
        if ((left & (left - 1)) != 0)
            out.put(' ');
    }
    out.put(",\r\n");
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3)
        return 2;
    const int file = ::open(arguments[1], O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (file < 0 || ::fstat(file, &status) != 0)
        stop(arguments[1]);
    const auto size = static_cast<std::size_t>(status.st_size);
    void* map = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
    if (map == MAP_FAILED)
        stop("mmap");
    const char* at = static_cast<const char*>(map);
    const char* const end = at + size;
    Output out(arguments[2]);
    const auto* line_end = static_cast<const char*>(std::memchr(at, '\n', size));
    out.put("\xEF\xBB\xBF");
    out.put({at, static_cast<std::size_t>(line_end - at)});
    out.put(result_headings);
    at = line_end + 1;
    Person person;
    for (std::int64_t row = 2; at < end; ++row) {
        Reader reader(at);
        read(reader, person);
        out.put({at, static_cast<std::size_t>(reader.at() - 1 - at)});
        write(out, row, decide(person));
        out.row_ends();
        at = reader.at();
    }
    out.flush();
    return 0;
}
