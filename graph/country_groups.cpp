#include <relata/graph/country_groups.h>

#include <algorithm>
#include <array>

#include <relata/data/lexicon_table.h>
#include <relata/graph/name_key.h>

namespace relata {
namespace {

constexpr auto nouns = std::to_array<std::string_view>({"allies", "backers", "capitals", "countries", "governments",
                                                        "members", "nations", "partners", "powers", "states"});

std::set<std::string, std::less<>> parts_of(std::string_view cell) {
  std::set<std::string, std::less<>> parts;
  while (!cell.empty()) {
    const auto end = std::min(cell.find('|'), cell.size());
    parts.emplace(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return parts;
}

template <typename Words>
bool contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "western" of "ukraines western partners"; empty where the noun is none for countries.
std::string_view before_noun(std::string_view key) {
  const auto space = key.rfind(' ');
  if (space == std::string_view::npos) return {};
  return contains(nouns, key.substr(space + 1)) ? key.substr(0, space) : std::string_view();
}

}  // namespace

CountryGroups::CountryGroups(std::string_view text) {
  const LexiconTable table(text);
  const auto modifier = table.column("modifier");
  const auto countries = table.column("countries");
  const auto organizations = table.column("organizations");
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    groups_[std::string(table.cell(row, modifier))] = {parts_of(table.cell(row, countries)),
                                                       parts_of(table.cell(row, organizations))};
  }
}

CountryGroups CountryGroups::load_default() {
  return CountryGroups(LexiconTable::embedded_text("lexicon/country_groups.tsv"));
}

bool CountryGroups::is_member(const Actor& member, std::string_view description) const {
  const auto group = group_of(description);
  return group && contains(groups_with(member), *group);
}

std::optional<std::string_view> CountryGroups::group_of(std::string_view description) const {
  const std::string key = name_key(description);
  std::string_view modifier = before_noun(key);
  while (!modifier.empty()) {
    if (const auto group = groups_.find(modifier); group != groups_.end()) return group->first;
    const auto space = modifier.find(' ');
    modifier = space == std::string_view::npos ? std::string_view() : modifier.substr(space + 1);
  }
  return std::nullopt;
}

std::vector<std::string_view> CountryGroups::groups_with(const Actor& member) const {
  const bool is_country = member.type == EntityType::country;
  const std::string name = is_country ? member.country : name_key(member.name);
  std::vector<std::string_view> groups;
  for (const auto& [modifier, members] : groups_) {
    if ((is_country ? members.countries : members.organizations).contains(name)) groups.push_back(modifier);
  }
  return groups;
}

}  // namespace relata
