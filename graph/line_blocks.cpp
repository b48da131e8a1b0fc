#include <relata/graph/line_blocks.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <relata/extract/document/input_error.h>

namespace relata {
namespace {

constexpr std::size_t block_size = std::size_t{256} * 1024;

}  // namespace

LineBlocks::LineBlocks(const std::filesystem::path& path)
    : path_(path), file_(open(path.c_str(), O_RDONLY | O_CLOEXEC)), bytes_(block_size) {
  if (file_ < 0) fail(errno);
  struct stat status {};
  if (fstat(file_, &status) == 0 && S_ISREG(status.st_mode)) file_size_ = static_cast<std::size_t>(status.st_size);
}

LineBlocks::~LineBlocks() {
  close(file_);
}

/// Fills what is free behind an unfinished line, and more if that line does not end there.
std::string_view LineBlocks::next() {
  std::memmove(bytes_.data(), bytes_.data() + begin_, end_ - begin_);
  end_ -= begin_;
  begin_ = 0;
  while (true) {
    const std::size_t size = read(bytes_.data() + end_, bytes_.size() - end_);
    const std::string_view added(bytes_.data() + end_, size);
    const std::size_t before = end_;
    end_ += size;
    if (size == 0) {
      begin_ = end_;
      return {bytes_.data(), end_};
    }
    if (const std::size_t last = added.rfind('\n'); last != std::string_view::npos) {
      begin_ = before + last + 1;
      return {bytes_.data(), begin_};
    }
    if (end_ == bytes_.size()) bytes_.resize(2 * bytes_.size());
  }
}

std::size_t LineBlocks::read(char* at, std::size_t size) {
  ssize_t count = -1;
  do {
    count = ::read(file_, at, size);
  } while (count < 0 && errno == EINTR);
  if (count < 0) fail(errno);
  return static_cast<std::size_t>(count);
}

void LineBlocks::fail(int error) const {
  throw InputError(path_.string(), 0, std::generic_category().message(error));
}

}  // namespace relata
