// Rules of one's own stand beside the built-in extractor and are merged by the same graph.
#include <algorithm>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

#include <relata/extract/extractor.h>
#include <relata/graph/graph_builder.h>

namespace {

using namespace relata;

/// Reads lines of the form "A -> B": A supplies B.
class SupplyListExtractor final : public Extractor {
 public:
  [[nodiscard]] Extraction extract(const Document& document) const override {
    Extraction extraction;
    for (std::size_t begin = 0; begin < document.text.size();) {
      const std::size_t end = std::min(document.text.find('\n', begin), document.text.size());
      read_line({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, document, extraction);
      begin = end + 1;
    }
    return extraction;
  }

 private:
  static constexpr std::string_view arrow = " -> ";

  static void read_line(Span line, const Document& document, Extraction& extraction) {
    const std::size_t position = text_at(document, line).find(arrow);
    if (position == std::string_view::npos) return;
    const auto middle = static_cast<std::uint32_t>(line.begin + position);
    const auto after = static_cast<std::uint32_t>(middle + arrow.size());
    Statement statement;
    statement.sentence = line;
    statement.subject = add_company({line.begin, middle}, document, extraction);
    statement.predicate = {.lemma = "supply", .text = "->", .span = {middle + 1, after - 1}, .type = "", .cameo = ""};
    statement.object = add_company({after, line.end}, document, extraction);
    extraction.statements.push_back(std::move(statement));
  }

  static Phrase add_company(Span span, const Document& document, Extraction& extraction) {
    const EntityId id{static_cast<std::uint32_t>(extraction.entities.size())};
    Entity company;
    company.type = EntityType::organization;
    company.name = std::string(text_at(document, span));
    extraction.mentions.push_back({.span = span, .kind = MentionKind::name, .entity = id});
    extraction.entities.push_back(company);
    return {.span = span, .text = company.name, .entity = id, .statement = std::nullopt};
  }
};

}  // namespace

int main() {
  Document list;
  list.id = "suppliers.list";
  list.text = "Alpha Steel -> Beta Motors\nBeta Motors -> Gamma Cars\nAlpha Steel -> Gamma Cars\n";

  GraphBuilder builder;
  builder.add(list, SupplyListExtractor().extract(list));
  const KnowledgeGraph graph = builder.build();
  for (const Relation& relation : graph.relations()) {
    std::cout << graph.actor(*relation.subject.actor).name << " supplies " << graph.actor(*relation.object->actor).name
              << "\n";
  }
}
