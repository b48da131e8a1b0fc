/// Compiled gazetteers kept between runs.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include <relata/extract/entities/gazetteer.h>

namespace relata {

/// A folder of compiled gazetteers by the content they were made from. Safe to use by many programs at once: a file
/// is written under another name, then renamed, and never changed. Deleting the folder costs nothing but time.
class GazetteerCache {
 public:
  explicit GazetteerCache(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// $XDG_CACHE_HOME/relata, else $HOME/.cache/relata; nothing where neither is set.
  [[nodiscard]] static std::optional<std::filesystem::path> default_folder();

  /// What was kept for this key, mapped into memory; nothing if there is none or it is damaged.
  [[nodiscard]] std::optional<Gazetteer> find(const std::string& key) const;

  /// Keeps a gazetteer. False where the folder can't be written; nothing is left behind then.
  [[nodiscard]] bool keep(const std::string& key, const Gazetteer& gazetteer) const;

 private:
  [[nodiscard]] std::filesystem::path path_of(const std::string& key) const;

  std::filesystem::path folder_;
};

/// A key for what is made from `content`: a hash of 128 bits, and the version of the readers.
[[nodiscard]] std::string gazetteer_cache_key(std::string_view content);

}  // namespace relata
