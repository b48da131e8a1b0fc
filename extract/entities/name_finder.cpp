#include <relata/extract/entities/name_finder.h>

#include <algorithm>
#include <array>

#include <relata/extract/entities/gazetteer_matcher.h>
#include <relata/extract/entities/name_typing.h>
#include <relata/extract/entities/name_words.h>

namespace relata {
namespace {

/// Words that join a title but are none alone.
bool is_title_modifier(std::string_view key) {
  return key == "deputy" || key == "former" || key == "ex" || key == "vice" || key == "acting" || key == "interim" ||
         key == "senior" || key == "assistant" || key == "then" || key == "late" || key == "chief" || key == "first" ||
         key == "incoming" || key == "outgoing" || key == "-" || key == "associate" || key == "lead" ||
         key == "longtime" || key == "veteran";
}

/// Walks over one sentence from left to right; titles wait for the name they stand before.
class NameWalk {
 public:
  NameWalk(const EntityLexicon& lexicon, const SentenceContext& context) : lexicon_(lexicon), context_(context) {
    found_.is_title.assign(context.size(), false);
  }

  NamesFound run() {
    TokenIndex i = 0;
    while (i < context_.size()) i = step(i);
    for (MentionCandidate& name : found_.names) take_saint(name);
    return std::move(found_);
  }

 private:
  struct WaitingTitle {
    TokenIndex begin;
    TokenIndex end;
    GazetteerIndex title;
  };

  TokenIndex step(TokenIndex i) {
    const auto match = match_name(lexicon_.names, context_, i);
    const auto title = match_title(lexicon_.titles, context_, i);
    if (title && (!match || title->end >= match->end) && !begins_longer_name(i, title->end)) return wait(*title);
    if (match && !is_part_of_person(*match) && !is_shouted_word(*match)) return take_match(*match);
    if (is_name_word(context_, i) && !is_bare_modifier(i)) return take_unknown(i);
    if (const NameSpan* const name = model_name_at(i)) return take_model_name(*name);
    if (!is_title_modifier(context_.key(i)) && !keeps_titles_waiting(i)) waiting_.clear();
    return i + 1;
  }

  /// "Gen." before a name may be followed by a stray full stop or a quotation mark, never by a comma.
  bool keeps_titles_waiting(TokenIndex i) const { return context_.key(i).empty() || context_.key(i) == "\""; }

  /// "SHE IS THE BEST": among capitals a function word is no acronym.
  bool is_shouted_word(const GazetteerMatch& match) const {
    if (match.end != match.begin + 1 || !is_function_key(context_.key(match.begin))) return false;
    const auto shouted = [&](TokenIndex i) {
      const std::string& form = context_.token(i).form;
      return form.size() > 1 && std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    };
    return match.begin > 0 && match.end < context_.size() && shouted(match.begin - 1) && shouted(match.end);
  }

  /// "St. Thomas" is one name, and that of a place where a preposition stands before it.
  void take_saint(MentionCandidate& name) {
    if (name.begin == 0 || name.form == NameForm::adjective) return;
    const TokenIndex saint = name.begin - 1;
    const bool capitalised = context_.is_capitalized(saint) && context_.is_capitalized(name.begin);
    if (!capitalised || (context_.key(saint) != "st" && context_.key(saint) != "saint")) return;
    name.begin = saint;
    name.span = context_.span_of(name.begin, name.end);
    name.key = context_.key_of(name.begin, name.end);
    name.text = readable_name(context_, name.begin, name.end);
    name.entry.reset();
    const bool place = saint > 0 && context_.token(saint - 1).upos == Upos::adp && context_.key(saint - 1) != "by";
    if (place && name.type == EntityType::person) name.type = EntityType::place;
  }

  /// "Deputy" in "Deputy Pentagon Press Secretary".
  bool is_bare_modifier(TokenIndex i) const { return is_title_modifier(context_.key(i)) && context_.key(i) != "chief"; }

  TokenIndex wait(const GazetteerMatch& title) {
    waiting_.push_back({title.begin, title.end, title.name.entry});
    return title.end;
  }

