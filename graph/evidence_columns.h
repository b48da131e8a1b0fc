/// How the graph keeps its evidence: one column for each property. Internal to the graph.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <relata/graph/packed_column.h>
#include <relata/graph/relation.h>
#include <relata/graph/relation_columns.h>
#include <relata/graph/string_arena.h>

namespace relata {

/// Positions of a passage so that they take little room: the beginning counts from another one, the size is what it has
/// more than the text (modulo 2^32), which is nothing for a quotation.
struct PassageRow {
  StringId text{};
  std::uint32_t begin = 0, more_bytes = 0;
  std::uint32_t code_point_begin = 0, more_code_points = 0;
};

/// `from` is where positions count from: zero, or the sentence.
[[nodiscard]] PassageRow pack_passage(const Passage& passage, StringId text, const Passage& from = {});
[[nodiscard]] Passage unpack_passage(const PassageRow& row, const StringArena& strings, const Passage& from = {});

/// A piece of evidence on its way into the columns, and from them; see Evidence.
struct EvidenceRow {
  std::uint32_t document = 0, statement = 0;
  PassageRow sentence, predicate;
  StringId lemma{}, cameo{}, subject_text{}, object_text{}, time{}, time_text{};
  OptionalIndex place = 0;
  bool denial = false;
  double confidence = 1.0;
  ContentId origin{};
  std::uint32_t first_argument = 0, argument_count = 0, first_source = 0, source_count = 0;
};

struct PassageColumns {
  PackedColumn<StringId> text;
  PackedColumn<std::uint32_t> begin, more_bytes, code_point_begin, more_code_points;
  [[nodiscard]] PassageRow operator[](std::size_t row) const;
};

struct ArgumentRecord {
  StringId role{};
  TermRecord term;
};

struct EvidenceColumns {
  std::size_t size = 0;
  std::vector<std::uint32_t> first_of_relation;  ///< One more than there are relations. Empty: one for each relation.
  PackedColumn<std::uint32_t> document, statement;
  PassageColumns sentence, predicate;
  PackedColumn<StringId> lemma, cameo, subject_text, object_text, time, time_text;
  PackedColumn<OptionalIndex> place;
  PackedColumn<bool> denial;
  PackedColumn<double> confidence;
  std::vector<ContentId> origins;  ///< Empty: made from the sentence when asked for.
  PackedColumn<std::uint32_t> first_argument, argument_count, first_source, source_count;
  std::vector<ArgumentRecord> arguments;
  std::vector<Claimant> sources;
};

/// Columns of rows; arguments, sources and first_of_relation stay empty.
[[nodiscard]] EvidenceColumns pack_evidence(std::span<const EvidenceRow> rows);

/// Without an origin where the columns have none.
[[nodiscard]] Evidence unpack_evidence(const EvidenceColumns& columns, std::size_t row, const StringArena& strings);

}  // namespace relata
