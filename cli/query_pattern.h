/// The short form of `relata query`: 'SVR -ACCUSE-> ?who'.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata::cli {

/// One end of an arrow: an actor's name, or a variable ("?who"; "?" alone matches anything and is not shown).
struct PatternEnd {
  std::string name;  ///< Without the question mark.
  bool is_variable = false;
};

/// subject -relations-> object. Relations are types ("ACCUSE") or lemmas ("accuse"); none stands for any.
struct PatternStep {
  PatternEnd subject;
  std::vector<std::string> relations;
  PatternEnd object;
};

/// A chain of steps; the object of one is an end of the next. A variable means the same actor wherever it stands.
struct QueryPattern {
  std::vector<PatternStep> steps;  ///< At least one.
};

/// Reads a pattern:
///     pattern  = end , { arrow , end }
///     arrow    = "-" , [ relation , { "|" , relation } ] , "->"  |  "<-" , [ ... ] , "-"
///     end      = "?" , [ word ]  |  name  |  '"' , name , '"'
/// Blanks part ends from arrows, so that names may hold hyphens ("al-Qaeda -ATTACK-> ?whom").
/// @throws UsageError saying what was expected and where.
[[nodiscard]] QueryPattern parse_query_pattern(std::string_view text);

/// Whether `text` is meant as such a pattern rather than as a query of the language (docs/query.md), which begins with
/// a keyword, usually MATCH. "Match -ACCUSE-> ?who" is a pattern.
[[nodiscard]] bool is_short_form(std::string_view text);

}  // namespace relata::cli
