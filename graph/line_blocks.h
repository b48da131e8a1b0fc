/// Reading big tables.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

namespace relata {

/// A file from beginning to end, in blocks of whole lines that stay in the processor's cache while they are read: a
/// mapped file of this size would cost more in page faults than this does in copying.
class LineBlocks {
 public:
  /// @throws InputError if the file can't be read
  explicit LineBlocks(const std::filesystem::path& path);
  LineBlocks(const LineBlocks&) = delete;
  LineBlocks& operator=(const LineBlocks&) = delete;
  ~LineBlocks();

  /// The next lines, until the next call; empty at the end. Only the last line of the file may lack its end.
  /// @throws InputError
  [[nodiscard]] std::string_view next();

  [[nodiscard]] std::size_t file_size() const { return file_size_; }  ///< Unit: bytes. 0 where it is not known.

 private:
  [[nodiscard]] std::size_t read(char* at, std::size_t size);
  [[noreturn]] void fail(int error) const;

  std::filesystem::path path_;
  int file_ = -1;
  std::size_t file_size_ = 0;
  std::vector<char> bytes_;
  std::size_t begin_ = 0, end_ = 0;  ///< Of what was read and not yet given out.
};

}  // namespace relata
