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

/// A program that runs beside the test, with its standard output and errors in files.
class BackgroundProcess {
 public:
  /// `input` becomes standard input where it is no -1; it stays the caller's. An empty `output` is thrown away.
  BackgroundProcess(const std::vector<std::string>& arguments, const std::string& errors,
                    const std::string& output = "/dev/null", int input = -1);

  void signal(int number) const;

  /// Whether it was there to be killed: false if it had come to its end.
  bool kill();

  int wait();  ///< Its exit code, as in ProcessResult.

 private:
  int id_ = 0;
};

}  // namespace relata::testing
