/// "did you mean": for messages about names that do not exist.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata::query {

/// "; did you mean 'name'?" with the candidate that is fewest changes of a letter away, case aside; the first of those.
/// Empty if none is near. Source: edit distance, Levenshtein 1966.
[[nodiscard]] std::string suggestion(std::string_view name, const std::vector<std::string_view>& candidates);

/// "a, b and c"
[[nodiscard]] std::string listed(const std::vector<std::string_view>& names);

}  // namespace relata::query
