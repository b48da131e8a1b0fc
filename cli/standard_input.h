/// Standard input that Ctrl-C and SIGTERM put an end to.
#pragma once

#include <array>
#include <istream>
#include <streambuf>

namespace relata::cli {

/// Reads a file descriptor of POSIX. Once an InterruptionGuard has noted a signal it is at its end, also where a read
/// was waiting for bytes to come.
class DescriptorInput final : public std::streambuf {
 public:
  explicit DescriptorInput(int descriptor) : descriptor_(descriptor) {}

 protected:
  int_type underflow() override;

 private:
  [[nodiscard]] bool wait() const;  ///< For bytes or the end; false where a signal came first.

  int descriptor_;
  std::array<char, std::size_t{1} << 16> buffer_{};
};

/// Standard input as a stream.
class StandardInput {
 public:
  StandardInput();
  [[nodiscard]] std::istream& stream() { return stream_; }

 private:
  DescriptorInput buffer_;
  std::istream stream_;
};

}  // namespace relata::cli
