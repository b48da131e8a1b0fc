#include <relata/extract/entities/entity_reader.h>

#include <algorithm>

#include <relata/extract/document/quotations.h>
#include <relata/extract/entities/apposition.h>
#include <relata/extract/entities/description_coreference.h>
#include <relata/extract/entities/entity_lexicon.h>
#include <relata/extract/entities/literal_finder.h>
#include <relata/extract/entities/name_coreference.h>
#include <relata/extract/entities/name_finder.h>
#include <relata/extract/entities/name_tagger.h>
#include <relata/extract/entities/nominal_finder.h>
#include <relata/extract/entities/party_acronyms.h>
#include <relata/extract/entities/pronoun_resolution.h>

namespace relata {
namespace {

/// One sentence with its mentions in text order, an enclosing one before its parts, and where they were put.
struct SentenceMentions {
  SentenceContext context;
  std::vector<MentionCandidate> mentions;
  std::vector<std::optional<std::size_t>> appositions;
  std::vector<std::optional<ClusterIndex>> clusters;
};

bool stands_before(const MentionCandidate& a, const MentionCandidate& b) {
  return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
}

SentenceMentions find_mentions(const EntityLexicon& lexicon, SentenceContext context) {
  SentenceMentions found{std::move(context), {}, {}, {}};
  NamesFound names = find_names(lexicon, found.context);
  std::vector<MentionCandidate> nominals = find_nominals(lexicon, found.context, names);
  std::vector<bool> taken(found.context.size(), false);
  for (const MentionCandidate& name : names.names)
    std::fill(taken.begin() + name.begin, taken.begin() + name.end, true);
  std::vector<MentionCandidate> literals = find_literals(found.context, taken);
  found.mentions = std::move(names.names);
  std::move(nominals.begin(), nominals.end(), std::back_inserter(found.mentions));
  std::move(literals.begin(), literals.end(), std::back_inserter(found.mentions));
  std::stable_sort(found.mentions.begin(), found.mentions.end(), stands_before);
  found.appositions = find_appositions(found.context, found.mentions);
  found.clusters.resize(found.mentions.size());
  return found;
}

std::vector<MentionCandidate*> all_mentions(std::vector<SentenceMentions>& sentences) {
  std::vector<MentionCandidate*> mentions;
  for (SentenceMentions& sentence : sentences) {
    for (MentionCandidate& mention : sentence.mentions) mentions.push_back(&mention);
  }
  return mentions;
}

bool is_literal(const MentionCandidate& mention) {
  return mention.type == EntityType::date || mention.type == EntityType::quantity;
}

/// "Russian territory", "Ukrainian soil": the state itself.
bool is_territory(const MentionCandidate& mention) {
  return (mention.key == "territory" || mention.key == "soil") && !mention.country.empty() && mention.modifiers.empty();
}

/// A name, or an adjective of nationality, which refers as a name does.
bool is_name_like(const MentionCandidate& mention) {
  return mention.kind == MentionKind::name || mention.form != NameForm::name;
}

/// Whether a reader would want it in a graph: what has a name or an owner, is spoken of again, or does something.
bool is_worth_keeping(const Cluster& cluster) {
  const EntityType type = type_of(cluster);
  if (cluster.named || type == EntityType::date || type == EntityType::quantity) return true;
  if (cluster.mentions > 1 || cluster.owned || !cluster.country.empty()) return true;
  const bool actor = type == EntityType::person || type == EntityType::group || type == EntityType::organization;
  if (type == EntityType::work) return false;  // "similar statements": what is said stands in the statements
  return cluster.acts || (actor && cluster.acted_on);
}

/// Resolves the mentions of one document, names first.
class DocumentResolution {
 public:
  DocumentResolution(const EntityLexicon& lexicon, std::vector<SentenceMentions>& sentences,
                     std::vector<DirectQuotation> quotations)
      : lexicon_(lexicon),
        sentences_(sentences),
        quotations_(std::move(quotations)),
        names_(lexicon, clusters_),
        descriptions_(lexicon, clusters_, history_) {}

  EntityReading run() {
    for (SentenceMentions& sentence : sentences_) resolve_names(sentence);
    for (SentenceMentions& sentence : sentences_) {
      resolve_descriptions(sentence);
      resolve_pronouns(sentence);
    }
    return number_entities();
  }

 private:
  struct ResolvedMention {
    Mention mention;
    ClusterIndex cluster;
  };

