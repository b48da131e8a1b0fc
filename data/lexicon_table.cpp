#include <relata/data/lexicon_table.h>

#include <algorithm>
#include <stdexcept>
#include <string>

#include <relata/data/embedded_data.h>

namespace relata {
namespace {

/// Cuts `text` up to `separator` off its front.
std::string_view take_until(std::string_view& text, char separator) {
  const auto end = std::min(text.find(separator), text.size());
  const std::string_view front = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return front;
}

}  // namespace

LexiconTable::LexiconTable(std::string_view text) {
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  while (!text.empty()) {
    const std::string_view line = take_until(text, '\n');
    if (!line.empty() && line.front() != '#') add_row(line, lines);
  }
}

std::string_view LexiconTable::embedded_text(std::string_view path) {
  const std::string_view text = embedded_data(path);
  if (text.empty()) throw std::logic_error("no embedded lexicon " + std::string(path));
  return text;
}

void LexiconTable::add_row(std::string_view line, std::size_t rows_at_most) {
  if (columns_.empty()) {
    while (!line.empty()) columns_.push_back(take_until(line, '\t'));
    cells_.reserve(columns_.size() * rows_at_most);
    return;
  }
  for (std::size_t i = 0; i < columns_.size(); ++i) cells_.push_back(take_until(line, '\t'));
}

std::size_t LexiconTable::column(std::string_view name) const {
  const auto found = std::find(columns_.begin(), columns_.end(), name);
  if (found == columns_.end()) throw std::logic_error("lexicon without a column " + std::string(name));
  return static_cast<std::size_t>(found - columns_.begin());
}

}  // namespace relata
