/// What a subcommand of `relata` is made of.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace CLI {
class App;
}

namespace relata::cli {

/// Arguments that are well formed but make no sense: exit code 2.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Declares the arguments of one subcommand. A front for CLI11, which is slow to compile and stays in command_line.cpp.
/// Each function binds a variable, which must live as long as the command; its value is the default that --help shows.
/// Names are in CLI11's notation: "-o,--output", "--format", and "INPUT" for what stands without a name.
class Arguments {
 public:
  explicit Arguments(CLI::App& app) : app_(app) {}

  void required(const std::string& name, std::string& value, const std::string& help);
  void required(const std::string& name, std::vector<std::string>& values, const std::string& help);  ///< One or more.
  void optional(const std::string& name, std::string& value, const std::string& help);
  void optional(const std::string& name, std::vector<std::string>& values, const std::string& help);  ///< Repeatable.
  void optional(const std::string& name, std::size_t& value, const std::string& help);
  void optional(const std::string& name, int& value, const std::string& help);        ///< Not below 0.
  void probability(const std::string& name, double& value, const std::string& help);  ///< In [0, 1].
  void flag(const std::string& name, bool& value, const std::string& help);

  /// One of several words, each of which stands for a value.
  template <typename Value>
  void choice(const std::string& name, Value& value, std::vector<std::pair<std::string, Value>> choices,
              const std::string& help) {
    std::vector<std::string> words;
    std::string initial;
    for (const auto& [word, meaning] : choices) {
      words.push_back(word);
      if (meaning == value) initial = word;
    }
    const auto choose = [&value, choices = std::move(choices)](std::size_t index) { value = choices[index].second; };
    add_choice(name, words, initial, choose, help);
  }

 private:
  void add_choice(const std::string& name, const std::vector<std::string>& words, const std::string& initial,
                  std::function<void(std::size_t)> choose, const std::string& help);

  CLI::App& app_;
};

/// One subcommand.
struct Command {
  std::string name;
  std::string description;  ///< One sentence without a full stop.
  std::string notes;        ///< Ends the help; holds an example.
  std::function<void(Arguments&)> declare;
  std::function<void()> run;  ///< Prints to standard output; throws InputError, WriteError, NameError or UsageError.
};

/// A command whose options are a struct: `declare(Arguments&, Options&)` binds its fields, `run(Options&)` uses them.
template <typename Options>
Command make_command(std::string name, std::string description, std::string notes,
                     void (*declare)(Arguments&, Options&), void (*run)(Options&)) {
  const auto options = std::make_shared<Options>();
  return {std::move(name), std::move(description), std::move(notes),
          [options, declare](Arguments& arguments) { declare(arguments, *options); },
          [options, run] { run(*options); }};
}

}  // namespace relata::cli
