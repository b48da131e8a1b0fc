/// The operator =~.
#pragma once

#include <memory>
#include <string>

namespace relata::query {

/// Not to be used by two threads at once. Syntax: ICU's, which is that of Java but for details.
class RegularExpression {
 public:
  /// @throws ValueError if it is malformed
  explicit RegularExpression(const std::string& text);
  ~RegularExpression();
  RegularExpression(const RegularExpression&) = delete;
  RegularExpression& operator=(const RegularExpression&) = delete;

  /// Whether the whole text fits, by code points. @throws ValueError if that takes too many steps
  [[nodiscard]] bool matches(const std::string& text);

 private:
  struct Matcher;
  std::unique_ptr<Matcher> matcher_;
  std::string text_;
};

}  // namespace relata::query
