// Project files with damage: each four bytes of input put a byte at a place of a whole file; a first byte with its
// lowest bit set cuts the file off.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <relata/extract/document/input_error.h>
#include <relata/fuzz/require.h>
#include <relata/fuzz/sample_extraction.h>
#include <relata/graph/project_file.h>

namespace {

using namespace relata;
namespace fs = std::filesystem;

fs::path project_path() {
  const fs::path memory = "/dev/shm";
  const fs::path folder = fs::is_directory(memory) ? memory : fs::temp_directory_path();
  return folder / ("relata-fuzz-" + std::to_string(::getpid()) + ".relata");
}

/// A project file that is gone with the process.
class ProjectBytes {
 public:
  ProjectBytes() {
    remove();
    {
      ProjectFile project = ProjectFile::open(path_);
      const ExtractedDocument sample = fuzz::sample_extraction();
      project.store({&sample, 1});
      static_cast<void>(build_and_keep_graph(project));  // so that damage meets the graph that is kept, too
    }
    whole_ = read();
  }
  ProjectBytes(const ProjectBytes&) = delete;
  ProjectBytes& operator=(const ProjectBytes&) = delete;
  ~ProjectBytes() { remove(); }

  [[nodiscard]] const fs::path& path() const { return path_; }
  [[nodiscard]] const std::string& whole() const { return whole_; }
  void write(const std::string& bytes) const {
    remove();
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  [[nodiscard]] std::string read() const {
    std::ostringstream bytes;
    bytes << std::ifstream(path_, std::ios::binary).rdbuf();
    return bytes.str();
  }

 private:
  void remove() const {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(path_.string() + suffix);
  }
  fs::path path_ = project_path();
  std::string whole_;
};

std::string damage(std::string bytes, const std::uint8_t* data, std::size_t size) {
  for (std::size_t i = 1; i + 3 < size; i += 4) {
    const std::size_t place = (data[i] << 16U | data[i + 1] << 8U | data[i + 2]) % bytes.size();
    bytes[place] = static_cast<char>(data[i + 3]);
  }
  if (size > 1 && data[0] % 2 == 1) bytes.resize(bytes.size() * data[1] / 256);
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const ProjectBytes project;
  const std::string bytes = damage(project.whole(), data, size);
  project.write(bytes);
  try {
    static_cast<void>(build_graph(ProjectFile::open_read_only(project.path())));
  } catch (const InputError& error) {
    fuzz::require(std::string_view(error.what()).find("relata-fuzz") != std::string_view::npos,
                  "an error names the project");
  }
  fuzz::require(project.read() == bytes, "reading does not change a project");
  return 0;
}
