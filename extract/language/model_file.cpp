#include <relata/extract/language/model_file.h>

#include <algorithm>
#include <cstring>
#include <string>

#include <relata/extract/document/input_error.h>

namespace relata {
namespace {

struct Header {
  char magic[8];
  std::uint32_t version;
  std::uint32_t entries;
  std::uint64_t size;      ///< Of the whole file, in bytes; a multiple of 8.
  std::uint64_t checksum;  ///< Of what follows the header.
};

enum Kind : std::uint32_t { text, float32, bfloat16, uint64, uint32 };
constexpr std::uint64_t value_size[] = {1, 4, 2, 8, 4};

[[noreturn]] void fail(const std::string& problem) {
  throw InputError("language model", 0, problem);
}

/// FNV-1a over 64-bit words.
std::uint64_t checksum_of(std::string_view bytes) {
  std::uint64_t sum = 0xCBF29CE484222325u;
  for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
    std::uint64_t word;
    std::memcpy(&word, bytes.data() + i, 8);
    sum = (sum ^ word) * 0x100000001B3u;
  }
  return sum;
}

}  // namespace

struct ModelFile::Entry {
  char name[32];  ///< Filled up with zeros.
  std::uint64_t offset;
  std::uint32_t rows;
  std::uint32_t columns;
  std::uint32_t kind;
  std::uint32_t reserved;
};

ModelFile::ModelFile(std::string_view bytes, ModelCheck check) : bytes_(bytes) {
  Header header{};
  if (bytes.size() < sizeof header) fail("is too short to be a model");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::string_view(header.magic, 8) != "relataLM") fail("does not begin with the magic word \"relataLM\"");
  if (header.version != version) {
    fail("has version " + std::to_string(header.version) + ", expected " + std::to_string(version));
  }
  if (header.size != bytes.size() || bytes.size() % 8 != 0 || reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0) {
    fail("has " + std::to_string(bytes.size()) + " bytes, expected " + std::to_string(header.size));
  }
  if (check == ModelCheck::whole && checksum_of(bytes.substr(sizeof header)) != header.checksum) {
    fail("is damaged: its checksum is wrong");
  }
  if (header.entries > (bytes.size() - sizeof header) / sizeof(Entry)) fail("has a table of contents that is too long");
  entries_ = {reinterpret_cast<const Entry*>(bytes.data() + sizeof header), header.entries};
  for (const Entry& entry : entries_) {
    if (entry.kind > uint32 || entry.offset % 8 != 0 || entry.offset > bytes.size() ||
        std::uint64_t{entry.rows} * entry.columns > (bytes.size() - entry.offset) / value_size[entry.kind]) {
      fail("has an array outside the file");
    }
  }
}

const ModelFile::Entry& ModelFile::find(std::string_view name, std::uint32_t kind) const {
  const auto has_name = [&](const Entry& entry) {
    return std::string_view(entry.name, strnlen(entry.name, sizeof entry.name)) == name;
  };
  const auto found = std::find_if(entries_.begin(), entries_.end(), has_name);
  if (found == entries_.end()) fail("has no array \"" + std::string(name) + "\"");
  if (found->kind != kind) fail("has the array \"" + std::string(name) + "\" of an unexpected type");
  return *found;
}

template <typename Value>
ModelArray<Value> ModelFile::array(std::string_view name, std::uint32_t kind) const {
  const Entry& entry = find(name, kind);
  const auto* values = reinterpret_cast<const Value*>(bytes_.data() + entry.offset);
  return {entry.rows, entry.columns, {values, std::size_t{entry.rows} * entry.columns}};
}

ModelArray<float> ModelFile::floats(std::string_view name) const {
  return array<float>(name, float32);
}
ModelArray<std::uint16_t> ModelFile::halves(std::string_view name) const {
  return array<std::uint16_t>(name, bfloat16);
}
ModelArray<std::uint32_t> ModelFile::words(std::string_view name) const {
  return array<std::uint32_t>(name, uint32);
}
ModelArray<std::uint64_t> ModelFile::keys(std::string_view name) const {
  return array<std::uint64_t>(name, uint64);
}

std::vector<std::string_view> ModelFile::lines(std::string_view name) const {
  const Entry& entry = find(name, text);
  std::string_view rest(bytes_.data() + entry.offset, std::size_t{entry.rows} * entry.columns);
  std::vector<std::string_view> result;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    result.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return result;
}

}  // namespace relata
