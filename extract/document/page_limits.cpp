#include <relata/extract/document/page_limits.h>

#include <algorithm>

namespace relata::html {
namespace {

bool is_blank(char byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// Whether `text` begins with `word`, which is in lower case.
bool begins_with(std::string_view text, std::string_view word) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b; };
  return text.size() >= word.size() && std::equal(text.begin(), text.begin() + word.size(), word.begin(), same);
}

/// Walks from tag to tag.
class TagWalk {
 public:
  explicit TagWalk(std::string_view page) : rest_(page) {}

  /// Goes to the next tag that opens an element, and counts its attributes. False at the end.
  bool next() {
    while (skip_to('<')) {
      rest_.remove_prefix(1);
      if (rest_.starts_with("!--")) {
        skip_past("-->");
      } else if (!rest_.empty() && is_letter(rest_[0])) {
        read_tag();
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] std::size_t attributes() const { return attributes_; }

 private:
  bool skip_to(char byte) {
    rest_.remove_prefix(std::min(rest_.find(byte), rest_.size()));
    return !rest_.empty();
  }

  void skip_past(std::string_view end) {
    const auto found = rest_.find(end);
    rest_.remove_prefix(found == std::string_view::npos ? rest_.size() : found + end.size());
  }

  void read_tag() {
    const bool is_script = begins_with(rest_, "script"), is_style = begins_with(rest_, "style");
    attributes_ = 0;
    while (!rest_.empty() && rest_[0] != '>') {
      const bool is_before = is_blank(rest_[0]) || rest_[0] == '/';
      const bool is_value = rest_[0] == '=';
      rest_.remove_prefix(1);
      if (is_value) skip_value();
      if (is_before && !rest_.empty() && !is_blank(rest_[0]) && rest_[0] != '=' && rest_[0] != '>') ++attributes_;
    }
    if (is_script) skip_to_end_of("/script");
    if (is_style) skip_to_end_of("/style");
  }

  void skip_to_end_of(std::string_view name) {
    while (skip_to('<') && !begins_with(rest_.substr(1), name)) rest_.remove_prefix(1);
  }

  void skip_value() {
    while (!rest_.empty() && is_blank(rest_[0])) rest_.remove_prefix(1);
    if (rest_.empty() || (rest_[0] != '"' && rest_[0] != '\'')) return;
    const char quote = rest_[0];
    rest_.remove_prefix(1);
    if (skip_to(quote)) rest_.remove_prefix(1);
  }

  std::string_view rest_;
  std::size_t attributes_ = 0;
};

}  // namespace

bool has_too_many_attributes(std::string_view page) {
  for (TagWalk tags(page); tags.next();) {
    if (tags.attributes() > max_attributes) return true;
  }
  return false;
}

}  // namespace relata::html
