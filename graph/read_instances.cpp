// read_instances(): a table of relation instances.
#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include <relata/extract/document/input_error.h>
#include <relata/extract/gazetteer_files/mapped_file.h>
#include <relata/graph/instance_merger.h>

namespace relata {
namespace {

constexpr std::size_t column_count = 7;
constexpr std::size_t lines_at_once = 512;
constexpr std::size_t typical_line = 128;

/// A plain decimal of few digits exactly (Clinger, PLDI 1990): both the digits and the power of ten are doubles.
bool read_short_decimal(std::string_view text, double& number) {
  constexpr std::array powers{1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
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
      : name_(path.string()), file_(map_file(path)), merger_(file_.bytes.size() / typical_line) {
    block_.reserve(lines_at_once);
  }

  KnowledgeGraph read() {
    for (std::string_view rest = file_.bytes; !rest.empty();) {
      ++line_;
      block_.push_back(instance_of(take_line(rest)));
      if (block_.size() == lines_at_once) flush();
    }
    flush();
    return std::move(merger_).build();
  }

 private:
  using Columns = std::array<std::string_view, column_count>;

  /// The columns of the first line of `rest`, which then begins with the next line.
  Columns take_line(std::string_view& rest) const;
  RelationInstance instance_of(const Columns& columns) const;

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
    merger_.add(block_);
    block_.clear();
  }

  std::string name_;
  MappedFile file_;
  InstanceMerger merger_;
  std::vector<RelationInstance> block_;
  std::size_t line_ = 0;
};

InstanceReader::Columns InstanceReader::take_line(std::string_view& rest) const {
  const std::string_view line = rest.substr(0, rest.find('\n'));
  rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  Columns columns;
  std::string_view left = line;
  for (std::size_t i = 0; i + 1 < column_count; ++i) {
    const std::size_t tab = left.find('\t');
    if (tab == std::string_view::npos) fail("fewer columns than 7", line);
    columns[i] = left.substr(0, tab);
    left.remove_prefix(tab + 1);
  }
  columns.back() = left;
  return columns;
}

RelationInstance InstanceReader::instance_of(const Columns& columns) const {
  const auto& [subject, relation, object, document, offset, confidence, evidence] = columns;
  RelationInstance instance{subject, relation, object, document, 0, 0.0, evidence};
  instance.offset = number_in<std::uint32_t>(offset, "the offset is no number");
  if (!read_short_decimal(confidence, instance.confidence)) {
    instance.confidence = number_in<double>(confidence, "the confidence is no number");
  }
  if (!(instance.confidence >= 0.0 && instance.confidence <= 1.0)) fail("the confidence is not in [0, 1]", confidence);
  if (subject.empty() || relation.empty() || object.empty()) fail("subject, relation or object is empty", evidence);
  if (evidence.find('\t') != std::string_view::npos) fail("more columns than 7", evidence);
  return instance;
}

}  // namespace

KnowledgeGraph read_instances(const std::filesystem::path& path) {
  return InstanceReader(path).read();
}

}  // namespace relata
