#include <cli/process.h>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace relata::testing {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File make_temporary_file(std::string_view content) {
  File file(std::tmpfile(), &std::fclose);
  if (!file) throw std::runtime_error("no temporary file can be made");
  if (!content.empty()) std::fwrite(content.data(), 1, content.size(), file.get());
  std::rewind(file.get());
  return file;
}

std::string read_all(const File& file) {
  std::rewind(file.get());
  std::string content;
  char buffer[4096];
  for (std::size_t count = 0; (count = std::fread(buffer, 1, sizeof buffer, file.get())) > 0;) {
    content.append(buffer, count);
  }
  return content;
}

std::vector<char*> pointers_to(const std::vector<std::string>& arguments) {
  std::vector<char*> pointers;
  for (const std::string& argument : arguments) pointers.push_back(const_cast<char*>(argument.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

int exit_code_of(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

[[noreturn]] void become(std::vector<char*>& arguments, int input, int output, int errors) {
  dup2(input, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  dup2(errors, STDERR_FILENO);
  execv(arguments.front(), arguments.data());
  _exit(127);
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& arguments, std::string_view input) {
  const File in = make_temporary_file(input);
  const File out = make_temporary_file({});
  const File err = make_temporary_file({});
  std::vector<char*> pointers = pointers_to(arguments);
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no process can be made");
  if (child == 0) become(pointers, fileno(in.get()), fileno(out.get()), fileno(err.get()));
  int status = 0;
  waitpid(child, &status, 0);
  return {exit_code_of(status), read_all(out), read_all(err)};
}

ProcessResult run_relata(std::vector<std::string> arguments, std::string_view input) {
  arguments.insert(arguments.begin(), RELATA_COMMAND);
  return run_process(arguments, input);
}

BackgroundProcess::BackgroundProcess(const std::vector<std::string>& arguments, const std::string& errors,
                                     const std::string& output, int input) {
  std::vector<char*> pointers = pointers_to(arguments);
  id_ = fork();
  if (id_ < 0) throw std::runtime_error("no process can be made");
  if (id_ != 0) return;
  const int out = ::open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  const int err = ::open(errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  become(pointers, input < 0 ? STDIN_FILENO : input, out, err);
}

void BackgroundProcess::signal(int number) const {
  ::kill(id_, number);
}

bool BackgroundProcess::kill() {
  signal(SIGKILL);
  return wait() == 128 + SIGKILL;
}

int BackgroundProcess::wait() {
  int status = 0;
  waitpid(id_, &status, 0);
  return exit_code_of(status);
}

}  // namespace relata::testing
