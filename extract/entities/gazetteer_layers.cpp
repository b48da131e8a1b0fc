#include <relata/extract/entities/gazetteer_layers.h>

#include <algorithm>

#include <relata/extract/entities/lookup_key.h>

namespace relata {
namespace {

bool types_agree(EntityType a, EntityType b) {
  const auto is_either = [&](EntityType x, EntityType y) { return (a == x && b == y) || (a == y && b == x); };
  return a == b || a == EntityType::other || b == EntityType::other ||
         is_either(EntityType::country, EntityType::place) || is_either(EntityType::group, EntityType::organization);
}

bool can_be_same(const GazetteerEntry& a, const GazetteerEntry& b) {
  const bool countries_agree = a.country.empty() || b.country.empty() || a.country == b.country;
  return countries_agree && types_agree(a.type, b.type);
}

/// A name that few things share: of several words.
bool is_telling(std::string_view key) {
  return key.find(' ') != std::string_view::npos;
}

bool is_of_nationality(NameForm form) {
  return form == NameForm::adjective || form == NameForm::people;
}

}  // namespace

GazetteerLayers::GazetteerLayers(Gazetteer lexicon, std::vector<Gazetteer> own) {
  layers_[0] = std::move(lexicon);
  for (Gazetteer& gazetteer : own) {
    first_.push_back(first_.back() + static_cast<GazetteerIndex>(layers_.back().size()));
    layers_.push_back(std::move(gazetteer));
  }
  if (layers_.size() > 1) join_lexicon();
}

void GazetteerLayers::join_lexicon() {
  const Gazetteer& lexicon = layers_[0];
  for (GazetteerIndex i = 0; i < lexicon.size(); ++i) join(i, lexicon.entry(i).name);
  lexicon.for_each_name([&](std::string_view key, const GazetteerName& name) {
    const bool joined = own_of_.contains(name.entry);
    if (!joined && !is_of_nationality(name.form) && is_telling(key)) join(name.entry, key);
  });
}

void GazetteerLayers::join(GazetteerIndex lexicon_entry, std::string_view key) {
  const GazetteerEntry known = layers_[0].entry(lexicon_entry);
  for (std::size_t layer = 1; layer < layers_.size(); ++layer) {
    const auto found = layers_[layer].find(key);
    if (!found || !can_be_same(known, layers_[layer].entry(found->entry))) continue;
    const GazetteerIndex own = first_[layer] + found->entry;
    if (lexicon_of_.emplace(own, lexicon_entry).second) own_of_.emplace(lexicon_entry, own);
  }
}

GazetteerIndex GazetteerLayers::canonical(std::size_t layer, GazetteerIndex entry) const {
  const GazetteerIndex index = first_[layer] + entry;
  const auto joined = lexicon_of_.find(index);
  return joined == lexicon_of_.end() ? index : joined->second;
}

GazetteerEntry GazetteerLayers::entry(GazetteerIndex index) const {
  const auto own = own_of_.find(index);
  const GazetteerIndex at = own == own_of_.end() ? index : own->second;
  const auto layer = static_cast<std::size_t>(std::upper_bound(first_.begin(), first_.end(), at) - first_.begin() - 1);
  GazetteerEntry entry = layers_[layer].entry(at - first_[layer]);
  if (own == own_of_.end()) return entry;
  const GazetteerEntry known = layers_[0].entry(index);
  if (entry.type == EntityType::other) entry.type = known.type;
  if (entry.country.empty()) entry.country = known.country;
  if (entry.iri.empty()) entry.iri = known.iri;
  if (entry.gender == Gender::unknown) entry.gender = known.gender;
  entry.family = known.family;
  return entry;
}

std::vector<GazetteerLayers::Found> GazetteerLayers::all_names_at(std::string_view text,
                                                                  std::span<const NamePiece> pieces) const {
  std::vector<Found> found;
  for (std::size_t layer = 0; layer < layers_.size(); ++layer) {
    layers_[layer].for_each_name_at(text, pieces, [&](std::uint32_t count, GazetteerName name) {
      name.entry = canonical(layer, name.entry);
      const LayeredName candidate{name, layer > 0};
      const auto same = std::find_if(found.begin(), found.end(), [&](const Found& f) { return f.count == count; });
      if (same == found.end()) {
        found.push_back({count, candidate, layer > 0});
      } else if (same->settled || is_of_nationality(same->name.name.form)) {
        return;
      } else if (same->name.name.entry == name.entry) {
        same->settled = true;
      } else {
        *same = {count, candidate, true};
      }
    });
  }
  std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.count < b.count; });
  return found;
}

std::optional<LayeredName> GazetteerLayers::find(std::string_view name) const {
  std::vector<NamePiece> pieces;
  append_name_pieces(name, 0, pieces);
  std::optional<LayeredName> found;
  for_each_name_at(name, pieces, [&](std::uint32_t count, const LayeredName& match) {
    if (count == pieces.size()) found = match;
  });
  return found;
}

}  // namespace relata
