#include <relata/extract/entities/gazetteer.h>

#include <algorithm>

#include <relata/extract/entities/name_key.h>

namespace relata {
namespace {

bool is_acronym(std::string_view name) {
  const auto capitals = std::count_if(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool lower = std::any_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return capitals > 1 && !lower && name.size() <= 8;
}

bool parts_words(char c) {
  return c == ' ' || c == '-' || c == '\'' || c == '/' || c == '&' || c == '+' || c == ',';
}

}  // namespace

std::uint32_t count_key_words(std::string_view key) {
  std::uint32_t words = 1;
  for (const char c : key) words += c == ' ' ? 1 : parts_words(c) ? 2 : 0;
  return words;
}

std::string_view first_key_word(std::string_view key) {
  return key.substr(0, static_cast<std::size_t>(std::find_if(key.begin(), key.end(), parts_words) - key.begin()));
}

GazetteerIndex Gazetteer::add_entry(const GazetteerEntry& entry) {
  entries_.push_back(entry);
  return static_cast<GazetteerIndex>(entries_.size() - 1);
}

void Gazetteer::add_name(std::string_view name, GazetteerIndex entry, NameForm form) {
  if (name.empty()) return;
  keys_.push_back(name_key(name));
  const std::string_view key = keys_.back();
  if (!names_.try_emplace(key, GazetteerName{entry, form, is_acronym(name)}).second) return keys_.pop_back();
  auto& longest = longest_[first_key_word(key)];
  longest = std::max(longest, count_key_words(key));
}

const GazetteerName* Gazetteer::find(std::string_view key) const {
  const auto found = names_.find(key);
  return found == names_.end() ? nullptr : &found->second;
}

std::uint32_t Gazetteer::longest_from(std::string_view first_word_key) const {
  const auto found = longest_.find(first_word_key);
  return found == longest_.end() ? 0 : found->second;
}

}  // namespace relata
