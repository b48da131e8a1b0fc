#include <relata/graph/graph_snapshot.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <relata/graph/graph_storage.h>

namespace relata {
namespace {

constexpr std::uint64_t magic = 0x3153'544C'5247'4C52;  // "RLGRLTS1" on a little-endian machine
constexpr std::size_t piece_size = std::size_t{1} << 20;

class Writer {
 public:
  static constexpr bool is_reader = false;
  explicit Writer(const std::function<void(std::string_view)>& take) : take_(take) {}

  void raw(const void* bytes, std::size_t size) {
    piece_.append(static_cast<const char*>(bytes), size);
    if (piece_.size() >= piece_size) flush();
  }
  void flush() {
    for (std::string_view rest = piece_; !rest.empty(); rest.remove_prefix(std::min(piece_size, rest.size()))) {
      take_(rest.substr(0, piece_size));
    }
    piece_.clear();
  }

 private:
  const std::function<void(std::string_view)>& take_;
  std::string piece_;
};

/// Once something is missing, it gives nothing but zeros.
class Reader {
 public:
  static constexpr bool is_reader = true;
  Reader(std::uint64_t size, const std::function<std::string_view()>& give) : give_(give), left_(size) {}

  void raw(void* bytes, std::size_t size) {
    auto* to = static_cast<char*>(bytes);
    while (size > 0 && fill()) {
      const std::size_t part = std::min(size, piece_.size());
      std::memcpy(to, piece_.data(), part);
      piece_.remove_prefix(part);
      left_ -= part;
      to += part;
      size -= part;
    }
    if (size > 0) std::memset(to, 0, size);
  }

  /// `count`, unless there is no room for so many values of `size` bytes.
  std::size_t checked(std::uint64_t count, std::size_t size) {
    if (count > left_ / size) is_bad_ = true;
    return is_bad_ ? 0 : static_cast<std::size_t>(count);
  }

  [[nodiscard]] bool is_done() { return !is_bad_ && left_ == 0; }

 private:
  /// Whether there are bytes to be read.
  bool fill() {
    if (piece_.empty() && !is_bad_) piece_ = give_();
    if (piece_.empty() || piece_.size() > left_) is_bad_ = true;
    return !is_bad_;
  }

  const std::function<std::string_view()>& give_;
  std::uint64_t left_;  ///< Bytes, with those of the piece.
  std::string_view piece_;
  bool is_bad_ = false;
};

/// What is the same in memory wherever it has the same value: no bytes between its fields.
template <typename Value>
constexpr bool is_plain = std::has_unique_object_representations_v<Value> || std::is_floating_point_v<Value>;

}  // namespace

/// Writes the parts of a graph, or reads them: each function names the fields in their order once.
template <typename Archive>
class SnapshotTransfer {
 public:
  explicit SnapshotTransfer(Archive& archive) : archive_(archive) {}

  /// Whether it begins as it should.
  bool head() {
    std::uint64_t word = magic;
    value(word);
    return word == magic;
  }

  template <typename Parts>
  void parts(Parts& parts) {
    arena(parts.strings);
    values(parts.documents.id);
    all(parts.documents.title, parts.documents.source, parts.documents.url, parts.documents.published,
        parts.documents.language);
    list(parts.actors, [&](auto& one) { actor(one, parts); });
    if constexpr (Archive::is_reader) number_actors(parts.actors);
    values(parts.labels.names);
    all(parts.labels.mentions, parts.labels.documents);
    topology(parts.topology);
    values(parts.relation_names);
    relations(parts.relations);
    evidence(parts.evidence);
  }

 private:
  template <typename Relations>
  void relations(Relations& r) {
    list(r.predicates, [this](auto& p) { fields(p.name, p.type, p.lemma, p.cameo, p.role, p.polarity, p.modality); });
    column(r.predicate);
    all(r.subject_text, r.object_text, r.subject_relation, r.object_relation, r.lacks_object, r.claimant, r.mentions,
        r.documents, r.origins, r.first_date, r.last_date, r.confidence);
    values(r.keys);
    values(r.topics);
  }

  template <typename Columns>
  void evidence(Columns& e) {
    value(e.size);
    values(e.first_of_relation);
    all(e.document, e.statement);
    passage(e.sentence);
    passage(e.predicate);
    all(e.lemma, e.cameo, e.subject_text, e.object_text, e.time, e.time_text, e.place, e.denial, e.confidence);
    values(e.origins);
    all(e.first_argument, e.argument_count, e.first_source, e.source_count);
    values(e.arguments);
    list(e.sources, [this](auto& source) { claimant(source); });
  }

  template <typename Passages>
  void passage(Passages& p) {
    all(p.text, p.begin, p.more_bytes, p.code_point_begin, p.more_code_points);
  }

  template <typename OneClaimant>
  void claimant(OneClaimant& source) {
    std::uint32_t number = 0;
    if constexpr (!Archive::is_reader) number = claimant_number(source);
    value(number);
    if constexpr (Archive::is_reader) source = claimant_from(number);
  }

