/// The container of a trained model: named arrays behind a header with magic word, version and checksum.
/// Written by training/model_file.py. All numbers are little-endian.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace relata {

/// A matrix of a model file; one row of it where it is a vector. The values live as long as the file's bytes.
template <typename Value>
struct ModelArray {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::span<const Value> values;  ///< rows * columns of them, row by row.
};

/// What is looked at before a model is used. A checksum reads all of the file; what is linked into the program is as
/// safe as the program's own code.
enum class ModelCheck : std::uint8_t { whole, all_but_checksum };

/// Reads the arrays in place.
class ModelFile {
 public:
  static constexpr std::uint32_t version = 1;

  /// `bytes` must be aligned to 8 bytes and outlive the result.
  /// @throws InputError if magic word, version, length or checksum are wrong, or an array lies outside.
  explicit ModelFile(std::string_view bytes, ModelCheck check = ModelCheck::whole);

  /// The array of this name. @throws InputError if there is none or if it is of another type
  [[nodiscard]] ModelArray<float> floats(std::string_view name) const;
  [[nodiscard]] ModelArray<std::uint16_t> halves(std::string_view name) const;  ///< bfloat16: a float's upper 16 bits.
  [[nodiscard]] ModelArray<std::uint32_t> words(std::string_view name) const;
  [[nodiscard]] ModelArray<std::uint64_t> keys(std::string_view name) const;

  /// The lines of a text; @throws InputError as above
  [[nodiscard]] std::vector<std::string_view> lines(std::string_view name) const;

 private:
  struct Entry;
  [[nodiscard]] const Entry& find(std::string_view name, std::uint32_t kind) const;
  template <typename Value>
  [[nodiscard]] ModelArray<Value> array(std::string_view name, std::uint32_t kind) const;

  std::string_view bytes_;
  std::span<const Entry> entries_;
};

}  // namespace relata
