#include <relata/cli/interruption.h>

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

#include <signal.h>

namespace relata::cli {
namespace {

// A signal handler can reach nothing but what is global.
std::atomic<int> noted_signal = 0;
std::atomic<int> pipe_reader = -1;
std::atomic<int> pipe_writer = -1;
static_assert(std::atomic<int>::is_always_lock_free);

void note(int signal) {
  const int error = errno;
  noted_signal = signal;
  const char byte = 0;
  [[maybe_unused]] const auto written = ::write(pipe_writer, &byte, 1);
  errno = error;
}

void set_handler(int signal, void (*handler)(int), int flags) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  ::sigaction(signal, &action, nullptr);
}

/// A signal that is ignored, as `nohup` and shells do for what runs in the background, stays so.
bool is_ignored(int signal) {
  struct sigaction action {};
  return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

InterruptionGuard::InterruptionGuard() {
  noted_signal = 0;
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0) {
    pipe_reader = ends[0];
    pipe_writer = ends[1];
  }
  for (const int signal : {SIGINT, SIGTERM}) {
    if (!is_ignored(signal)) set_handler(signal, note, SA_RESETHAND | SA_RESTART);
  }
}

InterruptionGuard::~InterruptionGuard() {
  for (const int signal : {SIGINT, SIGTERM}) {
    if (!is_ignored(signal)) set_handler(signal, SIG_DFL, 0);
  }
  for (std::atomic<int>* end : {&pipe_writer, &pipe_reader}) {
    if (const int descriptor = end->exchange(-1); descriptor >= 0) ::close(descriptor);
  }
}

int InterruptionGuard::signal() {
  return noted_signal;
}

int InterruptionGuard::descriptor() {
  return pipe_reader;
}

}  // namespace relata::cli
