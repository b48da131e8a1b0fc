#include <relata/graph/content_id.h>

namespace relata {
namespace {

constexpr std::uint64_t offset_basis = 0xcbf29ce484222325;
constexpr std::uint64_t prime = 0x100000001b3;

std::uint64_t add_byte(std::uint64_t hash, unsigned char byte) {
  return (hash ^ byte) * prime;
}

std::uint64_t add_number(std::uint64_t hash, std::uint64_t number) {
  for (int shift = 0; shift < 64; shift += 8) hash = add_byte(hash, static_cast<unsigned char>(number >> shift));
  return hash;
}

std::uint64_t add_part(std::uint64_t hash, std::string_view part) {
  for (const char byte : part) hash = add_byte(hash, static_cast<unsigned char>(byte));
  return add_number(hash, part.size());
}

std::uint64_t finish(std::uint64_t hash) {
  hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
  hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
  return hash ^ (hash >> 33);
}

}  // namespace

ContentId content_id(std::initializer_list<std::string_view> parts) {
  std::uint64_t hash = offset_basis;
  for (const std::string_view part : parts) hash = add_part(hash, part);
  return ContentId{finish(hash)};
}

std::string to_string(ContentId id) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(16, '0');
  auto rest = static_cast<std::uint64_t>(id);
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit, rest >>= 4) *digit = digits[rest & 15];
  return text;
}

}  // namespace relata