  /// The model sees an organisation or place that a title word begins or ends in: "General Motors", "Speaker Corp".
  bool begins_longer_name(TokenIndex begin, TokenIndex title_end) const {
    const NameSpan* const name = model_name_at(begin);
    if (name && name->kind == NameKind::organization && name->end > title_end && !is_person_from(title_end))
      return true;
    if (!is_name_word(context_, begin)) return false;
    const TokenIndex end = end_of_name_words(lexicon_, context_, begin);
    if (end <= title_end) return false;
    const auto type = lexicon_.name_word(NameWordPosition::last, context_.key(end - 1));
    return type == EntityType::organization || type == EntityType::place;
  }

  /// A person's name begins here as far as the lexicons know.
  bool is_person_from(TokenIndex i) const {
    if (i >= context_.size()) return false;
    if (lexicon_.given_name(context_.key(i))) return true;
    const auto match = match_name(lexicon_.names, context_, i);
    return match && lexicon_.names.entry(match->name.entry).type == EntityType::person;
  }

  /// Names of days and months are none here, nor are function words, whatever the model sees in them.
  const NameSpan* model_name_at(TokenIndex i) const {
    const auto& names = context_.names();
    const auto found = std::find_if(names.begin(), names.end(), [&](const NameSpan& name) { return name.begin == i; });
    if (found == names.end()) return nullptr;
    const bool names_time = is_day_or_month(context_.key(i)) && !is_month_as_first_name(context_, i);
    if (names_time && month_number(context_.key(i)) != 5) return nullptr;
    if (found->end == i + 1 && is_function_key(context_.key(i))) return nullptr;
    return &*found;
  }

  /// "Jordan" in "Jordan Peterson", "Biden" in "Jill Biden": the match is only a part of somebody's name.
  bool is_part_of_person(const GazetteerMatch& match) const {
    const GazetteerEntry entry = lexicon_.names.entry(match.name.entry);
    if (match.name.form == NameForm::adjective || match.name.acronym) return false;
    if (is_given_name_alone(match, entry.type)) return true;
    if (match.end < context_.size() && match_title(lexicon_.titles, context_, match.end)) return false;
    for (const NameSpan& name : context_.names()) {
      const bool longer = name.end - name.begin > match.end - match.begin;
      const bool runs_on = name.begin == match.begin && is_whole_person(match);
      if (name.kind == NameKind::person && longer && !runs_on && name.begin <= match.begin && match.end <= name.end)
        return true;
    }
    if (match.end - match.begin != 1 || match.name.acronym || entry.type == EntityType::person) return false;
    if (match.name.form == NameForm::adjective || match.end >= context_.size()) return false;
    if (!is_name_word(context_, match.end) || match_name(lexicon_.names, context_, match.end)) return false;
    if (match_title(lexicon_.titles, context_, match.end)) return false;
    const TokenIndex end = end_of_name_words(lexicon_, context_, match.begin);
    if (type_from_words(lexicon_, context_, match.begin, end)) return false;
    return lexicon_.given_name(context_.key(match.begin)).has_value();
  }

  /// "Mercedes" where the model sees a person.
  bool is_given_name_alone(const GazetteerMatch& match, EntityType type) const {
    const NameSpan* const name = model_name_at(match.begin);
    return type == EntityType::organization && match.end == match.begin + 1 && name && name->kind == NameKind::person &&
           name->end == match.end && lexicon_.given_name(context_.key(match.begin)).has_value();
  }

  /// "Jr." and "III" after a name
  bool is_suffix(TokenIndex i) const {
    static constexpr std::array<std::string_view, 6> words{"jr", "sr", "ii", "iii", "iv", "junior"};
    return i < context_.size() && std::find(words.begin(), words.end(), context_.key(i)) != words.end();
  }

  /// "Hillary Clinton" in the headline "Hillary Clinton Goes After Trump"
  bool is_whole_person(const GazetteerMatch& match) const {
    const bool person = lexicon_.names.entry(match.name.entry).type == EntityType::person;
    return person && match.end - match.begin > 1 && !is_suffix(match.end);
  }

