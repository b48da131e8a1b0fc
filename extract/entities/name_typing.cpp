#include <relata/extract/entities/name_typing.h>

#include <algorithm>

namespace relata {
namespace {

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Letters and digits joined: "Su-24", "F-16s", "S-400".
bool looks_like_model_number(const SentenceContext& context, TokenIndex begin, TokenIndex end) {
  const std::string_view text = context.text_of(begin, end);
  return has_digit(text) && text.size() <= 12 && text[0] >= 'A' && text[0] <= 'Z' && text.find(' ') == text.npos;
}

EntityType type_of_kind(NameKind kind) {
  switch (kind) {
    case NameKind::person:
      return EntityType::person;
    case NameKind::location:
      return EntityType::place;
    case NameKind::organization:
      return EntityType::organization;
    case NameKind::miscellaneous:
      return EntityType::other;
  }
  return EntityType::other;
}

/// "de", "al", "van": words of names that say nothing of the sex of who bears them.
std::optional<Gender> given_name_of(const EntityLexicon& lexicon, const SentenceContext& context, TokenIndex begin,
                                    TokenIndex end) {
  if (end - begin < 2) return std::nullopt;
  return lexicon.given_name(context.key(begin));
}

bool stands_after_place_preposition(const SentenceContext& context, TokenIndex begin) {
  if (begin > 0 && context.key(begin - 1) == "the") --begin;
  if (begin == 0) return false;
  const std::string_view word = context.key(begin - 1);
  return word == "in" || word == "near" || word == "outside" || word == "around";
}

}  // namespace

std::optional<NameKind> model_name_kind(const SentenceContext& context, TokenIndex begin, TokenIndex end) {
  std::optional<NameKind> best;
  TokenIndex most = 0;
  for (const NameSpan& name : context.names()) {
    const TokenIndex low = std::max(name.begin, begin);
    const TokenIndex high = std::min(name.end, end);
    if (low < high && high - low > most) {
      most = high - low;
      best = name.kind;
    }
  }
  return best;
}

std::optional<EntityType> type_from_words(const EntityLexicon& lexicon, const SentenceContext& context,
                                          TokenIndex begin, TokenIndex end) {
  if (looks_like_model_number(context, begin, end)) return EntityType::artifact;
  if (end - begin < 2) return std::nullopt;
  for (TokenIndex i = begin; i + 1 < end; ++i) {
    const auto position = context.key(i + 1) == "of"    ? NameWordPosition::before_of
                          : context.key(i + 1) == "for" ? NameWordPosition::before_for
                                                        : NameWordPosition::last;
    if (position == NameWordPosition::last) continue;
    if (const auto type = lexicon.name_word(position, context.key(i))) return type;
  }
  if (const auto type = lexicon.name_word(NameWordPosition::last, context.key(end - 1))) return type;
  return lexicon.name_word(NameWordPosition::first, context.key(begin));
}

namespace {

/// The countries of a city or region of this name; of an American state rather than of a smaller namesake's.
std::optional<std::string_view> country_of_place(const EntityLexicon& lexicon, const std::string& key) {
  const auto region = lexicon.regions.find(key);
  if (region && (*region)[2] == "US") return "US";
  const auto city = lexicon.cities.find(key);
  if (city) return (*city)[2];
  return region ? std::optional((*region)[2]) : std::nullopt;
}

/// A city or region of this name, where nothing speaks against it.
std::optional<NameReading> read_place(const EntityLexicon& lexicon, const SentenceContext& context, TokenIndex begin,
                                      TokenIndex end, std::optional<NameKind> kind) {
  if (kind == NameKind::organization || kind == NameKind::person) return std::nullopt;
  if (!kind && end - begin == 1 && !stands_after_place_preposition(context, begin)) return std::nullopt;
  const auto country = country_of_place(lexicon, context.key_of(begin, end));
  if (!country) return std::nullopt;
  const bool one_country = country->find('|') == country->npos;
  return NameReading{EntityType::place, Gender::unknown, one_country ? *country : std::string_view{}, 3};
}

/// The model takes for a person what the lexicons know as a city and stands where places stand.
bool is_place_after_all(const EntityLexicon& lexicon, const SentenceContext& context, TokenIndex begin,
                        TokenIndex end) {
  if (!stands_after_place_preposition(context, begin)) return false;
  const std::string key = context.key_of(begin, end);
  return (lexicon.cities.has(key) || lexicon.regions.has(key)) && !lexicon.given_name(context.key(begin));
}

}  // namespace

NameReading read_name_type(const EntityLexicon& lexicon, const SentenceContext& context, TokenIndex begin,
                           TokenIndex end, bool titled) {
  auto kind = model_name_kind(context, begin, end);
  if (kind == NameKind::person && is_place_after_all(lexicon, context, begin, end)) kind = NameKind::location;
  const auto given = given_name_of(lexicon, context, begin, end);
  const auto holder = lexicon.office_holder(context.key_of(begin, end));
  if (holder && kind != NameKind::location) {
    const Gender gender = holder->gender == Gender::unknown && given ? *given : holder->gender;
    return {EntityType::person, gender, holder->country, 5};
  }
  if (titled) return {EntityType::person, given.value_or(Gender::unknown), {}, 5};
  if (kind != NameKind::person) {
    if (const auto type = type_from_words(lexicon, context, begin, end)) return {*type, Gender::unknown, {}, 5};
    if (const auto place = read_place(lexicon, context, begin, end, kind)) return *place;
  }
  if (given && kind == NameKind::miscellaneous) return {EntityType::person, *given, {}, 2};
  if (kind && *kind != NameKind::miscellaneous) {
    const Gender gender = *kind == NameKind::person ? given.value_or(Gender::unknown) : Gender::unknown;
    return {type_of_kind(*kind), gender, {}, 2};
  }
  return {EntityType::other, Gender::unknown, {}, 1};
}

}  // namespace relata
