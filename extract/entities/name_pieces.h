/// The words of a text as names are compared by them, with hashes to look them up by.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace relata {

/// A word, or one sign between words ("-", "'", "&"). Full stops belong to no piece: "U.S." and "US" are the same word.
struct NamePiece {
  std::uint64_t hash = 0;   ///< Of its lookup_key().
  std::uint32_t begin = 0;  ///< Bytes [begin, end) of the text: "U.S" of "U.S.".
  std::uint32_t end = 0;
  bool blank_before = false;
  bool capital = false;    ///< Begins with a capital letter.
  bool has_upper = false;  ///< Has a capital Latin letter somewhere: "iPhone".
  bool has_lower = false;  ///< Has a small Latin letter.
  bool break_before =
      false;  ///< No name runs on here: an empty line, or a full stop after a word of four letters or more.
};

/// Appends the pieces of `text`; `offset` is added to their positions. Two names have equal pieces, but for case and
/// the flags, exactly if they have the same lookup_key(). Linear; any bytes are valid input.
void append_name_pieces(std::string_view text, std::uint32_t offset, std::vector<NamePiece>& pieces);

/// The hash of a run of pieces whose first ones have the hash `run`. That of one piece is its own.
[[nodiscard]] inline std::uint64_t extend_piece_hash(std::uint64_t run, const NamePiece& piece) {
  std::uint64_t hash = (run ^ (run >> 29)) * 0x9E3779B97F4A7C15u;
  hash += piece.blank_before ? piece.hash * 0xD6E8FEB86659FD93u : piece.hash;
  hash ^= hash >> 32;
  return hash * 0xFF51AFD7ED558CCDu;
}

/// Latin letters, with diacritics too, Greek and Cyrillic ones.
[[nodiscard]] bool begins_with_capital(std::string_view word);

}  // namespace relata
