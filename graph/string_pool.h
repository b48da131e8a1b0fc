/// Strings kept once.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_set>

namespace relata {

/// Keeps one copy of every string; its views live as long as the pool, moves included.
class StringPool {
 public:
  [[nodiscard]] std::string_view intern(std::string_view text) {
    if (text.empty()) return {};
    if (const auto known = index_.find(text); known != index_.end()) return *known;
    return *index_.insert(strings_.emplace_back(text)).first;
  }

 private:
  std::deque<std::string> strings_;
  std::unordered_set<std::string_view> index_;
};

}  // namespace relata
