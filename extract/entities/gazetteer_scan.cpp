#include <relata/extract/entities/gazetteer_scan.h>

#include <algorithm>
#include <vector>

#include <relata/extract/entities/gazetteer_builder.h>

namespace relata {
namespace {

constexpr std::size_t block_bytes = 1 << 14;
constexpr int levels_ahead = 4;

std::uint64_t hash_of(std::string_view word) {
  std::vector<NamePiece> pieces;
  append_name_pieces(word, 0, pieces);
  return pieces.front().hash;
}

bool has_capital(const NamePiece& piece) {
  return piece.capital || piece.has_upper;
}

class NameScan {
 public:
  NameScan(const Gazetteer& gazetteer, std::string_view text, const std::function<void(const NameInText&)>& visit)
      : gazetteer_(gazetteer), text_(text), visit_(visit) {}

  void run() {
    for (std::size_t begin = 0; begin < text_.size();) begin = scan_block(begin);
  }

 private:
  /// Pieces `first` to `last`.
  struct Run {
    std::uint64_t hash;
    std::uint32_t first;
    std::uint32_t last;
  };

  /// Where the next block begins: names that this one cuts are left to it.
  std::size_t scan_block(std::size_t begin) {
    const std::size_t end = block_end(begin);
    pieces_.clear();
    append_name_pieces(text_.substr(begin, end - begin), static_cast<std::uint32_t>(begin), pieces_);
    const bool last = end == text_.size();
    const std::size_t stop = last || pieces_.size() <= 2 * GazetteerBuilder::most_pieces
                                 ? pieces_.size()
                                 : pieces_.size() - GazetteerBuilder::most_pieces;
    find_beginnings(stop);
    const std::size_t next = match_names(stop);
    return next < pieces_.size() ? pieces_[next].begin : end;
  }

  std::size_t block_end(std::size_t begin) const {
    if (text_.size() - begin <= block_bytes) return text_.size();
    const std::size_t blank = text_.substr(begin, block_bytes).find_last_of(" \n");
    return begin + (blank == std::string_view::npos ? block_bytes : blank + 1);
  }

  /// Where among the first `stop` pieces it is worth to look for names. Memory is asked for long before it is looked
  /// at, for all beginnings at once: what their first pieces need, then what their first two need, and so on.
  void find_beginnings(std::size_t stop) {
    runs_.clear();
    for (std::uint32_t i = 0; i < stop; ++i) {
      if (!may_begin(i)) continue;
      gazetteer_.prefetch(pieces_[i].hash);
      runs_.push_back({pieces_[i].hash, i, i});
    }
    has_name_.assign(pieces_.size(), 0);
    erase_unknown_runs();
    for (int level = 1; level < levels_ahead; ++level) {
      for (Run& run : runs_) extend(run);
      erase_runs([&](const Run& run) { return !gazetteer_.may_go_on(run.hash); });
      for (const Run& run : runs_) gazetteer_.prefetch(run.hash);
      erase_unknown_runs();
    }
    for (const Run& run : runs_) has_name_[run.first] = 1;  // or so it may be
  }

  void extend(Run& run) const {
    if (run.last + 1 < pieces_.size()) ++run.last;
    run.hash = extend_piece_hash(run.hash, pieces_[run.last]);
    gazetteer_.prefetch_may_go_on(run.hash);
  }

  void erase_unknown_runs() {
    erase_runs([&](const Run& run) {
      const RunState state = gazetteer_.prefetch_name(run.hash);
      if (state == RunState::name) has_name_[run.first] = 1;
      return state == RunState::unknown;
    });
  }

  template <typename Condition>
  void erase_runs(Condition condition) {
    runs_.erase(std::remove_if(runs_.begin(), runs_.end(), condition), runs_.end());
  }

  /// Returns the piece behind the last name.
  std::size_t match_names(std::size_t stop) {
    next_break_ = 0;
    std::size_t i = 0;
    while (i < stop) i += has_name_[i] ? std::max(match_name(i), 1u) : 1;
    return i;
  }

  /// How many pieces the longest name at `i` has; 0 where there is none.
  std::uint32_t match_name(std::size_t i) {
    const std::span<const NamePiece> run = unbroken_from(i);
    std::uint32_t longest = 0;
    GazetteerName best;
    gazetteer_.for_each_name_at(text_, run, [&](std::uint32_t count, const GazetteerName& name) {
      if (!is_written_as_name(run.first(count), name)) return;
      longest = count;
      best = name;
    });
    if (longest > 0) visit_({{run.front().begin, end_of(run[longest - 1])}, best});
    return longest;
  }

  bool may_begin(std::size_t i) const {
    const NamePiece& piece = pieces_[i];
    if (!has_capital(piece)) {
      const auto next_has = [&](std::size_t j) { return j < pieces_.size() && has_capital(pieces_[j]); };
      if (!next_has(i + 1) && !next_has(i + 2)) return false;
      if (piece.hash == the_) return false;
    }
    return gazetteer_.may_begin_name(piece.hash);
  }

  std::span<const NamePiece> unbroken_from(std::size_t i) {
    if (next_break_ <= i) {
      next_break_ = i + 1;
      while (next_break_ < pieces_.size() && !pieces_[next_break_].break_before) ++next_break_;
    }
    return std::span(pieces_).subspan(i, std::min(next_break_ - i, GazetteerBuilder::most_pieces));
  }

  static bool is_written_as_name(std::span<const NamePiece> pieces, const GazetteerName& name) {
    if (name.acronym) return std::none_of(pieces.begin(), pieces.end(), [](const auto& p) { return p.has_lower; });
    return std::any_of(pieces.begin(), pieces.end(), has_capital);
  }

  /// "U.S." has its last full stop.
  std::uint32_t end_of(const NamePiece& piece) const {
    const std::string_view word = text_.substr(piece.begin, piece.end - piece.begin);
    const bool stopped = piece.end < text_.size() && text_[piece.end] == '.';
    return stopped && word.find('.') != std::string_view::npos ? piece.end + 1 : piece.end;
  }

  const Gazetteer& gazetteer_;
  std::string_view text_;
  const std::function<void(const NameInText&)>& visit_;
  const std::uint64_t the_ = hash_of("the");
  std::vector<NamePiece> pieces_;
  std::vector<Run> runs_;
  std::vector<char> has_name_;  // by piece: a name may begin here
  std::size_t next_break_ = 0;
};

}  // namespace

void scan_names(const Gazetteer& gazetteer, std::string_view text,
                const std::function<void(const NameInText&)>& visit) {
  NameScan(gazetteer, text, visit).run();
}

}  // namespace relata
