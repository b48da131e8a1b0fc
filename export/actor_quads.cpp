#include <relata/export/actor_quads.h>
#include <relata/export/number_text.h>
#include <relata/export/predicate_name.h>
#include <relata/graph/content_key.h>

#include <algorithm>

namespace relata {
namespace {

using P = RdfProperty;
using N = RdfNamespace;

std::string_view schema_class_of(EntityType type) {
  switch (type) {
    case EntityType::person:
      return "Person";
    case EntityType::organization:
      return "Organization";
    case EntityType::country:
      return "Country";
    case EntityType::place:
      return "Place";
    case EntityType::event:
      return "Event";
    case EntityType::work:
      return "CreativeWork";
    default:
      return {};
  }
}

}  // namespace

void ActorQuads::write(const Actor& actor) {
  const ContentKey key(actor.key);
  locals_.clear();
  for (std::size_t i = 0; i < actor.identifications.size(); ++i) {
    append_number(i, locals_.emplace_back(key.text()).append("-name"));
  }
  node_.begin(N::actor, key.text());
  node_.types({rdf_iri(N::rl, "Actor"), rdf_iri(N::rl, to_string(actor.type)),
               rdf_iri(N::schema, schema_class_of(actor.type))});
  node_.text(P::name, actor.name);
  node_.texts(P::alias, actor.aliases);
  write_iri(actor);
  node_.text_if_any(P::country, actor.country);
  node_.texts(P::office, actor.offices);
  node_.boolean(P::unnamed, actor.unnamed);
  node_.integer(P::mention_count, actor.mentions);
  node_.integer(P::document_count, actor.documents);
  node_.iris(P::identification, N::actor, locals_);
  write_facts(actor);
  node_.end();
  write_identifications(actor);
}

void ActorQuads::write_iri(const Actor& actor) {
  if (actor.iri.empty()) return;
  if (const auto iri = absolute_iri(actor.iri); iri && !is_abbreviated_iri(*iri)) {
    return node_.iri(P::same_as, N::none, *iri);
  }
  node_.text(P::identifier, actor.iri);
  ++identifier_count_;
}

void ActorQuads::write_facts(const Actor& actor) {
  collect_facts(actor);
  for (auto first = facts_.begin(); first != facts_.end();) {
    const auto last = std::find_if(first, facts_.end(), [&](const Fact& f) { return f.predicate != first->predicate; });
    fact_keys_.clear();
    fact_objects_.clear();
    for (auto fact = first; fact != last; ++fact) fact_keys_.emplace_back(graph_.key(fact->object));
    for (const ContentKey& key : fact_keys_) fact_objects_.push_back(rdf_iri(N::actor, key.text()));
    node_.handler().add_facts(first->predicate, fact_objects_);
    fact_count_ += fact_objects_.size();
    first = last;
  }
}

void ActorQuads::collect_facts(const Actor& actor) {
  facts_.clear();
  std::string predicate;
  for (const RelationId id : graph_.topology().from(actor.id)) {
    if (graph_.topology().is_edge(id)) graph_.prefetch(graph_.topology().object(id));
  }
  for (const RelationId id : graph_.topology().from(actor.id)) {
    if (!selection_.has(id) || !graph_.topology().is_edge(id)) continue;
    const Relation relation = graph_.peek_without_keys(id);
    if (!is_asserted_fact(relation)) continue;
    make_predicate_name(relation, predicate);
    facts_.push_back({predicate, *relation.object->actor});
  }
  if (!std::is_sorted(facts_.begin(), facts_.end())) std::sort(facts_.begin(), facts_.end());
  facts_.erase(std::unique(facts_.begin(), facts_.end()), facts_.end());
}

void ActorQuads::write_identifications(const Actor& actor) {
  for (std::size_t i = 0; i < actor.identifications.size(); ++i) {
    write_identification(actor.identifications[i], locals_[i]);
  }
}

void ActorQuads::write_identification(const Identification& identification, const std::string& local) {
  node_.begin(N::actor, local);
  node_.types({rdf_iri(N::rl, "Identification")});
  node_.text(P::name, identification.name);
  node_.integer(P::document_count, identification.documents);
  node_.iri(P::entity_type, N::rl, to_string(identification.type));
  node_.iri(P::merge_rule, N::rl, to_string(identification.rule));
  node_.text_if_any(P::matched, identification.matched);
  std::vector<std::string> documents;
  for (const std::string& id : identification.document_ids) append_percent_encoded(id, documents.emplace_back());
  node_.iris(P::derived_from, N::document, documents);
  node_.end();
}

}  // namespace relata
