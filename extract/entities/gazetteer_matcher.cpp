#include <relata/extract/entities/gazetteer_matcher.h>

#include <algorithm>

namespace relata {
namespace {

bool has_lower_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_name_tag(Upos tag) {
  return tag == Upos::propn || tag == Upos::x;
}

/// A lone word: its case and its tag must speak for a name.
bool is_written_as_name(const SentenceContext& context, TokenIndex i, const GazetteerName& name) {
  const Upos tag = context.token(i).upos;
  if (name.acronym) return !has_lower_letter(context.token(i).form);
  if (!context.is_capitalized(i)) return tag == Upos::propn && name.form != NameForm::people;
  if (name.form == NameForm::adjective || name.form == NameForm::people) {
    return is_name_tag(tag) || tag == Upos::adj || tag == Upos::noun;
  }
  if (is_name_tag(tag) || meets_model_name(context, i, i + 1)) return true;
  return i > 0 && !context.is_headline() && (tag == Upos::noun || tag == Upos::adj);
}

bool is_written_as_name(const SentenceContext& context, TokenIndex begin, TokenIndex end, const GazetteerName& name) {
  if (end - begin == 1) return is_written_as_name(context, begin, name);
  if (name.acronym) return !has_lower_letter(context.text_of(begin, end));
  if (context.is_capitalized(begin)) return true;
  return std::any_of(
      context.sentence().tokens.begin() + begin, context.sentence().tokens.begin() + end, [&](const Token& token) {
        return context.is_capitalized(static_cast<TokenIndex>(&token - context.sentence().tokens.data()));
      });
}

template <typename Accept>
std::optional<GazetteerMatch> longest_match(const Gazetteer& gazetteer, const SentenceContext& context,
                                            TokenIndex begin, Accept accept) {
  const TokenIndex most = gazetteer.longest_from(first_key_word(context.key(begin)));
  std::optional<GazetteerMatch> best;
  std::string key;
  for (TokenIndex end = begin + 1; end <= context.size() && end - begin <= most; ++end) {
    if (end - 1 > begin && context.has_blank_before(end - 1)) key.push_back(' ');
    key += context.key(end - 1);
    if (context.key(end - 1).empty()) continue;  // a full stop
    const GazetteerName* const name = gazetteer.find(key);
    if (name && accept(end, *name)) best = GazetteerMatch{begin, end, *name};
  }
  return best;
}

}  // namespace

bool meets_model_name(const SentenceContext& context, TokenIndex begin, TokenIndex end) {
  const auto& names = context.sentence().names;
  return std::any_of(names.begin(), names.end(),
                     [&](const NameSpan& name) { return name.begin < end && begin < name.end; });
}

std::optional<GazetteerMatch> match_name(const Gazetteer& gazetteer, const SentenceContext& context, TokenIndex begin) {
  const bool article = context.key(begin) == "the" && !context.is_capitalized(begin);
  if (article) return std::nullopt;
  return longest_match(gazetteer, context, begin, [&](TokenIndex end, const GazetteerName& name) {
    return is_written_as_name(context, begin, end, name);
  });
}

std::optional<GazetteerMatch> match_title(const Gazetteer& titles, const SentenceContext& context, TokenIndex begin) {
  return longest_match(titles, context, begin, [&](TokenIndex end, const GazetteerName&) {
    const Upos tag = context.token(end - 1).upos;
    return tag == Upos::propn || tag == Upos::noun || tag == Upos::adj || tag == Upos::x;
  });
}

}  // namespace relata