  /// Whether the name goes on after what the gazetteer knows: "Kursk State University", not "Russian President".
  TokenIndex extended_end(const GazetteerMatch& match) const {
    const GazetteerEntry entry = lexicon_.names.entry(match.name.entry);
    TokenIndex end = end_of_name_words(lexicon_, context_, match.end - 1);
    end = std::max(end, match.end);
    if (end == match.end || match_title(lexicon_.titles, context_, match.end)) return match.end;
    for (TokenIndex i = match.end + 1; i < end; ++i) {
      if (match_title(lexicon_.titles, context_, i) && i + 1 < end) return match.end;
    }
    const NameSpan* const name = model_name_at(match.begin);
    const bool institution = type_from_words(lexicon_, context_, match.begin, end).has_value();
    if (is_whole_person(match) && !institution) return match.end;
    if (name && name->end > match.end) return institution ? std::max(name->end, end) : name->end;
    if (name && name->end == match.end && !institution) return match.end;
    const auto next = match_name(lexicon_.names, context_, match.end);
    if (next && next->end == end) return match.end;
    if (institution) return end;
    const bool may_be_compound = entry.type == EntityType::organization && !match.name.acronym;
    return may_be_compound && !next && match.end - match.begin == 1 ? end : match.end;
  }

  TokenIndex take_match(const GazetteerMatch& match) {
    const bool adjective = match.name.form == NameForm::adjective;
    const TokenIndex end = extended_end(match);
    if (end > match.end) {
      if (adjective) add_known(match);
      add_unknown(match.begin, end, lexicon_.names.entry(match.name.entry).country);
      const bool national = adjective && lexicon_.names.entry(match.name.entry).type == EntityType::country;
      MentionCandidate& name = found_.names.back();
      if (national && name.type == EntityType::organization) take_country(name, match.end);
      return end;
    }
    add_known(match);
    return match.end;
  }

  /// "eastern Ukraine", "southern Lebanon": a place, not the state.
  void take_direction(MentionCandidate& mention) {
    if (mention.begin == 0 || mention.form != NameForm::name) return;
    const std::string_view word = context_.key(mention.begin - 1);
    const bool direction = word.ends_with("ern") && (word.starts_with("north") || word.starts_with("south") ||
                                                     word.starts_with("east") || word.starts_with("west"));
    if (!direction && word != "central") return;
    --mention.begin;
    mention.type = EntityType::place;
    mention.span = context_.span_of(mention.begin, mention.end);
    mention.key = context_.key_of(mention.begin, mention.end);
    mention.text = readable_name(context_, mention.begin, mention.end);
    mention.entry.reset();
    mention.family = "region";
  }

  TokenIndex take_model_name(const NameSpan& name) {
    add_unknown(name.begin, name.end, {});
    return name.end;
  }

  TokenIndex take_unknown(TokenIndex begin) {
    TokenIndex end = end_of_name_words(lexicon_, context_, begin);
    if (const NameSpan* const name = model_name_at(begin)) {
      const bool longer =
          end > name->end && type_from_words(lexicon_, context_, begin, end) == EntityType::organization;
      end = longer ? end : joined_end(name->end, end);
    } else {
      end = cut_before_known(begin, end);
      end = end_of_double_institution(begin, end).value_or(end);
    }
    const bool word = end == begin + 1 && is_function_key(context_.key(begin));
    if (has_name_tag(begin, end) && !word) add_unknown(begin, end, {});
    waiting_.clear();
    return end;
  }

  /// Where a name that the model ends at `end` really ends: not inside "Abi-Ali".
  TokenIndex joined_end(TokenIndex end, TokenIndex most) const {
    while (end < most && !context_.has_blank_before(end)) ++end;
    return end;
  }

  bool has_name_tag(TokenIndex begin, TokenIndex end) const {
    for (TokenIndex i = begin; i < end; ++i) {
      if (context_.token(i).upos == Upos::propn) return true;
    }
    return meets_model_name(context_, begin, end);
  }

