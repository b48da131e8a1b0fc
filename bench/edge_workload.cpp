#include "edge_workload.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace relata::bench {
namespace {

constexpr std::size_t column_count = 7;

EdgeInstance parse(const std::string& line) {
  std::array<std::string_view, column_count> cells;
  std::string_view rest = line;
  for (std::string_view& cell : cells) {
    const auto tab = std::min(rest.find('\t'), rest.size());
    cell = rest.substr(0, tab);
    rest.remove_prefix(std::min(tab + 1, rest.size()));
  }
  EdgeInstance instance{std::string(cells[0]), std::string(cells[1]), std::string(cells[2]), std::string(cells[3]), 1.0,
                        std::string(cells[6])};
  std::from_chars(cells[5].data(), cells[5].data() + cells[5].size(), instance.confidence);
  return instance;
}

/// One document in the making.
class DocumentBuilder {
 public:
  explicit DocumentBuilder(const std::string& id) {
    made_.document.id = id;
    made_.document.source = "Example Wire";
    made_.document.published = "2024-08-16";
    made_.document.language = "en";
  }

  void add(const EdgeInstance& instance) {
    std::string& text = made_.document.text;
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += instance.sentence;
    const Span sentence{begin, static_cast<std::uint32_t>(text.size())};
    text += '\n';
    Statement statement;
    statement.sentence = sentence;
    statement.subject = refer(instance.subject, sentence);
    statement.object = refer(instance.object, sentence);
    statement.predicate.span = {statement.subject.span.end, std::max(statement.subject.span.end, sentence.begin)};
    statement.predicate.type = instance.relation;
    statement.predicate.lemma = instance.relation;
    statement.predicate.text = instance.relation;
    statement.confidence = instance.confidence;
    made_.extraction.statements.push_back(std::move(statement));
    ++sentences_;
  }

  ExtractedDocument finish() && { return std::move(made_); }

 private:
  Phrase refer(const std::string& name, Span sentence) {
    const auto [known, is_new] = entities_.try_emplace(name, static_cast<std::uint32_t>(entities_.size()));
    if (is_new) {
      Entity entity;
      entity.type = EntityType::organization;
      entity.name = name;
      made_.extraction.entities.push_back(std::move(entity));
    }
    Phrase phrase{sentence, name, EntityId{known->second}, {}};
    if (const auto at = made_.document.text.find(name, sentence.begin); at != std::string::npos) {
      phrase.span.begin = static_cast<std::uint32_t>(at);
      phrase.span.end = static_cast<std::uint32_t>(at + name.size());
    }
    Mention mention;
    mention.span = phrase.span;
    mention.sentence = sentences_;
    mention.kind = MentionKind::name;
    mention.entity = EntityId{known->second};
    made_.extraction.mentions.push_back(mention);
    return phrase;
  }

  ExtractedDocument made_;
  std::unordered_map<std::string, std::uint32_t> entities_;
  std::uint32_t sentences_ = 0;
};

}  // namespace

std::vector<EdgeInstance> read_edge_instances(const std::filesystem::path& file, std::size_t limit) {
  std::ifstream input(file);
  if (!input) throw std::runtime_error(file.string() + ": can't be read");
  std::vector<EdgeInstance> instances;
  for (std::string line; instances.size() < limit && std::getline(input, line);) instances.push_back(parse(line));
  return instances;
}

std::vector<ExtractedDocument> make_documents(const std::vector<EdgeInstance>& instances) {
  std::map<std::string_view, std::vector<const EdgeInstance*>> by_document;
  for (const EdgeInstance& instance : instances) by_document[instance.document].push_back(&instance);
  std::vector<ExtractedDocument> documents;
  for (const auto& [id, members] : by_document) {
    DocumentBuilder builder{std::string(id)};
    for (const EdgeInstance* instance : members) builder.add(*instance);
    documents.push_back(std::move(builder).finish());
  }
  return documents;
}

}  // namespace relata::bench
