#include <relata/graph/string_numbers.h>

#include <algorithm>
#include <array>

namespace relata {
namespace {

constexpr std::size_t block_size = 64;

}  // namespace

void StringNumbers::number(std::span<const std::string_view> texts, std::span<std::uint32_t> numbers) {
  std::array<std::uint64_t, block_size> hashes;
  std::array<std::uint32_t, block_size> likely;
  for (std::size_t begin = 0; begin < texts.size(); begin += block_size) {
    const auto block = texts.subspan(begin, std::min(block_size, texts.size() - begin));
    for (std::size_t i = 0; i < block.size(); ++i) index_.prefetch(hashes[i] = hash_of(block[i]));
    for (std::size_t i = 0; i < block.size(); ++i) {
      likely[i] = index_.likely(hashes[i]);
      if (likely[i] != HashIndex::none) __builtin_prefetch(&ids_[likely[i]]);
    }
    for (std::size_t i = 0; i < block.size(); ++i) {
      if (likely[i] != HashIndex::none) arena_->prefetch(ids_[likely[i]]);
    }
    for (std::size_t i = 0; i < block.size(); ++i) {
      const bool is_meant = likely[i] != HashIndex::none && is_same((*this)[likely[i]], block[i]);
      numbers[begin + i] = is_meant ? likely[i] : number(block[i], hashes[i]);
    }
  }
}

}  // namespace relata
