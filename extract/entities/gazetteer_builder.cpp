#include <relata/extract/entities/gazetteer_builder.h>

#include <algorithm>
#include <string>
#include <vector>

#include <relata/extract/document/input_error.h>
#include <relata/extract/entities/gazetteer_image.h>
#include <relata/extract/entities/lookup_key.h>

namespace relata {
namespace {

bool is_acronym(std::string_view name) {
  const auto capitals = std::count_if(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool lower = std::any_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return capitals > 1 && !lower && name.size() <= 8;
}

/// A beginning of names. `name` counts from 1; 0: none ends here.
struct Beginning {
  std::uint64_t run = 0;
  std::uint32_t name = 0;
  bool continues = false;
  bool used = false;
};

/// Beginnings by hash, growing.
class BeginningTable {
 public:
  BeginningTable() : rows_(1024) {}

  /// The row of `run`, made if there is none. `fits` tells whether a row of the same hash is meant.
  template <typename Fits>
  Beginning& at(std::uint64_t run, Fits fits) {
    if (count_ * 3 >= rows_.size() * 2) grow();
    std::size_t at = run & (rows_.size() - 1);
    while (rows_[at].used && !(rows_[at].run == run && fits(rows_[at]))) at = (at + 1) & (rows_.size() - 1);
    if (!rows_[at].used) {
      ++count_;
      rows_[at] = {run, 0, false, true};
    }
    return rows_[at];
  }

  const std::vector<Beginning>& rows() const { return rows_; }
  std::size_t count() const { return count_; }

 private:
  void grow() {
    std::vector<Beginning> rows(rows_.size() * 2);
    for (const Beginning& row : rows_) {
      if (!row.used) continue;
      std::size_t at = row.run & (rows.size() - 1);
      while (rows[at].used) at = (at + 1) & (rows.size() - 1);
      rows[at] = row;
    }
    rows_.swap(rows);
  }

  std::vector<Beginning> rows_;
  std::size_t count_ = 0;
};

template <typename Value>
void append_bytes(std::string& bytes, const Value& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof(value));
}

void pad(std::string& bytes) {
  bytes.resize(image_padded(bytes.size()), '\0');
}

std::string_view bytes_of(const std::vector<std::uint64_t>& words) {
  return {reinterpret_cast<const char*>(words.data()), words.size() * sizeof(std::uint64_t)};
}

/// The parts one after the other, aligned as an image has to be.
std::shared_ptr<std::vector<std::uint64_t>> aligned_copy(std::initializer_list<std::string_view> parts) {
  std::size_t bytes = 0;
  for (const std::string_view part : parts) bytes += part.size();
  auto copy = std::make_shared<std::vector<std::uint64_t>>(bytes / 8);
  char* to = reinterpret_cast<char*>(copy->data());
  for (const std::string_view part : parts) to = std::copy(part.begin(), part.end(), to);
  return copy;
}

}  // namespace

class GazetteerBuilder::Tables {
 public:
  GazetteerIndex add_entry(const GazetteerEntry& entry) {
    const auto cut = [](std::string_view text, std::size_t most) { return text.substr(0, most); };
    const std::string_view name = cut(entry.name, most_bytes);
    const std::string_view iri = entry.iri.size() > most_bytes ? std::string_view{} : entry.iri;
    const std::string_view family = cut(entry.family, 255);
    const std::string_view country = cut(entry.country, 255);
    ImageEntry stored;
    stored.text = texts_.size();
    stored.name_size = static_cast<std::uint16_t>(name.size());
    stored.iri_size = static_cast<std::uint16_t>(iri.size());
    stored.family_size = static_cast<std::uint8_t>(family.size());
    stored.country_size = static_cast<std::uint8_t>(country.size());
    stored.type = static_cast<std::uint8_t>(entry.type);
    stored.gender = static_cast<std::uint8_t>(entry.gender);
    for (const std::string_view part : {name, iri, family, country}) texts_ += part;
    append_bytes(entries_, stored);
    return static_cast<GazetteerIndex>(entry_count_++);
  }

  void add_name(std::string_view name, GazetteerIndex entry, NameForm form, std::uint32_t weight) {
    if (name.size() > most_bytes) return;
    pieces_.clear();
    append_name_pieces(name, 0, pieces_);
    if (pieces_.empty() || pieces_.size() > most_pieces) return;
    key_.clear();
    append_lookup_key(name.substr(pieces_.front().begin, pieces_.back().end - pieces_.front().begin), key_);
    Claim claim{{entry, static_cast<std::uint16_t>(key_.size()), static_cast<std::uint8_t>(form), is_acronym(name)},
                weight,
                keys_.size()};
    claim_name(claim);
  }

  std::size_t entry_count() const { return entry_count_; }

