/// The files that inputs stand for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <relata/extract/document/unreadable_document.h>

namespace relata {

/// A file, or standard input.
struct InputFile {
  std::filesystem::path path;  ///< "-" for standard input.
  std::string name;            ///< The file's name; of one found in a directory, its path from there.
};

/// Walks through inputs and the directories among them, depth first, each directory sorted by name.
/// Memory is bounded by the entries of the directories that are open.
class InputFiles {
 public:
  /// @throws InputError if an input is neither "-" nor there
  explicit InputFiles(const std::vector<std::string>& inputs);

  /// The next file, or the directory that can't be listed; nothing at the end.
  [[nodiscard]] std::optional<std::variant<InputFile, UnreadableDocument>> next();

  /// How many files of directories were passed over so far because their extension says nothing.
  [[nodiscard]] std::size_t passed_over() const { return passed_over_; }

 private:
  struct Pending {
    InputFile file;
    bool is_found = false;  ///< In a directory, rather than named by the user.
  };

  [[nodiscard]] std::optional<UnreadableDocument> expand(const Pending& directory);
  void consider(const std::filesystem::path& path, const Pending& directory, std::vector<Pending>& found);

  std::vector<Pending> pending_;  ///< The next one last.
  std::size_t passed_over_ = 0;
};

/// The size of all files that inputs stand for, in bytes; nothing where one is standard input or no regular file.
[[nodiscard]] std::optional<std::uintmax_t> size_of_inputs(const std::vector<std::string>& inputs);

}  // namespace relata
