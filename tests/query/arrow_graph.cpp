#include "query/arrow_graph.h"

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "graph/document_maker.h"

namespace relata::test {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  return begin == std::string_view::npos ? "" : text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

[[noreturn]] void refuse(std::string_view line) {
  throw std::logic_error("not an arrow: " + std::string(line));
}

/// The parts "a", "b" of "… [a] [b]".
std::vector<std::string_view> options_of(std::string_view line) {
  std::vector<std::string_view> options;
  for (auto open = line.find('['); open != std::string_view::npos; open = line.find('[', open + 1)) {
    options.push_back(line.substr(open + 1, line.find(']', open) - open - 1));
  }
  return options;
}

/// Types of entities by name, as far as they have been told.
class EntityTypes {
 public:
  /// Reads "Ann:Person" or "Ann".
  std::string name_of(std::string_view text) {
    const auto colon = text.find(':');
    std::string name(trimmed(text.substr(0, colon)));
    if (colon != std::string_view::npos) types_[name] = *entity_type_from(trimmed(text.substr(colon + 1)));
    return name;
  }
  [[nodiscard]] EntityType type_of(const std::string& name) const {
    const auto found = types_.find(name);
    return found == types_.end() ? EntityType::other : found->second;
  }

 private:
  std::map<std::string, EntityType> types_;
};

void apply_option(std::string_view option, EntityTypes& types, DocumentMaker& maker, StatementId id) {
  const auto rest_after = [option](std::string_view word) { return std::string(trimmed(option.substr(word.size()))); };
  if (option == "negated") {
    maker[id].polarity = Polarity::negated;
  } else if (option.starts_with("confidence")) {
    maker[id].confidence = std::stod(rest_after("confidence"));
  } else if (option.starts_with("published")) {
    maker.document.published = rest_after("published");
  } else if (option.starts_with("claimed by")) {
    const std::string name = types.name_of(rest_after("claimed by"));
    maker[id].attribution = maker.attribution(maker.entity(name, types.type_of(name)));
  } else {
    maker[id].modality = *modality_from(option);
  }
}

DocumentMaker document_of(std::string_view line, std::size_t number, EntityTypes& types) {
  const std::string_view arrow = line.substr(0, line.find('['));
  const auto opens = arrow.find(" -");
  const auto closes = arrow.find("-> ");
  if (opens == std::string_view::npos || closes == std::string_view::npos) refuse(line);
  const std::string subject = types.name_of(arrow.substr(0, opens));
  const std::string object = types.name_of(arrow.substr(closes + 3));
  const std::string verb(arrow.substr(opens + 2, closes - opens - 2));
  DocumentMaker maker("document-" + std::to_string(number), "Paper " + std::to_string(number), "2024-08-01");
  const EntityId from = maker.entity(subject, types.type_of(subject));
  const EntityId to = subject == object ? from : maker.entity(object, types.type_of(object));
  const std::string sentence = subject + " " + verb + " " + object + " " + std::to_string(number) + ".";
  const StatementId id = maker.statement(sentence, from, verb, to);
  for (const std::string_view option : options_of(line)) apply_option(option, types, maker, id);
  return maker;
}

}  // namespace

KnowledgeGraph graph_of_arrows(std::string_view lines) {
  GraphBuilder builder;
  EntityTypes types;
  std::size_t number = 0;
  while (!lines.empty()) {
    const std::string_view line = trimmed(lines.substr(0, lines.find('\n')));
    lines.remove_prefix(
        std::min(lines.size(), lines.find('\n') == std::string_view::npos ? lines.size() : lines.find('\n') + 1));
    if (line.empty()) continue;
    const DocumentMaker maker = document_of(line, ++number, types);
    builder.add(maker.document, maker.extraction);
  }
  return builder.build();
}

}  // namespace relata::test