  Gazetteer build() const {
    const auto [records, places] = write_records();
    std::size_t slot_count = 16;
    while (slot_count * 5 < beginnings_.count() * 8) slot_count *= 2;
    std::vector<std::uint64_t> slots(slot_count, 0);
    for (const Beginning& row : beginnings_.rows()) {
      if (!row.used) continue;
      std::size_t at = row.run & (slot_count - 1);
      while (slots[at] != 0) at = (at + 1) & (slot_count - 1);
      const std::uint32_t value = (row.continues ? image_continues : 0) | (row.name ? places[row.name - 1] : 0);
      slots[at] = row.run >> 32 << 32 | value;
    }
    return assemble(slots, filter_runs(), records);
  }

 private:
  struct Claim {
    ImageRecord record;
    std::uint32_t weight = 0;
    std::size_t key = 0;  ///< Offset in keys_.
  };

  void claim_name(const Claim& claim) {
    std::uint64_t run = pieces_[0].hash;
    const std::size_t bit = image_filter_bit(run);
    filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    for (std::size_t i = 1; i < pieces_.size(); ++i) {
      beginnings_.at(run, [](const Beginning&) { return true; }).continues = true;
      run = extend_piece_hash(run, pieces_[i]);
    }
    Beginning& whole = beginnings_.at(
        run, [&](const Beginning& row) { return row.name == 0 || key_of(claims_[row.name - 1]) == key_; });
    if (whole.name == 0) {
      claims_.push_back(claim);
      keys_ += key_;
      whole.name = static_cast<std::uint32_t>(claims_.size());
    } else if (Claim& owner = claims_[whole.name - 1]; claim.weight > owner.weight) {
      const std::size_t key = owner.key;
      owner = claim;
      owner.key = key;
    }
  }

  std::string_view key_of(const Claim& claim) const {
    return std::string_view(keys_).substr(claim.key, claim.record.key_size);
  }

  /// First pieces are in it too: they do no harm.
  std::vector<std::uint64_t> filter_runs() const {
    std::vector<std::uint64_t> filter(std::bit_ceil(beginnings_.count() / 12 + 1), 0);
    for (const Beginning& row : beginnings_.rows()) {
      if (row.used) filter[image_run_word(row.run, filter.size())] |= image_run_bits(row.run);
    }
    return filter;
  }

  /// The records, and for each claim what a slot says of its place.
  std::pair<std::string, std::vector<std::uint32_t>> write_records() const {
    std::string records;
    records.reserve(keys_.size() + claims_.size() * 12);
    std::vector<std::uint32_t> places;
    places.reserve(claims_.size());
    for (const Claim& claim : claims_) {
      if (records.size() / 8 + 1 >= image_continues) throw InputError("a gazetteer can't hold so many names");
      places.push_back(static_cast<std::uint32_t>(records.size() / 8 + 1));
      append_bytes(records, claim.record);
      records += key_of(claim);
      pad(records);
    }
    return {std::move(records), std::move(places)};
  }

  Gazetteer assemble(const std::vector<std::uint64_t>& slots, const std::vector<std::uint64_t>& run_filter,
                     const std::string& records) const {
    ImageHeader header;
    header.names = static_cast<std::uint32_t>(claims_.size());
    header.slots = slots.size();
    header.run_filter = run_filter.size();
    header.entries = entry_count_;
    header.record_bytes = records.size();
    header.text_bytes = texts_.size();
    const std::string padding(image_padded(texts_.size()) - texts_.size(), '\0');
    const std::string_view head(reinterpret_cast<const char*>(&header), sizeof(header));
    const auto image = aligned_copy(
        {head, bytes_of(slots), bytes_of(filter_), bytes_of(run_filter), entries_, records, texts_, padding});
    const std::string_view bytes(reinterpret_cast<const char*>(image->data()), image->size() * 8);
    header.checksum = image_checksum(bytes.substr(sizeof(header)));
    std::memcpy(image->data(), &header, sizeof(header));
    return Gazetteer(bytes, image);
  }

  std::string entries_;
  std::string texts_;
  std::size_t entry_count_ = 0;
  std::vector<Claim> claims_;
  std::string keys_;
  BeginningTable beginnings_;
  std::vector<std::uint64_t> filter_ = std::vector<std::uint64_t>(image_filter_words, 0);
  std::vector<NamePiece> pieces_;  // of the name being added
  std::string key_;
};

GazetteerBuilder::GazetteerBuilder() : tables_(std::make_unique<Tables>()) {}
GazetteerBuilder::GazetteerBuilder(GazetteerBuilder&&) noexcept = default;
GazetteerBuilder& GazetteerBuilder::operator=(GazetteerBuilder&&) noexcept = default;
GazetteerBuilder::~GazetteerBuilder() = default;

GazetteerIndex GazetteerBuilder::add_entry(const GazetteerEntry& entry) {
  return tables_->add_entry(entry);
}

void GazetteerBuilder::add_name(std::string_view name, GazetteerIndex entry, NameForm form, std::uint32_t weight) {
  tables_->add_name(name, entry, form, weight);
}

std::size_t GazetteerBuilder::entry_count() const {
  return tables_->entry_count();
}

Gazetteer GazetteerBuilder::build() const {
  return tables_->build();
}

}  // namespace relata
