/// The lexicon's names and the users' own gazetteers, looked up as one.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <relata/extract/entities/gazetteer.h>

namespace relata {

/// A name as it is found in layers.
struct LayeredName {
  GazetteerName name;  ///< Its entry counts over all layers.
  bool own = false;    ///< From a user's gazetteer alone.
};

/// Layers in order: the lexicon, then the users' gazetteers as they were given. A name of a user's gazetteer goes
/// before the same name of the lexicon, unless that is an adjective or a people ("Russian"); among users' gazetteers
/// the first wins. An entry of the lexicon whose name a user's gazetteer has too, with a type and a country that can be
/// the same thing's, is one with the user's entry: that gives name, type and identifier, the lexicon gives what it
/// lacks, and all names of both find it.
class GazetteerLayers {
 public:
  GazetteerLayers() = default;
  explicit GazetteerLayers(Gazetteer lexicon, std::vector<Gazetteer> own = {});

  [[nodiscard]] GazetteerEntry entry(GazetteerIndex index) const;

  /// The name with the same lookup_key() as `name`.
  [[nodiscard]] std::optional<LayeredName> find(std::string_view name) const;

  /// Calls `visit(count, name)` for each name that is the first `count` of `pieces`, the shorter first. `text` is what
  /// the pieces were read from.
  template <typename Visit>
  void for_each_name_at(std::string_view text, std::span<const NamePiece> pieces, Visit visit) const {
    if (layers_.size() == 1) {
      return layers_[0].for_each_name_at(text, pieces,
                                         [&](auto count, const auto& name) { visit(count, LayeredName{name}); });
    }
    for (const Found& found : all_names_at(text, pieces)) visit(found.count, found.name);
  }

 private:
  struct Found {
    std::uint32_t count = 0;
    LayeredName name;
    bool settled = false;  ///< No later layer can change it.
  };
  [[nodiscard]] std::vector<Found> all_names_at(std::string_view text, std::span<const NamePiece> pieces) const;
  [[nodiscard]] GazetteerIndex canonical(std::size_t layer, GazetteerIndex entry) const;
  void join_lexicon();
  void join(GazetteerIndex lexicon_entry, std::string_view key);

  std::vector<Gazetteer> layers_ = std::vector<Gazetteer>(1);
  std::vector<GazetteerIndex> first_{0};                           // index of each layer's first entry
  std::unordered_map<GazetteerIndex, GazetteerIndex> own_of_;      // an entry of the lexicon to the user's
  std::unordered_map<GazetteerIndex, GazetteerIndex> lexicon_of_;  // and back
};

}  // namespace relata
