/// Content ids as text without memory of their own.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <relata/graph/content_id.h>

namespace relata {

/// The sixteen digits of to_string(ContentId).
class ContentKey {
 public:
  explicit ContentKey(ContentId id) {
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    auto rest = static_cast<std::uint64_t>(id);
    for (auto digit = digits_.rbegin(); digit != digits_.rend(); ++digit, rest >>= 4) *digit = hexadecimal[rest & 15];
  }

  [[nodiscard]] std::string_view text() const { return {digits_.data(), digits_.size()}; }  ///< Lives as long as this.

 private:
  std::array<char, 16> digits_;
};

}  // namespace relata
