/// A file's bytes without reading them in.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>

namespace relata {

/// The content of a file, mapped into memory; valid as long as `owner` or a copy of it. The file must not be cut short
/// meanwhile: replace files by renaming.
struct MappedFile {
  std::string_view bytes;  ///< Aligned to a page.
  std::shared_ptr<const void> owner;
};

/// @throws InputError if the file can't be opened, or is none: "people.tsv: No such file or directory"
[[nodiscard]] MappedFile map_file(const std::filesystem::path& path);

}  // namespace relata
