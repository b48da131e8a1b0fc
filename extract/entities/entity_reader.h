/// From sentences to entities: finds who and what a document speaks of, and which mentions mean the same.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include <relata/extract/document/document.h>
#include <relata/extract/entities/entity.h>
#include <relata/extract/entities/gazetteer.h>
#include <relata/extract/language/sentence.h>

namespace relata {

struct EntityLexicon;
class NameTagger;

/// Finds mentions (names, descriptions, pronouns, dates, quantities) and resolves them to the entities of one document.
/// A loaded reader is immutable: safe to call from many threads, and the same input gives the same result.
class EntityReader {
 public:
  /// The lexicons that ship with relata, with users' gazetteers before them; of these the first wins.
  [[nodiscard]] static EntityReader load_default(std::vector<Gazetteer> gazetteers = {});

  EntityReader(EntityReader&&) noexcept;
  EntityReader& operator=(EntityReader&&) noexcept;
  ~EntityReader();

  /// `sentences` are all sentences of `document` in text order. Entities are numbered by their first mention; a pronoun
  /// whose antecedent is unclear has no mention, and no entity has pronouns alone. Dates and quantities are entities of
  /// those types, one for each expression. Any text is valid input. Linear in tokens but for coreference, which looks
  /// back over a bounded number of entities.
  [[nodiscard]] EntityReading read(const Document& document, std::span<const Sentence> sentences) const;

 private:
  EntityReader(std::unique_ptr<const EntityLexicon> lexicon, std::unique_ptr<const NameTagger> tagger);
  std::unique_ptr<const EntityLexicon> lexicon_;
  std::unique_ptr<const NameTagger> tagger_;
};

}  // namespace relata
