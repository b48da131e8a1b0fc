/// Users' gazetteers: any of the formats, compiled, kept compiled.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include <relata/extract/entities/gazetteer.h>

namespace relata {

struct GazetteerFileOptions {
  /// Where compiled gazetteers are kept; nothing: nowhere. A folder that can't be written is the same as none.
  std::optional<std::filesystem::path> cache;
};

/// Reads a gazetteer file of any format that gazetteer_format.h tells, or what the cache has of the same content.
/// @throws InputError with file and line if it can't be read
[[nodiscard]] Gazetteer load_gazetteer(const std::filesystem::path& file, const GazetteerFileOptions& options = {});

/// The same for a text in memory, without a cache; `name` is for messages.
[[nodiscard]] Gazetteer compile_gazetteer(std::string_view text, std::string_view name);

}  // namespace relata
