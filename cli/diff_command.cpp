#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include <relata/cli/commands.h>
#include <relata/cli/query_options.h>
#include <relata/cli/relation_json.h>
#include <relata/cli/relation_text.h>
#include <relata/cli/terminal_page.h>
#include <relata/cli/text_layout.h>
#include <relata/graph/project_file.h>

namespace relata::cli {
namespace {

struct DiffOptions {
  QueryOptions query;
  std::string other;
  std::size_t limit = 20;
};

/// What two lists in the order of one key differ in; both of a pair have the same key.
template <typename Item>
struct Difference {
  std::vector<const Item*> gone;
  std::vector<const Item*> added;
  std::vector<std::pair<const Item*, const Item*>> changed;

  [[nodiscard]] bool empty() const { return gone.empty() && added.empty() && changed.empty(); }
};

template <typename Key, typename Item, typename IsSame>
Difference<Item> find_difference(const std::map<Key, const Item*>& before, const std::map<Key, const Item*>& after,
                                 IsSame is_same) {
  Difference<Item> difference;
  for (const auto& [key, item] : before) {
    const auto still = after.find(key);
    if (still == after.end()) {
      difference.gone.push_back(item);
    } else if (!is_same(*item, *still->second)) {
      difference.changed.emplace_back(item, still->second);
    }
  }
  for (const auto& [key, item] : after) {
    if (!before.contains(key)) difference.added.push_back(item);
  }
  return difference;
}

/// A project with its graph.
struct Side {
  Side(const std::string& path, double min_confidence)
      : project(ProjectFile::open_read_only(path)), graph(build_graph(project)) {
    for (const DocumentRecord& document : graph.documents()) documents.emplace(document.id, &document);
    for (const Actor& actor : graph.actors()) {
      if (!actor.unnamed) actors.emplace(actor.key, &actor);
    }
    for (const Relation& relation : graph.relations()) {
      if (relation.confidence >= min_confidence) relations.emplace(relation.key, &relation);
    }
  }

  ProjectFile project;
  KnowledgeGraph graph;
  std::map<std::string_view, const DocumentRecord*> documents;
  std::map<ContentId, const Actor*> actors;
  std::map<ContentId, const Relation*> relations;
};

struct ProjectDifference {
  Difference<DocumentRecord> documents;
  Difference<Actor> actors;
  Difference<Relation> relations;  ///< Changed: other counts.
};

ProjectDifference find_differences(const Side& before, const Side& after) {
  const auto is_same_document = [&](const DocumentRecord& a, const DocumentRecord& b) {
    return before.project.version(a.id) == after.project.version(b.id);
  };
  const auto is_same_actor = [](const Actor& a, const Actor& b) {
    return a.name == b.name && a.type == b.type && a.iri == b.iri && a.aliases == b.aliases;
  };
  const auto is_same_relation = [](const Relation& a, const Relation& b) {
    return a.origins == b.origins && a.documents == b.documents && a.mentions == b.mentions;
  };
  return {find_difference(before.documents, after.documents, is_same_document),
          find_difference(before.actors, after.actors, is_same_actor),
          find_difference(before.relations, after.relations, is_same_relation)};
}

std::string describe(const KnowledgeGraph&, const DocumentRecord& document) {
  std::string text(document.id);
  if (!document.source.empty()) text += fmt::format(" ({})", source_text(document));
  if (!document.title.empty()) text += fmt::format(": {}", document.title);
  return text;
}

std::string describe(const KnowledgeGraph&, const Actor& actor) {
  return fmt::format("{} ({})", actor.name, to_string(actor.type));
}

std::string describe(const KnowledgeGraph& graph, const Relation& relation) {
  std::string text = arrow_text(graph, relation);
  if (const std::string chain = chain_text(graph, best_evidence(graph, relation)); !chain.empty()) {
    text += "; according to " + chain;
  }
  return text;
}

std::string describe_change(const DocumentRecord&, const DocumentRecord&) {
  return {};
}

std::string describe_change(const Actor& before, const Actor& after) {
  return before.name == after.name ? "" : fmt::format(", before: {}", before.name);
}

std::string describe_change(const Relation& before, const Relation& after) {
  return fmt::format(" [origins {} → {}, mentions {} → {}]", before.origins, after.origins, before.mentions,
                     after.mentions);
}

/// Up to `limit` lines of one kind.
class Section {
 public:
  Section(std::string title, std::size_t limit) : text_(std::move(title)), limit_(limit) {}

