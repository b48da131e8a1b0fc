/// Runs a program as a user would.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata::testing {

struct ProcessResult {
  int exit_code = 0;  ///< 128 and the signal's number where a signal ended it.
  std::string output;
  std::string errors;
};

/// Runs `arguments[0]` with the rest of the arguments and `input` as standard input; waits for its end.
[[nodiscard]] ProcessResult run_process(const std::vector<std::string>& arguments, std::string_view input = {});

/// Runs the `relata` of this build: run_relata({"extract", "-"}, "Iran sent drones.").
[[nodiscard]] ProcessResult run_relata(std::vector<std::string> arguments, std::string_view input = {});

}  // namespace relata::testing
