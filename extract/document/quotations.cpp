#include <relata/extract/document/quotations.h>

#include <algorithm>
#include <array>
#include <optional>

namespace relata {
namespace {

enum class MarkKind { opening, closing, either };
struct QuotationMark {
  std::string_view bytes;
  MarkKind kind;
};

constexpr std::array<QuotationMark, 7> marks{{{"“", MarkKind::opening},
                                              {"”", MarkKind::closing},
                                              {"«", MarkKind::opening},
                                              {"»", MarkKind::closing},
                                              {"\"", MarkKind::either},
                                              {"''", MarkKind::either},
                                              {"``", MarkKind::opening}}};

const QuotationMark* mark_at(std::string_view text, std::size_t at) {
  for (const QuotationMark& mark : marks) {
    if (text.substr(at, mark.bytes.size()) == mark.bytes) return &mark;
  }
  return nullptr;
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

/// A straight mark after a letter or stop closes; one after a blank opens.
bool can_open(std::string_view paragraph, std::size_t at, const QuotationMark& mark) {
  if (mark.kind != MarkKind::either) return mark.kind == MarkKind::opening;
  const bool after_gap = at == 0 || is_blank(paragraph[at - 1]) || paragraph[at - 1] == '(' || paragraph[at - 1] == '-';
  const bool after_dash = at >= 3 && paragraph.substr(at - 3, 3) == "—";
  return after_gap || after_dash;
}

bool can_close(const QuotationMark& mark) {
  return mark.kind != MarkKind::opening;
}

void find_in_paragraph(std::string_view paragraph, std::uint32_t offset, std::vector<DirectQuotation>& found) {
  std::optional<std::size_t> open;
  for (std::size_t at = 0; at < paragraph.size();) {
    const QuotationMark* const mark = mark_at(paragraph, at);
    if (mark == nullptr) {
      ++at;
      continue;
    }
    if (open && can_close(*mark)) {
      const auto end = at + mark->bytes.size();
      found.push_back({{offset + static_cast<std::uint32_t>(*open), offset + static_cast<std::uint32_t>(end)}, true});
      open.reset();
    } else if (!open && can_open(paragraph, at, *mark)) {
      open = at;
    }
    at += mark->bytes.size();
  }
  const bool runs_to_the_end = open && (*open == 0 || paragraph.size() - *open > 40);
  if (runs_to_the_end)
    found.push_back(
        {{offset + static_cast<std::uint32_t>(*open), offset + static_cast<std::uint32_t>(paragraph.size())}, false});
}

}  // namespace

std::vector<DirectQuotation> find_quotations(std::string_view text) {
  std::vector<DirectQuotation> found;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const auto end = std::min(text.find('\n', begin), text.size());
    find_in_paragraph(text.substr(begin, end - begin), static_cast<std::uint32_t>(begin), found);
    begin = end + 1;
  }
  return found;
}

}  // namespace relata
