#include <relata/graph/evidence_columns.h>

#include <algorithm>

namespace relata {
namespace {

std::uint32_t size_in_bytes(std::string_view text) {
  return static_cast<std::uint32_t>(text.size());
}

std::uint32_t size_in_code_points(std::string_view text) {
  const auto begins = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), begins));
}

template <typename Value>
PackedColumn<Value> column(std::span<const EvidenceRow> rows, Value EvidenceRow::*field) {
  return PackedColumn<Value>(rows.size(), [&](std::size_t row) { return rows[row].*field; });
}

PassageColumns column(std::span<const EvidenceRow> rows, PassageRow EvidenceRow::*passage) {
  const auto part = [&]<typename Value>(Value PassageRow::*field) {
    return PackedColumn<Value>(rows.size(), [&](std::size_t row) { return rows[row].*passage.*field; });
  };
  return {.text = part(&PassageRow::text),
          .begin = part(&PassageRow::begin),
          .more_bytes = part(&PassageRow::more_bytes),
          .code_point_begin = part(&PassageRow::code_point_begin),
          .more_code_points = part(&PassageRow::more_code_points)};
}

}  // namespace

PassageRow pack_passage(const Passage& passage, StringId text, const Passage& from) {
  return {.text = text,
          .begin = passage.bytes.begin - from.bytes.begin,
          .more_bytes = length(passage.bytes) - size_in_bytes(passage.text),
          .code_point_begin = passage.code_points.begin - from.code_points.begin,
          .more_code_points = length(passage.code_points) - size_in_code_points(passage.text)};
}

Passage unpack_passage(const PassageRow& row, const StringArena& strings, const Passage& from) {
  Passage passage{.text = strings[row.text]};
  passage.bytes.begin = from.bytes.begin + row.begin;
  passage.bytes.end = passage.bytes.begin + size_in_bytes(passage.text) + row.more_bytes;
  passage.code_points.begin = from.code_points.begin + row.code_point_begin;
  passage.code_points.end = passage.code_points.begin + size_in_code_points(passage.text) + row.more_code_points;
  return passage;
}

PassageRow PassageColumns::operator[](std::size_t row) const {
  return {text[row], begin[row], more_bytes[row], code_point_begin[row], more_code_points[row]};
}

EvidenceColumns pack_evidence(std::span<const EvidenceRow> rows) {
  EvidenceColumns columns;
  columns.size = rows.size();
  columns.document = column(rows, &EvidenceRow::document);
  columns.statement = column(rows, &EvidenceRow::statement);
  columns.sentence = column(rows, &EvidenceRow::sentence);
  columns.predicate = column(rows, &EvidenceRow::predicate);
  columns.lemma = column(rows, &EvidenceRow::lemma);
  columns.cameo = column(rows, &EvidenceRow::cameo);
  columns.subject_text = column(rows, &EvidenceRow::subject_text);
  columns.object_text = column(rows, &EvidenceRow::object_text);
  columns.time = column(rows, &EvidenceRow::time);
  columns.time_text = column(rows, &EvidenceRow::time_text);
  columns.place = column(rows, &EvidenceRow::place);
  columns.denial = column(rows, &EvidenceRow::denial);
  columns.confidence = column(rows, &EvidenceRow::confidence);
  columns.origins.reserve(rows.size());
  for (const EvidenceRow& row : rows) columns.origins.push_back(row.origin);
  columns.first_argument = column(rows, &EvidenceRow::first_argument);
  columns.argument_count = column(rows, &EvidenceRow::argument_count);
  columns.first_source = column(rows, &EvidenceRow::first_source);
  columns.source_count = column(rows, &EvidenceRow::source_count);
  return columns;
}

Evidence unpack_evidence(const EvidenceColumns& columns, std::size_t row, const StringArena& strings) {
  const Passage sentence = unpack_passage(columns.sentence[row], strings);
  return {.document = DocumentIndex{columns.document[row]},
          .statement = StatementId{columns.statement[row]},
          .sentence = sentence,
          .predicate = unpack_passage(columns.predicate[row], strings, sentence),
          .lemma = strings[columns.lemma[row]],
          .cameo = strings[columns.cameo[row]],
          .subject_text = strings[columns.subject_text[row]],
          .object_text = strings[columns.object_text[row]],
          .time = strings[columns.time[row]],
          .time_text = strings[columns.time_text[row]],
          .place = from_optional_index<ActorId>(columns.place[row]),
          .denial = columns.denial[row],
          .confidence = columns.confidence[row],
          .origin = columns.origins.empty() ? ContentId{} : columns.origins[row],
          .first_argument = columns.first_argument[row],
          .argument_count = columns.argument_count[row],
          .first_source = columns.first_source[row],
          .source_count = columns.source_count[row]};
}

}  // namespace relata
