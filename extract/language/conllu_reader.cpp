#include <relata/extract/language/conllu_reader.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <relata/extract/document/input_error.h>

namespace relata {
namespace {

std::optional<std::uint32_t> read_number(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// "SpaceAfter=No" among the features of MISC.
bool has_space_after(std::string_view misc) {
  for (std::size_t begin = 0; begin <= misc.size();) {
    const std::size_t end = std::min(misc.find('|', begin), misc.size());
    if (misc.substr(begin, end - begin) == "SpaceAfter=No") return false;
    begin = end + 1;
  }
  return true;
}

bool begins_with_word(std::string_view comment, std::string_view word) {
  comment.remove_prefix(1);
  while (!comment.empty() && comment.front() == ' ') comment.remove_prefix(1);
  return comment.substr(0, word.size()) == word && (comment.size() == word.size() || comment[word.size()] == ' ');
}

class Reader {
 public:
  Reader(std::istream& input, std::string_view file_name) : input_(input), file_name_(file_name) {}

  TokenizedText run() {
    std::string line;
    while (std::getline(input_, line)) {
      ++line_number_;
      if (!line.empty() && line.back() == '\r') line.pop_back();
      if (line.empty()) {
        finish_sentence();
      } else if (line.front() == '#') {
        read_comment(line);
      } else {
        read_row(line);
      }
    }
    finish_sentence();
    return std::move(result_);
  }

 private:
  [[noreturn]] void fail(const std::string& problem) const { throw InputError(file_name_, line_number_, problem); }

  void read_comment(const std::string& line) {
    if (begins_with_word(line, "newpar") || begins_with_word(line, "newdoc")) frame_.begins_paragraph = true;
    frame_.comments.push_back(line);
  }

  void read_row(std::string_view line) {
    std::array<std::string_view, 10> columns;
    std::size_t count = 0, begin = 0;
    for (; count < columns.size() && begin <= line.size(); ++count) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      columns[count] = line.substr(begin, end - begin);
      begin = end + 1;
    }
    if (count < 10 || begin <= line.size()) fail("expected 10 columns parted by tabs");
    const std::string_view id = columns[0];
    if (id.find('.') != id.npos) return;
    if (columns[1].empty()) fail("the form is empty");
    const auto dash = id.find('-');
    if (dash == id.npos) return read_word(id, columns[1], has_space_after(columns[9]));
    const auto first = read_number(id.substr(0, dash)), last = read_number(id.substr(dash + 1));
    if (!first || !last || *first != words() + 1 || *last < *first) {
      fail("the ID " + std::string(id) + " is not a range that begins with " + std::to_string(words() + 1));
    }
    if (is_in_multiword()) fail("the multiword token " + std::string(id) + " begins inside another");
    frame_.multiword_tokens.push_back({*first - 1, *last, std::string(columns[1])});
    space_after_multiword_ = has_space_after(columns[9]);
  }

  void read_word(std::string_view id, std::string_view form, bool space_after) {
    if (read_number(id) != words() + 1) {
      fail("the ID is " + std::string(id) + ", expected " + std::to_string(words() + 1));
    }
    Token token;
    token.form = form;
    if (is_in_multiword()) {
      token.joined = words() + 1 < frame_.multiword_tokens.back().end;
      space_after = !token.joined && space_after_multiword_;
    }
    frame_.space_after.push_back(space_after);
    sentence_.tokens.push_back(std::move(token));
  }

  void finish_sentence() {
    if (!sentence_.tokens.empty()) {
      if (is_in_multiword()) {
        fail("the sentence ends inside the multiword token " + frame_.multiword_tokens.back().form);
      }
      place_tokens();
      result_.sentences.push_back(std::move(sentence_));
      result_.frames.push_back(std::move(frame_));
    }
    sentence_ = {};
    frame_ = {};
  }

  void place_tokens() {
    std::string& text = result_.text;
    if (frame_.begins_paragraph && !text.empty()) {
      while (!text.empty() && text.back() == ' ') text.pop_back();
      text += "\n\n";
    }
    sentence_.span.begin = size();
    auto multiword = frame_.multiword_tokens.begin();
    for (std::uint32_t i = 0; i < words();) {
      const bool is_multiword = multiword != frame_.multiword_tokens.end() && multiword->begin == i;
      const std::uint32_t end = is_multiword ? multiword->end : i + 1;
      const std::uint32_t begin_byte = size();
      text += is_multiword ? (multiword++)->form : sentence_.tokens[i].form;
      place_words(i, end, {begin_byte, size()});
      sentence_.span.end = size();
      if (frame_.space_after[end - 1]) text += ' ';
      i = end;
    }
  }

  /// Words [begin, end) share the text under `span`: side by side where they are its parts.
  void place_words(std::uint32_t begin, std::uint32_t end, Span span) {
    std::uint32_t at = span.begin;
    bool are_parts = true;
    for (std::uint32_t i = begin; i < end && are_parts; ++i) {
      Token& token = sentence_.tokens[i];
      token.span = {at, at + static_cast<std::uint32_t>(token.form.size())};
      are_parts = result_.text.compare(at, token.form.size(), token.form) == 0;
      at = token.span.end;
    }
    if (are_parts && at == span.end) return;
    for (std::uint32_t i = begin; i < end; ++i) sentence_.tokens[i].span = span;
  }

  /// Whether words of the last multiword token are still to come.
  [[nodiscard]] bool is_in_multiword() const {
    return !frame_.multiword_tokens.empty() && words() < frame_.multiword_tokens.back().end;
  }
  [[nodiscard]] std::uint32_t words() const { return static_cast<std::uint32_t>(sentence_.tokens.size()); }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(result_.text.size()); }

  std::istream& input_;
  std::string_view file_name_;
  std::size_t line_number_ = 0;
  TokenizedText result_;
  Sentence sentence_;
  ConlluFrame frame_;
  bool space_after_multiword_ = true;
};

}  // namespace

TokenizedText read_conllu_tokens(std::istream& input, std::string_view file_name) {
  return Reader(input, file_name).run();
}

}  // namespace relata
