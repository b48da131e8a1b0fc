#include <relata/extract/entities/gazetteer.h>

#include <utility>
#include <vector>

#include <relata/extract/document/input_error.h>
#include <relata/extract/entities/gazetteer_builder.h>
#include <relata/extract/entities/gazetteer_image.h>
#include <relata/extract/entities/lookup_key.h>

namespace relata {
namespace {

ImageHeader read_header(std::string_view image) {
  ImageHeader header;
  if (image.size() < sizeof(header)) throw InputError("compiled gazetteer: cut short");
  std::memcpy(&header, image.data(), sizeof(header));
  if (header.magic != ImageHeader::expected_magic) throw InputError("compiled gazetteer: not one");
  if (header.version != ImageHeader::expected_version) throw InputError("compiled gazetteer: of another version");
  return header;
}

bool is_whole(const ImageHeader& header, std::string_view image) {
  constexpr std::uint64_t most = std::uint64_t{1} << 40;
  if (header.slots > most || header.entries > most || header.record_bytes > most || header.text_bytes > most)
    return false;
  if (header.run_filter > most) return false;
  const std::size_t body = header.slots * 8 + image_filter_words * 8 + header.run_filter * 8 +
                           header.entries * sizeof(ImageEntry) + header.record_bytes + image_padded(header.text_bytes);
  return std::has_single_bit(header.slots) && std::has_single_bit(header.run_filter) &&
         image.size() == sizeof(header) + body && header.checksum == image_checksum(image.substr(sizeof(header)));
}

/// The lookup_key() of the text of a run is `key`. Most text is ASCII without full stops and compares as it stands.
bool has_key(std::string_view text, std::string_view key) {
  std::size_t i = 0;
  for (; i < text.size() && i < key.size(); ++i) {
    const char c = text[i];
    if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != key[i]) break;
  }
  if (i == text.size()) return i == key.size();
  thread_local std::string folded;
  folded.clear();
  append_lookup_key(text, folded);
  return folded == key;
}

}  // namespace

Gazetteer::Gazetteer() : Gazetteer(GazetteerBuilder().build()) {}

Gazetteer::Gazetteer(std::string_view image, std::shared_ptr<const void> owner)
    : image_(image), owner_(std::move(owner)) {
  const ImageHeader header = read_header(image);
  if (!is_whole(header, image)) throw InputError("compiled gazetteer: damaged");
  slots_ = reinterpret_cast<const std::uint64_t*>(image.data() + sizeof(header));
  slot_mask_ = header.slots - 1;
  filter_ = slots_ + header.slots;
  run_filter_ = filter_ + image_filter_words;
  run_filter_words_ = header.run_filter;
  entries_ = reinterpret_cast<const char*>(run_filter_ + header.run_filter);
  records_ = entries_ + header.entries * sizeof(ImageEntry);
  texts_ = records_ + header.record_bytes;
  entry_count_ = header.entries;
  name_count_ = header.names;
  record_bytes_ = header.record_bytes;
}

GazetteerEntry Gazetteer::entry(GazetteerIndex index) const {
  ImageEntry stored;
  std::memcpy(&stored, entries_ + std::size_t{index} * sizeof(stored), sizeof(stored));
  const char* text = texts_ + stored.text;
  const auto take = [&](std::size_t size) { return std::string_view(std::exchange(text, text + size), size); };
  GazetteerEntry entry;
  entry.name = take(stored.name_size);
  entry.iri = take(stored.iri_size);
  entry.family = take(stored.family_size);
  entry.country = take(stored.country_size);
  entry.type = static_cast<EntityType>(stored.type);
  entry.gender = static_cast<Gender>(stored.gender);
  return entry;
}

std::string_view Gazetteer::key_at(std::size_t record) const {
  ImageRecord stored;
  std::memcpy(&stored, records_ + record, sizeof(stored));
  return {records_ + record + sizeof(stored), stored.key_size};
}

GazetteerName Gazetteer::name_at(std::size_t record) const {
  ImageRecord stored;
  std::memcpy(&stored, records_ + record, sizeof(stored));
  return {stored.entry, static_cast<NameForm>(stored.form), stored.acronym != 0};
}

std::size_t Gazetteer::after(std::size_t record) const {
  return record + image_padded(sizeof(ImageRecord) + key_at(record).size());
}

bool Gazetteer::may_begin_name(std::uint64_t hash) const {
  const std::size_t bit = image_filter_bit(hash);
  return filter_[bit / 64] >> (bit % 64) & 1;
}

bool Gazetteer::may_go_on(std::uint64_t run) const {
  const std::uint64_t bits = image_run_bits(run);
  return (run_filter_[image_run_word(run, run_filter_words_)] & bits) == bits;
}

void Gazetteer::prefetch_may_go_on(std::uint64_t run) const {
  __builtin_prefetch(run_filter_ + image_run_word(run, run_filter_words_));
}

RunState Gazetteer::prefetch_name(std::uint64_t run) const {
  for (std::uint64_t at = run & slot_mask_; slots_[at] != 0; at = (at + 1) & slot_mask_) {
    if (slots_[at] >> 32 != run >> 32) continue;
    const std::uint32_t number = static_cast<std::uint32_t>(slots_[at]) & ~image_continues;
    if (number == 0) return RunState::beginning;
    __builtin_prefetch(records_ + std::size_t{number - 1} * 8);
    return RunState::name;
  }
  return RunState::unknown;
}

Gazetteer::Step Gazetteer::find_step(std::uint64_t run, std::string_view text,
                                     std::span<const NamePiece> pieces) const {
  Step step;
  for (std::uint64_t at = run & slot_mask_; slots_[at] != 0; at = (at + 1) & slot_mask_) {
    const std::uint64_t slot = slots_[at];
    if (slot >> 32 != run >> 32) continue;
    const auto value = static_cast<std::uint32_t>(slot);
    step.continues = step.continues || (value & image_continues);
    const std::uint32_t number = value & ~image_continues;
    if (number == 0 || step.name) continue;
    const std::size_t record = std::size_t{number - 1} * 8;
    const std::uint32_t begin = pieces.front().begin;
    if (has_key(text.substr(begin, pieces.back().end - begin), key_at(record))) step.name = name_at(record);
  }
  return step;
}

std::optional<GazetteerName> Gazetteer::find(std::string_view name) const {
  std::vector<NamePiece> pieces;
  append_name_pieces(name, 0, pieces);
  std::optional<GazetteerName> found;
  for_each_name_at(name, pieces, [&](std::uint32_t count, const GazetteerName& match) {
    if (count == pieces.size()) found = match;
  });
  return found;
}

}  // namespace relata
