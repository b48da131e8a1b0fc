#include <relata/extract/language/lemma_dictionary.h>

#include <algorithm>
#include <string>

#include <relata/extract/document/input_error.h>
#include <relata/extract/language/letters.h>
#include <relata/extract/language/word_features.h>

namespace relata {
namespace {

/// Longer forms are not looked up.
constexpr std::size_t longest_form = 64;

}  // namespace

LemmaDictionary::LemmaDictionary(const ModelFile& model)
    : words_(model, "lemma_words"), rule_of_(model.words("lemma_words.rule_of").values) {
  for (const auto line : model.lines("lemma_words.rules")) rules_.push_back(parse_lemma_rule(line));
  const auto is_rule = [&](std::uint32_t rule) { return rule < rules_.size(); };
  if (rule_of_.size() != words_.rows() || !std::all_of(rule_of_.begin(), rule_of_.end(), is_rule)) {
    throw InputError("language model", 0, "has a lemma dictionary that doesn't fit together");
  }
}

const LemmaRule* LemmaDictionary::find(std::string_view form, std::string_view xpos) const {
  if (form.size() > longest_form) return nullptr;
  std::string key;
  for (std::size_t i = 0; i < form.size();) append_utf8(lower_letter(next_code_point(form, i)), key);
  key += '\t';
  key += xpos;
  const std::uint32_t row = words_.find(hash_bytes(key));
  return row == 0 ? nullptr : &rules_[rule_of_[row]];
}

}  // namespace relata
