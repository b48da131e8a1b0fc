#include <relata/graph/string_numbers.h>

#include <algorithm>
#include <array>

namespace relata {
namespace {

constexpr std::size_t block_size = 64;

}  // namespace

void StringNumbers::number(std::span<const std::string_view> texts, std::span<std::uint32_t> numbers) {
  std::array<std::uint64_t, block_size> hashes{};
  for (std::size_t begin = 0; begin < texts.size(); begin += block_size) {
    const auto block = texts.subspan(begin, std::min(block_size, texts.size() - begin));
    for (std::size_t i = 0; i < block.size(); ++i) index_.prefetch(hashes[i] = hash_of(block[i]));
    for (std::size_t i = 0; i < block.size(); ++i) __builtin_prefetch(ids_.data() + likely(hashes[i]));
    for (std::size_t i = 0; i < block.size(); ++i)
      arena_->prefetch(ids_.empty() ? StringId{} : ids_[likely(hashes[i])]);
    for (std::size_t i = 0; i < block.size(); ++i) numbers[begin + i] = number(block[i], hashes[i]);
  }
}

}  // namespace relata
