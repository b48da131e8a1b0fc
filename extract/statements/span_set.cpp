#include <relata/extract/statements/span_set.h>

#include <algorithm>

namespace relata {
namespace {

bool is_blank(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; });
}

bool touch(Span a, Span b, std::string_view text) {
  if (overlaps(a, b)) return true;
  const Span first = std::min(a, b), second = std::max(a, b);
  return is_blank(text.substr(first.end, second.begin - first.end));
}

}  // namespace

std::vector<Span> spans_of(const Sentence& sentence, std::span<const TokenIndex> tokens) {
  std::vector<Span> spans;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Span span = sentence.tokens[tokens[i]].span;
    const bool continues = i > 0 && tokens[i - 1] + 1 == tokens[i];
    if (continues) {
      spans.back().end = std::max(spans.back().end, span.end);
    } else {
      spans.push_back(span);
    }
  }
  return spans;
}

void add_span(std::vector<Span>& spans, Span span, std::string_view text) {
  std::vector<Span> apart;
  for (const Span other : spans) {
    if (touch(other, span, text)) {
      span = hull(other, span);
    } else {
      apart.push_back(other);
    }
  }
  apart.push_back(span);
  std::sort(apart.begin(), apart.end());
  spans = std::move(apart);
}

bool covers(std::span<const Span> spans, Span inner) {
  return std::ranges::any_of(spans, [&](Span outer) { return contains(outer, inner); });
}

bool overlap(std::span<const Span> spans, Span other) {
  return std::ranges::any_of(spans, [&](Span span) { return overlaps(span, other); });
}

std::uint32_t total_length(std::span<const Span> spans) {
  std::uint32_t sum = 0;
  for (const Span span : spans) sum += length(span);
  return sum;
}

}  // namespace relata
