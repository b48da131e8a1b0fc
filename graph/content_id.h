/// Names made from content, so that the same thing has the same name in every build, on every machine.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace relata {

/// 64 bits that stand for the content they were made from. Two different contents among a million share one with a
/// probability of about 3e-8.
enum class ContentId : std::uint64_t {};

/// Mixes parts, one after the other, with their borders: "ab", "c" and "a", "bc" differ. What begins alike may be mixed
/// once, at compile time: `constexpr auto label = ContentHash().add("label");`
/// Source: FNV-1a (Fowler, Noll, Vo, 1991) with the finaliser of MurmurHash3 (Appleby, 2011).
class ContentHash {
 public:
  /// This with `part` behind.
  [[nodiscard]] constexpr ContentHash add(std::string_view part) const {
    ContentHash longer = *this;
    for (const char byte : part) longer.add_byte(static_cast<unsigned char>(byte));
    longer.add_number(part.size());
    return longer;
  }

  [[nodiscard]] constexpr ContentId id() const {
    std::uint64_t hash = (hash_ ^ (hash_ >> 33)) * 0xff51afd7ed558ccd;
    hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
    return ContentId{hash ^ (hash >> 33)};
  }

 private:
  static constexpr std::uint64_t prime = 0x100000001b3;
  static constexpr auto powers = [] {
    std::array<std::uint64_t, 9> result{1};
    for (std::size_t i = 1; i < result.size(); ++i) result[i] = result[i - 1] * prime;
    return result;
  }();

  constexpr void add_byte(unsigned char byte) { hash_ = (hash_ ^ byte) * prime; }

  /// Eight bytes, the least first. Those that are zero only multiply.
  constexpr void add_number(std::uint64_t number) {
    std::size_t left = 8;
    for (; number > 0xFF; number >>= 8, --left) add_byte(static_cast<unsigned char>(number));
    hash_ = (hash_ ^ number) * powers[left];
  }

  std::uint64_t hash_ = 0xcbf29ce484222325;
};

/// ContentHash of all parts.
[[nodiscard]] inline ContentId content_id(std::initializer_list<std::string_view> parts) {
  ContentHash hash;
  for (const std::string_view part : parts) hash = hash.add(part);
  return hash.id();
}

/// Sixteen hexadecimal digits: "00c2f4a91b7d3e60".
[[nodiscard]] std::string to_string(ContentId id);

}  // namespace relata
