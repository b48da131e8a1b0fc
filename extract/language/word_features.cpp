#include <relata/extract/language/word_features.h>

#include <algorithm>
#include <string>

#include <relata/extract/language/letters.h>

namespace relata {
namespace {

constexpr std::size_t max_code_points = 40;

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Quotes, dashes and dots in one spelling, digits as 0.
void append_plain(char32_t c, std::u32string& out) {
  switch (c) {
    case U'‘':
    case U'’':
    case U'‚':
    case U'‛':
    case U'ʼ':
    case U'`':
    case U'´':
    case U'′':
      out += U'\'';
      break;
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'«':
    case U'»':
    case U'″':
      out += U'"';
      break;
    case U'–':
    case U'‒':
    case U'‐':
    case U'‑':
    case U'−':
      out += U'-';
      break;
    case U'—':
    case U'―':
      out += U"--";
      break;
    case U'…':
      out += U"...";
      break;
    default:
      out += is_digit(c) ? U'0' : c;
  }
}

/// What stands for a web or mail address; empty for other words.
std::u32string_view address_class(std::string_view form) {
  const auto is_www = [&] {
    constexpr std::string_view www = "www.";
    return form.size() >= 4 && std::equal(www.begin(), www.end(), form.begin(), [](char a, char b) {
             return a == static_cast<char>(lower_letter(static_cast<unsigned char>(b)));
           });
  };
  if (form.find("://") != form.npos || is_www()) return U"<url>";
  const auto at = form.find('@');
  if (at != form.npos && at > 0 && form.find('.', at) != form.npos) return U"<mail>";
  return {};
}

std::u32string plain_form(std::string_view form) {
  if (const auto address = address_class(form); !address.empty()) return std::u32string(address);
  std::u32string points = to_code_points(form), result;
  if (points.size() > max_code_points) {
    points.erase(max_code_points / 2, points.size() - max_code_points);
  }
  for (const char32_t c : points) append_plain(c, result);
  return result == U"''" ? U"\"" : result;
}

std::u32string shape_of(std::u32string_view plain) {
  std::u32string result;
  for (const char32_t c : plain) {
    const char32_t kind = is_upper_letter(c) ? U'X' : c < 128 && !is_letter(c) ? c : U'x';
    const auto size = result.size();
    if (size >= 2 && result[size - 1] == kind && result[size - 2] == kind) continue;
    result += kind;
  }
  return result.substr(0, 10);
}

std::uint64_t hash_points(std::u32string_view points) {
  std::string bytes;
  for (const char32_t c : points) append_utf8(c, bytes);
  return hash_bytes(bytes);
}

void read_ngrams(std::u32string_view lower, std::vector<std::uint32_t>& ngrams) {
  const std::u32string framed = U'^' + std::u32string(lower) + U'$';
  ngrams.clear();
  for (std::size_t n = 3; n <= 5; ++n) {
    for (std::size_t i = 0; i + n <= framed.size(); ++i) {
      ngrams.push_back(hash_points(std::u32string_view(framed).substr(i, n)) % ngram_buckets);
    }
  }
  if (ngrams.empty()) ngrams.push_back(hash_points(framed) % ngram_buckets);
}

}  // namespace

void read_word_features(std::string_view form, WordFeatures& features) {
  const std::u32string plain = plain_form(form), lower = lower_letters(plain);
  const std::u32string_view all = lower;
  const auto suffix = [&](std::size_t n) { return all.substr(all.size() - std::min(n, all.size())); };
  const std::uint64_t word = hash_points(all);
  features.keys = {word,
                   plain == lower ? 0 : hash_points(plain),
                   hash_points(all.substr(0, 1)),
                   hash_points(all.substr(0, 2)),
                   hash_points(all.substr(0, 3)),
                   hash_points(suffix(1)),
                   hash_points(suffix(2)),
                   hash_points(suffix(3)),
                   hash_points(suffix(4)),
                   hash_points(shape_of(plain)),
                   word};
  read_ngrams(all, features.ngrams);
}

}  // namespace relata
