#include <relata/extract/gazetteer_files/mapped_file.h>

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <relata/extract/document/input_error.h>

namespace relata {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
  throw InputError(path.string(), 0, std::generic_category().message(error));
}

class Descriptor {
 public:
  explicit Descriptor(const std::filesystem::path& path) : number_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (number_ < 0) fail(path, errno);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(number_); }
  int number() const { return number_; }

 private:
  int number_;
};

}  // namespace

MappedFile map_file(const std::filesystem::path& path) {
  const Descriptor file(path);
  struct stat status {};
  if (fstat(file.number(), &status) != 0) fail(path, errno);
  if (S_ISDIR(status.st_mode)) fail(path, EISDIR);
  if (!S_ISREG(status.st_mode)) throw InputError(path.string(), 0, "not a regular file");
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size == 0) return {};
  void* const bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
  if (bytes == MAP_FAILED) fail(path, errno);
  std::shared_ptr<const void> owner(bytes, [size](void* address) { munmap(address, size); });
  return {{static_cast<const char*>(bytes), size}, std::move(owner)};
}

}  // namespace relata
