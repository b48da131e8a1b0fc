/// Names made from content, so that the same thing has the same name in every build, on every machine.
#pragma once

#include <compare>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace relata {

/// 64 bits that stand for the content they were made from. Two different contents among a million share one with a
/// probability of about 3e-8.
enum class ContentId : std::uint64_t {};

/// Mixes the parts with their borders: {"ab", "c"} and {"a", "bc"} differ.
/// Source: FNV-1a (Fowler, Noll, Vo, 1991) with the finaliser of MurmurHash3 (Appleby, 2011).
[[nodiscard]] ContentId content_id(std::initializer_list<std::string_view> parts);

/// Sixteen hexadecimal digits: "00c2f4a91b7d3e60".
[[nodiscard]] std::string to_string(ContentId id);

}  // namespace relata
