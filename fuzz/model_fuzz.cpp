// The container of a model: a header that is right around any content, so that the table behind it is reached too.
#include <cstring>
#include <string>
#include <vector>

#include <relata/extract/document/input_error.h>
#include <relata/extract/language/model_file.h>
#include <relata/fuzz/require.h>

namespace {

using namespace relata;

constexpr std::size_t header_size = 32;

/// FNV-1a over 64-bit words, as the header has it.
std::uint64_t checksum_of(const std::vector<std::uint64_t>& words, std::size_t first) {
  std::uint64_t sum = 0xCBF29CE484222325u;
  for (std::size_t i = first; i < words.size(); ++i) sum = (sum ^ words[i]) * 0x100000001B3u;
  return sum;
}

/// `content` behind a header that fits it.
std::vector<std::uint64_t> with_header(std::string_view content, std::uint32_t entries) {
  std::vector<std::uint64_t> words((header_size + content.size() + 7) / 8);
  auto* const bytes = reinterpret_cast<char*>(words.data());
  for (std::size_t i = 0; i < content.size(); ++i) bytes[header_size + i] = content[i];
  std::memcpy(bytes, "relataLM", 8);
  std::memcpy(bytes + 8, &ModelFile::version, 4);
  std::memcpy(bytes + 12, &entries, 4);
  words[2] = words.size() * 8;
  words[3] = checksum_of(words, header_size / 8);
  return words;
}

void read(std::string_view bytes) {
  try {
    const ModelFile model(bytes);
    float sum = 0;
    for (const std::string_view line : model.lines("a")) sum += static_cast<float>(line.size());
    for (const float value : model.floats("b").values) sum += value;
    for (const std::uint32_t value : model.words("c").values) sum += static_cast<float>(value);
    [[maybe_unused]] const volatile float read_to_the_end = sum;
  } catch (const InputError& error) {
    fuzz::require(std::string_view(error.what()).starts_with("language model: "), "an error says what is meant");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view content = fuzz::view(data, size);
  const std::vector<std::uint64_t> right = with_header(content, size > 0 ? data[0] % 4 : 0);
  read({reinterpret_cast<const char*>(right.data()), right.size() * 8});
  std::vector<std::uint64_t> raw(size / 8 + 1);
  std::memcpy(raw.data(), data, size);
  read({reinterpret_cast<const char*>(raw.data()), size});
  return 0;
}