  void resolve_names(SentenceMentions& sentence) {
    for (std::size_t i = 0; i < sentence.mentions.size(); ++i) {
      const MentionCandidate& mention = sentence.mentions[i];
      if (!is_name_like(mention)) continue;
      const auto same = sentence.appositions[i];
      if (same && *same < i && sentence.clusters[*same]) {
        sentence.clusters[i] = sentence.clusters[*same];
        names_.add_alias(*sentence.clusters[i], mention);
      } else {
        sentence.clusters[i] = names_.resolve(mention);
      }
    }
  }

  void resolve_descriptions(SentenceMentions& sentence) {
    for (std::size_t i = 0; i < sentence.mentions.size(); ++i) {
      const MentionCandidate& mention = sentence.mentions[i];
      if (is_literal(mention)) {
        sentence.clusters[i] = add_literal(mention);
      } else if (!is_name_like(mention)) {
        resolve_description(sentence, i);
      }
      if (sentence.clusters[i]) keep(sentence.context, mention, *sentence.clusters[i]);
    }
  }

  void resolve_description(SentenceMentions& sentence, std::size_t i) {
    const MentionCandidate& mention = sentence.mentions[i];
    if (const auto same = sentence.appositions[i]; same && sentence.clusters[*same]) {
      sentence.clusters[i] = sentence.clusters[*same];
      descriptions_.describe(*sentence.clusters[i], mention);
    } else if (is_territory(mention)) {
      sentence.clusters[i] = names_.country(mention.country);
    } else if (!mention.predicative) {
      sentence.clusters[i] = descriptions_.resolve(mention);
    }
  }

  ClusterIndex add_literal(const MentionCandidate& literal) {
    const ClusterIndex index = clusters_.add();
    clusters_[index].name = literal.text;
    clusters_[index].type_votes[static_cast<std::size_t>(literal.type)] = 1;
    return index;
  }

  void keep(const SentenceContext& context, const MentionCandidate& mention, ClusterIndex cluster) {
    resolved_.push_back({{mention.span, mention.sentence, mention.head, mention.kind, EntityId{}}, cluster});
    if (is_literal(mention)) return;
    const DependencyRelation relation = context.token(mention.head).relation;
    const bool subject = relation == DependencyRelation::nsubj || relation == DependencyRelation::nsubj_pass ||
                         relation == DependencyRelation::nsubj_outer;
    const bool possessor = relation == DependencyRelation::nmod_poss || relation == DependencyRelation::compound ||
                           relation == DependencyRelation::amod;
    const bool agent = relation == DependencyRelation::obl_agent;
    ++clusters_[cluster].mentions;
    clusters_[cluster].acts = clusters_[cluster].acts || subject || agent;
    const bool object = relation == DependencyRelation::obj || relation == DependencyRelation::iobj;
    clusters_[cluster].acted_on = clusters_[cluster].acted_on || object;
    history_.add({cluster, mention.sentence, mention.begin, mention.head, subject, possessor, object,
                  subject && is_subject_of_saying(context, mention.head), is_quoted(mention.span)});
  }

  static bool is_subject_of_saying(const SentenceContext& context, TokenIndex head) {
    const std::int32_t verb = context.token(head).head;
    return verb != Token::root && is_saying(context.token(static_cast<TokenIndex>(verb)).lemma);
  }

  bool is_quoted(Span span) const {
    const auto after =
        std::ranges::upper_bound(quotations_, span.begin, {}, [](const DirectQuotation& q) { return q.span.begin; });
    return after != quotations_.begin() && contains(std::prev(after)->span, span);
  }

  void resolve_pronouns(SentenceMentions& sentence) {
    const SentenceContext& context = sentence.context;
    for (TokenIndex i = 0; i < context.size(); ++i) {
      if (!is_referring_pronoun(context, i)) continue;
      const auto cluster = resolve_pronoun({context, i, is_quoted(context.span_of(i, i + 1))}, clusters_, history_);
      if (!cluster) continue;
      MentionCandidate mention;
      mention.sentence = context.index();
      mention.begin = i;
      mention.end = i + 1;
      mention.head = i;
      mention.span = context.span_of(i, i + 1);
      mention.kind = MentionKind::pronoun;
      keep(context, mention, *cluster);
    }
  }