  template <typename OneActor, typename Parts>
  void actor(OneActor& a, Parts& parts) {
    fields(a.key, a.type, a.unnamed, a.mentions, a.documents);
    values(a.name);
    values(a.iri);
    values(a.country);
    list(a.aliases, [this](auto& text) { values(text); });
    list(a.offices, [this](auto& text) { values(text); });
    list(a.identifications, [&](auto& i) {
      fields(i.type, i.rule, i.documents);
      values(i.name);
      values(i.matched);
      list(i.document_ids, [&](auto& id) { document_id(id, parts); });
    });
  }

  /// As an index into the documents, whose ids are sorted.
  template <typename Text, typename Parts>
  void document_id(Text& id, Parts& parts) {
    const std::vector<StringId>& ids = parts.documents.id;
    std::uint32_t index = 0;
    if constexpr (!Archive::is_reader) {
      const auto text = [&](StringId number) { return parts.strings[number]; };
      index = static_cast<std::uint32_t>(std::ranges::lower_bound(ids, id, {}, text) - ids.begin());
    }
    value(index);
    if constexpr (Archive::is_reader) {
      if (index < ids.size()) id = parts.strings[ids[index]];
    }
  }

  static void number_actors(std::vector<Actor>& actors) {
    for (std::uint32_t i = 0; i < actors.size(); ++i) actors[i].id = ActorId{i};
  }

  template <typename... Columns>
  void all(Columns&... columns) {
    (column(columns), ...);
  }

  void column(const NarrowNumbers& numbers) {
    const auto width = static_cast<std::uint8_t>(numbers.numbers_.index());
    value(width);
    if (width == 1) values(std::get<1>(numbers.numbers_));
    if (width == 2) values(std::get<2>(numbers.numbers_));
    if (width == 3) values(std::get<3>(numbers.numbers_));
  }
  void column(NarrowNumbers& numbers) {
    std::uint8_t width = 0;
    value(width);
    if (width == 1) values(numbers.numbers_.template emplace<1>());
    if (width == 2) values(numbers.numbers_.template emplace<2>());
    if (width == 3) values(numbers.numbers_.template emplace<3>());
  }

  template <typename Column>
  void column(Column& packed) {
    fields(packed.layout_, packed.constant_);
    using Values = std::remove_const_t<decltype(packed.values_)>;
    if constexpr (!std::is_same_v<Values, std::vector<bool>>) values(packed.values_);  // of two truths none is kept
    column(packed.codes_);
  }

  template <typename Arena>
  void arena(Arena& strings) {
    auto size = static_cast<std::uint64_t>(strings.size_);
    value(size);
    if constexpr (Archive::is_reader) {
      const std::size_t checked = archive_.checked(size, 1);
      if (checked == 0) return;  // Leaves the empty string that every arena has.
      strings.resize(checked);
      strings.size_ = checked;
    }
    archive_.raw(strings.bytes_.get(), strings.size_);
  }

  void topology(const Topology& bare) {
    value(static_cast<std::uint64_t>(bare.actors()));
    values(bare.subjects_);
    values(bare.objects_);
    column(bare.names_);
  }
  void topology(Topology& bare) {
    std::uint64_t actors = 0;
    std::vector<ActorId> subjects, objects;
    NarrowNumbers names;
    value(actors);
    values(subjects);
    values(objects);
    column(names);
    bare = Topology(actors, std::move(subjects), std::move(objects), std::move(names));
  }

  /// A vector of plain values, or a string.
  template <typename Values>
  void values(Values& values) {
    using Value = typename Values::value_type;
    static_assert(is_plain<Value>);
    resize(values, sizeof(Value));
    archive_.raw(values.data(), values.size() * sizeof(Value));
  }

  template <typename Items, typename Each>
  void list(Items& items, Each each) {
    resize(items, 1);
    for (auto& item : items) each(item);
  }

  template <typename Items>
  void resize(Items& items, std::size_t bytes_each) {
    auto count = static_cast<std::uint64_t>(items.size());
    value(count);
    if constexpr (Archive::is_reader) items.resize(archive_.checked(count, bytes_each));
  }

  template <typename... Fields>
  void fields(Fields&... fields) {
    (value(fields), ...);
  }

  template <typename Value>
  void value(Value&& value) {
    static_assert(is_plain<std::remove_cvref_t<Value>>);
    archive_.raw(&value, sizeof value);
  }

  Archive& archive_;
};

void write_snapshot(const KnowledgeGraph& graph, const std::function<void(std::string_view)>& take) {
  Writer writer(take);
  SnapshotTransfer<Writer> transfer(writer);
  transfer.head();
  transfer.parts(parts_of(graph));
  writer.flush();
}

std::optional<KnowledgeGraph> read_snapshot(std::uint64_t size, const std::function<std::string_view()>& give) {
  Reader reader(size, give);
  SnapshotTransfer<Reader> transfer(reader);
  if (!transfer.head()) return std::nullopt;
  GraphParts parts;
  transfer.parts(parts);
  if (!reader.is_done()) return std::nullopt;
  return make_graph(std::move(parts));
}

}  // namespace relata
