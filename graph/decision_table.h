/// Decisions as text: what `relata decisions` exports and `--identity` reads.
#pragma once

#include <istream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <relata/graph/decision.h>

namespace relata {

/// Reads tab-separated values: name, verdict ("same", "same-as", "different", "different-from", "undecided"), other
/// name; then, where wanted, note, type of the first name, type of the second. Lines that begin with '#', blank ones
/// and the header that write_decisions() writes are passed over.
/// @throws InputError with `file` and line, if a line is anything else
[[nodiscard]] std::vector<Decision> read_decisions(std::istream& input, std::string_view file);

/// With a header that names the columns; in the order given.
[[nodiscard]] std::string write_decisions(std::span<const Decision> decisions);

}  // namespace relata
