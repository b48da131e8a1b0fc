#include <relata/query/regular_expression.h>

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <relata/query/value_error.h>

namespace relata::query {
namespace {

constexpr std::int32_t most_steps = 5000;  // in ICU's unit, some thousand operations of the matcher each

}  // namespace

struct RegularExpression::Matcher {
  Matcher(const icu::UnicodeString& expression, UErrorCode& status) : icu(expression, 0, status) {}
  icu::RegexMatcher icu;
};

RegularExpression::RegularExpression(const std::string& text) : text_(text) {
  UErrorCode status = U_ZERO_ERROR;
  matcher_ = std::make_unique<Matcher>(icu::UnicodeString::fromUTF8(text), status);
  if (U_FAILURE(status)) throw ValueError("'" + text + "' is no regular expression");
  matcher_->icu.setTimeLimit(most_steps, status);
}

RegularExpression::~RegularExpression() = default;

bool RegularExpression::matches(const std::string& text) {
  const auto input = icu::UnicodeString::fromUTF8(text);
  UErrorCode status = U_ZERO_ERROR;
  matcher_->icu.reset(input);
  const bool fits = matcher_->icu.matches(status);
  if (U_FAILURE(status)) throw ValueError("the regular expression '" + text_ + "' takes too long");
  return fits;
}

}  // namespace relata::query