  EntityReading number_entities() {
    std::stable_sort(resolved_.begin(), resolved_.end(), [](const ResolvedMention& a, const ResolvedMention& b) {
      const Span x = a.mention.span;
      const Span y = b.mention.span;
      return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
    });
    EntityReading reading;
    std::vector<std::optional<EntityId>> ids(clusters_.size());
    for (const ResolvedMention& resolved : resolved_) {
      if (!is_worth_keeping(clusters_[resolved.cluster])) continue;
      auto& id = ids[resolved.cluster];
      if (!id) {
        id = static_cast<EntityId>(reading.entities.size());
        reading.entities.push_back(make_entity(clusters_[resolved.cluster]));
      }
      reading.mentions.push_back(resolved.mention);
      reading.mentions.back().entity = *id;
    }
    add_aliases(reading);
    return reading;
  }

  Entity make_entity(const Cluster& cluster) const {
    Entity entity;
    entity.type = type_of(cluster);
    entity.name = cluster.name;
    entity.country = cluster.country;
    entity.offices = cluster.offices;
    std::sort(entity.offices.begin(), entity.offices.end());
    const bool literal = entity.type == EntityType::date || entity.type == EntityType::quantity;
    entity.unnamed = !cluster.named && !literal && !(cluster.plural && !cluster.country.empty());
    if (cluster.entry) entity.iri = lexicon_.names.entry(*cluster.entry).iri;
    if (entity.iri.empty() && !cluster.wikidata.empty()) {
      entity.iri = "http://www.wikidata.org/entity/" + cluster.wikidata;
    }
    return entity;
  }

  /// Every other name the text uses.
  void add_aliases(EntityReading& reading) const {
    for (const SentenceMentions& sentence : sentences_) {
      for (const MentionCandidate& mention : sentence.mentions) {
        if (mention.kind != MentionKind::name) continue;
        const auto found = std::lower_bound(
            reading.mentions.begin(), reading.mentions.end(), mention.span, [](const Mention& m, Span span) {
              return m.span.begin != span.begin ? m.span.begin < span.begin : m.span.end > span.end;
            });
        if (found == reading.mentions.end() || found->span != mention.span) continue;
        Entity& entity = reading.entities[static_cast<std::size_t>(found->entity)];
        if (mention.text != entity.name) entity.aliases.push_back(mention.text);
      }
    }
    for (Entity& entity : reading.entities) {
      std::sort(entity.aliases.begin(), entity.aliases.end());
      entity.aliases.erase(std::unique(entity.aliases.begin(), entity.aliases.end()), entity.aliases.end());
    }
  }

  const EntityLexicon& lexicon_;
  std::vector<SentenceMentions>& sentences_;
  std::vector<DirectQuotation> quotations_;  ///< In text order.
  EntityClusters clusters_;
  MentionHistory history_;
  NameCoreference names_;
  DescriptionCoreference descriptions_;
  std::vector<ResolvedMention> resolved_;
};

/// Quotations that say something, rather than words and titles in quotation marks.
std::vector<DirectQuotation> find_speech(std::string_view text) {
  std::vector<DirectQuotation> quotations = find_quotations(text);
  std::erase_if(quotations, [&](const DirectQuotation& quotation) {
    return std::ranges::count(text.substr(quotation.span.begin, length(quotation.span)), ' ') < 3;
  });
  return quotations;
}

}  // namespace

EntityReader::EntityReader(std::unique_ptr<const EntityLexicon> lexicon, std::unique_ptr<const NameTagger> tagger)
    : lexicon_(std::move(lexicon)), tagger_(std::move(tagger)) {}
EntityReader::EntityReader(EntityReader&&) noexcept = default;
EntityReader& EntityReader::operator=(EntityReader&&) noexcept = default;
EntityReader::~EntityReader() = default;

EntityReader EntityReader::load_default(std::vector<Gazetteer> gazetteers) {
  return {EntityLexicon::load_default(std::move(gazetteers)),
          std::make_unique<const NameTagger>(NameTagger::load_default())};
}

EntityReading EntityReader::read(const Document& document, std::span<const Sentence> sentences) const {
  std::vector<SentenceContext> contexts;
  contexts.reserve(sentences.size());
  for (const Sentence& sentence : sentences) {
    contexts.emplace_back(document, sentence, static_cast<std::uint32_t>(contexts.size()));
  }
  std::vector<std::vector<NameSpan>> names = tagger_->tag(*lexicon_, contexts);
  std::vector<SentenceMentions> found;
  found.reserve(sentences.size());
  for (SentenceContext& context : contexts) {
    context.take_names(std::move(names[context.index()]));
    found.push_back(find_mentions(*lexicon_, std::move(context)));
  }
  forget_parties_of_absent_countries(*lexicon_, all_mentions(found));
  return DocumentResolution(*lexicon_, found, find_speech(document.text)).run();
}

}  // namespace relata
