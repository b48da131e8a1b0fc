/// Answers to queries as text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <relata/query/run_query.h>

namespace relata::cli {

enum class RowFormat : std::uint8_t { table, json, jsonl, csv };

/// `table`: columns for people; a node is its name, null nothing. `json`: an array of objects whose keys are the
/// columns; `jsonl`: one such object a line. There a node is {"id", "labels", "properties"}, a relationship {"id",
/// "type", "start", "end", "properties"}, a path {"nodes", "relationships"}. `csv`: RFC 4180 with a header; lists and
/// whatever is an object in JSON stand there as JSON, null as an empty field.
[[nodiscard]] std::string format_answer(const query::PropertyGraph& graph, const query::Answer& answer,
                                        RowFormat format);

/// JSON of any layout on one line, with a line end.
[[nodiscard]] std::string on_one_line(std::string_view json);

}  // namespace relata::cli
