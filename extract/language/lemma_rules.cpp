#include <relata/extract/language/lemma_rules.h>

#include <charconv>

#include <relata/extract/document/input_error.h>
#include <relata/extract/language/letters.h>

namespace relata {

LemmaRule parse_lemma_rule(std::string_view notation) {
  const auto fail = [&] { throw InputError("language model", 0, "no lemma rule: \"" + std::string(notation) + "\""); };
  if (notation.empty()) fail();
  const char kind = notation.front();
  if (kind == '=') return {LemmaRule::Kind::whole, 0, std::string(notation.substr(1))};
  const auto plus = notation.find('+');
  if (std::string_view("clt").find(kind) == std::string_view::npos || plus == std::string_view::npos) fail();
  LemmaRule rule{static_cast<LemmaRule::Kind>(kind), 0, std::string(notation.substr(plus + 1))};
  const char* const end = notation.data() + plus;
  const auto [stop, error] = std::from_chars(notation.data() + 1, end, rule.strip);
  if (error != std::errc{} || stop != end) fail();
  return rule;
}

std::string apply_lemma_rule(const LemmaRule& rule, std::string_view form) {
  if (rule.kind == LemmaRule::Kind::whole) return rule.append;
  std::u32string base = to_code_points(form);
  if (rule.kind != LemmaRule::Kind::keep) {
    const std::size_t first = rule.kind == LemmaRule::Kind::title ? 1 : 0;
    for (std::size_t i = first; i < base.size(); ++i) base[i] = lower_letter(base[i]);
  }
  if (rule.strip >= base.size()) return to_utf8(base);
  base.resize(base.size() - rule.strip);
  return to_utf8(base) + rule.append;
}

}  // namespace relata
