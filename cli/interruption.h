/// Ctrl-C and SIGTERM: what is under way is finished and kept, then the program ends.
#pragma once

#include <stdexcept>
#include <string>

namespace relata::cli {

/// The user, or the system, wants the program to end, and all is kept that is to be kept: exit code 128 + signal.
class Interrupted : public std::runtime_error {
 public:
  Interrupted(int signal, const std::string& message) : std::runtime_error(message), signal_(signal) {}
  [[nodiscard]] int signal() const { return signal_; }

 private:
  int signal_;
};

/// While one lives, SIGINT and SIGTERM are noted instead of ending the program; a second one ends it at once.
/// One at a time.
class InterruptionGuard {
 public:
  InterruptionGuard();
  InterruptionGuard(const InterruptionGuard&) = delete;
  InterruptionGuard& operator=(const InterruptionGuard&) = delete;
  ~InterruptionGuard();

  /// The signal that the last guard noted; 0 for none. From any thread.
  [[nodiscard]] static int signal();

  /// A file descriptor that is readable once a signal came, for poll(); -1 where none could be made.
  [[nodiscard]] static int descriptor();
};

}  // namespace relata::cli
