/// From the words of a command line to the subcommand that they name.
#pragma once

#include <string>
#include <vector>

#include <relata/cli/command.h>

namespace relata::cli {

struct Program {
  std::string name;
  std::string version;
  std::string description;
  std::vector<Command> commands;
};

/// Parses `arguments` (without the program's name) and runs what they ask for. Errors go to standard error, each on a
/// line that begins with the program's name. Returns the exit code: 0 for success, 1 for input that is bad or results
/// that can't be written, 2 for bad usage, 128 and the signal's number where
/// one ended the run.
[[nodiscard]] int run_command_line(const Program& program, std::vector<std::string> arguments);

}  // namespace relata::cli
