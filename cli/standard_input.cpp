#include <relata/cli/standard_input.h>

#include <poll.h>
#include <unistd.h>

#include <cerrno>

#include <relata/cli/interruption.h>

namespace relata::cli {

bool DescriptorInput::wait() const {
  pollfd watched[] = {{descriptor_, POLLIN, 0}, {InterruptionGuard::descriptor(), POLLIN, 0}};
  while (InterruptionGuard::signal() == 0) {
    const int ready = ::poll(watched, 2, -1);
    if (ready > 0) return watched[1].revents == 0;
    if (ready < 0 && errno != EINTR) return true;  // reading says what is wrong
  }
  return false;
}

DescriptorInput::int_type DescriptorInput::underflow() {
  ssize_t count = -1;
  while (count < 0) {
    if (!wait()) return traits_type::eof();
    count = ::read(descriptor_, buffer_.data(), buffer_.size());
    if (count < 0 && errno != EINTR) return traits_type::eof();
  }
  if (count == 0) return traits_type::eof();
  setg(buffer_.data(), buffer_.data(), buffer_.data() + count);
  return traits_type::to_int_type(*gptr());
}

StandardInput::StandardInput() : buffer_(STDIN_FILENO), stream_(&buffer_) {}

}  // namespace relata::cli
