#include <relata/cli/command_line.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <iostream>
#include <new>

#include <fmt/core.h>
#include <relata/cli/interruption.h>
#include <CLI/CLI.hpp>

namespace relata::cli {
namespace {

constexpr int success = 0;
constexpr int bad_input = 1;
constexpr int bad_usage = 2;
constexpr int signal_base = 128;

constexpr const char* out_of_memory_message =
    "out of memory; what a .relata project has stored is safe, and the same command goes on from there. Use fewer "
    "--threads, a smaller --batch, or parts that 'relata merge' puts together";

void declare(const Command& command, CLI::App& app) {
  CLI::App* added = app.add_subcommand(command.name, command.description);
  Arguments arguments(*added);
  command.declare(arguments);
  added->footer(command.notes);
  added->callback(command.run);
}

int report_usage(const Program& program, const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) return app.exit(error, std::cout, std::cerr);
  const auto chosen = app.get_subcommands();
  const std::string where = chosen.empty() ? "" : " " + chosen.front()->get_name();
  fmt::print(stderr, "{0}: {1}\nSee '{0}{2} --help'.\n", program.name, error.what(), where);
  return bad_usage;
}

int report(const Program& program, const std::exception& error, int exit_code) {
  fmt::print(stderr, "{}: {}\n", program.name, error.what());
  return exit_code;
}

/// CLI11 would only say that a subcommand is required.
void check_command_name(const Program& program, const std::vector<std::string>& arguments) {
  if (arguments.empty() || arguments.front().starts_with('-')) return;
  const auto is_meant = [&](const Command& command) { return command.name == arguments.front(); };
  if (std::any_of(program.commands.begin(), program.commands.end(), is_meant)) return;
  throw UsageError(fmt::format("there is no command '{}'; '{} --help' lists them", arguments.front(), program.name));
}

}  // namespace

void Arguments::required(const std::string& name, std::string& value, const std::string& help) {
  app_.add_option(name, value, help)->required()->option_text(" ");
}

void Arguments::required(const std::string& name, std::vector<std::string>& values, const std::string& help) {
  app_.add_option(name, values, help)->required()->option_text("...");
}

void Arguments::optional(const std::string& name, std::string& value, const std::string& help) {
  app_.add_option(name, value, help)->option_text("TEXT");
}

void Arguments::optional(const std::string& name, std::vector<std::string>& values, const std::string& help) {
  app_.add_option(name, values, help)->allow_extra_args(false)->option_text("TEXT");
}

void Arguments::optional(const std::string& name, std::size_t& value, const std::string& help) {
  app_.add_option(name, value, help)->option_text(fmt::format("NUMBER [{}]", value));
}

void Arguments::optional(const std::string& name, int& value, const std::string& help) {
  app_.add_option(name, value, help)->check(CLI::NonNegativeNumber)->option_text(fmt::format("NUMBER [{}]", value));
}

void Arguments::probability(const std::string& name, double& value, const std::string& help) {
  app_.add_option(name, value, help)->check(CLI::Range(0.0, 1.0))->option_text(fmt::format("NUMBER [{}]", value));
}

void Arguments::flag(const std::string& name, bool& value, const std::string& help) {
  app_.add_flag(name, value, help);
}

void Arguments::add_choice(const std::string& name, const std::vector<std::string>& words, const std::string& initial,
                           std::function<void(std::size_t)> choose, const std::string& help) {
  std::string listed;
  for (const std::string& word : words) listed += (listed.empty() ? "" : "|") + word;
  const auto take = [words, choose = std::move(choose)](const std::string& word) {
    choose(static_cast<std::size_t>(std::find(words.begin(), words.end(), word) - words.begin()));
  };
  app_.add_option_function<std::string>(name, take, help)
      ->check(CLI::IsMember(words))
      ->option_text(initial.empty() ? listed : fmt::format("{} [{}]", listed, initial));
}

int run_command_line(const Program& program, std::vector<std::string> arguments) {
  CLI::App app(program.description, program.name);
  app.set_version_flag("--version", program.name + " " + program.version, "Print the version");
  app.require_subcommand(1);
  app.footer(fmt::format("'{} COMMAND --help' explains a command and gives an example.", program.name));
  for (const Command& command : program.commands) declare(command, app);
  try {
    check_command_name(program, arguments);
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
    app.parse(std::move(arguments));
    return success;
  } catch (const CLI::ParseError& error) {
    return report_usage(program, app, error);
  } catch (const UsageError& error) {
    return report(program, error, bad_usage);
  } catch (const Interrupted& error) {
    return report(program, error, signal_base + error.signal());
  } catch (const std::bad_alloc&) {
    fmt::print(stderr, "{}: {}\n", program.name, out_of_memory_message);
    return bad_input;
  } catch (const std::exception& error) {
    return report(program, error, bad_input);
  }
}

}  // namespace relata::cli
