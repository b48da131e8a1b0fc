#include <relata/extract/entities/name_features.h>

#include <algorithm>
#include <array>

namespace relata {
namespace {

constexpr std::uint32_t near = 20;  // sentences on each side

bool is_lower_letter(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper_letter(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool goes_on_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::string straightened(std::string_view form) {
  std::string result;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const std::string_view rest = form.substr(i, 3);
    const bool single = rest == "\u2018" || rest == "\u2019";
    const bool twofold = rest == "\u201C" || rest == "\u201D";
    result.push_back(single ? '\'' : twofold ? '"' : form[i]);
    if (single || twofold) i += 2;
  }
  return result;
}

std::string lowered(std::string_view form) {
  std::string result(form);
  for (char& c : result) {
    if (is_upper_letter(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

/// Classes of characters, of three and more alike only two: "Xxx" for "Boston", "X.X." for "U.S.", "dd" for "1998".
std::string shape_of(std::string_view form) {
  std::string shape;
  for (const char c : form) {
    const char kind = is_upper_letter(c) ? 'X' : is_lower_letter(c) ? 'x' : is_digit(c) ? 'd' : c;
    const std::size_t size = shape.size();
    if (size >= 2 && shape[size - 1] == kind && shape[size - 2] == kind) continue;
    shape.push_back(kind);
  }
  return shape;
}

bool is_all_upper(std::string_view form) {
  return std::any_of(form.begin(), form.end(), is_upper_letter) &&
         std::none_of(form.begin(), form.end(), is_lower_letter);
}
bool is_all_lower(std::string_view form) {
  return std::any_of(form.begin(), form.end(), is_lower_letter) &&
         std::none_of(form.begin(), form.end(), is_upper_letter);
}

std::string_view code_of(const GazetteerEntry& entry, NameForm form) {
  if (form == NameForm::adjective || form == NameForm::people) return "adjective";
  switch (entry.type) {
    case EntityType::country:
      return "country";
    case EntityType::place:
      return "place";
    case EntityType::person:
      return "person";
    case EntityType::organization:
      break;
    default:
      return "other";
  }
  const bool told = entry.family == "company" || entry.family == "outlet" || entry.family == "party";
  return told ? entry.family : "organization";
}

std::string_view position_code(std::size_t position) {
  constexpr std::array<std::string_view, 4> codes{"last", "first", "of", "for"};
  return codes[position];
}

}  // namespace

NameFeatures::NameFeatures(const EntityLexicon& lexicon, std::span<const SentenceContext> sentences)
    : lexicon_(lexicon), sentences_(sentences) {}

/// Adds or takes away how the words of one sentence are written.
void NameFeatures::count(std::uint32_t sentence, int by) {
  const SentenceContext& context = sentences_[sentence];
  for (TokenIndex i = 0; i < context.size(); ++i) {
    const std::string form = straightened(context.token(i).form);
    const bool lower = is_all_lower(form);
    const bool capitalised = i > 0 && is_upper_letter(form[0]) && !is_all_upper(form);
    if (!lower && !capitalised) continue;
    Uses& uses = uses_[lowered(form)];
    std::uint32_t& uses_alike = lower ? uses.lower : uses.capitalised;
    uses_alike += static_cast<std::uint32_t>(by);
  }
}

void NameFeatures::prepare(std::uint32_t sentence) {
  const std::uint32_t end = std::min<std::uint32_t>(sentence + near + 1, static_cast<std::uint32_t>(sentences_.size()));
  while (counted_ < end) count(counted_++, 1);
  if (sentence > 0) count(sentence - 1, 1);
  count(sentence, -1);  // its own words are no evidence for themselves
  if (sentence > near) count(sentence - near - 1, -1);
  const SentenceContext& context = sentences_[sentence];
  words_.assign(context.size(), {});
  for (TokenIndex i = 0; i < context.size(); ++i) {
    words_[i].form = straightened(context.token(i).form);
    words_[i].lower = lowered(words_[i].form);
    words_[i].shape = shape_of(words_[i].form);
  }
  judge_casing(context);
  find_entries(context);
}

void NameFeatures::judge_casing(const SentenceContext& context) {
  std::size_t words = 0, upper = 0, capitalised = 0;
  bool any = false;
  for (TokenIndex i = 0; i < context.size(); ++i) {
    any = any || (i > 0 && is_upper_letter(words_[i].form[0]));
    if (words_[i].form.size() < 4) continue;
    ++words;
    upper += is_all_upper(words_[i].form);
    capitalised += is_upper_letter(words_[i].form[0]);
  }
  casing_ = words > 1 && upper * 10 >= words * 7         ? "capitals"
            : words > 2 && capitalised * 10 >= words * 7 ? "headline"
            : any                                        ? "usual"
                                                         : "small";
}

void NameFeatures::mark(TokenIndex begin, TokenIndex end, std::string_view code) {
  for (TokenIndex i = begin; i < end; ++i) {
    const std::string_view place = end - begin == 1 ? "1" : i == begin ? "B" : "I";
    words_[i].entries.push_back(std::string(place).append(code));
  }
}

/// Lexicon entries from left to right, the longest at each word.
void NameFeatures::find_entries(const SentenceContext& context) {
  for (TokenIndex i = 0; i < context.size(); ++i) {
    TokenIndex end = i;
    std::string_view code;
    lexicon_.names.for_each_name_at(context.text(), context.pieces_from(i),
                                    [&](std::uint32_t count, const LayeredName& found) {
                                      const auto behind = context.token_end_of(i, count);
                                      if (!behind) return;
                                      end = *behind;
                                      code = code_of(lexicon_.names.entry(found.name.entry), found.name.form);
                                    });
    if (end > i) mark(i, end, code);
    find_titles(context, i);
    find_table_names(context, i);
    find_words(context, i);
  }
}

void NameFeatures::find_titles(const SentenceContext& context, TokenIndex begin) {
  TokenIndex end = begin;
  lexicon_.titles.for_each_name_at(
      context.text(), context.pieces_from(begin),
      [&](std::uint32_t count, const GazetteerName&) { end = context.token_end_of(begin, count).value_or(end); });
  for (TokenIndex i = begin; i < end; ++i) words_[i].entries.emplace_back("title");
}

/// Cities, regions and office holders, whose names are searched for in tables.
void NameFeatures::find_table_names(const SentenceContext& context, TokenIndex begin) {
  bool place = false;
  for (TokenIndex length = std::min<TokenIndex>(3, context.size() - begin); length > 0 && !place; --length) {
    const std::string key = context.key_of(begin, begin + length);
    const bool city = lexicon_.cities.has(key), region = lexicon_.regions.has(key);
    if (city) mark(begin, begin + length, "city");
    if (region) mark(begin, begin + length, "region");
    place = city || region;
  }
  if (!is_upper_letter(words_[begin].form[0])) return;
  for (TokenIndex length = std::min<TokenIndex>(4, context.size() - begin); length > 1; --length) {
    if (!lexicon_.office_holders.has(context.key_of(begin, begin + length))) continue;
    for (TokenIndex i = begin; i < begin + length; ++i) words_[i].entries.emplace_back("holder");
    return;
  }
}

void NameFeatures::find_words(const SentenceContext& context, TokenIndex i) {
  const std::string_view key = context.key(i);
  auto& entries = words_[i].entries;
  if (lexicon_.given_name(key)) entries.emplace_back("given");
  if (lexicon_.surnames.has(key)) entries.emplace_back("surname");
  if (lexicon_.noun(key)) entries.emplace_back("noun");
  for (std::size_t position = 0; position < 4; ++position) {
    if (const auto type = lexicon_.name_word(static_cast<NameWordPosition>(position), key)) {
      entries.push_back(std::string(position_code(position)).append(to_string(*type)));
    }
  }
}

void NameFeatures::add_neighbour(TokenIndex i, int offset, NameFeatureSink& sink) const {
  constexpr std::array<std::string_view, 5> word_kinds{"-2w=", "-1w=", "w=", "+1w=", "+2w="};
  constexpr std::array<std::string_view, 5> shape_kinds{"", "-1s=", "s=", "+1s=", ""};
  constexpr std::array<std::string_view, 5> entry_kinds{"-2e=", "-1e=", "e=", "+1e=", "+2e="};
  const auto which = static_cast<std::size_t>(offset + 2);
  const std::int64_t at = static_cast<std::int64_t>(i) + offset;
  if (at < 0 || at >= static_cast<std::int64_t>(words_.size())) {
    if (!shape_kinds[which].empty()) sink.add(word_kinds[which], "|");
    return;
  }
  const Word& word = words_[static_cast<std::size_t>(at)];
  sink.add(word_kinds[which], word.lower);
  if (!shape_kinds[which].empty()) sink.add(shape_kinds[which], word.shape);
  for (const std::string& entry : word.entries) sink.add(entry_kinds[which], entry);
}

void NameFeatures::add_affixes(TokenIndex i, NameFeatureSink& sink) const {
  constexpr std::array<std::string_view, 4> prefix_kinds{"p1=", "p2=", "p3=", "p4="};
  constexpr std::array<std::string_view, 4> suffix_kinds{"x1=", "x2=", "x3=", "x4="};
  const std::string_view lower = words_[i].lower;
  for (std::size_t length = 1; length <= 4 && length < lower.size(); ++length) {
    const std::string_view suffix = lower.substr(lower.size() - length);
    if (!goes_on_character(lower[length])) sink.add(prefix_kinds[length - 1], lower.substr(0, length));
    if (!goes_on_character(suffix[0])) sink.add(suffix_kinds[length - 1], suffix);
  }
}

/// How sentences around write the word: up to twice with a capital, up to twice without.
void NameFeatures::add_uses(TokenIndex i, NameFeatureSink& sink) const {
  const Word& word = words_[i];
  const auto found = uses_.find(word.lower);
  const Uses uses = found == uses_.end() ? Uses{} : found->second;
  const std::array<char, 2> counts{static_cast<char>('0' + std::min(uses.capitalised, 2u)),
                                   static_cast<char>('0' + std::min(uses.lower, 2u))};
  sink.add(is_upper_letter(word.form[0]) ? "uses of capitalised " : "uses of small ", {counts.data(), counts.size()});
}

void NameFeatures::add_word(TokenIndex i, NameFeatureSink& sink) const {
  const Word& word = words_[i];
  sink.add("bias", "");
  for (const int offset : {-2, -1, 0, 1, 2}) add_neighbour(i, offset, sink);
  add_affixes(i, sink);
  add_uses(i, sink);
  sink.add("form=", word.form);
  sink.add(i == 0 ? "first " : "shape ", word.shape, casing_);
  sink.add("before ", i == 0 ? "|" : words_[i - 1].lower, word.shape);
  sink.add("after ", i + 1 == words_.size() ? "|" : words_[i + 1].lower, word.shape);
  for (const std::string& entry : word.entries) {
    sink.add(is_upper_letter(word.form[0]) ? "capital " : "small ", entry, casing_);
  }
}

}  // namespace relata
