/// The one exception for input that can't be used: an unreadable file, a malformed line, a damaged project.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace relata {

/// The message says where, what was found, what was expected: "news.jsonl:17: \"text\" is missing".
class InputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;

  /// `line` counts from 1; 0 means that the whole file is meant.
  InputError(std::string_view file, std::size_t line, std::string_view problem)
      : std::runtime_error(std::string(file) + (line ? ":" + std::to_string(line) : "") + ": " + std::string(problem)) {
  }
};

}  // namespace relata
