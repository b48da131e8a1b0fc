#include <relata/extract/language/address_finder.h>

#include <algorithm>

namespace relata {
namespace {

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 128;
}

bool is_scheme_letter(char c) {
  return is_alphanumeric(c) && static_cast<unsigned char>(c) < 128;
}

/// Drops closing punctuation; a closing bracket stays where the address itself opens one.
std::string_view without_tail(std::string_view address) {
  constexpr std::string_view marks = ".,;:!?'\"*_";
  while (!address.empty()) {
    const char last = address.back();
    const char open = last == ')' ? '(' : last == ']' ? '[' : last == '}' ? '{' : last == '>' ? '<' : '\0';
    if (open != '\0' ? address.find(open) != address.npos : marks.find(last) == marks.npos) break;
    address.remove_suffix(1);
  }
  for (const std::string_view quote : {"”", "’", "»", "…"}) {
    if (const auto at = address.find(quote); at != address.npos) return without_tail(address.substr(0, at));
  }
  return address;
}

std::optional<Span> find_web_address(std::string_view chunk) {
  std::size_t begin = chunk.find("://");
  if (begin != chunk.npos) {
    while (begin > 0 && is_scheme_letter(chunk[begin - 1])) --begin;
  } else {
    begin = std::min(chunk.find("www."), chunk.find("WWW."));
    if (begin == chunk.npos || (begin > 0 && is_alphanumeric(chunk[begin - 1]))) return std::nullopt;
  }
  const auto address = without_tail(chunk.substr(begin));
  if (address.size() < 8) return std::nullopt;
  return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + address.size())};
}

std::optional<Span> find_mail_address(std::string_view chunk) {
  const auto is_part = [](char c) { return is_alphanumeric(c) || c == '.' || c == '-' || c == '_' || c == '+'; };
  const auto at = chunk.find('@');
  if (at == chunk.npos || at == 0 || !is_part(chunk[at - 1])) return std::nullopt;
  std::size_t begin = at, end = at + 1;
  while (begin > 0 && is_part(chunk[begin - 1])) --begin;
  while (end < chunk.size() && is_part(chunk[end])) ++end;
  while (end > at && !is_alphanumeric(chunk[end - 1])) --end;
  if (end <= at + 1 || chunk.substr(at, end - at).find('.') == chunk.npos) return std::nullopt;
  return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

std::optional<Span> find_address(std::string_view chunk) {
  if (auto web = find_web_address(chunk)) return web;
  return find_mail_address(chunk);
}

}  // namespace relata
