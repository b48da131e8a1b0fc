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
bool is_written_as_name(const SentenceContext& context, TokenIndex i, const LayeredName& found) {
  const GazetteerName& name = found.name;
  const Upos tag = context.token(i).upos;
  if (name.acronym) {
    if (has_lower_letter(context.token(i).form)) return false;
    return !context.is_capitals() || meets_model_name(context, i, i + 1);  // "WHO WANTS TO HELP"
  }
  if (!context.is_capitalized(i)) {
    return tag == Upos::propn && name.form != NameForm::people && meets_model_name(context, i, i + 1);
  }
  if (name.form == NameForm::adjective || name.form == NameForm::people) {
    return is_name_tag(tag) || tag == Upos::adj || tag == Upos::noun;
  }
  if (is_name_tag(tag) || meets_model_name(context, i, i + 1)) return true;
  return !found.own && i > 0 && !context.is_headline() && (tag == Upos::noun || tag == Upos::adj);
}

bool is_written_as_name(const SentenceContext& context, TokenIndex begin, TokenIndex end, const LayeredName& found) {
  if (end - begin == 1) return is_written_as_name(context, begin, found);
  if (found.name.acronym) return !has_lower_letter(context.text_of(begin, end));
  for (TokenIndex i = begin; i < end; ++i) {
    if (context.is_capitalized(i)) return true;
  }
  return false;
}

GazetteerName plain(const GazetteerName& name) {
  return name;
}
GazetteerName plain(const LayeredName& found) {
  return found.name;
}

/// `names` is a Gazetteer or GazetteerLayers.
template <typename Names, typename Accept>
std::optional<GazetteerMatch> longest_match(const Names& names, const SentenceContext& context, TokenIndex begin,
                                            Accept accept) {
  std::optional<GazetteerMatch> best;
  names.for_each_name_at(context.text(), context.pieces_from(begin), [&](std::uint32_t count, const auto& name) {
    const auto end = context.token_end_of(begin, count);
    if (end && accept(*end, name)) best = GazetteerMatch{begin, *end, plain(name)};
  });
  return best;
}

}  // namespace

bool meets_model_name(const SentenceContext& context, TokenIndex begin, TokenIndex end) {
  const auto& names = context.names();
  return std::any_of(names.begin(), names.end(),
                     [&](const NameSpan& name) { return name.begin < end && begin < name.end; });
}

std::optional<GazetteerMatch> match_name(const GazetteerLayers& names, const SentenceContext& context,
                                         TokenIndex begin) {
  const bool article = context.key(begin) == "the" && !context.is_capitalized(begin);
  if (article) return std::nullopt;
  return longest_match(names, context, begin, [&](TokenIndex end, const LayeredName& name) {
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
