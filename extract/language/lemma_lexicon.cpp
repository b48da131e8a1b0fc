#include <relata/extract/language/lemma_lexicon.h>

#include <algorithm>
#include <array>
#include <vector>

#include <relata/data/lexicon_table.h>

namespace relata {
namespace {

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

std::string key_of(std::string_view form, std::string_view xpos) {
  return std::string(form).append("\t").append(xpos);
}

bool ends_doubled(std::string_view stem) {
  return stem.size() > 2 && stem.back() == stem[stem.size() - 2];
}

/// What may stand before "-ed" or "-ing", the likeliest first: "hope", "call", "plan".
std::vector<std::string> stems_of(std::string_view stem) {
  std::vector<std::string> choices{std::string(stem) + "e", std::string(stem)};
  if (ends_doubled(stem)) choices.emplace_back(stem.substr(0, stem.size() - 1));
  return choices;
}

std::vector<std::string> past_choices(std::string_view form) {
  if (form.size() < 4 || !form.ends_with("ed")) return {};
  if (form.ends_with("ied"))
    return {std::string(form.substr(0, form.size() - 3)) + "y", std::string(form.substr(0, form.size() - 1))};
  return stems_of(form.substr(0, form.size() - 2));
}

std::vector<std::string> gerund_choices(std::string_view form) {
  if (form.size() < 5 || !form.ends_with("ing")) return {};
  return stems_of(form.substr(0, form.size() - 3));
}

std::vector<std::string> third_person_choices(std::string_view form) {
  if (form.size() < 3 || !form.ends_with("s")) return {};
  std::vector<std::string> choices;
  if (form.ends_with("ies")) choices.push_back(std::string(form.substr(0, form.size() - 3)) + "y");
  choices.emplace_back(form.substr(0, form.size() - 1));
  if (form.ends_with("es")) choices.emplace_back(form.substr(0, form.size() - 2));
  return choices;
}

std::vector<std::string> choices_for(std::string_view form, std::string_view xpos) {
  if (xpos == "VBD" || xpos == "VBN") return past_choices(form);
  if (xpos == "VBG") return gerund_choices(form);
  if (xpos == "VBZ") return third_person_choices(form);
  return {};
}

/// "refinance" where only "finance" is known.
std::string_view without_prefix(std::string_view verb) {
  static constexpr std::array<std::string_view, 10> prefixes{"re",  "over", "under", "out", "mis",
                                                             "dis", "un",   "co",    "pre", "de"};
  for (const std::string_view prefix : prefixes) {
    if (verb.starts_with(prefix) && verb.size() > prefix.size() + 2) return verb.substr(prefix.size());
  }
  return {};
}

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/// No English verb ends in "v" or "c", or in a consonant and "l": an "e" was dropped ("rumbl-ed").
bool lost_an_e(std::string_view stem) {
  if (stem.size() < 3) return false;
  const char last = stem.back(), before = stem[stem.size() - 2];
  const bool syllabic = last == 'l' && !is_vowel(before) && before != 'l' && before != 'r' && before != 'w';
  return last == 'v' || last == 'c' || syllabic;
}

}  // namespace

LemmaLexicon::LemmaLexicon(std::string_view irregular_forms_tsv, std::string_view verb_lemmas_tsv) {
  const LexiconTable irregular(irregular_forms_tsv);
  const auto form = irregular.column("form"), xpos = irregular.column("xpos"), lemma = irregular.column("lemma");
  for (std::size_t row = 0; row < irregular.row_count(); ++row)
    irregular_.emplace(key_of(irregular.cell(row, form), irregular.cell(row, xpos)), irregular.cell(row, lemma));
  const LexiconTable verbs(verb_lemmas_tsv);
  verbs_.reserve(verbs.row_count());
  for (std::size_t row = 0; row < verbs.row_count(); ++row) verbs_.insert(verbs.cell(row, 0));
}

LemmaLexicon LemmaLexicon::load_default() {
  return LemmaLexicon(LexiconTable::embedded_text("lexicon/irregular_forms.tsv"),
                      LexiconTable::embedded_text("lexicon/verb_lemmas.tsv"));
}

std::optional<std::string> LemmaLexicon::find_irregular(std::string_view form, std::string_view xpos) const {
  const auto known = irregular_.find(key_of(lower_ascii(form), xpos));
  return known == irregular_.end() ? std::nullopt : std::optional<std::string>(known->second);
}

std::optional<std::string> LemmaLexicon::find(std::string_view form, std::string_view xpos) const {
  if (auto known = find_irregular(form, xpos)) return known;
  return undo_regular_form(lower_ascii(form), xpos);
}

std::optional<std::string> LemmaLexicon::undo_regular_form(std::string_view form, std::string_view xpos) const {
  std::vector<std::string> choices = choices_for(form, xpos);
  for (std::string& choice : choices) {
    if (verbs_.contains(choice)) return std::move(choice);
  }
  for (std::string& choice : choices) {
    if (verbs_.contains(std::string(without_prefix(choice)))) return std::move(choice);
  }
  const bool doubled =
      choices.size() == 3 && std::string_view("bdgmnpt").find(choices[2].back()) != std::string_view::npos;
  if (doubled) return std::move(choices[2]);
  const bool stem_and_e = choices.size() >= 2 && xpos != "VBZ" && lost_an_e(choices[1]);
  return stem_and_e ? std::optional(std::move(choices[0])) : std::nullopt;
}

}  // namespace relata