  void add(char sign, const std::string& what) {
    if (limit_ == 0 || shown_ < limit_) text_ += wrap(fmt::format("{} {}", sign, what), 2);
    ++shown_;
  }

  [[nodiscard]] std::string text() && {
    if (limit_ != 0 && shown_ > limit_) text_ += fmt::format("  … and {} more; --limit 0 shows all\n", shown_ - limit_);
    return std::move(text_);
  }

 private:
  std::string text_;
  std::size_t limit_;
  std::size_t shown_ = 0;
};

template <typename Item>
std::string format_section(std::string_view title, const Side& before, const Side& after,
                           const Difference<Item>& difference, std::size_t limit) {
  if (difference.empty()) return {};
  Section section(fmt::format("{}: {} more, {} less, {} changed\n", title, difference.added.size(),
                              difference.gone.size(), difference.changed.size()),
                  limit);
  for (const Item* item : difference.added) section.add('+', describe(after.graph, *item));
  for (const Item* item : difference.gone) section.add('-', describe(before.graph, *item));
  for (const auto& [was, is] : difference.changed) {
    section.add('~', describe(after.graph, *is) + describe_change(*was, *is));
  }
  return std::move(section).text();
}

void write_item(const KnowledgeGraph&, const DocumentRecord& document, JsonText& json) {
  json.begin_object();
  json.field("id", document.id);
  json.field_if_known("source", document.source);
  json.field_if_known("published", document.published);
  json.field_if_known("title", document.title);
  json.end_object();
}

void write_item(const KnowledgeGraph&, const Actor& actor, JsonText& json) {
  write_actor(actor, json);
}

void write_item(const KnowledgeGraph& graph, const Relation& relation, JsonText& json) {
  write_relation(graph, relation, json);
}

template <typename Item>
void write_section(std::string_view name, const Side& before, const Side& after, const Difference<Item>& difference,
                   JsonText& json) {
  const auto list = [&](std::string_view key, const KnowledgeGraph& graph, const std::vector<const Item*>& items) {
    json.key(key);
    json.begin_array();
    for (const Item* item : items) write_item(graph, *item, json);
    json.end_array();
  };
  json.key(name);
  json.begin_object();
  list("added", after.graph, difference.added);
  list("gone", before.graph, difference.gone);
  json.key("changed");
  json.begin_array();
  for (const auto& [was, is] : difference.changed) {
    json.begin_object();
    json.key("before");
    write_item(before.graph, *was, json);
    json.key("after");
    write_item(after.graph, *is, json);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void run(DiffOptions& options) {
  const Side before(options.query.project, options.query.min_confidence);
  const Side after(options.other, options.query.min_confidence);
  const ProjectDifference difference = find_differences(before, after);
  if (options.query.format == TableFormat::json) {
    JsonText json;
    json.begin_object();
    write_section("documents", before, after, difference.documents, json);
    write_section("actors", before, after, difference.actors, json);
    write_section("relations", before, after, difference.relations, json);
    json.end_object();
    return print(json.text());
  }
  const std::string text = format_section("Documents", before, after, difference.documents, options.limit) +
                           format_section("Actors", before, after, difference.actors, options.limit) +
                           format_section("Relations", before, after, difference.relations, options.limit);
  print_page(text.empty() ? "No differences.\n" : text);
}

void declare(Arguments& arguments, DiffOptions& options) {
  declare_query_options(arguments, options.query);
  arguments.required("OTHER", options.other, "The .relata file to hold against it");
  arguments.optional("--limit", options.limit, "Lines in each section; 0 for all");
}

}  // namespace

Command make_diff_command() {
  return make_command("diff", "Print what one project has more, less or otherwise than another",
                      "Example: relata diff monday.relata tuesday.relata", declare, run);
}

}  // namespace relata::cli
