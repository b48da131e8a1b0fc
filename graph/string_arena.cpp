#include <relata/graph/string_arena.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <new>
#include <stdexcept>

#include <relata/graph/huge_pages.h>

namespace relata {
namespace {

constexpr std::size_t longest_prefix = 10;  // of 7 bits a byte
constexpr std::size_t smallest_capacity = 64;

}  // namespace

StringId StringArena::append(std::string_view text) {
  const std::size_t most = size_ + longest_prefix + text.size() + alignment;
  if (most > capacity_) resize(std::max({smallest_capacity, most, capacity_ + capacity_ / 2}));
  const std::size_t number = size_ / alignment;
  if (number > std::numeric_limits<std::uint32_t>::max()) throw std::length_error("more than 16 GiB of strings");
  char* at = bytes_.get() + size_;
  std::size_t rest = text.size();
  for (; rest >= 0x80; rest >>= 7) *at++ = static_cast<char>(rest | 0x80);
  *at++ = static_cast<char>(rest);
  if (!text.empty()) std::memcpy(at, text.data(), text.size());
  at += text.size();
  size_ = (static_cast<std::size_t>(at - bytes_.get()) + alignment - 1) / alignment * alignment;
  std::fill(at, bytes_.get() + size_, '\0');  // The same strings are the same bytes.
  return StringId{static_cast<std::uint32_t>(number)};
}

void StringArena::reserve(std::size_t bytes) {
  if (bytes <= capacity_) return;
  resize(bytes);
  expect_writing(bytes_.get(), capacity_);
}

void StringArena::trim() {
  resize(size_);
}

void StringArena::resize(std::size_t capacity) {
  char* const moved = static_cast<char*>(std::realloc(bytes_.get(), capacity));
  if (!moved) throw std::bad_alloc();
  static_cast<void>(bytes_.release());
  bytes_.reset(moved);
  capacity_ = capacity;
}

}  // namespace relata
