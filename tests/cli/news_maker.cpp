#include <cli/news_maker.h>

#include <array>
#include <cstdint>
#include <string_view>

#include <fmt/core.h>

namespace relata::testing {
namespace {

constexpr std::array<std::string_view, 10> actors{"Russia",       "Ukraine", "Poland",       "Germany",     "France",
                                                  "Ana Lindholm", "NATO",    "Bo Marchetti", "the Kremlin", "China"};
constexpr std::array<std::string_view, 8> verbs{"accused",   "thanked",    "threatened", "attacked",
                                                "supported", "sanctioned", "warned",     "criticized"};
constexpr std::array<std::string_view, 4> frames{"{}.", "Officials said that {}.", "According to Bo Marchetti, {}.",
                                                 "{}, Ana Lindholm said."};
constexpr std::array<std::string_view, 5> outlets{"Example Wire", "Sample Gazette", "Third Paper", "Evening Sample",
                                                  ""};

/// Source: the linear congruential generator of Knuth's MMIX.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>((state_ >> 33) % bound);
  }
  template <typename Items>
  std::string_view any_of(const Items& items) {
    return items[below(items.size())];
  }

 private:
  std::uint64_t state_;
};

std::string make_sentence(Random& random) {
  const std::string_view subject = random.any_of(actors);
  const std::string clause = fmt::format("{} {} {}", subject, random.any_of(verbs), random.any_of(actors));
  std::string sentence = fmt::format(fmt::runtime(random.any_of(frames)), clause);
  if (sentence.front() == 't') sentence.front() = 'T';
  return sentence;
}

}  // namespace

std::string make_news(std::size_t documents) {
  Random random(20240816);
  std::string lines;
  for (std::size_t i = 0; i < documents; ++i) {
    std::string text = make_sentence(random);
    for (std::size_t more = random.below(4); more > 0; --more) text += " " + make_sentence(random);
    lines += fmt::format(R"({{"id": "news-{:05}", "source": "{}", "published": "2024-08-{:02}", "text": "{}"}})", i,
                         random.any_of(outlets), 1 + random.below(28), text);
    lines += '\n';
  }
  return lines;
}

}  // namespace relata::testing
