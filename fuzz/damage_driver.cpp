// Runs a fuzz target without libFuzzer: on each file of its corpus, then on as many damaged ones as asked for. Input
// number N is the same in every run, on every machine.
//
//     page_fuzz CORPUS_FOLDER [COUNT [FIRST]]
#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include <relata/fuzz/require.h>

namespace {

constexpr time_t longest_seconds = 10;  // of CPU for one input; what takes longer hangs
constexpr std::size_t longest_input = std::size_t{1} << 16;

/// Source: the linear congruential generator of Knuth's MMIX.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) { below(1); }
  std::size_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>((state_ >> 33) % std::max<std::size_t>(bound, 1));
  }

 private:
  std::uint64_t state_;
};

std::vector<std::string> read_corpus(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> corpus;
  for (const auto& file : files) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    corpus.push_back(bytes.str());
  }
  return corpus;
}

void damage_once(std::string& bytes, const std::vector<std::string>& corpus, Random& random) {
  const std::size_t place = random.below(bytes.size() + 1), count = random.below(32) + 1;
  switch (random.below(7)) {
    case 0:  // flip bits
      if (place < bytes.size()) bytes[place] = static_cast<char>(bytes[place] ^ (1 << random.below(8)));
      break;
    case 1:  // any byte
      if (place < bytes.size()) bytes[place] = static_cast<char>(random.below(256));
      break;
    case 2:  // cut off
      bytes.resize(place);
      break;
    case 3:  // cut out
      bytes.erase(place, count);
      break;
    case 4: {  // splice: go on with a part of another
      const std::string& other = corpus[random.below(corpus.size())];
      bytes = bytes.substr(0, place) + other.substr(random.below(other.size() + 1));
      break;
    }
    case 5:  // repeat, up to thousands of times
      for (std::size_t times = std::size_t{1} << random.below(12); times > 0 && bytes.size() < longest_input; --times) {
        bytes.insert(place, bytes.substr(place, count));
      }
      break;
    default: {  // what is special somewhere
      constexpr const char* specials[] = {"\"",
                                          "\\",
                                          "\t",
                                          "\n",
                                          "\r\n",
                                          "{",
                                          "[",
                                          "<",
                                          "&#x",
                                          "<!--",
                                          "]]>",
                                          "\xFF\xFE",
                                          "\xED\xA0\x80",
                                          "\xC0\x80",
                                          "\xE2\x80\x8D",
                                          "\xCC\x81",
                                          "4294967295",
                                          "-1",
                                          "1e999",
                                          "null",
                                          "\\ud800",
                                          "\xE2\x80\xAE"};
      bytes.insert(place, specials[random.below(std::size(specials))]);
      break;
    }
  }
  bytes.resize(std::min(bytes.size(), longest_input));
}

std::string make_input(const std::vector<std::string>& corpus, std::size_t number) {
  if (number < corpus.size()) return corpus[number];
  Random random(number);
  std::string bytes = corpus[random.below(corpus.size())];
  for (std::size_t times = random.below(4) + 1; times > 0; --times) damage_once(bytes, corpus, random);
  return bytes;
}

volatile sig_atomic_t current_input = 0;

/// Says which input it was; the signal then does what it does.
void tell(int signal) {
  char text[64] = "input number ";
  char* end = text + std::strlen(text);
  char digits[24];
  int count = 0;
  for (long number = current_input; number > 0 || count == 0; number /= 10) {
    digits[count++] = static_cast<char>('0' + number % 10);
  }
  while (count > 0) *end++ = digits[--count];
  *end++ = '\n';
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text, static_cast<std::size_t>(end - text));
  ::signal(signal, SIG_DFL);
  ::raise(signal);
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count < 2) {
    std::cerr << "usage: " << arguments[0] << " CORPUS_FOLDER [COUNT [FIRST]]\n";
    return 2;
  }
  const std::vector<std::string> corpus = read_corpus(arguments[1]);
  const auto argument = [&](int index, std::size_t otherwise) {
    return index < argument_count ? std::strtoull(arguments[index], nullptr, 10) : otherwise;
  };
  const std::size_t count = argument(2, 1000), first = argument(3, 0);
  if (corpus.empty()) return 2;
  for (const int signal : {SIGPROF, SIGABRT}) ::signal(signal, tell);
  for (std::size_t number = first; number < first + count; ++number) {
    const std::string input = make_input(corpus, number);
    current_input = static_cast<sig_atomic_t>(number);
    const itimerval limit{{0, 0}, {longest_seconds, 0}};
    ::setitimer(ITIMER_PROF, &limit, nullptr);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
  }
  std::cout << count << " inputs\n";
  return 0;
}
