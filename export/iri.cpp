#include <relata/export/iri.h>

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/utf8.h>

namespace relata {
namespace {

constexpr std::string_view hexadecimal = "0123456789ABCDEF";

constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_hexadecimal(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool is_one_of(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}
constexpr bool is_unreserved(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

void append_encoded_byte(char c, std::string& out) {
  const auto byte = static_cast<unsigned char>(c);
  out.append({'%', hexadecimal[byte >> 4], hexadecimal[byte & 0xF]});
}

/// Characters beyond ASCII that may stand in every part of an IRI: RFC 3987, ucschar.
bool is_iri_letter(UChar32 c) {
  if (c < 0x10000) return (c >= 0xA0 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF) || (c >= 0xFDF0 && c <= 0xFFEF);
  return c < 0xF0000 && (c & 0xFFFF) <= 0xFFFD && !(c >= 0xE0000 && c < 0xE1000);
}

/// The length of the scheme, without its colon; 0 where there is none.
std::size_t scheme_length(std::string_view text) {
  if (text.empty() || !is_letter(text[0])) return 0;
  const auto end = std::find_if_not(text.begin(), text.end(),
                                    [](char c) { return is_letter(c) || is_digit(c) || is_one_of(c, "+-."); });
  return end != text.end() && *end == ':' ? static_cast<std::size_t>(end - text.begin()) : 0;
}

/// A host by name or number, perhaps with a user and a port: "example.org:80". IPv6 addresses are refused.
bool is_authority(std::string_view authority) {
  if (authority.find_first_of("[]") != std::string_view::npos) return false;
  const auto host = authority.substr(authority.find('@') + 1);  // all of it where there is no '@'
  const auto port = host.substr(std::min(host.find(':'), host.size()));
  return port.empty() || std::all_of(port.begin() + 1, port.end(), is_digit);
}

/// Appends what stands behind the scheme.
class IriTail {
 public:
  explicit IriTail(std::string& out) : out_(out) {}

  void append(std::string_view text) {
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < size;) {
      const std::int32_t begin = at;
      UChar32 c = 0;
      U8_NEXT(text.data(), at, size, c);
      append(text, static_cast<std::size_t>(begin), static_cast<std::size_t>(at), c);
    }
  }

 private:
  void append(std::string_view text, std::size_t begin, std::size_t end, UChar32 c) {
    const bool keep = c < 0x80 ? may_stand(text, begin) : is_iri_letter(c);
    for (std::size_t i = begin; i < end; ++i) {
      if (keep) {
        out_ += text[i];
      } else {
        append_encoded_byte(text[i], out_);
      }
    }
  }

  bool may_stand(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == '%') return at + 2 < text.size() && is_hexadecimal(text[at + 1]) && is_hexadecimal(text[at + 2]);
    if (c == '#') return !std::exchange(has_fragment_, true);
    return is_unreserved(c) || is_one_of(c, "!$&'()*+,;=:@/?");
  }

  std::string& out_;
  bool has_fragment_ = false;
};

}  // namespace

void append_percent_encoded(std::string_view text, std::string& out) {
  constexpr auto stays = [] {
    std::array<bool, 256> result{};
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = is_unreserved(static_cast<char>(i));
    return result;
  }();
  std::size_t done = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (stays[static_cast<unsigned char>(text[i])]) continue;
    out.append(text, done, i - done);
    append_encoded_byte(text[i], out);
    done = i + 1;
  }
  out.append(text, done);
}

std::optional<std::string> absolute_iri(std::string_view text) {
  const std::size_t scheme = scheme_length(text);
  if (scheme == 0 || scheme + 1 == text.size()) return std::nullopt;
  std::string iri(text.substr(0, scheme + 1));
  std::string_view rest = text.substr(scheme + 1);
  if (rest.starts_with("//")) {
    rest.remove_prefix(2);
    const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
    if (!is_authority(authority)) return std::nullopt;
    iri += "//";
  }
  IriTail(iri).append(rest);
  return iri;
}

}  // namespace relata