  /// An unknown name stops before a title that another name follows, and before what the model marks as a name.
  TokenIndex cut_before_known(TokenIndex begin, TokenIndex end) const {
    for (TokenIndex i = begin + 1; i < end; ++i) {
      const bool kind = i + 1 == end && lexicon_.name_word(NameWordPosition::last, context_.key(i));  // "Crime Bill"
      if (model_name_at(i) && !kind) return i;
      const auto title = match_title(lexicon_.titles, context_, i);
      if (title && title->end < end && !lexicon_.name_word(NameWordPosition::last, context_.key(end - 1))) return i;
    }
    return end;
  }

  /// "the Competition and Markets Authority": one body, of which other readers mark the second half alone.
  std::optional<TokenIndex> end_of_double_institution(TokenIndex begin, TokenIndex end) const {
    const bool joined = begin > 0 && end + 1 < context_.size() && context_.key(begin - 1) == "the" &&
                        context_.key(end) == "and" && context_.is_capitalized(end + 1);
    if (!joined) return std::nullopt;
    const TokenIndex second_end = end_of_name_words(lexicon_, context_, end + 1);
    const bool institution = type_from_words(lexicon_, context_, end + 1, second_end) == EntityType::organization;
    return institution && second_end > end + 2 ? std::optional(second_end) : std::nullopt;
  }

  MentionCandidate& add(TokenIndex begin, TokenIndex end) {
    MentionCandidate& mention = found_.names.emplace_back();
    mention.sentence = context_.index();
    mention.begin = begin;
    mention.end = end;
    mention.head = head_token(context_, begin, end);
    mention.span = context_.span_of(begin, end);
    mention.key = context_.key_of(begin, end);
    mention.text = readable_name(context_, begin, end);
    return mention;
  }

  void add_known(const GazetteerMatch& match) {
    const GazetteerEntry entry = lexicon_.names.entry(match.name.entry);
    MentionCandidate& mention = add(match.begin, match.end);
    mention.entry = match.name.entry;
    mention.form = match.name.form;
    mention.type = entry.type;
    mention.family = entry.family;
    mention.gender = entry.gender;
    mention.country = entry.country;
    if (entry.type == EntityType::other) take_type_from_text(mention);
    if (entry.type == EntityType::organization && !entry.country.empty()) {
      const std::string_view owner = country_before(match.begin);
      if (!owner.empty() && owner != entry.country && is_generic_institution(mention)) {
        mention.entry.reset();
        mention.country.clear();
        take_country(mention, match.begin);
      }
    }
    if (mention.form == NameForm::adjective) mention.kind = MentionKind::nominal;
    if (mention.form == NameForm::people && entry.type != EntityType::person) {
      mention.type = EntityType::group;
      mention.kind = MentionKind::nominal;
    }
    if (mention.type == EntityType::person) take_titles(mention);
    if (entry.type != EntityType::country) take_kind_of_place(mention);
    if (entry.type == EntityType::country || entry.type == EntityType::place) take_direction(mention);
  }

  /// A user's row may leave the type to the text.
  void take_type_from_text(MentionCandidate& mention) {
    const NameReading reading = read_name_type(lexicon_, context_, mention.begin, mention.end, !waiting_.empty());
    mention.type = reading.type;
    mention.weight = reading.weight;
    if (mention.gender == Gender::unknown) mention.gender = reading.gender;
    if (mention.country.empty()) mention.country = reading.country;
  }

  /// The lower-case noun after a place's name that says what it is: "Kursk region".
  void take_kind_of_place(MentionCandidate& mention) {
    const TokenIndex next = mention.end;
    const bool may_be_place = mention.type == EntityType::place || mention.type == EntityType::other;
    if (!may_be_place || next >= context_.size() || context_.is_capitalized(next)) return;
    const auto noun = lexicon_.noun(context_.token(next).lemma);
    if (!noun || (noun->family != "region" && noun->family != "city") || context_.token(next).upos != Upos::noun)
      return;
    if (mention.form == NameForm::adjective || context_.token(mention.head).head != static_cast<std::int32_t>(next))
      return;
    if (context_.token(next).lemma == "area" || context_.token(next).lemma == "zone") return;
    const bool of_another = next + 1 < context_.size() && context_.key(next + 1) == "of";
    if (of_another) return;  // "the West Bank town of Ramallah"
    mention.type = EntityType::place;
    mention.end = next + 1;
    mention.head = next;
    mention.span = context_.span_of(mention.begin, mention.end);
    mention.key = context_.key_of(mention.begin, mention.end);
    mention.text = readable_name(context_, mention.begin, mention.end);
    if (mention.family.empty()) mention.family = noun->family;
  }

