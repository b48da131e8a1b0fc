// read_instances(): a table of relation instances.
#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstring>
#include <string>
#include <vector>

#include <relata/extract/document/input_error.h>
#include <relata/graph/instance_merger.h>
#include <relata/graph/line_blocks.h>

namespace relata {
namespace {

constexpr std::size_t column_count = 7;
constexpr std::size_t lines_at_once = 512;

/// The tabs among eight bytes, the first the least significant: the highest bit of each is set (Warren, Hacker's
/// Delight, 6-1: exact for each byte).
std::uint64_t tabs_among(std::uint64_t bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101, low_bits = 0x7F * ones;
  bytes ^= '\t' * ones;
  return ~(((bytes & low_bits) + low_bits) | bytes | low_bits);
}

std::uint64_t eight_bytes(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  return std::endian::native == std::endian::little ? bytes : __builtin_bswap64(bytes);
}

/// Calls `take(position)` for each tab from left to right, until it says that this was the last.
template <typename Take>
void for_each_tab(std::string_view line, Take take) {
  std::size_t at = 0;
  for (; at + sizeof(std::uint64_t) <= line.size(); at += sizeof(std::uint64_t)) {
    for (std::uint64_t found = tabs_among(eight_bytes(line.data() + at)); found != 0; found &= found - 1) {
      if (take(at + static_cast<std::size_t>(std::countr_zero(found)) / 8)) return;
    }
  }
  for (; at < line.size(); ++at) {
    if (line[at] == '\t' && take(at)) return;
  }
}

/// How many lines a file of `size` bytes may have that begins with these.
std::size_t expected_lines(std::size_t size, std::string_view beginning) {
  const auto lines = static_cast<std::size_t>(std::count(beginning.begin(), beginning.end(), '\n'));
  return beginning.empty() ? 0 : size / (beginning.size() / (lines + 1) + 1);
}

bool read_short_number(std::string_view text, std::uint32_t& number) {
  if (text.empty() || text.size() > 9) return false;
  number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return true;
}

/// A plain decimal of few digits exactly (Clinger, PLDI 1990): both the digits and the power of ten are doubles.
bool read_short_decimal(std::string_view text, double& number) {
  static constexpr std::array powers{1.0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                     1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  if (text.empty() || text.size() >= powers.size()) return false;
  std::uint64_t digits = 0;
  std::size_t after_point = 0;
  bool has_point = false;
  for (const char c : text) {
    if (c == '.' && !has_point) {
      has_point = true;
    } else if (c >= '0' && c <= '9') {
      digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
      after_point += has_point ? 1 : 0;
    } else {
      return false;
    }
  }
  number = static_cast<double>(digits) / powers[after_point];
  return true;
}

class InstanceReader {
 public:
  explicit InstanceReader(const std::filesystem::path& path)
      : name_(path.string()),
        file_(path),
        rest_(file_.next()),
        merger_(expected_lines(file_.file_size(), rest_), file_.file_size() / 2),
        block_(lines_at_once) {}

  KnowledgeGraph read() {
    for (; !rest_.empty(); rest_ = file_.next()) {
      while (!rest_.empty()) {
        read_line(block_[block_size_++]);
        if (block_size_ == block_.size()) flush();
      }
      flush();
    }
    return std::move(merger_).build();
  }

 private:
  /// Takes the next line from what is left.
  void read_line(RelationInstance& instance);
  void read_offset(std::string_view text, RelationInstance& instance) const;
  void read_confidence(std::string_view text, RelationInstance& instance) const;

  template <typename Number>
  Number number_in(std::string_view text, std::string_view what) const {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) fail(what, text);
    return number;
  }

  [[noreturn]] void fail(std::string_view what, std::string_view text) const {
    throw InputError(name_, line_, std::string(what) + ": '" + std::string(text) + "'");
  }

  void flush() {
    merger_.add(std::span(block_).first(block_size_));
    block_size_ = 0;
  }

  std::string name_;
  LineBlocks file_;
  std::string_view rest_;  ///< Of the block that is being read.
  InstanceMerger merger_;
  std::vector<RelationInstance> block_;
  std::size_t block_size_ = 0;  ///< How many of them count.
  std::size_t line_ = 0;
};

void InstanceReader::read_line(RelationInstance& instance) {
  ++line_;
  const std::string_view line(rest_.data(), std::min(rest_.find('\n'), rest_.size()));
  rest_.remove_prefix(std::min(rest_.size(), line.size() + 1));
  std::array<const char*, column_count> begins;
  std::size_t count = 0;
  begins[0] = line.data();
  for_each_tab(line, [&](std::size_t tab) {
    begins[++count] = line.data() + tab + 1;
    return count + 1 == column_count;
  });
  if (count + 1 < column_count) fail("fewer columns than 7", line);
  const auto column = [&](std::size_t number) {
    return std::string_view(begins[number], static_cast<std::size_t>(begins[number + 1] - begins[number] - 1));
  };
  instance.subject = column(0);
  instance.relation = column(1);
  instance.object = column(2);
  instance.document = column(3);
  read_offset(column(4), instance);
  read_confidence(column(5), instance);
  instance.evidence = {begins[6], static_cast<std::size_t>(line.data() + line.size() - begins[6])};
  if (instance.subject.empty() || instance.relation.empty() || instance.object.empty()) {
    fail("subject, relation or object is empty", instance.evidence);
  }
  if (instance.evidence.find('\t') != std::string_view::npos) fail("more columns than 7", instance.evidence);
}

void InstanceReader::read_offset(std::string_view text, RelationInstance& instance) const {
  if (read_short_number(text, instance.offset)) return;
  instance.offset = number_in<std::uint32_t>(text, "the offset is no number");
}

void InstanceReader::read_confidence(std::string_view text, RelationInstance& instance) const {
  if (!read_short_decimal(text, instance.confidence)) {
    instance.confidence = number_in<double>(text, "the confidence is no number");
  }
  if (!(instance.confidence >= 0.0 && instance.confidence <= 1.0)) fail("the confidence is not in [0, 1]", text);
}

}  // namespace

KnowledgeGraph read_instances(const std::filesystem::path& path) {
  return InstanceReader(path).read();
}

}  // namespace relata
