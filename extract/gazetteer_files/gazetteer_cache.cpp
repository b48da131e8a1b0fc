#include <relata/extract/gazetteer_files/gazetteer_cache.h>

#include <cstdlib>
#include <fstream>
#include <random>
#include <system_error>

#include <fmt/format.h>
#include <unistd.h>

#include <relata/extract/document/input_error.h>
#include <relata/extract/entities/gazetteer_image.h>
#include <relata/extract/gazetteer_files/mapped_file.h>

namespace relata {
namespace {

/// Goes up whenever a reader makes something else of the same file.
constexpr int reader_version = 2;

std::string temporary_suffix() {
  return fmt::format(".{}-{:08x}", getpid(), std::random_device{}());
}

bool write(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  return !file.fail();
}

}  // namespace

std::optional<std::filesystem::path> GazetteerCache::default_folder() {
  const auto variable = [](const char* name) {
    const char* const value = std::getenv(name);
    return std::filesystem::path(value ? value : "");
  };
  if (const auto cache = variable("XDG_CACHE_HOME"); cache.is_absolute()) return cache / "relata";
  if (const auto home = variable("HOME"); home.is_absolute()) return home / ".cache" / "relata";
  return std::nullopt;
}

std::filesystem::path GazetteerCache::path_of(const std::string& key) const {
  return folder_ / (key + ".gazetteer");
}

std::optional<Gazetteer> GazetteerCache::find(const std::string& key) const {
  try {
    MappedFile file = map_file(path_of(key));
    return Gazetteer(file.bytes, std::move(file.owner));
  } catch (const InputError&) {
    return std::nullopt;
  }
}

bool GazetteerCache::keep(const std::string& key, const Gazetteer& gazetteer) const {
  std::error_code error;
  std::filesystem::create_directories(folder_, error);
  std::filesystem::path temporary = path_of(key);
  temporary += temporary_suffix();
  bool kept = write(temporary, gazetteer.image());
  if (kept) {
    std::filesystem::rename(temporary, path_of(key), error);
    kept = !error;
  }
  if (!kept) std::filesystem::remove(temporary, error);
  return kept;
}

std::string gazetteer_cache_key(std::string_view content) {
  return fmt::format("{:016x}{:016x}-{}.{}", image_checksum(content), image_checksum(content, 0x9FB21C651E98DF25u),
                     ImageHeader::expected_version, reader_version);
}

}  // namespace relata
