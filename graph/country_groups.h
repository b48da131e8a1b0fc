/// Groups of countries that a modifier names: "Western partners", "NATO allies", "Baltic states".
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

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

 private:
  struct Members {
    std::set<std::string, std::less<>> countries;
    std::set<std::string, std::less<>> organizations;
  };
  std::map<std::string, Members, std::less<>> groups_;
};

}  // namespace relata
