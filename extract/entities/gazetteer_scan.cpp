#include <relata/extract/entities/gazetteer_scan.h>

#include <algorithm>
#include <vector>

#include <relata/extract/entities/gazetteer_builder.h>

namespace relata {
namespace {

constexpr std::size_t block_bytes = 1 << 16;
/// How many pieces before it is looked at a piece's memory is asked for: alone, and with the piece that follows it.
constexpr std::size_t first_look_ahead = 16;
constexpr std::size_t second_look_ahead = 8;

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
  /// Where the next block begins: names that this one cuts are left to it.
  std::size_t scan_block(std::size_t begin) {
    const std::size_t end = block_end(begin);
    pieces_.clear();
    append_name_pieces(text_.substr(begin, end - begin), static_cast<std::uint32_t>(begin), pieces_);
    const bool last = end == text_.size();
    const std::size_t stop = last || pieces_.size() <= 2 * GazetteerBuilder::most_pieces
                                 ? pieces_.size()
                                 : pieces_.size() - GazetteerBuilder::most_pieces;
    next_break_ = 0;
    std::size_t i = 0;
    while (i < stop) i = scan_piece(i);
    return i < pieces_.size() ? pieces_[i].begin : end;
  }

  std::size_t block_end(std::size_t begin) const {
    if (text_.size() - begin <= block_bytes) return text_.size();
    const std::size_t blank = text_.substr(begin, block_bytes).find_last_of(" \n");
    return begin + (blank == std::string_view::npos ? block_bytes : blank + 1);
  }

  /// Returns the piece to go on with.
  std::size_t scan_piece(std::size_t i) {
    look_ahead(i);
    if (!may_begin(i)) return i + 1;
    const std::span<const NamePiece> run = unbroken_from(i);
    std::uint32_t longest = 0;
    GazetteerName best;
    gazetteer_.for_each_name_at(text_, run, [&](std::uint32_t count, const GazetteerName& name) {
      if (!is_written_as_name(run.first(count), name)) return;
      longest = count;
      best = name;
    });
    if (longest == 0) return i + 1;
    visit_({{run.front().begin, end_of(run[longest - 1])}, best});
    return i + longest;
  }

  void look_ahead(std::size_t i) const {
    if (i + first_look_ahead < pieces_.size() && may_begin(i + first_look_ahead)) {
      gazetteer_.prefetch(pieces_[i + first_look_ahead].hash);
    }
    const std::size_t second = i + second_look_ahead;
    if (second + 1 < pieces_.size() && may_begin(second)) {
      gazetteer_.prefetch(extend_piece_hash(pieces_[second].hash, pieces_[second + 1]));
    }
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
  std::size_t next_break_ = 0;
};

}  // namespace

void scan_names(const Gazetteer& gazetteer, std::string_view text,
                const std::function<void(const NameInText&)>& visit) {
  NameScan(gazetteer, text, visit).run();
}

}  // namespace relata
