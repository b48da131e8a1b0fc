/// From the statements of one document to the relations that they are evidence of.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <relata/graph/actor_table.h>
#include <relata/graph/document_digest.h>
#include <relata/graph/relation.h>

namespace relata {

/// A phrase with what it stands for in the graph. Views point into the digest.
struct ResolvedTerm {
  std::string_view text;
  std::optional<ActorId> actor;
  std::optional<StatementId> statement;  ///< Of the same document.
  ContentId key{};                       ///< Equal for terms that are the same to the graph.
};

struct ResolvedStatement {
  ContentId key{};    ///< Relation::key
  ContentId topic{};  ///< Relation::topic
  ResolvedTerm subject;
  std::string_view name;
  std::string_view role;  ///< Not empty where the object was one of the arguments.
  std::optional<ResolvedTerm> object;
  std::vector<Claimant> chain;  ///< Innermost first.
};

[[nodiscard]] Claimant claimant_of(const ResolvedStatement& statement);

/// One for each statement of `document`, in order. Where a statement has no object, its first argument that is an actor
/// becomes the object, with its preposition as the role; a place only if nothing else is there. Subjects, objects and
/// claimants that act are taken for whom ActorTable::acts_for has for them.
[[nodiscard]] std::vector<ResolvedStatement> resolve_statements(const DocumentDigest& document,
                                                                std::span<const std::optional<ActorId>> actor_of,
                                                                const ActorTable& actors);

/// The term of a phrase that is neither subject nor object.
[[nodiscard]] ResolvedTerm resolve_phrase(const Phrase& phrase, std::span<const std::optional<ActorId>> actor_of);

}  // namespace relata
