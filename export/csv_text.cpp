#include <relata/export/csv_text.h>

#include <algorithm>
#include <iterator>

namespace relata {
namespace {

constexpr std::string_view formula_beginnings[] = {"=",  "+",      "-",      "@",      "\t",    "\r",
                                                   "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

bool begins_formula(std::string_view text) {
  return std::any_of(std::begin(formula_beginnings), std::end(formula_beginnings),
                     [&](std::string_view beginning) { return text.starts_with(beginning); });
}

}  // namespace

void append_csv_field(std::string_view text, std::string& out) {
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

std::string spreadsheet_text(std::string_view text) {
  const auto first = std::min(text.find_first_not_of(" \"'"), text.size());
  const bool is_dangerous = begins_formula(text) || begins_formula(text.substr(first));
  return (is_dangerous ? "'" : "") + std::string(text);
}

}  // namespace relata
