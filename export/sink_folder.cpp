#include <relata/export/sink_folder.h>

#include <system_error>

namespace relata {
namespace {

class ReferenceSink final : public Sink {
 public:
  explicit ReferenceSink(std::string& text) : text_(text) {}
  void write(std::string_view bytes) override { text_.append(bytes); }
  void close() override {}

 private:
  std::string& text_;
};

}  // namespace

std::unique_ptr<Sink> DirectorySinks::open(std::string_view name) {
  std::error_code error;
  std::filesystem::create_directories(path_, error);
  if (error) throw WriteError(path_.string(), error.value());
  return std::make_unique<FileSink>(path_ / name);
}

std::unique_ptr<Sink> SiblingSinks::open(std::string_view name) {
  std::filesystem::path path = path_;
  path.replace_extension();
  path += ".";
  path += name;
  return std::make_unique<FileSink>(path);
}

std::unique_ptr<Sink> StringSinks::open(std::string_view name) {
  return std::make_unique<ReferenceSink>(files_[std::string(name)]);
}

}  // namespace relata
