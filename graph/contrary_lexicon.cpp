#include <relata/graph/contrary_lexicon.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include <relata/data/lexicon_table.h>

namespace relata {
namespace {

constexpr std::array<std::string_view, 5> frame_names{"same", "patient", "theme", "swapped", "stance"};

ContraryFrame frame_from(std::string_view name) {
  const auto* const found = std::find(frame_names.begin(), frame_names.end(), name);
  if (found == frame_names.end()) throw std::logic_error("contrary predicates of unknown frame " + std::string(name));
  return static_cast<ContraryFrame>(found - frame_names.begin());
}

}  // namespace

ContraryLexicon::ContraryLexicon(std::string_view text) {
  const LexiconTable table(text);
  const auto one = table.column("one");
  const auto other = table.column("other");
  const auto frame = table.column("frame");
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    const std::string first(table.cell(row, one));
    const std::string second(table.cell(row, other));
    const ContraryFrame how = frame_from(table.cell(row, frame));
    contraries_[first].push_back({second, how, true});
    if (first != second) contraries_[second].push_back({first, how, false});
  }
}

ContraryLexicon ContraryLexicon::load_default() {
  return ContraryLexicon(LexiconTable::embedded_text("lexicon/contrary_predicates.tsv"));
}

std::span<const Contrary> ContraryLexicon::contraries_of(std::string_view expression) const {
  const auto found = contraries_.find(expression);
  return found == contraries_.end() ? std::span<const Contrary>() : std::span<const Contrary>(found->second);
}

}  // namespace relata
