#include <relata/export/sink.h>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace relata {
namespace {

constexpr std::size_t buffer_size = 1 << 16;

/// The file that `path` stands for, so that a symbolic link is written through rather than replaced.
std::filesystem::path target_of(const std::filesystem::path& path) {
  std::error_code error;
  return std::filesystem::is_symlink(path, error) ? std::filesystem::weakly_canonical(path) : path;
}

bool is_special_file(const std::filesystem::path& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status) &&
         !std::filesystem::is_directory(status);
}

bool is_lack_of_room(int error_number) {
  return error_number == ENOSPC || error_number == EDQUOT || error_number == EFBIG;
}

std::filesystem::path temporary_beside(std::filesystem::path path) {
  path += ".";
  path += std::to_string(::getpid());
  path += ".part";
  return path;
}

}  // namespace

WriteError::WriteError(std::string_view target, int error_number)
    : std::runtime_error(std::string(target) + ": " + std::generic_category().message(error_number) +
                         (is_lack_of_room(error_number) ? "; make room and run it again" : "")) {}

void DescriptorSink::fail(int error_number) const {
  throw WriteError(target_, error_number);
}

void DescriptorSink::write(std::string_view bytes) {
  if (buffer_.size() + bytes.size() > buffer_size) flush();
  if (bytes.size() > buffer_size) return write_through(bytes);
  buffer_.append(bytes);
}

void DescriptorSink::flush() {
  write_through(buffer_);
  buffer_.clear();
}

void DescriptorSink::write_through(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      fail(errno);
    }
  }
}

FileSink::FileSink(const std::filesystem::path& path) : DescriptorSink(path.string()), path_(target_of(path)) {
  if (std::filesystem::is_directory(path_)) fail(EISDIR);
  if (is_special_file(path_)) {
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    temporary_ = temporary_beside(path_);
    descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  }
  if (descriptor_ < 0) fail(errno);
}

FileSink::~FileSink() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void FileSink::close() {
  flush();
  if (::close(std::exchange(descriptor_, -1)) != 0) fail(errno);
  if (!temporary_.empty() && ::rename(temporary_.c_str(), path_.c_str()) != 0) fail(errno);
  temporary_.clear();
}

StandardOutputSink::StandardOutputSink() : DescriptorSink("standard output") {
  descriptor_ = STDOUT_FILENO;
}

void StandardOutputSink::close() {
  flush();
}

}  // namespace relata