  /// "Defense Ministry" is known by its country: "Chinese Defense Ministry".
  void take_country(MentionCandidate& mention, TokenIndex begin_of_key) {
    if (mention.country.empty()) mention.country = country_before(mention.begin);
    const auto country = lexicon_.countries.find(mention.country);
    if (country == lexicon_.countries.end()) return;
    mention.key = context_.key_of(begin_of_key, mention.end);
    const std::string_view adjective = lexicon_.adjectives.at(mention.country);
    mention.text = std::string(adjective) + " " + readable_name(context_, begin_of_key, mention.end);
  }

  void add_unknown(TokenIndex begin, TokenIndex end, std::string_view country) {
    const bool titled = !waiting_.empty();
    const NameReading reading = read_name_type(lexicon_, context_, begin, end, titled);
    MentionCandidate& mention = add(begin, end);
    mention.type = reading.type;
    mention.weight = reading.weight;
    mention.gender = reading.gender;
    mention.country = country.empty() ? reading.country : country;
    if (reading.type == EntityType::person) take_titles(mention);
    take_kind_of_place(mention);
    if (country.empty() && reading.type == EntityType::organization && is_generic_institution(mention))
      take_country(mention, begin);
  }

  /// Every state has one: "Defense Ministry", "Supreme Court", "Central Bank".
  bool is_generic_institution(const MentionCandidate& mention) const {
    const std::string_view first = context_.key(mention.begin);
    const std::string_view last = context_.key(mention.end - 1);
    if (mention.end - mention.begin < 2) return false;
    return last == "ministry" || last == "parliament" || last == "government" || last == "court" || last == "council" ||
           last == "army" || last == "navy" || last == "bank" || last == "forces" || last == "commission" ||
           first == "ministry" || first == "department" || last == "department" || last == "service" || last == "guard";
  }

  /// The country of what stands right before the titles: "Russian President", "Ukraine's Foreign Minister".
  std::string_view country_before(TokenIndex i) const {
    while (i > 0 && (is_title_modifier(context_.key(i - 1)) || context_.key(i - 1) == "'s")) --i;
    for (const MentionCandidate& name : found_.names) {
      if (name.end == i && name.entry) return lexicon_.names.entry(*name.entry).country;
    }
    return {};
  }

  void take_titles(MentionCandidate& mention) {
    if (!waiting_.empty() && mention.country.empty()) mention.country = country_before(waiting_.front().begin);
    for (const WaitingTitle& title : waiting_) {
      const GazetteerEntry entry = lexicon_.titles.entry(title.title);
      if (entry.gender != Gender::unknown) mention.gender = entry.gender;
      for (TokenIndex i = title.begin; i < title.end; ++i) found_.is_title[i] = true;
      if (entry.family == "honorific") continue;
      mention.offices.push_back(title_text(title));
    }
    waiting_.clear();
  }

  /// The title with the words before it that modify it: "deputy press secretary".
  std::string title_text(const WaitingTitle& title) {
    std::string text(lexicon_.titles.entry(title.title).name);
    for (TokenIndex i = title.begin; i-- > 0 && is_title_modifier(context_.key(i));) {
      found_.is_title[i] = true;
      if (context_.key(i) != "-") text = std::string(context_.key(i)) + " " + text;
    }
    return text;
  }

  const EntityLexicon& lexicon_;
  const SentenceContext& context_;
  NamesFound found_;
  std::vector<WaitingTitle> waiting_;
};

}  // namespace

NamesFound find_names(const EntityLexicon& lexicon, const SentenceContext& context) {
  return NameWalk(lexicon, context).run();
}

}  // namespace relata
