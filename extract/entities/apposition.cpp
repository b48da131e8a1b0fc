#include <relata/extract/entities/apposition.h>

#include <algorithm>
#include <array>

#include <relata/extract/entities/name_coreference.h>

namespace relata {
namespace {

/// "its owner, Acme Lines": nouns for people that are said of companies as well.
bool may_be_company(std::string_view noun) {
  static constexpr std::array<std::string_view, 14> nouns{
      "owner",     "operator",  "maker",   "manufacturer", "employer",    "supplier", "producer",
      "publisher", "developer", "insurer", "contractor",   "shareholder", "sponsor",  "lender"};
  return std::ranges::find(nouns, noun) != nouns.end();
}

bool types_agree(const MentionCandidate& name, const MentionCandidate& description) {
  if (name.type == EntityType::other || description.plural)
    return name.type == EntityType::other && !description.plural;
  if (name.type == description.type) return true;
  const auto is_organized = [](EntityType type) {
    return type == EntityType::organization || type == EntityType::group;
  };
  if (is_organized(name.type) && may_be_company(description.key)) return true;
  const auto is_place = [](EntityType type) { return type == EntityType::country || type == EntityType::place; };
  return (is_organized(name.type) && is_organized(description.type)) ||
         (is_place(name.type) && is_place(description.type));
}

bool is_apposed(const SentenceContext& context, TokenIndex dependent, TokenIndex head) {
  const Token& token = context.token(dependent);
  if (token.head != static_cast<std::int32_t>(head)) return false;
  return token.relation == DependencyRelation::appos || token.relation == DependencyRelation::flat ||
         token.relation == DependencyRelation::nmod_desc;
}

/// "the city of Mosul", "the village of Sudzha".
bool is_named_by_of(const SentenceContext& context, const MentionCandidate& description, const MentionCandidate& name) {
  const Token& token = context.token(name.head);
  if (description.family != "city" && description.family != "region") return false;
  if (token.head != static_cast<std::int32_t>(description.head) || token.relation != DependencyRelation::nmod)
    return false;
  return name.begin > 0 && context.key(name.begin - 1) == "of";
}

/// "the Likud party", "Tasnim news agency": the description ends with the kind of what the name before it names.
bool is_kind_after_name(const SentenceContext& context, const MentionCandidate& description,
                        const MentionCandidate& name) {
  const bool organized = description.type == EntityType::organization || description.family == "group";
  if (!organized || name.type == EntityType::person || name.type == EntityType::place || name.end > description.head)
    return false;
  if (name.begin < description.begin || description.definiteness == Definiteness::possessive) return false;
  const bool outlet_kind = description.family == "outlet" || description.family == "agency" ||
                           description.family == "party" || description.family == "company" ||
                           description.family == "group" || description.family == "armed_group";
  const Token& token = context.token(name.head);
  return outlet_kind && token.relation == DependencyRelation::compound && name.end + 2 >= description.head;
}

/// "the consulting firm IHS": the name follows at once.
bool is_name_after_kind(const SentenceContext& context, const MentionCandidate& description,
                        const MentionCandidate& name) {
  if (name.begin != description.end) return false;
  const auto head = static_cast<std::int32_t>(description.head);
  return context.token(name.head).head == head ||
         context.token(description.head).head == static_cast<std::int32_t>(name.head);
}

bool is_comma(const SentenceContext& context, TokenIndex i) {
  return i < context.size() && context.key(i) == ",";
}

bool has_verb(const SentenceContext& context, TokenIndex begin, TokenIndex end) {
  for (TokenIndex i = begin; i < end; ++i) {
    if (context.token(i).upos == Upos::verb || context.token(i).upos == Upos::aux) return true;
  }
  return false;
}

/// Between commas beside each other, whatever the tree says: "the spokesman of the ministry, Heorhiy Tykhy, said",
/// "Ali Abdollahi, the deputy chief of staff, said". `name_begin` is that of the name with its titles.
bool stand_between_commas(const SentenceContext& context, const MentionCandidate& description,
                          const MentionCandidate& name) {
  if (name.type != EntityType::person || description.type != EntityType::person) return false;
  if (description.definiteness == Definiteness::bare) return false;
  if (description.end <= name.begin) {
    if (!is_comma(context, name.end) || has_verb(context, description.end, name.begin)) return false;
    TokenIndex comma = name.begin;
    while (comma > description.end && !is_comma(context, comma - 1)) --comma;
    return comma > description.end && name.begin - comma <= 4;
  }
  return name.end < description.begin && is_comma(context, name.end) && description.begin <= name.end + 4 &&
         !has_verb(context, name.end, description.begin);
}

bool names_the_same(const SentenceContext& context, const MentionCandidate& description, const MentionCandidate& name) {
  if (!types_agree(name, description) || name.form != NameForm::name) return false;
  if (is_kind_after_name(context, description, name) || is_name_after_kind(context, description, name)) return true;
  if (stand_between_commas(context, description, name)) return true;
  return is_apposed(context, description.head, name.head) || is_apposed(context, name.head, description.head) ||
         is_named_by_of(context, description, name);
}

/// "Foreign Intelligence Service (SVR)": the acronym stands in brackets right after the name.
bool is_bracketed_acronym(const SentenceContext& context, const MentionCandidate& name,
                          const MentionCandidate& acronym) {
  if (acronym.end - acronym.begin != 1 || name.end + 1 != acronym.begin || context.key(name.end) != "(") return false;
  if (acronym.end >= context.size() || context.key(acronym.end) != ")") return false;
  return context.is_all_capitals(acronym.begin) && name.end - name.begin > 1;
}

std::optional<std::size_t> find_name(const SentenceContext& context, std::span<const MentionCandidate> mentions,
                                     const MentionCandidate& mention) {
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const MentionCandidate& name = mentions[i];
    if (name.kind != MentionKind::name || &name == &mention) continue;
    const bool same = mention.kind == MentionKind::name
                          ? is_bracketed_acronym(context, name, mention)
                          : !mention.family.empty() && names_the_same(context, mention, name);
    if (same) return i;
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::optional<std::size_t>> find_appositions(const SentenceContext& context,
                                                         std::span<const MentionCandidate> mentions) {
  std::vector<std::optional<std::size_t>> links;
  links.reserve(mentions.size());
  for (const MentionCandidate& mention : mentions) links.push_back(find_name(context, mentions, mention));
  return links;
}

}  // namespace relata
