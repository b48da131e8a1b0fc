/// Groups of countries that a modifier names: "Western partners", "NATO allies", "Baltic states".
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <relata/graph/actor.h>

namespace relata {

class CountryGroups {
 public:
  explicit CountryGroups(std::string_view table);

  /// Of lexicon/country_groups.tsv.
  [[nodiscard]] static CountryGroups load_default();

  /// Whether `member`, a country or an alliance, is one of those that `description` speaks of: a modifier of the table
  /// and a noun for countries ("partners"). "Western officials" are no countries.
  [[nodiscard]] bool is_member(const Actor& member, std::string_view description) const;

  /// The same in two steps. Groups are known by their modifiers ("western"), which live as long as this; `description`
  /// speaks of none, or of one.
  [[nodiscard]] std::optional<std::string_view> group_of(std::string_view description) const;
  [[nodiscard]] std::vector<std::string_view> groups_with(const Actor& member) const;

 private:
  struct Members {
    std::set<std::string, std::less<>> countries;
    std::set<std::string, std::less<>> organizations;
  };
  std::map<std::string, Members, std::less<>> groups_;
};

}  // namespace relata
