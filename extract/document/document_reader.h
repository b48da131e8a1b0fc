/// From the inputs that a user names to documents, one at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <relata/extract/document/unreadable_document.h>

namespace relata {

struct ReadOptions {
  std::size_t max_bytes = std::size_t{64} << 20;  ///< Of one document as it is stored; a larger one is not read.
};

/// Reads documents from files, directories and standard input, in the order of the inputs.
///
/// An input is a file, a directory, or "-". Directories are read with all below them, each sorted by name; files in
/// them whose extension says nothing, hidden ones, and those that describe the folder (README, LICENSE) are passed
/// over.
///
///     .jsonl .ndjson     one document a line: id, text, title, source, published, url, language; others are ignored
///     .json              one such object; if its first line is one already, JSON Lines
///     .html .htm .xhtml  the main text, and what the page says of itself
///     .txt .text .md     the whole text; a first line that looks like one is the title
///
/// Of other files that are named, and of "-", the content decides. A document without an id has its file's name (in a
/// directory: its path from there), else an id made from its content. Memory is bounded by one document.
///
///     DocumentReader reader({"news/", "wire.jsonl", "-"});
///     while (auto result = reader.next()) {
///       if (const auto* document = std::get_if<Document>(&*result)) { … }
///     }
class DocumentReader {
 public:
  /// @throws InputError if an input is neither "-" nor there; whatever else is wrong with one comes from next()
  explicit DocumentReader(std::vector<std::string> inputs, ReadOptions options = {});
  DocumentReader(std::vector<std::string> inputs, ReadOptions options, std::istream& standard_input);
  DocumentReader(DocumentReader&&) noexcept;
  DocumentReader& operator=(DocumentReader&&) noexcept;
  ~DocumentReader();

  /// The next document, or why it can't be read; nothing at the end. To be called by one thread at a time.
  [[nodiscard]] std::optional<ReadResult> next();

  /// How many files of directories were passed over so far because their extension says nothing.
  [[nodiscard]] std::size_t passed_over() const;

  /// How much of the inputs was read so far, in bytes; of standard input nothing is counted.
  [[nodiscard]] std::uintmax_t bytes_read() const;

 private:
  class Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace relata
